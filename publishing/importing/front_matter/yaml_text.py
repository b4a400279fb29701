"""YAML that strangers wrote: nothing is executed, nothing is blown up."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import yaml

from .loaders import PlainLoader, QuickLoader, suits_quick_loader

DEPTH_LIMIT = 20


@dataclass(frozen=True)
class YamlLimits:
    characters: int = 64 * 1024
    nodes: int = 1_000


class YamlLimitError(ValueError):
    """Too large, too deep, or an alias that stands for thousands of values."""


@dataclass
class YamlDocument:
    value: Any
    warnings: list[tuple[int, str]] = field(default_factory=list)
    key_lines: dict[str, int] = field(default_factory=dict)


def read_yaml(
    text: str,
    limits: YamlLimits | None = None,
    loader_class: type[PlainLoader] = PlainLoader,
) -> YamlDocument:
    """Raises ``yaml.YAMLError``, ``YamlLimitError`` or another ``ValueError``."""
    limits = limits or YamlLimits()
    if len(text) > limits.characters:
        raise YamlLimitError(f"longer than {limits.characters // 1024} kB")
    if loader_class is PlainLoader and QuickLoader and suits_quick_loader(text):
        # What one parser refuses, the other may read, or tells in words we know.
        with suppress(yaml.YAMLError):
            return _read(QuickLoader(text), limits)
    return _read(loader_class(text), limits)


def _read(loader: PlainLoader, limits: YamlLimits) -> YamlDocument:
    try:
        return _document(loader, limits)
    except RecursionError:
        raise YamlLimitError("nested too deeply") from None
    finally:
        loader.dispose()


def _document(loader: PlainLoader, limits: YamlLimits) -> YamlDocument:
    node = loader.get_single_node()
    if node is None:
        return YamlDocument(None)
    _check_size(node, limits.nodes)
    document = YamlDocument(loader.construct_document(node))
    document.warnings = [
        (line, f"the tag {_short(tag)} is unknown; its value is ignored")
        for line, tag in loader.unknown_tags
    ]
    for mapping in _mappings(node):
        document.warnings += _repeated_keys(mapping)
    if isinstance(node, yaml.MappingNode):
        document.key_lines = {
            str(key.value): key.start_mark.line + 1 for key, _ in node.value
        }
    return document


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")[:60]


def _children(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _check_size(root: yaml.Node, limit: int) -> None:
    """Count what the aliases stand for without ever building it."""
    counts: dict[int, int] = {}

    def count(node: yaml.Node, depth: int) -> int:
        if depth > DEPTH_LIMIT:
            raise YamlLimitError(f"nested more than {DEPTH_LIMIT} deep")
        if id(node) not in counts:
            counts[id(node)] = limit  # an alias to its own parent never ends
            counts[id(node)] = 1 + sum(count(n, depth + 1) for n in _children(node))
        return counts[id(node)]

    if count(root, 0) > limit:
        raise YamlLimitError(f"stands for more than {limit} values")


def _mappings(root: yaml.Node) -> Iterator[yaml.MappingNode]:
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            yield node
        waiting += _children(node)


def _repeated_keys(mapping: yaml.MappingNode) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for key, _ in mapping.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        if key.value in seen:
            message = f"the key {key.value[:60]!r} stands twice; the last one counts"
            yield key.start_mark.line + 1, message
        seen.add(key.value)
