"""The articles, and other ways to print the same page."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from bordercoop.sources.article import canonical

ROOT = Path(__file__).parents[2]
TEXTS = {
    path.stem: canonical(path.read_text(encoding="utf-8-sig"))
    for folder in ("seeds", "tests/articles")
    for path in sorted((ROOT / folder).glob("*.txt"))
}
COLUMN = 80


def hard_wrapped(text: str) -> str:
    """Every line broken where the next word would pass the column."""
    lines = []
    for line in text.split("\n"):
        line_starts = [0]
        for space in re.finditer(r" ", line):
            after = line.find(" ", space.end())
            end = len(line) if after < 0 else after
            if end - line_starts[-1] > COLUMN:
                line_starts.append(space.end())
        bounds = [*line_starts, len(line) + 1]
        lines += [line[a : b - 1] for a, b in pairwise(bounds)]
    return "\n".join(lines)


def wrapped_without_blank_lines(text: str) -> str:
    """The same, with no line between two paragraphs."""
    return hard_wrapped(re.sub(r"\n{2,}", "\n", text))


def every_blank_unbroken(text: str) -> str:
    """Every blank one at which no line breaks."""
    return text.replace(" ", "\u00a0")


def police_abbreviated(text: str) -> str:
    """`CAND` for the people's police, `CA` for the police."""
    text = re.sub(r"\bcông an nhân dân\b", "CAND", text, flags=re.IGNORECASE)
    return re.sub(r"\b[Cc]ông an\b", "CA", text)


def blanks_missing(text: str) -> str:
    """No blank behind a full stop between a small letter and a capital."""
    return re.sub(
        r"(\w)\. (?=([^\W\d_]))",
        lambda m: m[0].rstrip() if m[1].islower() and m[2].isupper() else m[0],
        text,
    )


def on_one_line(text: str) -> str:
    """The page as a crawl leaves it: no line break at all."""
    return re.sub(r"\s*\n\s*", " ", text)


def body_on_one_line(text: str) -> str:
    """The same without the page's foot."""
    return on_one_line(
        re.split(r"\n(?=tin liên quan|đọc thêm|đừng bỏ lỡ)", text, flags=re.I)[0]
    )


def no_stop_at_the_end(text: str) -> str:
    """No line ends in a full stop, as headlines and captions do not."""
    return re.sub(r"\.+[ ]*$", "", text, flags=re.MULTILINE)
