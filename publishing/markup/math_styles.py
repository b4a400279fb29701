"""Size and level of formulas where every validator and browser takes them."""

import re

_TAG = re.compile(r"<(/?)([a-z]+)((?: [a-z]+=\"[^\"]*\")*) ?(/?)>")
_STYLE = re.compile(r" (?:displaystyle|scriptlevel)=\"[^\"]*\"")


def in_style_elements(html: str) -> str:
    """MathML Core lets any element say ``displaystyle`` and ``scriptlevel``, MathML 3 and
    with it the checkers of HTML only ``mstyle``, where they mean the same."""
    if not _STYLE.search(html):
        return html
    closing: list[str] = []

    def moved(tag: re.Match[str]) -> str:
        is_end, name, attributes, is_empty = tag.groups()
        if is_end:
            return closing.pop() if closing else tag[0]
        if not attributes:
            if not is_empty:
                closing.append(f"</{name}>")
            return tag[0]
        styles = "".join(_STYLE.findall(attributes))
        rest = _STYLE.sub("", attributes)
        if not styles or name == "mstyle":
            opened, closed = tag[0], f"</{name}>"
        elif name == "mrow":
            opened, closed = f"<mstyle{rest}{styles}>", "</mstyle>"
        else:
            opened, closed = f"<mstyle{styles}><{name}{rest}>", f"</{name}></mstyle>"
        if is_empty:
            return tag[0]
        closing.append(closed)
        return opened

    return _TAG.sub(moved, html)
