"""Code blocks, coloured by Pygments through classes only."""

import re
from html import escape

from markdown_it.token import Token

from publishing.markup.output.highlighting import highlighted, is_known

_NAME = re.compile(r"[A-Za-z0-9_+#.\-]+")


def language_of(info: str) -> str:
    """`python`, ` {.python}` and `python title="x"` all name Python."""
    found = _NAME.search(info.strip().lstrip("{.").replace(".", "", 0))
    return found[0] if found else ""


def code_block(code: str, language: str, classes: str, line_numbers: bool) -> str:
    name = escape(language)
    content = highlighted(code, language)
    if line_numbers:
        content = _lines(content)
    attributes = f' data-language="{name}"' if language else ""
    attributes += ' data-linenos="1"' if line_numbers else ""
    code_class = f' class="language-{name}"' if language else ""
    more = f" {escape(classes)}" if classes else ""
    return (
        f'<figure class="code{more}"{attributes}><div class="highlight">'
        f'<pre tabindex="0"><code{code_class}>{content}</code></pre></div></figure>\n'
    )


def plain_code_block(code: str, language: str, classes: str) -> str:
    names = f' class="{escape(classes)}"' if classes else ""
    code_class = f' class="language-{escape(language)}"' if language else ""
    return f"<pre{names}><code{code_class}>{escape(code)}</code></pre>\n"


def code_span(token: Token) -> str:
    """The coloured content of code in a line that names its language, or nothing."""
    names = str(token.attrGet("class") or "").split()
    language = next((n[9:] for n in names if n.startswith("language-")), "")
    if not is_known(language):
        return ""
    token.attrJoin("class", "highlight")
    return highlighted(token.content, language).removesuffix("\n")


def _lines(html: str) -> str:
    """Every line in its own span, which the stylesheet counts."""
    lines = html.removesuffix("\n").split("\n")
    return "".join(f'<span class="line">{line}</span>\n' for line in lines)
