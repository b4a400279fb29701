"""What a caller may choose about rendering."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

DIALECTS = ("kramdown", "github")


@dataclass(frozen=True, slots=True)
class ResolvedImage:
    """Where an image is served from; sizes in CSS pixels.

    ``srcset`` names the same picture at several widths, as the attribute does."""

    src: str
    width: int | None = None
    height: int | None = None
    alt: str | None = None
    srcset: str = ""


@dataclass(frozen=True, slots=True)
class KramdownOptions:
    """The options of kramdown that change what a text means."""

    auto_ids: bool = True
    auto_id_prefix: str = ""
    parse_block_html: bool = False
    parse_span_html: bool = True
    toc_levels: frozenset[int] = frozenset(range(1, 7))
    footnote_nr: int = 1
    footnote_prefix: str = ""
    footnote_backlink: str = "\u21a9"
    footnote_backlink_inline: bool = False
    footnote_link_text: str = "%s"
    header_links: bool = False
    header_offset: int = 0
    html_to_native: bool = False
    remove_line_breaks_for_cjk: bool = False


@dataclass(frozen=True)
class RenderOptions:
    """`first_line` is the number of the first body line in its file, so that a
    warning names the line the author sees.  `plain` leaves out the page's
    furniture (scroll boxes, figures, highlighting): bare Markdown semantics, for
    comparing with other renderers.  `top_heading` is the level of the highest headings
    where the text is shown: they begin there and skip none; 0 leaves them as written.
    `dialect` is one of `DIALECTS`; GitHub's links
    bare addresses, kramdown's does not, unless `autolink_bare` says otherwise."""

    language: str = "en"
    macros: Mapping[str, str] = field(default_factory=dict)
    single_dollar: bool = False
    top_heading: int = 0
    typographer: bool = True
    hard_wrap: bool = False
    first_line: int = 1
    resolve_link: Callable[[str], str | None] | None = None
    resolve_image: Callable[[str], ResolvedImage | None] | None = None
    id_prefix: str = ""
    plain: bool = False
    dialect: str = "kramdown"
    autolink_bare: bool | None = None
    kramdown: KramdownOptions = KramdownOptions()
