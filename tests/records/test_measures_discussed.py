"""What the sides talk over by its means: `trao đổi các biện pháp phòng, chống buôn lậu`."""

from __future__ import annotations

import itertools

import pytest

from bordercoop.model import Commitment
from bordercoop.parse import parse
from bordercoop.sources.article import article

LEAD = (
    "Công an tỉnh Sơn La và Công an tỉnh Hủa Phăn hội đàm\n\n12/6/2024\n\n"
    "Ngày 12/6, tại thành phố Sơn La, Công an tỉnh Sơn La hội đàm với Công an tỉnh Hủa Phăn "
    "(Lào).\n\n"
)
HEADS = ("bàn", "trao đổi", "trao đổi về", "cũng trao đổi", "đã trao đổi", "đã trao đổi về")
MEANS = ("biện pháp", "các biện pháp", "các giải pháp", "một số giải pháp")
MATTERS = {
    "phòng, chống buôn lậu": "smuggling",
    "ngăn chặn buôn bán vũ khí": "weapons",
    "phòng, chống tội phạm mua bán người": "human_trafficking",
    "quản lý xuất nhập cảnh": "immigration",
}


def discussed(sentence: str) -> list[Commitment]:
    return parse(article("page", "page.txt", LEAD + sentence)).commitments


@pytest.mark.parametrize(("head", "means"), itertools.product(HEADS, MEANS))
def test_means_are_talked_over_for_what_they_are_for(head: str, means: str) -> None:
    for matter, topic in MATTERS.items():
        (told,) = discussed(f"Hai bên {head} {means} {matter}.")
        assert (told.kind, topic in told.topics) == ("discussed", True)
        assert told.actors == ["LA-HO:police", "VN-05:police"]


@pytest.mark.parametrize(("head", "means"), itertools.product(HEADS, MEANS))
def test_means_alone_are_nothing(head: str, means: str) -> None:
    assert discussed(f"Hai bên {head} {means}.") == []


@pytest.mark.parametrize("places", ["hai huyện", "ba xã", "2 tỉnh", "bốn bản"])
def test_bodies_of_several_places_that_tell_each_other_are_no_number(places: str) -> None:
    told = f"Theo quy chế, hằng tháng công an {places} thông báo cho nhau danh sách người lạ."
    assert parse(article("page", "page.txt", LEAD + told)).outcomes == []


@pytest.mark.parametrize("second", ["3.000 khẩu trang", "20 xe máy", "5 tấn gạo"])
def test_a_promise_of_several_things_is_aid_alone(second: str) -> None:
    line = parse(
        article(
            "page",
            "page.txt",
            f"{LEAD}Đại tá Trần Văn Khoa, Giám đốc Công an tỉnh Sơn La cho biết Công an tỉnh "
            f"Sơn La sẽ tặng Công an tỉnh Hủa Phăn 50 máy tính và {second}.",
        )
    )
    assert [one.status for one in line.aid] == ["pledged", "pledged"]
    assert line.commitments == []


@pytest.mark.parametrize("head", ["trao đổi", "cùng trao đổi", "cũng trao đổi"])
def test_experience_that_both_sides_exchange_is_talked_over(head: str) -> None:
    for matter, topic in MATTERS.items():
        (told,) = discussed(f"Hai bên {head} kinh nghiệm {matter}.")
        assert (told.kind, set(told.topics) >= {topic, "training"}) == ("discussed", True)
        assert told.text == f"trao đổi kinh nghiệm {matter}"


@pytest.mark.parametrize(
    "told",
    [
        "Thời gian qua, hai bên trao đổi kinh nghiệm chống buôn lậu.",
        "Hai bên đã trao đổi kinh nghiệm chống buôn lậu.",
        "Hai bên thường xuyên trao đổi kinh nghiệm chống buôn lậu.",
        "Công an tỉnh Sơn La trao đổi kinh nghiệm chống buôn lậu.",
        "Đoàn đi thăm các đơn vị, trao đổi kinh nghiệm chống buôn lậu.",
    ],
)
def test_experience_exchanged_before_or_by_the_way_is_not(told: str) -> None:
    assert not discussed(told)
