"""``_data``: what a theme keeps beside the documents."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from publishing.importing.decode import BinaryFileError, decode
from publishing.importing.front_matter.yaml_text import YamlLimits, read_yaml
from publishing.importing.source import UnreadableFileError, read_bytes

FOLDER = "_data"
EXTENSIONS = (".yml", ".yaml", ".json")
LIMITS = YamlLimits(characters=256 * 1024, nodes=20_000)


def read_data(root: Path, name: str) -> Any:
    """The file's content; None where there is none that can be read."""
    for extension in EXTENSIONS:
        path = root / FOLDER / f"{name}{extension}"
        if path.is_file():
            return _parsed(path, root)
    return None


def _parsed(path: Path, root: Path) -> Any:
    try:
        told = decode(read_bytes(path, root)).text
        # JSON may hold tabs, which YAML refuses.
        return json.loads(told) if path.suffix == ".json" else _yaml(told)
    except (UnreadableFileError, BinaryFileError, yaml.YAMLError, ValueError):
        return None
    except RecursionError:
        return None


def _yaml(told: str) -> Any:
    return read_yaml(told, LIMITS).value


def read_all(root: Path, names: tuple[str, ...]) -> Mapping[str, Any]:
    told = {name: read_data(root, name) for name in names}
    return {name: value for name, value in told.items() if value is not None}
