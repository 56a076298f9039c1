"""Where one clause ends and the next begins, and what of it are its own words."""

from __future__ import annotations

import re

from bordercoop.pattern import pattern
from bordercoop.text import Span

CONNECTED = 200
"""Code points before a verb in which the words stand that join it to the clause before."""

# Verbs that open a new clause behind a comma or a semicolon.
_SPLIT = pattern(
    r"""
    (?=[\s,;.(])(?:  # nothing else begins a cut
    (?:,|;)\s+(?=(?:và\s+)?(?:
        tiếp\ tục|tăng\ cường|đẩy\ mạnh|đồng\ thời|tập\ trung|chú\ trọng|nâng\ cao|mở\ rộng
        |tạo\ điều\ kiện|tạo\ thuận\ lợi|cung\ cấp|dạy|mở\ lớp|mở\ các\ lớp|thành\ lập
        |xây\ dựng|triển\ khai|duy\ trì|hỗ\ trợ|tổ\ chức|phải|khi\ có|bảo\ đảm|bảo\ vệ|cử
        |phối\ hợp\ (?:phòng|đấu|tổ|kiểm|ngăn|xử|bảo|quản|tuần|giải|truy|bắt|điều|tuyên|xác|tìm)
        |thực\ hiện|giúp\ đỡ|giúp|giao|luân\ phiên|quan\ tâm|sớm|bổ\ sung
        |cùng\ (?:công\ an|lực\ lượng|chính\ quyền|an\ ninh|sở)|làm\ tốt|kiểm\ soát
        |ngăn\ chặn\ kịp\ thời|đào\ tạo|chủ\ động|quản\ lý|định\ kỳ|hằng\ năm|hàng\ năm)\b)
    |\s+(?=đồng\ thời\b)
    |;\s*(?:\(\d{1,2}\)\s*)?
    |\s*[,.]?\s*\(\d{1,2}\)\s*
    )
    """,
    re.VERBOSE,
)
# `phối hợp, sử dụng, hỗ trợ …`: the verbs serve one object.
_SERVING = pattern(r",\s*(?:sử dụng|hỗ trợ)\s*$")
_NUMBERED = pattern(r"\(\d{1,2}\)\s*")
# Words between a head and its clause: `thống nhất trong thời gian tới, …`
OPENING = pattern(
    r"(?:rằng|là|:|,|sẽ|về việc|việc|trong thời gian tới|thời gian tới|tới|được|và|cao"
    r"|với nhau|cùng nhau|trong|-|–)\s*[,:]?\s*"
)
_JOINING = pattern(r"(?:đồng thời|và|cũng)\s*,?\s+")
# … `; đồng thời, ông` đề nghị
_BEFORE_HEAD = pattern(
    r"(?:[;,.]|\s)+(?:(?:đồng thời|và|cũng|còn|bày tỏ|trân trọng|đã|cùng|rất|ông|bà"
    r"|đồng chí|về phần mình|Ông|Bà|mong)\s*)*$"
)
_AT_START = ",;:.-–+•“\"'…"
_AT_END = ",;:.…”\"'"
OPENINGS = 4
"""Opening words that are left out at most."""
FEW = 4
"""Words before a comma that are a verb alone."""
SHORTEST = 6
"""Code points that a clause before a cut has at least."""


def pieces(text: str, start: int, end: int) -> list[Span]:
    """A stretch cut at semicolons, list items and before new head verbs."""
    spans: list[Span] = []
    at = start
    for cut in _SPLIT.finditer(text, start, end):
        if cut.start() - at < SHORTEST:
            continue
        if cut.group().startswith(",") and _attached(text, at, cut):
            continue
        spans.append((at, cut.start()))
        at = cut.end()
    spans.append((at, end))
    return spans


def _attached(text: str, start: int, cut: re.Match[str]) -> bool:
    """Whether a verb behind a comma serves the object of the one before it."""
    left = text[start : cut.start()]
    if len(left.split()) <= FEW and (
        text.startswith("hỗ trợ", cut.end()) or (";" not in left and "(" not in left)
    ):
        return True
    return bool(_SERVING.search(left))


def trimmed(text: str, start: int, end: int) -> Span:
    """A clause without marks at its ends and without the words that only open it."""
    while start < end and (text[start].isspace() or text[start] in _AT_START):
        start += 1
    numbered = _NUMBERED.match(text, start, end)
    if numbered:
        start = numbered.end()
    for _ in range(OPENINGS):
        opening = OPENING.match(text, start, end) or _JOINING.match(text, start, end)
        if not opening or opening.end() >= end:
            break
        start = opening.end()
    while end > start and (text[end - 1].isspace() or text[end - 1] in _AT_END):
        end -= 1
    return start, end


def before_head(text: str, start: int, end: int) -> int:
    """The end of a clause before the next head, without the words that join the two."""
    cut = _BEFORE_HEAD.search(text, max(start, end - CONNECTED), end)
    return cut.start() if cut and cut.start() > start else end
