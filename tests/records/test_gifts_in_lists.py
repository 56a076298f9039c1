"""Gifts told in lists, in brackets, for each body, by posts: what is one, and whose it is."""

from __future__ import annotations

import pytest
from pairs import lines, pairs

from bordercoop.model import Aid

LEAD = "Ngày 12/5, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào).\n"
HEADS = ("một số trang thiết bị", "nhiều vật tư y tế", "một số nhu yếu phẩm")
OPENINGS = ("gồm", "bao gồm:", "trong đó có")


def gifts(told: str, pair: tuple[str, ...]) -> list[Aid]:
    return lines(LEAD + told, pair).aid


def counted(found: list[Aid]) -> list[tuple[float | None, str | None]]:
    return [(one.quantity, one.unit) for one in found]


@pairs
@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("opening", OPENINGS)
def test_what_is_told_before_its_parts_is_their_heading(
    opening: str, head: str, pair: tuple[str, ...]
) -> None:
    told = f"Công an tỉnh {{viet}} tặng Công an tỉnh {{lao}} {head}, {opening} "
    found = gifts(told + "20 máy tính, 5 máy in, tổng trị giá 500 triệu đồng.", pair)
    assert counted(found) == [(20, "item"), (5, "item")]
    assert {(*one.donors, *one.recipients) for one in found} == {
        (f"{pair[0]}:police", f"{pair[2]}:police")
    }


@pairs
@pytest.mark.parametrize("list_of", ["Số hàng gồm", "Quà tặng gồm:", "Phần quà có"])
def test_a_list_behind_a_gift_goes_the_way_of_the_gift(
    list_of: str, pair: tuple[str, ...]
) -> None:
    told = "Công an tỉnh {viet} đã trao tặng Công an tỉnh {lao} một số nhu yếu phẩm. "
    found = gifts(
        f"{told}{list_of} 3 tạ gạo và 20 thùng mì tôm, do cán bộ, chiến sĩ của đơn vị cùng "
        "nhân dân góp lại.",
        pair,
    )
    assert counted(found) == [(300, "kg"), (20, "box")]
    assert {(*one.donors, *one.recipients) for one in found} == {
        (f"{pair[0]}:police", f"{pair[2]}:police")
    }


@pairs
@pytest.mark.parametrize(
    ("thing", "unit", "as_told"),
    [
        ("khẩu trang y tế", "chiếc", "item"),
        ("găng tay", "đôi", "pair"),
        ("nước sát khuẩn", "chai", "bottle"),
        ("quần áo phòng dịch", "bộ", "set"),
    ],
)
def test_a_number_in_brackets_counts_the_thing_before_it(
    thing: str, unit: str, as_told: str, pair: tuple[str, ...]
) -> None:
    told = f"Công an tỉnh {{viet}} tặng Công an tỉnh {{lao}} {thing} (450 {unit})"
    found = gifts(told + ", mì tôm (20 thùng).", pair)
    assert counted(found) == [(450, as_told), (20, "box")]
    assert found[0].item == thing


@pytest.mark.parametrize("each", ["Công an mỗi tỉnh", "mỗi đơn vị", "Sở An ninh mỗi tỉnh"])
def test_what_each_body_gets_goes_to_all_of_the_other_side(each: str) -> None:
    found = lines(
        "Ngày 12/5, tại tỉnh Sơn La, Công an tỉnh Sơn La hội đàm với Công an hai tỉnh Hủa Phăn "
        f"và Bò Kẹo (Lào). Công an tỉnh Sơn La tặng {each} 01 máy in và 50 triệu đồng."
    ).aid
    assert [(one.quantity, one.amount) for one in found] == [(2, None), (None, 100_000_000)]
    assert {tuple(one.recipients) for one in found} == {("LA-BK:police", "LA-HO:police")}


@pairs
@pytest.mark.parametrize("name", ["Ngô Sỹ Hiến", "Trần Văn Trao", "Lê Đức Chuyển"])
def test_the_end_of_a_name_is_no_part_of_a_verb(name: str, pair: tuple[str, ...]) -> None:
    giver = f"Đại tá {name}, Phó Giám đốc Công an tỉnh {{viet}}"
    first = f"Dự hội đàm có {giver}. "
    found = gifts(f"{first}Đại tá {name} tặng Công an tỉnh {{lao}} 20 máy tính.", pair)
    assert counted(found) == [(20, "item")]
    assert found[0].donors == [f"{pair[0]}:police"]


@pairs
@pytest.mark.parametrize("house", ["nhà làm việc", "trụ sở", "bếp ăn"])
@pytest.mark.parametrize("verb", ["hỗ trợ", "giúp"])
def test_what_a_body_is_helped_to_build_is_given(
    verb: str, house: str, pair: tuple[str, ...]
) -> None:
    told = f"Công an tỉnh {{viet}} {verb} Công an tỉnh {{lao}} xây {house} trị giá 900 triệu."
    (one,) = gifts(told, pair)
    assert (one.kind, one.amount) == ("construction", 900_000_000)


@pytest.mark.parametrize("school", ["Học viện Chính trị", "Trường Bồi dưỡng nghiệp vụ"])
def test_a_school_handed_over_is_a_building_without_a_number(school: str) -> None:
    (one,) = lines(
        f"Ngày 12/5, tại Viêng Chăn, Bộ Công an Việt Nam bàn giao {school} Công an nhân dân "
        "Lào, quà tặng của Chính phủ Việt Nam dành cho Bộ Công an Lào, trị giá 200 tỷ đồng."
    ).aid
    assert (one.kind, one.quantity, one.amount) == ("construction", None, 200_000_000_000)
    assert (one.donors, one.recipients) == (["VN:government"], ["LA:mps"])


@pairs
@pytest.mark.parametrize("future", ["sẽ được", "dự kiến sẽ được"])
def test_what_will_be_given_is_pledged_in_the_passive_too(
    future: str, pair: tuple[str, ...]
) -> None:
    told = f"Công an tỉnh {{lao}} {future} Công an tỉnh {{viet}} trang bị 4 máy phát điện."
    (one,) = gifts(told, pair)
    assert (one.status, one.quantity) == ("pledged", 4)


@pairs
@pytest.mark.parametrize("course", ["lớp bồi dưỡng nghiệp vụ", "khóa tập huấn về"])
def test_a_course_on_fire_fighting_is_no_service(course: str, pair: tuple[str, ...]) -> None:
    told = f"Công an tỉnh {{viet}} mở {course} chữa cháy và cứu nạn, cứu hộ cho 18 cán bộ "
    assert {one.kind for one in gifts(told + "Công an tỉnh {lao}.", pair)} == {"training"}


@pairs
@pytest.mark.parametrize("decided", ["quyết định tặng", "đã quyết định trao tặng"])
def test_what_somebody_decides_to_give_is_pledged(decided: str, pair: tuple[str, ...]) -> None:
    told = f"Công an tỉnh {{viet}} {decided} Công an tỉnh {{lao}} 10 máy tính."
    (one,) = gifts(told, pair)
    assert (one.status, one.quantity) == ("pledged", 10)


@pairs
@pytest.mark.parametrize("asked", ["nhờ", "đề nghị", "mong muốn"])
def test_a_course_asked_for_is_none(asked: str, pair: tuple[str, ...]) -> None:
    told = f"{{LAO}} {asked} Công an tỉnh {{viet}} đón 10 cán bộ của Lào sang học tiếng Việt."
    assert gifts(told, pair) == []


@pairs
@pytest.mark.parametrize("key", ["Chìa khóa xe", "Chìa khóa trụ sở"])
def test_who_hands_over_the_key_is_a_donor(key: str, pair: tuple[str, ...]) -> None:
    line = lines(LEAD + f"{key} được {{VIET}} trao tận tay {{LAO}}.", pair)
    roles = {p.name or p.org_id: set(p.roles) for p in line.participants}
    assert roles["Trần Văn An"] == {"donor"}
    assert "donor" not in roles["Khăm Phăn Sỉ Vông"]
    assert line.aid == []


@pairs
@pytest.mark.parametrize("worth", ["trị giá", "với giá trị", "tổng trị giá", "có giá trị"])
def test_a_sum_behind_a_list_and_a_comma_is_of_all_of_it(
    worth: str, pair: tuple[str, ...]
) -> None:
    told = "Công an tỉnh {viet} tặng Công an tỉnh {lao} 2 máy tính và 1 máy in, "
    found = gifts(f"{told}{worth} 32 triệu đồng.", pair)
    assert [(one.quantity, one.amount) for one in found] == [(2, None), (1, None)]


@pairs
def test_a_sum_behind_each_of_a_list_is_its_own(pair: tuple[str, ...]) -> None:
    told = "Công an tỉnh {viet} tặng Công an tỉnh {lao} 2 máy tính, trị giá 20 triệu đồng và "
    found = gifts(f"{told}1 máy in, trị giá 5 triệu đồng.", pair)
    assert [one.amount for one in found] == [20_000_000, 5_000_000]
