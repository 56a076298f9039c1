"""Encodings: what is told, what is repaired, and what is refused by its name."""

from __future__ import annotations

import unicodedata
from html import escape
from pathlib import Path

import pytest
from sources.windows import with_tones_apart

from bordercoop.findings import Finding
from bordercoop.sources.article import canonical
from bordercoop.sources.fonts import font_of
from bordercoop.sources.language import language_of
from bordercoop.sources.written import Written, cleaned, decoded

ROOT = Path(__file__).parents[2]
TEXTS = [
    canonical(path.read_text(encoding="utf-8-sig"))
    for folder in ("seeds", "tests/articles")
    for path in sorted((ROOT / folder).glob("*.txt"))
]
FRENCH = (
    "L’été dernier, à l’Élysée, les élèves français ont reçu « Thérèse » et son frère aîné."
)
SPANISH = "El niño español soñó mañana con la cigüeña; señor, año tras año: ¿cuántos años?"
GERMAN = "Über die Größe der Straße hörte man später ähnliche Gerüchte aus Österreich."

# Bytes of the fonts' letters, in the order of `_LETTERS`.
_LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
_TCVN3 = (
    "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9ac"
    "eaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfe"
)
_VNI_MARKS = {"\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_VNI_HATS = {
    "\u0302": {
        "": "â",
        "\u0300": "à",
        "\u0301": "á",
        "\u0309": "å",
        "\u0303": "ã",
        "\u0323": "ä",
    },
    "\u0306": {
        "": "ê",
        "\u0300": "è",
        "\u0301": "é",
        "\u0309": "ú",
        "\u0303": "ü",
        "\u0323": "ë",
    },
}


def tcvn3(text: str) -> str:
    """The text as a font of the time shows it, read in a Western encoding."""
    codes = bytes.fromhex(_TCVN3).decode("latin-1")
    return "".join(
        codes[_LETTERS.index(c.lower())]
        if c.lower() in _LETTERS
        else c
        if ord(c) < 256
        else "-"
        for c in text
    )


def vni(text: str) -> str:
    """The same in the fonts of VNI, which put a tone behind its letter."""
    return "".join(map(_vni, text))


def _vni(letter: str) -> str:
    if letter.lower() == "đ":
        return "ñ"
    parts = unicodedata.normalize("NFD", letter)
    base, marks = parts[0], parts[1:]
    hats = [m for m in marks if m in _VNI_HATS]
    tones = [m for m in marks if m in _VNI_MARKS]
    base = {"ơ": "ô", "ư": "ö"}.get(base + "\u031b" if "\u031b" in marks else base, base)
    if "\u031b" in marks:
        base = {"o": "ô", "u": "ö"}.get(base.lower(), base)
    if hats:
        return base + _VNI_HATS[hats[0]][tones[0] if tones else ""]
    made = base + (_VNI_MARKS[tones[0]] if tones else "")
    return made if all(ord(c) < 256 for c in made) else "-"


def twice(text: str) -> str:
    """The text whose UTF-8 was taken for Latin-1."""
    return text.encode().decode("latin-1")


def made(data: bytes, declared: str | None = None) -> Written | Finding:
    return decoded(data, "a.txt", declared)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_every_article_is_itself_in_every_encoding(text: str) -> None:
    assert made(text.encode()) == Written(text)
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        found = made(text.encode(encoding))
        assert isinstance(found, Written)
        assert found.text.removeprefix("\ufeff") == text
        assert found.remark is not None


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_windows_1258_is_told_by_what_it_gives(text: str) -> None:
    data = with_tones_apart(text).encode("cp1258", "ignore")
    found = made(data)
    assert isinstance(found, Written)
    assert found.text == canonical(data.decode("cp1258"))
    assert found.remark == ("S118", "read as WINDOWS-1258")


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_text_encoded_twice_is_repaired(text: str) -> None:
    for wrong in (twice(text), twice(twice(text))):
        found = cleaned(wrong)
        assert isinstance(found, Written)
        assert (found.text, found.remark and found.remark[0]) == (text, "S117")


def test_text_encoded_twice_that_has_lost_letters_is_refused() -> None:
    lossy = twice(TEXTS[0]).replace("\u0083", "").replace("\u0091", "?").replace("\u0099", " ")
    found = cleaned(lossy)
    assert isinstance(found, Finding)
    assert found.code == "S117"


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize(("font", "name"), [(tcvn3, "TCVN3"), (vni, "VNI")])
def test_fonts_encodings_are_refused_with_the_command(
    text: str, font: object, name: str
) -> None:
    assert callable(font)
    wrong = font(text)
    for found in (
        cleaned(wrong),
        made(wrong.encode("latin-1", "replace")),
        made(wrong.encode()),
    ):
        assert isinstance(found, Finding)
        assert found.code == "S116"
        assert name in found.message
        assert "uvconv" in (found.hint or "")


@pytest.mark.parametrize("text", [*TEXTS, FRENCH * 5, SPANISH * 5, GERMAN * 5])
def test_no_other_text_is_taken_for_a_fonts_encoding(text: str) -> None:
    assert font_of(text) is None
    assert cleaned(text) == Written(text)


@pytest.mark.parametrize("text", TEXTS[:9], ids=range(9))
@pytest.mark.parametrize("form", ["&#{};", "&#x{:x};"])
def test_letters_written_as_entities_are_letters(text: str, form: str) -> None:
    wrong = "".join(
        c if c.isascii() else form.format(ord(c)) for c in escape(text, quote=False)
    )
    assert cleaned(wrong) == Written(text)


def test_an_ampersand_alone_stays() -> None:
    text = "Bộ NN&PTNT; R&D; &copy 2024 &amp; hơn thế"
    assert cleaned(text) == Written(text)


@pytest.mark.parametrize(
    "data",
    [FRENCH.encode("latin-1", "replace"), SPANISH.encode("cp1252"), GERMAN.encode("latin-1")],
)
def test_a_western_encoding_is_not_guessed_and_read_where_declared(data: bytes) -> None:
    found = made(data)
    assert isinstance(found, Finding)
    assert found.code == "S103"
    assert isinstance(made(data, "iso-8859-1"), Written)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *((text, "vi") for text in TEXTS),
        (
            "The police of the two provinces met in the town and signed a plan for the year.",
            "en",
        ),
        ("ເຈົ້າໜ້າທີ່ຕຳຫຼວດສອງແຂວງໄດ້ພົບປະກັນ", "lo"),
        (FRENCH, None),
        ("Cong an tinh Nghe An hoi dam voi Cong an tinh Bolykhamxay", None),
        ("ตำรวจสองจังหวัดพบกัน", None),
        ("12 345", None),
    ],
)
def test_a_language_is_told_or_not(text: str, language: str | None) -> None:
    assert language_of(text) == language
