"""Who asks and promises what: nouns that announce it, leaders, those spoken for, readiness."""

from __future__ import annotations

from typing import Any

import pytest

from bordercoop.parse import parse
from bordercoop.sources.article import article

MET = (
    "Ngày 12/6/2024, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh "
    "Hủa Phăn (Lào). Dự có Đại tá Trần Văn Hậu, Giám đốc Công an tỉnh Nghệ An và Đại tá Khăm "
    "Phon Xỉ Sụ Phăn, Giám đốc Công an tỉnh Hủa Phăn.\n\n"
)
VIET, LAO = "VN-22:police", "LA-HO:police"
GUESTS = (
    "Sáng 5/4/2024, Công an ba tỉnh Hủa Phăn, Xiêng Khoảng, Bô Ly Khăm Xay (Lào) sang thăm và "
    "làm việc với Công an tỉnh Nghệ An tại thành phố Vinh.\n\n"
)
THREE = ["LA-BL:police", LAO, "LA-XI:police"]


def commitments(text: str, before: str = MET) -> list[Any]:
    return parse(article("x", "x", before + text)).commitments


@pytest.mark.parametrize(
    ("opener", "kind"),
    [
        ("Nội dung trao đổi gồm:", "discussed"),
        ("Nội dung đưa ra bàn gồm", "discussed"),
        ("Những việc được hai bên đem ra bàn là:", "discussed"),
        ("Phương hướng hợp tác năm tới được hai bên nêu ra là:", "agreed"),
        ("Bốn việc hai bên sẽ làm trong năm 2025:", "agreed"),
        ("Đề nghị của Công an tỉnh Hủa Phăn là:", "requested"),
        ("Mong muốn của phía bạn là", "requested"),
    ],
)
def test_a_noun_says_what_follows(opener: str, kind: str) -> None:
    tasks = ["tuần tra chung", "chia sẻ tin về tội phạm ma túy", "mở lớp tiếng Việt"]
    found = commitments(f"{opener} {'; '.join(tasks)}.")
    assert [one.text for one in found] == tasks
    assert {one.kind for one in found} == {kind}
    asked = kind == "requested"
    assert all(one.actors == ([LAO] if asked else [LAO, VIET]) for one in found)
    assert all(one.addressees == ([VIET] if asked else []) for one in found)


@pytest.mark.parametrize(
    "told",
    [
        "Kết quả trao đổi thông tin gồm: 12 công hàm; 30 tin.",
        "Điều đáng mừng là hai bên luôn giúp nhau.",
        "Việc bàn giao diễn ra nhanh gọn.",
        "Những khó khăn được nêu ra là: đường xa; dân thưa.",
    ],
)
def test_a_noun_that_tells_how_things_are_announces_nothing(told: str) -> None:
    assert not commitments(told)


@pytest.mark.parametrize(
    "promise",
    [
        "Công an hai tỉnh hẹn nhau {}.",
        "Hai Giám đốc hứa với nhau sẽ {}.",
        "Hai bên giao hẹn {}.",
    ],
)
def test_both_promise(promise: str) -> None:
    (one,) = commitments(promise.format("dẹp các đường dây buôn pháo"))
    assert (one.kind, one.actors, one.topics) == ("agreed", [LAO, VIET], ["smuggling"])


@pytest.mark.parametrize(
    "promise",
    [
        "Công an tỉnh Nghệ An luôn sẵn lòng {}.",
        "Đại tá Trần Văn Hậu khẳng định Công an tỉnh Nghệ An luôn sẵn lòng {}.",
        "Đại tá Trần Văn Hậu hứa Công an tỉnh Nghệ An sẽ {}.",
        "Đại tá Trần Văn Hậu khẳng định đơn vị sẽ {}.",
        "Đại tá Trần Văn Hậu cam đoan sẽ {}.",
    ],
)
def test_one_side_promises(promise: str) -> None:
    (one,) = commitments(promise.format("giúp bạn chống tội phạm công nghệ cao"))
    assert (one.kind, one.actors, one.addressees) == ("agreed", [VIET], [])


@pytest.mark.parametrize(
    "asked",
    [
        "mong được Công an tỉnh Nghệ An truyền cho cách dựng tổ tự quản",
        "nhờ Công an tỉnh Nghệ An chỉ cách lập hồ sơ hộ tịch",
        "muốn Công an tỉnh Nghệ An để mắt giúp những tốp thợ làm cầu",
        "gửi gắm Công an tỉnh Nghệ An trông nom nghĩa trang liệt sĩ",
        "đề nghị Công an tỉnh Nghệ An động viên con em sang học đại học",
        "xin Công an tỉnh Nghệ An cho mượn bản đồ các điểm an táng",
    ],
)
def test_whoever_is_named_is_asked_for_whatever_follows(asked: str) -> None:
    (one,) = commitments(f"Đại tá Khăm Phon Xỉ Sụ Phăn {asked}.")
    assert (one.kind, one.actors, one.addressees) == ("requested", [LAO], [VIET])


@pytest.mark.parametrize(
    "wish",
    [
        "luôn mạnh khỏe, gặt hái nhiều thành công",
        "tiếp tục là điểm sáng của lực lượng an ninh Lào",
        "đón Tết Bunpimay vui tươi",
        "lập thêm nhiều chiến công",
        "ngày một vững mạnh",
    ],
)
def test_good_wishes_ask_for_nothing(wish: str) -> None:
    assert not commitments(f"Đại tá Trần Văn Hậu mong Công an tỉnh Hủa Phăn {wish}.")


@pytest.mark.parametrize(
    "told",
    [
        "Nhờ bạn mà Công an tỉnh Nghệ An bắt được 3 đối tượng truy nã.",
        "Năm 2023, hai bên ký kết biên bản ghi nhớ và cam kết trao đổi thông tin.",
        "Hai bên tiếp tục bắt 4 đối tượng, thu thêm 18 bánh heroin.",
        "Đại tá Trần Văn Hậu cảm ơn bạn đã giữ đúng hẹn dù dịch bệnh kéo dài.",
    ],
)
def test_what_was_done_is_none(told: str) -> None:
    assert not [one for one in commitments(told) if one.kind != "signed"]


def test_readiness_may_be_asked_for() -> None:
    asks = (
        "Đại tá Khăm Phon Xỉ Sụ Phăn mong muốn Công an tỉnh Nghệ An tiếp tục bồi dưỡng cán bộ"
    )
    found = commitments(f"{asks}, sẵn sàng đón các đoàn sang học kinh nghiệm.")
    assert {one.kind for one in found} == {"requested"}
    found = commitments(f"{asks}; khẳng định sẵn sàng phối hợp truy bắt tội phạm.")
    assert [one.kind for one in found] == ["requested", "agreed"]


@pytest.mark.parametrize(
    "speaks",
    [
        "Đại tá Khăm Phon Xỉ Sụ Phăn, Phó Giám đốc Công an tỉnh Hủa Phăn, thay mặt ba tỉnh "
        "Lào ",
        "Thay mặt Công an ba tỉnh, Đại tá Khăm Phon Xỉ Sụ Phăn, Phó Giám đốc Công an tỉnh "
        "Hủa Phăn ",
        "Đại diện Công an 3 tỉnh, Đại tá Khăm Phon Xỉ Sụ Phăn, Phó Giám đốc Công an tỉnh "
        "Hủa Phăn ",
    ],
)
def test_those_for_whom_one_speaks_ask(speaks: str) -> None:
    (one,) = commitments(f"{speaks}nhờ Công an tỉnh Nghệ An sửa giúp bộ đàm.", GUESTS)
    assert (one.kind, one.actors) == ("requested", THREE)


def test_governments_agree_where_their_heads_lead_the_delegations() -> None:
    met = (
        "Ngày 5/4/2024, tại thị xã Sầm Nưa, đoàn đại biểu tỉnh Sơn La do Phó Chủ tịch UBND "
        "tỉnh Lò Văn Bình dẫn đầu hội đàm với đoàn tỉnh Hủa Phăn (Lào) do Phó Tỉnh trưởng Khăm "
        "Bay Sỉ Vông dẫn đầu. Cùng dự có lãnh đạo Công an tỉnh Sơn La và Công an tỉnh Hủa "
        "Phăn.\n\n"
    )
    found = commitments("Hai tỉnh thống nhất: tuần tra chung; mở thêm chợ biên giới.", met)
    assert {tuple(one.actors) for one in found} == {("LA-HO:government", "VN-05:government")}


def test_a_promise_without_a_meeting_names_whom_it_is_made_to() -> None:
    told = "Đại tá Trần Văn Hậu, Giám đốc Công an tỉnh Nghệ An khẳng định sẽ mở đường dây nóng"
    (one,) = commitments(f"{told} với Công an tỉnh Hủa Phăn (Lào).", "")
    assert (one.actors, one.meeting_id) == ([VIET], None)


def test_an_academy_is_asked_by_its_first_word_alone() -> None:
    met = (
        "Sáng 5/4/2024, tại Viêng Chăn, Phó Thủ tướng Lê Minh Hoàng thăm Học viện An ninh Công "
        "an Lào. Đón đoàn có Thiếu tướng Khăm Bun Phôm Ma, Thứ trưởng Bộ Công an Lào.\n\n"
    )
    found = commitments("Phó Thủ tướng đề nghị Học viện sớm soạn giáo trình tiếng Việt.", met)
    assert [one.addressees for one in found] == [["LA:mps/hoc-vien-an-ninh"]]


@pytest.mark.parametrize("greeting", ["Chia tay bạn", "Thưa với phía bạn", "Cảm ơn nước bạn"])
def test_who_is_greeted_does_not_speak(greeting: str) -> None:
    (one,) = commitments(
        f"{greeting}, Đại tá Trần Văn Hậu mời Công an tỉnh Hủa Phăn sang Vinh dự lễ hội."
    )
    assert (one.kind, one.actors, one.addressees) == ("invited", [VIET], [LAO])


def test_each_side_promises_its_own() -> None:
    found = commitments(
        "Phía Lào sẽ cử công an bản dẫn đường, phía Việt Nam lo phương tiện tìm hài cốt."
    )
    assert [one.actors for one in found] == [[LAO], [VIET]]
    found = commitments("Bạn sẽ rà soát người Việt cư trú quá hạn, ta sẽ cung cấp danh sách.")
    assert [(one.actors, one.text) for one in found] == [
        ([LAO], "rà soát người Việt cư trú quá hạn"),
        ([VIET], "cung cấp danh sách"),
    ]


@pytest.mark.parametrize(
    ("told", "kind", "tasks"),
    [
        (
            "Hai bên bàn thảo biện pháp quản lý lao động tự do, chống mua bán người.",
            "discussed",
            ["quản lý lao động tự do", "chống mua bán người"],
        ),
        (
            "Hai bên nhất trí cao với đề xuất lập đội tuần tra hỗn hợp.",
            "agreed",
            ["lập đội tuần tra hỗn hợp"],
        ),
        (
            "Từ nay, công an hai tỉnh sẽ ngồi lại với nhau để đối chiếu người trốn nã.",
            "agreed",
            ["ngồi lại với nhau để đối chiếu người trốn nã"],
        ),
        (
            "Đại tá Trần Văn Hậu lưu ý bạn sớm trao trả 3 đối tượng còn lại.",
            "requested",
            ["sớm trao trả 3 đối tượng còn lại"],
        ),
    ],
)
def test_what_is_told_otherwise(told: str, kind: str, tasks: list[str]) -> None:
    found = commitments(told)
    assert [one.text for one in found] == tasks
    assert {one.kind for one in found} == {kind}


@pytest.mark.parametrize(
    "told",
    [
        "Nhân dịp này, đoàn đã mời bạn dùng cơm thân mật.",
        "Đại tá Trần Văn Hậu cảm ơn Công an tỉnh Hủa Phăn đã nhất trí cho đội quy tập sang.",
        "Công an tỉnh Nghệ An đề nghị cấp trên cho phép mở thêm lớp.",
        "Hội đàm năm 2025 sẽ tổ chức tại Sầm Nưa theo thỏa thuận của hai bên.",
        "Đại tá Trần Văn Hậu nhắc lại những năm tháng gian khó.",
    ],
)
def test_what_looks_like_one_and_is_none(told: str) -> None:
    assert not commitments(told)
