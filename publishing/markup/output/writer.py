"""Tokens to HTML; nothing here is safe until it has been sanitised."""

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from publishing.markup.attributes import insert_attributes
from publishing.markup.blocks.comments import MORE
from publishing.markup.context import context_of
from publishing.markup.output.code import (
    code_block,
    code_span,
    language_of,
    plain_code_block,
)
from publishing.markup.output.words import callout_title, phrase
from publishing.markup.plain_text import MORE as MORE_MARK
from publishing.markup.toc import toc_list

_Tokens = Sequence[Token]
_Env = Any
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
# The sanitiser takes the line break after the tag away, and the browser would the next.
_PRE_LINE = re.compile(r"(<pre\b[^<>]*>)\n", re.IGNORECASE)
# `<https://example.org>` in raw HTML would be taken for a tag and lost.
_ADDRESS = re.compile(r"<(?=(?:https?|ftps?)://[^\s<>]*>|mailto:[^\s<>]*>)")


class Writer(RendererHTML):
    """A method per type of token, as markdown-it asks."""

    def fence(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        return self._code(tokens[idx], language_of(tokens[idx].info), env)

    def code_block(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        return self._code(tokens[idx], "", env)

    def code_inline(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        token = tokens[idx]
        content = escape(token.content)
        if not context_of(env).options.plain:
            content = code_span(token) or content
        return f"<code{self.renderAttrs(token)}>{content}</code>"

    def _code(self, token: Token, language: str, env: _Env) -> str:
        names = str(token.attrGet("class") or "").split()
        for name in names:
            language = language or name.removeprefix("language-") * name.startswith(
                "language-"
            )
        classes = " ".join(n for n in names if not n.startswith("language-"))
        more = {name: str(token.attrs[name]) for name in token.attrs if name != "class"}
        if context_of(env).options.plain:
            html = plain_code_block(token.content, language, classes)
        else:
            numbers = "linenos" in token.info.split()[1:]
            html = code_block(token.content, language, classes, numbers)
        return insert_attributes(html, Token(token.type, "", 0, attrs=dict(more)))

    def softbreak(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        return "<br>\n" if context_of(env).options.hard_wrap else "\n"

    def math_inline(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        return str(tokens[idx].meta["html"])

    def math_block(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        token, context = tokens[idx], context_of(env)
        if context.options.plain:
            if not token.attrs:
                return str(token.meta["html"]) + "\n"
            return f"<div{self.renderAttrs(token)}>{token.meta['html']}</div>\n"
        token.attrs["class"] = f"math-scroll {token.attrs.get('class', '')}".strip()
        token.attrs |= {"tabindex": "0", "role": "group"}
        token.attrs["aria-label"] = phrase("formula", context.options.language)
        return f"<div{self.renderAttrs(token)}>{token.meta['html']}</div>\n"

    def table_open(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        context = context_of(env)
        table = f"<table{self.renderAttrs(tokens[idx])}>\n"
        if context.options.plain:
            return table
        label = escape(phrase("table", context.options.language))
        return (
            '<div class="table-scroll" tabindex="0" role="group" '
            f'aria-label="{label}">{table}'
        )

    def table_close(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        return "</table>\n" if context_of(env).options.plain else "</table></div>\n"

    def list_item_open(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        result = self.renderToken(tokens, idx, options, env)
        checked = tokens[idx].meta.get("checked")
        if checked is None:
            return result
        mark = ' checked=""' if checked else ""
        return f'{result}<input type="checkbox" disabled=""{mark}> '

    def callout_open(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        token = tokens[idx]
        title = callout_title(token.meta["kind"], context_of(env).options.language)
        return (
            f"<aside{self.renderAttrs(token)}>"
            f'<p class="callout-title">{escape(title)}</p>\n'
        )

    def toc(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        token, context = tokens[idx], context_of(env)
        entries = toc_list(token.meta["entries"], token.info)
        if context.options.plain or not entries:
            return entries
        token.attrs.setdefault("id", "markdown-toc")
        token.attrs["class"] = f"toc {token.attrs.get('class', '')}".strip()
        token.attrs["aria-label"] = phrase("contents", context.options.language)
        return f"<nav{self.renderAttrs(token)}>{entries}</nav>\n"

    def html_block(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        context = context_of(env)
        content = tokens[idx].content
        context.raw_tags += content.count("<")
        if context.is_github:
            content = MORE.sub(MORE_MARK, content)
        else:
            content = _CDATA.sub(lambda found: escape(found[1]), content)
        content = _ADDRESS.sub("&lt;", _PRE_LINE.sub(r"\1\n\n", content))
        return insert_attributes(content, tokens[idx])

    html_inline = html_block

    def more(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        return MORE_MARK

    def text_block(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        return f"<p>{escape(tokens[idx].content, quote=False)}</p>\n"

    def end_of_block(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        return ""

    def abbreviation(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        token = tokens[idx]
        return f"<abbr{self.renderAttrs(token)}>{escape(token.content)}</abbr>"

    def image(self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env) -> str:
        token = tokens[idx]
        token.attrs["alt"] = self.renderInlineAsText(token.children, options, env)
        if not context_of(env).options.plain:
            token.attrs["data-line"] = str(token.meta.get("line", 0))
        return f"<img{self.renderAttrs(token)}>"

    def footnotes_open(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        first = context_of(env).kramdown.footnote_nr
        start = f' start="{first}"' if first != 1 else ""
        return f'<section class="footnotes" role="doc-endnotes"><ol{start}>\n'

    def footnotes_close(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        return "</ol></section>\n"

    def footnote_open(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        return f'<li id="fn:{self._label(tokens[idx], env)}">\n'

    def footnote_reference(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        token = tokens[idx]
        if "number" not in token.meta:
            return ""
        label = self._label(token, env)
        repeat = f":{token.meta['repeat']}" if token.meta["repeat"] else ""
        text = context_of(env).kramdown.footnote_link_text.replace(
            "%s", str(token.meta["number"])
        )
        return (
            f'<sup id="fnref:{label}{repeat}"><a href="#fn:{label}" class="footnote" '
            f'role="doc-noteref">{escape(text)}</a></sup>'
        )

    def footnote_back(
        self, tokens: _Tokens, idx: int, options: OptionsDict, env: _Env
    ) -> str:
        token, context = tokens[idx], context_of(env)
        label = self._label(token, env)
        sign = escape(context.kramdown.footnote_backlink)
        spoken = escape(phrase("back", context.options.language))
        links = []
        for repeat in range(token.meta["count"]):
            end = f":{repeat}" if repeat else ""
            number = f"<sup>{repeat + 1}</sup>" if repeat else ""
            links.append(
                f'<a href="#fnref:{label}{end}" class="footnote-backref" '
                f'role="doc-backlink" aria-label="{spoken}">{sign}{number}</a>'
            )
        return " ".join(links)

    def _label(self, token: Token, env: _Env) -> str:
        return escape(context_of(env).kramdown.footnote_prefix + token.meta["label"])
