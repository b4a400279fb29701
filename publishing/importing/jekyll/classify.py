"""What each document of a site becomes here: the profile, a page, a post, a draft."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from publishing.importing.dates import parse_post_name
from publishing.importing.source import (
    SourceFile,
    UnreadableFileError,
    parse_source,
    read_bytes,
    read_source,
)
from publishing.importing.values import boolean, text
from publishing.models import normal_path

from .addressing import Addressing
from .config import SiteConfig
from .content import has_content, is_listing
from .equivalents import is_served, last_part, list_equivalent, showcase_equivalent
from .permalinks import permalink_address
from .walk import OTHER_MARKUP, FoundFile, LeftOut, Place, walk

ABOUT = ("about", "aboutme", "about-me", "about_me", "bio", "profile")
HOME = "/"
SLUG_LINE = re.compile(rb"^slug[ \t]*:", re.MULTILINE)
FRONT_MATTER_SIZE = 64 * 1024
NOT_A_POST_NAME = (
    "a post's file name is YYYY-MM-DD-title.md; Jekyll does not publish this one"
)


@dataclass(frozen=True)
class Entry:
    """A document to import. ``source`` is kept for pages, which were read to sort them."""

    path: str
    kind: str
    is_draft: bool = False
    collection: str = ""
    source: SourceFile | None = None
    address: str = ""


@dataclass(frozen=True)
class Skipped:
    """Left out by a rule; ``address`` and ``equivalent``: its old place and our page."""

    path: str
    kind: str
    reason: str
    address: str = ""
    equivalent: str = ""
    readable: bool = True


@dataclass
class Plan:
    profile: Entry | None = None
    pages: list[Entry] = field(default_factory=list)
    posts: list[Entry] = field(default_factory=list)
    drafts: list[Entry] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def entries(self) -> list[Entry]:
        profile = [self.profile] if self.profile else []
        return [*profile, *self.pages, *self.posts, *self.drafts]

    def files_by_kind(self, root: Path) -> dict[str, dict[str, Mapping[str, Any]]]:
        """Paths, with the front matter where it may say something of the address."""
        found: dict[str, dict[str, Mapping[str, Any]]] = {}
        for entry in self.entries:
            front_matter = (
                entry.source.front_matter if entry.source else _told(root, entry.path)
            )
            found.setdefault(entry.kind, {})[entry.path] = front_matter
        return found


def _told(root: Path, path: str) -> Mapping[str, Any]:
    """Of the few posts that name their slug; the others need not be read twice."""
    try:
        data = read_bytes(root / path, root)
        has_slug = SLUG_LINE.search(data[:FRONT_MATTER_SIZE])
        return parse_source(data, path).front_matter if has_slug else {}
    except UnreadableFileError:
        return {}


def classify(root: Path, config: SiteConfig, kinds: Iterable[str]) -> Plan:
    """``kinds`` are the kinds that have an importer: a collection may be one of them."""
    return _Sorter(root, config, set(kinds)).plan()


class _Sorter:
    def __init__(self, root: Path, config: SiteConfig, kinds: set[str]) -> None:
        self.root = root
        self.config = config
        self.kinds = kinds
        self.addressing = Addressing(config)
        self.result = Plan()

    def plan(self) -> Plan:
        passed_over: dict[str, list[FoundFile]] = {}
        for found in walk(self.root, self.config):
            if isinstance(found, LeftOut):
                self._skip(found.path, "file", found.reason)
            elif found.place == Place.POST:
                self._post(found)
            elif found.place == Place.DRAFT:
                self._draft(found)
            elif found.place == Place.UNDERSCORE:
                passed_over.setdefault(found.folder, []).append(found)
            else:
                self._page(found)
        for folder in passed_over.values():
            self._underscore_folder(folder)
        self._choose_profile()
        return self.result

    def _skip(
        self,
        path: str,
        kind: str,
        reason: str,
        address: str = "",
        equivalent: str = "",
    ) -> None:
        skipped = Skipped(path, kind, reason, address, equivalent)
        self.result.skipped.append(skipped)

    def _is_foreign(self, found: FoundFile, kind: str) -> bool:
        suffix = PurePosixPath(found.path).suffix.lower()
        if suffix in OTHER_MARKUP:
            self._skip(found.path, kind, f"{suffix[1:]} is not Markdown; not imported")
        return suffix in OTHER_MARKUP

    def _post(self, found: FoundFile) -> None:
        name = parse_post_name(found.name)
        if self._is_foreign(found, "post"):
            return
        if not name.has_date:
            self._skip(found.path, "post", NOT_A_POST_NAME)
        elif name.day is None:
            reason = "the date in the file name does not exist; Jekyll refuses the file"
            self._skip(found.path, "post", reason)
        else:
            entry = Entry(found.path, "post", collection="posts")
            self.result.posts.append(entry)

    def _draft(self, found: FoundFile) -> None:
        if not self._is_foreign(found, "post"):
            entry = Entry(found.path, "post", is_draft=True, collection="drafts")
            self.result.drafts.append(entry)

    def _underscore_folder(self, files: Sequence[FoundFile]) -> None:
        """A shelf of posts that Jekyll passes over is offered as drafts."""
        if any(map(self._is_post_like, files)):
            for found in files:
                self._draft(found)
            return
        for found in files:
            reason = f"Jekyll does not publish what is in {found.folder or found.path}"
            self._skip(found.path, "file", reason)

    def _is_post_like(self, found: FoundFile) -> bool:
        if parse_post_name(found.name).day:
            return True
        try:
            source = read_source(self.root / found.path, self.root)
        except UnreadableFileError:
            return False
        return text(source.front_matter.get("layout")) in {"post", "posts"}

    def _page(self, found: FoundFile) -> None:
        if self._is_foreign(found, "page"):
            return
        kind = self._kind(found.collection)
        try:
            source = read_source(self.root / found.path, self.root)
        except UnreadableFileError as problem:
            unread = Skipped(found.path, kind, problem.message, readable=False)
            self.result.skipped.append(unread)
            return
        if source.body_line == 1:
            reason = "no front matter: a file of the old site, not a page"
            self._skip(found.path, kind, reason)
            return
        collection = found.collection or "pages"
        source = self.addressing.completed(source, collection)
        address = next(iter(source.old_addresses), "")
        entry = Entry(found.path, kind, False, collection, source, address)
        self._page_entry(entry, source)

    def _page_entry(self, entry: Entry, source: SourceFile) -> None:
        told = source.front_matter.get("redirect_to")
        reason, equivalent = (
            self._leads_on(told, entry.address)
            if told
            else self._why_not(entry, source)
        )
        if reason:
            self._skip(entry.path, entry.kind, reason, entry.address, equivalent)
        else:
            self.result.pages.append(replace(entry, is_draft=self._is_hidden(entry)))

    def _why_not(self, entry: Entry, source: SourceFile) -> tuple[str, str]:
        """Why a page is left out, and the page of ours that takes its place."""
        address = entry.address
        if last_part(address) == "404":
            return "this site has its own page for what is not found", ""
        if equivalent := list_equivalent(address):
            return f"this site draws this page itself, at {equivalent}", equivalent
        if address == HOME and not has_content(source.front_matter, source.body):
            return "a home page without a text of its own", ""
        is_about = last_part(address) in ABOUT
        if not is_about and is_listing(source.front_matter, source.body):
            equivalent = showcase_equivalent(address)
            where = f", at {equivalent}" if equivalent else ""
            return f"only a template that lists parts of the site{where}", equivalent
        if is_served(address) and address != HOME and not source.body.strip():
            return f"this site draws {address} itself", address
        return "", ""

    def _leads_on(self, told: Any, address: str) -> tuple[str, str]:
        """A page that jekyll-redirect-from makes: only a path of this site is kept."""
        first = told[0] if isinstance(told, list) and told else told
        written = text(first)
        local = self.addressing.config.local(written)
        path = permalink_address(local, "") if local.startswith("/") else ""
        if not path:
            return f"leads to {written[:200]!r}, which is not on this site", ""
        if normal_path(path) == normal_path(address):
            return "leads to itself", ""
        return f"leads to {path}", path

    def _is_hidden(self, entry: Entry) -> bool:
        options = self.config.collections.get(entry.collection)
        return options is not None and not boolean(options.get("output"))

    def _kind(self, collection: str) -> str:
        kinds = self.kinds - {"post", "profile"}
        names = (collection, collection.removesuffix("s"))
        return next((name for name in names if name in kinds), "page")

    def _choose_profile(self) -> None:
        """The page at ``/``, else the one called about; Markdown before HTML."""
        pages = self.result.pages
        language = self.config.language.split("-")[0]

        def rank(entry: Entry) -> tuple[bool, bool, bool, str]:
            told = text(entry.source.front_matter.get("lang")) if entry.source else ""
            return (
                entry.address != HOME,
                entry.path.endswith((".html", ".htm")),
                bool(told and language and not told.startswith(language)),
                entry.path,
            )

        able = [
            entry
            for entry in pages
            if entry.source and self._introduces(entry.address, entry.source)
        ]
        if able:
            chosen = min(able, key=rank)
            pages.remove(chosen)
            self.result.profile = replace(chosen, kind="profile")

    def _introduces(self, address: str, source: SourceFile) -> bool:
        if last_part(address) in ABOUT:
            return bool(source.body.strip())
        return address == HOME and has_content(source.front_matter, source.body)
