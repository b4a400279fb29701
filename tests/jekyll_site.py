"""A small Jekyll site, written file by file."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from tests.pictures import png


class JekyllSite:
    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, path: str, content: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def document(
        self, path: str, body: str = "Some words.\n", **front_matter: Any
    ) -> Path:
        lines = [f"{key}: {json.dumps(value)}" for key, value in front_matter.items()]
        return self.put(path, "\n".join(["---", *lines, "---", "", body]))

    def zipped(self, file: Path, top_folder: str = "") -> Path:
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for each in sorted(self.root.rglob("*")):
                archive.write(each, top_folder / each.relative_to(self.root))
        return file

    def image(self, path: str, colour: str = "red") -> Path:
        return self.put(path, png(colour))
