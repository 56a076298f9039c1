"""Words before a name that make it an object or a place: `tặng Công an X`, `tại Công an X`."""

from __future__ import annotations

import re

from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.pattern import pattern

GOVERNING = frozenset({
    "cho", "với", "của", "tại", "ở", "từ", "về", "đến", "tới", "sang", "tặng", "giúp",
    "qua", "theo", "mời", "tiếp", "đón", "thăm", "giữa", "trong", "mong", "trên", "vào",
    "trao", "biếu", "gặp", "chào", "nhờ", "gửi", "ngoài", "cùng", "chúc", "quyền",
    "ngày",
})  # fmt: skip
GOVERNING_PAIRS = frozenset({
    ("giúp", "đỡ"), ("hỗ", "trợ"), ("trụ", "sở"), ("đề", "nghị"), ("chúc", "mừng"),
    ("cảm", "ơn"), ("thay", "mặt"), ("diện", "cho"), ("mong", "muốn"), ("yêu", "cầu"),
    ("ủng", "hộ"), ("bàn", "giao"), ("hy", "vọng"), ("hi", "vọng"), ("mong", "rằng"),
    ("xã", "giao"), ("báo", "cáo"), ("chào", "mừng"), ("khánh", "thành"), ("kỷ", "niệm"),
    ("tình", "cảm"), ("chúc", "tết"), ("thành", "lập"), ("chức", "năng"), ("thông", "báo"),
    ("đề", "xuất"),
})  # fmt: skip
PASSED = frozenset({"ban", "phía", "đoàn", "các", "hai", "một", "ba", "con", "nước"})
"""Words that may stand between such a word and the name."""
PASSED_PAIRS = frozenset({
    ("lãnh", "đạo"), ("lực", "lượng"), ("công", "tác"), ("đại", "biểu"), ("cán", "bộ"),
    ("chiến", "sĩ"), ("chiến", "sỹ"), ("đồng", "chí"), ("toàn", "thể"), ("tập", "thể"),
    ("đại", "diện"),
    ("chỉ", "huy"), ("giám", "đốc"), ("nhân", "dân"), ("gia", "đình"), ("chính", "quyền"),
})  # fmt: skip
"""Pairs that may: `tặng cán bộ, chiến sĩ Công an X`."""
# `tổ y tế của Công an huyện X`: the team acts for the body.
_TEAM = pattern(
    r"""(?:tổ|đoàn|đội|lực\ lượng|lãnh\ đạo|đại\ diện|nhóm|trinh\ sát|mũi|ban\ chuyên\ án)\b
    [^,;.]{0,26}$""",
    re.VERBOSE,
)
TEAM_WINDOW = 60
_BEHALF = ("đại diện", "đại diện cho")
BEHALF_WINDOW = 14


def governing_word(page: Page, sentence: Sentence, first: int) -> int | None:
    """The token of the word that makes a name at `first` an object or a place, if any."""
    keys = page.tokens.keys
    at = first - 1
    while at >= sentence.first:
        key = keys[at]
        pair = (keys[at - 1] if at > sentence.first else "", key)
        if key in GOVERNING or pair in GOVERNING_PAIRS:
            return at
        if pair in PASSED_PAIRS:
            at -= 2
        elif key in PASSED or key[0].isdecimal() or _inside_pair(keys, at):
            at -= 1
        else:
            return None
    return None


def _inside_pair(keys: list[str], at: int) -> bool:
    """Whether a comma or `và` joins two that may be passed: `cán bộ, chiến sĩ`."""
    if keys[at] == ",":
        return keys[at + 1] == "chiến"
    return keys[at] == "và" and at > 0 and keys[at - 1] == "quyền"


def governed(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is an object or a place; the team of a body acts for it."""
    at = governing_word(page, sentence, mention.first)
    if at is None:
        return False
    if page.tokens.keys[at] != "của":
        return True
    start = page.tokens.starts[at]
    return not _TEAM.search(page.lower[max(sentence.start, start - TEAM_WINDOW) : start])


def on_behalf(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """`A và B đại diện hai đơn vị ký`: the people act, not the bodies they stand for."""
    if page.lower.startswith("đại diện", mention.start, mention.end):
        return True
    start = page.tokens.starts[mention.first]
    before = page.lower[max(sentence.start, start - BEHALF_WINDOW) : start]
    return before.rstrip().endswith(_BEHALF)
