r"""Changes that make real TeX acceptable to math-core; none changes the meaning.

Counted in 11,948 formulas of real posts: `\tag` outside a numbered environment 466,
`eqnarray` 154, `\*` 74, a lone backslash before a line break 50, `\limits` after
`\mathop` 29, `\mbox` 17, `$` inside `\text` 12, `\substack` 10, `\left<` 6.
"""

import re
from collections.abc import Callable

from .tex_groups import after_commands, split_text

# Sizes mean nothing in a formula that is set in the size of its text.
_SIZES = re.compile(
    r"\\(?:tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge)"
    r"(?![A-Za-z])"
)
_LONE_BACKSLASH = re.compile(r"\\(?<!\\\\)[ \t]*(?=\n)")
_EQNARRAY = re.compile(r"\\begin\{eqnarray(\*?)\}(.*?)\\end\{eqnarray\1\}", re.DOTALL)
_ANGLES = re.compile(r"\\(left|right|big|Big|bigg|Bigg)([lr]?)\s*([<>])")
_TAG = re.compile(r"\\tag\*?\s*\{")
_LABEL = re.compile(r"\\label\s*\{[^{}]*\}")
_DISPLAYED = re.compile(r"\\(begin|end)\{(align|gather|alignat|flalign|split)\*?\}")
_NUMBERED = re.compile(
    r"\\begin\{(equation|align|gather|multline|alignat|flalign)\*?\}"
)
_NEW_COMMAND = re.compile(
    r"\\(?:re)?newcommand\*?\s*(?:\{\s*(\\[A-Za-z]+)\s*\}|(\\[A-Za-z]+))"
    r"\s*(?:\[(\d)\])?\s*(?=\{)"
)
_IGNORED = re.compile(r"\\(?:require\{[^{}]*\}|vspace\*?\{[^{}]*\})")
_UNSTARRED = re.compile(r"\\(begin|end)\{(equation|align|gather|multline)\}")
_REFERRED_TO = re.compile(r"\\(?:label|eqref|ref)(?![A-Za-z])")
_PRIME = re.compile(r"\^\s*[\u2032\u2019]")


def has_references(tex: str) -> bool:
    return "\\" in tex and bool(_REFERRED_TO.search(tex))


def normalise(tex: str, display: bool, numbered: bool) -> str:
    """``numbered``: an equation without a tag has a number, as in LaTeX."""
    tex = tex.strip()
    if "\\" not in tex and "^" not in tex:
        return tex
    for sign, change in _CHANGES:
        if sign in tex:
            tex = change(tex)
    tex = _SIZES.sub("", tex)
    if not numbered:
        tex = _UNSTARRED.sub(r"\\\1{\2*}", tex)
    return _in_environment(tex, display)


def _in_environment(tex: str, display: bool) -> str:
    r"""`\tag` and `\label` need a numbered environment around them."""
    if "\\tag" not in tex and "\\label" not in tex:
        return tex if display else _inner_environments(tex)
    if not display:
        return _LABEL.sub("", _tags_as_text(_inner_environments(tex)))
    whole = _NUMBERED.match(tex)
    if whole and tex.endswith(_end_of(whole)):
        return tex
    return f"\\begin{{equation}}{_inner_environments(tex)}\\end{{equation}}"


def _end_of(begin: re.Match[str]) -> str:
    return begin[0].replace("\\begin", "\\end")


def _inner_environments(tex: str) -> str:
    r"""Inside a formula, `align` and its kin are `aligned`."""
    if "\\begin{equation" in tex:
        tex = re.sub(r"\\(?:begin|end)\{equation\*?\}", "", tex)

    def inner(found: re.Match[str]) -> str:
        name = "gathered" if found[2] == "gather" else "aligned"
        return f"\\{found[1]}{{{name}}}"

    return _DISPLAYED.sub(inner, tex)


def _tags_as_text(tex: str) -> str:
    return after_commands(tex, _TAG, lambda content: f"\\qquad({content})")


def _eqnarray(tex: str) -> str:
    def align(found: re.Match[str]) -> str:
        rows = re.split(r"(\\\\(?:\[[^\]]*\])?)", found[2])
        body = "".join(_two_columns(row) for row in rows)
        return f"\\begin{{align{found[1]}}}{body}\\end{{align{found[1]}}}"

    return _EQNARRAY.sub(align, tex)


def _two_columns(row: str) -> str:
    r"""`a &=& b` to `a &= b`."""
    cells = re.split(r"(?<!\\)&", row)
    return f"{cells[0]}&{''.join(cells[1:])}" if len(cells) > 1 else row


def _alignat(tex: str) -> str:
    tex = re.sub(r"\\begin\{alignat(\*?)\}\s*\{\d+\}", r"\\begin{align\1}", tex)
    tex = re.sub(r"\\end\{alignat(\*?)\}", r"\\end{align\1}", tex)
    return re.sub(r"\\(begin|end)\{flalign(\*?)\}", r"\\\1{align\2}", tex)


def _operators(tex: str) -> str:
    """`\\mathop{\\rm arg\\,max}\\limits` to a named operator."""
    pattern = re.compile(r"\\mathop\s*\{")

    def name(content: str) -> str:
        plain = re.sub(r"\\(?:rm|mathrm|text|operatorname)(?![A-Za-z])", "", content)
        plain = plain.replace("{", "").replace("}", "").replace("~", "\\,").strip()
        if re.fullmatch(r"(?:[A-Za-z]|\\[,; !]|\s)+", plain):
            return f"\\operatorname*{{{plain}}}"
        return f"\\mathop{{{content}}}"

    tex = after_commands(tex, pattern, name)
    return re.sub(r"(\\(?:operatorname\*|mathop)\{[^{}]*\})\s*\\limits", r"\1", tex)


def _substack(tex: str) -> str:
    pattern = re.compile(r"\\substack\s*\{")
    return after_commands(
        tex, pattern, lambda rows: f"\\begin{{subarray}}{{c}}{rows}\\end{{subarray}}"
    )


def _smallmatrix(tex: str) -> str:
    return tex.replace("{smallmatrix}", "{matrix}")


def _definitions(tex: str) -> str:
    r"""`\newcommand` may come again for a name that is known: `\def` may too."""

    def definition(found: re.Match[str]) -> str:
        count = int(found[3] or 0)
        parameters = "".join(f"#{number}" for number in range(1, count + 1))
        return f"\\def{found[1] or found[2]}{parameters}"

    return _NEW_COMMAND.sub(definition, tex)


def _angles(found: re.Match[str]) -> str:
    name = "langle" if found[3] == "<" else "rangle"
    return f"\\{found[1]}{found[2]}\\{name} "


def _text_boxes(tex: str) -> str:
    return re.sub(r"\\(?:mbox|hbox|textnormal)(?=\s*\{)", r"\\text", tex)


_Change = Callable[[str], str]
_CHANGES: tuple[tuple[str, _Change], ...] = (
    ("{eqnarray", _eqnarray),
    ("\\*", lambda tex: re.sub(r"(?<!\\)\\\*", "*", tex)),
    ("\n", lambda tex: _LONE_BACKSLASH.sub(r"\\\\", tex)),
    ("\\mathop", _operators),
    ("\\limits", lambda tex: re.sub(r"(?<=\})\s*\\limits(?=\s*[_^])", "", tex)),
    ("box", _text_boxes),
    ("\\text", split_text),
    ("\\substack", _substack),
    ("smallmatrix", _smallmatrix),
    ("{split}", lambda tex: tex.replace("{split}", "{aligned}")),
    ("{alignat", _alignat),
    ("{flalign", _alignat),
    ("<", lambda tex: _ANGLES.sub(_angles, tex)),
    (">", lambda tex: _ANGLES.sub(_angles, tex)),
    ("\\mathds", lambda tex: tex.replace("\\mathds", "\\mathbb")),
    ("\\mathbbm", lambda tex: tex.replace("\\mathbbm", "\\mathbb")),
    ("newcommand", _definitions),
    ("\\LaTeX", lambda tex: tex.replace("\\LaTeX", "\\text{LaTeX}")),
    ("\u2032", lambda tex: _PRIME.sub(r"^{\\prime}", tex)),
    ("\u2019", lambda tex: _PRIME.sub(r"^{\\prime}", tex)),
    ("\\", lambda tex: _IGNORED.sub("", tex)),
    ("\\ref", lambda tex: re.sub(r"\\ref(?=\s*\{)", r"\\eqref", tex)),
)
