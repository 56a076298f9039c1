"""Canonical text: views and tokens keep offsets, sentences end where they do in print."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bordercoop.sources.article import canonical
from bordercoop.text import (
    INVISIBLE,
    TONE_PLACEMENTS,
    fold,
    search_view,
    sentences,
    slug,
    squeezed,
    tokenize,
)

LETTERS = st.text(alphabet=st.sampled_from("aàoòóuýỳyđĐİßn 1,.\u00ad-\u200b\n\u0301\u0323"))


@given(st.text() | LETTERS)
def test_the_search_view_keeps_the_length(text: str) -> None:
    assert len(search_view(text)) == len(text)


@given(st.text() | LETTERS)
def test_tokens_and_the_white_space_between_them_make_up_the_text(text: str) -> None:
    tokens = tokenize(text)
    ends = [0, *tokens.ends]
    assert all(a < b for a, b in zip(tokens.starts, tokens.ends, strict=True))
    for before, start in zip(ends, [*tokens.starts, len(text)], strict=True):
        assert not text[before:start].strip()


@given(st.text() | LETTERS)
def test_a_key_is_the_view_of_its_words_without_invisible_marks(text: str) -> None:
    tokens = tokenize(text)
    hidden = str.maketrans("", "", INVISIBLE)
    for start, end, key in zip(tokens.starts, tokens.ends, tokens.keys, strict=True):
        shown = tokens.view[start:end]
        assert key == (shown.translate(hidden) or shown)


@given(st.text() | LETTERS)
def test_composed_and_decomposed_letters_are_one_text(text: str) -> None:
    assert canonical(unicodedata.normalize("NFD", text)) == canonical(text)


@pytest.mark.parametrize(("old", "new"), TONE_PLACEMENTS)
def test_both_placements_of_a_tone_are_seen_alike(old: str, new: str) -> None:
    assert search_view(f"h{old}") == search_view(f"h{new}") == f"h{new}"


@pytest.mark.parametrize(("old", "new"), TONE_PLACEMENTS)
def test_a_syllable_that_goes_on_is_seen_as_dictionaries_write_it(old: str, new: str) -> None:
    assert search_view(f"t{old}n") == search_view(f"t{new}n") == f"t{old}n"


@pytest.mark.parametrize(("old", "new"), [(o, n) for o, n in TONE_PLACEMENTS if o[0] == "u"])
def test_behind_q_the_tone_stands_on_the_last_vowel(old: str, new: str) -> None:
    assert search_view(f"q{old}") == search_view(f"q{new}") == f"q{old}"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Công an tỉnh", ["công", "an", "tỉnh"]),
        ("thu 10,2 kg, 20.000 viên", ["thu", "10,2", "kg", ",", "20.000", "viên"]),
        ("Át-ta-pư", ["át", "-", "ta", "-", "pư"]),
        ("C\u00adông an", ["công", "an"]),
        ("9/6.", ["9", "/", "6", "."]),
        ("", []),
    ],
)
def test_words_numbers_and_marks_are_tokens(text: str, keys: list[str]) -> None:
    assert tokenize(text).keys == keys


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hai bên ký. Lễ bế mạc.", ["Hai bên ký.", "Lễ bế mạc."]),
        ("Tại TP. Vinh, hai bên ký.", ["Tại TP. Vinh, hai bên ký."]),
        ("Ông nói: “Cảm ơn.” Rồi về.", ["Ông nói: “Cảm ơn.”", "Rồi về."]),
        ("Trao 100.000.000 đồng.", ["Trao 100.000.000 đồng."]),
        ("Có 3 vụ... và còn nữa.", ["Có 3 vụ... và còn nữa."]),
        ("  ", []),
    ],
)
def test_a_sentence_ends_at_a_stop_before_a_capital(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == parts


@given(st.text())
def test_sentences_are_in_order_and_leave_out_white_space_alone(text: str) -> None:
    spans = sentences(text, 0, len(text))
    bounds = [0, *(end for _, end in spans)]
    for before, (start, end) in zip(bounds, [*spans, (len(text), 0)], strict=True):
        assert before <= start
        assert not text[before:start].strip()
        assert start == len(text) or text[start:end] == text[start:end].strip()


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Đắc Chưng", "dac-chung"), ("Kà Lừm", "ka-lum"), ("Trại 5/6", "trai-5-6")],
)
def test_a_slug_is_plain_letters(name: str, plain: str) -> None:
    assert slug(name) == plain


def test_folding_takes_the_marks_from_letters() -> None:
    assert fold("Đắc Chưng") == "dac chung"
    assert squeezed("Bô-ly-khăm-xay, Đắc Chưng!") == "bolykhamxaydacchung"


@pytest.mark.parametrize(
    "parts",
    [
        ("Lễ bàn giao diễn ra ở Viêng Chăn.", "Phát biểu tại buổi lễ, hai bên vui mừng."),
        ("Hội đàm bế mạc ngày 12/5/2024.", "Hai bên ký biên bản."),
        ("Đoàn do Công an tỉnh Bò Kẹo (Lào).", "Tham dự có hai sở."),
        ("Công an tặng 5.000 USD.", "Hai bên cảm ơn."),
        ("Ông nói.", "“Chúng tôi vui mừng”."),
        ("Buổi lễ khép lại!", "Hai bên chia tay."),
    ],
)
def test_a_sentence_ends_where_the_blank_is_missing(parts: tuple[str, ...]) -> None:
    for text in ("".join(parts), " ".join(parts)):
        assert tuple(text[a:b] for a, b in sentences(text, 0, len(text))) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Công an TP.Vinh, H.Nam Giang và TX.Cửa Lò",
        "Tin của Tr.T.K và Th.S Nguyễn Văn A",
        "Đại biểu có GS.TS.Nguyễn Văn A và PGS.Trần B",
        "Theo baonghean.vn, Baonghean.Vn và cand.com.vn",
        "Trị giá 1.250.000 đồng; nặng 12,5 kg; dài 3.5 km",
        "1.Tăng cường trao đổi thông tin",
        "Hai bên trao đổi tin... rồi ký kết; “Chúng tôi vui.” ông nói",
        "Phòng PC04 thu giữ ma túy, v.v... và nhiều tang vật",
    ],
)
def test_no_sentence_ends_inside_names_numbers_and_quotes(text: str) -> None:
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == [text]
