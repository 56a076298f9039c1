"""Who gives: who is thanked for it, who authorised it, who paid, else who acts."""

from __future__ import annotations

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.pattern import pattern
from bordercoop.records.reading import NOBODY, Parties, Reading, Subject

# `Công an tỉnh X xin cảm ơn Công an tỉnh Y đã mở khóa …`
_THANKS = pattern(r"(?:cảm ơn|cám ơn|biết ơn|tri ân)\b")
# `thừa ủy quyền của UBND tỉnh, Đại tá A trao …`
_AUTHORISED = pattern(r"(?:thừa|được sự|được|theo) (?:ủy|uỷ) quyền của|thừa lệnh")
# `thay mặt Công an tỉnh X, Đại tá A tặng …`
_ON_BEHALF = pattern(r"thay mặt\s")
# `do Bộ Công an tài trợ`, `quà của cán bộ, chiến sĩ Công an tỉnh X`
_PAYING = pattern(
    r"(?:\bdo|từ nguồn(?: kinh phí)?(?: của)?|quà của|kinh phí của|hỗ trợ của|tài trợ của|bởi)"
    r"\s+(?:(?:cán bộ, chiến sĩ|cán bộ chiến sĩ|cbcs|cán bộ|lãnh đạo|tập thể)\s*)*$"
)
_AND = frozenset({"và", ",", "cùng"})


def acting(reading: Reading, sentence: Sentence, verbs: list[Hit]) -> Subject:
    """The subject of the first giving verb that has one in the sentence."""
    for hit in verbs:
        subject = reading.subject(sentence, hit.first)
        if any(sentence.start <= start < sentence.end for start, _ in subject.spans):
            return subject
    return reading.subject(sentence, verbs[0].first) if verbs else NOBODY


def thanked(reading: Reading, sentence: Sentence, verbs: list[Hit]) -> Subject | None:
    """`cảm ơn Công an tỉnh X đã mở khóa …`: who is thanked is the one who gave."""
    for hit in verbs:
        start = reading.page.tokens.starts[hit.first]
        before = reading.page.lower[sentence.start : start]
        clause = max(before.rfind("."), before.rfind(";")) + 1
        if "đã" not in before[-40:] or not _THANKS.search(before, clause):
            continue
        bodies = [
            e
            for e in reading.entities[sentence.number]
            if e.last <= hit.first and e.ids and not e.people
        ]
        if bodies:
            last = bodies[-1]
            return Subject(last.ids, (), (reading.page.span(last.first, last.last),))
    return None


def donor_of(
    reading: Reading, sentence: Sentence, last: int, subject: Subject, parties: Parties
) -> tuple[str, ...]:
    """The bodies that give up to token `last`: who authorised it, else the subject.

    Who hands over on behalf of another body gives what that body gives.
    """
    start = sentence.start
    view = reading.low(reading.page.span(sentence.first, last))
    ids = reading.settle(subject.ids, parties)
    authority = _AUTHORISED.search(view)
    if authority:
        named = _authority(reading, sentence, start + authority.end(), ids, parties)
        if named is not None:
            return named
    behalf = _ON_BEHALF.search(view) if subject.people else None
    if behalf:
        behind = start + behalf.end()
        for mention in sentence.of("body"):
            if behind - 1 <= mention.start < behind + 14:
                found = _settled(reading, mention, parties)
                if found and len({f[:2] for f in found}) == 1:
                    return found
    return ids


def _authority(
    reading: Reading, sentence: Sentence, behind: int, ids: tuple[str, ...], parties: Parties
) -> tuple[str, ...] | None:
    """The body of whoever authorised: his ministry, his government, the body he heads."""
    for mention in sentence.mentions:
        if mention.start < behind - 1 or mention.kind not in ("body", "office"):
            continue
        if mention.kind == "body":
            return _settled(reading, mention, parties) or None
        office = mention.value[0]
        own = ids[0][:2] if ids else "VN"
        if office.code == "minister":
            country = office.body.country if office.body else None
            return (f"{country or own}:mps",)
        if office.code == "prime_minister":
            return (f"{own}:government",)
        inner = _inside(sentence, mention)
        if inner is not None:
            return _settled(reading, inner, parties)
    return None


def _inside(sentence: Sentence, office: Mention) -> Mention | None:
    """The body that an office is named with."""
    for mention in sentence.of("body"):
        if office.first <= mention.first < office.last:
            return mention
    return None


def _settled(reading: Reading, mention: Mention, parties: Parties) -> tuple[str, ...]:
    return reading.settle(reading.orgs.get(mention.first, ()), parties)


def names_payer(view: str) -> bool:
    """Whether a sentence (lower case) holds a word by which a payer may be named."""
    return "do " in view or "của " in view or "từ nguồn" in view or "bởi" in view


def payers(
    reading: Reading, sentence: Sentence, first: int, last: int, parties: Parties
) -> tuple[str, ...]:
    """Bodies of `do A và B tài trợ`, `quà của A`, `kinh phí do A cấp` between two tokens."""
    page = reading.page
    found: list[str] = []
    upto: int | None = None
    for entity in reading.entities[sentence.number]:
        if not first <= entity.first < last:
            continue
        start = page.tokens.starts[entity.first]
        before = page.lower[max(sentence.start, start - 40) : start]
        listed = upto is not None and page.quote(upto, entity.first).strip().lower() in _AND
        if listed or _PAYING.search(before):
            found.extend(reading.settle(entity.ids, parties))
            upto = entity.last
        else:
            upto = None
    return tuple(dict.fromkeys(found))
