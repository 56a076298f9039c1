"""What the two sides did together: information, cases, patrols, meetings."""

from __future__ import annotations

from bordercoop.lexicon.terms import ROUNDS
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.page import LEVEL_WORDS
from bordercoop.pattern import pattern
from bordercoop.records.outcomes.figure import Count, Figure

# `trao đổi 45 tin`, `gửi gần 40 tài liệu`
_PASSED_ON = worded(r"{work_passed_on}")
# 20 lượt `với 45 tin`: the items count, not the turns.
_WITH_ITEMS = worded(r"\s*(?:{work_with_items})\s+\d")
# `1.250 thông tin`, and no `hai bên thông tin cho nhau`
_COUNTED = pattern(r"[\d.,]+\s+thông tin")
# `giải quyết` 1.320 hồ sơ: files dealt with, not passed on
_SETTLED = worded(r"(?:{work_settled})\s*$")
_ACCIDENT = worded(r"{work_accident}")
# 12 đường dây `nóng`
_NO_RING = worded(r"\s*(?:{work_no_ring})\b")
# `triệt phá` một đường dây
_BROKEN_UP = worded(r"(?:{work_broken_up})\s*(?:thành công\s*)?$")
_PATROLLED = worded(r"{patrol}(?:, {work_with_patrol})?[^\d,;.:]{0,40}$")
# `mỗi quý` tuần tra 1 lần
_EACH = worded(r"\b(?:{work_each})\b[^;.\d]*$")
_OF_PATROL = worded(r"\s*(?:(?:{work_of_patrol})\s+)?{patrol}")
_MET = worded(r"(?:{work_met})(?:, (?:trao đổi|{work_met}))?[^\d,;.:]{0,30}$")
_OF_MEETING = worded(r"\s*(?:{work_of_meeting})")


# `cất bốc` 8 hài cốt, 8 hài cốt đã được `hồi hương`
_FOUND_REMAINS = worded(r"\b(?:{work_found_remains})\b[^;:]{0,40}$")
_WERE_FOUND = worded(r"[^.;]{0,60}\b{passive} [^.;]{0,40}\b(?:{work_found_remains})\b")
# `kiểm tra` 14 cột mốc
_CHECKED = worded(r"\b(?:{work_checked})\b[^;:.\d]{0,40}$")
_BESIDE = worded(r"\bngoài\s*$")


FIELDS = ("hectare", "m2")
"""Units of fields."""
# `phá nhổ` 3,2 ha `cây thuốc phiện`
_PULLED_UP = worded(r"\b(?:{work_pulled_up})\b[^,;]{0,24}$")
_POPPIES = worded(r"[^,;]{0,16}(?:{work_poppies})")


def fields(count: Count) -> Figure | str | None:
    """`phá nhổ 3,2 ha cây thuốc phiện`."""
    poppies = _POPPIES.match(count.after)
    if poppies is None:
        return "an area of something else"
    if not _PULLED_UP.search(count.before):
        return "not told that they were pulled up"
    figure = count.figure("other", count.unit or "hectare", "opium")
    figure.rule = "outcome.fields"
    if not count.label:
        figure.spans = [(count.span[0], count.span[1] + poppies.end())]
    return figure


def information(count: Count) -> Figure | str | None:
    """`trao đổi 45 tin, 12 công hàm`."""
    words = count.words
    counted = _COUNTED.match(words) or ROUNDS in words or "nguồn" in words
    if LEVEL_WORDS.keys() & set(words.split()[1:2]):
        return "a number of places"  # `công an hai huyện thông báo cho nhau`
    if "thông tin" in words and not counted:
        return "information without a number of items"
    if _SETTLED.search(count.before):
        return count.figure("other", "item")
    if _WITH_ITEMS.match(count.after):
        return "turns told with the items"
    if not _PASSED_ON.search(count.before + count.after[:30]):
        return "not told that they were passed on"
    return count.figure("information_items", "item")


def cases(count: Count) -> Figure | str | None:
    """`phá 02 vụ, 06 đối tượng`."""
    if _ACCIDENT.search(count.after[:16]):
        return "an accident"
    if _NO_RING.match(count.after):
        return "a line of another kind"
    if count.is_spelled_one and not _BROKEN_UP.search(count.before):
        return "one case in a manner of speaking"
    return count.figure("cases", "case")


def patrols(count: Count) -> Figure | str | None:
    """`tuần tra song phương 6 lần`, `8 đợt tuần tra`."""
    if _EACH.search(count.before):
        return "how often, not how many"
    if count.indicator == "rounds":
        if count.is_spelled_one:
            return "once in a manner of speaking"
        if not _PATROLLED.search(count.before) and not _OF_PATROL.match(count.after):
            return None
    return count.figure("patrols", "patrol")


def meetings(count: Count) -> Figure | str | None:
    """`gặp gỡ, giao ban 12 lần`."""
    if _EACH.search(count.before):
        return "how often, not how many"
    if count.indicator == "rounds":
        if count.is_spelled_one:
            return None
        if not _MET.search(count.before) and not _OF_MEETING.match(count.after):
            return "turns of something else"
    elif count.quantity.number.value < 2 or "lần thứ" in count.before[-12:]:
        return "the occasion itself"
    return count.figure("meetings_held", "meeting")


def markers(count: Count) -> Figure | str | None:
    """`kiểm tra 14 cột mốc`."""
    if not _CHECKED.search(count.before):
        return "not told that they were checked"
    figure = count.figure("other", "item")
    figure.rule = "outcome.markers"
    return figure


def remains(count: Count) -> Figure | str | None:
    """`cất bốc 8 hài cốt liệt sĩ`."""
    if _BESIDE.search(count.before):
        return "told beside what others found"
    if not _FOUND_REMAINS.search(count.before) and not _WERE_FOUND.match(count.after):
        return "not told that they were found"
    figure = count.figure("other", "item")
    figure.rule = "outcome.remains"
    return figure


def other(count: Count) -> Figure | str | None:
    """`tổ chức 20 buổi tuyên truyền`, `giải quyết 6 trường hợp`."""
    if count.indicator == "instances":
        return None if ROUNDS in count.words else count.figure("other", "case")
    return count.figure("other", "item")
