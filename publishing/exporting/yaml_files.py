"""YAML as an export holds it: what is written is read back as the very same values."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from publishing.importing.front_matter.loaders import PlainLoader
from publishing.importing.front_matter.yaml_text import YamlLimits, read_yaml

# A text that no reader of YAML, of whatever version, takes for anything but a text.
PLAIN = re.compile(r"(?!(?:y|n|yes|no|on|off|true|false|null|nan|inf)$)[^\W\d]|/", re.I)
# Readers take these for ends of lines, or drop them at the start of a file; and a block
# that ends in empty lines needs "..." after it, which ends front matter.
ESCAPED = re.compile("[\x85\u2028\u2029\ufeff]|(?:^|\n)\n\\Z")
LIMITS = YamlLimits(characters=20 * 1024 * 1024, nodes=500_000)
ITEM = "- "


class Inline(dict[str, Any]):
    """A mapping that is written on one line."""


class Writer(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


class Reader(PlainLoader):
    """The writer's counterpart; a date stays text, which its field understands."""


Reader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if not pair[0].endswith(":timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _text(writer: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if ESCAPED.search(text):
        style = '"'
    elif "\n" in text:
        style = "|"
    else:
        style = "" if PLAIN.match(text) else "'"
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=style or None)


def _inline(writer: yaml.SafeDumper, values: Inline) -> yaml.MappingNode:
    tag = "tag:yaml.org,2002:map"
    return writer.represent_mapping(tag, values, flow_style=True)


Writer.add_representer(str, _text)
Writer.add_representer(Inline, _inline)


def to_yaml(value: Any) -> str:
    told: str = yaml.dump(
        value,
        Dumper=Writer,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=float("inf"),
    )
    return told


def from_yaml(text: str) -> Any:
    """Raises ``yaml.YAMLError`` or ``ValueError``."""
    return read_yaml(text, LIMITS, Reader).value


def list_lines(rows: Iterable[Any]) -> Iterator[str]:
    """A list as YAML, one item at a time."""
    for row in rows:
        yield to_yaml([row])


def list_items(lines: Iterable[str]) -> Iterator[tuple[int, Any]]:
    """The items of a list and the lines they begin in, one at a time.

    Raises ``yaml.YAMLError`` or ``ValueError``.
    """
    waiting: list[str] = []
    first = 1
    for number, line in enumerate(lines, 1):
        if line.startswith(ITEM) and waiting:
            yield first, _only(waiting)
            waiting, first = [], number
        waiting.append(line)
    if waiting:
        yield first, _only(waiting)


def _only(lines: list[str]) -> Any:
    value = from_yaml("".join(lines))
    if not isinstance(value, list) or len(value) != 1:
        raise ValueError("not a list of one item after another")
    return value[0]
