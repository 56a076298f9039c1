"""As many articles as wanted: `python -m benchmarks.many NUMBER > articles.jsonl`.

The articles of the seeds and of the tests over and over, each time with other days, figures and
names of people, so that no two tell of the same and nothing is a duplicate. The same number
gives the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from bordercoop.parse import parse
from bordercoop.sources.article import article

ROOT = Path(__file__).parents[1]
FIRST, DAYS = date(2010, 1, 1), 5_400
"""The days that are told of: so many from the first on."""
_DAY = re.compile(r"\b\d{1,2}/\d{1,2}(/\d{4})?\b")
_FIGURE = re.compile(r"\b\d{2,3}(?= (?:triệu|suất|phần|tấn|cán bộ|học viên))")
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương")
_MIDDLE = ("Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân", "Thanh", "Công", "Quốc", "Đình")
_GIVEN = (
    *("An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Hùng", "Khánh", "Lâm", "Long", "Nam"),
    *("Phong", "Quân", "Sơn", "Tâm", "Thắng", "Toàn", "Trung", "Tuấn", "Việt", "Vinh"),
)
_LAO = ("Kham", "Bun", "Som", "Sai", "Vi", "Phon", "Thong", "Xay", "Si", "Keo", "Chan", "Nou")


class Template:
    """An article, and the names in it that are replaced."""

    def __init__(self, text: str) -> None:
        line = parse(article("template", "template", text))
        people = (one.name for one in line.participants if one.type == "person")
        told = {name for name in people if name and name in text}
        self._pieces = re.split(
            "|".join(map(re.escape, sorted(told, key=len, reverse=True))) or r"(?!)", text
        )
        self._names = re.findall(
            "|".join(map(re.escape, sorted(told, key=len, reverse=True))) or r"(?!)", text
        )
        self._of = {name: at for at, name in enumerate(sorted(told))}

    def filled(self, number: int) -> str:
        """The article with the names, days and figures of its `number`th copy."""
        moved = _moved(number)
        pieces = [_FIGURE.sub(lambda m: str(int(m[0]) + number % 89), p) for p in self._pieces]
        pieces = [_DAY.sub(moved, piece) for piece in pieces]
        names = [_name(number * 31 + self._of[name], "-" in name) for name in self._names]
        return pieces[0] + "".join(
            name + piece for name, piece in zip(names, pieces[1:], strict=True)
        )


def _moved(number: int) -> Callable[[re.Match[str]], str]:
    day = FIRST + timedelta(days=number * 37 % DAYS)

    def moved(found: re.Match[str]) -> str:
        return f"{day.day}/{day.month}/{day.year}" if found[1] else f"{day.day}/{day.month}"

    return moved


def _name(number: int, lao: bool) -> str:
    if lao:
        several = (_LAO[number // 12**place % 12] for place in range(4))
        first, second, third, fourth = several
        return f"{first}-{second.lower()} {third}-{fourth.lower()}"
    parts = []
    for listed in (_GIVEN, _FAMILY, _MIDDLE, _GIVEN):
        number, at = divmod(number, len(listed))
        parts.append(listed[at])
    given, family, middle, other = parts
    return f"{family} {middle} {other} {given}"


def many(number: int) -> Iterator[dict[str, str]]:
    """The articles, each with an id and a text."""
    folders = ROOT / "seeds", ROOT / "tests" / "articles"
    paths = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    templates = [Template(path.read_text(encoding="utf-8-sig")) for path in paths]
    for at in range(number):
        copy, which = divmod(at, len(templates))
        yield {"id": f"made-{at:07}", "text": templates[which].filled(copy * 7 + which)}


if __name__ == "__main__":
    for made in many(int(sys.argv[1])):
        print(json.dumps(made, ensure_ascii=False))
