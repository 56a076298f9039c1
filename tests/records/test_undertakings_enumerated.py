"""Undertakings listed over several sentences, behind nouns, in brackets, and what is none."""

from __future__ import annotations

import itertools

import pytest

from bordercoop.model import Commitment
from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại thành phố Sơn La, Công an tỉnh Sơn La hội đàm với Công an tỉnh Hủa "
    "Phăn (Lào). Dự có Đại tá Trần Văn Khoa, Giám đốc Công an tỉnh Sơn La và Đại tá Khăm Phon "
    "Xỉ Sụ Phăn, Giám đốc Công an tỉnh Hủa Phăn.\n\n"
)
VIET, LAO = "VN-05:police", "LA-HO:police"
TASKS = {
    "lập đường dây nóng": "information_exchange",
    "truy bắt các đối tượng truy nã": "fugitives",
    "bàn giao các đối tượng buôn lậu": "smuggling",
}


def told(text: str, before: str = MET) -> list[Commitment]:
    return parse(article("page", "page.txt", before + text + "\n")).commitments


def of_kind(kind: str, found: list[Commitment]) -> list[str]:
    assert {one.kind for one in found} <= {kind}
    assert all(topic in one.topics for one, topic in zip(found, TASKS.values(), strict=True))
    return [one.text for one in found]


COUNTED = [
    ("Một là, ", "Hai là, ", "Ba là, "),
    ("Thứ nhất, ", "Thứ hai, ", "Thứ ba, "),
    ("Một: ", "Hai: ", "Ba: "),
]


@pytest.mark.parametrize("between", [" ", "\n"])
@pytest.mark.parametrize("counted", COUNTED)
@pytest.mark.parametrize("head", ["hai bên nhất trí:", "hội đàm thống nhất ba việc:"])
def test_what_is_agreed_is_told_over_several_sentences(
    head: str, counted: tuple[str, ...], between: str
) -> None:
    items = [f"{mark}{task}." for mark, task in zip(counted, TASKS, strict=True)]
    found = told(f"Cuối buổi, {head} " + between.join(items))
    assert of_kind("agreed", found) == list(TASKS)
    assert all(one.actors == [LAO, VIET] for one in found)


@pytest.mark.parametrize("counted", COUNTED)
def test_what_is_asked_is_told_over_several_sentences(counted: tuple[str, ...]) -> None:
    items = " ".join(f"{mark}{task}." for mark, task in zip(counted, TASKS, strict=True))
    found = told(f"Đại tá Trần Văn Khoa nêu ba đề nghị với bạn. {items}")
    assert of_kind("requested", found) == list(TASKS)
    assert all(one.actors == [VIET] for one in found)


@pytest.mark.parametrize("counted", COUNTED[:2])
def test_results_told_over_several_sentences_are_none(counted: tuple[str, ...]) -> None:
    done = ("trao đổi 120 tin", "bắt 14 đối tượng truy nã", "tuần tra chung 20 lần")
    items = " ".join(f"{mark}{one}." for mark, one in zip(counted, done, strict=True))
    assert told(f"Năm qua, hai bên thu được kết quả trên ba mặt: {items}") == []


LISTED = "; ".join(TASKS)
TALKS = ("trao đổi", "bàn", "cùng trao đổi", "trao đổi với nhau")
NOUNS = ("các việc", "những vấn đề sau", "mấy việc", "ba nội dung", "các vấn đề")


@pytest.mark.parametrize(("talk", "noun"), list(itertools.product(TALKS, NOUNS)))
def test_what_is_talked_over_is_listed_behind_a_colon(talk: str, noun: str) -> None:
    found = told(f"Về công việc năm tới, hai bên {talk} {noun}: {LISTED}.")
    assert of_kind("discussed", found) == list(TASKS)


@pytest.mark.parametrize("noun", ["các việc đã làm", "các kết quả", "những khó khăn"])
def test_what_was_done_is_not_talked_over(noun: str) -> None:
    assert told(f"Hai bên trao đổi {noun}: tuần tra chung 20 lần; bắt 15 đối tượng.") == []


@pytest.mark.parametrize("mark", ["", "- "])
@pytest.mark.parametrize("noun", ["Các chỉ tiêu", "Mục tiêu", "Những việc", "Nhiệm vụ"])
@pytest.mark.parametrize(
    "agreed", ["được hai bên thống nhất cho năm 2025", "hai bên đề ra cho 6 tháng tới"]
)
def test_nouns_announce_what_is_agreed(noun: str, agreed: str, mark: str) -> None:
    found = told(f"{mark}{noun} {agreed}: {LISTED}.")
    assert of_kind("agreed", found) == list(TASKS)


@pytest.mark.parametrize("mark", ["", "- "])
@pytest.mark.parametrize(
    "behind",
    ["", " (đề nghị của Công an tỉnh Hủa Phăn)", " (theo ý kiến Công an tỉnh Hủa Phăn)"],
)
def test_what_is_asked_of_one_side_is_asked_by_the_other(behind: str, mark: str) -> None:
    (one,) = told(f"{mark}Đề nghị Công an tỉnh Sơn La mở lớp giám định ma túy{behind}.")
    assert (one.kind, one.actors, one.addressees) == ("requested", [LAO], [VIET])
    assert one.text.endswith("mở lớp giám định ma túy")


@pytest.mark.parametrize(
    "opening",
    [
        "Mời quý vị theo dõi chương trình",
        "Mời quý thính giả đón nghe bản tin",
        "Kính mời bạn đọc xem thêm phóng sự",
        "Trân trọng mời độc giả đọc tiếp các bài",
        "Mời các bạn nghe câu chuyện",
    ],
)
@pytest.mark.parametrize("behind", ["trong ngày", "về tuyến biên giới", "lúc 18 giờ"])
def test_a_page_that_invites_its_readers_invites_nobody(opening: str, behind: str) -> None:
    assert told(f"{opening} {behind}.") == []


@pytest.mark.parametrize("guests", ["các bạn Sơn La", "đoàn Công an tỉnh Sơn La"])
def test_guests_are_still_invited(guests: str) -> None:
    (one,) = told(f"Đại tá Khăm Phon Xỉ Sụ Phăn mời {guests} sang thăm Hủa Phăn dịp Bunpimay.")
    assert (one.kind, one.actors) == ("invited", [LAO])


@pytest.mark.parametrize(
    "asked",
    ["Ông mong Công an tỉnh Sơn La mở lớp tập huấn.", "Hai bên nhất trí lập đường dây nóng."],
)
@pytest.mark.parametrize(
    "there",
    [
        "Dự lễ còn có ông Bun Thăn, Phó Tỉnh trưởng Hủa Phăn.",
        "Cùng dự hội đàm có các phòng nghiệp vụ của công an hai tỉnh.",
        "Tham dự có đại diện Đồn Biên phòng Lóng Sập.",
        "Chứng kiến lễ ký có lãnh đạo hai huyện.",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_who_was_there_is_no_undertaking(asked: str, there: str, between: str) -> None:
    assert len(told(f"Đại tá Khăm Phon Xỉ Sụ Phăn cảm ơn. {asked}{between}{there}")) == 1


@pytest.mark.parametrize(
    "paper",
    ["biên bản giao, nhận", "biên bản giao nhận", "biên bản trao trả", "biên bản tiếp nhận"],
)
@pytest.mark.parametrize("whom", ["hai đối tượng", "ba công dân", "người bị lừa bán"])
def test_the_paper_of_people_handed_over_signs_nothing(paper: str, whom: str) -> None:
    assert told(f"Tại cửa khẩu, hai bên ký {paper} {whom}.") == []
    assert (
        told(f"Ký {paper} {whom} có Đại tá Trần Văn Khoa và Đại tá Khăm Phon Xỉ Sụ Phăn.") == []
    )


@pytest.mark.parametrize("paper", ["biên bản giao ban", "biên bản hội đàm"])
def test_the_minutes_of_a_meeting_are_signed(paper: str) -> None:
    (one,) = told(f"Hai bên ký {paper}.")
    assert (one.kind, one.instrument) == ("signed", "minutes")


@pytest.mark.parametrize("behind", [" (đề nghị của Công an tỉnh Hủa Phăn)", ""])
def test_items_by_themselves_ask_only_where_they_open_so(behind: str) -> None:
    text = (
        "Ghi chú:\n"
        f"- Đề nghị Công an tỉnh Sơn La mở lớp giám định ma túy{behind}.\n"
        "- Công an hai tỉnh gặp khó khăn, có đêm dân nhờ tìm người vượt biên.\n"
        "- Tuần tra chung: 9 lượt.\n"
    )
    (one,) = told(text)
    assert (one.kind, one.actors) == ("requested", [LAO])


@pytest.mark.parametrize("done", ["đã tuyên truyền cho bà con", "đã chỉ đạo công an xã"])
def test_a_request_among_things_done_is_done(done: str) -> None:
    assert told(f"Năm qua, các bên {done}; kiến nghị lắp thêm biển báo; giữ các lối mở.") == []


@pytest.mark.parametrize(
    "task", ["xác định những tuyến buôn lậu", "xác định nơi sản xuất ma túy"]
)
def test_a_task_among_tasks_is_whole(task: str) -> None:
    found = told(f"Hai bên nhất trí tiếp tục truy bắt đối tượng truy nã, {task}.")
    assert [one.text for one in found] == ["tiếp tục truy bắt đối tượng truy nã", task]
