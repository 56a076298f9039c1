"""Names of units are put together from their parts: whole in English, or null."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from bordercoop.lexicon.atlas import atlas
from bordercoop.lexicon.compile import read
from bordercoop.resolve.unit_names import LONGEST, unit_name
from bordercoop.text import slug

HEADS = {"border_guard_post", "company", "ministry_unit", "other", "police_unit"}
"""The codes of words that begin the name of a unit."""
PARTS = read("unit_parts")
UNITS = [one for one in PARTS if one["part"] == "unit"]
FIELDS = [one for one in PARTS if one["part"] == "field"]
WORKS = [one for one in PARTS if one["part"] == "work" and "{" in one["vi"]]
FIRMS = [one for one in PARTS if one["part"] == "firm" and one["vi"].endswith("{firm}")]
NAMES = ("Đắc Lin", "Ta Ruốc", "Hồng An")


def english(written: str, place: str = "VN") -> str | None:
    made = unit_name(slug(written), written, place)
    return made.en if made else None


def marked(text: str) -> bool:
    """Whether a text holds a letter that English has not."""
    return any(
        unicodedata.normalize("NFD", letter)[0] != letter or letter in "đĐ" for letter in text
    )


def test_no_rule_stands_twice_and_none_has_vietnamese_in_its_english() -> None:
    told = Counter(
        (
            one["part"],
            slug(one["vi"].partition("{")[0]),
            "{" in one["vi"],
            one["vi"].partition("{")[2],
        )
        for one in PARTS
    )
    assert [rule for rule, times in told.items() if times > 1] == []
    assert [one for one in PARTS if marked(one["en"])] == []
    assert [one for one in PARTS if ("{" in one["vi"]) != ("{}" in one["en"])] == []


@pytest.mark.parametrize(
    "head",
    [spelled for one in read("bodies") if one["code"] in HEADS for spelled in one["spellings"]],
)
def test_every_word_that_begins_a_unit_has_its_english(head: str) -> None:
    """By itself, with a name, a number or work behind it."""
    ways = ("", " Đắc Lin", " 19", " giao thông", " cửa khẩu Đắc Lin", " nhân dân")
    assert any(english(f"{head}{way}", "VN-22") for way in ways), head


@pytest.mark.parametrize(
    "unit", [one for one in UNITS if one["vi"].endswith("{work}")], ids=str
)
def test_a_unit_does_what_its_field_is(unit: dict[str, str]) -> None:
    for field in FIELDS:
        for work in WORKS:
            written = unit["vi"].replace("{work}", work["vi"]).replace("{field}", field["vi"])
            if slug(written) in atlas().units:
                continue
            made = english(written)
            assert made is not None, written
            assert not marked(made), written


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "unit", [one for one in UNITS if one["vi"].endswith("{gate}")], ids=str
)
def test_a_post_is_named_after_its_place(unit: dict[str, str], name: str) -> None:
    plain = "".join(slug(name).replace("-", " ").title())
    for gate, said in (
        (name, plain),
        (f"cửa khẩu {name}", f"{plain} Border Gate"),
        (f"cửa khẩu quốc tế {name}", f"{plain} International Border Gate"),
        (f"cửa khẩu phụ {name}", f"{plain} Auxiliary Border Gate"),
    ):
        assert english(unit["vi"].replace("{gate}", gate)) == unit["en"].replace("{}", said)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("firm", FIRMS, ids=str)
def test_a_company_is_called_by_its_name_and_its_trade(firm: dict[str, str], name: str) -> None:
    if firm["vi"].startswith("và"):
        return
    made = english(f"Công ty TNHH {firm['vi'].replace('{firm}', name)}")
    plain = slug(name).replace("-", " ").title()
    assert made == f"{firm['en'].replace('{}', plain)} Co., Ltd."


@pytest.mark.parametrize(
    ("written", "en"),
    [
        ("Đại đội Biên phòng 532", "Border Guard Company 532"),
        ("Bệnh viện 30", "Hospital 30"),
        ("Trường Cao đẳng An ninh nhân dân I", "People's Security College No. 1"),
        ("Trường Cao đẳng Cảnh sát nhân dân miền Nam", "Southern People's Police College"),
        ("Cục Cảnh sát môi trường và ma túy", "Environmental and Drug Police Department"),
        ("Công ty CP Thương mại và Dịch vụ Hồng An", "Hong An Services and Trading JSC"),
        ("Tòa án nhân dân", "People's Court"),
        ("Cục Biên soạn", None),
        ("Cục Cảnh sát Biên soạn", None),
        ("Đồn Biên phòng gần núi", None),
        ("Phòng", None),
        ("Bệnh viện", "Hospital"),
    ],
)
def test_a_name_is_whole_or_null(written: str, en: str | None) -> None:
    assert english(written) == en


def test_a_crossing_has_its_listed_name_and_marks_where_no_text_has_the_post() -> None:
    made = unit_name("don-bien-phong-cua-khau-quoc-te-lao-bao", None, "VN-25")
    assert made is not None
    assert made.vi == "Đồn Biên phòng cửa khẩu quốc tế Lao Bảo"
    assert made.en == "Border Guard Post of Lao Bao International Border Gate"


def test_a_name_longer_than_any_is_not_read() -> None:
    assert english("Cục " + " và ".join(["ma túy"] * LONGEST)) is None
