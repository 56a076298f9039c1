"""Accuracy on the articles coded by hand; `python -m benchmarks.accuracy` writes the page.

The page is `docs/accuracy.md`, its words stand in `accuracy.md.in`. What is known to be weak is
told from the figures: the fields of ten cases or more with the lowest F1.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct, convert

from bordercoop.evaluate.gold import read_gold
from bordercoop.evaluate.page import markdown
from bordercoop.evaluate.rows import TABLES
from bordercoop.evaluate.run import evaluate
from bordercoop.evaluate.score import Score
from bordercoop.parse import parse
from bordercoop.sources.article import Article
from bordercoop.sources.read import read

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
TEMPLATE = Path(__file__).with_name("accuracy.md.in")
UNSEEN = "tests/gold/unseen"
"""Sets that were measured once before anybody looked, and `first_scores.yml`."""


class First(Struct, frozen=True):
    """The figure of a set before anybody had looked: F1 as a share of 1.

    `articles` says whether they are `invented`, `real`, real ones `retold`, or those of the
    project `reworded`; `folder` holds the set, where it may be published.
    """

    articles: Literal["invented", "real", "retold", "reworded"]
    score: float
    number: int | None = None
    folder: str | None = None
    tables: dict[str, float] = {}


def first_scores() -> list[First]:
    """The sets that nobody had looked at, oldest first."""
    import yaml

    text = (ROOT / UNSEEN / "first_scores.yml").read_text(encoding="utf-8")
    return convert(yaml.safe_load(text), list[First])


CODED = {
    "seeds": ("seeds", "tests/gold/seeds"),
    "development": ("tests/articles", "tests/gold/development"),
    **{
        f"unseen/{one.folder}": tuple(f"{UNSEEN}/{one.folder}/{p}" for p in ("texts", "gold"))
        for one in first_scores()
        if one.folder
    },
}
"""Each set of articles coded by hand: where its texts are, and where its gold."""

_CASES = 10
_WEAKEST = 10


def measured(name: str) -> Score:
    """The figures of one set."""
    texts, gold = (ROOT / folder for folder in CODED[name])
    articles = {a.doc_id: a for a in read([str(texts)]) if isinstance(a, Article)}
    lines = map(parse, articles.values())
    return evaluate(
        read_gold(gold), lines, lambda id: articles[id].text if id in articles else None
    ).score


def page() -> str:
    """`docs/accuracy.md` as the reader of this checkout earns it."""
    scores = {name: measured(name) for name in CODED}
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, score in scores.items():
        text = text.replace(f"{{{name}}}", markdown(score))
    text = text.replace("{first}", _first(scores))
    return text.replace("{weaknesses}", _weaknesses(scores["development"]))


def _first(now: dict[str, Score]) -> str:
    """First figures beside those of today, a set a line, and today's by table."""
    lines = [
        f"| articles | first | {' | '.join(TABLES)} | today |",
        f"| --- | ---: |{' ---: |' * len(TABLES)} ---: |",
    ]
    for one in first_scores():
        count = "" if one.number is None else f"{one.number} "
        name = f"{count}{one.articles}" + (f", `{UNSEEN}/{one.folder}`" if one.folder else "")
        tables = " | ".join(f"{one.tables[t]:.3f}" if one.tables else "" for t in TABLES)
        today = f"{now[f'unseen/{one.folder}'].mean:.3f}" if one.folder else ""
        lines.append(f"| {name} | {one.score} | {tables} | {today} |")
    return "\n".join(lines) + "\n"


def _weaknesses(score: Score) -> str:
    tallies = [
        (tally.f1, table, field, tally)
        for table, made in score.tables.items()
        for field, tally in made.fields.items()
        if tally.right + tally.missed >= _CASES
    ]
    lines = [
        f"* `{table}.{field}`: F1 {f1:.2f}; of {tally.right + tally.missed} slots "
        f"{tally.missed} missed, {tally.spurious} spurious"
        for f1, table, field, tally in sorted(tallies, key=lambda one: one[:3])[:_WEAKEST]
    ]
    intro = f"Of the fields with {_CASES} cases or more, these are read worst:\n\n"
    return intro + "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"), end="")
