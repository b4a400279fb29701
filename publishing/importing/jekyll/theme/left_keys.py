"""Settings and front matter that mean nothing here: each named once for the whole site."""

from dataclasses import dataclass, field

from publishing.importing.front_matter.keys_read import KeysRead
from publishing.importing.report import FileReport
from publishing.importing.source import SourceFile

# How Jekyll builds a site; what is built here needs none of it.
OF_JEKYLL = {
    "source", "destination", "collections_dir", "plugins_dir", "layouts_dir", "data_dir",
    "includes_dir", "sass", "markdown", "markdown_ext", "highlighter", "incremental",
    "encoding", "theme", "remote_theme", "plugins", "gems", "whitelist", "safe", "lsi",
    "limit_posts", "future", "unpublished", "show_drafts", "strict_front_matter",
    "keep_files", "port", "host", "baseurl", "url", "liquid", "rdiscount", "redcarpet",
    "quiet", "verbose", "defaults", "kramdown", "commonmark", "compress_html",
    "jekyll-archives", "jekyll-minifier", "terser", "excerpt_separator", "paginate_path",
    "pagination", "autopages", "enable_copyright", "version", "repository", "debug",
    "linenos", "imagemagick", "jekyll-scholar", "scholar", "include", "exclude",
    "permalink", "collections", "timezone", "algolia", "lazy_load_disqus",
}  # fmt: skip
# What decides where a document stands; asked for before it is read as one.
OF_DOCUMENTS = {
    "layout", "permalink", "redirect_from", "redirect_to", "title", "date", "published",
    "draft", "slug", "lang", "tags", "tag", "categories", "category", "sitemap",
    "excerpt_separator", "render_with_liquid", "collection", "nav", "nav_order", "menu",
    "dropdown", "children", "pagination", "ref", "id", "icon",
}  # fmt: skip
KEY_LENGTH = 60


@dataclass
class LeftKeys:
    places: dict[str, list[tuple[FileReport, int]]] = field(default_factory=dict)

    def note(self, source: SourceFile, log: FileReport) -> bool:
        """What nobody asked ``source`` for, once somebody asked it for anything.

        Whether there is such a key.
        """
        values = source.front_matter
        if not (isinstance(values, KeysRead) and "title" in values.read):
            return False
        # What the site's defaults say is said of no file in particular.
        left = [
            key
            for key in values.unread
            if key not in OF_DOCUMENTS and key in source.key_lines
        ]
        for key in left:
            self.places.setdefault(key, []).append((log, source.line_of(key)))
        return bool(left)

    def tell(self) -> None:
        for key, places in self.places.items():
            log, line = places[0]
            many = f" ({len(places)} files)" if len(places) > 1 else ""
            log.warn(line, f"{key[:KEY_LENGTH]!r} has no place here{many}")


def tell_of_settings(settings: SourceFile, log: FileReport) -> None:
    values = settings.front_matter
    if isinstance(values, KeysRead) and log.readable:
        for key in values.unread:
            if key not in OF_JEKYLL:
                said = f"the setting {key[:KEY_LENGTH]!r} has no place here"
                log.warn(settings.line_of(key), said)
