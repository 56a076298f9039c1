"""What a clause is about: the topics of the codebook, by the words that name them."""

from __future__ import annotations

from collections.abc import Callable

from bordercoop.lexicon.worded import word_list, word_set, worded
from bordercoop.mentions.page import Page
from bordercoop.text import Span

Topics = dict[str, list[Span]]
"""Topics by code, each with the words that name it."""

# `thông tin liên quan đến ANTT` is exchange of information alone.
_REPORTED = worded(
    r"(?:{topics_reported})\b[^,;.]{0,45}?(?:antt|an ninh,? trật tự"
    r"|{topics_order})"
)
# `truy bắt đối tượng`, `khi có vụ việc xảy ra`
_CAUGHT = worded(
    r"(?:{topics_caught})\b[^,;.]{0,25}{suspect}|vụ {matter}"
    r"|{suspect}[^,;.]{0,20}(?:{topics_crime_words})"
)
_CAUGHT_WORDS = word_list("topics_caught_words")
_CATCHING = word_list("topics_catching")
_CONTROLLED = worded(r"{citizens_controlled}")
_SERVED = worded(r"{citizens_served}")
# `…, góp phần xây dựng tình hữu nghị`
_TAIL = worded(r"\b(?:{topics_tail})\b")
_FRIENDSHIP = word_set("topics_friendship")
_VISITS = word_set("topics_visits")
_BUSINESS = word_set("topics_business")
_OFFICERS = worded(r"\b(?:{topics_officers})\b")
_ABUSED = worded(r"\b(?:{topics_abused})\b[^,;.]*$")
ABUSED_WITHIN = 30
"""Code points before words of health within which it is told that they are abused."""
_SEATS_OF_HEALTH = word_set("topics_seats_of_health")
STUDY = "học tập"
_SYSTEM = word_set("topics_system")
"""Equipment of no kind of its own, where it holds data or carries news."""
_HELD = frozenset({"population_data", "information_exchange", "cyber"})
_NEWS = word_set("topics_news")
"""What is kept of citizens, and exchanged only where a verb says so."""
_WORK = word_set("topics_work")
_ADMINISTERED = word_set("topics_administered")
# `mở lớp sửa chữa máy tính`: nothing is given but the lessons.
_LESSONS = worded(r"\b(?:{topics_lessons})\b[^,;.]{0,40}\b(?:{topics_skills})\b")
# `họp ba tháng một lần`
_MEETS = worded(r"\b(?:{topics_meets})\b[^,;.]{0,25}\b(?:{topics_often})\b")
# `bảo vệ các hoạt động kỷ niệm`, `canh giữ địa điểm họp`
_GUARDED = worded(r"\b(?:{topics_guarding})\b[^,;.]{0,40}\b(?:{topics_guarded})\b")
_OF_SOME_KIND = frozenset({"drugs", "human_trafficking", "fraud", "smuggling", "fugitives"})
"""Topics that say of what kind the crime is whose doers are caught."""
_WEAK = frozenset({"an ninh", "trật tự"})
_OF_THEIR_OWN = frozenset(
    {"border_security", "national_security", "information_exchange", "cyber", "event_security"}
)
"""Topics whose own words hold `an ninh`."""


def topics_of(page: Page, start: int, end: int) -> Topics:
    """Topics that the code points `start` to `end` name, each with the words that name it."""
    tokens = page.tokens
    found: Topics = {}
    first, last = tokens.first(start), tokens.first(end)
    for hit in page.listed("topics", first, last):
        for _, code in hit.tags:
            if code != "none":
                found.setdefault(code, []).append(page.span(hit.first, hit.last))
    view = page.lower[start:end]
    if "public_order" in found:
        _keep(found, "public_order", lambda span: not _in_body(page, span))
    if "other" in found and len(found) > 1:
        del found["other"]
    if "exchange" not in found and (meets := _MEETS.search(view)):
        found["exchange"] = [(start + meets.start(), start + meets.end())]
    if guarded := _GUARDED.search(view):
        a, b = start + guarded.start(), start + guarded.end()
        found.setdefault("event_security", []).append((a, b))
        if "exchange" in found:
            _keep(found, "exchange", lambda span: not a <= span[0] < b)
    if "equipment" in found and not _HELD.isdisjoint(found):
        _keep(found, "equipment", lambda span: page.lower[slice(*span)] not in _SYSTEM)
    if "equipment" in found and "training" in found and _LESSONS.search(view):
        del found["equipment"]
    if "population_data" in found:
        for code, words in (("information_exchange", _NEWS), ("citizens", _ADMINISTERED)):
            if code in found:
                _only_apart(page, found, code, words)
    if "citizens" in found and _CONTROLLED.search(view) and not _SERVED.search(view):
        del found["citizens"]
    if len(found) > 1 and "exchange" in found and (tail := _TAIL.search(view)):
        behind = start + tail.start()
        _keep(
            found,
            "exchange",
            lambda span: not (span[0] > behind and _is_friendship(page, span)),
        )
    if "event_security" in found and "exchange" in found:  # `bảo vệ đoàn cấp cao sang thăm`
        _keep(found, "exchange", lambda span: page.lower[slice(*span)] not in _VISITS)
    if "health" in found:  # `lợi dụng dịch bệnh`, `khám, chữa bệnh ở bệnh viện`
        _keep(found, "health", lambda span: not _only_where(page, span, "citizens" in found))
    if "economy" in found and "citizens" in found:  # `doanh nghiệp làm ăn`
        _keep(found, "citizens", lambda span: page.lower[slice(*span)] not in _BUSINESS)
    if "citizens" in found and "exchange" in found:  # `công nhân sang làm việc`
        _keep(found, "exchange", lambda span: page.lower[slice(*span)] not in _WORK)
    if "training" in found and "citizens" in found:  # officers who study, `sang học tập`
        _keep(found, "citizens", lambda span: page.lower[slice(*span)] != STUDY)
    study = all(page.lower[slice(*span)] == STUDY for span in found.get("citizens", ()))
    if "citizens" in found and study and _OFFICERS.search(view):
        found["training"] = found.pop("citizens")
    if "crime" not in found and "fugitives" not in found:
        caught = any(word in view for word in _CAUGHT_WORDS) and _CAUGHT.search(view)
        if caught:
            found["crime"] = [(start + caught.start(), start + caught.end())]
    if "crime" in found and not _OF_SOME_KIND.isdisjoint(found):
        _keep(found, "crime", lambda span: page.lower[slice(*span)] not in _CATCHING)
    if "public_order" in found and "information_exchange" in found:
        reported = _REPORTED.search(view)
        if reported:
            a, b = start + reported.start(), start + reported.end()
            _keep(found, "public_order", lambda span: not a <= span[0] < b)
    if "public_order" in found and not _OF_THEIR_OWN.isdisjoint(found):
        weak = _all_weak(page, found["public_order"])
        _keep(found, "public_order", lambda span: not weak)
    return found


def _keep(found: Topics, code: str, wanted: Callable[[Span], bool]) -> None:
    """Keep the words of a topic that are wanted, and the topic where any are."""
    kept = [span for span in found[code] if wanted(span)]
    if kept:
        found[code] = kept
    else:
        del found[code]


def _only_apart(page: Page, found: Topics, code: str, words: frozenset[str]) -> None:
    """Drop a topic that only some words name, which another topic holds."""
    _keep(found, code, lambda span: page.lower[slice(*span)] not in words)


def _only_where(page: Page, span: Span, served: bool) -> bool:
    """Whether health is only where people are served, or what criminals take advantage of."""
    if served and page.lower[slice(*span)] in _SEATS_OF_HEALTH:
        return True
    return _ABUSED.search(page.lower, max(0, span[0] - ABUSED_WITHIN), span[0]) is not None


def _is_friendship(page: Page, span: Span) -> bool:
    return page.lower[span[0] : span[1]] in _FRIENDSHIP


def _in_body(page: Page, span: Span) -> bool:
    start, end = span
    return (
        page.lexicon.phrases["security_in_body"].pattern.search(
            page.lower, max(0, start - 12), end + 8
        )
        is not None
    )


def _all_weak(page: Page, spans: list[Span]) -> bool:
    """Whether only `an ninh` or `trật tự` is said, which the other topics say too."""
    return {page.lower[start:end] for start, end in spans} <= _WEAK
