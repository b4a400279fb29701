"""List items of known shapes: a link and a remark, a term and a description, a fact."""

import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import unquote

from publishing.web_addresses import is_safe_address

from .blocks import inline_tokens, parser, plain_text
from .definitions import Definitions

STRONG = re.compile(r"(?P<mark>\*\*|__)(?=\S)(?P<label>(?:(?!\1).)+?)(?<=\S)(?P=mark)")
MARK = re.compile(r"\*\*|__|\*|_")
SEPARATOR = re.compile(r"\s*[:：](?=\s|$)\s*|\s+[-–—|]\s+|\s*—\s*|(?=\s*\()\s+|\s*$")
PLAIN_TERM = re.compile(r"(?P<label>[^:：\n.!?;\[\]<>`$*_]{1,60})[:：]\s+(?=\S)")
AUTOLINK = re.compile(r"<?(?P<address>(?:https?://|mailto:)[^\s<>]+)>?")
EMAIL = re.compile(
    r"<?(?P<address>[^\s<>@()\[\]]{1,64}@[^\s<>@()\[\].]{1,63}(?:\.[^\s<>@()\[\].]{1,63}){1,9})>?"
)
TASK = re.compile(r"\[[ xX]\]\s")
LABEL_LENGTH = 300
URL_LENGTH = 1000
TERM_WORDS = 8


class Shape(Enum):
    LINK = "link"
    TERM = "term"
    PLAIN_TERM = "plain term"
    SENTENCE = "sentence"


@dataclass(frozen=True)
class ParsedItem:
    """``text`` is the Markdown after the label, of a sentence all of it."""

    shape: Shape
    text: str
    label: str = ""
    url: str = ""


def parse_item(source: str, definitions: Definitions) -> ParsedItem:
    found = _link(source, definitions) or _term(source) or _plain_term(source)
    return found or ParsedItem(Shape.SENTENCE, source)


def links_of(source: str) -> list[str]:
    """Where the item's links and bare addresses lead."""
    tokens = inline_tokens(source)
    links = [str(token.attrs.get("href", "")) for token in tokens]
    bare = [
        f"mailto:{match['address']}" for match in EMAIL.finditer(plain_text(tokens))
    ]
    bare += [match["address"] for match in AUTOLINK.finditer(plain_text(tokens))]
    return [unquote(link) for link in links if link] or bare


def sole_address(text: str) -> str:
    """The address when the text is nothing else: "me@example.org", "<https://a.b>"."""
    if match := AUTOLINK.fullmatch(text.strip()):
        return match["address"]
    match = EMAIL.fullmatch(text.strip())
    return f"mailto:{match['address']}" if match else ""


def is_task(source: str) -> bool:
    return bool(TASK.match(source))


def _label(markdown: str) -> str:
    """Plain words; empty where the label holds more than words."""
    tokens = inline_tokens(markdown)
    plain = {"text", "text_special", "code_inline", "softbreak"}
    marks = {"strong_open", "strong_close", "em_open", "em_close"}
    if any(token.type not in plain | marks for token in tokens):
        return ""
    label = plain_text(tokens)
    return label if len(label) <= LABEL_LENGTH else ""


def _after(source: str, start: int, has_colon: bool = False) -> str | None:
    """What follows the separator; None where the sentence simply goes on."""
    match = SEPARATOR.match(source, start)
    if match:
        return source[match.end() :].strip()
    return source[start:].strip() if has_colon else None


def _term(source: str) -> ParsedItem | None:
    match = STRONG.match(source)
    if not match:
        return None
    words = match["label"].rstrip()
    text = _after(source, match.end(), words.endswith((":", "：")))
    label = _label(words.rstrip(":： "))
    if text is None or not label:
        return None
    return ParsedItem(Shape.TERM, text, label)


def _plain_term(source: str) -> ParsedItem | None:
    match = PLAIN_TERM.match(source)
    if not match or len(match["label"].split()) > TERM_WORDS:
        return None
    label = match["label"].strip()
    return ParsedItem(Shape.PLAIN_TERM, source[match.end() :].strip(), label)


def _link(source: str, definitions: Definitions) -> ParsedItem | None:
    mark = MARK.match(source)
    start = mark.end() if mark else 0
    end = _closing_bracket(source, start)
    if end is None:
        return None
    url, position = _target(source, start, end, definitions)
    label = _label(source[start + 1 : end])
    if not (url and label and is_safe_address(url) and len(url) <= URL_LENGTH):
        return None
    has_colon = source[position : position + 1] in (":", "：")
    if mark and source.startswith(mark[0], position + has_colon):
        position += has_colon + len(mark[0])
    elif mark:
        return None
    text = _after(source, position, has_colon)
    return None if text is None else ParsedItem(Shape.LINK, text, label, url)


def _closing_bracket(source: str, start: int) -> int | None:
    if source[start : start + 1] != "[":
        return None
    depth, position = 0, start
    while position < min(len(source), start + 2 * LABEL_LENGTH):
        sign = source[position]
        if sign == "\\":
            position += 1
        depth += (sign == "[") - (sign == "]")
        if depth == 0:
            return position
        position += 1
    return None


def _target(
    source: str, start: int, end: int, definitions: Definitions
) -> tuple[str, int]:
    """The address behind "[label]" and where the link ends; no address: no link.

    A link with a title is left as it was written, so that the title is not lost.
    """
    after = end + 1
    if source[after : after + 1] == "(":
        found = parser().helpers.parseLinkDestination(source, after + 1, len(source))
        is_whole = found.ok and source[found.pos : found.pos + 1] == ")"
        return (found.str, found.pos + 1) if is_whole else ("", after)
    if source[after : after + 1] == "[":
        close = source.find("]", after)
        reference = source[after + 1 : close] or source[start + 1 : end]
        return (definitions.target(reference), close + 1) if close > 0 else ("", after)
    return definitions.target(source[start + 1 : end]), after
