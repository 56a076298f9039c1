"""One gift told in any shape of sentence, with any verb, stays the same gift."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from marked import read


class Thing(NamedTuple):
    """What is given, and its kind, quantity, unit and amount."""

    words: str
    kind: str
    quantity: float | None
    unit: str | None
    amount: float | None = None


PAIRS = (
    ("Quảng Bình", "VN-24", "Khăm Muộn", "LA-KH"),
    ("Điện Biên", "VN-71", "Luông Nặm Thà", "LA-LM"),
    ("Thanh Hóa", "VN-21", "Xiêng Khoảng", "LA-XI"),
)
THINGS = (
    Thing("10 máy tính", "equipment", 10, "item"),
    Thing("15 bộ máy tính để bàn", "equipment", 15, "set"),
    Thing("2 xe ô tô", "equipment", 2, "vehicle"),
    Thing("03 xe mô tô", "equipment", 3, "motorbike"),
    Thing("3.000 khẩu trang", "medical", 3000, "item"),
    Thing("500 lít dung dịch sát khuẩn", "medical", 500, "litre"),
    Thing("40 suất quà", "gift", 40, "package"),
    Thing("2 tấn gạo", "gift", 2, "tonne"),
    Thing("100 triệu đồng", "cash", None, None, 100_000_000),
    Thing("5.000 USD", "cash", None, None, 5_000),
)
VERBS = (
    "trao", "tặng", "trao tặng", "gửi", "hỗ trợ", "ủng hộ", "viện trợ", "gửi tặng", "chuyển",
    "biếu",
)  # fmt: skip
DONE = (
    "{a} {v} {b} {n}.",
    "{a} {v} {n} cho {b}.",
    "Nhân dịp này, {a} đã {v} {n} cho {b}.",
    "{b} được {a} {v} {n}.",
    "Dịp này, {b} đã được {a} {v} {n}.",
    "{b} tiếp nhận {n} do {a} {v}.",
    "{b} đã nhận {n} từ {a}.",
    "{N} đã được {a} {v} cho {b}.",
    "{a} tặng quà {b}. Quà gồm {n}.",
    "Dịp này, {a} trao quà cho {b}. Phần quà gồm có: {n}.",
    "Lễ {v} {n} của {a} cho {b} diễn ra trong không khí ấm áp.",
    "Thừa ủy quyền của {a}, ông Trần Văn Khoa trao {b} {n}.",
    "Thay mặt {a}, Đại tá Trần Văn Khoa, Phó Giám đốc {v} {b} {n}.",
    "{N} do {a} {v} đã được bàn giao cho {b}.",
    "Số {n} được {a} {v} {b} nhằm phục vụ công tác.",
    "{a} {v} {n} giúp {b} khắc phục khó khăn.",
    "{a} {v} {n} để {b} phục vụ công tác.",
    "Đại tá Trần Văn Khoa, Giám đốc {a} {v} {n} cho Đại tá Bun Sỉ Kẹo Vông, Giám đốc {b}.",
    "{N} là món quà {a} {v} {b}.",
)
PROMISED = (
    "{a} sẽ {v} {b} {n}.",
    "Nếu có điều kiện, {a} sẽ {v} {b} {n}.",
    "Dự kiến quý tới, {a} {v} {b} {n}.",
)
NOT_GIVEN = ("{a} chưa {v} {b} {n}.", "{b} đề nghị {a} {v} {n}.", "{b} mong được {a} {v} {n}.")
OPENING = "Ngày 12/6/2024, tại thành phố Vinh, {a} hội đàm với {b} (Lào).\n\n"

Told = tuple[str, list[str], list[str], float | None, str | None, float | None, str]


def told(shape: str, pair: tuple[str, str, str, str], thing: Thing, verb: str) -> list[Told]:
    """The aid of an article that tells one gift in a shape."""
    a, b = f"Công an tỉnh {pair[0]}", f"Công an tỉnh {pair[2]}"
    words = thing.words
    text = (OPENING + shape).format(a=a, b=b, n=words, N=words[0].upper() + words[1:], v=verb)
    return [
        (g.kind, g.donors, g.recipients, g.quantity, g.unit, g.amount, g.status)
        for g in read(text).aid
    ]


def meant(pair: tuple[str, str, str, str], thing: Thing, status: str) -> Told:
    """The gift that is told."""
    donors, recipients = [f"{pair[1]}:police"], [f"{pair[3]}:police"]
    return thing.kind, donors, recipients, thing.quantity, thing.unit, thing.amount, status


def mixed(shape: str, pair: tuple[str, str, str, str]) -> Iterator[tuple[Thing, str]]:
    """Each thing with a verb, other ones for each pair and shape."""
    shift = PAIRS.index(pair) + len(shape)
    for number, thing in enumerate(THINGS):
        yield thing, VERBS[(number + shift) % len(VERBS)]


@pytest.mark.parametrize("shape", DONE)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
def test_a_gift_is_the_same_in_any_shape(shape: str, pair: tuple[str, str, str, str]) -> None:
    for thing, verb in mixed(shape, pair):
        assert told(shape, pair, thing, verb) == [meant(pair, thing, "delivered")], (
            thing,
            verb,
        )


@pytest.mark.parametrize("shape", PROMISED)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
def test_what_will_be_given_is_pledged(shape: str, pair: tuple[str, str, str, str]) -> None:
    for thing, verb in mixed(shape, pair):
        assert told(shape, pair, thing, verb) == [meant(pair, thing, "pledged")], (thing, verb)


@pytest.mark.parametrize("shape", NOT_GIVEN)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
def test_what_is_asked_for_or_not_given_is_no_gift(
    shape: str, pair: tuple[str, str, str, str]
) -> None:
    for thing, verb in mixed(shape, pair):
        assert told(shape, pair, thing, verb) == [], (thing, verb)
