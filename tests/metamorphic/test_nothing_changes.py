"""What changes the page and not what it tells changes no record.

Of each change at most one slot in a hundred may be read otherwise, over all articles; of the
changes that are undone before anything is read, none.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bordercoop.layout import read as layout_of
from bordercoop.lexicon import load
from bordercoop.sources.article import article, canonical
from bordercoop.text import TONE_PLACEMENTS

ROOT = Path(__file__).parents[2]
TEXTS = {
    path.stem: canonical(path.read_text(encoding="utf-8-sig"))
    for folder in ("seeds", "tests/articles")
    for path in sorted((ROOT / folder).glob("*.txt"))
}
LAO_NAMES = re.compile(
    r"Bô Ly Khăm Xay|Luông Pha B[aă]ng|Luông Nặm Thà|Hủa Phăn|Phông Sa Ly|U Đôm Xay|"
    r"Xay Nha Bu Ly|Xiêng Khoảng|Sê Kông|Khăm Muộn|Sa La Van|Sa Van Na Khệt|Chăm Pa Sắc"
)

Change = Callable[[str], str]
Told = Callable[[str], Counter[tuple[str, str, str | float]]]


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def old_tones(text: str) -> str:
    for old, new in TONE_PLACEMENTS:
        text = text.replace(new, old)
    return text


def hyphens(text: str) -> str:
    return LAO_NAMES.sub(lambda name: name[0].replace(" ", "-"), text)


def windows_lines(text: str) -> str:
    return "\ufeff" + text.replace("\n", "\r\n")


def doubled_blanks(text: str) -> str:
    return text.replace(" ", "  ")


def no_break_spaces(text: str) -> str:
    return re.sub(r" (?=tỉnh|Công|đồng|triệu|\d)", "\u00a0", text)


def soft_hyphens(text: str) -> str:
    return re.sub(r"([^\W\d_]{2})([^\W\d_]{3,})", "\\1\u00ad\\2", text)


def upper_title(text: str) -> str:
    page = article("page", "page.txt", text)
    title = layout_of(page, load()).title
    if title is None:
        return text
    start, end = title
    return text[:start] + text[start:end].upper() + text[end:]


def upper_text(text: str) -> str:
    return text.upper()


def furniture(text: str) -> str:
    """Menus before an article that does not begin with its crawl mark, other news behind it."""
    above = "Trang chủ » Tin tức » Đối ngoại\nĐường dây nóng: 0692.123.456 | Email: a@b.vn\n"
    below = (
        "\nTin liên quan\nCông an tỉnh A tặng Công an tỉnh Bò Kẹo 500 triệu đồng\n"
        "Lượt truy cập: 2.345.678\n"
    )
    return ("" if text.startswith(" date ") else above) + text + below


def paragraphs_turned(text: str) -> str:
    """Captions one paragraph further down, lists with dashes from the end."""
    page = article("page", "page.txt", text)
    kinds = {text.count("\n", 0, b.start): b.kind for b in layout_of(page, load()).blocks}
    lines = text.split("\n")
    told = sorted(kinds)
    for line, below in reversed(list(itertools.pairwise(told))):
        if kinds[line] == "caption" and kinds[below] == "body":
            lines[line], lines[below] = lines[below], lines[line]
    turned = "\n".join(lines)
    return re.sub(
        r"(?:^- .+[;.]?\n+){2,}",
        lambda found: "\n".join(reversed(found[0].rstrip("\n").split("\n"))) + "\n",
        turned,
        flags=re.MULTILINE,
    )


UNDONE = (decomposed, windows_lines, doubled_blanks, no_break_spaces, soft_hyphens)
READ = (old_tones, hyphens, upper_title, upper_text, furniture, paragraphs_turned)


@pytest.mark.parametrize("change", UNDONE, ids=lambda change: change.__name__)
@pytest.mark.parametrize("name", TEXTS)
def test_another_way_to_write_the_same_page(name: str, change: Change, told: Told) -> None:
    text = TEXTS[name]
    assert change(text) != text
    assert told(change(text)) == told(text)


@pytest.mark.parametrize("change", READ, ids=lambda change: change.__name__)
def test_another_look_of_the_page(change: Change, told: Told) -> None:
    touched = [text for text in TEXTS.values() if change(text) != text]
    assert len(touched) >= 5
    lost = total = 0
    for text in touched:
        before, after = told(text), told(change(text))
        lost += ((before - after) + (after - before)).total()
        total += before.total() + after.total()
    assert lost <= total / 100
