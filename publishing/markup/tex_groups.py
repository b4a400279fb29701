"""Groups in braces inside TeX."""

import re
from collections.abc import Callable

Replace = Callable[[str], str]
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_TEXT = re.compile(r"\\(text(?:bf|it|rm|tt|sf)?)\s*\{")
_UNDERSCORE = re.compile(r"(?<!\\)([_#%^])")


def group_end(tex: str, start: int) -> int:
    """Offset of the brace that closes the group whose content begins at `start`,
    or -1."""
    depth = 1
    for found in _BRACE.finditer(tex, start):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth -= 1
            if depth == 0:
                return found.start()
    return -1


def after_commands(tex: str, pattern: re.Pattern[str], replace: Replace) -> str:
    """Each command (up to and with its opening brace) and its group replaced."""
    parts = []
    position = 0
    while found := pattern.search(tex, position):
        end = group_end(tex, found.end())
        if end < 0:
            break
        parts.append(tex[position : found.start()])
        parts.append(replace(tex[found.end() : end]))
        position = end + 1
    parts.append(tex[position:])
    return "".join(parts)


def split_text(tex: str) -> str:
    r"""`\text{if $x$}` to `\text{if }x`, and bare `_` in text to `\_`."""
    parts = []
    position = 0
    while found := _TEXT.search(tex, position):
        end = group_end(tex, found.end())
        if end < 0:
            break
        parts.append(tex[position : found.start()])
        parts.append(_pieces(found[1], tex[found.end() : end]))
        position = end + 1
    parts.append(tex[position:])
    return "".join(parts)


def _pieces(command: str, content: str) -> str:
    pieces = re.split(r"(?<!\\)\$", content)
    if len(pieces) % 2 == 0:
        pieces = [content.replace("$", "")]
    written = []
    for index, piece in enumerate(pieces):
        if index % 2:
            written.append(f"{{{piece}}}")
        elif piece:
            escaped = _UNDERSCORE.sub(r"\\\1", piece)
            written.append(f"\\{command}{{{escaped}}}")
    # One group: the whole may be an argument, as in `x_\text{...}`.
    return written[0] if len(written) == 1 else "{" + "".join(written) + "}"
