"""A rule's examples make a record of it with the marked words; its rejects make none."""

from __future__ import annotations

import pytest
from marked import TABLES, made_by, marked, read, unmet

from bordercoop.check.checker import Checker
from bordercoop.lexicon import load
from bordercoop.lexicon.trie import Tag
from bordercoop.model import encode
from bordercoop.records.rule import Rule
from bordercoop.records.rules import RULES

EXAMPLES = [
    pytest.param(rule, text, id=f"{rule.id}-{number}")
    for rule in RULES
    for number, text in enumerate(rule.examples, 1)
]
REJECTS = [
    pytest.param(rule, text, id=f"{rule.id}-{number}")
    for rule in RULES
    for number, text in enumerate(rule.rejects, 1)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_makes_a_record_with_the_marked_words(rule: Rule, example: str) -> None:
    case = marked(example)
    made = made_by(rule.id, read(case.text))
    assert made, f"{rule.id} makes nothing of: {case.text}"
    assert min((unmet(record, case) for record in made), key=len) == []


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_makes_nothing_that_validate_refuses(rule: Rule, example: str) -> None:
    line = encode(read(marked(example).text)) + b"\n"
    assert [one for one in Checker().check(1, line) if one.level == "error"] == []


@pytest.mark.parametrize(("rule", "reject"), REJECTS)
def test_a_reject_makes_no_record_of_the_rule(rule: Rule, reject: str) -> None:
    assert made_by(rule.id, read(marked(reject).text)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_shows_what_it_does(rule: Rule) -> None:
    assert len(rule.examples) >= 2
    assert rule.rejects
    assert any(marked(text).marks for text in rule.examples)


def test_ids_are_unique_and_named_for_their_table() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert {one.partition(".")[0] for one in ids} <= TABLES.keys()


def test_a_rule_without_an_example_does_not_load() -> None:
    with pytest.raises(ValueError, match=r"meeting\.none has no example"):
        Rule("meeting.none", ("meetings",), list, ())


@pytest.fixture(scope="module")
def listed() -> set[Tag]:
    """Every class and code of the lexicon, and every class alone."""
    lexicon = load()
    tries = (lexicon.words, *lexicon.apart.values())
    tags = {tag for trie in tries for entry in trie.entries.values() for tag in entry}
    return tags | {(name, "") for name, _ in tags}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_anchors_are_listed_words(rule: Rule, listed: set[Tag]) -> None:
    for anchor in rule.anchors:
        name, _, code = anchor.partition(":")
        assert (name, code) in listed, f"{rule.id}: {anchor} is not in the lexicon"
