"""An occasion is known by what happens: two sides, an act that is done, a day or a place.

Every way of telling it is held against pairs of provinces of both countries, so that no name
of a province and no single word decides.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from marked import read

from bordercoop.lexicon.compile import read as entries
from bordercoop.model import Line, Meeting
from bordercoop.records.meetings.acts import LEADING_ACTS

BORDERING = [
    ("VN-71", "Điện Biên", "LA-PH", "Phong Sa Lỳ"),
    ("VN-05", "Sơn La", "LA-HO", "Hủa Phăn"),
    ("VN-21", "Thanh Hóa", "LA-XI", "Xiêng Khoảng"),
    ("VN-22", "Nghệ An", "LA-BL", "Bô Ly Khăm Xay"),
    ("VN-23", "Hà Tĩnh", "LA-KH", "Khăm Muộn"),
    ("VN-24", "Quảng Bình", "LA-SV", "Savannakhet"),
    ("VN-25", "Quảng Trị", "LA-SL", "Salavan"),
    ("VN-26", "Thừa Thiên Huế", "LA-XE", "Sê Kông"),
    ("VN-28", "Kon Tum", "LA-AT", "Attapư"),
    ("VN-01", "Lai Châu", "LA-BK", "Bò Kẹo"),
]
TOLD = {
    "A và B tổ chức hội nghị": "talks",
    "A và B tổ chức hội nghị bàn biện pháp quản lý cư trú": "talks",
    "A phối hợp với B tổ chức hội nghị": "talks",
    "A và B tổ chức cuộc họp": "talks",
    "A họp với B": "talks",
    "A và B đã họp về tình hình vượt biên": "talks",
    "A cùng B tổ chức gặp mặt": "talks",
    "A và B có cuộc gặp": "talks",
    "A gặp gỡ B": "talks",
    "A tổ chức hội thảo với B": "talks",
    "A trao đổi kinh nghiệm với B": "talks",
    "đã diễn ra hội thảo giữa A và B": "talks",
    "A đã giao ban với B": "annual_review",
    "A hội đàm với B": "talks",
    "A và B có cuộc làm việc": "working_visit",
    "A làm việc với B": "working_visit",
    "A đến thăm B": "working_visit",
    "đoàn B sang thăm A": "working_visit",
    "A đón đoàn B": "working_visit",
    "A tiếp đoàn công tác B": "working_visit",
    "A tiếp xã giao đoàn B": "courtesy_call",
    "A chúc Tết B": "holiday_visit",
    "A tặng B 8 máy in": "handover",
    "A trao tặng 8 máy in cho B": "handover",
    "A tổ chức trao 8 máy in cho B": "handover",
    "B được A trao tặng 8 máy in": "handover",
    "B tiếp nhận 8 máy in do A trao tặng": "handover",
    "A và B ký kết biên bản ghi nhớ": "signing",
    "A ký bản ghi nhớ với B": "signing",
    "A mở lớp tập huấn nghiệp vụ cho cán bộ B": "training",
    "A và B tổ chức giao lưu": "other",
    "A và B tổ chức tuần tra chung": "other",
    "A và B tổ chức lễ phát động phong trào an toàn giao thông": "other",
}
"""Ways to tell of an occasion, A and B for the police of two provinces, and its kind."""
NO_OCCASION = (
    "A phối hợp với B bắt giữ 2 đối tượng",
    "A và B tổ chức vây bắt 2 đối tượng",
    "A sẽ họp với B",
    "A đề nghị B gặp gỡ",
    "A mời B đến thăm",
    "A tiếp tục điều tra cùng B",
    "A trao trả 2 đối tượng truy nã cho B",
    "A chưa làm việc với B",
    "A đã làm việc với 2 đối tượng do B bàn giao",
    "A tiếp nhận 3 nạn nhân do B trao trả",
    "A và B tổ chức tuyên truyền pháp luật cho nhân dân",
    "A tiếp nhận thông tin do B trao đổi",
    "A đã làm việc với phóng viên về vụ việc",
)


@cache
def told(sentence: str, pair: tuple[str, ...], opening: str = "") -> Line:
    """What is read in an article whose lead tells of an occasion of a pair of police bodies."""
    _, viet, _, lao = pair
    names = {"A": f"Công an tỉnh {viet}", "B": f"Công an tỉnh {lao} (Lào)"}
    lead = " ".join(names.get(word, word) for word in sentence.split())
    return read(
        "Tin đối ngoại\n11/09/2019 20:40\n"
        f"{opening} ngày 10/9, tại tỉnh {viet}, {lead}. "
        "Hai bên thống nhất tăng cường trao đổi thông tin."
    )


def held(line: Line) -> list[Meeting]:
    return [one for one in line.meetings if one.status == "held"]


@pytest.mark.parametrize("pair", BORDERING, ids=lambda pair: pair[0])
@pytest.mark.parametrize(("sentence", "kind"), TOLD.items())
def test_an_act_of_two_sides_is_a_meeting(
    sentence: str, kind: str, pair: tuple[str, ...]
) -> None:
    line = told(sentence, pair)
    assert [(one.kind, one.date_start, one.province) for one in held(line)] == [
        (kind, "2019-09-10", pair[0])
    ]
    bodies = {f"{pair[0]}:police", f"{pair[2]}:police"}
    assert {one.org_id for one in line.participants} == bodies
    agreed = [set(one.actors) for one in line.commitments if one.kind == "agreed"]
    assert agreed == [bodies]


@pytest.mark.parametrize("pair", BORDERING[:3], ids=lambda pair: pair[0])
@pytest.mark.parametrize("sentence", NO_OCCASION)
def test_joint_work_and_plans_are_no_meeting(sentence: str, pair: tuple[str, ...]) -> None:
    assert held(told(sentence, pair)) == []


@pytest.mark.parametrize(
    ("entry", "spelling"),
    [
        pytest.param(entry, spelling, id=spelling)
        for entry in entries("acts")
        if entry["code"] in LEADING_ACTS
        for spelling in entry["spellings"]
    ],
)
def test_every_listed_act_makes_a_meeting_of_its_kind(
    entry: dict[str, Any], spelling: str
) -> None:
    kinds = {one.kind for one in held(told(f"A và B đã {spelling}", BORDERING[0]))}
    assert kinds <= {entry["code"], *SHARPER.get(spelling, ())}
    assert kinds


SHARPER = {"hội kiến": ("courtesy_call",)}
"""Acts for which the list of occasions has a kind of its own."""


@pytest.mark.parametrize("sentence", ["A họp", "A tặng 8 máy in", "A đến thăm"])
def test_one_side_alone_meets_nobody(sentence: str) -> None:
    line = told(f"{sentence} bà con nghèo", BORDERING[0])
    assert held(line) == []


def test_an_act_without_a_day_or_a_place_is_no_meeting() -> None:
    line = read(
        "Tin đối ngoại\n11/09/2019 20:40\n"
        "Công an tỉnh Điện Biên từng tặng Công an tỉnh Bò Kẹo (Lào) 8 máy in."
    )
    assert held(line) == []


OPENINGS = (
    "Thực hiện Hiệp định hợp tác giữa Bộ Công an Việt Nam và Bộ Công an Lào,",
    "Thực hiện Bản ghi nhớ về phòng, chống mua bán người giữa Bộ Công an Việt Nam và Bộ An "
    "ninh Lào,",
    "Triển khai Kế hoạch phối hợp năm 2019 giữa Công an tỉnh Yên Bái, Công an tỉnh Hà Giang "
    "và Công an tỉnh Xay Nha Bu Ly,",
    "Căn cứ Thỏa thuận hợp tác giữa Bộ Công an Việt Nam và Bộ Công an Lào;",
    "Trên cơ sở Biên bản ghi nhớ đã ký giữa UBND tỉnh Cao Bằng và tỉnh Hủa Phăn,",
    "Thực hiện kế hoạch hợp tác năm 2019 giữa Bộ Công an hai nước Việt Nam - Lào,",
    "Thực hiện chỉ đạo của Bộ Công an,",
    "Được sự đồng ý của Bộ Công an hai nước,",
    "Trong khuôn khổ Hội nghị hợp tác Việt Nam - Lào lần thứ X,",
    "Nằm trong chương trình hội nghị giao ban thường niên lần thứ 12,",
    "Nhằm tăng cường hợp tác giữa lực lượng Công an hai nước,",
    "Nhân kỷ niệm 57 năm Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào,",
)


@pytest.mark.parametrize("pair", BORDERING[::3], ids=lambda pair: pair[0])
@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A hội đàm với B", "talks"),
        ("A họp với B", "talks"),
        ("đoàn B đến thăm và làm việc tại A", "working_visit"),
        ("A trao tặng 8 máy in cho B", "handover"),
    ],
)
def test_what_opens_a_sentence_is_neither_the_meeting_nor_there(
    opening: str, sentence: str, kind: str, pair: tuple[str, ...]
) -> None:
    line = told(sentence, pair, opening)
    assert [(one.kind, one.edition) for one in held(line)] == [(kind, None)]
    bodies = {f"{pair[0]}:police", f"{pair[2]}:police"}
    assert {one.org_id for one in line.participants} == bodies
    assert [set(one.actors) for one in line.commitments] == [bodies]


BY_THE_WAY = (
    "Hai bên thống nhất chia sẻ kinh nghiệm cai nghiện, trong đó có mô hình của Trung Quốc.",
    "Hai bên thống nhất ngăn chặn ma túy từ Myanmar.",
    "Hai bên thống nhất bắt giữ đối tượng trốn sang Thái Lan.",
    "Hai bên thống nhất kiểm soát hàng lậu từ Campuchia, Thái Lan qua biên giới.",
    "Hai bên thống nhất quản lý lao động như cách làm của Nhật Bản.",
)
AT_THE_TABLE = (
    "A hội đàm với B và cảnh sát Thái Lan",
    "A hội đàm với B và Thái Lan",
    "A và B họp với đoàn đại biểu Trung Quốc",
    "A và B dự hội nghị ba nước Việt Nam - Lào - Campuchia",
    "A và B tổ chức hội nghị cảnh sát Việt Nam, Lào và Campuchia",
)


@pytest.mark.parametrize("pair", BORDERING[::4], ids=lambda pair: pair[0])
@pytest.mark.parametrize("said", BY_THE_WAY)
def test_a_country_named_by_the_way_excludes_nothing(said: str, pair: tuple[str, ...]) -> None:
    line = read(
        "Tin đối ngoại\n11/09/2019 20:40\n"
        f"Ngày 10/9, Công an tỉnh {pair[1]} hội đàm với Công an tỉnh {pair[3]} (Lào). {said}"
    )
    assert [one.kind for one in held(line)] == ["talks"]
    assert [one.kind for one in line.commitments] == ["agreed"]


@pytest.mark.parametrize("pair", BORDERING[::4], ids=lambda pair: pair[0])
@pytest.mark.parametrize("sentence", AT_THE_TABLE)
def test_with_a_third_country_at_the_table_nothing_is_recorded(
    sentence: str, pair: tuple[str, ...]
) -> None:
    assert held(told(sentence, pair)) == []


@pytest.mark.parametrize("pair", BORDERING[::4], ids=lambda pair: pair[0])
@pytest.mark.parametrize(
    ("further", "kind"),
    [
        ("Cùng ngày, đoàn tới chào lãnh đạo Tỉnh ủy {viet}.", "courtesy_call"),
        ("Trước đó cùng ngày, đoàn chúc Tết UBND tỉnh {viet}.", "holiday_visit"),
    ],
)
def test_a_call_on_the_leaders_is_a_meeting_of_its_own(
    further: str, kind: str, pair: tuple[str, ...]
) -> None:
    code, viet, lao_code, lao = pair
    line = read(
        "Tin đối ngoại\n11/09/2019 20:40\n"
        f"Ngày 10/9, đoàn Công an tỉnh {lao} (Lào) đến thăm và làm việc tại Công an tỉnh "
        f"{viet}.\n\n{further.format(viet=viet)}"
    )
    assert [(one.kind, one.date_start, one.province) for one in held(line)] == [
        ("working_visit", "2019-09-10", code),
        (kind, "2019-09-10", code),
    ]
    called = {one.org_id for one in line.participants if one.meeting_id == "x/m2"}
    assert called == {
        f"{code}:{'party' if 'Tỉnh ủy' in further else 'government'}",
        f"{lao_code}:police",
    }


@pytest.mark.parametrize("pair", BORDERING[::4], ids=lambda pair: pair[0])
@pytest.mark.parametrize("since", ["Từ sau", "Kể từ sau", "Kể từ"])
@pytest.mark.parametrize(
    ("occasion", "kind"),
    [
        ("Hội nghị giao ban năm 2016", "annual_review"),
        ("hội nghị sơ kết năm 2016", "annual_review"),
    ],
)
def test_what_was_done_since_a_conference_was_not_done_at_it(
    occasion: str, kind: str, since: str, pair: tuple[str, ...]
) -> None:
    _, viet, _, lao = pair
    line = read(
        f"Tới dự có đồng chí Bun Lạt Vi Xay, Giám đốc Công an tỉnh {lao} (Lào).\n\n"
        f"{since} {occasion} đến nay, Công an tỉnh {viet} và Công an tỉnh {lao} trao đổi trên "
        "300 tin.\n\n"
        f"Đại tá Hoàng Văn Lộc, Phó Giám đốc Công an tỉnh {viet} phát biểu tại Hội nghị.\n\n"
        "Hai bên đã ký kết biên bản ghi nhớ lần thứ XXI."
    )
    told = {one.status: (one.kind, one.edition, one.date_start) for one in line.meetings}
    assert told == {
        "held": (kind, "21", None),
        "referenced": (kind, "2016", "2016-01-01"),
    }


def test_who_signs_the_paper_of_a_handover_hands_over() -> None:
    line = told("A và B tổ chức lễ ký kết biên bản bàn giao thiết bị", BORDERING[3])
    assert [one.kind for one in held(line)] == ["handover"]


def test_the_stage_of_a_trip_takes_place_where_the_trip_went() -> None:
    line = read(
        "Tin đối ngoại\n26/04/2024 20:40\n"
        "Đoàn đại biểu Bộ Công an do Đại tướng Lê Hồng Thạch, Bộ trưởng Bộ Công an dẫn đầu đã "
        "thăm chính thức Lào từ ngày 20 đến 23/4.\n\n"
        "Sáng 21/4, đoàn đại biểu Bộ Công an Việt Nam và đoàn đại biểu Bộ Công an Lào hội đàm."
    )
    assert [(one.kind, one.date_start, one.country) for one in held(line)] == [
        ("talks", "2024-04-21", "LA")
    ]


@pytest.mark.parametrize("pair", BORDERING[::4], ids=lambda pair: pair[0])
def test_the_ministries_of_a_conference_that_frames_a_visit_are_not_there(
    pair: tuple[str, ...],
) -> None:
    opening = (
        "Trong chương trình hội nghị hợp tác giữa lực lượng cảnh sát Bộ Công an Việt Nam và "
        "lực lượng cảnh sát Bộ Công an Lào lần thứ XI,"
    )
    line = told("đoàn B đến thăm và làm việc tại A", pair, opening)
    bodies = {f"{pair[0]}:police", f"{pair[2]}:police"}
    assert {one.org_id for one in line.participants} == bodies
    assert [(one.kind, one.edition) for one in held(line)] == [("working_visit", None)]


LATER = {
    "Ngày 12/9, tại tỉnh {lao}, Công an hai tỉnh họp rút kinh nghiệm.": ("held", "talks"),
    "Sáng 11/9, đoàn Công an tỉnh {lao} gặp gỡ Công an huyện Nam Sơn.": ("held", "talks"),
    "Chiều 11/9, đoàn Công an tỉnh {lao} đến thăm Công an huyện Nam Sơn.": (
        "held",
        "working_visit",
    ),
    "Ngày 12/9, tại tỉnh {lao}, Công an tỉnh {viet} tặng Công an tỉnh {lao} 5 máy in.": (
        "held",
        "handover",
    ),
    "Chiều cùng ngày, Chủ tịch UBND tỉnh {viet} Trần Văn An đã tiếp đoàn Công an tỉnh {lao}.": (
        "held",
        "courtesy_call",
    ),
    "Trước đó, ngày 15/5/2018, tại tỉnh {lao}, Công an hai tỉnh đã hội đàm.": (
        "referenced",
        "talks",
    ),
    "Trước đó, ngày 15/5/2018, tại tỉnh {lao}, Công an hai tỉnh đã họp về cư trú.": (
        "referenced",
        "talks",
    ),
    "Ngày 15/5/2018, tại tỉnh {lao}, Công an hai tỉnh đã ký bản ghi nhớ.": (
        "referenced",
        "signing",
    ),
    "Ngày 15/5/2018, tại tỉnh {lao}, Công an tỉnh {viet} đã trao tặng 5 máy in cho Công an "
    "tỉnh {lao}.": ("referenced", "handover"),
}
"""What a report of talks on 10 September goes on to tell, and the meeting that it is."""
NOTHING_FURTHER = (
    "Tại buổi hội đàm, hai bên trao đổi thông tin.",
    "Dịp này, Công an tỉnh {viet} tặng Công an tỉnh {lao} 5 máy in.",
    "Hai bên thống nhất gặp nhau vào ngày 12/12 tới.",
    "Hai bên mời nhau dự hội nghị vào ngày 15/11.",
    "Ngày 5/8, Công an hai tỉnh phối hợp bắt 5 đối tượng.",
)


def after_talks(further: str, pair: tuple[str, ...]) -> list[tuple[str, str]]:
    """Status and kind of the meetings told beside talks of a pair."""
    _, viet, _, lao = pair
    line = read(
        "Tin đối ngoại\n18/09/2019 20:40\n"
        f"Ngày 10/9, tại tỉnh {viet}, Công an tỉnh {viet} hội đàm với Công an tỉnh {lao} (Lào)."
        f"\n\n{further.format(viet=viet, lao=lao)}"
    )
    told = [(one.status, one.kind) for one in line.meetings]
    told.remove(("held", "talks"))
    return told


@pytest.mark.parametrize("pair", BORDERING[::3], ids=lambda pair: pair[0])
@pytest.mark.parametrize(("further", "meeting"), LATER.items())
def test_another_day_or_place_is_another_meeting(
    further: str, meeting: tuple[str, str], pair: tuple[str, ...]
) -> None:
    assert after_talks(further, pair) == [meeting]


@pytest.mark.parametrize("pair", BORDERING[::3], ids=lambda pair: pair[0])
@pytest.mark.parametrize("further", NOTHING_FURTHER)
def test_what_was_done_there_or_is_to_be_done_is_no_further_meeting(
    further: str, pair: tuple[str, ...]
) -> None:
    assert after_talks(further, pair) == []


@pytest.mark.parametrize("pair", BORDERING[::4], ids=lambda pair: pair[0])
def test_suspects_who_meet_are_no_sides(pair: tuple[str, ...]) -> None:
    _, viet, _, lao = pair
    line = read(
        "Tin pháp luật\n11/09/2019 20:40\n"
        f"Theo cáo trạng, ngày 3/9, tại tỉnh {lao} (Lào), hai bên gặp nhau bàn mua ma túy. "
        f"Công an tỉnh {viet} phối hợp với Công an tỉnh {lao} bắt giữ 2 đối tượng."
    )
    assert held(line) == []
