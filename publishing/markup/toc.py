"""Headings as a tree, and the tree as a list."""

from collections.abc import Iterable
from html import escape

from .document import Heading, TocEntry


def build_toc(headings: Iterable[Heading]) -> tuple[TocEntry, ...]:
    """Deeper headings belong to the last one that is less deep; a jump of two
    levels makes one level of list, not two."""
    roots: list[_Node] = []
    path: list[_Node] = []
    for heading in headings:
        node = _Node(heading)
        while path and path[-1].heading.level >= heading.level:
            path.pop()
        (path[-1].children if path else roots).append(node)
        path.append(node)
    return tuple(node.entry() for node in roots)


class _Node:
    def __init__(self, heading: Heading) -> None:
        self.heading = heading
        self.children: list[_Node] = []

    def entry(self) -> TocEntry:
        return TocEntry(*self.heading, tuple(child.entry() for child in self.children))


def toc_list(entries: Iterable[TocEntry], tag: str = "ul") -> str:
    items = "".join(
        f'<li><a href="#{escape(entry.id)}">{escape(entry.text, quote=False)}</a>'
        f"{toc_list(entry.children, tag)}</li>\n"
        for entry in entries
    )
    return f"<{tag}>\n{items}</{tag}>" if items else ""
