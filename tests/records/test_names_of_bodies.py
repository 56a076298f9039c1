"""The name of a body is a name: no sentence, no pronoun, no office, nobody's own name."""

from __future__ import annotations

import pytest
from marked import read

from bordercoop.lexicon.compile import read as entries
from bordercoop.mentions.organisations.unit_name import TASKS

HEAD = "Tin đối ngoại\n11/09/2019 20:40\n"
ENDING = sorted(
    {
        spelling
        for entry in entries("verbs")
        if entry["code"] not in TASKS
        for spelling in entry["spellings"]
        if "," not in spelling
    }
    - {spelling for e in entries("verbs") if e["code"] in TASKS for spelling in e["spellings"]}
)
"""Verbs that tell what a unit does, and never what it is for."""


@pytest.mark.parametrize("verb", ENDING)
def test_the_name_of_a_unit_ends_where_it_does_something(verb: str) -> None:
    line = read(
        HEAD
        + "Ngày 10/9, tại Hà Nội, Bộ Công an Việt Nam hội đàm với Bộ Công an Lào. Đại tá Phan "
        f"Huy Lộc, Cục trưởng Cục Cảnh sát hình sự {verb} các nội dung trên."
    )
    named = {one.org_id for one in line.participants if one.org_id and "/" in one.org_id}
    assert named <= {"VN:mps/cuc-canh-sat-hinh-su"}


@pytest.mark.parametrize("name", ["Trần Văn Lộc", "Hồ Xuân Quý", "Nguyễn Đình Tân"])
@pytest.mark.parametrize(
    "office", ["Bí thư Huyện ủy", "Bí thư Thị ủy", "Trưởng Công an huyện", "Chủ tịch UBND xã"]
)
def test_the_name_of_a_person_is_nobodys_organisation(office: str, name: str) -> None:
    line = read(
        HEAD
        + "Ngày 10/9, tại huyện A Lưới, Công an tỉnh Thừa Thiên Huế hội đàm với Công an tỉnh "
        f"Salavan (Lào). Dự hội đàm có đồng chí {office} {name}."
    )
    slugs = {(one.org_id or "").rpartition("/")[2] for one in line.participants}
    assert not any(name.split()[-1].lower() in slug for slug in slugs)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chiều 10/9, Thủ tướng Lào Thoong Xay Vông Kẹo đã tiếp Đại tướng Lê Minh Đạo, Bộ "
        "trưởng Bộ Công an. Thủ tướng mong lực lượng công an hai nước đẩy mạnh hợp tác.",
        "Ngày 10/9, đoàn Công an tỉnh Salavan (Lào) thăm và làm việc tại Công an tỉnh "
        "Quảng Trị. Cùng ngày, đoàn tới chào lãnh đạo Tỉnh ủy Quảng Trị.",
        "Ngày 10/9, tại bản Na Xổm, huyện Khăm Cợt, tỉnh Bô Ly Khăm Xay (Lào), Công an tỉnh Hà "
        "Tĩnh tổ chức lễ bàn giao trụ sở cho Công an bản Na Xổm.",
        "Ngày 10/9, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Salavan (Lào). Hai bên "
        "cảm ơn Công an tỉnh bạn.",
    ],
)
def test_a_body_without_a_name_in_the_text_has_none(sentence: str) -> None:
    line = read(HEAD + sentence)
    assert line.participants
    for one in line.participants:
        if one.type == "organization" and one.name is not None:
            words = one.name.lower()
            assert words.startswith(("công an", "bộ", "tỉnh ủy", "chính phủ")), one.name
            assert "hai" not in words.split()
            assert len(one.name) < 60


ASSOCIATIONS = {
    "Quỹ Bảo trợ trẻ em tỉnh Nghệ An": "quy-bao-tro-tre-em",
    "Quỹ từ thiện Tâm Sáng": "quy-tu-thien-tam-sang",
    "Hội Doanh nhân trẻ tỉnh Nghệ An": "hoi-doanh-nhan-tre",
    "Hiệp hội Doanh nghiệp tỉnh Nghệ An": "hiep-hoi-doanh-nghiep",
    "Hội Cựu chiến binh tỉnh Nghệ An": "hoi-cuu-chien-binh",
    "Câu lạc bộ Lá Xanh": "cau-lac-bo-la-xanh",
}
MET = (
    "Ngày 10/9/2019, tại huyện Kỳ Sơn, Công an tỉnh Nghệ An gặp mặt Công an huyện Noọng Hét, "
    "tỉnh Xiêng Khoảng (Lào). "
)


@pytest.mark.parametrize("name", ASSOCIATIONS)
def test_an_association_gives_by_its_own_name(name: str) -> None:
    (gift,) = read(f"{HEAD}{MET}{name} tặng Công an huyện Noọng Hét 2 máy in.").aid
    assert gift.donors == [f"VN-22:other/{ASSOCIATIONS[name]}"]
    assert gift.recipients == ["LA-XI:police/noong-het"]


@pytest.mark.parametrize("nobody", ["Quỹ này", "Quỹ đó"])
def test_a_fund_without_a_name_is_no_body(nobody: str) -> None:
    line = read(f"{HEAD}{MET}{nobody} đã giúp Công an huyện Noọng Hét 2 máy in.")
    assert not any("quy-" in body for one in line.aid for body in one.donors)


@pytest.mark.parametrize(
    ("school", "org_id"),
    [
        ("Trường Trung cấp 24 Biên phòng", "VN:border_guard/truong-trung-cap-24-bien-phong"),
        ("Học viện Biên phòng", "VN:border_guard/hoc-vien-bien-phong"),
        (
            "Trường Đại học Kỹ thuật - Hậu cần Công an nhân dân",
            "VN:mps/truong-dai-hoc-ky-thuat-hau-can-cong-an-nhan-dan",
        ),
        (
            "Học viện Chính trị Công an nhân dân",
            "VN:mps/hoc-vien-chinh-tri-cong-an-nhan-dan",
        ),
    ],
)
def test_a_school_is_of_its_force_and_keeps_its_name(school: str, org_id: str) -> None:
    line = read(
        f"{HEAD}Ngày 10/9, tại Hà Nội, {school} làm việc với Học viện Công an nhân dân Lào. "
        "Hai bên thống nhất trao đổi giảng viên."
    )
    (agreed,) = line.commitments
    assert set(agreed.actors) == {org_id, "LA:mps/hoc-vien-cong-an-nhan-dan"}


@pytest.mark.parametrize("again", ["Học viện tặng", "Chung vui cùng bạn, Học viện tặng"])
def test_a_school_without_its_name_is_of_the_country_told_before(again: str) -> None:
    line = read(
        f"{HEAD}Ngày 10/9, tại Hà Nội, Học viện Cảnh sát nhân dân tổ chức lễ tốt nghiệp cho 32 "
        f"học viên Bộ Công an Lào. {again} Bộ Công an Lào 2 máy in."
    )
    (given,) = [one for one in line.aid if one.kind == "equipment"]
    assert given.donors == ["VN:mps/hoc-vien-canh-sat-nhan-dan"]
