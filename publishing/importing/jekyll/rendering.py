"""Files of a Jekyll site as HTML fragments, made as an import would store them.

Nothing here asks the database: what an import finds there comes from the site's folder.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path, PurePosixPath

from publishing.importing.dates import parse_post_name
from publishing.importing.document_files import DocumentFile
from publishing.importing.importer import ImportRun
from publishing.importing.jekyll.addresses.addressing import Addressing
from publishing.importing.jekyll.addresses.hosts import with_hosts
from publishing.importing.jekyll.files.image_files import ImageFiles
from publishing.importing.liquid.bodies import OPTION, LiquidSite, markdown_of
from publishing.importing.report import FileReport
from publishing.importing.source import (
    SourceFile,
    UnreadableFileError,
    read_source,
    relative_path,
)
from publishing.importing.values import text
from publishing.markup import Document, RenderOptions, render
from publishing.markup.kramdown_options import render_options
from publishing.registries import importers

from .classify import classify
from .config import SiteConfig, read_config_file, site_config
from .folders import source_folder
from .math_hints import reads_single_dollars
from .plan import Entry, Plan
from .walk import OTHER_MARKUP


@dataclass
class SiteRendering:
    """``single_dollar``: "$x$" is a formula, whatever the site itself says."""

    root: Path
    single_dollar: bool = False
    run: ImportRun = field(default_factory=ImportRun)
    config: SiteConfig = field(init=False)
    plan: Plan = field(init=False)
    images: ImageFiles = field(init=False)

    def __post_init__(self) -> None:
        self.root = self.root.resolve()
        config = site_config(read_config_file(self.root), lambda message: None)
        self.root = source_folder(
            self.root, config.values.get("source"), lambda _: None
        )
        self.config = with_hosts(self.root, config)
        kinds = [kind for kind, _ in importers.items()]
        self.plan = classify(self.root, self.config, kinds)
        self.images = ImageFiles(self.root, self.config)
        self.run.time_zone = self.config.time_zone
        self.run.language = self.config.language
        self.run.options[OPTION] = LiquidSite(self.config.values, self._addresses)

    def _addresses(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for kind, files in self.plan.files_by_kind(self.root).items():
            if kind in importers:
                found |= importers[kind](self.run).first_addresses(files)
        return found

    def fragments(self, files: Iterable[Path]) -> Iterator[tuple[str, str]]:
        """Names and HTML; what cannot be read is told in the run's report."""
        read = list(self._read(files))
        slugs = Counter(slug_of(source) for source, _ in read)
        for source, log in read:
            slug = slug_of(source)
            name = slug if slugs[slug] == 1 else name_of_path(source.path)
            yield f"{name}.html", self.document(source, log).html

    def _read(self, files: Iterable[Path]) -> Iterator[tuple[SourceFile, FileReport]]:
        for named in files:
            file = named.parent.resolve() / named.name
            log = self.run.report.add_file(relative_path(file, self.root), "file")
            try:
                yield self._completed(read_source(file, self.root)), log
            except UnreadableFileError as problem:
                log.readable = False
                log.fail(problem.line, problem.message)

    def _completed(self, source: SourceFile) -> SourceFile:
        entry = self._entries.get(source.path)
        collection = entry.collection if entry else "drafts"
        return Addressing(self.config).completed(source, collection or "pages")

    @cached_property
    def _entries(self) -> Mapping[str, Entry]:
        return {entry.path: entry for entry in self.plan.entries}

    def document(self, source: SourceFile, log: FileReport) -> Document:
        for line, message in source.warnings:
            log.warn(line, message)
        suffix = PurePosixPath(source.path).suffix.lower()
        if suffix in OTHER_MARKUP:
            log.warn(1, f"{suffix[1:]} is not Markdown; read as if it were")
        body = markdown_of(source, self.run, log).lstrip("\n")
        document = render(body.rstrip("\n"), options=self._options_of(source, log))
        for warning in document.warnings:
            log.warn(warning.line, warning.message)
        return document

    def _options_of(self, source: SourceFile, log: FileReport) -> RenderOptions:
        output = next(iter(source.old_addresses), "")
        return replace(
            self.options,
            language=DocumentFile(source, self.run, log).language() or "en",
            first_line=source.first_text_line,
            resolve_image=partial(self.images.measured, source.path, output),
        )

    @cached_property
    def options(self) -> RenderOptions:
        """What the configuration says for all files."""
        base = RenderOptions(
            single_dollar=self._reads_single_dollars(),
            typographer=self.config.smart_punctuation,
        )
        return render_options(self.config.kramdown_options, base)

    def _reads_single_dollars(self) -> bool:
        if self.single_dollar or self.config.single_dollar_math:
            return True
        posts = [entry.path for entry in [*self.plan.posts, *self.plan.drafts]]
        return reads_single_dollars(self.root, posts)


def slug_of(source: SourceFile) -> str:
    """Jekyll's: what the front matter says, else the file's name without its date."""
    told = text(source.front_matter.get("slug")).replace("/", "--")
    return told or parse_post_name(PurePosixPath(source.path).name).slug


def name_of_path(path: str) -> str:
    """Of a post, the path below its folder of posts."""
    _, _, below = path.rpartition("_posts/")
    return str(PurePosixPath(below).with_suffix("")).replace("/", "--")
