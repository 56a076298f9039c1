"""Things given without a number, and the words that name a thing."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Page
from bordercoop.pattern import pattern
from bordercoop.records.aid.gift import Gift
from bordercoop.records.aid.segment import Draft, Segment
from bordercoop.text import Span

MAX_WORDS = 5
"""Words behind a thing's noun that may go on naming it."""
NO_NAME = frozenset(
    {
        *("cho", "và", "trị", "tặng", "để", "do", "của", "cùng", "với", "mỗi", "giúp", "hỗ"),
        *("trong", "được", "tại", "đến", "mà", "trên", "phục"),
    }
)
"""Words that end the name of a thing."""
NO_THING = frozenset({None, "souvenir", "cash", "training.person"})
GIVING = frozenset({"give", "hand_over", "begin_building"})
BUILDING = GIVING | {"build"}
HELPING = frozenset({"give", "hand_over", "help"})
_JOINED = frozenset({",", "và", ""})

# Souvenirs and flowers that delegations give each other, medals and certificates.
NO_AID = pattern(
    r"(?:tặng|trao|quà|hoa)[^.;]{0,40}cho nhau|lẫn nhau|lưu niệm|trao đổi quà|tặng hoa|lẵng hoa"
    r"|bàn giao[^.;]{0,40}(?:đối tượng|tang vật|hồ sơ|nghi phạm)"
    r"|huân chương|huy chương|bằng khen|giấy khen|thưởng nóng|kỷ niệm chương|trao nhau"
)
# `hỗ trợ Công an huyện X trang thiết bị`, where no verb of giving stands.
_HELPED = pattern(
    r"(?:hỗ trợ|giúp đỡ|giúp)[^;]{0,60}(?:xây dựng|trang thiết bị|vật tư|phương tiện)"
    r"|xây tặng|xây giúp"
)
# `nhà làm việc được Công an tỉnh X giúp xây dựng`
_PASSIVE = pattern(r"được .{0,60}(?:giúp|hỗ trợ|xây|tặng)")
_REPAIRED = pattern(r"sửa chữa|nâng cấp")
_ASKED_FOR = pattern(r"đề nghị|phối hợp, hỗ trợ")
# `các trụ sở`, `nhiều công trình`: how many is not told.
_SEVERAL = pattern(r"(?:các|những|nhiều|một số) (?:trụ sở|công trình|nhà)")


def things_named(page: Page, hits: list[Hit], first: int, last: int) -> list[Hit]:
    """The listed things between two tokens, souvenirs and money left out."""
    return [h for h in hits if first <= h.first < last and h.code("objects") not in NO_THING]


def name_end(segment: Segment, at: int) -> int:
    """Token behind the words that go on naming a thing whose noun ends at a token."""
    keys = segment.reading.page.tokens.keys
    last = at
    while last < segment.sentence.last and last - at < MAX_WORDS:
        key = keys[last]
        if not key[0].isalpha() or key in NO_NAME:
            break
        last += 1
    return last


def listed_words(segment: Segment) -> Span | None:
    """The things named first in a segment with those that a list joins to them."""
    nouns = [
        h
        for h in segment.sentence.hits
        if segment.first <= h.first < segment.last
        and h.code("objects") not in (None, "", "souvenir")
    ]
    if not nouns:
        return None
    page = segment.reading.page
    end = nouns[0].last
    for noun in nouns[1:]:
        if end < noun.first and page.quote(end, noun.first).strip() not in _JOINED:
            break
        end = noun.last
    return page.span(nouns[0].first, end)


def uncounted(segment: Segment, first: int, last: int) -> tuple[str, Span] | None:
    """A thing named without a number between two tokens: its kind of aid and its words.

    Supplies for health make what they stand among `medical`.
    """
    page = segment.reading.page
    nouns = things_named(page, segment.sentence.hits, first, last)
    if not nouns:
        return None
    kinds = [str(h.code("objects")).partition(".")[0] for h in nouns]
    end = nouns[0].last
    for noun in nouns[1:]:
        if noun.first <= end or page.quote(end, noun.first).strip() in _JOINED:
            end = noun.last
    kind = "medical" if "medical" in kinds else kinds[0]
    return kind, page.span(nouns[0].first, end)


def thing(segment: Segment, draft: Draft) -> Gift | str | None:
    """`trao tặng trang thiết bị cho Công an tỉnh X`; one building where none is counted."""
    verbs, text, codes = segment.verbs, segment.text, segment.codes
    if draft.found or not segment.moves or not verbs:
        return None
    if not segment.giver:
        return "nobody who gives"
    if NO_AID.search(text):
        return "souvenirs, flowers or honours"
    if codes.isdisjoint(GIVING) and not _HELPED.search(text):
        return "help in general, nothing given"
    told = uncounted(segment, verbs[0].first, segment.last)
    if told is None and _PASSIVE.search(text):
        told = uncounted(segment, segment.first, verbs[0].first)
    if told is None:
        return "no thing named"
    kind, span = told
    stopped = _no_gift(kind, text, codes)
    if stopped:
        return stopped
    gift = Gift(kind, segment.giver, (), [span], "aid.thing", item_span=span)
    gift.item = segment.reading.text(span)
    if kind == "construction" and not _SEVERAL.search(text):
        gift.quantity, gift.unit = 1, "building"
    return gift


def _no_gift(kind: str, text: str, codes: frozenset[str]) -> str | None:
    """Why a thing of a kind is none that was given, None where it is one."""
    if kind == "construction":
        if codes.isdisjoint(BUILDING):
            return "no verb of building or of handing over"
        if "hand_over" not in codes and _REPAIRED.search(text):
            return "repaired, not built"
    elif codes.isdisjoint(HELPING):
        return "no verb of giving"
    if kind == "equipment" and _ASKED_FOR.search(text):
        return "asked for, not given"
    if kind == "gift" and "món quà" in text and "tặng" not in text:
        return "a present in a manner of speaking"
    return None
