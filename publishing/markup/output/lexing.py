"""Pygments' lexers with fewer questions asked: one pattern a state, not one a rule.

`RegexLexer` tries up to fifty patterns at each sign, each by a call of its own. Here the
patterns of a state are the alternatives of one, which `re` itself tries in the same order.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, cast

from pygments.lexer import Lexer, RegexLexer
from pygments.token import Error, Whitespace, _TokenType

from publishing.markup.output.alternatives import join

_Callback = Callable[
    [Lexer, re.Match[str] | None], Iterable[tuple[int, _TokenType, str]]
]
_NewState = tuple[str, ...] | int | str | None


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    kind: _TokenType | None
    callback: _Callback | None
    new_state: _NewState

    def itself(self) -> "_Rule":
        return self


_State = list[tuple[re.Pattern[str], dict[int | None, _Rule]]]
# Characters of one language, after which compiling its patterns once more has paid.
WORTH_JOINING = 20_000
_read: Counter[type[Lexer]] = Counter()


def tokens(lexer: Lexer, text: str) -> Iterator[tuple[_TokenType, str]]:
    """The kinds and texts that `lexer.get_tokens_unprocessed` gives."""
    kind = type(lexer)
    _read[kind] += len(text)
    states = states_of(kind) if _read[kind] > WORTH_JOINING else None
    if states is not None:
        return joined_tokens(lexer, states, text)
    return ((kind, value) for _, kind, value in lexer.get_tokens_unprocessed(text))


def joined_tokens(
    lexer: Lexer, states: "States", text: str
) -> Iterator[tuple[_TokenType, str]]:
    """The loop of `RegexLexer.get_tokens_unprocessed`."""
    stack = ["root"]
    position = 0
    while True:
        for pattern, rules in states[stack[-1]]:
            if found := pattern.match(text, position):
                own, kind, callback, new_state = rules[found.lastindex]
                if kind is not None:
                    yield kind, found[0]
                elif callback is not None:
                    for _, kind, value in callback(lexer, own.match(text, position)):
                        yield kind, value
                position = found.end()
                if new_state is not None:
                    _enter(new_state, stack)
                break
        else:
            if position >= len(text):
                return
            sign = text[position]
            position += 1
            if sign == "\n":
                stack = ["root"]
            yield (Whitespace if sign == "\n" else Error), sign


def _enter(new_state: _NewState, stack: list[str]) -> None:
    if isinstance(new_state, int):
        del stack[1 if abs(new_state) >= len(stack) else new_state :]
        return
    names = new_state if isinstance(new_state, tuple) else (str(new_state),)
    for name in names:
        if name != "#pop":
            stack.append(stack[-1] if name == "#push" else name)
        elif len(stack) > 1:
            stack.pop()


class States(dict[str, _State]):
    """Joined when first entered: a text sees few of the states that a lexer has."""

    def __init__(self, table: Mapping[str, Sequence[tuple[Any, Any, Any]]]) -> None:
        self._rules = {name: [_rule(*each) for each in table[name]] for name in table}

    def __missing__(self, name: str) -> _State:
        rules = self._rules[name]
        try:
            joined = join([rule.pattern for rule in rules])
        except re.error:
            self[name] = [(rule.pattern, defaultdict(rule.itself)) for rule in rules]
            return self[name]
        self[name] = [
            (pattern, {group: rules[index] for group, index in indexes.items()})
            for pattern, indexes in joined
        ]
        return self[name]


@lru_cache(maxsize=128)
def states_of(kind: type[Lexer]) -> States | None:
    """None for a lexer with a loop of its own, or rules of another shape."""
    if kind.get_tokens_unprocessed is not RegexLexer.get_tokens_unprocessed:
        return None
    try:
        return States(cast("Any", kind)._tokens)
    except (AttributeError, TypeError, ValueError):
        return None


def _rule(match: Any, action: Any, new_state: _NewState) -> _Rule:
    pattern = match.__self__
    if action is None or type(action) is _TokenType:
        return _Rule(pattern, action, None, new_state)
    return _Rule(pattern, None, action, new_state)
