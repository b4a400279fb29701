"""The menu of a Jekyll site, in the shapes that the common themes give it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from publishing.importing.decode import BinaryFileError, decode
from publishing.importing.front_matter.yaml_text import read_yaml
from publishing.importing.source import UnreadableFileError, read_bytes
from publishing.importing.values import one_line, text

DATA_FILE = "_data/navigation.yml"
CONFIG_KEYS = ("navbar-links", "navs", "nav", "navigation", "menu", "header_links")
DATA_KEYS = ("main", "header", "nav", "navigation")
LABELS = ("title", "label", "name", "text")
TARGETS = ("url", "href", "link", "path", "page")
BELOW = ("children", "sublinks", "submenu", "dropdown", "links", "items")
LABEL_LENGTH = 100
LIMIT = 50


@dataclass(frozen=True)
class MenuEntry:
    """``children`` of an entry are shown under it; deeper levels are drawn level."""

    label: str
    target: str
    children: tuple["MenuEntry", ...] = ()


def menu_entries(values: Mapping[str, Any]) -> list[MenuEntry]:
    for key in CONFIG_KEYS:
        if entries := list(_entries(values.get(key))):
            return entries[:LIMIT]
    return []


def menu_of_data_file(root: Path) -> list[MenuEntry]:
    try:
        document = read_yaml(decode(read_bytes(root / DATA_FILE, root)).text)
    except (UnreadableFileError, BinaryFileError, yaml.YAMLError, ValueError):
        return []
    data = document.value
    if isinstance(data, Mapping):
        data = next((data[key] for key in DATA_KEYS if data.get(key)), None)
    return list(_entries(data))[:LIMIT]


def _entries(value: Any) -> Iterator[MenuEntry]:
    """A mapping of labels to targets, or a list of entries or of one-key mappings."""
    if isinstance(value, Mapping):
        for label, target in value.items():
            yield from _pair(str(label), target)
    elif isinstance(value, list):
        for part in value:
            if isinstance(part, Mapping):
                yield from _entry(part)


def _entry(part: Mapping[str, Any]) -> Iterator[MenuEntry]:
    label = next((one_line(part[key]) for key in LABELS if part.get(key)), "")
    target = next((one_line(part[key]) for key in TARGETS if part.get(key)), "")
    below = next((part[key] for key in BELOW if part.get(key)), None)
    if label and (target or below):
        yield _made(label, target, below)
    elif not label:
        yield from _entries(dict(part))


def _pair(label: str, target: Any) -> Iterator[MenuEntry]:
    label = one_line(label)
    if isinstance(target, Mapping | list):
        yield _made(label, "", target)
    elif label and text(target):
        yield _made(label, one_line(target), None)


def _made(label: str, target: str, below: Any) -> MenuEntry:
    children = tuple(_level(_entries(below)))[:LIMIT]
    return MenuEntry(label[:LABEL_LENGTH], target, children)


def _level(entries: Iterator[MenuEntry]) -> Iterator[MenuEntry]:
    for entry in entries:
        if entry.target:
            yield MenuEntry(entry.label, entry.target)
        yield from entry.children
