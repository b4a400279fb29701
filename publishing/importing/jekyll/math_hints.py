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
# A formula, not two prices: a sign of TeX, or one letter alone.
FORMULA = re.compile(
    rb"(?<![\\$\w])\$(?=[^\s$])(?:[A-Za-z]|(?=[^$\n]{0,80}[\\^_{=<>])[^$\n]{1,160})"
    rb"(?<!\s)\$(?![\w$])"
)
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
    """Posts that switch math on, and write more formulas in dollars than in ``\\\\(``."""
    dollars = others = 0
    for path in posts:
        try:
            data = read_bytes(root / path, root)
        except UnreadableFileError:
            continue
        if SWITCHED_ON.search(data[:HEAD]):
            dollars += len(FORMULA.findall(data))
            others += len(OTHER_INLINE.findall(data))
    return dollars > others
