"""Every code in a word file is one that the program or a vocabulary knows.

A code that is misspelled would be found in texts and asked for by nothing. What the words of a
file are is told here, beside the vocabulary whose codes they take.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bordercoop.lexicon import load
from bordercoop.lexicon.compile import DATA, OTHER_FILES, read, word_files
from bordercoop.text import search_view
from bordercoop.vocabularies import codes

Entry = dict[str, Any]
VOCABULARY = {
    "approximators": "approximate",
    "bodies": "org_kind",
    "countries": "country",
    "currencies": "currency",
    "forces": "org_kind",
    "indicators": "indicator",
    "instruments": "instrument",
    "meetings": "meeting_kind",
    "offices": "position_code",
    "ranks": "rank",
    "substances": "substance",
    "surnames": "country",
    "topics": "topic",
}
"""The vocabulary of which the codes of a file are."""
OWN = {
    "acts": (
        "put_off counted "
        "talks working_visit handover signing training other operation carry_out "
        "paper_or_habit another_sense frame since at_table called_for not_yet in_a_list "
        "festive look_back afterwards "
        "persons cases absent"
    ),
    "bodies": "justice security border_guard_post guard_school assembly ministry_unit "
    "police_unit association company",
    "countries": "XX",
    "cues": (
        "give pass help receive hand_over build begin teach send consist elsewhere to by of "
        "passive with at behalf authorised future done not if asked thanks leave purpose each "
        "worth of_which one_of under_way each_other carrier lead nominal process before study "
        "serve pseudo"
    ),
    "departments": "any VN",
    "former": "former late acting",
    "heads": (
        "agree affirm will request noun_too to_somebody task_too own_words before_list invite "
        "discuss hope item opener also future past none contents"
    ),
    "honorifics": "comrade mr mrs academic",
    "indicators": "citizens instances rounds remains markers",
    "instruments": "handover_paper",
    "layout": "caption related furniture byline source opener dated section",
    "levels": "province capital city district town commune cluster village country",
    "masks": "none",
    "numerals": "1 2 3 4 5 6 7 8 9 10 x10 x100 x1000 x10000 x1000000 x1000000000 0.5",
    "objects": (
        "construction.building equipment.vehicle equipment.motorbike equipment.item "
        "medical.item gift.item scholarship.person training.person cash souvenir "
        "modifier.medical none"
    ),
    "offices": (
        "commander deputy_commander diplomat "
        "prime_minister deputy_prime_minister state office_chief deputy_office_chief chief "
        "deputy_chief party_member district_governor deputy_representative_head delegation "
        "assembly"
    ),
    "private": (
        "accused affected home address deed born fate caught owner toward between namesake "
        "thing head fallen figure surname common number gang vehicle"
    ),
    "recipients": "people",
    "references": (
        "both delegations lao_side viet_side delegation own_unit host_side lao_both side"
    ),
    "remits": "own other",
    "substances": "mixed weapons.gun weapons.round weapons.item other.vehicle other.item",
    "tasks": "open light serve whole within list noun adverb none",
    "topics": "none",
    "trainees": "officer expert people",
    "units": (
        "set package box bottle pair litre kg g tonne quintal tablet brick packet plant gun "
        "item hectare m2 m3"
    ),
    "verbs": (
        "give help hand_over build begin_building teach serve agree affirm will request "
        "invite discuss sign speak chair lead attend host visit organise represent provide "
        "fund exchange send"
    ),
}
"""The codes that a file has of its own, beside those of its vocabulary."""
PROVINCES = {entry["code"] for name in ("provinces_la", "provinces_vn") for entry in read(name)}
_BODY = re.compile(r"(?P<country>VN|LA)-?:(?P<kind>\w+)")


def known(name: str) -> set[str]:
    """The codes that entries of a word file may have."""
    told = codes(VOCABULARY[name]) if name in VOCABULARY else ()
    return {*told, *OWN.get(name, "").split()}


def unknown(name: str, entry: Entry) -> Iterator[str]:
    """The codes of an entry that nothing knows, with the file."""
    if name in word_files() and str(entry["code"]) not in known(name):
        yield f"{name}.yml: {entry['code']} ({entry['en']})"
    if name == "body_names":
        body = _BODY.fullmatch(entry["code"])
        if not body or body["kind"] not in codes("org_kind"):
            yield f"{name}.yml: {entry['code']} ({entry['vi']})"
    for field in ("province", "pair_province", "merged_into"):
        if entry.get(field, "VN-21") not in PROVINCES:
            yield f"{name}.yml: {field} {entry[field]} ({entry.get('name', entry.get('code'))})"
    if name in ("geography", "district_names") and not _place(entry["place"]):
        yield f"{name}.yml: place {entry['place']}"


def _place(code: str) -> bool:
    """Whether a code is a province's, or that of a place in it: `LA-AT/phu-vong`."""
    province, _, here = code.partition("/")
    return province in PROVINCES and re.fullmatch(r"[a-z0-9/-]*", here) is not None


FILES = sorted(path.stem for path in DATA.glob("*.yml"))


@pytest.mark.parametrize("name", FILES)
def test_every_code_is_known(name: str) -> None:
    assert [fault for entry in read(name) for fault in unknown(name, entry)] == []


CODED = ("code", "province", "pair_province", "merged_into", "place")
SLIPS: dict[str, Callable[[str], str]] = {
    "a letter doubled": lambda code: code[:1] + code,
    "a letter lost": lambda code: code[1:] or "?",
    "letters exchanged": lambda code: code[1::-1] + code[2:],
    "a blank for a line": lambda code: f"{code} x",
}


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("name", FILES)
def test_a_misspelled_code_is_named_with_its_file(name: str, slip: str) -> None:
    for entry in read(name):
        for field in CODED:
            code = str(entry.get(field, ""))
            wrong = SLIPS[slip](code)
            if not checked(name, field, entry) or wrong == code or wrong in known(name):
                continue
            (fault, *_) = unknown(name, {**entry, field: wrong})
            assert fault.startswith(f"{name}.yml: ")
            assert wrong in fault


def checked(name: str, field: str, entry: Entry) -> bool:
    """Whether a field of an entry holds a code that is looked up elsewhere."""
    if field == "code":
        return name in word_files() or name == "body_names"
    return field in entry


def test_every_file_is_of_words_or_of_something_else() -> None:
    assert set(FILES) == {*word_files(), *OTHER_FILES}
    assert {*VOCABULARY, *OWN} == set(word_files())


@pytest.mark.parametrize("name", word_files())
def test_an_entry_of_words_has_the_keys_of_one(name: str) -> None:
    for entry in read(name):
        assert (
            {"code", "en", "spellings"} <= set(entry) <= {"code", "en", "spellings", "examples"}
        )


def test_phrases_are_written_as_the_view_of_a_text_has_them() -> None:
    """Else they would be found in no text: `kế hoạch`, `khoảng`, `trưởng đoàn`."""
    groups = load().phrases
    assert {
        (code, phrase)
        for code, group in groups.items()
        for phrase in group.listed
        if search_view(phrase) != phrase.lower()
    } == set()
