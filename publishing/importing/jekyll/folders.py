"""Where the files of a site are, in the folder that a person names."""

from pathlib import Path
from typing import Any

from publishing.importing.values import Warn, one_line

from .config import NAMES


def site_folder(named: Path) -> Path:
    """The folder itself, or the only one in it that has a configuration: many projects
    keep their site in ``docs/``."""
    if _has_configuration(named) or (named / "_posts").is_dir():
        return named
    try:
        inside = [each for each in named.iterdir() if _is_site(each)]
    except OSError:
        return named
    return inside[0] if len(inside) == 1 else named


def _is_site(folder: Path) -> bool:
    is_own = folder.is_dir() and not folder.is_symlink()
    is_seen = not folder.name.startswith((".", "_"))
    return is_own and is_seen and _has_configuration(folder)


def _has_configuration(folder: Path) -> bool:
    return any((folder / name).is_file() for name in NAMES)


def source_folder(root: Path, told: Any, warn: Warn) -> Path:
    """Jekyll's ``source``: where the documents are, beside the configuration or below."""
    name = one_line(told)
    if not name or isinstance(told, list | dict):
        return root
    try:
        folder = (root / name).resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        folder = None
    top = root.resolve()
    if folder is None or not (folder.is_dir() and folder.is_relative_to(top)):
        warn(f"source: {name[:200]!r} is no folder of the site; the whole is taken")
        return root
    return root / folder.relative_to(top)
