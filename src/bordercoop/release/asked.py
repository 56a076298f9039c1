"""What is asked of a release beside its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from bordercoop.corrections.correction import Correction


class Asked(Struct, frozen=True, kw_only=True):
    """What the caller of a release decides.

    `version` is what to publish, if more than the changes demand; `day` (ISO 8601) when it is
    made, `url` and `doi` where it will be found, if it is to say so; `agreement` is what gold
    gave (`quality.py`); `corrections` are applied to the lines. With `add`, the articles of the
    version before that are not among the lines stay; without `allow_withdrawals`, a release
    that lacks one of them is refused.
    """

    version: str | None = None
    day: str | None = None
    url: str | None = None
    doi: str | None = None
    agreement: Mapping[str, Any] | None = None
    corrections: Sequence[Correction] = ()
    add: bool = False
    allow_withdrawals: bool = True


class Withdrawals(Exception):
    """Articles of the version before that the release would not have any more."""

    def __init__(self, doc_ids: Sequence[str], before: str) -> None:
        super().__init__(f"{len(doc_ids)} articles of {before} would be withdrawn")
        self.doc_ids = doc_ids
