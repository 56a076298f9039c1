"""Undertakings before the noun that announces them, signings asked for, and who asks next."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh "
    "Hủa Phăn (Lào).\n\n"
)
LAO, VIET = "LA-HO:police", "VN-22:police"
BOTH = [LAO, VIET]
TASKS = ("Tuần tra chung các đường mòn", "cập nhật danh sách người nghiện")


def commitments(text: str) -> list[Any]:
    return parse(article("x", "x", MET + text)).commitments


@pytest.mark.parametrize("noun", ["nội dung", "việc", "vấn đề", "nhiệm vụ"])
@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("được hai bên thống nhất tại buổi hội đàm", "agreed"),
        ("hai bên nhất trí thực hiện", "agreed"),
        ("hai bên sẽ làm trong thời gian tới", "agreed"),
        ("được các đại biểu bàn bạc nhiều nhất", "discussed"),
    ],
)
@pytest.mark.parametrize("count", ["những", "các", "hai"])
def test_what_was_agreed_may_stand_before_its_noun(
    count: str, noun: str, told: str, kind: str
) -> None:
    found = commitments(f"{TASKS[0]}, {TASKS[1]} là {count} {noun} {told}.")
    assert [one.text for one in found] == list(TASKS)
    assert all((one.kind, one.actors) == (kind, BOTH) for one in found)


@pytest.mark.parametrize("noun", ["đề nghị", "mong muốn", "kiến nghị"])
def test_what_one_side_asks_may_stand_before_its_noun(noun: str) -> None:
    (one,) = commitments(f"Hỗ trợ đào tạo tiếng Việt là {noun} của Công an tỉnh Hủa Phăn.")
    assert (one.kind, one.actors, one.addressees) == ("requested", [LAO], [VIET])


@pytest.mark.parametrize(
    "told",
    [
        "là nhiệm vụ quan trọng của hai lực lượng",
        "là những việc hai bên đã làm tốt thời gian qua",
        "là kết quả nổi bật của năm",
    ],
)
def test_a_noun_of_worth_or_of_the_past_announces_nothing(told: str) -> None:
    assert commitments(f"Giữ vững an ninh biên giới {told}.") == []


@pytest.mark.parametrize("paper", ["biên bản ghi nhớ", "quy chế phối hợp mới", "thỏa thuận"])
@pytest.mark.parametrize(
    "told",
    [
        "Giám đốc Công an tỉnh Nghệ An đề nghị hai bên sớm ký {}.",
        "Giám đốc Công an tỉnh Nghệ An mong muốn Công an tỉnh Hủa Phăn ký {}.",
        "Hai bên thảo luận việc sớm ký kết {}.",
        "Giám đốc Công an tỉnh Nghệ An cho biết sẽ báo cáo để hai bên ký {}.",
    ],
)
def test_a_signing_asked_for_or_to_come_signs_nothing(told: str, paper: str) -> None:
    line = parse(article("x", "x", MET + told.format(paper)))
    assert "signed" not in {one.kind for one in line.commitments}
    assert not any("signatory" in one.roles for one in line.participants)


@pytest.mark.parametrize(
    "told",
    [
        "Hai bên trao đổi, thống nhất và ký kết {}.",
        "Hai bên mong muốn hợp tác nhiều mặt và đã ký {}.",
        "Sau khi nghe các đề nghị, hai bên ký {}.",
    ],
)
def test_a_signing_behind_other_acts_is_one(told: str) -> None:
    found = commitments(told.format("biên bản ghi nhớ"))
    assert "signed" in {one.kind for one in found}


@pytest.mark.parametrize("witness", ["Các đại biểu chứng kiến", "Hai đoàn cùng chứng kiến"])
def test_a_signing_witnessed_is_of_those_whom_the_paper_names(witness: str) -> None:
    (one,) = commitments(
        f"{witness} lễ ký kết Quy chế phối hợp giữa Công an huyện Kỳ Sơn và Công an huyện "
        "Noọng Hét."
    )
    assert one.kind == "signed"
    assert one.actors == ["LA-XI:police/noong-het", "VN-22:police/ky-son"]


@pytest.mark.parametrize("invites", ["mời", "ngỏ lời mời", "trân trọng kính mời"])
@pytest.mark.parametrize("asks", ["đề xuất", "đề nghị", "mong muốn"])
def test_who_invites_and_asks_is_one(invites: str, asks: str) -> None:
    first, second = commitments(
        f"Thượng tá Bun Sỉ Kẹo Vông, Giám đốc Công an tỉnh Hủa Phăn {invites} đoàn Công an "
        f"tỉnh Nghệ An sang thăm tỉnh Hủa Phăn và {asks} Công an hai tỉnh lập đường dây nóng."
    )
    assert (first.kind, first.actors, first.addressees) == ("invited", [LAO], [VIET])
    assert (second.kind, second.actors) == ("requested", [LAO])


@pytest.mark.parametrize("asks", ["đề xuất", "kiến nghị", "đề nghị"])
def test_one_may_ask_to_be_let_do(asks: str) -> None:
    (one,) = commitments(f"Phía Hủa Phăn {asks} được cử 20 cán bộ sang Nghệ An học tiếng Việt.")
    assert (one.kind, one.actors, one.topics) == ("requested", [LAO], ["training"])


@pytest.mark.parametrize("paper", ["quy chế", "biên bản ghi nhớ", "thỏa thuận", "kế hoạch"])
def test_the_year_of_a_paper_is_no_date_by_which(paper: str) -> None:
    (one,) = commitments(f"Hai bên thống nhất bổ sung nội dung của {paper} năm 2025.")
    assert one.due is None


@pytest.mark.parametrize("by", ["trước", "vào", "trong"])
def test_a_date_behind_a_paper_may_be_one_by_which(by: str) -> None:
    (one,) = commitments(f"Hai bên thống nhất hoàn thiện quy chế {by} tháng 12/2024.")
    assert one.due == "2024-12"


@pytest.mark.parametrize("word", ["nhiệm vụ", "nghĩa vụ", "dịch vụ"])
def test_a_compound_of_the_word_for_a_case_counts_no_cases(word: str) -> None:
    line = parse(article("x", "x", MET + f"Năm 2023, hai bên tập trung 4 {word}."))
    assert line.outcomes == []
