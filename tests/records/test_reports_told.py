"""What whole reports tell beside their one occasion: visits, calls, orders, offices."""

from __future__ import annotations

import pytest
from pairs import at, held, lines, pairs

CALLED_ON = "Thủ tướng Lào Khăm Phăn Sỉ Vông"


@pairs
@pytest.mark.parametrize(
    "framed", ["trong khuôn khổ chuyến thăm", "nằm trong khuôn khổ chuyến công tác"]
)
def test_what_is_planned_on_a_visit_is_no_meeting(framed: str, pair: tuple[str, ...]) -> None:
    line = lines(
        "Chiều 12/5, tại tỉnh {viet}, Công an tỉnh {viet} tiếp đoàn Công an tỉnh {lao} (Lào)."
        f"\nĐáng chú ý, {framed}, Công an tỉnh {{viet}} và Công an tỉnh {{lao}} sẽ ký biên bản "
        "hợp tác vào ngày 13/5.",
        pair,
    )
    assert [(m.kind, m.date_start) for m in line.meetings] == [("working_visit", "2024-05-12")]


@pairs
@pytest.mark.parametrize("answer", ["Nhất trí với", "Đồng tình với", "Cảm ơn"])
def test_nobody_holds_offices_of_both_countries(answer: str, pair: tuple[str, ...]) -> None:
    line = lines(
        "Chiều 12/5, Phó Chủ tịch UBND tỉnh {viet} Trần Văn An tiếp đoàn Công an tỉnh {lao} do "
        "Đại tá Bun Lợt Keo La, Giám đốc Công an tỉnh {lao} (Lào) dẫn đầu.\n"
        f"{answer} Giám đốc Công an tỉnh {{lao}}, Phó Chủ tịch UBND tỉnh {{viet}} Trần Văn An "
        "khẳng định sẽ giúp đỡ đoàn.",
        pair,
    )
    (one,) = held(line)
    host = at(line, one)["Trần Văn An"]
    assert host.org_id == f"{pair[0]}:government"
    assert host.position_code == "committee_vice_chair"


@pytest.mark.parametrize("work", ["hội đàm với", "làm việc với"])
def test_a_call_and_the_talks_of_one_sentence_are_two(work: str) -> None:
    line = lines(
        f"Chiều 12/5, tại thủ đô Viêng Chăn, {{minister}} đã đến chào xã giao {CALLED_ON} và "
        f"{work} Trung tướng Bun Lợt Keo La, Thứ trưởng Bộ Công an Lào.\nTại buổi tiếp, Thủ "
        "tướng Khăm Phăn Sỉ Vông đánh giá cao hợp tác giữa hai Bộ."
    )
    call, work_done = held(line)
    assert call.kind == "courtesy_call"
    assert call.date_start == work_done.date_start == "2024-05-12"
    assert at(line, call)["Khăm Phăn Sỉ Vông"].roles == ["speaker"]
    assert set(at(line, work_done)) == {"Trần Văn An", "Bun Lợt Keo La", "VN:mps", "LA:mps"}


@pytest.mark.parametrize("work", ["hội đàm với", "làm việc với"])
def test_a_minister_and_his_deputy_are_one_host(work: str) -> None:
    line = lines(
        "Chiều 12/5, tại thủ đô Viêng Chăn, {minister} đã đến chào xã giao Đại tướng Khăm Phăn "
        f"Sỉ Vông, Bộ trưởng Bộ Công an Lào và {work} Trung tướng Bun Lợt Keo La, Thứ trưởng "
        "Bộ Công an Lào."
    )
    (one,) = held(line)
    assert {"Khăm Phăn Sỉ Vông", "Bun Lợt Keo La"} <= set(at(line, one))


def test_what_the_host_of_a_call_says_later_is_said_at_the_call() -> None:
    line = lines(
        f"Chiều 12/5, tại Viêng Chăn, {{minister}} đã đến chào {CALLED_ON}.\nThông tin kết quả "
        "Hội nghị hợp tác an ninh lần thứ 8 diễn ra sáng 11/5 tại Viêng Chăn, Bộ trưởng Trần "
        "Văn An cho biết hai bên đã thống nhất phương hướng hợp tác.\n"
        "Thủ tướng Khăm Phăn Sỉ Vông đánh giá cao kết quả của Hội nghị."
    )
    call, conference = held(line)
    assert at(line, call)["Khăm Phăn Sỉ Vông"].roles == ["speaker"]
    assert {"VN:mps", "LA:mps"} <= set(at(line, conference))
    assert "Khăm Phăn Sỉ Vông" not in at(line, conference)


@pytest.mark.parametrize("feast", ["Lễ míttinh", "lễ mít tinh", "mít tinh"])
def test_an_office_abroad_is_at_home_where_it_has_its_seat(feast: str) -> None:
    line = lines(
        "Tối 12/5, tại thủ đô Viêng Chăn, Cơ quan đại diện Bộ Công an Việt Nam tại Lào tổ chức "
        f"{feast} kỷ niệm ngày truyền thống. Dự buổi lễ có Trung tướng Bun Lợt Keo La, Thứ "
        "trưởng Bộ Công an Lào."
    )
    (one,) = held(line)
    assert (one.kind, one.country) == ("other", "LA")
    assert at(line, one)["VN:representative"].roles == ["host"]
    assert at(line, one)["LA:mps"].roles == ["guest"]


@pytest.mark.parametrize(
    "order", ["đón nhận Huân chương Tự do", "nhận Huân chương Itxala", "đón nhận Huy chương"]
)
def test_an_order_given_on_a_day_is_an_occasion(order: str) -> None:
    line = lines(
        "Ngày 12/5, tại Hà Nội, Bộ Tư lệnh Cảnh vệ (Bộ Công an) tổ chức "
        f"{order} của Nhà nước Lào. Đồng chí Bun Lợt Keo La, Thứ trưởng Bộ Công an Lào đã trao "
        "phần thưởng."
    )
    (one,) = held(line)
    assert (one.kind, one.date_start, one.province) == ("other", "2024-05-12", "VN-HN")
    assert "Bun Lợt Keo La" in at(line, one)


@pytest.mark.parametrize("name", ["Vinh", "Huế", "Sơn"])
def test_somebody_handed_over_may_be_called_like_a_town(name: str) -> None:
    line = lines(
        "Ngày 12/5, tại tỉnh Khăm Muộn, Công an tỉnh Nghệ An phối hợp với Công an tỉnh Khăm "
        f"Muộn (Lào) bắt Lỗ Thế {name}.\nHiện các lực lượng đã bàn giao {name} cho Công an "
        "tỉnh Nghệ An."
    )
    assert not line.meetings


@pytest.mark.parametrize("paper", ["hợp tác", "hợp tác an ninh Việt Nam - Lào", "phối hợp"])
def test_the_number_of_the_paper_signed_is_that_of_its_signing(paper: str) -> None:
    line = lines(
        "Ngày 12/5, đoàn Bộ Công an Việt Nam và Bộ Công an Lào đã dâng hương tại Khu di tích "
        "Kim Liên, huyện Nam Đàn, Nghệ An.\nNgày 11/5, tại TP Vinh, hai bên đã ký biên bản ghi "
        f"nhớ {paper} lần thứ 9."
    )
    homage, signing = held(line)
    assert (homage.province, homage.district) == ("VN-22", "Nam Đàn")
    assert (signing.kind, signing.edition) == ("signing", "9")
