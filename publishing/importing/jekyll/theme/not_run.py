"""What the old site ran in the browser or while it was built; nothing of it is run here."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

# Keys of the configuration and of front matter whose values name code.
KEYS = (
    "plugins", "gems", "whitelist", "site-js", "site-css", "js", "ext-js", "css",
    "ext-css", "custom_js", "custom_css", "custom-js", "custom-css", "head_scripts",
    "footer_scripts", "after_footer_scripts", "head-extra", "header-extra",
    "footer-extra", "before-content", "after-content", "googlefonts",
)  # fmt: skip
FOLDERS = (
    "_plugins", "_includes", "_layouts", "_sass", "assets/js", "assets/css",
    "assets/javascript", "js", "css", "javascripts", "stylesheets",
)  # fmt: skip
ADDRESSES = ("href", "src", "url", "path")
NAME_LENGTH = 200


def named_code(values: Mapping[str, Any], path: str) -> Iterator[tuple[str, str]]:
    """(script, stylesheet, include or plugin, where it is named)."""
    for key in filter(values.__contains__, KEYS):
        for name in _names(values.get(key)):
            yield name[:NAME_LENGTH], f"{key} in {path}"


def _names(value: Any) -> Iterator[str]:
    """One name, several, or mappings such as {href: address, sri: hash}."""
    if isinstance(value, str) and value.strip():
        yield value.strip()
    elif isinstance(value, list):
        for part in value:
            yield from _names(part)
    elif isinstance(value, Mapping):
        for key in ADDRESSES:
            yield from _names(value.get(key))


def code_files(root: Path) -> Iterator[tuple[str, str]]:
    """(folder of code, file in it)."""
    for folder in FOLDERS:
        top = root / folder
        if top.is_symlink() or not top.is_dir():
            continue
        for here, folders, files in os.walk(top, followlinks=False):
            folders.sort()
            for name in sorted(files):
                file = (Path(here) / name).relative_to(top).as_posix()
                readable = file.encode(errors="surrogateescape").decode(
                    errors="replace"
                )
                yield f"{folder}/", readable
