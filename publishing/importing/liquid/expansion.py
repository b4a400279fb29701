"""Liquid in imported texts, by rule.

No template engine runs on imported text: there are no loops to hang in, no files to
include, no strings to grow.  What is understood becomes Markdown or HTML; what is
not is taken out and reported, its inner text kept, so that no raw tag reaches a
page.  Inside code and formulas, where braces are usually meant, it stays.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import Any, NamedTuple

from publishing.importing.protected_text import ProtectedText

from .citations import TAGS, cited
from .galleries import gallery
from .includes import embed, include
from .values import MAX_VALUE, evaluate

# No tag holds the beginning of another, so that a text full of beginnings is read once.
_TAG = re.compile(
    r"\{%-?\s*(?P<name>[\w-]++)(?P<rest>(?:[^%{\n]|%(?!\})|\{(?!%))*+)%\}"
    r"|\{\{-?(?P<output>(?:[^{}\n]|\}(?!\}))*)\}\}"
)
_ASSIGN = re.compile(r"\s*([\w-]+)\s*=\s*(.*?)-?\s*$", re.DOTALL)
_TORN = re.compile(r"\{%[^\n]{0,60}")
_RUN = re.compile(r"`+")
# More than three blanks at the start of a line would make code.
BLANK_BEFORE = re.compile(r"(?:[ \t]*\n)? {0,3}")
LINES = 1_000  # of a blank line, more is no text that somebody wrote
BLANK_AFTER = re.compile(r"[ \t]*(?:\n[ \t]*\n|\n?[ \t]*\Z)")
# Inside these a comment is text.
RAW_TEXT = re.compile(r"<(?:textarea|title|xmp|plaintext|style|script)\b", re.I)
MAX_WARNINGS = 100


@dataclass(frozen=True, slots=True)
class LiquidScope:
    """`post_address` gets what `post_url` names, `file_address` what `link` names
    (a path in the site); both answer with an address or nothing."""

    site: Mapping[str, Any] = field(default_factory=dict)
    page: Mapping[str, Any] = field(default_factory=dict)
    citation: Callable[[str], str | None] | None = None
    post_address: Callable[[str], str | None] | None = None
    file_address: Callable[[str], str | None] | None = None


class Expanded(NamedTuple):
    """`warnings` are pairs of a line, counted from 1, and a message."""

    text: str
    warnings: tuple[tuple[int, str], ...]


def expand_liquid(
    source: str, scope: LiquidScope, *, is_html: bool = False
) -> Expanded:
    """`is_html`: the text is no Markdown, so code becomes `<pre>`."""
    if "{%" not in source and "{{" not in source:
        return Expanded(source, ())
    return _Expansion(source, scope, is_html).run()


class _Expansion:
    def __init__(self, source: str, scope: LiquidScope, is_html: bool) -> None:
        self.source = source
        self.is_html = is_html
        self.scope = scope
        self.variables: dict[str, Any] = {}
        self.out: list[str] = []
        self.warnings: list[tuple[int, str]] = []
        self.protected = ProtectedText(source)
        self._missing: set[str] = set()

    def run(self) -> Expanded:
        position = 0
        while found := _TAG.search(self.source, position):
            self._plain(position, found.start())
            if found["name"] is None:
                self._output(found)
                position = found.end()
            else:
                position = self._tag(found)
        self._plain(position, len(self.source))
        return Expanded("".join(self.out), tuple(self.warnings))

    def _plain(self, start: int, end: int) -> None:
        """Text between tags; a tag in it that has no end is named and stays."""
        self.out.append(self.source[start:end])
        for torn in _TORN.finditer(self.source, start, end):
            if not self.protected.covers(torn.start()):
                self._warn(torn, f"{torn[0][:40]} never ends and stays as text")

    def _warn(self, found: re.Match[str], message: str) -> None:
        """The first of them: one text may hold a hundred thousand unknown tags."""
        if len(self.warnings) < MAX_WARNINGS:
            line = self.source.count("\n", 0, found.start()) + 1
            self.warnings.append((line, message))

    def _output(self, found: re.Match[str]) -> None:
        expression = found["output"].strip().removesuffix("-").strip()
        value = evaluate(expression, self._names())
        if value is not None:
            self.out.append(value)
        elif self.protected.covers(found.start()):
            self.out.append(found[0])
        else:
            self._warn(found, f"{found[0]} is not known and was left out")

    def _names(self) -> dict[str, Any]:
        return {**self.variables, "site": self.scope.site, "page": self.scope.page}

    def _tag(self, found: re.Match[str]) -> int:
        """Write what the tag stands for; where to go on."""
        name = found["name"]
        rest = found["rest"].strip().removesuffix("-").strip()
        if name in {"raw", "comment", "highlight", "capture"}:
            return self._block(found, name, rest)
        if name in {"post_url", "link"}:
            self._address(found, name, rest)
        elif name in TAGS and not self.protected.covers(found.start()):
            self._cite(found, rest)
        elif name == "assign":
            self._assign(rest)
        elif self.protected.covers(found.start()):
            self.out.append(found[0])
        elif name in {"include", "include_relative", "include_cached"}:
            drawn = gallery(rest, self.scope.page)
            self._written(
                found,
                drawn or include(rest, lambda text: evaluate(text, self._names())),
            )
        else:
            self._written(found, embed(name, rest))
        return found.end()

    def _written(self, found: re.Match[str], html: str | None) -> None:
        if html is None:
            if found["name"] not in _QUIET:
                self._warn(found, f"{found[0]} is not known and was left out")
        else:
            self.out.append(html)

    def _block(self, found: re.Match[str], name: str, rest: str) -> int:
        closing = re.compile(r"\{%-?\s*end" + name + r"\s*-?%\}")
        end = (
            None if name in self._missing else closing.search(self.source, found.end())
        )
        if end is None:
            self._missing.add(name)
            self._warn(found, f"{found[0]} is never closed")
            return found.end()
        inner = self.source[found.end() : end.start()]
        if name == "raw":
            self.out.append(inner)
        elif name == "comment":
            self.out.append(self._hidden(found, inner, end.end()))
        elif name == "capture":
            self.variables[rest] = inner.strip()[:MAX_VALUE]
            self.out.append("\n" * inner.count("\n"))
        else:
            self._highlight(found, rest, inner)
        return end.end()

    def _highlight(self, found: re.Match[str], rest: str, inner: str) -> None:
        """A fence longer than any in the code, at the depth of the tag."""
        if self.is_html:
            self.out.append(_code_html(rest.partition(" ")[0], _without_raw(inner)))
            return
        line_start = self.source.rfind("\n", 0, found.start()) + 1
        indent = self.source[line_start : found.start()]
        lead = "" if not indent.strip(" \t>") else "\n"
        indent = indent if not lead else ""
        runs = [len(run) for run in _RUN.findall(inner)]
        fence = "`" * max(3, max(runs, default=0) + 1)
        inner = _without_raw(inner).strip("\n").rstrip(" \t").rstrip("\n")
        language, _, options = rest.partition(" ")
        numbers = " linenos" if "linenos" in options else ""
        self.out.append(f"{lead}{fence}{language}{numbers}\n{inner}\n{indent}{fence}")

    def _assign(self, rest: str) -> None:
        found = _ASSIGN.match(rest)
        if found:
            value = evaluate(found[2], self._names())
            if value is not None:
                self.variables[found[1]] = value

    def _cite(self, found: re.Match[str], rest: str) -> None:
        text, unknown = cited(rest, self.scope.citation or (lambda key: None))
        for key in unknown:
            self._warn(found, f"cite {key}: in no bibliography of the site")
        self.out.append("" if found["name"] == "nocite" else text)

    def _hidden(self, found: re.Match[str], inner: str, end: int) -> str:
        """A comment between blank lines stays one in the stored text, where readers
        never see it. Elsewhere it could end up in an address or in code, so it goes."""
        stands_alone = (
            BLANK_BEFORE.fullmatch(self._two_lines_before(found.start()))
            and BLANK_AFTER.match(self.source, end)
            and not self.protected.covers(found.start())
        )
        is_plain = "--" not in inner and not inner.startswith((">", "->"))
        if stands_alone and is_plain and inner.strip() and not self._has_raw_text:
            return f"<!--{inner}-->"
        return "\n" * inner.count("\n")

    def _two_lines_before(self, position: int) -> str:
        line = self.source.rfind("\n", 0, position)
        start = self.source.rfind("\n", 0, max(line, 0)) + 1
        return self.source[max(start, position - LINES) : position]

    @cached_property
    def _has_raw_text(self) -> bool:
        return bool(RAW_TEXT.search(self.source))

    def _address(self, found: re.Match[str], name: str, rest: str) -> None:
        scope = self.scope
        resolve = scope.post_address if name == "post_url" else scope.file_address
        target = rest.strip("\"' ")
        address = resolve(target) if resolve else None
        if address is None:
            self._warn(found, f"{name} {target}: no such file was imported")
            address = f"#{target.rsplit('/', 1)[-1]}"
        self.out.append(address)


# Control flow whose inner text is simply kept.
_QUIET = frozenset(
    "if elsif else endif unless endunless for endfor case when endcase break continue "
    "endraw endcomment endhighlight endcapture tab endtab tabs endtabs quote endquote "
    "details enddetails increment decrement cycle liquid".split()
)


def _code_html(language: str, code: str) -> str:
    text = escape(code.strip("\n"))
    return f'<pre><code class="language-{escape(language)}">{text}</code></pre>'


def _without_raw(code: str) -> str:
    return re.sub(r"\{%-?\s*(?:end)?raw\s*-?%\}", "", code)
