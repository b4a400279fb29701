"""Front matter that is not YAML: take the lines that can be read, name the others."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from .yaml_text import YamlDocument, YamlLimitError, read_yaml

KEY_LINE = re.compile(r"^([\"']?)([\w.-]{1,60})\1[ \t]*:(?:[ \t]+(.*))?$")
TAB_INDENT = re.compile(r"^[ ]*\t[ \t]*", re.MULTILINE)
TAB_AFTER_SIGN = re.compile(r"(?m)^([ ]*(?:- *)?[\w.-]+:|[ ]*-)[ ]*\t[ \t]*")
LINE_LIMIT = 1_000


def is_front_matter(block: str) -> bool:
    """At least half of the lines that begin at the margin are ``key:`` lines."""
    lines = [
        line
        for line in block.splitlines()
        if line.strip() and not line.startswith((" ", "\t", "#", "- "))
    ]
    keys = sum(bool(KEY_LINE.match(line)) for line in lines)
    return keys > 0 and keys * 2 >= len(lines)


def repair(block: str, reason: str, *, keep_text: bool = True) -> YamlDocument:
    """What can be read of a block that YAML refused for this reason.

    ``keep_text`` takes a value that is no YAML as the text it is: ``title: Foo: bar``.
    """
    without_tabs = TAB_INDENT.sub(_spaces, TAB_AFTER_SIGN.sub(r"\1 ", block))
    if without_tabs != block:
        document = _mapping(without_tabs)
        if document:
            line = block.count("\n", 0, block.index("\t")) + 1
            said = "tabs, which YAML does not allow, were read as blanks"
            return YamlDocument(
                document.value, [(line, said), *document.warnings], document.key_lines
            )
    return _line_by_line(without_tabs, reason, keep_text=keep_text)


def _spaces(indent: re.Match[str]) -> str:
    return indent.group().replace("\t", "  ")


def _mapping(text: str) -> YamlDocument | None:
    try:
        document = read_yaml(text)
    except (yaml.YAMLError, ValueError):
        return None
    return document if isinstance(document.value, dict) else None


def _line_by_line(block: str, reason: str, *, keep_text: bool) -> YamlDocument:
    result = YamlDocument({})
    left_out = []
    for start, lines in _entries(block):
        document = _entry(lines)
        if document:
            values = document.value
            result.warnings += [(start + n - 1, said) for n, said in document.warnings]
        elif keep_text and (pair := _as_text(lines)):
            values = dict([pair])
        else:
            left_out.append(start)
            continue
        result.value |= values
        result.key_lines |= dict.fromkeys(map(str, values), start)
    result.warnings.append(_explain(left_out, reason))
    return result


def _explain(left_out: list[int], reason: str) -> tuple[int, str]:
    if not left_out:
        return 1, f"not valid YAML, read line by line ({reason})"
    what = "this line" if len(left_out) == 1 else f"{len(left_out)} lines from here on"
    return left_out[0], f"not valid YAML: {what} left out ({reason})"


def _entries(block: str) -> Iterator[tuple[int, list[str]]]:
    """Each ``key:`` line with the lines that hang on it, and its line number."""
    start, lines = 0, list[str]()
    for number, line in enumerate(block.splitlines()[:LINE_LIMIT], 1):
        if KEY_LINE.match(line):
            if lines:
                yield start, lines
            start, lines = number, [line]
        elif line.strip() and not line.startswith("#"):
            if not line.startswith((" ", "- ")) or not lines:
                yield from [(start, lines)] if lines else []
                yield number, [line]
                lines = []
            else:
                lines.append(line)
    if lines:
        yield start, lines


def _entry(lines: list[str]) -> YamlDocument | None:
    try:
        document = read_yaml("\n".join(lines))
    except (yaml.YAMLError, YamlLimitError, ValueError):
        return None
    return document if isinstance(document.value, dict) else None


def _as_text(lines: list[str]) -> tuple[str, Any] | None:
    match = KEY_LINE.match(lines[0])
    if not match or len(lines) > 1:
        return None
    _, key, value = match.groups()
    value = (value or "").strip()
    return (key, value) if value and not _is_torn(value) else None


def _is_torn(value: str) -> bool:
    """A quote or bracket that opens and never closes: the rest may be lost."""
    closing = {'"': '"', "'": "'", "[": "]", "{": "}"}.get(value[0])
    return closing is not None and closing not in value[1:]
