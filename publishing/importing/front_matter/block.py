"""The block of settings at the head of a file, however broken it is."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from .repair import is_front_matter, repair
from .yaml_text import YamlDocument, YamlLimitError, read_yaml

FENCE = re.compile(r"^---[ \t]*(?:\n|\Z)")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
FIRST_LINE = 2
UNCLOSED = "the front matter is never closed by ---; imported whole, as a draft"
OPENS_WITH_A_RULE = "the file opens with a rule, not with front matter"


@dataclass(frozen=True)
class FrontMatter:
    """``body_line`` and the lines of the warnings are lines of the file, from 1."""

    values: dict[str, Any]
    body: str
    body_line: int = 1
    warnings: list[tuple[int, str]] = field(default_factory=list)
    key_lines: dict[str, int] = field(default_factory=dict)
    unclosed: bool = False


def split_front_matter(text: str) -> FrontMatter:
    opening = FENCE.match(text)
    if not opening:
        return FrontMatter({}, text)
    closing = CLOSING.search(text, opening.end())
    if not closing:
        return _without_end(text, text[opening.end() :])
    block = text[opening.end() : closing.start()]
    document = _read_block(block)
    if document is None:
        return FrontMatter({}, text, warnings=[(1, OPENS_WITH_A_RULE)])
    return FrontMatter(
        values={str(key): value for key, value in document.value.items()},
        body=text[closing.end() :],
        body_line=text.count("\n", 0, closing.end()) + 1,
        warnings=[(line + FIRST_LINE - 1, said) for line, said in document.warnings],
        key_lines={
            key: line + FIRST_LINE - 1 for key, line in document.key_lines.items()
        },
    )


def _without_end(text: str, rest: str) -> FrontMatter:
    first = next((line for line in rest.splitlines() if line.strip()), "")
    if is_front_matter(first):
        return FrontMatter({}, text, warnings=[(1, UNCLOSED)], unclosed=True)
    return FrontMatter({}, text, warnings=[(1, OPENS_WITH_A_RULE)])


def _read_block(block: str) -> YamlDocument | None:
    """None when the block is prose between two rules."""
    try:
        document = read_yaml(block)
    except YamlLimitError as error:
        if not is_front_matter(block):
            return None
        return repair(block, str(error), keep_text=False)
    except (yaml.YAMLError, ValueError) as error:
        return repair(block, _reason(error)) if is_front_matter(block) else None
    if isinstance(document.value, dict):
        return document
    if document.value is None and not _hides_prose(block):
        return YamlDocument({})
    return None


def _hides_prose(block: str) -> bool:
    """Only headings, which YAML takes for comments: ``# Title`` between two rules."""
    comments = [line.lstrip("# ") for line in block.splitlines() if line.strip()]
    return bool(comments) and not any(map(is_front_matter, comments))


def _reason(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem:
        return error.problem
    return str(error).splitlines()[0] if str(error) else "not YAML"
