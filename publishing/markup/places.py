"""Where in a source something stands that is only known once it is HTML."""

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property

# `id="x"` in HTML, `{: #x}` in Markdown, `\label{x}` in a formula.
_NAME = re.compile(
    r"""(?:\bid\s*=\s*["']?|(?<=[\s{:.])\#|\\label\{)([^\s"'<>{}]+)""", re.IGNORECASE
)


class Places:
    """Lines count from 0.  Indexes are made when first asked for, so that a thousand
    questions cost one walk."""

    def __init__(self, source: str) -> None:
        self._source = source

    def line_of_id(self, identifier: str, nth: int) -> int | None:
        """Of the nth place where the id is given, else of the last."""
        places = self._ids.get(identifier)
        return self._line(places[min(nth, len(places) - 1)]) if places else None

    def line_of_address(self, address: str) -> int | None:
        for written in (address, address.replace("&", "&amp;")):
            at = self._source.find(written)
            if at >= 0:
                return self._line(at)
        return None

    def _line(self, offset: int) -> int:
        return bisect_right(self._breaks, offset)

    @cached_property
    def _breaks(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self._source)]

    @cached_property
    def _ids(self) -> dict[str, list[int]]:
        ids = defaultdict(list)
        for found in _NAME.finditer(self._source):
            ids[found[1]].append(found.start())
        return dict(ids)
