"""Papers that are signed: who signs them, what they are about, what they hold."""

from __future__ import annotations

import pytest

from bordercoop.model import Commitment
from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = "Ngày 5/10/2019, tại thành phố Vinh, {} hội đàm. Kết thúc hội đàm, {} ký bản ghi nhớ"
BORDER = "Bộ đội Biên phòng tỉnh Nghệ An"
ARMY_TOO = f"{BORDER}, Bộ CHQS và Sở An ninh tỉnh Xiêng Khoảng (Lào)"
THREE = ["LA-XI:army", "LA-XI:police", "VN-22:border_guard"]
TASKS = ["tuần tra chung", "trao đổi tin tức", "chống buôn lậu"]


def told(text: str) -> list[Commitment]:
    return parse(article("page", "page.txt", text + "\n")).commitments


@pytest.mark.parametrize(
    "opening",
    [
        " với các nội dung:",
        " với ba nội dung:",
        " gồm các nội dung:",
        " gồm các nội dung chính sau:",
        ", bao gồm các nội dung:",
        ", theo đó:",
    ],
)
def test_contents_are_agreed_by_all_who_sign(opening: str) -> None:
    text = MET.format(ARMY_TOO, ARMY_TOO.removesuffix(" (Lào)")) + opening
    signed, *agreed = told(f"{text} {'; '.join(TASKS)}.")
    assert (signed.kind, signed.actors, signed.topics) == ("signed", THREE, [])
    assert [one.text for one in agreed] == TASKS
    assert all((one.kind, one.actors) == ("agreed", THREE) for one in agreed)


POLICE = ("Công an tỉnh Nghệ An và Công an tỉnh Xiêng Khoảng (Lào)", "hai bên")


@pytest.mark.parametrize(
    ("about", "topics"),
    [
        ("về bảo đảm trật tự, phòng ngừa buôn lậu", {"public_order", "smuggling"}),
        ("về giữ gìn trật tự, ngăn chặn tội phạm ma túy", {"public_order", "drugs"}),
        ("về chia sẻ dữ liệu truy nã", {"information_exchange", "fugitives"}),
        ("về việc trao đổi tin tức", {"information_exchange"}),
        ("phòng, chống tội phạm ma túy", {"drugs"}),
        ("hợp tác năm 2020", set()),
    ],
)
def test_a_paper_is_about_what_its_name_says(about: str, topics: set[str]) -> None:
    (one,) = told(f"{MET.format(*POLICE)} {about}.")
    assert (one.kind, set(one.topics)) == ("signed", topics)


@pytest.mark.parametrize("before", ["trên cơ sở", "căn cứ", "thực hiện", "theo"])
def test_a_paper_that_is_carried_out_is_not_signed_now(before: str) -> None:
    text = f"Ngày 5/10/2019, tại thành phố Vinh, {POLICE[0]} hội đàm. Hai bên nhìn lại một năm "
    assert told(f"{text}{before} biên bản được hai cơ quan ký tại Phôn Sa Vẳn.") == []


@pytest.mark.parametrize("unit", ["Cục Cảnh sát hình sự", "Học viện An ninh nhân dân"])
@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("asks", ["đề nghị", "cũng rất mong"])
def test_a_unit_that_one_side_asks_is_of_the_other(asks: str, unit: str, named: bool) -> None:
    """Whether it is named before or not."""
    text = "Ngày 9/5/2023, tại Hà Nội, Bộ Công an Việt Nam hội đàm với Bộ Công an Lào. "
    text += f"Dự có {unit} (Bộ Công an). " if named else ""
    (one,) = told(f"{text}Phía Lào {asks} {unit} nhận thêm học viên chống ma túy.")
    assert (one.kind, one.actors) == ("requested", ["LA:mps"])
    assert {side[:2] for side in one.addressees} == {"VN"}


@pytest.mark.parametrize("turn", ["Về phía Kon Tum, ", "Phía tỉnh Kon Tum, ", ""])
def test_of_a_side_that_is_turned_to_the_one_who_speaks_asks(turn: str) -> None:
    text = (
        "Ngày 3/8/2022, tại Attapeu, đoàn tỉnh Kon Tum do Phó Chủ tịch UBND tỉnh Phan Thị Mai "
        "dẫn đầu, cùng Công an tỉnh Kon Tum, bàn giao trụ sở cho Công an tỉnh Attapeu (Lào). "
        f"{turn}Phó Chủ tịch UBND tỉnh Phan Thị Mai đề nghị Công an tỉnh Attapeu báo tin về "
        "người vượt biên."
    )
    (one,) = told(text)
    assert (one.kind, one.actors) == ("requested", ["VN-28:government"])


@pytest.mark.parametrize(
    "besides", ["Cũng tại hội đàm", "Cũng dịp này", "Cũng trong buổi sáng"]
)
def test_others_sign_a_paper_of_their_own_at_one_meeting(besides: str) -> None:
    first, second = told(
        f"{MET.format(*POLICE)}. {besides}, Công an huyện Kỳ Sơn và Công an huyện Noọng Hét ký "
        "bản ghi nhớ về chống buôn lậu."
    )
    assert (first.kind, second.kind, second.topics) == ("signed", "signed", ["smuggling"])
    assert second.actors == ["LA-XI:police/noong-het", "VN-22:police/ky-son"]


@pytest.mark.parametrize("told_again", ["Hai bên ký bản ghi nhớ về chống buôn lậu.", ""])
def test_a_paper_told_again_is_one(told_again: str) -> None:
    assert len(told(f"{MET.format(*POLICE)}. {told_again}")) == 1


@pytest.mark.parametrize(
    "three",
    [
        "Công an tỉnh Nghệ An, Bộ đội Biên phòng tỉnh Nghệ An và Công an tỉnh Xiêng Khoảng",
        "Công an tỉnh Nghệ An, bộ phận trinh sát của Bộ đội Biên phòng tỉnh Nghệ An và Công an "
        "tỉnh Xiêng Khoảng",
    ],
)
@pytest.mark.parametrize("meet", ["họp giao ban", "hội đàm"])
def test_border_guards_agree_as_one_of_three(three: str, meet: str) -> None:
    text = f"Ngày 26/9/2022, tại thành phố Vinh, {three} (Lào) {meet}. "
    (one,) = told(f"{text}Hai bên thống nhất tuần tra chung.")
    assert one.actors == ["LA-XI:police", "VN-22:border_guard", "VN-22:police"]


@pytest.mark.parametrize("there", ["tại trụ sở Bộ đội Biên phòng tỉnh Nghệ An", "tại Vinh"])
def test_border_guards_at_whose_seat_others_meet_agree_on_nothing(there: str) -> None:
    text = f"Ngày 26/9/2022, {there}, {POLICE[0]} hội đàm. "
    (one,) = told(f"{text}Hai bên thống nhất tuần tra chung.")
    assert one.actors == ["LA-XI:police", "VN-22:police"]
