"""What the file of a page or of a project says; nothing here asks the database."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, ClassVar

from publishing.importing import values
from publishing.importing.document_files import DocumentFile
from publishing.importing.importer import SkipFile
from publishing.importing.liquid_bodies import markdown_of

from .blocks import BlockKind, parse_blocks
from .comments import Part

URL_LENGTH = 500
WEB = re.compile(r"https?://\S+")
NO_TEXT = "the page has no text of its own; it drew lists that this site makes itself"


class PageFile(DocumentFile):
    @staticmethod
    def slug_of_path(path: str) -> str:
        """The file's name, of an index its folder's: "reading/index.md" is "reading"."""
        name = PurePosixPath(path)
        if name.stem == "index":
            name = name.parent
        return name.stem.lower() or "home"

    @classmethod
    def expected_slug(cls, path: str, front_matter: Mapping[str, Any]) -> str:
        """The last part of the permalink, else of the path."""
        permalink = values.text(front_matter.get("permalink"))
        told = PurePosixPath("" if ":" in permalink else permalink.strip("/"))
        has_name = told.stem not in ("", "index")
        return cls.slug_of_path(str(told) if has_name else path)

    def title_and_body(self) -> tuple[str, str]:
        """A first heading is the title where the front matter has none."""
        body = markdown_of(self.source, self.run, self.log)
        if not body.strip():
            raise SkipFile(NO_TEXT, self.source.body_line)
        if title := values.one_line(self.get("title")):
            return title, body
        first = next(parse_blocks(Part(body, self.source.body_line)), None)
        if first and first.kind == BlockKind.HEADING and first.level == 1:
            rest = body.replace(first.source, first.markup, 1).strip()
            if first.title and rest:
                return first.title, rest
        words = re.sub(r"[-_\s]+", " ", self.slug()).strip()
        return words[:1].upper() + words[1:], body


class ProjectFile(PageFile):
    url_keys: ClassVar[Mapping[str, Sequence[str]]] = {
        "code_url": ("code", "github", "repo", "repository", "source"),
        "demo_url": ("demo", "live", "website", "url", "link"),
        "paper_url": ("paper", "pdf", "arxiv", "doi"),
    }

    def values(self) -> dict[str, Any]:
        urls = {name: self.web_address(keys) for name, keys in self.url_keys.items()}
        return {**super().values(), "tags": self.tags(), **urls}

    def web_address(self, keys: Sequence[str]) -> str:
        found = (values.text(self.get(key)) for key in keys)
        fitting = (each for each in found if WEB.fullmatch(each))
        return next((each for each in fitting if len(each) <= URL_LENGTH), "")
