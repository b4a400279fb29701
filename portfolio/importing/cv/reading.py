"""A file to a record: which of the known forms it has, and where its entries stand."""

import json
from pathlib import PurePosixPath
from typing import Any

import yaml
from django.core.exceptions import ValidationError

from publishing.importing.front_matter.loaders import PlainLoader
from publishing.importing.front_matter.yaml_text import YamlLimits, read_yaml
from publishing.importing.report import FileReport
from publishing.importing.source import SourceFile

from .json_resume import SECTIONS, read_json_resume
from .records import CVRecord
from .rendercv import read_rendercv
from .sections import read_sections

LIMITS = YamlLimits(characters=1024 * 1024, nodes=50_000)
UNKNOWN = (
    "no curriculum vitae in it: neither JSON Resume (basics, work, ...), nor RenderCV "
    "(cv: sections: ...), nor a list of sections with contents"
)


def read_cv(source: SourceFile, log: FileReport) -> CVRecord:
    """Raises ValidationError where the file has none of the forms."""
    told = _load(source, log)
    root = _node(source.text)
    if isinstance(told, list):
        return read_sections(
            told, lambda section, number: _line(root, section, "contents", number)
        )
    if isinstance(told, dict) and isinstance(told.get("cv"), dict):
        return read_rendercv(
            told, lambda name, number: _line(root, "cv", "sections", name, number)
        )
    if isinstance(told, dict) and (told.keys() & {"basics", *SECTIONS}):
        return read_json_resume(told, lambda name, number: _line(root, name, number))
    raise ValidationError(UNKNOWN)


def _load(source: SourceFile, log: FileReport) -> Any:
    try:
        if PurePosixPath(source.path).suffix.lower() == ".json":
            return json.loads(source.text)
        document = read_yaml(source.text, LIMITS)
    except json.JSONDecodeError as problem:
        said = f"line {problem.lineno} is no JSON: {problem.msg}"
        raise ValidationError(said) from None
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        where = f"line {mark.line + 1}: " if mark else ""
        raise ValidationError(f"{where}no YAML: {problem.problem}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        raise ValidationError(f"cannot be read: {problem}") from None
    for line, message in document.warnings:
        log.warn(line, message)
    return document.value


def _node(text: str) -> yaml.Node | None:
    """The tree with its lines; JSON is YAML, but for a few signs."""
    try:
        loader = PlainLoader(text)
        return loader.get_single_node()
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _line(node: yaml.Node | None, *path: str | int) -> int:
    """The line of the deepest part of the path that is there."""
    line = 1
    for step in path:
        below = _child(node, step)
        if below is None:
            break
        node, line = below, below.start_mark.line + 1
    return line


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        found = (value for key, value in node.value if key.value == step)
        return next(found, None)
    return None
