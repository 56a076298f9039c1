"""Gifts by what each gets, by the piece, of a programme, and by a giver who goes on giving."""

from __future__ import annotations

import pytest

from bordercoop.model import Aid
from bordercoop.parse import parsed
from bordercoop.sources.article import article

GIVER, ONE, OTHER = "VN-22:police", "LA-HO:police", "LA-XI:police"
TALKS = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với "
    "Công an tỉnh Hủa Phăn và Công an tỉnh Xiêng Khoảng (Lào).\n\n"
)
EACH = ["mỗi đoàn", "mỗi đơn vị", "mỗi bên", "mỗi tỉnh"]
GIVES = ["tặng", "trao tặng", "hỗ trợ", "trao"]


def told(sentence: str) -> list[Aid]:
    """The aid of an article that opens with talks and goes on with a sentence."""
    return parsed(article("x", "x", TALKS + sentence)).line.aid


@pytest.mark.parametrize("each", EACH)
@pytest.mark.parametrize("gives", GIVES)
@pytest.mark.parametrize(("number", "thing"), [(1, "xe mô tô"), (3, "máy in")])
def test_what_each_guest_gets_is_given_as_often_as_there_are_guests(
    gives: str, each: str, number: int, thing: str
) -> None:
    (gift,) = told(f"Dịp này, Công an tỉnh Nghệ An {gives} {each} {number} {thing}.")
    assert gift.donors == [GIVER]
    assert sorted(gift.recipients) == [ONE, OTHER]
    assert gift.quantity == 2 * number


@pytest.mark.parametrize("each", EACH)
def test_a_sum_for_each_is_told_in_all(each: str) -> None:
    (gift,) = told(f"Dịp này, Công an tỉnh Nghệ An tặng {each} 40 triệu đồng.")
    assert (gift.donors, gift.amount, gift.currency) == ([GIVER], 80_000_000, "VND")


@pytest.mark.parametrize("each", EACH)
def test_each_of_those_named_before_it_receives(each: str) -> None:
    (gift,) = told(
        "Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn và Công an tỉnh Xiêng Khoảng "
        f"{each} 2 máy tính."
    )
    assert (gift.donors, gift.quantity) == ([GIVER], 4)


@pytest.mark.parametrize(
    ("things", "piece"),
    [("15 suất quà", "suất"), ("6 bộ máy tính", "bộ"), ("9 chiếc xe", "chiếc")],
)
@pytest.mark.parametrize("worth", ["trị giá 500 nghìn đồng", "trị giá 500.000 đồng"])
def test_a_price_by_the_piece_is_taken_as_often_as_there_are_pieces(
    things: str, piece: str, worth: str
) -> None:
    (gift,) = told(
        f"Công an tỉnh Nghệ An tặng Công an tỉnh Hủa Phăn {things}, {worth}/{piece}."
    )
    number = int(things.split()[0])
    assert (gift.quantity, gift.amount) == (number, number * 500_000)


@pytest.mark.parametrize(
    "goes_on",
    [
        "; đào tạo 96 cán bộ tại Trường Trung cấp Cảnh sát nhân dân VI",
        ", đào tạo tiếng Việt cho 20 cán bộ",
        ", hỗ trợ 30 triệu đồng sửa nhà",
        " và xây dựng 2 trụ sở công an bản",
    ],
)
def test_whoever_gave_goes_on_giving_and_who_received_does_not_turn_giver(goes_on: str) -> None:
    first, second = told(
        f"Công an tỉnh Nghệ An đã hỗ trợ Công an tỉnh Hủa Phăn 11 xe máy{goes_on}."
    )
    for gift in (first, second):
        assert (gift.donors, gift.recipients) == ([GIVER], [ONE])
    assert not first.evidence[0].text.endswith((" và", ","))


@pytest.mark.parametrize("whom", ["cán bộ, chiến sĩ", "cán bộ"])
@pytest.mark.parametrize("number", [7, 26, 140])
def test_those_whom_a_service_reached_are_counted(number: int, whom: str) -> None:
    (service,) = told(
        f"Công an tỉnh Nghệ An đã khám, cấp thuốc cho {number} {whom} Công an tỉnh Hủa Phăn."
    )
    assert (service.kind, service.quantity, service.unit) == ("service", number, "person")


@pytest.mark.parametrize(
    "which",
    ["trong số", "trong tổng số", "là một trong số", "là 1 trong", "là một trong những"],
)
@pytest.mark.parametrize(
    "built",
    [
        "do Công an tỉnh Nghệ An hỗ trợ Công an tỉnh Hủa Phăn xây dựng",
        "được Công an tỉnh Nghệ An hỗ trợ Công an tỉnh Hủa Phăn",
        "mà Công an tỉnh Nghệ An giúp Công an tỉnh Hủa Phăn xây dựng",
    ],
)
@pytest.mark.parametrize("number", [2, 19, 30])
def test_what_a_building_is_one_of_is_the_programme_with_its_number(
    number: int, built: str, which: str
) -> None:
    (programme,) = told(f"Công trình đầu tiên {which} {number} trụ sở {built}.")
    assert (programme.quantity, programme.unit) == (number, "building")
    assert (programme.donors, programme.recipients) == ([GIVER], [ONE])
    assert programme.purpose is None


@pytest.mark.parametrize("together", ["phối hợp", "phối hợp với", "phối hợp cùng", "cùng"])
def test_who_receives_may_hold_the_ceremony_with_the_giver(together: str) -> None:
    (station,) = told(
        f"Công an tỉnh Nghệ An {together} Công an tỉnh Hủa Phăn khởi công xây dựng trụ sở "
        "làm việc Công an bản Nậm Tạt, huyện Sầm Tớ, tỉnh Hủa Phăn."
    )
    assert (station.kind, station.status, station.donors) == (
        "construction",
        "ongoing",
        [GIVER],
    )
    assert station.recipients == [f"{ONE}/nam-tat"]
