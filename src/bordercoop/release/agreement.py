"""Agreement of a release with gold, for `quality.json`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bordercoop.check.texts import TextsAtHand
from bordercoop.evaluate.gold import read_gold
from bordercoop.evaluate.page import as_json
from bordercoop.evaluate.run import evaluate
from bordercoop.model import Line


def agreement(lines: Sequence[Line], gold: Path, texts: Sequence[str] = ()) -> dict[str, Any]:
    """Precision, recall and F1 by table and field against the gold of `gold`.

    `texts` are paths of articles, in which the quotes of the gold are looked up. ValueError
    (BadGold) where the gold is none, OSError where it cannot be read.
    """
    at_hand = TextsAtHand(texts)

    def text(doc_id: str) -> str | None:
        article = at_hand(doc_id)
        return None if article is None else article.text

    return as_json(evaluate(read_gold(gold), lines, text).score)
