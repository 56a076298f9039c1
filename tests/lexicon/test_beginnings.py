"""What may begin a listed phrase is found for all classes at once, and no phrase is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from bordercoop.lexicon import APART, OF_PAGES, Trie, load
from bordercoop.lexicon.beginnings import MOST, Beginnings
from bordercoop.text import tokenize

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
CLASSES = sorted(APART.keys() - OF_PAGES)
WINDOW = 9
"""Tokens of a range, whose ends cut phrases."""


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
@pytest.mark.parametrize("of_class", ["words", *CLASSES])
def test_a_range_holds_the_phrases_that_a_scan_of_it_finds(of_class: str, seed: Path) -> None:
    lexicon = load()
    trie = lexicon.words if of_class == "words" else lexicon.apart[of_class]
    keys = tokenize(seed.read_text("utf-8")).keys
    starts = lexicon.beginnings.among(keys)[of_class]
    for first in range(len(keys)):
        last = min(first + WINDOW, len(keys))
        among = [at for at in starts if first <= at < last]
        assert trie.scan(keys, first, last, among) == trie.scan(keys, first, last)


def tries() -> dict[str, Trie]:
    plain, commas = Trie(), Trie(commas=True)
    plain.add("hội đàm", ("plain", "talks"))
    plain.add("hội", ("plain", "meeting"))
    commas.add("xuất nhập cảnh", ("commas", "border"))
    return {"plain": plain, "commas": commas}


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        pytest.param("hội đàm", {"plain": [0], "commas": []}, id="a phrase"),
        pytest.param("hội nghị", {"plain": [0], "commas": []}, id="its first word by itself"),
        pytest.param("hội", {"plain": [0], "commas": []}, id="at the end"),
        pytest.param("xuất khẩu", {"plain": [], "commas": []}, id="another second word"),
        pytest.param("xuất, nhập cảnh", {"plain": [], "commas": [0]}, id="over a comma"),
        pytest.param("đàm hội đàm", {"plain": [1], "commas": []}, id="behind a later word"),
    ],
)
def test_two_words_tell_where_a_phrase_may_begin(
    words: str, starts: dict[str, list[int]]
) -> None:
    assert Beginnings(tries()).among(tokenize(words).keys) == starts


def test_words_that_are_kept_are_bounded() -> None:
    beginnings = Beginnings(tries())
    beginnings.among([f"từ{number}" for number in range(MOST + 2)])
    assert len(beginnings) <= MOST
    assert beginnings.among(["hội", "đàm"])["plain"] == [0]
