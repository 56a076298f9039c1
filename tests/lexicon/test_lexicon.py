"""The compiled words are those of the word files, and are found as they are listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bordercoop.lexicon import APART, COMPILED, OPENING, Trie, atlas, load, squeeze
from bordercoop.lexicon.compile import atlas_text, read, text, word_files
from bordercoop.text import squeezed, tokenize

LISTED = [
    pytest.param(name, entry, id=f"{name}-{entry['code']}")
    for name in word_files()
    for entry in read(name)
]


def test_the_compiled_file_is_in_step_with_the_word_files() -> None:
    hint = "run python -m bordercoop.lexicon.compile"
    assert Path(COMPILED).read_text("utf-8") == text(), hint
    assert atlas.COMPILED.read_text("utf-8") == atlas_text(), hint


def test_words_are_loaded_once() -> None:
    assert load() is load()


@pytest.mark.parametrize(("name", "entry"), LISTED)
def test_every_spelling_is_found_under_its_code(name: str, entry: dict[str, Any]) -> None:
    trie = load().apart[name] if name in APART else load().words
    for spelling in entry["spellings"]:
        keys = tokenize(spelling).keys
        hits = trie.scan(keys, 0, len(keys))
        assert [(hit.first, hit.last) for hit in hits] == [(0, len(keys))], spelling
        assert (name, entry["code"]) in hits[0].tags


def trie(commas: bool = False) -> Trie:
    words = Trie(commas)
    words.add("công an", ("bodies", "police"))
    words.add("công an tỉnh", ("levels", "province"))
    words.add("phòng chống", ("verbs", "fight"))
    return words


def spans(words: Trie, text_: str) -> list[tuple[int, int]]:
    keys = tokenize(text_).keys
    return [(hit.first, hit.last) for hit in words.scan(keys, 0, len(keys))]


def test_the_longest_phrase_wins_and_none_overlap() -> None:
    assert spans(trie(), "Công an tỉnh, công an huyện") == [(0, 3), (4, 6)]


def test_a_phrase_that_breaks_off_gives_back_its_words() -> None:
    assert spans(trie(), "công công an") == [(1, 3)]


def test_a_comma_stands_inside_only_where_it_may() -> None:
    assert spans(trie(), "phòng, chống") == []
    assert spans(trie(commas=True), "phòng, chống") == [(0, 3)]


def test_a_phrase_ends_with_the_range() -> None:
    keys = tokenize("công an tỉnh").keys
    assert [hit.last for hit in trie().scan(keys, 0, 2)] == [2]


def test_a_phrase_of_two_classes_has_both_codes() -> None:
    words = trie()
    words.add("công an", ("references", "own_unit"))
    (hit,) = words.scan(["công", "an"], 0, 2)
    assert hit.codes == {"bodies": "police", "references": "own_unit"}


def test_what_starts_no_name_is_known_by_its_first_letters() -> None:
    lexicon = load()
    for name in [*lexicon.places, *map(squeeze, lexicon.exact)]:
        assert name[:OPENING] in lexicon.openings


def test_every_name_of_a_lao_province_shows_in_the_letters_of_a_text() -> None:
    for entry in read("provinces_la"):
        for spelling in entry["spellings"]:
            letters = squeezed(f"Đoàn đến {spelling}, Lào.")
            assert any(name in letters for name in load().lao_provinces), spelling
