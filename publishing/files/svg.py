"""SVG drawings without anything that runs, loads or leads away.

Attacks this stops: scripts and event handlers, HTML inside ``foreignObject``, links and
images that reach other sites, animations that change an address, entities that grow
(any declaration in a DOCTYPE refuses the file before it is expanded). Written anew from
the parts that are on a list; what is not on it is dropped with what is in it.
"""

import re
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

MAX_BYTES = 5 * 1024 * 1024
MAX_DEPTH = 200
SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
ELEMENTS = frozenset(
    "svg g defs symbol use switch title desc path rect circle ellipse line polyline "
    "polygon text tspan textPath linearGradient radialGradient stop clipPath mask "
    "pattern marker image style filter feBlend feColorMatrix feComponentTransfer "
    "feComposite feConvolveMatrix feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR "
    "feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile".split()
)
# Their own tags go, what they hold stays.
TRANSPARENT = frozenset(("a",))
REFUSED_ATTRIBUTE = re.compile(r"on|(?:base|src|srcdoc|formaction)$", re.IGNORECASE)
INSIDE = re.compile(r"#[^\s\"'<>]*")
PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*")
FOREIGN_URL = re.compile(r"url\(\s*[\"']?(?!\s*#)", re.IGNORECASE)
# A backslash could spell any of the other words.
ACTIVE_STYLE = re.compile(
    r"@import|expression|javascript:|-moz-binding|[<\\]", re.IGNORECASE
)


class UnsafeSvgError(ValueError):
    """The message is one sentence for the person whose drawing it is."""


def clean_svg(data: bytes) -> bytes:
    """Raises UnsafeSvgError."""
    if len(data) > MAX_BYTES:
        raise UnsafeSvgError("the drawing is larger than 5 MB")
    writer = _Writer()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.EntityDeclHandler = _refuse_entities
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as problem:
        raise UnsafeSvgError(f"the drawing is not XML ({problem})") from problem
    if not writer.is_svg:
        raise UnsafeSvgError("the file is no SVG drawing")
    return "".join(writer.out).encode()


def _refuse_entities(*_: object) -> None:
    raise UnsafeSvgError("the drawing declares entities, which may grow without end")


class _Writer:
    def __init__(self) -> None:
        self.out: list[str] = []
        self.is_svg = False
        self._open: list[str] = []  # what is written at the end of each open element
        self._dropped_below = 0
        self._style: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise UnsafeSvgError("the drawing is nested too deeply")
        space, _, tag = name.rpartition(" ")
        if not self._open:
            self.is_svg = (space, tag) == (SVG, "svg")
        is_svg = space == SVG
        if self._dropped_below or not is_svg or tag not in ELEMENTS | TRANSPARENT:
            self._dropped_below += 1
            self._open.append("")
        elif tag in TRANSPARENT:
            self._open.append("")
        else:
            self.out.append(f"<{tag}{self._roots(tag)}{_attributes(attributes)}>")
            self._open.append(f"</{tag}>")
            self._style = [] if tag == "style" else None

    def _roots(self, tag: str) -> str:
        is_root = tag == "svg" and not self._open
        return f' xmlns="{SVG}" xmlns:xlink="{XLINK}"' if is_root else ""

    def end(self, _: str) -> None:
        closing = self._open.pop()
        if self._dropped_below:
            self._dropped_below -= 1
        elif closing == "</style>":
            css = "".join(self._style or [])
            self.out.append((escape(css) if _is_still(css) else "") + closing)
            self._style = None
        else:
            self.out.append(closing)

    def text(self, text: str) -> None:
        if self._dropped_below:
            return
        if self._style is not None:
            self._style.append(text)
        else:
            self.out.append(escape(text))


def _attributes(attributes: dict[str, str]) -> str:
    kept = []
    for name, value in attributes.items():
        space, _, local = name.rpartition(" ")
        if _keeps(space, local, value):
            prefix = {"": "", XLINK: "xlink:"}.get(space)
            if prefix is not None:
                kept.append(f" {prefix}{local}={quoteattr(value)}")
    return "".join(kept)


def _keeps(space: str, local: str, value: str) -> bool:
    if REFUSED_ATTRIBUTE.match(local):
        return False
    if local == "href":
        return bool(INSIDE.fullmatch(value.strip()) or PICTURE.fullmatch(value.strip()))
    return space == "" and _is_still(value)


def _is_still(css: str) -> bool:
    """Loads nothing and runs nothing."""
    return not (FOREIGN_URL.search(css) or ACTIVE_STYLE.search(css))
