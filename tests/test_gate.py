"""The gate passes what can tell of Laos, however it is written, and little else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from metamorphic.test_nothing_changes import READ, UNDONE
from msgspec.structs import replace

from bordercoop.gate import may_concern_laos
from bordercoop.lexicon import load
from bordercoop.lexicon.compile import read as words
from bordercoop.parse import read as read_article
from bordercoop.plain import plain
from bordercoop.sieve import sieve
from bordercoop.sources.article import article, canonical
from bordercoop.sources.rows import passes
from bordercoop.sources.sifted import sifted
from bordercoop.text import fold

ROOT = Path(__file__).parents[1]
PROVINCES = sorted(
    {
        spelling
        for entry in words("provinces_la")
        for spelling in (entry["labels"]["vi"], entry["labels"]["en"], *entry["spellings"])
    }
)
EXACT = sorted({name for entry in words("provinces_la") for name in entry.get("exact", [])})
Way = Callable[[str], str]
WAYS: dict[str, Way] = {
    "as listed": lambda name: name,
    "in capitals": str.upper,
    "decomposed": lambda name: unicodedata.normalize("NFD", name),
    "hyphened": lambda name: name.replace(" ", "-"),
    "doubled blanks": lambda name: name.replace(" ", "  "),
    "no-break blanks": lambda name: name.replace(" ", "\u00a0"),
    "over a line end": lambda name: name.replace(" ", "\n"),
    "soft hyphens": lambda name: f"{name[:2]}\u00ad{name[2:]}",
    "glued": lambda name: name.replace(" ", "").replace("-", "").capitalize(),
}
UNMARKED: dict[str, Way] = {**WAYS, "without marks": lambda name: fold(name).title()}


def around(name: str) -> str:
    return f"Công an tỉnh Nghệ An hội đàm với Công an tỉnh {name}, ký biên bản."


@pytest.mark.parametrize("way", UNMARKED)
def test_every_name_of_a_lao_province_passes(way: str) -> None:
    shut = [n for n in PROVINCES if not may_concern_laos(around(UNMARKED[way](n)))]
    assert not shut


@pytest.mark.parametrize("way", WAYS)
def test_a_name_that_is_an_everyday_word_passes_with_its_marks(way: str) -> None:
    assert not [n for n in EXACT if not may_concern_laos(around(WAYS[way](n)))]


POLICE = (
    *("Công an", "CÔNG AN", "công  an", "công\u00a0an", "công\nan", "an ninh", "An Ninh"),
    *("Cảnh sát", "Cảnh Sát", "CẢNH SÁT", "CA tỉnh", "CATP", "Co\u0302ng an", "Cô\u00adng an"),
)


@pytest.mark.parametrize("word", POLICE)
def test_a_province_alone_passes_where_the_police_are_named(word: str) -> None:
    text = f"Đoàn {word} được đón ở tỉnh Hủa Phăn."
    assert may_concern_laos(text)
    assert may_concern_laos(text.replace("Hủa Phăn", "Nghệ An")) is False
    assert all(seen([text]))
    assert all(seen([text], json=True))


def test_a_province_alone_without_the_police_does_not() -> None:
    text = "Du khách được đón ở tỉnh Hủa Phăn."
    assert not may_concern_laos(text)
    assert not any(seen([text]))


@pytest.mark.parametrize("word", ["Lào", "lào", "LÀO", "La\u0300o", "CHDCND Lào", "L\u200bào"])
def test_the_word_itself_passes(word: str) -> None:
    assert may_concern_laos(f"đoàn đại biểu {word} sang thăm")


@pytest.mark.parametrize(
    "text",
    [
        "Công an tỉnh Lào Cai bắt giữ một đối tượng.",
        "Công an tỉnh Lào  Cai - CÔNG AN TỈNH LÀO CAI",
        "hút thuốc lào ở nhà ga",
        "Bộ Kế hoạch và Đầu tư cho biết",
        "Quốc hội sẽ công bố nghị quyết; xe công vụ",
        "khu Hoa Phượng, hóa phẩm, viên chăn nuôi",
        "",
    ],
)
def test_what_only_looks_alike_does_not(text: str) -> None:
    assert not may_concern_laos(text)


@pytest.mark.parametrize(
    "text", ["Lào", "a" * 3_000_000, "B\u00ad" * 1_000_000, "Sê " * 700_000]
)
def test_any_length_ends(text: str) -> None:
    assert may_concern_laos(text) == (text == "Lào")


TEXTS = {
    path.stem: canonical(path.read_text(encoding="utf-8-sig"))
    for folder in ("seeds", "tests/articles")
    for path in sorted((ROOT / folder).glob("*.txt"))
}
SPELLINGS: dict[str, Way] = {
    "as it stands": lambda text: text,
    **{change.__name__: change for change in (*UNDONE, *READ)},
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("word", ["kept", "left out"])
def test_no_article_that_the_reader_takes_is_lost(spelling: str, word: str) -> None:
    """With the word `Lào` left out, the names of provinces alone must carry it."""
    lexicon, taken = load(), 0
    for name, text in TEXTS.items():
        written = SPELLINGS[spelling](text)
        if word == "left out":
            written = re.sub("lào", "bạn", canonical(written), flags=re.IGNORECASE)
        page = read_article(
            plain(article(name, name, written), lexicon.abbreviations).article, lexicon
        ).page
        takes = bool(page.sentences)
        taken += takes
        assert may_concern_laos(written) or not takes
    assert taken >= len(TEXTS) * 2 // 3


@pytest.mark.parametrize("form", ["&#{};", "&#x{:X};"])
def test_a_row_whose_letters_are_entities_passes(form: str) -> None:
    for text in TEXTS.values():
        written = "".join(c if c.isascii() else form.format(ord(c)) for c in text)
        assert passes(written, may_concern_laos)


def test_a_row_that_was_encoded_twice_passes() -> None:
    for text in TEXTS.values():
        assert passes(text.encode().decode("latin-1"), may_concern_laos)


def seen(texts: list[str], json: bool = False) -> list[bool]:
    rows = [msgspec.json.encode(text) for text in texts] if json else texts
    may = sifted(rows, sieve("json" if json else "text"))
    assert may is not None
    return [at in may for at in range(len(rows))]


@pytest.mark.parametrize("json", [False, True])
@pytest.mark.parametrize("way", UNMARKED)
def test_the_sieve_keeps_every_name_that_the_gate_lets_pass(way: str, json: bool) -> None:
    texts = [around(UNMARKED[way](name)) for name in PROVINCES]
    assert all(seen(texts, json))


@pytest.mark.parametrize("json", [False, True])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_the_sieve_keeps_every_article_that_the_gate_lets_pass(
    spelling: str, json: bool
) -> None:
    texts = [SPELLINGS[spelling](text) for text in TEXTS.values()]
    texts += [re.sub("lào", "bạn", canonical(t), flags=re.IGNORECASE) for t in texts]
    passing = [text for text in texts if may_concern_laos(text)]
    assert all(seen(passing, json))


def test_the_sieve_keeps_what_is_to_be_repaired_first() -> None:
    texts = list(TEXTS.values())
    twice = [text.encode().decode("latin-1") for text in texts]
    entities = ["".join(c if c.isascii() else f"&#{ord(c)};" for c in text) for text in texts]
    assert all(seen([*twice, *entities]))


def test_the_sieve_holds_other_rows_back() -> None:
    texts = [
        "Công an tỉnh Sơn La bắt giữ một đối tượng.",
        "được Viện trưởng ký",
        "Phong trào đó",
    ]
    assert not any(seen(texts))


def test_what_cannot_be_sifted_is_asked_about() -> None:
    assert sifted([b"", None], sieve()) == [0, 1]
    assert sifted([b"\xff\xfe", b"\xc4\x91"], sieve()) == [0]
    assert sifted(["a"], replace(sieve(), then="(")) is None
