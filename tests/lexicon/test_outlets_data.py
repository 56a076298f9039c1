"""Outlets and abbreviations: each spelling stands for one thing, and the lists are in order."""

from __future__ import annotations

import unicodedata

import pytest

from bordercoop.lexicon import load
from bordercoop.lexicon.compile import read
from bordercoop.text import fold

FILES = {"outlets": "name", "abbreviations": "full"}


@pytest.mark.parametrize("file", FILES)
def test_a_spelling_stands_for_one_thing(file: str) -> None:
    listed = [
        (spelling.lower(), entry[FILES[file]])
        for entry in read(file)
        for spelling in entry["spellings"]
    ]
    owners: dict[str, str] = {}
    for spelling, full in listed:
        assert owners.setdefault(spelling, full) == full, spelling


@pytest.mark.parametrize("file", FILES)
def test_entries_are_sorted_and_composed(file: str) -> None:
    names = [entry[FILES[file]] for entry in read(file)]
    assert names == sorted(set(names), key=lambda name: (fold(name), name))
    for entry in read(file):
        for text in (entry[FILES[file]], *entry["spellings"]):
            assert text == unicodedata.normalize("NFC", text).strip()


def test_abbreviations_are_in_capitals_and_read_as_bodies() -> None:
    for short, full in load().abbreviations.items():
        assert short.isupper()
        assert full.lower().startswith("công an")
