"""The table of what begins where names rules that there are."""

import pytest

from publishing.markup import first_characters
from publishing.markup.parser import parser


@pytest.mark.parametrize("chain", ["block", "inline"])
def test_every_rule_that_is_asked_at_some_signs_only_exists(chain):
    named = {"block": first_characters.BLOCKS, "inline": first_characters.SPANS}
    rules = {
        rule.name for rule in getattr(parser("kramdown", True), chain).ruler.__rules__
    }
    assert named[chain].keys() <= rules


def test_the_chains_are_those_that_rules_ask_for():
    rules = parser("kramdown", True).block.ruler.__rules__
    asked = {chain for rule in rules for chain in rule.alt}
    assert asked | {""} == set(first_characters.CHAINS)


@pytest.mark.parametrize("dialect", ["kramdown", "github"])
def test_every_rule_of_spans_has_its_signs(dialect):
    active = parser(dialect, True).inline.ruler.get_active_rules()
    assert set(active) <= first_characters.SPANS.keys()
