"""People by what was done with them: caught, handed over, rescued, helped, found out."""

from __future__ import annotations

from bordercoop.lexicon.terms import ROUNDS, WANTED
from bordercoop.lexicon.worded import worded
from bordercoop.records.outcomes.figure import Count, Figure

# 3 đối tượng `đang bị truy nã`
_WANTED = worded(r"\s*(?:(?:{people_wanted})\s+)*(?:{wanted}|trốn nã)")
# một thanh niên `quê huyện X đang bị truy nã`
_WANTED_TOO = worded(r"[^,;.:()\d]{0,60}?\b(?:{suspects_is_wanted}) {wanted}\b")
_HANDED = worded(r"{people_handed}")
# `trục xuất về nước qua cửa khẩu X` 12 công dân
_HANDED_FAR = worded(r"\b(?:{people_handed})\b(?=[^,;:()\d]*$)")
# `trao cho bạn` 5 đối tượng, but no `trao cho bạn danh sách` 5 đối tượng
_HANDED_OVER = worded(
    r"\b(?:{people_handed_over})\s+"
    r"(?:cho (?:(?!{people_on_paper})[^,;]){0,30}|\d[^,;.]{0,20} {and} )?\s*$"
)
# 46 công dân … `đã được phía bạn trao trả`
_WERE_HANDED = worded(
    r"[^.;]{0,100}\b(?:{passive}|{suffered})\s[^.,;]{0,60}\b(?:{people_were_handed})\b"
)
# xử lý 15 người … `và trao trả` qua cửa khẩu
_AND_HANDED = worded(r"[^.,;\d]{0,60}(?:,|\b{and}|\brồi) (?:{people_were_handed})\b")
# `giải cứu` 5 phụ nữ, 5 phụ nữ được hai bên `giải cứu`
_RESCUED = worded(r"\b(?:{people_rescued})\b[^,;\d]*$")
_WERE_RESCUED = worded(r"[^.;]{0,80}\b{passive} (?:[^.;]{0,60} )?(?:{people_rescued})\b")
_ASSISTED = worded(r"(?:{people_assisted})\b")
_HELPED = worded(r"{people_helped}")
_IN_NEED = worded(r"{people_in_need}")
_TAKEN = worded(r"(?<!thu )(?<!bắt )(?<!{suffered} )\b(?:{people_taken})\b")
# 40 đối tượng `đang lẩn trốn`, of whom no arrest is told
_AT_LARGE = worded(r"[^,;.]{0,60}\b(?:{people_at_large})\b")
_VERB_OF_ARREST = worded(r"\b(?:{suspects_verbs}|{people_taken}|{people_handed})\b[^,;.]*$")
# `làm thủ tục cho` 600 công dân `hồi hương`, `giải quyết thủ tục hồi hương cho` 70 người
_PAPERS = worded(r"\b(?:{people_papers})\b(?P<home> (?:{people_home})\b)?[^,;.:\d]{0,40}$")
_GO_HOME = worded(r"[^;.:\d]{0,60}\b(?:{people_home})\b")
# 9 người đi lạc `được đưa về` nhà
_WERE_ASSISTED = worded(r"[^.;,]{0,60}\b{passive} (?:[^.;,]{0,40} )?(?:{people_assisted})\b")
_CAUGHT = worded(r"{people_caught}")
_WERE_CAUGHT = worded(
    r"(?:(?!\b(?:{people_of_others})\b)[^.;]){0,100}"
    r"\b(?:{suffered} (?:(?!{wanted})[^.,;]{0,90}? )??(?:{people_were_caught})\b"
    r"(?! (?:{people_caught_not}))|{people_fell})"
)
ILLEGAL = worded(r"{people_illegal}|{exit},? ?{entry}|{people_entered}")
_ENTRY = worded(r"{people_entry}")
_ENTERED = worded(r"{exit},? ?{entry}|(?:{entry}|vượt biên) trái phép")
# 11 vụ, `29 người nhập cảnh` trái phép
_CASES_OF_ENTRY = worded(
    r"\s*[,/]?\s*(?:{with} |{and} )?\d+ (?:{people_cases_of_entry}"
    r")[^,;.]{0,24}(?:{people_crossed}|{exit},? nhập"
    r"|{people_crossed_illegally})"
)
# 4 vụ `vượt biên trái phép`
_CROSSED = worded(r"\s*(?:{people_crossed}|{exit},? {entry}|{people_crossed_illegally})\b")
# `tuyên truyền` cho `hơn 100 người`
_TO_WHOM = worded(r"\b(?:{people_audience})\s*(?:{seized_hedges})?\s*$")
NEAR = 48
"""Code points before a number of people in which their verb stands."""


def is_wanted(lower: str, at: int) -> bool:
    """Whether the words behind a number of people say that they are wanted."""
    return _WANTED.match(lower, at) is not None or _WANTED_TOO.match(lower, at) is not None


def fugitives(count: Count) -> Figure | str | None:
    """`bắt giữ 3 đối tượng đang bị truy nã`."""
    if _AT_LARGE.match(count.after) and not _VERB_OF_ARREST.search(count.before):
        return "not told that they were caught"
    if count.indicator == "fugitives" or is_wanted(count.after, 0) or WANTED in count.label:
        return count.figure("fugitives", "person")
    return None


def handed_over(count: Count) -> Figure | str | None:
    """`tiếp nhận 12 công dân do phía bạn trao trả`."""
    before = count.before
    if count.indicator == "instances":
        if ROUNDS in count.words or not _HANDED.search(before[-40:]):
            return None
        return count.figure("persons_handed_over", "case")
    if count.indicator == "suspects":
        handed = not _entered(count) and _HANDED_OVER.search(before)
        if not handed or "truy nã" in count.after[:40].partition(",")[0]:
            return None
        return count.figure("persons_handed_over", "person")
    near = before[-NEAR:]
    verb = _HANDED.search(near) or _HANDED_FAR.search(before)
    if verb is None:
        were = _WERE_HANDED.match(count.after) or _AND_HANDED.match(count.after)
        if count.is_spelled_one or not were:
            return None
        return count.figure("persons_handed_over", "person")
    if _HELPED.search(near, verb.end()):
        return "helped, not handed over"
    return count.figure("persons_handed_over", "person")


def victims(count: Count) -> Figure | str | None:
    """`giải cứu 5 nạn nhân bị mua bán`."""
    rescued = _RESCUED.search(count.before[-NEAR:]) or _WERE_RESCUED.match(count.after)
    if count.indicator == "victims" or (rescued and not count.is_spelled_one):
        return count.figure("victims", "person")
    return None


def assisted(count: Count) -> Figure | str | None:
    """`hỗ trợ 15 công dân về nước`, `làm thủ tục cho 600 công dân hồi hương`."""
    papers = _PAPERS.search(count.before)
    if papers and (papers["home"] or _GO_HOME.match(count.after)):
        return count.figure("citizens_assisted", "person")
    if not _ASSISTED.search(count.before[-NEAR:]) and not _WERE_ASSISTED.match(count.after):
        return None
    if not _IN_NEED.search(count.after):
        return "helped, but not told with what"
    return count.figure("citizens_assisted", "person")


def suspects(count: Count) -> Figure | str | None:
    """`bắt 06 đối tượng vận chuyển ma túy`."""
    if count.indicator != "suspects":
        if _entered(count):
            return None
        taken = _TAKEN.search(count.before[-22:]) or (
            not count.is_spelled_one and _WERE_CAUGHT.match(count.after)
        )
        return count.figure("suspects", "person") if taken else None
    if _entered(count):
        return None
    if _AT_LARGE.match(count.after) and not _VERB_OF_ARREST.search(count.before):
        return "not told that they were caught"
    if count.listed or _CAUGHT.search(count.before[-60:]):
        return count.figure("suspects", "person")
    if not _WERE_CAUGHT.match(count.after):
        return "not told that they were caught"
    return count.figure("suspects", "person")


def immigration(count: Count) -> Figure | str | None:
    """`phát hiện 11 vụ, 29 người nhập cảnh trái phép`: by case and by person."""
    counted, after = count.indicator, count.after
    if counted in ("cases", "suspects", "citizens") and _entered_under(count):
        unit = "case" if counted == "cases" else "person"
        return count.figure("immigration_violations", unit)
    if counted == "cases":
        if _CASES_OF_ENTRY.match(after) or _CROSSED.match(after):
            return count.figure("immigration_violations", "case")
        return None
    if counted == "instances":
        by_person = ROUNDS in count.words
        if not ILLEGAL.search(after + count.clause if by_person else after):
            return None
        return count.figure("immigration_violations", "person" if by_person else "case")
    if counted == "suspects":
        entered = _entered(count)
    else:
        near = count.before[-NEAR:]
        if _TO_WHOM.search(near):
            return "to whom something was done"
        entered = bool(ILLEGAL.search(after) or _ENTERED.search(near))
    return count.figure("immigration_violations", "person") if entered else None


def _entered_under(count: Count) -> bool:
    """Whether a label tells of people on the wrong side of the border who were not caught."""
    label = count.label
    return (
        bool(ILLEGAL.search(label)) and not _CAUGHT.search(label) and not _HANDED.search(label)
    )


def _entered(count: Count) -> bool:
    """Whether suspects are people found on the wrong side of the border, not arrested."""
    near = count.after[:40]
    return bool(
        "bắt" not in count.before[-24:] and ILLEGAL.search(near) and _ENTRY.search(near)
    )
