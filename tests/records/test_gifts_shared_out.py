"""Money called so, the people of a province, buildings by the piece, the rest of a list."""

from __future__ import annotations

import pytest

from bordercoop.model import Aid
from bordercoop.parse import parsed
from bordercoop.sources.article import article

TALKS = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với "
    "Công an tỉnh Hủa Phăn (Lào).\n\n"
)


def told(sentence: str, before: str = TALKS) -> list[Aid]:
    """The aid of an article that opens with talks and goes on with a sentence."""
    return parsed(article("x", "x", before + sentence)).line.aid


@pytest.mark.parametrize("money", ["số tiền hỗ trợ", "số tiền ủng hộ", "kinh phí hỗ trợ"])
@pytest.mark.parametrize("order", ["Công an tỉnh Hủa Phăn {}", "cho Công an tỉnh Hủa Phăn {}"])
def test_money_may_be_called_so_before_its_sum(money: str, order: str) -> None:
    gives = order.format(f"{money} 40.000 USD")
    (gift,) = told(f"Dịp này, Công an tỉnh Nghệ An đã trao {gives}.")
    assert (gift.kind, gift.amount, gift.currency) == ("cash", 40_000, "USD")
    assert gift.recipients == ["LA-HO:police"]


@pytest.mark.parametrize("people", ["nhân dân", "đồng bào", "người dân", "bà con nhân dân"])
def test_the_people_of_a_province_are_no_government(people: str) -> None:
    (gift,) = told(
        f"Công an tỉnh Hủa Phăn đã trao 50 triệu kíp ủng hộ {people} tỉnh Nghệ An bị thiệt hại "
        "do bão."
    )
    assert (gift.donors, gift.recipients) == (["LA-HO:police"], ["VN-22:other"])


@pytest.mark.parametrize("number", [3, 4, 11])
@pytest.mark.parametrize("worth", ["trị giá 700 triệu đồng", "có kinh phí 700 triệu đồng"])
def test_what_each_building_cost_is_taken_as_often_as_there_are(
    number: int, worth: str
) -> None:
    (gift,) = told(
        f"Công an tỉnh Nghệ An bàn giao {number} trụ sở công an bản cho Công an tỉnh Hủa Phăn. "
        f"Mỗi trụ sở {worth}."
    )
    assert (gift.quantity, gift.amount) == (number, number * 700_000_000)


@pytest.mark.parametrize("rest", ["nhiều đồ dùng sinh hoạt", "một số nhu yếu phẩm"])
@pytest.mark.parametrize("joins", ["và", "cùng"])
def test_the_rest_of_a_counted_list_is_no_gift(rest: str, joins: str) -> None:
    (gift,) = told(
        f"Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn 2 máy phát điện {joins} {rest}."
    )
    assert (gift.quantity, gift.item) == (2, "máy phát điện")


@pytest.mark.parametrize("work", ["tìm kiếm, quy tập 14 hài cốt liệt sĩ", "chữa cháy rừng"])
def test_what_both_sides_do_together_is_rendered_to_nobody(work: str) -> None:
    assert told(f"Công an tỉnh Hủa Phăn phối hợp với Công an tỉnh Nghệ An {work}.") == []


def test_a_province_that_a_building_is_given_to_leaves_it_with_its_police() -> None:
    (gift,) = told(
        "Công an tỉnh Nghệ An bàn giao nhà làm việc Công an huyện Sầm Tớ. Công trình có kinh "
        "phí 9 tỷ đồng, do tỉnh Nghệ An đầu tư xây dựng tặng tỉnh Hủa Phăn."
    )
    assert gift.recipients == ["LA-HO:police/sam-to"]
    assert (gift.donors, gift.amount) == (["VN-22:government", "VN-22:police"], 9_000_000_000)


def test_a_school_that_is_built_teaches_nobody_in_the_next_clause() -> None:
    school, course = told(
        "Công an tỉnh Nghệ An đã giúp Công an tỉnh Hủa Phăn xây dựng Trường Trung cấp An ninh "
        "với kinh phí 9 tỷ đồng; năm 2023 tiếp nhận đào tạo 60 học viên Lào."
    )
    assert (school.kind, course.donors) == ("construction", ["VN-22:police"])
