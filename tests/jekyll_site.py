"""A small Jekyll site, written file by file."""

import json
from pathlib import Path
from typing import Any

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

    def image(self, path: str, colour: str = "red") -> Path:
        return self.put(path, png(colour))
