"""From Markdown to a Document."""

import re
from html import escape

from .context import Context, context_of, environment
from .document import Document, RenderWarning
from .limits import MAX_LENGTH, MAX_LINES
from .options import RenderOptions
from .output.depth import MAX_DEPTH, shallow
from .output.finish import Finisher
from .parser import parser
from .plain_text import MORE, count_words, excerpt, plain_text
from .sanitise import sanitise
from .toc import build_toc

RENDERER = "10"
"""Version of the rendering: raised with every change of what comes out."""

NOTHING = Document(html="", text="", excerpt="")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]")


def render(source: str, *, options: RenderOptions = RenderOptions()) -> Document:
    """Safe HTML and what is known about it; never raises, whatever the text."""
    if not source.strip():
        return NOTHING
    text = _CONTROL.sub("", source.replace("\r\n", "\n").replace("\r", "\n"))
    head, rest = _cut(text)
    try:
        html, context = _body(head, options)
    except RecursionError:
        return _as_text(text, options)
    if rest:
        line = head.count("\n")
        context.warn("the text is too long: the rest is shown as plain text", line)
        html += _paragraphs(rest)
    return _document(html, context)


def _cut(text: str) -> tuple[str, str]:
    """What is rendered, and what is only shown."""
    at = len(text)
    if at > MAX_LENGTH:
        line_end = text.rfind("\n", 0, MAX_LENGTH)
        at = line_end if line_end > MAX_LENGTH // 2 else MAX_LENGTH
    if text.count("\n", 0, at) > MAX_LINES:
        at = len("\n".join(text.split("\n", MAX_LINES)[:MAX_LINES]))
    return text[:at], text[at:]


def _body(source: str, options: RenderOptions) -> tuple[str, Context]:
    bare = options.autolink_bare
    md = parser(options.dialect, options.dialect == "github" if bare is None else bare)
    env = environment(source, options)
    tokens = md.parse(source, env)
    html = md.renderer.render(tokens, md.options, env)
    context = context_of(env)
    if context.raw_tags > MAX_DEPTH // 2:
        html, cut = shallow(html)
        if cut:
            context.warn("HTML is nested too deeply: some tags were left out", 0)
    return html, context


def _document(html: str, context: Context) -> Document:
    finisher = Finisher(context)
    finished = finisher.run(sanitise(html))
    text = plain_text(finished)
    listed = (
        heading
        for index, heading in enumerate(finisher.headings)
        if heading.id and index not in finisher.unlisted
    )
    return Document(
        html=finished.replace(MORE, ""),
        text=text,
        excerpt=excerpt(finished),
        toc=build_toc(listed),
        headings=tuple(finisher.headings),
        images=tuple(finisher.images),
        links=tuple(finisher.links),
        footnotes=tuple(context.footnotes),
        math_count=len(context.math),
        word_count=count_words(text),
        warnings=tuple(sorted(context.warnings, key=lambda warning: warning.line)),
    )


def _as_text(source: str, options: RenderOptions) -> Document:
    html = _paragraphs(source)
    text = plain_text(html)
    warning = RenderWarning(
        options.first_line, "nested too deeply: the whole text is shown as plain text"
    )
    return Document(
        html=html,
        text=text,
        excerpt=excerpt(html),
        word_count=count_words(text),
        warnings=(warning,),
    )


def _paragraphs(source: str) -> str:
    parts = (part.strip("\n") for part in source.split("\n\n"))
    return "".join(f"<p>{escape(part, quote=False)}</p>\n" for part in parts if part)
