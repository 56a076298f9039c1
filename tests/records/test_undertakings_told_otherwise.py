"""Undertakings told in the passive, in lists by ordinals, and by sides named by a province."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh "
    "Hủa Phăn (Lào).\n\n"
)
BOTH = ["LA-HO:police", "VN-22:police"]
TASKS = ("gặp nhau mỗi quý một lần", "lập đường dây nóng", "cùng tuần tra các đường mòn")


def commitments(text: str) -> list[Any]:
    return parse(article("x", "x", MET + text)).commitments


def words(found: list[Any]) -> list[str]:
    return [one.evidence[0].text for one in found]


@pytest.mark.parametrize(
    "opener",
    [
        "Được thống nhất",
        "Ba nội dung được hai bên nhất trí cho năm tới",
        "Những việc được Công an hai tỉnh thống nhất thực hiện",
        "Hai bên thống nhất",
    ],
)
@pytest.mark.parametrize(
    "listed",
    ["{}; {}; {}.", "một là, {}; hai là, {}; ba là, {}.", "(1) {}; (2) {}; (3) {}."],
)
def test_what_was_agreed_may_follow_a_passive(opener: str, listed: str) -> None:
    found = commitments(f"{opener}: {listed.format(*TASKS)}")
    assert words(found) == list(TASKS)
    assert all(one.kind == "agreed" and one.actors == BOTH for one in found)


@pytest.mark.parametrize(
    ("asker", "asks"),
    [
        ("Phía Hủa Phăn", "nhờ"),
        ("Phía Hủa Phăn", "ngỏ ý nhờ"),
        ("Đoàn Hủa Phăn", "đề nghị"),
        ("Giám đốc Công an tỉnh Hủa Phăn", "gợi ý"),
    ],
)
def test_a_side_named_by_its_province_asks(asker: str, asks: str) -> None:
    (one,) = commitments(f"{asker} {asks} Công an tỉnh Nghệ An giám định giúp các mẫu ma túy.")
    assert (one.kind, one.actors, one.addressees) == ("requested", BOTH[:1], BOTH[1:])


@pytest.mark.parametrize("nowhere", ["phía Nam", "phía trước", "phía sau"])
def test_a_direction_is_no_side(nowhere: str) -> None:
    line = parse(article("x", "x", MET + f"Đoàn đi theo đường mòn {nowhere} về bản."))
    assert {p.org_id for p in line.participants} == set(BOTH)


@pytest.mark.parametrize("told", ["Được đưa ra bàn", "Được đưa ra bàn bạc"])
def test_what_was_put_up_for_discussion(told: str) -> None:
    (one,) = commitments(f"{told}: biện pháp ngăn nạn phá rừng.")
    assert (one.kind, one.topics) == ("discussed", ["environment"])


@pytest.mark.parametrize("under", ["dưới", "vào", "trên"])
@pytest.mark.parametrize(
    "whose",
    [
        "đại diện hai đơn vị",
        "Giám đốc Công an tỉnh Nghệ An và Giám đốc Công an tỉnh Hủa Phăn",
        "hai trưởng đoàn",
    ],
)
def test_a_signature_under_a_paper_is_a_signing(whose: str, under: str) -> None:
    (one,) = commitments(
        f"Khép lại buổi làm việc là chữ ký của {whose} {under} Biên bản ghi nhớ."
    )
    assert (one.kind, one.instrument, one.actors) == ("signed", "memorandum", BOTH)


@pytest.mark.parametrize("text", ["Bản ghi nhớ có chữ ký của hai bên.", "Sau khi có chữ ký."])
def test_a_signature_that_a_paper_bears_is_none(text: str) -> None:
    assert not commitments(text)


@pytest.mark.parametrize("who", ["hai bên ", "Công an hai tỉnh ", ""])
@pytest.mark.parametrize("agreed", ["đã được {}thống nhất", "cũng được {}nhất trí"])
def test_what_was_agreed_may_be_the_subject(agreed: str, who: str) -> None:
    tasks = ["giữ liên lạc qua đường dây nóng", "cùng kiểm soát gỗ lậu ở khu vực biên giới"]
    found = commitments(
        f"Việc {tasks[0]} và việc {tasks[1]} {agreed.format(who)} tại buổi gặp."
    )
    assert words(found) == tasks
    assert all(one.kind == "agreed" and one.actors == BOTH for one in found)


def test_what_one_side_approves_is_no_agreement() -> None:
    assert not commitments("Việc xây trụ sở được Bộ Công an đồng ý.")
