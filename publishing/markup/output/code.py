"""Code blocks, coloured by Pygments through classes only."""

import re
from functools import lru_cache
from html import escape

from markdown_it.token import Token
from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_FORMATTER = HtmlFormatter(nowrap=True)
_NAME = re.compile(r"[A-Za-z0-9_+#.\-]+")
_PLAIN = frozenset(("", "plaintext", "text", "plain", "none", "nohighlight", "mermaid"))
# Beyond this, colouring costs more than it helps the reader.
MAX_COLOURED = 100_000


def language_of(info: str) -> str:
    """`python`, ` {.python}` and `python title="x"` all name Python."""
    found = _NAME.search(info.strip().lstrip("{.").replace(".", "", 0))
    return found[0] if found else ""


def code_block(code: str, language: str, classes: str, line_numbers: bool) -> str:
    name = escape(language)
    content = _lines(_coloured(code, language)) if line_numbers else None
    content = content or _coloured(code, language)
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
    if not language or _lexer(language.lower()) is None:
        return ""
    token.attrJoin("class", "highlight")
    return _coloured(token.content, language).removesuffix("\n")


def _coloured(code: str, language: str) -> str:
    lexer = _lexer(language.lower()) if len(code) <= MAX_COLOURED else None
    if lexer is None:
        return escape(code, quote=False)
    return highlight(code, lexer, _FORMATTER)


def _lines(html: str) -> str:
    """Every line in its own span, which the stylesheet counts."""
    lines = html.removesuffix("\n").split("\n")
    return "".join(f'<span class="line">{line}</span>\n' for line in lines)


@lru_cache(maxsize=128)
def _lexer(language: str) -> Lexer | None:
    if language in _PLAIN:
        return None
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=True)
    except ClassNotFound:
        return None
