"""Lines in capitals: the words stay, names are told by the lists and by what leads to them."""

from __future__ import annotations

import itertools

import pytest

from bordercoop.lexicon import load
from bordercoop.mentions.letter_case import LEAST, recased
from bordercoop.sources.article import article

RANKS = ("Đại tá", "Thượng tá", "Thiếu tướng", "Đồng chí", "Ông")
NAMES = (
    "Trần Văn Khoa",
    "Lê Hồng Anh",
    "Bun Sỉ Kẹo Vông",
    "Khăm-phết Su-li-vông",
    "Vilay Lakhamphong",
    "Lò Thị Minh Hoa",
)
BODIES = (
    "Công an tỉnh Sơn La",
    "Bộ đội Biên phòng tỉnh Hà Tĩnh",
    "Công an huyện Mường Ét, tỉnh Hủa Phăn",
    "Bộ Công an Lào",
    "Đồn Biên phòng Ra Mai",
)
WAYS = (
    "{rank} {name}, Phó Giám đốc, cùng {body} dự hội đàm.",
    "Cùng dự có {rank} {name}; đại diện {body}.",
    "{body} do {rank} {name} dẫn đầu sang thăm, làm việc.",
)


def read_small(text: str) -> str:
    return recased(article("page", "page.txt", text.upper()), load()).text


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES)
def test_names_are_told_by_what_leads_to_them(name: str, way: str) -> None:
    for rank, body in itertools.product(RANKS, BODIES):
        text = read_small(way.format(rank=rank, name=name, body=body))
        start = text.lower().index(name.lower())
        told, after = text[start : start + len(name)], text[start + len(name) :].lstrip(",; ")
        assert all(word[0].isupper() for word in told.split())
        assert after.startswith(("Phó giám đốc", "đại diện", "dẫn đầu"))


@pytest.mark.parametrize("mark", [",", ";", ".", " (", " -"])
@pytest.mark.parametrize("syllable", ["Thăm", "Tặng", "Bản", "Xã"])
def test_a_syllable_of_a_lao_name_may_be_a_word_where_a_mark_ends_it(
    syllable: str, mark: str
) -> None:
    name = f"Sổm Vảng {syllable} Ma Vông"
    assert name in read_small(f"Cùng dự có Đại tá {name}{mark} Phó Giám đốc và các cán bộ")


@pytest.mark.parametrize("name", NAMES)
def test_the_sentence_around_a_name_is_small(name: str) -> None:
    text = read_small(
        f"Chiều qua, Đại tá {name} phát biểu chào mừng đoàn và cảm ơn sự giúp đỡ."
    )
    assert text.endswith(" phát biểu chào mừng đoàn và cảm ơn sự giúp đỡ.")


@pytest.mark.parametrize(
    "text",
    [
        "Quả ngọt của tình đoàn kết đặc biệt giữa hai lực lượng",
        "Hai bên thống nhất tăng cường trao đổi thông tin về tội phạm",
        "Vận động bà con hai bên biên giới không vượt biên trái phép",
    ],
)
def test_words_that_name_nothing_are_small_behind_the_first(text: str) -> None:
    assert read_small(text) == text


@pytest.mark.parametrize("country", ["Lào", "Việt Nam"])
def test_countries_inside_a_phrase_are_names(country: str) -> None:
    assert country in read_small(f"Thăm và làm việc với lực lượng công an {country} hôm qua")


@pytest.mark.parametrize("number", ["II", "IX", "XVI"])
def test_a_roman_number_stays(number: str) -> None:
    assert f"lần thứ {number} " in read_small(f"Hội đàm lần thứ {number} giữa công an hai tỉnh")


@pytest.mark.parametrize(
    "text",
    [
        "Công an tỉnh Sơn La hội đàm với Công an tỉnh Hủa Phăn.",
        "TP Vinh",
        "X" * (LEAST - 1),
        "",
        "İİİİİİİİİİİİİİİİ",
    ],
)
def test_what_is_not_in_capitals_or_short_stands_as_it_is(text: str) -> None:
    page = article("page", "page.txt", text)
    assert recased(page, load()).text == page.text


@pytest.mark.parametrize("mark", [" ", ".", ", ", " - ", ": “", "\n", "”, ", "-"])
def test_every_word_stays_in_its_place(mark: str) -> None:
    words = (
        "ĐẠI TÁ",
        "TRẦN VĂN BA",
        "XÃ",
        "CÔNG AN",
        "HUYỆN MƯỜNG ÉT",
        "VÀ",
        "3",
        "THĂM",
        "LÀO",
    )
    for first, second, third in itertools.permutations(words, 3):
        text = mark.join((first, second, third, "HỘI ĐÀM HÔM NAY"))
        small = recased(article("page", "page.txt", text), load()).text
        assert small.upper() == text
        assert len(small) == len(text)
