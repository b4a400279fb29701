"""Pages that drew a data file: what they linked to, as a list of links."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from publishing.importing.source import SourceFile
from publishing.importing.values import one_line
from publishing.web_addresses import is_web_address

from .content import without_loops
from .data_files import read_data

NAMED = re.compile(r"\{%-?\s*for\b[^%]{0,200}\bsite\.data\.([\w-]+)")
LOOP = re.compile(r"\{%-?\s*for\b")
LABELS = ("name", "title", "label")
ADDRESSES = ("url", "link", "href", "website")
TEXTS = ("description", "desc", "text", "note", "intro")
GITHUB_KEYS = ("github_users", "github_repos")
REPOSITORY = re.compile(r"[\w.-]+(?:/[\w.-]+)?")
SPECIAL = re.compile(r"([\\`*_\[\]<>])")
LIMIT = 1_000


def as_data_list(source: SourceFile, root: Path) -> str:
    """The page's text with links in place of its loops; "" where it draws no data."""
    names = list(dict.fromkeys(NAMED.findall(source.body)))
    lines = [line for name in names for line in _links(read_data(root, name))][:LIMIT]
    if not lines:
        return ""
    loop = LOOP.search(source.body)
    start = loop.start() if loop else 0
    before, after = source.body[:start], source.body[start:]
    return f"{_words(before)}\n\n{chr(10).join(lines)}\n\n{_words(after)}".strip()


def _words(part: str) -> str:
    """Without the tags that the list stood in."""
    return re.sub(
        r"</?(?:ul|ol|div|section)\b[^<>]{0,300}>", "", without_loops(part)
    ).strip()


def _links(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for part in data:
            if isinstance(part, Mapping):
                yield from _link(part)
    elif isinstance(data, Mapping):
        for key in GITHUB_KEYS:
            told = data.get(key)
            for name in told if isinstance(told, list) else ():
                if REPOSITORY.fullmatch(one_line(name)):
                    yield f"- [{one_line(name)}](https://github.com/{one_line(name)})"


def _link(part: Mapping[str, Any]) -> Iterator[str]:
    label, address, said = (
        next((one_line(part[key]) for key in keys if part.get(key)), "")
        for keys in (LABELS, ADDRESSES, TEXTS)
    )
    if is_web_address(address) and " " not in address:
        remark = f": {_plain(said)}" if said else ""
        yield f"- [{_plain(label or address)}](<{address}>){remark}"


def _plain(words: str) -> str:
    """Words that are no Markdown, whatever signs they hold."""
    return SPECIAL.sub(r"\\\1", words)
