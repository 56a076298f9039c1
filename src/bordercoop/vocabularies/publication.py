"""Codes of the release: why a cell is empty, what changed between versions, and why.

No record has them, so they are apart from the vocabularies of the codebook.
"""

from __future__ import annotations

from bordercoop.vocabularies.code import Code, Vocabulary

MISSING = Vocabulary(
    "missing",
    "Why a cell is empty",
    (
        Code("not_stated", "Not stated", "Không nêu", "the article does not say it"),
        Code(
            "not_applicable",
            "Not applicable",
            "Không áp dụng",
            "there is nothing to say: the instrument of what was not signed",
        ),
        Code(
            "unresolved",
            "Unresolved",
            "Chưa xác định",
            "the article says something that could not be told for certain",
        ),
        Code(
            "not_observed",
            "Not observed",
            "Không có bài báo",
            "no article was seen, which is not zero",
        ),
    ),
)

CHANGE = Vocabulary(
    "change",
    "What became of a row since the version before",
    (
        Code("added", "Added", "Thêm mới"),
        Code("changed", "Changed", "Thay đổi", "a cell of a row that stays"),
        Code("withdrawn", "Withdrawn", "Rút bỏ"),
    ),
)

CAUSE = Vocabulary(
    "cause",
    "What a change is due to",
    (
        Code("source", "Source", "Nguồn", "articles added, changed or withdrawn"),
        Code("code", "Code", "Chương trình", "the same articles read or counted otherwise"),
    ),
)

OF_RELEASES = {vocabulary.name: vocabulary for vocabulary in (MISSING, CHANGE, CAUSE)}
