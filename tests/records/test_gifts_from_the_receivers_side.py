"""Gifts told from the side of those who receive, and what only looks like a gift."""

from __future__ import annotations

import pytest

from bordercoop.model import Aid
from bordercoop.parse import parsed
from bordercoop.sources.article import article

GIVER, GUEST, THIRD = "VN-22:police", "LA-HO:police", "LA-XI:police"
TALKS = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với "
    "Công an tỉnh Hủa Phăn (Lào).\n\n"
)
GIVES = ["tặng", "trao tặng", "hỗ trợ", "trao"]


def told(text: str) -> list[Aid]:
    """The aid of an article that opens with talks and goes on with a text."""
    return parsed(article("x", "x", TALKS + text)).line.aid


def between(gift: Aid) -> tuple[list[str], list[str]]:
    """Who gives to whom."""
    return sorted(gift.donors), sorted(gift.recipients)


@pytest.mark.parametrize(
    "people",
    ["Các hộ nghèo bản Phiêng Khay", "Bà con bản Phiêng Khay", "Người dân ở bản Phiêng Khay"],
)
@pytest.mark.parametrize("giver", ["đoàn Công an tỉnh Nghệ An", "Công an tỉnh Nghệ An"])
@pytest.mark.parametrize("gives", GIVES)
def test_people_before_the_passive_receive(people: str, giver: str, gives: str) -> None:
    (gift,) = told(f"{people} được {giver} {gives} 30 suất quà.")
    assert between(gift) == ([GIVER], ["LA-HO:other"])


@pytest.mark.parametrize("takes", ["nhận", "đã nhận", "cũng nhận được", "được nhận"])
@pytest.mark.parametrize("whose", ["của Công an tỉnh Nghệ An", "do Công an tỉnh Nghệ An trao"])
def test_people_who_take_receive(takes: str, whose: str) -> None:
    (gift,) = told(f"Hộ nghèo bản Phiêng Khay {takes} 40 suất quà {whose}.")
    assert between(gift) == ([GIVER], ["LA-HO:other"])


@pytest.mark.parametrize("shares", ["Chia sẻ với", "Chia sẻ khó khăn với", "Chung tay cùng"])
@pytest.mark.parametrize(
    "people", ["bà con huyện Quỳ Châu bị lũ", "người dân vùng lũ tỉnh Nghệ An"]
)
def test_those_whose_burden_is_shared_receive(shares: str, people: str) -> None:
    (gift,) = told(f"{shares} {people}, Công an tỉnh Hủa Phăn ủng hộ 25 triệu kíp.")
    assert between(gift) == ([GUEST], ["VN-22:other"])


@pytest.mark.parametrize(
    "visits", ["đến thăm và", "tới thăm, động viên và", "thăm hỏi,", "đến chúc mừng và"]
)
@pytest.mark.parametrize("giver", ["đoàn Công an tỉnh Nghệ An", "Công an tỉnh Nghệ An"])
@pytest.mark.parametrize("gift_words", ["5 máy in", "20 triệu đồng", "quà"])
def test_a_visit_beside_a_gift_leaves_it_passive(
    visits: str, giver: str, gift_words: str
) -> None:
    (gift,) = told(f"Công an huyện Viêng Xay được {giver} {visits} tặng {gift_words}.")
    assert between(gift) == ([GIVER], ["LA-HO:police/vieng-xay"])


@pytest.mark.parametrize("takes", ["nhận được quà của", "đã nhận được quà của"])
def test_a_present_told_of_with_its_giver_is_given(takes: str) -> None:
    (gift,) = told(f"Công an huyện Viêng Xay {takes} Công an tỉnh Nghệ An.")
    assert (gift.kind, *between(gift)) == ("gift", [GIVER], ["LA-HO:police/vieng-xay"])


@pytest.mark.parametrize("joins", [", còn", ", "])
@pytest.mark.parametrize("takes", ["nhận", "được tặng"])
def test_the_second_of_two_receivers_has_its_own(joins: str, takes: str) -> None:
    one, two = told(
        "Công an huyện Viêng Xay được Công an tỉnh Nghệ An tặng 2 máy in"
        f"{joins} Công an huyện Xầm Tớ {takes} 40 triệu đồng."
    )
    assert between(one) == ([GIVER], ["LA-HO:police/vieng-xay"])
    assert between(two) == ([GIVER], ["LA-HO:police/xam-to"])


@pytest.mark.parametrize("gives", GIVES)
@pytest.mark.parametrize("things", ["2 máy in", "20 triệu đồng"])
def test_the_second_of_two_givers_has_its_own(gives: str, things: str) -> None:
    one, two = told(
        f"Công an huyện Viêng Xay được Công an huyện Kỳ Sơn {gives} 3 xe máy, được Công an "
        f"huyện Quế Phong {gives} {things}."
    )
    assert one.donors == ["VN-22:police/ky-son"]
    assert two.donors == ["VN-22:police/que-phong"]
    assert one.recipients == two.recipients == ["LA-HO:police/vieng-xay"]


@pytest.mark.parametrize(
    "sentence",
    [
        "{to} nhận từ {by} {what}.",
        "{to} tiếp nhận từ {by} {what}.",
        "{to} nhận được {what} từ {by}.",
        "Từ {by}, {to} đã nhận {what}.",
    ],
)
@pytest.mark.parametrize("what", ["15 triệu kíp", "10 bộ máy tính"])
@pytest.mark.parametrize(("by", "to"), [(GIVER, GUEST), (GUEST, GIVER)])
def test_from_whom_something_is_taken_gives(sentence: str, what: str, by: str, to: str) -> None:
    names = {GIVER: "Công an tỉnh Nghệ An", GUEST: "Công an tỉnh Hủa Phăn"}
    (gift,) = told(sentence.format(by=names[by], to=names[to], what=what))
    assert between(gift) == ([by], [to])


@pytest.mark.parametrize("has", ["đã có", "nay có", "có"])
@pytest.mark.parametrize(
    "made", ["xây dựng và bàn giao", "giúp xây dựng", "xây tặng", "khánh thành, bàn giao"]
)
@pytest.mark.parametrize("house", ["nhà làm việc", "trụ sở mới"])
def test_a_house_that_somebody_has_of_another_is_given(has: str, made: str, house: str) -> None:
    (gift,) = told(f"Công an huyện Viêng Xay {has} {house} do Công an tỉnh Nghệ An {made}.")
    assert (gift.kind, gift.quantity) == ("construction", 1)
    assert between(gift) == ([GIVER], ["LA-HO:police/vieng-xay"])


def test_a_house_that_somebody_only_has_is_not_given() -> None:
    assert told("Công an huyện Viêng Xay hiện có nhà làm việc xuống cấp.") == []


@pytest.mark.parametrize(
    ("worth", "amount"),
    [
        ("trị giá 2 triệu đồng mỗi suất", 20_000_000),
        ("có giá trị 400.000 đồng mỗi suất", 4_000_000),
        (", giá trị mỗi suất là 300.000 đồng", 3_000_000),
        (", trị giá mỗi suất 500 nghìn đồng", 5_000_000),
        ("trị giá 2 triệu đồng một suất", 20_000_000),
        ("trị giá 2 triệu đồng", 2_000_000),
    ],
)
def test_a_price_of_one_is_told_in_all(worth: str, amount: int) -> None:
    (gift,) = told(f"Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn 10 suất quà {worth}.")
    assert (gift.quantity, gift.amount) == (10, amount)


@pytest.mark.parametrize(
    "along", ["Kèm theo đó là", "Cùng với đó là", "Đi kèm là", "Ngoài ra còn có"]
)
def test_what_is_given_beside_goes_on_with_the_gift(along: str) -> None:
    _, beside = told(
        f"Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn 20 máy tính. {along} 10 bộ bàn ghế."
    )
    assert (beside.quantity, *between(beside)) == (10, [GIVER], [GUEST])


@pytest.mark.parametrize(
    "total",
    [
        "Tính chung, các khoản hỗ trợ đợt này có tổng giá trị hơn 300 triệu đồng.",
        "Các phần hỗ trợ có tổng trị giá 300 triệu đồng.",
        "Tang vật thu được là 12 kg ma túy đá, 5 bánh heroin.",
        "Các đối tượng khai được trả 20 triệu đồng cho mỗi chuyến hàng.",
        "Nhóm này đã chuyển trót lọt 30 bánh heroin về Nghệ An.",
    ],
)
def test_a_total_and_what_is_carried_or_paid_for_drugs_are_no_gift(total: str) -> None:
    (gift,) = told(f"Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn 20 máy tính. {total}")
    assert (gift.quantity, gift.amount) == (20, None)


@pytest.mark.parametrize(
    "shares",
    [
        "Số tiền này gồm 3 tỷ đồng do Bộ Công an Việt Nam hỗ trợ và 2 tỷ đồng của tỉnh Nghệ "
        "An.",
        "Kinh phí xây dựng 5 tỷ đồng, gồm 3 tỷ đồng từ Bộ Công an Việt Nam và 2 tỷ đồng của "
        "UBND tỉnh Nghệ An.",
    ],
)
def test_who_bears_a_share_of_a_building_gives_it(shares: str) -> None:
    (gift,) = told(
        "Công an tỉnh Nghệ An bàn giao nhà làm việc Công an huyện Viêng Xay, vốn đầu tư 5 tỷ "
        f"đồng. {shares}"
    )
    assert sorted(gift.donors) == ["VN-22:government", GIVER, "VN:mps"]
    assert gift.amount == 5_000_000_000


@pytest.mark.parametrize("who", ["3 kỹ thuật viên", "3 chuyên gia", "3 thợ máy"])
@pytest.mark.parametrize(
    ("tells", "status"),
    [
        ("{who} của Công an tỉnh Nghệ An sẽ sang Hủa Phăn giúp bạn sửa xe.", "pledged"),
        ("Công an tỉnh Nghệ An hứa có {who} sang Hủa Phăn giúp bạn lắp camera.", "pledged"),
        (
            "{who} của Công an tỉnh Nghệ An đã sang giúp Công an tỉnh Hủa Phăn giám định.",
            "delivered",
        ),
    ],
)
def test_experts_who_come_to_help_are_a_service(who: str, tells: str, status: str) -> None:
    (gift,) = told(tells.format(who=who))
    assert (gift.kind, gift.quantity, gift.status) == ("service", 3, status)
    assert between(gift) == ([GIVER], [GUEST])


@pytest.mark.parametrize("does", ["dự hội nghị", "tham quan", "làm việc"])
def test_experts_who_come_for_themselves_are_none(does: str) -> None:
    assert told(f"3 chuyên gia của Công an tỉnh Nghệ An đã sang Hủa Phăn {does}.") == []


@pytest.mark.parametrize("house", ["trụ sở công an bản", "nhà làm việc công an cụm bản"])
@pytest.mark.parametrize(
    ("tells", "owner"),
    [
        ("Công an tỉnh Nghệ An đã xây 5 {house} ở tỉnh Xiêng Khoảng.", THIRD),
        ("5 {house} tại tỉnh Xiêng Khoảng được Công an tỉnh Nghệ An xây tặng.", THIRD),
        ("Công an tỉnh Hủa Phăn đã được Công an tỉnh Nghệ An bàn giao 5 {house}.", GUEST),
    ],
)
def test_houses_of_nameless_police_are_of_their_province(
    house: str, tells: str, owner: str
) -> None:
    (gift,) = told(tells.format(house=house))
    assert (gift.quantity, *between(gift)) == (5, [GIVER], [owner])


@pytest.mark.parametrize("aim", ["Để giúp bạn chống dịch", "Để giúp bạn làm nhà ở"])
@pytest.mark.parametrize("things", ["trang thiết bị", "20 máy tính", "phụ tùng, 20 máy tính"])
def test_what_something_is_for_stands_before_it(aim: str, things: str) -> None:
    (gift,) = told(
        f"{aim}, {things} đã được Công an tỉnh Nghệ An trao tặng Công an tỉnh Hủa Phăn."
    )
    assert (gift.kind, *between(gift)) == ("equipment", [GIVER], [GUEST])


@pytest.mark.parametrize("says", ["thông báo,", "khẳng định rằng", "thông báo:"])
@pytest.mark.parametrize(
    ("what", "kind", "number"),
    [
        (
            "6 cán bộ của Công an tỉnh Hủa Phăn sẽ được tiếp nhận để học nghiệp vụ",
            "training",
            6,
        ),
        ("20 bộ máy tính sẽ được trao cho Công an tỉnh Hủa Phăn", "equipment", 20),
    ],
)
def test_what_is_announced_is_promised(says: str, what: str, kind: str, number: int) -> None:
    (gift,) = told(
        f"Đại tá Lê Văn Bình, Giám đốc Công an tỉnh Nghệ An {says} {what}.",
    )
    assert (gift.kind, gift.quantity, gift.status) == (kind, number, "pledged")


def test_what_is_announced_as_seized_is_not() -> None:
    assert told("Hai bên thông báo, 12 đối tượng đã bị bắt, 5 xe máy bị thu giữ.") == []


@pytest.mark.parametrize(
    "cost",
    [
        "Để xây nhà làm việc Công an huyện Viêng Xay, {payer} đã huy động 900 triệu đồng.",
        "Để xây dựng trụ sở này, {payer} đã chi 900 triệu đồng.",
        "Nhà có 6 phòng, được xây từ số tiền 900 triệu đồng mà {payer} hỗ trợ.",
        "Số tiền xây trụ sở, 900 triệu đồng, do {payer} cấp.",
    ],
)
@pytest.mark.parametrize(
    ("payer", "who"),
    [("Công an tỉnh Nghệ An", {GIVER}), ("UBND tỉnh Nghệ An", {GIVER, "VN-22:government"})],
)
def test_the_cost_of_a_building_is_told_apart_from_it(
    cost: str, payer: str, who: set[str]
) -> None:
    (gift,) = told(
        "Công an tỉnh Nghệ An bàn giao nhà làm việc Công an huyện Viêng Xay. "
        + cost.format(payer=payer)
    )
    assert (gift.amount, set(gift.donors)) == (900_000_000, who)
    assert gift.recipients == ["LA-HO:police/vieng-xay"]


def test_people_called_up_for_work_of_their_own_are_no_service() -> None:
    sentence = "Để triệt phá đường dây, Công an tỉnh Nghệ An đã huy động 50 cán bộ."
    assert told(sentence) == []


@pytest.mark.parametrize("giver", ["Công an tỉnh Nghệ An còn", "Công an huyện Kỳ Sơn"])
@pytest.mark.parametrize("place", ["đặt trong nhà", "để dùng trong trụ sở"])
@pytest.mark.parametrize("things", ["bàn ghế, giường tủ", "10 bộ bàn ghế"])
def test_what_stands_in_the_house_is_for_whose_it_is(
    giver: str, place: str, things: str
) -> None:
    _, gift = told(
        "Công an tỉnh Nghệ An bàn giao nhà làm việc Công an huyện Viêng Xay. "
        f"{giver} tặng {things} {place}."
    )
    assert (gift.kind, gift.recipients) == ("equipment", ["LA-HO:police/vieng-xay"])


@pytest.mark.parametrize("pays", ["chi trả toàn bộ kinh phí", "chịu mọi chi phí"])
def test_who_pays_for_a_course_gives_it_too(pays: str) -> None:
    (gift,) = told(
        "Công an huyện Kỳ Sơn mở lớp tập huấn cho 20 cán bộ Công an tỉnh Hủa Phăn; "
        f"Công an tỉnh Nghệ An {pays}."
    )
    assert sorted(gift.donors) == [GIVER, "VN-22:police/ky-son"]
