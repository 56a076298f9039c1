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


@pytest.mark.parametrize(
    "things", ["khẩu trang, máy thở và đồ bảo hộ", "khẩu trang và máy thở"]
)
def test_what_a_gift_told_with_its_worth_holds_is_no_second_gift(things: str) -> None:
    (gift,) = told(
        "Công an tỉnh Nghệ An trao Công an tỉnh Hủa Phăn trang thiết bị y tế trị giá 350 triệu "
        f"đồng gồm {things}."
    )
    assert (gift.amount, gift.item) == (350_000_000, "trang thiết bị y tế")


@pytest.mark.parametrize("part", [2, 5])
def test_a_part_of_what_is_given_is_no_second_gift(part: int) -> None:
    (gift,) = told(
        "Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn 20 máy in, trong đó Phòng Tham mưu "
        f"Công an tỉnh Hủa Phăn được nhận {part} máy in."
    )
    assert (gift.quantity, gift.recipients) == (20, ["LA-HO:police"])


@pytest.mark.parametrize("through", ["", " qua đường công vụ"])
def test_who_something_is_received_from_gives_it(through: str) -> None:
    vehicles, bikes = told(
        "Công an tỉnh Hủa Phăn đã tiếp nhận 6 xe bán tải, 12 xe mô tô từ Công an tỉnh Nghệ An"
        f"{through}."
    )
    assert (vehicles.donors, vehicles.quantity) == (["VN-22:police"], 6)
    assert (bikes.recipients, bikes.quantity) == (["LA-HO:police"], 12)


@pytest.mark.parametrize(("number", "each"), [(5, 20), (12, 2)])
def test_a_sum_for_each_family_is_taken_as_often_as_there_are(number: int, each: int) -> None:
    (gift,) = told(
        f"Công an tỉnh Nghệ An trao tặng gia đình {number} cán bộ Công an tỉnh Hủa Phăn hy "
        f"sinh khi làm nhiệm vụ, mỗi gia đình {each} triệu đồng."
    )
    assert (gift.kind, gift.amount) == ("cash", number * each * 1_000_000)
    assert gift.recipients == ["LA-HO:police"]


@pytest.mark.parametrize("thing", ["Chiếc xe", "Chiếc xe này"])
def test_what_the_one_thing_before_is_worth_and_who_paid_belongs_to_it(thing: str) -> None:
    (gift,) = told(
        "Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn 1 xe ô tô. "
        f"{thing} trị giá 850 triệu đồng do Công an tỉnh Hà Tĩnh tài trợ."
    )
    assert gift.amount == 850_000_000
    assert gift.donors == ["VN-22:police", "VN-23:police"]


def test_what_a_service_cost_is_its_amount() -> None:
    (gift,) = told(
        "Công an tỉnh Nghệ An phẫu thuật mắt miễn phí cho 40 cán bộ, chiến sĩ Công an tỉnh Hủa "
        "Phăn; chi phí 180 triệu đồng do Công an tỉnh Nghệ An chi trả."
    )
    assert (gift.kind, gift.quantity, gift.amount) == ("service", 40, 180_000_000)
    assert gift.item == "phẫu thuật mắt miễn phí"


def test_parts_that_add_up_to_a_total_in_one_sentence_stand_for_it() -> None:
    gifts = told(
        "Trong số 12 trụ sở công an bản mà Công an tỉnh Nghệ An xây tặng Công an tỉnh Hủa "
        "Phăn, đã bàn giao 8 trụ sở ở huyện Viêng Xay, 4 trụ sở ở huyện Sầm Tớ."
    )
    assert sorted(gift.quantity or 0 for gift in gifts) == [4, 8]


@pytest.mark.parametrize("thanks", ["cảm ơn", "chân thành cảm ơn", "trân trọng cảm ơn"])
def test_what_the_donors_are_thanked_for_is_given_to_the_other_side(thanks: str) -> None:
    course, buildings, things = told(
        f"Đại tá Bun Thiêng {thanks} Công an tỉnh Nghệ An thời gian qua đã giúp đào tạo 25 cán "
        "bộ, xây dựng 3 trụ sở công an bản và hỗ trợ trang thiết bị trị giá 900 triệu đồng."
    )
    assert (course.kind, course.quantity) == ("training", 25)
    assert (buildings.kind, buildings.quantity) == ("construction", 3)
    assert (things.kind, things.amount) == ("equipment", 900_000_000)
    for gift in (course, buildings, things):
        assert (gift.donors, gift.recipients) == (["VN-22:police"], ["LA-HO:police"])


@pytest.mark.parametrize(
    "holds",
    [
        "150 suất quà gồm gạo, mì tôm và một số nhu yếu phẩm, tổng trị giá 40 triệu đồng",
        "150 suất quà (gạo, mì tôm, sữa), tổng trị giá 40 triệu đồng",
    ],
)
def test_the_total_of_one_thing_and_what_it_holds_is_its_amount(holds: str) -> None:
    (gift,) = told(f"Công an tỉnh Nghệ An trao cho Công an tỉnh Hủa Phăn {holds}.")
    assert (gift.quantity, gift.unit, gift.amount) == (150, "package", 40_000_000)


def test_what_each_share_holds_is_no_gift_of_its_own() -> None:
    (gift,) = told(
        "Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn 40 suất quà, mỗi suất gồm 10 kg "
        "gạo và 2 thùng sữa."
    )
    assert (gift.quantity, gift.unit) == (40, "package")


@pytest.mark.parametrize("when", ["Giai đoạn 2025 - 2030", "Thời gian tới", "Sắp tới"])
def test_what_is_told_for_years_to_come_is_pledged(when: str) -> None:
    (gift,) = told(
        f"{when}, Công an tỉnh Nghệ An hỗ trợ Công an tỉnh Hủa Phăn xây dựng 2 trụ sở công "
        "an bản."
    )
    assert (gift.status, gift.quantity) == ("pledged", 2)


def test_a_promise_to_go_on_building_is_no_building() -> None:
    assert (
        told(
            "Công an tỉnh Nghệ An sẽ tiếp tục hỗ trợ Công an tỉnh Hủa Phăn xây dựng trụ sở "
            "công an bản."
        )
        == []
    )


def test_a_purpose_may_stand_behind_the_worth() -> None:
    tablets, boats = told(
        "Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn 20 máy tính bảng trị giá 160 triệu "
        "đồng phục vụ công tác quản lý cư trú và 5 ca nô."
    )
    assert tablets.purpose == "phục vụ công tác quản lý cư trú"
    assert (boats.quantity, boats.purpose) == (5, None)
