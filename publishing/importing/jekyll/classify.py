"""What each document of a site becomes here: the profile, a page, a post, a draft."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from publishing.importing.dates import parse_post_name
from publishing.importing.jekyll.addresses.addressing import Addressing
from publishing.importing.jekyll.addresses.equivalents import (
    is_served,
    last_part,
    list_equivalent,
    showcase_equivalent,
)
from publishing.importing.jekyll.addresses.permalinks import permalink_address
from publishing.importing.jekyll.data.content import has_content, is_listing, own_words
from publishing.importing.jekyll.data.data_entries import data_entries
from publishing.importing.jekyll.data.data_lists import as_data_list
from publishing.importing.jekyll.data.listings import (
    as_listing,
    listed_collection,
    our_list,
)
from publishing.importing.source import SourceFile, UnreadableFileError, read_source
from publishing.importing.values import boolean, text
from publishing.models import normal_path

from .config import SiteConfig
from .plan import Entry, Plan, Skipped
from .walk import OTHER_MARKUP, FoundFile, LeftOut, Place, walk

ABOUT = ("about", "aboutme", "about-me", "about_me", "bio", "profile")
HOME = "/"
# Collections that another word names than the kind that their documents become.
KINDS = {"portfolio": "project"}
NO_KIND_OF_DOCUMENT = {"post", "profile", "cv"}
NOT_A_POST_NAME = (
    "a post's file name is YYYY-MM-DD-title.md; Jekyll does not publish this one"
)


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
        self.filled: set[str] = set()

    def plan(self) -> Plan:
        passed_over: dict[str, list[FoundFile]] = {}
        files = list(walk(self.root, self.config))
        self.filled = {
            found.collection for found in files if isinstance(found, FoundFile)
        }
        for found in files:
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
        self.result.data = [
            Entry(path, kind)
            for path, kind in data_entries(self.root, self.config)
            if kind in self.kinds
        ]
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
        self.result.seen.append(entry)
        self._page_entry(entry, source)

    def _page_entry(self, entry: Entry, source: SourceFile) -> None:
        # A project or a publication is something by itself, wherever its page led.
        told = entry.kind == "page" and source.front_matter.get("redirect_to")
        if not told and (listing := self._listing(entry, source)):
            self.result.pages.append(replace(entry, source=listing))
            return
        reason, equivalent = (
            self._leads_on(told, entry.address)
            if told
            else self._why_not(entry, source)
        )
        if reason:
            self._skip(entry.path, entry.kind, reason, entry.address, equivalent)
        else:
            self.result.pages.append(replace(entry, is_draft=self._is_hidden(entry)))

    def _listing(self, entry: Entry, source: SourceFile) -> SourceFile | None:
        """The page with a list that only this import can fill."""
        if source.collection or entry.address == HOME or list_equivalent(entry.address):
            return None
        is_list = is_listing(source.front_matter, source.body)
        if is_list and (told := as_data_list(source, self.root)):
            return replace(source, body=told)
        own = {name for name in self.filled if self._kind(name) == "page"} - {
            "",
            "tabs",
        }
        name = listed_collection(source, entry.address, own)
        if not name or not (is_list or not own_words(source.body)):
            return None
        return as_listing(source, name)

    def _why_not(self, entry: Entry, source: SourceFile) -> tuple[str, str]:
        """Why a page is left out, and the page of ours that takes its place."""
        address = entry.address
        if last_part(address) == "404":
            return "this site has its own page for what is not found", ""
        is_one_of_many = source.collection and "/" in address.strip("/")
        equivalent = "" if is_one_of_many else list_equivalent(address)
        if equivalent:
            return f"this site draws this page itself, at {equivalent}", equivalent
        if address == HOME and not has_content(source.front_matter, source.body):
            return "a home page without a text of its own", ""
        is_about = last_part(address) in ABOUT
        if not is_about and is_listing(source.front_matter, source.body):
            equivalent = showcase_equivalent(address) or our_list(source)
            where = f", at {equivalent}" if equivalent else ""
            return f"only a template that lists parts of the site{where}", equivalent
        if address != HOME and not source.collection and not source.body.strip():
            equivalent = address if is_served(address) else showcase_equivalent(address)
            if equivalent:
                return f"this site draws {equivalent} itself", equivalent
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
        kinds = self.kinds - NO_KIND_OF_DOCUMENT
        told = KINDS.get(collection, collection)
        return next(
            (name for name in (told, told.removesuffix("s")) if name in kinds), "page"
        )

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
