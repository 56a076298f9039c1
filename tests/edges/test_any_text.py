"""For every text whatsoever, `validate` passes what `parse` writes."""

from __future__ import annotations

from typing import Any

import pytest
from edges.damaged import texts
from edges.test_every_token import unsound
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bordercoop.lexicon.compile import DISTRICTS, PROVINCES, read, word_files
from bordercoop.model import MOST
from bordercoop.parse import parse
from bordercoop.records.assemble.settled import exact, listed, members
from bordercoop.sources.article import article
from bordercoop.vocabularies import codes

HEAD = (
    "Ngày 12/8/2024, Đại tá Hà Quốc Khánh, Giám đốc Công an tỉnh Điện Biên đã hội đàm với Sở "
    "An ninh tỉnh Phong Sa Ly (Lào). "
)
ONLINE = HEAD.replace("hội đàm với", "hội đàm trực tuyến tại TP Điện Biên Phủ với")
WORDS = sorted({word for name in word_files() for e in read(name) for word in e["spellings"]})
COUNTED = sorted(
    {
        word
        for name in ("units", "currencies", "objects")
        for e in read(name)
        for word in e["spellings"]
    }
)
PLACES = [e["labels"]["vi"] for name in PROVINCES for e in read(name)]
PLACES += [e["name"] for name in DISTRICTS for e in read(name)]
FIGURES = [
    "2",
    "05",
    "1.000",
    "10,5",
    "100 triệu",
    "1,5 tỷ",
    "hai",
    "hàng trăm",
    "1/3",
    "9" * 30,
]
DAYS = [
    "ngày 31/2/2024", "ngày 12/8", "từ ngày 4 - 6/7/2023", "năm 2024", "tháng 6/2024",
    "quý II/2024", "hôm qua", "ngày 0/0/0000", "từ 2019 đến nay", "ngày 5/7 đến ngày 3/7/2023",
]  # fmt: skip
BODIES = [
    "Công an tỉnh",
    "Sở An ninh tỉnh",
    "Bộ Công an",
    "Công an huyện",
    "UBND tỉnh",
    "Công ty",
]

figure = st.builds("{} {}".format, st.sampled_from(FIGURES), st.sampled_from(COUNTED))
body = st.builds("{} {}".format, st.sampled_from(BODIES), st.sampled_from(PLACES))
word = st.sampled_from(WORDS)
mark = st.sampled_from([",", ".", ";", ":", "(", ")", "-", "\n", "và", "cho", "Lào", "hai bên"])
piece = st.one_of(figure, body, word, word, mark, st.sampled_from(DAYS))
soup = st.lists(piece, max_size=60).map(" ".join)
sentence = st.lists(st.sampled_from(sorted(texts().values())), min_size=2, max_size=4)


def mixed(articles: list[str], at: list[int]) -> str:
    """Pieces of several articles, one behind the other."""
    return "".join(a[n % len(a) : n % len(a) + 400] for a, n in zip(articles, at, strict=False))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["", HEAD, ONLINE]), soup)
def test_words_of_the_lists_in_any_order(head: str, told: str) -> None:
    assert unsound(f"{head}{told}\n.") == []


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_text(told: str) -> None:
    assert unsound(f"{told}\nLào") == []


@settings(max_examples=60, deadline=None)
@given(sentence, st.lists(st.integers(0, 9_999), min_size=4, max_size=4))
def test_pieces_of_articles(articles: list[str], at: list[int]) -> None:
    assert unsound(mixed(articles, at)) == []


@pytest.mark.slow
@settings(max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["", HEAD, ONLINE]), soup)
def test_many_texts(head: str, told: str) -> None:
    assert unsound(f"{head}{told}\n.") == []


@pytest.mark.parametrize("counted", COUNTED)
def test_what_is_given_and_seized_is_counted_in_a_unit_of_its_list(counted: str) -> None:
    told = f"{HEAD}Công an tỉnh Điện Biên trao tặng Sở An ninh tỉnh Phong Sa Ly 5 {counted}. "
    told += f"Hai bên đã phối hợp thu giữ 7 {counted} heroin."
    assert unsound(told) == []


def test_an_online_meeting_has_no_place() -> None:
    line = parse(article("online", "online.txt", ONLINE))
    (meeting,) = line.meetings
    assert meeting.mode == "online"
    place = {
        name: getattr(meeting, name) for name in ("country", "province", "district", "venue")
    }
    assert set(place.values()) == {None}
    assert place.keys().isdisjoint(meeting.grounds)


@pytest.mark.parametrize(
    ("file", "vocabulary"),
    [
        ("currencies", "currency"),
        ("ranks", "rank"),
        ("approximators", "approximate"),
        ("meetings", "meeting_kind"),
    ],
)
def test_the_codes_that_words_carry_are_those_of_the_field(file: str, vocabulary: str) -> None:
    carried: set[Any] = {entry["code"] for entry in read(file)}
    assert carried <= set(codes(vocabulary))


def test_a_set_has_each_member_once_in_order() -> None:
    assert members(["b", "a", "b"]) == ["a", "b"]
    assert members(["b", "a"], without=["b"]) == ["a"]


def test_a_code_that_no_list_has_is_that_of_anything_else() -> None:
    assert listed("aid_unit", "packet", "item") == "item"
    assert listed("aid_unit", "box", "item") == "box"


@pytest.mark.parametrize(
    ("told", "kept"),
    [(None, None), (0.0, 0.0), (12.5, 12.5), (12.345, None), (float(MOST), float(MOST))],
)
def test_a_sum_is_exact_or_unknown(told: float | None, kept: float | None) -> None:
    assert exact(told, places=2) == kept


@pytest.mark.parametrize("beyond", [float("inf"), 1e16, -1.0])
def test_a_figure_beyond_the_largest_is_unknown(beyond: float) -> None:
    assert exact(beyond) is None
