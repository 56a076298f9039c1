"""The place files say what is true of both countries, in the form that the loader reads."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

DATA = Path(__file__).parents[2] / "src" / "bordercoop" / "lexicon" / "data"
KEYS = {
    "provinces_la": ("code kind labels spellings", "exact"),
    "provinces_vn": (
        "code kind labels spellings",
        "valid_to merged_into took_in took_in_from municipality_from ambiguous borders_laos",
    ),
    "districts_la": ("name province kind spellings", "ambiguous"),
    "districts_vn": ("name province kind", "spellings"),
    "crossings": ("name country province pair pair_province rank spellings", "ambiguous"),
}
"""The keys that an entry of a file must have, and those that it may have."""

FILES = sorted(KEYS)
KINDS = {
    "provinces_la": {"province", "capital"},
    "provinces_vn": {"province", "municipality"},
    "districts_la": {"district", "town", "city"},
    "districts_vn": {"district", "town", "city"},
}
LAST_DAY, REFORM = datetime.date(2025, 6, 30), datetime.date(2025, 7, 1)

Entry = dict[str, Any]


@cache
def entries(name: str) -> tuple[Entry, ...]:
    with (DATA / f"{name}.yml").open(encoding="utf-8") as file:
        return tuple(yaml.load(file, yaml.CSafeLoader))


def bare(name: str) -> str:
    """Only the letters and digits, lower case, without diacritics."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(c for c in plain if c.isalnum())


def spellings(entry: Entry) -> list[str]:
    return list(entry.get("spellings", [entry.get("name")]))


def by_code(name: str) -> dict[str, Entry]:
    return {entry["code"]: entry for entry in entries(name)}


def owners(name: str) -> dict[str, set[str]]:
    """For each bare spelling of a province file the codes that have it."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries(name):
        for spelling in spellings(entry):
            found[bare(spelling)].add(entry["code"])
    return found


def pairs(table: str) -> list[tuple[str, str]]:
    """Code and name of each of `CODE: name, name; CODE: name`."""
    rows = (row.split(": ") for row in table.split("; "))
    return [(code, name) for code, names in rows for name in names.split(", ")]


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [s for part in value.values() for s in strings(part)]
    if isinstance(value, (list, tuple)):
        return [s for part in value for s in strings(part)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("name", FILES)
def test_entries_have_the_keys_of_their_file(name: str) -> None:
    required, optional = (set(keys.split()) for keys in KEYS[name])
    for entry in entries(name):
        assert required <= set(entry) <= required | optional, entry


@pytest.mark.parametrize("name", FILES)
def test_text_is_composed_and_trimmed(name: str) -> None:
    for text in strings(entries(name)):
        assert text == unicodedata.normalize("NFC", text).strip()
        assert text
        assert not re.search(r"[\x00-\x1f\x7f]| {2}", text), text


@pytest.mark.parametrize("name", sorted(KINDS))
def test_kinds_are_known(name: str) -> None:
    assert {entry["kind"] for entry in entries(name)} <= KINDS[name]


@pytest.mark.parametrize("name", ["provinces_la", "provinces_vn"])
def test_provinces_stand_by_code(name: str) -> None:
    codes = [entry["code"] for entry in entries(name)]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"(VN|LA)-[A-Z0-9]{2}", code) for code in codes)


@pytest.mark.parametrize("name", ["districts_la", "districts_vn", "crossings"])
def test_other_places_stand_by_known_province_then_name(name: str) -> None:
    keys = [(e["province"], e["name"], e.get("kind", "")) for e in entries(name)]
    assert keys == sorted(keys)
    assert {province for province, *_ in keys} <= {
        *by_code("provinces_la"),
        *by_code("provinces_vn"),
    }
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@pytest.mark.parametrize("name", FILES)
def test_no_two_spellings_of_a_place_are_equal_to_the_matcher(name: str) -> None:
    for entry in entries(name):
        keys = [bare(spelling) for spelling in spellings(entry)]
        assert [key for key, count in Counter(keys).items() if count > 1] == [], entry


@pytest.mark.parametrize("name", ["districts_la", "districts_vn", "crossings"])
def test_the_name_is_one_of_the_spellings(name: str) -> None:
    for entry in entries(name):
        assert spellings(entry)[0] == entry["name"]


def test_laos_has_seventeen_provinces_and_a_capital() -> None:
    kinds = Counter(entry["kind"] for entry in entries("provinces_la"))
    assert kinds == {"province": 17, "capital": 1}
    assert all(set(e["labels"]) == {"vi", "en", "lo"} for e in entries("provinces_la"))
    assert by_code("provinces_la")["LA-VT"]["kind"] == "capital"


def test_lao_provinces_share_no_spelling_but_vientiane() -> None:
    shared = {frozenset(codes) for codes in owners("provinces_la").values() if len(codes) > 1}
    assert shared == {frozenset({"LA-VI", "LA-VT"})}
    vientiane = by_code("provinces_la")
    assert vientiane["LA-VI"]["spellings"] == vientiane["LA-VT"]["spellings"]


def test_vietnamese_provinces_share_no_spelling() -> None:
    assert [key for key, codes in owners("provinces_vn").items() if len(codes) > 1] == []
    assert not set(owners("provinces_vn")) & set(owners("provinces_la"))


PRINTED_PROVINCES = (
    "LA-PH: Phoong Sa Ly; LA-LM: Luông Nậm Thà; LA-BK: Bo Kẹo; LA-OU: Udomxay; "
    "LA-LP: Luông Phra Bang, Louangphabang; LA-XA: Xay Nhạ Bu Ly; LA-HO: Hủa Păn; "
    "LA-XI: Xiangkhoang; LA-XS: Xay Sổm Bun; "
    "LA-BL: Bô-ly-khăm-xây, Bôlykhămxay, Bô ly khăm xay; LA-KH: Khăm Muồn; "
    "LA-SV: Sa văn la khẹt, Xavannakhẹt; LA-SL: Salaval; LA-XE: XÊ KÔNG; "
    "LA-CH: Champasac; LA-AT: Ắt Tạ Pư"
)


@pytest.mark.parametrize(("code", "written"), pairs(PRINTED_PROVINCES))
def test_printed_forms_of_lao_provinces_are_listed(code: str, written: str) -> None:
    assert owners("provinces_la")[bare(written)] == {code}


def test_forms_that_count_only_as_written_are_no_spelling_of_the_matcher() -> None:
    exact = {e["code"]: e["exact"] for e in entries("provinces_la") if "exact" in e}
    assert exact == {"LA-BK": ["Bò Kẹ"], "LA-HO": ["Hoa Phăn"], "LA-XE": ["Sê Công", "Xê Công"]}
    listed = set(owners("provinces_la"))
    assert not listed & {bare(form) for forms in exact.values() for form in forms}
    assert not listed & {bare(words) for words in ("Bộ Kế", "sẽ công", "sẽ không")}


def test_viet_nam_had_63_provinces_and_has_34() -> None:
    provinces = entries("provinces_vn")
    assert len(provinces) == 63
    assert all(set(e["labels"]) == {"vi", "en"} for e in provinces)
    assert sum("valid_to" not in entry for entry in provinces) == 34
    # Huế, a municipality since January 2025, was a province before.
    assert sum(entry["kind"] == "municipality" for entry in provinces) == 5
    assert by_code("provinces_vn")["VN-26"]["municipality_from"] == datetime.date(2025, 1, 1)


def test_a_province_that_ended_was_taken_in_by_one_that_lasts() -> None:
    provinces = by_code("provinces_vn")
    ended = {code: e["merged_into"] for code, e in provinces.items() if "merged_into" in e}
    taken = {code: heir for heir, e in provinces.items() for code in e.get("took_in", [])}
    assert ended == taken
    assert not set(ended.values()) & set(ended)
    for code, entry in provinces.items():
        assert entry.get("valid_to") == (LAST_DAY if code in ended else None)
        assert entry.get("took_in_from") == (REFORM if code in ended.values() else None)
        assert entry.get("took_in", []) == sorted(set(entry.get("took_in", [])))


def test_ten_provinces_bordered_laos_before_the_reform() -> None:
    border = [e["code"] for e in entries("provinces_vn") if e.get("borders_laos")]
    assert border == [f"VN-{n}" for n in ("05", *range(21, 29), "71")]


def test_a_province_with_the_name_of_a_rural_district_is_ambiguous() -> None:
    rural = {e["name"] for e in entries("districts_vn") if e["kind"] == "district"}
    namesakes = [e for e in entries("provinces_vn") if e["labels"]["vi"] in rural]
    assert {e["labels"]["vi"] for e in namesakes} == {"Quảng Ninh", "Hòa Bình", "Điện Biên"}
    assert all(e["ambiguous"] for e in namesakes)


@pytest.mark.parametrize("country", ["la", "vn"])
def test_every_province_has_districts(country: str) -> None:
    districts = {entry["province"] for entry in entries(f"districts_{country}")}
    assert districts == set(by_code(f"provinces_{country}"))


def test_every_province_of_viet_nam_has_a_city() -> None:
    cities = {e["province"] for e in entries("districts_vn") if e["kind"] == "city"}
    municipalities = {"VN-CT", "VN-DN", "VN-HN"}  # made of urban districts, no city inside
    assert cities == set(by_code("provinces_vn")) - municipalities


PRINTED_DISTRICTS = (
    "VN-71: Nậm Pồ; VN-05: Sốp Cộp; VN-21: Mường Lát; VN-22: Kỳ Sơn; VN-23: Hương Khê; "
    "VN-24: Quảng Ninh; VN-25: Đakrông; VN-26: A Lưới; VN-27: Tây Giang; "
    "VN-28: Đắk Glei; LA-PH: Mường Mày; LA-HO: Sầm Tớ; LA-XI: Nonghet; LA-BL: Khăm Cợt; "
    "LA-KH: Bualapha; LA-SV: Mường Noòng; LA-SL: Sa Muồi; LA-XE: Ka Lưm; "
    "LA-AT: Phu Vông; LA-VT: Xaysettha"
)


@pytest.mark.parametrize(("code", "written"), pairs(PRINTED_DISTRICTS))
def test_border_districts_are_listed(code: str, written: str) -> None:
    country = code[:2].lower()
    found = {
        bare(spelling)
        for entry in entries(f"districts_{country}")
        if entry["province"] == code
        for spelling in spellings(entry)
    }
    assert bare(written) in found


def test_laos_has_148_districts_and_two_towns_of_another_name() -> None:
    apart = {"Phôn Sa Vẳn", "Lạc Xao"}  # seats of Pẹc and of Khăm Cợt
    names = [entry["name"] for entry in entries("districts_la")]
    assert apart <= set(names)
    assert len(names) - len(apart) == 148


def test_lao_districts_of_one_province_share_no_spelling() -> None:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in entries("districts_la"):
        for spelling in spellings(entry):
            found[entry["province"], bare(spelling)].add(entry["name"])
    assert [key for key, names in found.items() if len(names) > 1] == []


def test_a_lao_district_with_the_name_of_a_province_is_ambiguous() -> None:
    provinces = {*owners("provinces_la"), *owners("provinces_vn")}
    for entry in entries("districts_la"):
        if provinces & {bare(spelling) for spelling in spellings(entry)}:
            assert entry.get("ambiguous"), entry


def test_crossings_come_in_pairs_across_the_border() -> None:
    key = ("name", "province", "pair", "pair_province", "rank")
    sides = {tuple(entry[k] for k in key) for entry in entries("crossings")}
    for entry in entries("crossings"):
        assert entry["country"] == entry["province"][:2]
        assert {entry["country"], entry["pair_province"][:2]} == {"VN", "LA"}
        assert entry["rank"] in {"international", "main", "auxiliary"}
        other = (entry["pair"], entry["pair_province"], entry["name"], entry["province"])
        assert (*other, entry["rank"]) in sides


def test_crossings_lie_in_the_border_provinces_of_both_sides() -> None:
    border = {e["code"] for e in entries("provinces_vn") if e.get("borders_laos")}
    inland = {"LA-BK", "LA-CH", "LA-LM", "LA-OU", "LA-VI", "LA-VT", "LA-XA", "LA-XS"}
    border |= set(by_code("provinces_la")) - inland
    assert {e["province"] for e in entries("crossings")} == border


def test_crossings_of_one_side_share_no_spelling() -> None:
    places = entries("crossings")
    found = Counter((e["country"], bare(name)) for e in places for name in spellings(e))
    assert [key for key, count in found.items() if count > 1] == []


def test_a_crossing_with_the_name_of_a_district_or_one_syllable_is_ambiguous() -> None:
    districts = {
        spelling.lower()
        for name in ("districts_la", "districts_vn")
        for entry in entries(name)
        for spelling in spellings(entry)
    }
    for entry in entries("crossings"):
        shared = districts & {spelling.lower() for spelling in spellings(entry)}
        if shared or " " not in entry["name"]:
            assert entry.get("ambiguous"), (entry, shared)
