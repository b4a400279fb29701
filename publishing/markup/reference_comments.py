"""Comments written as references that nothing refers to: `[//]: # (for me alone)`.

Pages do not show them; what is given away as it was written must not hold them either.
"""

import re

# What people call such a reference. Under another name it has a text and leads nowhere.
NAMED = r"\[(?://|comment|_|-+)\]:"
LEADING_NOWHERE = r"\[[^\]\n]{1,100}\]:[ \t]*(?:#|<#?>)[ \t]+[\"'(]"
# Lists and quotations that it may stand in.
LEAD = r"(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t])))*[ \t]*"
COMMENT = re.compile(
    rf"^(?P<lead>{LEAD})(?:{NAMED}|{LEADING_NOWHERE})[^\n]*\n?", re.MULTILINE
)


def without_reference_comments(text: str) -> str:
    return COMMENT.sub(_rest, text)


def _rest(match: re.Match[str]) -> str:
    lead = match["lead"].rstrip()
    return f"{lead}\n" if lead else ""
