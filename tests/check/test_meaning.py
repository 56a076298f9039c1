"""What a line cannot mean: a sound line is changed in one place, and the check names it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from bordercoop.check.checker import Checker
from bordercoop.check.places import known_provinces
from bordercoop.sources.article import Article, article

Line = dict[str, Any]
Codes = Callable[..., list[tuple[str, str]]]
Change = dict[str, Any]

ONLINE = {
    "/meetings/0/mode": "online",
    "/meetings/0/country": None,
    "/meetings/0/province": None,
    "/meetings/0/district": None,
    "/meetings/0/grounds": {"date_start": [[39, 42]]},
}
NO_DATE = {f"/aid/0/{name}": None for name in ("date_start", "date_end")}
MONTH = {"/aid/0/date_precision": "month", "/aid/0/date_start": "2023-07-01"}
YEAR = {"/aid/0/date_precision": "year", "/aid/0/date_start": "2022-01-01"}

ALLOWED: list[tuple[str, Change]] = [
    (
        "a field of poppies",
        {"/outcomes/0/indicator": "other", "/outcomes/0/unit": "hectare"},
    ),
    ("nothing changed", {}),
    ("a month", MONTH | {"/aid/0/date_end": "2023-07-31"}),
    ("two whole months", MONTH | {"/aid/0/date_end": "2023-08-31"}),
    ("a year", YEAR | {"/aid/0/date_end": "2022-12-31"}),
    ("a day that the article does not date", {"/aid/0/date_basis": "publication"}),
    ("the same day as a publication known by its month", {"/document/published": "2023-08"}),
    ("an online meeting without a place", ONLINE),
    ("a department of a ministry", {"/aid/0/donors": ["VN:mps/cuc-dao-tao"]}),
    ("the police of a country", {"/aid/0/recipients": ["LA:police"]}),
    ("a company of a country", {"/aid/0/donors": ["LA:other/cong-ty"]}),
    ("a province that is no more", {"/aid/0/donors": ["VN-14:police"]}),
    ("aid without a meeting", {"/aid/0/meeting_id": None}),
    ("cash that was seized", {"/outcomes/0/unit": "LAK", "/outcomes/0/substance": "cash"}),
    ("a period that is open", {"/outcomes/0/period_end": None}),
]

REFUSED: list[tuple[Change, list[tuple[str, str]]]] = [
    ({"/outcomes/0/outcome_id": "other/o1"}, [("E103", "/outcomes/0/outcome_id")]),
    ({"/aid/0/aid_id": "sekong/c2"}, [("E103", "/aid/0/aid_id")]),
    (
        {"/participants/1/participant_id": "sekong/p1"},
        [("E102", "/participants/1/participant_id")],
    ),
    (
        {"/participants/1/participant_id": "sekong/p3"},
        [("W201", "/participants/1/participant_id")],
    ),
    ({"/aid/0/meeting_id": "sekong/m2"}, [("E104", "/aid/0/meeting_id")]),
    ({"/aid/0/evidence/0/start": 900}, [("E111", "/aid/0/evidence/0")]),
    ({"/aid/0/evidence/0/end": 4000}, [("E112", "/aid/0/evidence/0/end")]),
    ({"/aid/0/evidence/0/text": "tặng"}, [("E113", "/aid/0/evidence/0/text")]),
    ({"/aid/0/grounds/gift": [[0, 1]]}, [("E121", "/aid/0/grounds")]),
    ({"/aid/0/grounds/aid_id": [[0, 1]]}, [("E121", "/aid/0/grounds")]),
    ({"/meetings/0/grounds/venue": [[0, 1]]}, [("E122", "/meetings/0/grounds/venue")]),
    (
        {"/commitments/0/grounds/addressees": [[0, 1]]},
        [("E122", "/commitments/0/grounds/addressees")],
    ),
    ({"/aid/0/grounds/item": [[0, 1], [5, 5]]}, [("E123", "/aid/0/grounds/item/1")]),
    ({"/aid/0/grounds/item": [[0, 4000]]}, [("E123", "/aid/0/grounds/item/0")]),
    ({"/aid/0/grounds": {}}, [("W205", "/aid/0/grounds")]),
    ({"/document/published": "2023-13"}, [("E131", "/document/published")]),
    ({"/commitments/0/due": "2023-00"}, [("E131", "/commitments/0/due")]),
    ({"/aid/0/date_end": "2023-08-32"}, [("E131", "/aid/0/date_end")]),
    ({"/outcomes/0/period_start": "2023-02-29"}, [("E131", "/outcomes/0/period_start")]),
    ({"/aid/0/date_end": "2023-08-08"}, [("E132", "/aid/0/date_end")]),
    ({"/outcomes/0/period_end": "2018-12-31"}, [("E132", "/outcomes/0/period_end")]),
    ({"/aid/0/date_end": None}, [("E133", "/aid/0/date_end")]),
    ({"/aid/0/date_basis": None}, [("E134", "/aid/0/date_basis")]),
    (
        NO_DATE | {"/aid/0/date_basis": None, "/aid/0/grounds/date_start": [[0, 4]]},
        [("E134", "/aid/0/date_precision"), ("E122", "/aid/0/grounds/date_start")],
    ),
    (MONTH | {"/aid/0/date_end": "2023-07-30"}, [("E135", "/aid/0/date_precision")]),
    (YEAR | {"/aid/0/date_end": "2022-06-30"}, [("E135", "/aid/0/date_precision")]),
    (
        {"/aid/0/date_basis": "publication", "/document/published": None},
        [("E137", "/aid/0/date_basis")],
    ),
    (
        {"/meetings/0/date_end": "2023-08-12", "/meetings/0/date_start": "2023-08-11"},
        [("W206", "/meetings/0/date_start")],
    ),
    ({"/meetings/0/country": "LA"}, [("E141", "/meetings/0/country")]),
    ({"/meetings/0/country": None}, [("E141", "/meetings/0/country")]),
    ({"/aid/0/donors": ["VN-27:polis"]}, [("E142", "/aid/0/donors/0")]),
    ({"/aid/0/donors": ["VN-99:police"]}, [("E143", "/aid/0/donors/0")]),
    ({"/meetings/0/province": "VN-99"}, [("E143", "/meetings/0/province")]),
    ({"/aid/0/donors": ["VN-27:embassy"]}, [("E144", "/aid/0/donors/0")]),
    ({"/participants/1/org_id": "VN-27:police"}, [("E145", "/participants/1/country")]),
    ({"/participants/1/org_id": "LA-SL:police"}, [("E145", "/participants/1/province")]),
    ({"/participants/1/org_id": "LA:mps"}, [("W207", "/participants/1/province")]),
    ({"/meetings/0/province": None}, [("W208", "/meetings/0/province")]),
    ({"/aid/0/currency": None}, [("E151", "/aid/0/currency")]),
    (
        {"/aid/0/quantity": None, "/aid/0/grounds/quantity": [[0, 1]]},
        [("E152", "/aid/0/quantity"), ("E122", "/aid/0/grounds/quantity")],
    ),
    ({"/aid/0/amount": 100000000.005}, [("E154", "/aid/0/amount")]),
    ({"/aid/0/kind": "scholarship"}, [("E153", "/aid/0/unit")]),
    ({"/outcomes/0/indicator": "cases"}, [("E156", "/outcomes/0/substance")]),
    ({"/outcomes/0/indicator": "other"}, [("E156", "/outcomes/0/substance")]),
    ({"/outcomes/0/substance": None}, [("E157", "/outcomes/0/substance")]),
    ({"/outcomes/0/substance": "cash"}, [("E158", "/outcomes/0/unit")]),
    ({"/outcomes/0/unit": "USD"}, [("E158", "/outcomes/0/unit")]),
    ({"/commitments/0/instrument": "plan"}, [("E161", "/commitments/0/instrument")]),
    ({"/commitments/0/kind": "signed"}, [("W211", "/commitments/0/instrument")]),
    (ONLINE | {"/meetings/0/country": "VN"}, [("E163", "/meetings/0/country")]),
    ({"/participants/1/roles": ["guest"]}, [("E164", "/participants/1/roles")]),
    ({"/participants/1/roles": []}, [("E165", "/participants/1/roles")]),
    ({"/participants/1/roles": ["attendee", "speaker"]}, [("E166", "/participants/1/roles")]),
    ({"/participants/0/position_code": "other"}, [("E167", "/participants/0/position_code")]),
    (
        {"/participants/1/name": None, "/participants/1/grounds/name": [[0, 1]]},
        [("E168", "/participants/1/name"), ("E122", "/participants/1/grounds/name")],
    ),
    ({"/participants/0/org_id": None}, [("E168", "/participants/0/org_id")]),
    ({"/participants/0/meeting_id": None}, [("E169", "/participants/0/meeting_id")]),
    ({"/aid/0/recipients": ["VN-27:police"]}, [("E171", "/aid/0/donors")]),
    ({"/commitments/0/text": "ký kết"}, [("W204", "/commitments/0/text")]),
    (
        {
            "/aid/0/kind": "cash",
            "/aid/0/amount": None,
            "/aid/0/currency": None,
            "/aid/0/grounds": {
                name: [[0, 1]] for name in ("item", "quantity", "purpose", "date_start")
            },
        },
        [("W210", "/aid/0/amount")],
    ),
    (
        {f"/aid/0/{name}": None for name in ("amount", "currency", "quantity", "unit")}
        | {"/aid/0/grounds": {name: [[0, 1]] for name in ("item", "purpose", "date_start")}},
        [("W209", "/aid/0/approximate")],
    ),
    ({"/participants/1/position_code": None}, [("W212", "/participants/1/position_code")]),
    ({"/participants/0/roles": ["host", "donor"]}, [("W213", "/participants/0/roles")]),
    (
        {"/commitments/0/actors": ["VN-27:police", "LA-XE:police"]},
        [("W213", "/commitments/0/actors")],
    ),
]


def changed(line: Line, change: Change) -> Line:
    """The line with each value put at its JSON pointer."""
    for pointer, value in change.items():
        *steps, last = pointer.split("/")[1:]
        place: Any = line
        for step in steps:
            place = place[int(step)] if isinstance(place, list) else place[step]
        place[last] = value
    return line


@pytest.mark.parametrize("change", [pytest.param(c, id=name) for name, c in ALLOWED])
def test_a_line_may_say(change: Change, sound: Line, codes: Codes) -> None:
    assert codes(changed(sound, change)) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [pytest.param(c, e, id=f"{e[0][0]} {next(iter(c))}") for c, e in REFUSED],
)
def test_a_line_cannot_say(
    change: Change, expected: list[tuple[str, str]], sound: Line, codes: Codes
) -> None:
    assert sorted(codes(changed(sound, change))) == sorted(expected)


def test_evidence_stands_in_text_order(sound: Line, codes: Codes) -> None:
    later, earlier = sound["aid"][0]["evidence"][0], sound["meetings"][0]["evidence"][0]
    sound["aid"][0]["evidence"] = [later, earlier]
    assert codes(sound) == [("W203", "/aid/0/evidence/1")]


def test_an_article_has_one_line(sound: Line, codes: Codes) -> None:
    other = copy.deepcopy(sound)
    assert codes(sound, other) == [("E101", "/document/doc_id")]


def test_a_text_at_hand_confirms_its_evidence(
    sound: Line, source: Article, codes: Codes
) -> None:
    assert codes(sound, text=source) == []


def test_a_text_at_hand_refutes_evidence(sound: Line, source: Article, codes: Codes) -> None:
    said = sound["aid"][0]["evidence"][0]
    said["text"] = said["text"].replace("2 xe", "3 xe")
    assert codes(sound, text=source) == [("E114", "/aid/0/evidence/0/text")]


def test_a_commitment_is_verbatim(sound: Line, source: Article, codes: Codes) -> None:
    sound["commitments"][0]["text"] = "trao đổi tin tức"
    assert codes(sound, text=source) == [("E117", "/commitments/0/text")]


def test_another_text_is_noticed(sound: Line, source: Article, codes: Codes) -> None:
    other = article("sekong", "sekong.txt", source.text + "Thêm một câu.\n")
    assert codes(sound, text=other) == [
        ("E116", "/document/text_length"),
        ("E115", "/document/text_sha256"),
    ]


def test_an_article_whose_text_is_not_at_hand_is_noticed(sound: Line) -> None:
    (found,) = Checker(lambda name: None).check(1, msgspec.json.encode(sound))
    assert (found.code, found.level) == ("W202", "warning")


def test_a_slip_in_one_record_hides_nothing_of_the_others(sound: Line, codes: Codes) -> None:
    sound["meetings"][0]["kind"] = "talk"
    sound["aid"][0]["currency"] = None
    assert codes(sound) == [("E013", "/meetings/0/kind"), ("E151", "/aid/0/currency")]


def test_a_broken_document_does_not_stop_the_checks(sound: Line, codes: Codes) -> None:
    sound["document"]["text_length"] = "long"
    sound["aid"][0]["currency"] = None
    assert codes(sound) == [("E012", "/document/text_length"), ("E151", "/aid/0/currency")]


def test_the_provinces_are_those_of_before_and_after_the_reform() -> None:
    assert {"VN-27", "VN-71", "LA-XE", "LA-VT", "LA-VI"} <= known_provinces()
    assert sum(code.startswith("LA-") for code in known_provinces()) == 18
    assert sum(code.startswith("VN-") for code in known_provinces()) == 63
