"""Code is read as Pygments reads it, with fewer questions asked."""

import random
import re
from pathlib import Path

import pytest
from pygments.lexer import RegexLexer
from pygments.lexers import find_lexer_class, get_all_lexers
from pygments.token import Text

from publishing.markup.output import lexing
from publishing.markup.output.alternatives import join
from publishing.markup.output.highlighting import highlighted

ROOT = Path(__file__).parents[3]
USUAL = (
    "Python",
    "JavaScript",
    "Bash",
    "CSS",
    "HTML",
    "TeX",
    "Rust",
    "Diff",
    "Haskell",
)


def samples() -> list[str]:
    """Real files, and their words in an order in which nothing is complete."""
    names = ("manage.py", "Makefile", "pyproject.toml", "templates/base.html")
    texts = [(ROOT / name).read_text(encoding="utf-8")[:3000] for name in names]
    words = re.findall(r"\w+|\s+|[^\w\s]", "".join(texts))
    dice = random.Random(7)  # noqa: S311 - the same text on every run
    return [*texts, "".join(dice.choice(words) for _ in range(500)), "", "é\n\t\x00"]


def differs(name: str) -> bool:
    lexer = find_lexer_class(name)(stripnl=False)
    states = lexing.states_of(type(lexer))
    if states is None:
        return False
    return any(
        [(kind, value) for _, kind, value in lexer.get_tokens_unprocessed(text)]
        != list(lexing.joined_tokens(lexer, states, text))
        for text in samples()
    )


@pytest.mark.parametrize("name", USUAL)
def test_a_joined_lexer_gives_the_same_tokens(name):
    assert not differs(name)
    assert lexing.states_of(find_lexer_class(name)) is not None


@pytest.mark.slow
def test_every_joined_lexer_gives_the_same_tokens():
    names = [name for name, *_ in get_all_lexers(plugins=False)]
    assert [name for name in names if differs(name)] == []


def test_a_lexer_with_a_loop_of_its_own_keeps_it():
    assert lexing.states_of(find_lexer_class("YAML")) is None


def test_a_lexer_with_rules_of_another_shape_is_left_alone():
    class Strange(RegexLexer):
        _tokens = {"root": [("a pattern", Text)]}

    assert lexing.states_of(type(Strange())) is None


def test_patterns_that_cannot_be_joined_are_asked_one_by_one(monkeypatch):
    def refuse(patterns: list[re.Pattern[str]]) -> None:
        raise re.error("no")

    monkeypatch.setattr(lexing, "join", refuse)
    lexing.states_of.cache_clear()
    try:
        assert not differs("Python")
    finally:
        lexing.states_of.cache_clear()


def test_colours_are_the_same_before_and_after_joining(monkeypatch):
    code = (ROOT / "manage.py").read_text(encoding="utf-8")
    monkeypatch.setattr(lexing, "WORTH_JOINING", 10**9)
    before = highlighted(code, "python")
    monkeypatch.setattr(lexing, "WORTH_JOINING", 0)
    assert highlighted(code, "python") == before


def test_join_says_which_pattern_matched():
    texts = (r"(a)(b)", r"(?i)x[(]y", r"(['\"])q\1", "(?x) z  # a comment", r"\(", "")
    patterns = [re.compile(text) for text in texts]
    for text in ("ab", "X(y", "'q'", "z", "(", "?"):
        which = None
        for pattern, indexes in join(patterns):
            if found := pattern.match(text):
                which = indexes[found.lastindex]
                break
        expected = next(i for i, each in enumerate(patterns) if each.match(text))
        assert which == expected
