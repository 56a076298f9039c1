"""What reports tell around an undertaking: what counts, who makes it, what it is about."""

from __future__ import annotations

import pytest

from bordercoop.model import Commitment
from bordercoop.parse import parse
from bordercoop.sources.article import article

VIET, LAO = "Công an tỉnh Quảng Trị", "Công an tỉnh Savannakhet"
BOTH = {"VN-25:police", "LA-SV:police"}
MET = f"Ngày 12/6/2024, tại thành phố Đông Hà, {VIET} do Đại tá Lê Hữu Phong, Giám đốc làm "
MET += f"trưởng đoàn hội đàm với {LAO} (Lào) do Đại tá Bun Mi Phôm Sa, Giám đốc làm trưởng "
MET += "đoàn.\n\n"


def told(text: str, before: str = MET) -> list[Commitment]:
    return parse(article("x", "x", before + text + "\n")).commitments


STATES = [
    "tình hình kinh tế, xã hội và ANTT xảy ra trên địa bàn hai tỉnh trong 6 tháng đầu năm 2024",
    "tình hình an ninh trật tự, nhất là các vấn đề nổi lên trên tuyến biên giới thời gian qua",
    "kết quả công tác phòng, chống tội phạm trong năm qua",
    "tình hình hoạt động của tội phạm ma túy thời gian vừa qua; phương thức, thủ đoạn mới",
]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    "talk",
    [
        "trao đổi một số nội dung liên quan đến",
        "thông báo, trao đổi một số nội dung quan trọng về",
        "trao đổi nhiều nội dung về",
        "trao đổi, thảo luận về",
        "thống nhất đánh giá",
    ],
)
def test_the_state_of_things_undertakes_nothing(talk: str, state: str) -> None:
    assert told(f"Tại buổi hội đàm, hai bên đã {talk} {state}.") == []


@pytest.mark.parametrize(
    "opening",
    [
        "Năm qua, hai bên trao đổi thông tin về 3 vụ án.",
        "Thời gian qua, hai bên phối hợp chặt chẽ trong công tác tuần tra.",
        "Trong năm 2023, hai bên đã phối hợp phòng, chống tội phạm.",
    ],
)
@pytest.mark.parametrize(
    "goes_on",
    [
        "Hai bên cũng tăng cường tuyên truyền pháp luật cho nhân dân.",
        "Hai bên đẩy mạnh quản lý xuất nhập cảnh.",
        "Công an hai tỉnh tăng cường tuần tra khu vực biên giới.",
    ],
)
def test_what_a_paragraph_on_the_past_goes_on_with_is_past(opening: str, goes_on: str) -> None:
    assert told(f"{opening} {goes_on}") == []


NOTHING = [
    "Đại tá Lê Hữu Phong khẳng định biên bản ghi nhớ lần này sẽ là chỗ dựa pháp lý để công an "
    "hai tỉnh hỗ trợ lẫn nhau.",
    "Đại tá Lê Hữu Phong nhấn mạnh công trình mới sẽ giúp công an bản phòng, chống tội phạm.",
    "Trong khuôn khổ chuyến thăm, hai bên sẽ thực hiện ký biên bản hợp tác vào ngày 20/6.",
    "Dự kiến, khi điều kiện cho phép, hai bên sẽ ký trực tiếp biên bản ghi nhớ.",
    "Đại tá Lê Hữu Phong tin tưởng rằng, với tinh thần quyết tâm của Công an hai tỉnh, những "
    "thỏa thuận sẽ được triển khai hiệu quả.",
    "Đại tá Lê Hữu Phong mong muốn công trình sớm đi vào sử dụng, góp phần giữ gìn bình yên.",
    "Đại tá Bun Mi Phôm Sa kể: năm ngoái, nhờ Công an tỉnh Quảng Trị báo tin sớm, đơn vị đã "
    "bắt được nhóm buôn lậu.",
    "Đoàn sang làm việc để thống nhất về phương hướng thực hiện dự án quản lý dân cư.",
    "Biên bản bàn giao được hai bên ký nhận cùng toàn bộ hồ sơ, vật chứng.",
    "Theo biên bản được hai bên ký nhận, các đối tượng đã được bàn giao đầy đủ.",
    "Hai bên thống nhất tập trung bốn nhóm việc.",
    "Đại tá Lê Hữu Phong đánh giá cao việc các lực lượng đã thống nhất về địa điểm xây dựng.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_a_forecast_a_plan_thanks_and_praise_undertake_nothing(sentence: str) -> None:
    assert told(sentence) == []


TASKS = {
    "tăng cường trao đổi thông tin về tội phạm": "information_exchange",
    "phối hợp truy bắt đối tượng truy nã": "fugitives",
    "nâng cao hiệu quả tuần tra khu vực biên giới": "border_security",
}


@pytest.mark.parametrize(
    "telling",
    [
        "Hai bên ký kết Quy chế phối hợp. Quy chế được ký kết nhằm {}.",
        "Hai bên ký kết biên bản ghi nhớ. Biên bản nhằm {}.",
        "Hai bên đã ký kết biên bản ghi nhớ. Theo đó, {}.",
        "Hai bên đã ký kết biên bản ghi nhớ, trong đó thống nhất: {}.",
        "Hai bên ký biên bản hợp tác với các nội dung: {}.",
        "Hai bên đi đến ký kết biên bản ghi nhớ với 3 nội dung chính, gồm: {}.",
        "Hai bên ký kết biên bản ghi nhớ. Nội dung biên bản tập trung vào việc {}.",
    ],
)
def test_the_contents_of_a_paper_are_agreed(telling: str) -> None:
    found = told(telling.format("; ".join(TASKS)))
    assert [one.kind for one in found] == ["signed", "agreed", "agreed", "agreed"]
    assert all(set(one.actors) == BOTH for one in found)
    told_of = zip(found[1:], TASKS.values(), strict=True)
    assert all(code in one.topics for one, code in told_of)


@pytest.mark.parametrize(
    "signing",
    [
        f"Hai đoàn đã ký kết biên bản ghi nhớ lần thứ 7 giữa {VIET} (Việt Nam) với {LAO} (Lào)",
        f"Hai bên đã thống nhất, ký kết Biên bản ghi nhớ lần thứ 7 giữa {VIET} và {LAO}",
        f"Biên bản ghi nhớ lần thứ 7 giữa {VIET} với {LAO} đã được ký kết",
        f"{VIET} ký, trao biên bản ghi nhớ lần thứ 7 với {LAO}",
        f"{VIET} và {LAO} ký, trao biên bản ghi nhớ lần thứ 7",
        f"Tại đây, lễ ký kết biên bản ghi nhớ giữa {VIET} và {LAO} đã diễn ra",
    ],
)
def test_a_signing_told_by_its_parties_is_of_both(signing: str) -> None:
    (one,) = told(signing + ".")
    assert (one.kind, one.instrument, set(one.actors)) == ("signed", "memorandum", BOTH)


def test_visitors_who_are_told_last_sign_with_their_hosts() -> None:
    text = (
        f"Ngày 12/6/2024, Đoàn đại biểu {VIET} do Đại tá Lê Hữu Phong dẫn đầu và đoàn đại biểu "
    )
    text += (
        f"{LAO} do Thượng tá Bun Mi Phôm Sa dẫn đầu đã có buổi hội đàm, ký kết biên bản ghi "
    )
    text += f"nhớ lần thứ 7 giữa {VIET} (Việt Nam) với {LAO} (Lào)."
    assert [(one.kind, set(one.actors)) for one in told(text, "")] == [("signed", BOTH)]


@pytest.mark.parametrize(
    ("subject", "topics"),
    [
        ("trong công tác đảm bảo an ninh trật tự", {"public_order"}),
        ("về phòng, chống ma túy", {"drugs"}),
        ("trong lĩnh vực đào tạo cán bộ", {"training"}),
        ("", set()),
    ],
)
def test_the_subject_of_a_paper_stands_behind_its_parties_too(
    subject: str, topics: set[str]
) -> None:
    (one,) = told(f"Hai bên đã ký Biên bản ghi nhớ giữa {VIET} và {LAO} {subject}.")
    assert set(one.topics) == topics


def test_a_paper_signed_with_each_of_several_partners() -> None:
    text = "Ngày 12/6/2024, Công an tỉnh Nghệ An hội đàm với Công an các tỉnh Hủa Phăn, Xiêng "
    text += (
        "Khoảng và Bô Ly Khăm Xay (Lào).\n\nCông an tỉnh Nghệ An đã lần lượt ký biên bản ghi "
    )
    text += (
        "nhớ với Công an tỉnh Hủa Phăn, Công an tỉnh Xiêng Khoảng và Công an tỉnh Bô Ly Khăm "
    )
    text += "Xay."
    assert {frozenset(one.actors) for one in told(text, "")} == {
        frozenset({"VN-22:police", f"LA-{code}:police"}) for code in ("HO", "XI", "BL")
    }


def test_a_quotation_ends_what_is_promised_in_it() -> None:
    text = (
        "“Chúng tôi cảm ơn bạn. Công an tỉnh Quảng Trị hứa sẽ chia sẻ kinh nghiệm điều tra”, "
    )
    (one,) = told(text + "Đại tá Lê Hữu Phong nói.")
    assert (one.kind, one.text) == ("agreed", "chia sẻ kinh nghiệm điều tra")


@pytest.mark.parametrize("whom", ["Việt Nam", "phía bạn", "Công an tỉnh Quảng Trị"])
def test_a_country_may_be_asked(whom: str) -> None:
    text = f"Đại tá Bun Mi Phôm Sa bày tỏ hy vọng {whom} giúp quy hoạch các điểm lấy nước."
    assert [(one.kind, one.actors) for one in told(text)] == [("requested", ["LA-SV:police"])]


HOPES = [
    "Đại tá Lê Hữu Phong cảm ơn chính quyền địa phương; đồng thời hi vọng trong thời gian "
    "tới, lực lượng công an 2 tỉnh sẽ tiếp tục phối hợp tuần tra khu vực biên giới.",
    "Đại tá Lê Hữu Phong bày tỏ tin tưởng và hy vọng thời gian tới Công an hai tỉnh sẽ phối "
    "hợp tuần tra khu vực biên giới.",
    "Đại tá Lê Hữu Phong đánh giá cao kết quả hợp tác. Đồng chí mong muốn hai bên tiếp tục "
    "phối hợp tuần tra khu vực biên giới.",
    f"Đồng chí Giám đốc {VIET} mong muốn hai bên tiếp tục phối hợp tuần tra khu vực biên giới.",
    "Đại tá Lê Hữu Phong mong muốn hai bên giữ quan hệ tốt. Các đơn vị tiếp tục phối hợp tuần "
    "tra khu vực biên giới.",
    f"Đại tá Lê Hữu Phong đề xuất với Giám đốc {LAO} một số nội dung liên quan đến phối hợp "
    "tuần tra khu vực biên giới.",
]


@pytest.mark.parametrize("hope", HOPES)
def test_what_a_speaker_hopes_for_is_asked_by_his_side(hope: str) -> None:
    found = [one for one in told(hope) if "border_security" in one.topics]
    assert [(one.kind, one.actors) for one in found] == [("requested", ["VN-25:police"])]


def test_a_province_written_with_a_dash_is_one_of_the_two() -> None:
    text = (
        "Ngày 13/1/2022, Công an tỉnh Thừa Thiên - Huế hội đàm với Công an tỉnh Sê Kông (Lào)."
    )
    text += (
        "\n\nGiám đốc Công an tỉnh Thừa Thiên - Huế hy vọng lực lượng công an 2 tỉnh sẽ tiếp "
    )
    text += "tục phối hợp tuần tra khu vực biên giới."
    (one,) = told(text, "")
    assert (one.kind, one.actors) == ("requested", ["VN-26:police"])
    assert set(one.addressees) == {"VN-26:police", "LA-XE:police"}


PROMISES = [
    ("Đại tá Bun Mi Phôm Sa cảm ơn sự giúp đỡ. Ông cam kết {}.", "LA-SV:police"),
    ("Đại tá Bun Mi Phôm Sa cảm ơn sự giúp đỡ; đồng thời hứa {}.", "LA-SV:police"),
    ("Về phần mình, Đại tá Lê Hữu Phong khẳng định sẽ {}.", "VN-25:police"),
    (f"Đại tá Lê Hữu Phong cho biết, {VIET} sẵn sàng {{}}.", "VN-25:police"),
    (f"Đại tá Lê Hữu Phong: “{VIET} luôn sẵn sàng {{}}”.", "VN-25:police"),
]


@pytest.mark.parametrize(("telling", "actor"), PROMISES)
def test_a_promise_is_made_by_the_one_who_speaks(telling: str, actor: str) -> None:
    found = told(telling.format("bảo dưỡng phương tiện theo đúng hướng dẫn"))
    assert [(one.kind, one.actors) for one in found] == [("agreed", [actor])]


GIFTS = [
    "tiếp nhận 20 học viên của Sở An ninh vào học",
    "trao tặng 1 xe ô tô 16 chỗ",
    "hỗ trợ 200 triệu đồng mua trang thiết bị",
    "tặng 10 bộ máy tính",
]


@pytest.mark.parametrize("gift", GIFTS)
@pytest.mark.parametrize("verb", ["đồng ý", "cam kết", "nhất trí", "hứa sẽ"])
def test_a_promise_that_counts_its_object_is_no_commitment(verb: str, gift: str) -> None:
    assert told(f"Đại tá Lê Hữu Phong {verb} {gift} cho {LAO}.") == []


CLAUSES = [
    "duy trì chế độ thông báo tình hình hằng quý, không để tội phạm lợi dụng đường mòn, lối mở",
    "chia sẻ thông tin về người nhập cảnh trái phép, kịp thời khoanh vùng các ca nhiễm",
    "hỗ trợ xây dựng nhà làm việc mới, giúp đào tạo cán bộ kỹ thuật hình sự",
    "trao đổi thông tin về tội phạm, thực hiện nhiệm vụ đảm bảo an ninh quốc gia",
    "tuần tra chung ở những đoạn có đường mòn, ngăn chặn người dân vượt biên đi làm thuê",
    "tăng cường trao đổi thông tin, thực hiện theo quy chế phối hợp",
    "duy trì đường dây nóng giữa hai Phòng Tham mưu, không để tội phạm lợi dụng biên giới",
    "cùng chốt chặt các lối mở, kịp thời khoanh vùng các ca nhiễm phát sinh",
    "ngăn chặn người dân vượt biên, và đến tháng 10 sẽ gặp lại nhau ở Đông Hà",
    "trao đổi thông tin theo quy chế phối hợp, phối hợp có hiệu quả nhiệm vụ bảo vệ mốc giới",
]


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize(
    "head", ["Hai bên thống nhất", "Đại tá Lê Hữu Phong mong muốn hai bên"]
)
def test_two_verbs_with_objects_of_their_own_are_two_clauses(head: str, clause: str) -> None:
    assert len(told(f"{head} {clause}.")) == 2


GOING_ON = [
    "Để công tác phối hợp đạt kết quả trong việc đấu tranh, phòng chống tội phạm, thời gian "
    "tới hai lực lượng tiếp tục tăng cường trao đổi thông tin.",
    "Trong thời gian tới, Công an hai tỉnh tăng cường trao đổi thông tin.",
    "Hai bên tiếp tục đẩy mạnh trao đổi thông tin.",
]


@pytest.mark.parametrize("sentence", GOING_ON)
def test_what_both_sides_go_on_with_is_agreed(sentence: str) -> None:
    (one,) = told(sentence)
    assert (one.kind, one.topics, set(one.actors)) == ("agreed", ["information_exchange"], BOTH)


def test_the_carrying_out_of_an_agreement_is_talked_about_not_agreed() -> None:
    text = "Hai bên đã trao đổi một số vấn đề về việc thực hiện thỏa thuận giải quyết vấn đề "
    (one, other) = told(text + "di cư tự do; tạo điều kiện cho công dân ổn định cuộc sống.")
    assert [one.kind, other.kind] == ["discussed", "discussed"]
    assert set(one.topics) == {"immigration", "implementation"}


def test_fields_of_work_joined_by_commas_are_one_subject() -> None:
    text = (
        "Hai bên thảo luận, trao đổi kinh nghiệm trên các mặt công tác bảo đảm an ninh chính "
    )
    (one,) = told(text + "trị, giữ gìn trật tự an toàn xã hội, phòng, chống tội phạm.")
    assert set(one.topics) >= {"national_security", "public_order", "crime"}


def test_what_is_to_go_on_in_the_years_to_come_is_agreed() -> None:
    (one,) = told(
        "Hai bên thống nhất phối hợp phòng, chống tội phạm trong những năm tiếp theo."
    )
    assert (one.kind, one.topics) == ("agreed", ["crime"])


def test_nobody_is_among_those_whom_he_invites() -> None:
    (one,) = told(
        f"Đại tá Bun Mi Phôm Sa trân trọng mời đoàn {VIET} sang dự hội nghị giao ban."
    )
    assert (one.kind, one.actors, one.addressees) == (
        "invited",
        ["LA-SV:police"],
        ["VN-25:police"],
    )


DUE = [
    (
        "Hai bên thống nhất trước tháng 12/2024, hoàn thành rà soát người di cư tự do.",
        "2024-12",
    ),
    (f"{VIET} mời {LAO} sang dự lễ hội vào tháng 10 tới.", "2024-10"),
    (f"{VIET} sẽ hỗ trợ {LAO} bảo đảm an ninh năm Chủ tịch ASEAN 2025.", "2025"),
    ("Hai bên thống nhất trong năm 2025 mở lớp tập huấn nghiệp vụ.", "2025"),
]


@pytest.mark.parametrize(("text", "due"), DUE)
def test_the_time_by_which(text: str, due: str) -> None:
    assert [one.due for one in told(text)] == [due]


TOPICS = [
    ("bảo đảm an ninh, an toàn cho các sự kiện chính trị", {"event_security"}),
    ("phối hợp bảo đảm an ninh trật tự, góp phần xây dựng tình hữu nghị", {"public_order"}),
    ("kịp thời triển khai các nội dung của phương án", {"implementation"}),
    ("xây dựng trung tâm cai nghiện", {"infrastructure", "drugs"}),
    ("kết nối hệ thống trao đổi thông tin", {"information_exchange"}),
    ("hỗ trợ xác minh nhân thân du khách gặp nạn", {"citizens"}),
    ("tạo điều kiện để công dân gia hạn tạm trú", {"citizens", "immigration"}),
    ("làm tốt công tác quản lý dân cư vùng biên giới", {"border_security"}),
    ("hỗ trợ sách, tài liệu nghiệp vụ", {"training"}),
    (
        "tạo điều kiện cho Công an các xã tuyến biên giới trao đổi thông tin",
        {"information_exchange"},
    ),
]


@pytest.mark.parametrize(("clause", "topics"), TOPICS)
def test_a_clause_is_about_what_it_names(clause: str, topics: set[str]) -> None:
    (one,) = told(f"Hai bên thống nhất {clause}.")
    assert set(one.topics) == topics
