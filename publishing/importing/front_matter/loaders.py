"""Loaders of YAML that make plain values and execute nothing.

Scalars stay as they were written wherever YAML 1.1 would change them: ``no`` is a
language, ``1.10`` a version, ``12:30`` a time, and a date is read by ``dates``.
"""

import re
from typing import Any

import yaml

MOST_STEPS = 500


class PlainLoader(yaml.SafeLoader):
    """Knows text, whole and decimal numbers, true, false, null, lists and mappings."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.unknown_tags: list[tuple[int, str]] = []

    def ignore_tag(self, node: yaml.Node) -> None:
        self.unknown_tags.append((node.start_mark.line + 1, node.tag))


PlainLoader.yaml_implicit_resolvers = {}
PlainLoader.yaml_constructors = {
    tag: constructor
    for tag, constructor in yaml.SafeLoader.yaml_constructors.items()
    if tag
    and tag.rpartition(":")[2] in {"null", "bool", "int", "float", "str", "seq", "map"}
}
PlainLoader.add_constructor(None, PlainLoader.ignore_tag)
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"-?(?:0|[1-9][0-9]{0,17})", "-0123456789"),
    ("float", r"-?(?:0|[1-9][0-9]{0,9})\.(?:0|[0-9]{0,5}[1-9])", "-0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("merge", r"<<", "<"),
):
    PlainLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )


def _quick_loader() -> Any:
    if not yaml.__with_libyaml__:
        return None

    class QuickLoader(yaml.CSafeLoader):
        yaml_implicit_resolvers = PlainLoader.yaml_implicit_resolvers
        yaml_constructors = PlainLoader.yaml_constructors

        def __init__(self, stream: str) -> None:
            super().__init__(stream)
            self.unknown_tags: list[tuple[int, str]] = []

    return QuickLoader


# The same by libyaml's parser, many times as fast; None where PyYAML came without it.
QuickLoader = _quick_loader()


def suits_quick_loader(text: str) -> bool:
    """Whether it may read this, and reads it alike: tabs it takes for blanks, and a
    hundred thousand times "[" would overflow its stack and end the process. Each step
    down takes one of the signs counted here."""
    return "\t" not in text and sum(map(text.count, "[{-?:")) <= MOST_STEPS
