"""The parts of a page: what is told of it, and which of its lines are read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bordercoop.layout import Layout, read
from bordercoop.lexicon import load
from bordercoop.sources.article import article

BODY = (
    "Chiều 23/5, Công an tỉnh Nghệ An đã trao tặng trang thiết bị cho Công an tỉnh "
    "Xiêng Khoảng (Lào) trị giá 100 triệu đồng."
)
OPENER = "Theo báo cáo tại hội nghị, kết quả phối hợp của hai bên trong năm vừa qua như sau:"
TITLE = "Công an Nghệ An tặng thiết bị cho Công an Xiêng Khoảng"


def layout(*lines: str) -> tuple[Layout, dict[str, str]]:
    """The layout of lines, and the kind of each."""
    read_ = article("x", "x", "\n".join(lines))
    found = read(read_, load())
    return found, {read_.text[b.start : b.end]: b.kind for b in found.blocks}


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Thứ Sáu, 24/5/2024 | 08:15", "2024-05-24"),
        ("Thứ năm, ngày 23/05/2024, 10:30 (GMT+7)", "2024-05-23"),
        ("24.5.2024", "2024-05-24"),
        ("Cập nhật lúc 08:15, 24-5-2024", "2024-05-24"),
        ("08:15:32 24/5/2024", None),
        ("Ngày 31/2/2024", None),
    ],
)
def test_a_date_line_dates_the_article_and_a_running_clock_does_not(
    line: str, published: str | None
) -> None:
    found, kinds = layout("Trao tặng trang thiết bị cho Công an nước bạn", line, BODY)
    assert found.published == published
    assert kinds[line] == "furniture"


def test_a_crawl_mark_dates_an_article_without_a_date_line() -> None:
    found, kinds = layout(f" date 2024-05-24 {BODY}")
    assert (found.published, found.crawl_mark) == ("2024-05-24", True)
    assert kinds == {BODY: "body"}


def test_a_date_line_goes_before_a_crawl_mark() -> None:
    found, _ = layout(f" date 2025-01 {BODY}", "24/5/2024")
    assert (found.published, found.crawl_mark) == ("2024-05-24", False)


def test_the_title_is_the_line_without_a_stop_before_the_body() -> None:
    title = "Trao tặng trang thiết bị cho Công an nước bạn"
    found, kinds = layout(title, BODY)
    assert found.title == (0, len(title))
    assert kinds == {title: "title", BODY: "body"}


def test_a_title_glued_to_the_body_is_parted_at_the_stamp() -> None:
    title = "Trao tặng trang thiết bị cho Công an nước bạn"
    found, kinds = layout(f"{title} Thứ Sáu, 24/5/2024, 08:15 {BODY}")
    assert kinds == {title: "title", "Thứ Sáu, 24/5/2024, 08:15": "furniture", BODY: "body"}
    assert found.published == "2024-05-24"


def test_a_page_on_one_line_is_parted_at_its_signs() -> None:
    title = "Trao tặng trang thiết bị cho Công an nước bạn"
    caption = "Quang cảnh buổi lễ trao tặng. Ảnh: MAI DUY"
    list_ = ["Hai bên thống nhất:", "- Trao đổi thông tin;", "- Tuần tra chung."]
    last = (
        "Thiếu tướng Trần Văn Bình cảm ơn Công an tỉnh Nghệ An và chúc tình hữu nghị bền chặt."
    )
    other = "Tin liên quan"
    found, kinds = layout(
        " ".join([title, BODY, caption, *list_, last, "Mai Duy", other, title])
    )
    assert found.title == (0, len(title))
    assert found.authors == ["Mai Duy"]
    assert kinds == {
        title: "furniture",  # the same words once more, at the foot
        BODY: "body",
        caption.partition(" Ảnh")[0]: "caption",
        "Ảnh: MAI DUY": "furniture",
        list_[0]: "body",
        list_[1]: "item",
        list_[2]: "item",
        last: "body",
        "Mai Duy": "furniture",
        other: "furniture",
    }


@pytest.mark.parametrize(
    "line",
    [
        "Dịp này, Công an tỉnh Nghệ An trao tặng Công an tỉnh Xiêng Khoảng 10 bộ máy vi tính",
        "Buổi lễ diễn ra rất trang trọng. Hai bên ký biên bản bàn giao và chụp ảnh lưu niệm",
    ],
)
def test_a_paragraph_that_lacks_its_stop_is_read_as_one(line: str) -> None:
    _, kinds = layout("Trao tặng trang thiết bị cho nước bạn", BODY, line)
    assert kinds[line] == "body"


OUTLETS = {
    "(QNO) - ": "Báo Quảng Nam",
    "KTO - ": "Báo Kon Tum",
    "(Baonghean.vn) - ": "Báo Nghệ An",
    "(GLO)- ": "Báo Gia Lai",
    "(PL)- ": "Báo Pháp Luật TP Hồ Chí Minh",
    "VOV.VN - ": "Đài Tiếng nói Việt Nam",
    "TPO - ": "Báo Tiền Phong",
    "congan.vn - ": "congan.vn",
    "(XYZ) - ": "XYZ",
}
"""What stands before a body, and the publisher: a name if it is listed."""


@pytest.mark.parametrize("prefix", OUTLETS)
def test_the_outlet_before_the_body_is_the_publisher(prefix: str) -> None:
    title = "Trao tặng trang thiết bị cho nước bạn"
    found, kinds = layout(title, prefix + BODY)
    assert found.publisher == OUTLETS[prefix]
    assert kinds == {title: "title", BODY: "body"}


@pytest.mark.parametrize("prefix", [p for p in OUTLETS if p != "congan.vn - "])
def test_the_outlet_parts_a_title_from_the_body_on_its_line(prefix: str) -> None:
    title = "Trao tặng trang thiết bị cho Công an nước bạn Lào"
    found, kinds = layout(f"{title} {prefix}{BODY}")
    assert found.publisher == OUTLETS[prefix]
    assert kinds == {title: "title", BODY: "body"}


@pytest.mark.parametrize(
    "section", ["Quốc phòng - An ninh ", "Xã hội - ", "Tin hợp tác ", "Thời sự | ", "AN NINH: "]
)
def test_the_section_before_a_title_is_no_part_of_it(section: str) -> None:
    title = "Công an hai tỉnh Nghệ An - Xiêng Khoảng tăng cường hợp tác"
    found, kinds = layout(section + title, BODY)
    assert kinds[title] == "title"
    assert found.title == (len(section), len(section) + len(title))


@pytest.mark.parametrize(
    "title",
    [
        "An ninh biên giới Việt Nam - Lào được giữ vững",
        "Pháp luật Việt Nam đến với bà con bên kia biên giới",
        "Đối ngoại nhân dân ở vùng biên",
    ],
)
def test_a_title_that_begins_as_a_section_does_is_whole(title: str) -> None:
    assert layout(title, BODY)[0].title == (0, len(title))


def test_a_section_alone_is_no_title() -> None:
    found, _ = layout("Tin hợp tác an ninh", "11/09/2019 20:40", BODY)
    assert found.title is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Quang cảnh buổi lễ trao tặng", "caption"),
        ("Đại biểu hai bên chụp ảnh lưu niệm (Ảnh: MAI DUY)", "caption"),
        ("- Tăng cường trao đổi thông tin;", "item"),
        ("Trang chủ | Thời sự | Pháp luật", "furniture"),
        ("Lượt xem: 1.234", "furniture"),
        ("Tác giả: Mai Duy", "furniture"),
        ("* * *", "furniture"),
        ("Nguồn: Báo Nghệ An", "furniture"),
    ],
)
def test_lines_beside_the_body_are_told_from_it(line: str, kind: str) -> None:
    read_ = article("x", "x", "\n".join(["Trao tặng trang thiết bị cho nước bạn", BODY, line]))
    assert read(read_, load()).blocks[-1].kind == kind


def test_a_caption_ends_before_its_credit() -> None:
    _, kinds = layout("Trao tặng trang thiết bị", BODY, "Hai bên ký kết. Ảnh: MAI DUY")
    assert kinds["Hai bên ký kết."] == "caption"


def test_headlines_at_the_foot_are_furniture() -> None:
    other = "Công an tỉnh X bắt 5 đối tượng mua bán 10 bánh heroin."
    _, kinds = layout("Trao tặng trang thiết bị", BODY, "Tin liên quan", other)
    assert kinds[other] == "furniture"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Mai Duy - Hồng Anh", ["Mai Duy", "Hồng Anh"]),
        ("Tin, ảnh: Mai Duy", ["Mai Duy"]),
        ("Mai Duy và Hồng Anh", ["Mai Duy", "Hồng Anh"]),
    ],
)
def test_the_names_at_the_end_are_the_authors(line: str, authors: list[str]) -> None:
    assert layout("Trao tặng trang thiết bị", BODY, line)[0].authors == authors


@settings(max_examples=100, deadline=None)
@given(
    st.text() | st.lists(st.sampled_from([*"ab (|-.:/1\n", "Ảnh:", "24/5/2024"])).map("".join)
)
def test_lines_of_any_text_stand_in_order(text: str) -> None:
    read_ = article("x", "x", text)
    at = 0
    for block in read(read_, load()).blocks:
        assert at <= block.start <= block.end <= len(read_.text)
        at = block.end


TITLE = "Trao tặng trang thiết bị cho Công an nước bạn Lào"
OTHER = "Công an tỉnh X bắt 5 đối tượng mua bán 10 bánh heroin"
MORE = "Hai bên cảm ơn nhau và hẹn gặp lại vào dịp Tết cổ truyền năm sau tại tỉnh bạn."


@pytest.mark.parametrize(
    "line", [f"» {OTHER}", f"{OTHER} (10/09/2022)", f"- {OTHER} (10/09/2022 08:15)"]
)
def test_headlines_with_their_mark_or_day_are_furniture(line: str) -> None:
    _, kinds = layout(TITLE, BODY, MORE, line)
    assert kinds[line] == "furniture"


def test_what_stands_behind_the_author_at_the_end_is_furniture() -> None:
    _, kinds = layout(TITLE, BODY, MORE, "Mai Duy", OTHER, f"Sáng 5/6/2018, {OTHER}.")
    assert kinds[OTHER] == kinds[f"Sáng 5/6/2018, {OTHER}."] == "furniture"


def test_an_author_above_the_body_ends_nothing() -> None:
    _, kinds = layout(TITLE, "Mai Duy", BODY, MORE)
    assert kinds[BODY] == kinds[MORE] == "body"


@pytest.mark.parametrize("between", ["\n", " "])
def test_a_title_printed_again_is_no_part_of_the_body(between: str) -> None:
    read_ = article("x", "x", between.join([TITLE, TITLE, BODY, MORE, TITLE]))
    found = read(read_, load())
    assert found.title == (0, len(TITLE))
    again = [b.kind for b in found.blocks if read_.text[b.start : b.end] == TITLE]
    assert again == ["title", "caption", "caption"]


@pytest.mark.parametrize("stories", [3, 7])
def test_a_page_of_teasers_yields_no_line_to_read(stories: int) -> None:
    lines = [
        line
        for n in range(stories)
        for line in (f"{TITLE} lần thứ {n + 2}", f"1{n}/09/2022 08:15", BODY)
    ]
    read_ = article("x", "x", "\n".join(lines))
    found = read(read_, load())
    assert {block.kind for block in found.blocks} == {"furniture"}
    assert (found.title, found.published) == (None, None)


def test_a_report_above_dated_headlines_is_read() -> None:
    _, kinds = layout(TITLE, "11/09/2022", BODY, "12/09/2022", OTHER, "13/09/2022", OTHER)
    assert kinds[BODY] == "body"


@pytest.mark.parametrize(
    "line", ["07:55:12 | Thứ hai, 20/10/2025", "20/10/2025 Hotline: 0912.345.678"]
)
def test_a_portals_clock_is_furniture_and_dates_nothing(line: str) -> None:
    found, kinds = layout(line, TITLE, "Thứ Sáu, 24/5/2024 | 08:15", BODY)
    assert kinds[line] == "furniture"
    assert found.published == "2024-05-24"
    assert found.title == (len(line) + 1, len(line) + 1 + len(TITLE))


def test_a_caption_in_brackets_inside_a_paragraph_is_a_caption() -> None:
    inside = "(Trong ảnh: Đại tá Trần Văn Bình trao quà cho Công an nước bạn)."
    _, kinds = layout(TITLE, f"{BODY} {inside} {MORE}")
    assert kinds == {TITLE: "title", BODY: "body", inside: "caption", MORE: "body"}


def test_a_caption_ends_at_its_bar_on_one_line_with_the_body() -> None:
    shown = "Công an hai tỉnh khánh thành trụ sở của bản vùng biên |"
    _, kinds = layout(f"{BODY} {shown} {MORE}")
    assert kinds[BODY] == kinds[MORE] == "body"
    assert [kind for line, kind in kinds.items() if line.startswith(shown[:-2])] == ["caption"]


@pytest.mark.parametrize(
    "line", ["Xã hội - Ngày đăng : 20:36, 13/01/2022", "Thời sự | 08:15 13/01/2022"]
)
@pytest.mark.parametrize("between", ["\n", " "])
def test_a_section_beside_the_date_is_furniture(line: str, between: str) -> None:
    found, kinds = layout(between.join([TITLE, line, BODY]))
    assert found.published == "2022-01-13"
    assert found.title == (0, len(TITLE))
    assert kinds[BODY] == "body"


@pytest.mark.parametrize("day", ["24/5/2024", "24-5-2024", "24.05.2024"])
@pytest.mark.parametrize("glue", ["\n", " "])
def test_a_headline_in_capitals_ends_at_a_bare_date(day: str, glue: str) -> None:
    title = "CÔNG AN NGHỆ AN TẶNG THIẾT BỊ CHO CÔNG AN XIÊNG KHOẢNG"
    found, kinds = layout(glue.join((title, day, BODY)))
    assert (found.published, kinds.get(title)) == ("2024-05-24", "title")
    assert kinds[BODY] == "body"


@pytest.mark.parametrize("row", ["- {}: {}", "{} | {}", "+ {}: {} lượt"])
@pytest.mark.parametrize("glue", ["\n", " "])
def test_figures_of_a_list_are_lines_of_their_own_however_they_are_printed(
    row: str, glue: str
) -> None:
    figures = [("Tuần tra chung", 8), ("Gặp gỡ song phương", 12), ("Trao đổi tin", 74)]
    rows = [row.format(*pair) for pair in figures]
    _, kinds = layout(TITLE, BODY, glue.join((OPENER, *rows)))
    assert [kinds.get(one) for one in rows] == ["item"] * 3
