"""markdown-it with the rules of a dialect; built once, used for every text.

`kramdown` is what Jekyll made of a text.  `github` is CommonMark with GitHub's tables,
tildes, bare addresses, notes, alerts and formulas, and nothing of kramdown's own.
"""

from collections.abc import Callable
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from .block_parser import BlockParser
from .blocks import (
    abbreviations,
    attribute_lists,
    comments,
    definition_lists,
    definitions,
    depth,
    extensions,
    headings,
    html,
    open_formulas,
    paragraphs,
    tables,
)
from .blocks import footnotes as footnote_blocks
from .blocks import math as math_blocks
from .inline_parser import InlineParser
from .output.writer import Writer
from .passes.abbreviations import mark_abbreviations
from .passes.attributes import (
    apply_block_attributes,
    attributes_in_text,
    give_links_their_definitions_attributes,
)
from .passes.callouts import make_callouts
from .passes.comments import hide_open_comments
from .passes.footnotes import place_footnotes
from .passes.headings import number_headings
from .passes.html_math import find_math_in_html
from .passes.images import place_images
from .passes.inline import parse_text
from .passes.line_breaks import join_cjk_lines
from .passes.lists import join_bullet_lists, name_task_lists
from .passes.math import convert_math
from .passes.normalise import normalise
from .passes.text_join import join_texts
from .spans import attribute_lists as span_attribute_lists
from .spans import (
    bare_addresses,
    labels,
    line_breaks,
    open_brackets,
    plain_addresses,
    targets,
    typography,
)
from .spans import extensions as span_extensions
from .spans import footnotes as footnote_spans
from .spans import html as html_spans
from .spans import math as math_spans

# `before("table")` puts a rule behind those added earlier: the last one here is
# asked last.
_KRAMDOWN = (
    depth,
    definitions,
    comments,
    extensions,
    attribute_lists,
    abbreviations,
    math_blocks,
    footnote_blocks,
    definition_lists,
    tables,
    html,
    headings,
    paragraphs,
    open_formulas,
    math_spans,
    line_breaks,
    span_extensions,
    span_attribute_lists,
    open_brackets,
    footnote_spans,
    html_spans,
    typography,
    plain_addresses,
    targets,
    labels,
)
_GITHUB = (
    depth,
    math_blocks,
    footnote_blocks,
    tables,
    paragraphs,
    open_formulas,
    math_spans,
    open_brackets,
    footnote_spans,
    html_spans,
    plain_addresses,
)
_MODULES = {"kramdown": _KRAMDOWN, "github": _GITHUB}
# What only kramdown has, of the passes over all blocks.
_KRAMDOWN_PASSES = (join_bullet_lists, apply_block_attributes, attributes_in_text)


@lru_cache(maxsize=4)
def parser(dialect: str, autolink_bare: bool) -> MarkdownIt:
    md = MarkdownIt("commonmark", {"tasklists": True}, renderer_cls=Writer)
    md.enable(["table", "strikethrough"])
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    md.options["strikethrough_single_tilde"] = dialect == "github"
    for module in _MODULES[dialect]:
        module.add(md)
    if autolink_bare:
        bare_addresses.add(md)
    _add_passes(md, _KRAMDOWN_PASSES if dialect == "kramdown" else ())
    # Later rules would not be seen.
    md.block = BlockParser(md.block)
    md.inline = InlineParser(md.inline)
    return md


def _add_passes(md: MarkdownIt, more: tuple[Callable[[StateCore], None], ...]) -> None:
    core = md.core.ruler
    for rule in (*more, hide_open_comments, make_callouts):
        core.before("inline", rule.__name__, rule)
    core.at("normalize", normalise)
    core.at("inline", parse_text)
    core.at("text_join", join_texts)
    for rule in (
        give_links_their_definitions_attributes,
        mark_abbreviations,
        join_cjk_lines,
        name_task_lists,
        place_images,
        number_headings,
        place_footnotes,
        find_math_in_html,
        convert_math,
    ):
        core.push(rule.__name__, rule)
