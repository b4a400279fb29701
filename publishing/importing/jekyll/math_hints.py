"""Does the old site read ``$x$`` as a formula, or are single dollars money there?"""

import re
from collections.abc import Iterable
from pathlib import Path

from publishing.importing.source import UnreadableFileError, read_bytes

TEMPLATE_FOLDERS = ("_includes", "_layouts")
TEMPLATE_LIMIT = 256 * 1024
SCRIPT_SETTING = re.compile(
    rb"inlineMath['\"]?\s*:\s*\[\s*(?:\[[^\[\]]{0,40}\]\s*,\s*)?\[\s*['\"]\$['\"]"
    rb"|left['\"]?\s*:\s*['\"]\$['\"]"
)
SWITCHED_ON = re.compile(
    rb"^(?:use[-_]math|mathjax|math|katex|enable_math)[ \t]*:[ \t]*(?:true|yes|on)\b",
    re.MULTILINE | re.IGNORECASE,
)
HEAD = 2_000
# A formula, not two prices: a sign of TeX, or one letter alone. It begins with the dollar,
# and looks back from there, since a pattern is sought fast by its first sign.
FORMULA = re.compile(
    rb"\$(?<![\\$\w]\$)(?=[^\s$])(?:[A-Za-z]|(?=[^$\n]{0,80}[\\^_{=<>])[^$\n]{1,160})"
    rb"(?<!\s)\$(?![\w$])"
)
# Formulas in a post, and such posts in a site, that are no accident.
MANY, SEVERAL = 3, 3
OTHER_INLINE = re.compile(rb"\\\\\(")


def reads_single_dollars(root: Path, posts: Iterable[str]) -> bool:
    return _templates_say_so(root) or _posts_say_so(root, posts)


def _templates_say_so(root: Path) -> bool:
    for folder in TEMPLATE_FOLDERS:
        for file in sorted((root / folder).rglob("*.html")):
            try:
                if SCRIPT_SETTING.search(read_bytes(file, root, TEMPLATE_LIMIT)):
                    return True
            except UnreadableFileError:
                continue
    return False


def _posts_say_so(root: Path, posts: Iterable[str]) -> bool:
    """Posts that switch math on, or several that are full of formulas all the same,
    and write more of them in dollars than in ``\\\\(``."""
    dollars = others = rich = 0
    is_on = False
    for path in posts:
        try:
            data = read_bytes(root / path, root)
        except UnreadableFileError:
            continue
        found, switch = len(FORMULA.findall(data)), _switches_on(data[:HEAD])
        if switch or found >= MANY:
            is_on = is_on or switch
            rich += found >= MANY
            dollars += found
            others += len(OTHER_INLINE.findall(data))
    return dollars > others and (is_on or rich >= SEVERAL)


def _switches_on(head: bytes) -> bool:
    plain = head.lower()
    # Few posts have such a word, and all patterns ask for one of them.
    is_likely = b"math" in plain or b"katex" in plain
    return is_likely and bool(SWITCHED_ON.search(head))
