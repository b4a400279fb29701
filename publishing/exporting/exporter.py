"""What an app says about the rows it owns: how they are written, and read again."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from itertools import chain
from typing import Any, ClassVar

from .formats import RowFormat
from .relations import in_order
from .restoring import Restoration
from .row_values import ToldRow
from .tree import Tree
from .yaml_files import list_lines

DATA = "_data/synaptheos"


@dataclass
class Export:
    """What the exporters of one run share; ``problems`` are told to the owner."""

    tree: Tree
    zone: tzinfo
    problems: list[str] = field(default_factory=list)


class Exporter(ABC):
    """Restored by rising ``order``: what others name comes before them.

    ``collections`` are Jekyll's, for ``_config.yml``. Rows of ``seeded`` models come with
    a new database and give way to the export's.
    """

    formats: tuple[RowFormat, ...]
    order: int = 100
    seeded: ClassVar[bool] = False
    collections: ClassVar[Mapping[str, Mapping[str, Any]]] = {}

    @abstractmethod
    def write(self, export: Export) -> None: ...

    @abstractmethod
    def restore(self, restoration: Restoration) -> None: ...


class DataExporter(Exporter):
    """Rows that are no documents, as a list in one file below ``_data``."""

    def __init__(self, row_format: RowFormat, name: str, order: int) -> None:
        self.formats = (row_format,)
        self.path = f"{DATA}/{name}.yml"
        self.order = order

    def write(self, export: Export) -> None:
        (row_format,) = self.formats
        rows = in_order(row_format.model, row_format.related, row_format.list_names)
        write_list(export, self.path, (self.told(row, export) for row in rows))

    def told(self, row: Any, export: Export) -> dict[str, Any]:
        return self.formats[0].values(row, export.zone)

    def restore(self, restoration: Restoration) -> None:
        for line, told in restoration.items(self.path, self.formats[0].kind):
            self.restore_row(told, line, restoration)

    def restore_row(
        self, told: dict[str, Any], line: int, restoration: Restoration
    ) -> None:
        restoration.restore(self.formats[0], ToldRow(told, line))


def write_list(export: Export, path: str, items: Iterable[Any]) -> None:
    """No file for no items."""
    lines = list_lines(items)
    if first := next(lines, None):
        export.tree.write(path, chain([first], lines))
