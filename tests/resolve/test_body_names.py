"""Bodies have names made from their codes; what articles write is kept where it is a name."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from bordercoop.lexicon.gazetteer import provinces
from bordercoop.model import Line
from bordercoop.resolve import resolve
from bordercoop.resolve.body_names import body_names, forms
from bordercoop.resolve.written_units import Unit, Written
from bordercoop.vocabularies import VOCABULARIES

Told = Callable[..., Line]
KINDS = VOCABULARIES["org_kind"].values()


@pytest.mark.parametrize(
    ("org_id", "vi", "en"),
    [
        ("VN:mps", "Bộ Công an Việt Nam", "Ministry of Public Security of Viet Nam"),
        ("VN-22:police", "Công an tỉnh Nghệ An", "Police of Nghe An Province"),
        ("VN-DN:police", "Công an thành phố Đà Nẵng", "Police of Da Nang City"),
        ("VN-SG:police", "Công an thành phố Hồ Chí Minh", "Police of Ho Chi Minh City"),
        ("LA-VT:police", "Công an Thủ đô Viêng Chăn", "Police of Vientiane Capital"),
        ("LA-XE:government", "Chính quyền tỉnh Sê Kông", "Administration of Sekong Province"),
    ],
)
def test_a_name_is_made_from_the_code(org_id: str, vi: str, en: str) -> None:
    names = body_names(org_id, None)
    assert (names.vi, names.en) == (vi, en)


@pytest.mark.parametrize("org_id", [*map(":".join, product(("VN", *provinces()), KINDS))])
def test_every_kind_at_every_place_has_a_name_of_its_own(org_id: str) -> None:
    names = body_names(org_id, None)
    assert names.vi
    assert names.en
    assert "{" not in f"{names.vi}{names.en}{names.lo}"
    place = org_id.partition(":")[0]
    listed = provinces().get(place)
    assert listed is None or listed.vi is None or listed.vi in names.vi


@pytest.mark.parametrize("country", ["VN", "LA"])
def test_no_two_bodies_have_one_name(country: str) -> None:
    places = [country, *(code for code in provinces() if code[:2] == country)]
    ids = [f"{place}:{kind}" for place, kind in product(places, KINDS)]
    names = [body_names(org_id, None) for org_id in ids]
    assert len({one.vi for one in names}) == len({one.en for one in names}) == len(ids)


@pytest.mark.parametrize(
    ("org_id", "unit", "vi", "en"),
    [
        (
            "LA-XE:police/dac-chung",
            Unit("Đắc Chưng", None),
            "Công an huyện Đắc Chưng, tỉnh Sê Kông",
            "Police of Dakcheung District, Sekong Province",
        ),
        (
            "VN-DN:police/son-thuy",
            Unit("Sơn Thủy", "commune"),
            "Công an xã Sơn Thủy, thành phố Đà Nẵng",
            "Police of Son Thuy Commune, Da Nang City",
        ),
        (
            "LA-HO:police/trai-tam-giam",
            Unit("trại tạm giam", None),
            "Trại tạm giam, Công an tỉnh Hủa Phăn",
            "Detention Centre, Police of Houaphanh Province",
        ),
        (
            "VN:mps/cuc-bien-soan",
            Unit("Cục Biên soạn", None),
            "Cục Biên soạn, Bộ Công an Việt Nam",
            None,
        ),
        (
            "VN-22:other/cong-ty-may-song-lam",
            Unit("Công ty May Sông Lam", None),
            "Công ty May Sông Lam, tỉnh Nghệ An",
            "Song Lam Garment Company, Nghe An Province",
        ),
    ],
)
def test_a_unit_is_named_with_what_it_belongs_to(
    org_id: str, unit: Unit, vi: str, en: str | None
) -> None:
    names = body_names(org_id, unit)
    assert (names.vi, names.en) == (vi, en)


@pytest.mark.parametrize(
    ("slug", "text", "unit"),
    [
        ("na-thong", "Công an cụm bản Nà Thông trao quà", Unit("Nà Thông", "cluster")),
        ("an-lam", "tại Công an thị xã An Lâm", Unit("An Lâm", "town")),
        ("an-lam", "công an xã An Lâm và xã An Lâm", Unit("An Lâm", "commune")),
        ("phong-chong-ma-tuy", "Phòng, chống ma túy", Unit("Phòng, chống ma túy", None)),
        ("an-lam", "không nói gì", Unit("An Lam", None, told=False)),
        ("an-lam", "", Unit("An Lam", None, told=False)),
    ],
)
def test_a_unit_is_written_as_its_clauses_write_it(slug: str, text: str, unit: Unit) -> None:
    written = Written(slug)
    written.note([text])
    assert written.unit() == unit


@pytest.mark.parametrize(
    ("org_id", "kept"),
    [
        ("VN-22:police", ["Công an tỉnh Nghệ An", "Công an Nghệ An"]),
        ("LA-SL:police", ["Công an tỉnh Xa-la-van"]),
        ("VN:mps", ["Bộ Công an Việt Nam"]),
        ("VN-22:police/ky-son", ["Công an huyện Kỳ Sơn"]),
        ("LA:mps/cuc-hau-can", ["Cục Hậu cần, Bộ Công an Lào"]),
    ],
)
def test_written_forms_are_kept(org_id: str, kept: list[str]) -> None:
    unit = Unit(kept[0], None) if "/" in org_id else None
    assert forms(org_id, kept, body_names(org_id, unit)) == kept


@pytest.mark.parametrize(
    "written",
    [
        "Hai bên",
        "phía bạn",
        "Công an tỉnh",
        "Giám đốc Công an tỉnh Nghệ An",
        "Đại tá Lê Văn Tám, Công an tỉnh Nghệ An",
        "Công an tỉnh Nghệ An và Hà Tĩnh",
        "Công an hai tỉnh Nghệ An, Xiêng Khoảng",
        "Công an tỉnh Nghệ An đã tổ chức trao tặng nhiều phần quà có giá trị cho bạn",
        "Đoàn gồm: Công an tỉnh Nghệ An",
        "Công an tỉnh Quảng Trị",
        "",
        " - ",
    ],
)
def test_what_is_no_name_of_the_body_is_no_form_of_it(written: str) -> None:
    assert forms("VN-22:police", [written], body_names("VN-22:police", None)) == []


def test_what_stands_in_brackets_is_no_part_of_a_form() -> None:
    names = body_names("LA-XE:police", None)
    assert forms("LA-XE:police", ["Công an tỉnh Sê Kông (Lào)"], names) == [
        "Công an tỉnh Sê Kông"
    ]


def test_every_body_that_a_record_names_has_a_row_with_names(told: Told) -> None:
    ids = [
        "VN-22:police",
        "LA-XE:police/dac-chung",
        "VN:mps/cuc-x",
        "LA-BL:other",
        "LA-ZZ:army",
    ]
    line = told(
        "a",
        meetings=[{}],
        commitments=[{"actors": ids[:2], "addressees": ids[2:3]}],
        aid=[{"donors": ids[3:4], "recipients": ids[4:]}],
    )
    rows = {row.org_id: row for row in resolve([line]).organizations}
    assert set(ids) <= set(rows)
    assert all(row.label_vi for row in rows.values())
    assert [row.org_id for row in rows.values() if row.label_en is None] == ["VN:mps/cuc-x"]
    assert rows["LA-XE:police/dac-chung"].level == "district"
