"""The last walk over sanitised HTML: addresses, images, ids, headings, frames.

It works on the finished HTML and not on tokens so that raw HTML in a text is
treated like Markdown.
"""

import re
from collections.abc import Callable
from functools import partial
from html import unescape

from publishing.markup.context import Context
from publishing.markup.document import Heading, Image, Link
from publishing.markup.ids import refused
from publishing.markup.output.boxes import name_box
from publishing.markup.output.frames import file_figure, video_figure
from publishing.markup.output.pictures import offer_widths
from publishing.markup.output.tags import read_attributes, write_tag
from publishing.markup.output.words import phrase
from publishing.markup.plain_text import with_readable_formulas

_MARKUP = re.compile(r"<[^>]*>")
_EXTERNAL = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MEDIA = ("video", "audio", "source", "track")
# Tags that are changed or noted, and those with an id or a class that may have to go;
# all others are passed over.  nh3 writes `<` and `>` as entities in values too.
# Those of formulas and code, which are most, are told first, by as few signs as can be:
# ends of others than links, frames and headings, and beginnings without attributes.
_TAG = re.compile(
    r"<(?!s(?:pan class=\"[a-z]\w?\w?\">)|/[^aih]|[b-gj-z][a-z]*+>)"
    r"(?:(/?)(a|img|iframe|input|video|audio|source|track|h[1-6])((?: [^<>]*)?)"
    r"|([a-z][a-z0-9]*+)( [^<>]*?(?:\bid=|[\" ](?:s|box|prompt)-)[^<>]*))>"
)


class Finisher:
    """One use a document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.options = context.options
        self.headings: list[Heading] = []
        self.unlisted: set[int] = set()
        self.images: list[Image] = []
        self.links: list[Link] = []
        self._ids: set[str] = set()
        # The headings around the place reached: (level as written, level as shown).
        self._levels: list[tuple[int, int]] = []
        self._open_heading: tuple[int, str, bool, int] | None = None
        self._open_links: list[tuple[str, int]] = []
        self._skipping_frame = False
        self._out: list[str] = []
        self._handlers: dict[str, Callable[[dict[str, str]], str]] = {
            "a": self._link,
            "img": self._image,
            "iframe": self._frame,
            "input": self._input,
            **{name: partial(self._media, name) for name in _MEDIA},
        }

    def run(self, html: str) -> str:
        position = 0
        for tag in _TAG.finditer(html):
            self._text(html[position : tag.start()])
            position = tag.end()
            if tag[1]:
                self._close(tag[2])
            else:
                self._open(tag[2] or tag[4], tag[3] or tag[5] or "")
        self._text(html[position:])
        return "".join(self._out)

    def _text(self, text: str) -> None:
        if not self._skipping_frame:
            self._out.append(text)

    def _open(self, name: str, written: str) -> None:
        if self._skipping_frame:
            return
        attributes = read_attributes(written)
        self._check_names(name, attributes)
        if name in _HEADINGS:
            self._heading(name, attributes)
        elif name in self._handlers:
            self._out.append(self._handlers[name](attributes))
        else:
            self._out.append(write_tag(name, attributes))

    def _close(self, name: str) -> None:
        if name == "iframe":
            self._skipping_frame = False
            return
        if self._skipping_frame:
            return
        if name in _HEADINGS:
            name = self._end_heading() or name
        elif name == "a" and self._open_links:
            href, start = self._open_links.pop()
            self.links.append(Link(href, self._text_since(start)))
        self._out.append(f"</{name}>")

    def _check_names(self, tag: str, attributes: dict[str, str]) -> None:
        identifier = attributes.get("id")
        if identifier is not None:
            automatic = tag in _HEADINGS and identifier in self.context.automatic_ids
            if refused(identifier) and not automatic:
                self.context.warn(
                    f"id {identifier!r} is reserved and was left out",
                    self.context.places.line_of_id(identifier, 0),
                )
                del attributes["id"]
            elif identifier in self._ids:
                self.context.warn(
                    f"id {identifier!r} is used twice: kept once",
                    self.context.places.line_of_id(identifier, 1),
                )
                del attributes["id"]
            else:
                self._ids.add(identifier)
        names = attributes.get("class", "").split()
        if any(name.startswith("s-") and name != "s-more" for name in names):
            kept = [name for name in names if not name.startswith("s-")]
            attributes["class"] = " ".join(kept)
        if tag == "div":
            name_box(attributes)

    def _heading(self, name: str, attributes: dict[str, str]) -> None:
        level = self._shown_level(int(name[1]))
        hidden = "no_toc" in attributes.get("class", "").split()
        self._out.append(write_tag(f"h{level}", attributes))
        start = len(self._out)
        self._open_heading = (level, attributes.get("id", ""), hidden, start)

    def _shown_level(self, written: int) -> int:
        top = self.options.top_heading
        if not top:
            return max(1, min(6, written + self.options.kramdown.header_offset))
        while self._levels and self._levels[-1][0] >= written:
            self._levels.pop()
        shown = min(6, self._levels[-1][1] + 1) if self._levels else top
        self._levels.append((written, shown))
        return shown

    def _end_heading(self) -> str:
        if self._open_heading is None:
            return ""
        level, identifier, hidden, start = self._open_heading
        if hidden:
            self.unlisted.add(len(self.headings))
        self.headings.append(Heading(level, self._text_since(start), identifier))
        self._open_heading = None
        return f"h{level}"

    def _text_since(self, start: int) -> str:
        html = with_readable_formulas("".join(self._out[start:]))
        return unescape(_MARKUP.sub("", html)).strip()

    def _link(self, attributes: dict[str, str]) -> str:
        href = attributes.get("href")
        if href is None:
            self._open_links.append(("", len(self._out) + 1))
            return write_tag("a", attributes)
        resolve = self.options.resolve_link
        if resolve is not None and not href.startswith("#"):
            href = resolve(href) or href
            attributes["href"] = href
        if _EXTERNAL.match(href):
            given = attributes.get("rel", "").split()
            attributes["rel"] = " ".join(
                dict.fromkeys([*given, "noopener", "external"])
            )
        self._open_links.append((href, len(self._out) + 1))
        return write_tag("a", attributes)

    def _image(self, attributes: dict[str, str]) -> str:
        line = attributes.pop("data-line", "")
        attributes.setdefault("alt", "")
        source = attributes.get("src", "")
        if self.options.resolve_image is not None and source:
            self._resolve_image(attributes, source, line)
        if self.images and not self.options.plain:
            attributes.setdefault("loading", "lazy")
        title = attributes.get("title", "")
        self.images.append(Image(attributes.get("src", ""), attributes["alt"], title))
        return write_tag("img", attributes)

    def _resolve_image(
        self, attributes: dict[str, str], source: str, line: str
    ) -> None:
        resolve = self.options.resolve_image
        found = resolve(source) if resolve else None
        if found is None:
            if not _EXTERNAL.match(source):
                at = int(line) if line.isdecimal() else None
                self.context.warn(
                    f"image not found: {source}", at, is_missing_image=True
                )
            return
        if found.src.rsplit("/", 1)[-1] != source.rsplit("/", 1)[-1]:
            attributes["data-original"] = source
        attributes["src"] = found.src
        if not self.options.plain:
            offer_widths(attributes, found)
        if found.width and found.height:
            attributes.setdefault("width", str(found.width))
            attributes.setdefault("height", str(found.height))
        if found.alt and not attributes["alt"]:
            attributes["alt"] = found.alt

    def _media(self, name: str, attributes: dict[str, str]) -> str:
        """Sound and film: their files are where links to them would lead."""
        if resolve := self.options.resolve_link:
            for key in ("src", "poster"):
                if key in attributes:
                    attributes[key] = resolve(attributes[key]) or attributes[key]
        return write_tag(name, attributes)

    def _frame(self, attributes: dict[str, str]) -> str:
        self._skipping_frame = True
        figure, link = video_figure(attributes, self.options.language)
        resolve = self.options.resolve_link
        if not link and resolve and (file := resolve(attributes.get("src", ""))):
            figure, link = file_figure(file, attributes)
        if link:
            self.links.append(link)
        elif attributes.get("src"):
            source = attributes["src"]
            line = self.context.places.line_of_address(source)
            self.context.warn(f"frame left out: {source}", line)
        return figure

    def _input(self, attributes: dict[str, str]) -> str:
        """Only the boxes of task lists: a text has no forms."""
        if attributes.get("type") != "checkbox":
            return ""
        kept = {"type": "checkbox", "disabled": ""}
        if "checked" in attributes:
            kept["checked"] = ""
        if not self.options.plain:
            state = "done" if "checked" in attributes else "to do"
            kept["aria-label"] = phrase(state, self.options.language)
        return write_tag("input", kept)
