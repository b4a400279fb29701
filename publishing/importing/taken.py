"""What a site has when an import begins: whatever is not among it need not be asked for."""

from dataclasses import dataclass, field
from typing import Any, Self

from publishing.models import OldAddress


@dataclass
class TakenNames:
    """Of one model. What the import makes itself is added; what goes away stays named,
    which costs no more than a question."""

    references: set[str]
    slugs: set[str]

    @classmethod
    def load(cls, model: Any) -> Self:
        pairs = list(model._base_manager.values_list("import_ref", "slug"))
        return cls({reference for reference, _ in pairs}, {slug for _, slug in pairs})

    def add(self, row: Any) -> None:
        self.references.add(row.import_ref)
        self.slugs.add(row.slug)


@dataclass
class Taken:
    by_model: dict[type[Any], TakenNames] = field(default_factory=dict)
    _paths: set[str] | None = None

    def names(self, model: type[Any]) -> TakenNames:
        if model not in self.by_model:
            self.by_model[model] = TakenNames.load(model)
        return self.by_model[model]

    @property
    def paths(self) -> set[str]:
        """The old addresses."""
        if self._paths is None:
            self._paths = set(OldAddress.objects.values_list("path", flat=True))
        return self._paths
