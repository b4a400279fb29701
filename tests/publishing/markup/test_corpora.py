"""Agreement with kramdown and CommonMark, measured on their own examples."""

import json

import html5lib
import pytest

from publishing.markup import RenderOptions, render

PLAIN = RenderOptions(plain=True, typographer=False)


def shape(html: str) -> list[str]:
    """Tags and words in order, without attributes and white space."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    parts: list[str] = []

    def walk(node) -> None:
        parts.append(str(node.tag))
        parts.extend((node.text or "").split())
        for child in node:
            if isinstance(child.tag, str):
                walk(child)
            parts.extend((child.tail or "").split())

    walk(tree)
    return parts


@pytest.mark.shared
@pytest.mark.slow
def test_nine_in_ten_examples_of_commonmark_read_the_same(shared):
    file = shared / "corpora" / "commonmark" / "commonmark.json"
    examples = json.loads(file.read_text(encoding="utf-8"))
    same = sum(
        shape(render(e["markdown"], options=PLAIN).html) == shape(e["html"])
        for e in examples
    )
    assert same >= 0.9 * len(examples)
