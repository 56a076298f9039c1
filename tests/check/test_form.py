"""Lines that are no JSON, or no line of records: always a finding, never a failure."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from check.both import by_jsonschema, by_jsonschema_rs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bordercoop.check.checker import Checker
from bordercoop.check.structure import structure
from bordercoop.explanations import pages
from bordercoop.findings import Finding
from bordercoop.sources.article import article

Line = dict[str, Any]

ARTICLE = article("sekong", "sekong.txt", "Công an tỉnh Sê Kông")

NO_LINE: list[tuple[str, bytes, str]] = [
    ("Latin-1", b'{"a":"\xe9"}', "E001"),
    ("a surrogate in UTF-8", b'"\xed\xa0\x80"', "E001"),
    ("damage after the value", b"{} \xff", "E001"),
    ("a byte-order mark", b"\xef\xbb\xbf{}", "E002"),
    ("half a line", b'{"schema_version":"1.0', "E003"),
    ("two values", b"{} {}", "E003"),
    ("a word", b"hello", "E003"),
    ("NUL", b"\0", "E003"),
    ("NUL in text", b'"\0"', "E003"),
    ("half a surrogate pair", rb'{"a":"\ud800x"}', "E003"),
    ("lists in lists", b"[" * 100_000, "E004"),
    ("objects in objects", b'{"a":' * 100_000, "E004"),
    ("deep and closed", b"[" * 900 + b"]" * 900, "E004"),
    ("a key twice", b'{"a":1,"a":1}', "E005"),
    ("a key twice, below", b'{"b":[{"a":1 ,"a":2}]}', "E005"),
    ("not a number", b'{"a":NaN}', "E006"),
    ("infinity", b"[-Infinity]", "E006"),
    ("a huge number", b"1e999", "E006"),
    ("a huge whole number", b"9" * 5000, "E006"),
    ("a list", b"[]", "E012"),
    ("a number", b"3", "E012"),
    ("null", b"null", "E012"),
    ("an empty object", b"{}", "E010"),
]

BROKEN: list[tuple[str, Any, list[tuple[str, str]]]] = [
    ("/schema_version", "2.0.0", [("E019", "/schema_version")]),
    ("/schema_version", "1.0.0", []),
    ("/schema_version", "1.2.0", [("E019", "/schema_version")]),
    ("/quotations", [], []),
    ("/quotations", [{"start": 0, "end": 2, "text": "Xx"}], []),
    ("/quotations", [{"start": 0, "end": 0, "text": "x"}], [("E111", "/quotations/0")]),
    ("/quotations", [{"start": 0, "end": 2, "text": "x"}], [("E113", "/quotations/0/text")]),
    ("/quotations", [{"start": 0, "end": 2}], [("E010", "/quotations/0")]),
    ("/quotations", None, [("E012", "/quotations")]),
    ("/document/source", "", [("E015", "/document/source")]),
    ("/document/doc_id", "", [("E014", "/document/doc_id")]),
    ("/document/titel", "x", [("E011", "/document")]),
    ("/document/authors", "A", [("E012", "/document/authors")]),
    ("/aid/0/kind", "money", [("E013", "/aid/0/kind")]),
    ("/aid/0/kind", None, [("E012", "/aid/0/kind"), ("E013", "/aid/0/kind")]),
    ("/aid/0/date_start", "9/8/2023", [("E014", "/aid/0/date_start")]),
    ("/aid/0/quantity", -1, [("E016", "/aid/0/quantity")]),
    ("/aid/0/quantity", 2**53, [("E020", "/aid/0/quantity")]),
    ("/aid/0/amount", 1e300, [("E020", "/aid/0/amount")]),
    ("/document/text_length", 2**60, [("E020", "/document/text_length")]),
    ("/aid/0/evidence/0/end", 2**63, [("E020", "/aid/0/evidence/0/end")]),
    ("/document/doc_id", "d" * 1005, [("E021", "/document/doc_id")]),
    ("/aid/0/aid_id", "sekong/a0", [("E014", "/aid/0/aid_id")]),
    ("/aid/0/aid_id", "sekong/a1234567890", [("E014", "/aid/0/aid_id")]),
    *(
        ("/document/doc_id", odd, [("E014", "/document/doc_id")])
        for odd in ("a\0b", "a\x1b[2Jb", "a/b", "a|b", "a\nb", "a\x9bb")
    ),
    ("/aid/0/evidence", [], [("E017", "/aid/0/evidence")]),
    ("/aid/0/grounds", {"item": []}, [("E017", "/aid/0/grounds/item")]),
    ("/aid/0/grounds", {"a/b~c": [[1]]}, [("E017", "/aid/0/grounds/a~1b~0c/0")]),
    ("/aid/0/donors", ["VN:mps", "VN:mps"], [("E018", "/aid/0/donors")]),
    ("/aid/0/donors", ["police"], [("E014", "/aid/0/donors/0")]),
    ("/aid/0/evidence/0/start", 1.5, [("E012", "/aid/0/evidence/0/start")]),
]


def put(line: Line, at: str, value: object) -> Line:
    *steps, last = at.split("/")[1:]
    place: Any = line
    for step in steps:
        place = place[int(step)] if isinstance(place, list) else place[step]
    place[int(last) if isinstance(place, list) else last] = value
    return line


@pytest.mark.parametrize(("raw", "code"), [pytest.param(r, c, id=n) for n, r, c in NO_LINE])
def test_what_is_no_line_is_a_finding(raw: bytes, code: str) -> None:
    found = Checker().check(7, raw + b"\n")
    assert [(finding.code, finding.line, finding.level) for finding in found] == [
        (code, 7, "error")
    ]


@pytest.mark.parametrize(("at", "value", "expected"), BROKEN)
def test_what_departs_from_the_schema_is_named(
    at: str,
    value: object,
    expected: list[tuple[str, str]],
    sound: Line,
    codes: Callable[..., list[tuple[str, str]]],
) -> None:
    assert codes(put(sound, at, value)) == expected


def test_a_whole_number_has_no_point(
    sound: Line, codes: Callable[..., list[tuple[str, str]]]
) -> None:
    put(sound, "/aid/0/evidence/0/end", float(sound["aid"][0]["evidence"][0]["end"]))
    assert codes(sound) == [("E006", "/aid/0/evidence/0/end")]


def test_all_missing_fields_are_one_finding(
    sound: Line, findings: Callable[..., list[Finding]]
) -> None:
    del sound["aid"][0]["status"], sound["aid"][0]["kind"]
    (found,) = findings(sound)
    assert (found.code, found.pointer) == ("E010", "/aid/0")
    assert found.message == "lacks the fields 'kind', 'status'"


def test_a_wrong_code_is_met_with_the_nearest(
    sound: Line, findings: Callable[..., list[Finding]]
) -> None:
    (found,) = findings(put(sound, "/meetings/0/kind", "anual_review"))
    assert found.hint == "did you mean annual_review?"


def test_white_space_and_order_of_keys_are_free(sound: Line) -> None:
    raw = json.dumps(dict(reversed(sound.items())), indent=1).replace("\n", "\r")
    assert Checker().check(1, raw.encode() + b"\r\n") == []


# The published schema means the same to another implementation, finding by finding.


def places(value: Any, at: str = "") -> list[str]:
    members: list[tuple[str, Any]] = []
    if isinstance(value, dict):
        members = list(value.items())
    elif isinstance(value, list):
        members = [(str(number), member) for number, member in enumerate(value)]
    return [at, *(p for key, member in members for p in places(member, f"{at}/{key}"))]


ODD: st.SearchStrategy[Any] = st.sampled_from(
    (
        *(None, True, 0, -1, 1.5, 3.0, 10**30, "", "x", "VN", "2023-08-09", "VN-27:police"),
        *([], ["x", "x"], [[1, 2]], [["a", 2, 3]], {}, {"x": 1}, {"start": -1}, [{}]),
    )
)


@given(data=st.data())
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_two_implementations_of_the_schema_find_the_same(
    data: st.DataObject, sound: Line
) -> None:
    line = copy.deepcopy(sound)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.sampled_from(places(line)[1:]))
        put(line, at, copy.deepcopy(data.draw(ODD)))
    for name in data.draw(st.sets(st.sampled_from(("added", "a/b")))):
        line[name] = 1
    found = by_jsonschema_rs(line)
    assert found == by_jsonschema(line)
    assert bool(found) == bool(structure(line))


def resolves(at: str, value: Any) -> bool:
    for step in at.split("/")[1:]:
        if isinstance(value, list):
            value = value[int(step)]
        else:
            value = value[step.replace("~1", "/").replace("~0", "~")]
    return True


ALMOST: st.SearchStrategy[Any] = st.sampled_from(
    (
        *("9999-12-31", "0000-01-01", "2023", "VN", "LA", "VN-27", "LA-XE", "VN:mps/a-b"),
        *("sekong/m99999999999999999999", "sekong/p1", "other", "host", "cash", "year"),
        *(None, 0, 1, 10**30, 1e308, [], ["VN:x"], [[0, 10**40]], {"name": [[5, 2]]}, "\x1b"),
    )
)


@given(data=st.data())
@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_every_finding_has_a_page_and_points_into_the_line(
    data: st.DataObject, sound: Line
) -> None:
    line = copy.deepcopy(sound)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.sampled_from(places(line)[1:]))
        put(line, at, copy.deepcopy(data.draw(ALMOST)))
    for found in Checker(lambda name: ARTICLE).check(1, msgspec.json.encode(line)):
        assert found.code in pages()
        assert resolves(found.pointer or "", line)


@given(st.binary(max_size=60))
def test_no_bytes_stop_the_checker(raw: bytes) -> None:
    assert Checker().check(1, raw)


@given(data=st.data())
@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_damage_to_a_line_stops_the_checker(data: st.DataObject, sound: Line) -> None:
    raw = bytearray(msgspec.json.encode(sound))
    for _ in range(data.draw(st.integers(1, 3))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    Checker().check(1, bytes(raw))
