"""Accuracy on the articles coded by hand; `python -m benchmarks.accuracy` writes the page.

The page is `docs/accuracy.md`, its words stand in `accuracy.md.in`. What is known to be weak is
told from the figures: the fields of ten cases or more with the lowest F1.
"""

from __future__ import annotations

from pathlib import Path

from bordercoop.evaluate.gold import read_gold
from bordercoop.evaluate.page import markdown
from bordercoop.evaluate.run import evaluate
from bordercoop.evaluate.score import Score
from bordercoop.parse import parse
from bordercoop.sources.article import Article
from bordercoop.sources.read import read

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
TEMPLATE = Path(__file__).with_name("accuracy.md.in")
CODED = {
    "seeds": ("seeds", "tests/gold/seeds"),
    "development": ("tests/articles", "tests/gold/development"),
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
    return text.replace("{weaknesses}", _weaknesses(scores["development"]))


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
