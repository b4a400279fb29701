"""What marks a folder as an export: our key in its ``_config.yml``."""

from pathlib import Path

import yaml

from publishing.importing.source import UnreadableFileError, read_bytes

from .yaml_files import from_yaml

CONFIG = "_config.yml"
KEY = "synaptheos"  # of what Jekyll has no key for, in front matter and settings
FORMAT = 1
FILE_LIMIT = 100 * 1024 * 1024


def export_format(root: Path) -> int | None:
    """Of the export in a folder; None where it is a site like any other."""
    try:
        text = read_bytes(root / CONFIG, root, FILE_LIMIT).decode()
        config = from_yaml(text)
    except (UnreadableFileError, ValueError, yaml.YAMLError):
        return None
    mark = config.get(KEY) if isinstance(config, dict) else None
    number = mark.get("format") if isinstance(mark, dict) else None
    return number if isinstance(number, int) else None
