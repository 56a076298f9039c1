"""The records of an article put into the form of the model: ids, evidence, grounds, order."""

from __future__ import annotations

from bordercoop.records.assemble.pieces import bounded
from bordercoop.records.assemble.records import line_of

__all__ = ["bounded", "line_of"]
