"""The copy that is read: lines joined, abbreviations written out, and the way back."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bordercoop.lexicon import load
from bordercoop.plain import plain
from bordercoop.sources.article import article

SENTENCE = (
    "Sáng 12/5, Công an tỉnh Sơn La tiếp đoàn công tác Công an tỉnh Hủa Phăn do Đại tá "
    "Khăm-bun Xay-xổm-phon làm trưởng đoàn sang thăm, làm việc và trao đổi kinh nghiệm về công "
    "tác phòng, chống ma túy trên tuyến biên giới; hai bên thống nhất trao đổi thông tin."
)
OTHER = "Kết thúc buổi làm việc, hai bên ký biên bản ghi nhớ và tặng quà lưu niệm cho nhau."


def read(text: str) -> str:
    return plain(article("x", "x", text), load().abbreviations).article.text


@pytest.mark.parametrize("column", [50, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("hyphens", [False, True])
def test_lines_broken_at_a_column_are_joined(column: int, between: str, hyphens: bool) -> None:
    paragraphs = [f"{SENTENCE} {SENTENCE}", OTHER]
    wrapped = between.join(
        textwrap.fill(p, column, break_on_hyphens=hyphens) for p in paragraphs
    )
    assert wrapped.count("\n") > 2
    assert read(wrapped) == between.join(paragraphs)


def test_lines_broken_by_the_number_of_bytes_are_joined() -> None:
    line, lines = "", []
    for word in SENTENCE.split():
        if len(f"{line} {word}".encode()) > 80:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".lstrip()
    assert read("\n".join([*lines, line])) == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([SENTENCE, OTHER, SENTENCE, OTHER, SENTENCE]),
        "Hai bên thống nhất:\n- Trao đổi tin;\n- Tuần tra chung;\n- Phòng ngừa;\n- Tập huấn.",
        "Trang chủ\nThời sự\nPháp luật\nĐối ngoại\nBạn đọc\nMột dòng dài hơn bốn mươi chữ cái",
    ],
)
def test_lines_that_end_where_a_paragraph_does_are_not(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    ("text", "written_out"),
    [
        ("CA tỉnh Nghệ An", "Công an tỉnh Nghệ An"),
        ("CA TP Vinh và CA 5 tỉnh", "Công an TP Vinh và Công an 5 tỉnh"),
        ("Bộ CA Lào, lực lượng CAND", "Bộ Công an Lào, lực lượng Công an nhân dân"),
        ("Công an (CA) tỉnh", "Công an (CA) tỉnh"),
        ("CA SĨ NỔI TIẾNG", "CA SĨ NỔI TIẾNG"),
        ("San Jose, CA 95112", "San Jose, CA 95112"),
        ("ca trực, cand.com.vn, CAND.vn", "ca trực, cand.com.vn, CAND.vn"),
    ],
)
def test_abbreviations_of_bodies_are_written_out(text: str, written_out: str) -> None:
    assert read(text) == written_out


@given(
    st.lists(st.sampled_from(["CA ", "CAND ", "tỉnh ", "\u00a0", "\u00ad", "  ", "a", "\n"]))
)
def test_every_code_point_leads_back_to_its_own(pieces: list[str]) -> None:
    page = article("x", "x", "".join(pieces))
    copy = plain(page, load().abbreviations)
    at = 0
    for offset, letter in enumerate(copy.article.text):
        start, end = copy.original(offset, offset + 1)
        assert at <= start < end <= len(page.text)
        at = start
        if letter in "tỉnha" and "CA" not in page.text:
            assert page.text[start:end] == letter
    if copy.article.text:
        assert copy.original(0, len(copy.article.text))[1] <= len(page.text)


def test_abbreviations_written_out_are_quoted_as_they_stand() -> None:
    text = f"Sáng nay, CA tỉnh Sơn La. {SENTENCE}"
    copy = plain(article("x", "x", text), load().abbreviations)
    start = copy.article.text.index("Công an tỉnh Sơn La")
    span = slice(*copy.original(start, start + len("Công an tỉnh Sơn La")))
    assert text[span] == "CA tỉnh Sơn La"


def test_a_dash_at_the_head_of_a_broken_line_is_no_item() -> None:
    text = f"{SENTENCE[:90]} " + " - ".join(["an ninh", "trật tự", "Việt Nam", "Lào"] * 20)
    pages = [textwrap.fill(text, column, break_on_hyphens=False) for column in range(50, 90)]
    assert sum("\n- " in page for page in pages) > len(pages) / 4
    assert {read(page) for page in pages} == {text}
