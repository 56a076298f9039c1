"""People of every kind, in every place of an article where it may name them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from privacy import alone
from privacy.articles import TALKS, article_of
from privacy.kinds import ALONE, HEADLINES, IN_CAPITALS, LED_TO, NOBODY, PEOPLE, SENTENCES
from privacy.test_nobody_private import contents

from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.release.publish import publish
from bordercoop.sources.article import article
from bordercoop.text import slug

QUIET = "Hai bên trao đổi tình hình."


def line_of(title: str, body: str) -> str:
    return encode(parse(article("talks", "talks.txt", article_of(title, body)))).decode()


def passed(told: str, names: list[str]) -> list[str]:
    """The names that a line tells, or an id in it."""
    return [
        name
        for name in names
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told)
        or (" " in name and slug(name) in told)
    ]


def named(sentence: str, people: tuple[str, ...]) -> list[str]:
    return [one for number, one in enumerate(people) if f"{{{number}}}" in sentence]


@pytest.mark.parametrize("headline", HEADLINES)
def test_no_headline_names_them(headline: str) -> None:
    for people in PEOPLE.values():
        told = line_of(headline.format(*people), QUIET)
        assert passed(told, named(headline, people)) == []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_sentence_does(sentence: str) -> None:
    for people in PEOPLE.values():
        told = line_of(TALKS, sentence.format(*people))
        assert passed(told, named(sentence, people)) == []


@pytest.mark.parametrize("headline", IN_CAPITALS)
def test_no_headline_in_capitals_does(headline: str) -> None:
    """By what is done to somebody; a word that the text has in small letters is no name."""
    for people in PEOPLE.values():
        name = people[0].upper()
        assert passed(line_of(headline.format(name), QUIET), [name]) == []


@pytest.mark.parametrize("sentence", LED_TO)
def test_nor_by_one_word_that_is_led_to(sentence: str) -> None:
    for name in ALONE:
        assert passed(line_of(TALKS, sentence.format(name)), [name]) == []


@pytest.mark.parametrize("headline", alone.HEADLINES)
def test_no_headline_names_them_by_a_word_or_two(headline: str) -> None:
    for people in alone.PEOPLE.values():
        told = line_of(headline.format(*people), QUIET)
        assert passed(told, named(headline, people)) == []


@pytest.mark.parametrize("sentence", alone.SENTENCES)
def test_no_sentence_names_them_by_a_word_or_two(sentence: str) -> None:
    for people in alone.PEOPLE.values():
        told = line_of(TALKS, sentence.format(*people))
        assert passed(told, named(sentence, people)) == []


@pytest.mark.parametrize("headline", alone.NOBODY_IN_HEADLINES)
def test_a_headline_that_names_nobody_is_told(headline: str) -> None:
    told = line_of(headline, QUIET)
    assert headline in told
    assert "[…]" not in told


@pytest.mark.parametrize("told", [*NOBODY, *alone.NOBODY])
def test_what_is_nobody_is_told(told: str) -> None:
    line = line_of(TALKS, f"Hai bên thống nhất {told}.")
    assert "[…]" not in line
    assert told.split()[-1] in line


def test_no_file_of_a_release_names_any(tmp_path: Path) -> None:
    lines: list[tuple[int, bytes]] = []
    names: set[str] = set()
    for number, (sentence, people) in enumerate(
        zip(SENTENCES, [*PEOPLE.values()] * len(SENTENCES), strict=False), 1
    ):
        headline = HEADLINES[number % len(HEADLINES)]
        text = article_of(headline.format(*people), sentence.format(*people))
        lines.append(
            (number, encode(parse(article(f"talks-{number}", f"{number}.txt", text))) + b"\n")
        )
        names.update(named(sentence, people), named(headline, people))
    folder = publish(lines, None, tmp_path).folder
    for path, content in contents(folder):
        told = content.decode("utf-8", "ignore")
        assert [one for one in names if len(one) > 6 and one in told] == [], path
