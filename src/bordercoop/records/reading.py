"""One article with everything resolved: which bodies, which people, who does what.

The builders of records ask here; nothing here makes a record.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from msgspec import Struct, field

from bordercoop.lexicon import Hit, Lexicon
from bordercoop.mentions.dates import Calendar
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.mentions.people import Office
from bordercoop.mentions.scan import scan
from bordercoop.records.bodies import BOTH, GUESTS, HOST, LAO, OWN, VIET, Resolver
from bordercoop.records.individuals import Individual, collect, position_code
from bordercoop.sources.article import Article
from bordercoop.text import Span

# Words before an entity that make it an object or a place, not the one who acts.
GOVERNING = frozenset(
    "cho với của tại ở từ về đến tới sang tặng giúp qua theo mời tiếp đón thăm giữa trong mong trên vào "
    "trao biếu gặp chào nhờ gửi ngoài phía cùng chúc quyền ngày".split()
)
GOVERNING_PAIRS = frozenset(
    tuple(pair.split())
    for pair in (
        "giúp đỡ", "hỗ trợ", "trụ sở", "đề nghị", "chúc mừng", "cảm ơn", "thay mặt", "diện cho",
        "mong muốn", "yêu cầu", "ủng hộ", "bàn giao", "hy vọng", "hi vọng", "mong rằng", "xã giao",
        "báo cáo", "chào mừng", "khánh thành", "kỷ niệm", "tình cảm", "chúc tết", "thành lập",
        "chức năng", "thông báo", "đề xuất",
    )
)  # fmt: skip
# Words that may stand between such a word and the entity: `tặng cán bộ, chiến sĩ Công an X`.
PASSED = frozenset("đoàn các hai một ba con".split())
PASSED_PAIRS = frozenset(
    tuple(pair.split())
    for pair in (
        "lãnh đạo", "lực lượng", "công tác", "đại biểu", "cán bộ", "chiến sĩ", "đồng chí", "toàn thể",
        "tập thể", "đại diện", "chỉ huy", "nhân dân", "gia đình", "chính quyền",
    )
)  # fmt: skip
# `tổ y tế của Công an huyện X`: the team acts for the body.
_TEAM = re.compile(r"(?:tổ|đoàn|đội|lực lượng|lãnh đạo|đại diện|nhóm|trinh sát|mũi|ban chuyên án)\b[^,;.]{0,26}$")
_JOINED = frozenset({"và", ",", "cùng", "cùng với", ", cùng", ";", ", và", "-", "–"})


class Entity(NamedTuple):
    """Somebody or some body in a sentence: org_ids or markers, and the person if one."""

    first: int
    last: int
    ids: tuple[str, ...]
    person: int | None
    governed: bool
    people: tuple[int, ...] = ()


class Subject(NamedTuple):
    """Who does something: org_ids (markers settled later), people, and the words."""

    ids: tuple[str, ...]
    people: tuple[int, ...]
    spans: tuple[Span, ...]


NOBODY = Subject((), (), ())


class Parties(NamedTuple):
    """The bodies of a meeting by side, and which side receives."""

    viet: tuple[str, ...] = ()
    lao: tuple[str, ...] = ()
    host: str | None = None

    @property
    def both(self) -> tuple[str, ...]:
        """All bodies, the Vietnamese side first."""
        return self.viet + self.lao


class Reading(Struct, eq=False):
    """An article resolved. `entities` and `subjects` are by sentence number."""

    page: Page
    calendar: Calendar
    resolver: Resolver
    people: list[Individual]
    person_at: dict[int, int]
    orgs: dict[int, tuple[str, ...]]
    parties: Parties = Parties()
    entities: dict[int, list[Entity]] = field(default_factory=dict)
    last_subject: dict[int, Subject] = field(default_factory=dict)
    segments: dict[int, Any] = field(default_factory=dict)
    trail: list[tuple[str, Span, str]] | None = None

    def text(self, span: Span) -> str:
        """The words of a span."""
        return self.page.article.text[span[0] : span[1]]

    def settle(self, ids: tuple[str, ...], parties: Parties | None = None) -> tuple[str, ...]:
        """Org ids with every marker replaced by the bodies of the meeting at hand."""
        use = parties or self.parties
        out: list[str] = []
        for one in ids:
            if not one.startswith("@"):
                out.append(one)
            elif one.startswith(BOTH):
                out.extend(self._both(one, use))
            elif one == LAO:
                out.extend(use.lao)
            elif one == VIET:
                out.extend(use.viet)
            elif one == GUESTS:
                out.extend(use.lao if use.host == "VN" else use.viet)
            elif one == HOST:
                out.extend(use.viet if use.host != "LA" else use.lao)
            elif one == OWN:
                out.extend(use.viet)
        return tuple(dict.fromkeys(out))

    def _both(self, marker: str, parties: Parties) -> tuple[str, ...]:
        return parties.both

    def dates(self, sentence: Sentence) -> list[Mention]:
        """The date mentions of a sentence."""
        return sentence.of("date")

    def low(self, span: Span) -> str:
        """The words of a span in lower case."""
        return self.page.lower[span[0] : span[1]]

    def has(self, sentence: Sentence, *words: str) -> bool:
        """Whether a sentence holds one of some phrases (lower case)."""
        view = self.page.lower[sentence.start : sentence.end]
        return any(w in view for w in words)

    def subject(self, sentence: Sentence, token: int) -> Subject:
        """Who acts in the verb at a token: the last free entity before it, with those joined.

        Without one the subject of the sentence before goes on, within the paragraph.
        """
        chosen: list[Entity] = []
        for entity in reversed(self.entities[sentence.number]):
            if entity.last > token:
                continue
            if not chosen:
                if entity.governed or not (entity.ids or entity.people):
                    continue
                chosen.append(entity)
                continue
            between = self.page.quote(entity.last, chosen[-1].first).strip().lower() if entity.last < chosen[-1].first else ""
            if between in _JOINED and not entity.governed:
                chosen.append(entity)
            else:
                break
        if chosen:
            return self._merged(self._with(sentence, chosen, token))
        return self.carried(sentence)

    def _with(self, sentence: Sentence, chosen: list[Entity], token: int) -> list[Entity]:
        """The entities joined behind the last one: `A cùng B ký`."""
        last = chosen[0]
        for entity in self.entities[sentence.number]:
            if entity.first < last.last or entity.last > token:
                continue
            between = self.page.quote(last.last, entity.first).strip().lower() if last.last < entity.first else ""
            if between not in ("cùng", "và", "cùng với"):
                break
            chosen = [entity, *chosen]
            last = entity
        return chosen

    def carried(self, sentence: Sentence) -> Subject:
        """The subject that a sentence without one goes on with."""
        if sentence.opener is not None:
            return self.last_subject.get(sentence.opener, NOBODY)
        number = sentence.number - 1
        while number >= 0:
            earlier = self.page.sentences[number]
            if earlier.block == "caption":
                number -= 1
                continue
            if sentence.paragraph - earlier.paragraph > 3:
                break
            found = self.last_subject.get(number)
            if found and (found.ids or found.people):
                return found
            number -= 1
        return NOBODY

    def _merged(self, entities: list[Entity]) -> Subject:
        ordered = list(reversed(entities))
        ids = tuple(dict.fromkeys(i for e in ordered for i in e.ids))
        people = tuple(dict.fromkeys(p for e in ordered for p in e.people))
        spans = tuple(self.page.span(e.first, e.last) for e in ordered)
        return Subject(ids, people, spans)


def read(article: Article, lexicon: Lexicon) -> Reading:
    """Mentions, bodies, people and entities of one article."""
    page, calendar = scan(article, lexicon)
    resolver = Resolver(page, calendar)
    orgs: dict[int, tuple[str, ...]] = {}
    for sentence in page.sentences:
        for mention in sentence.mentions:
            if mention.kind == "body":
                orgs[mention.first] = resolver.resolve(sentence, mention)
    people, person_at = collect(page, resolver)
    reading = Reading(page, calendar, resolver, people, person_at, orgs)
    said: int | None = None
    for sentence in page.sentences:
        entities, said = _entities(reading, sentence, said)
        reading.entities[sentence.number] = entities
    for sentence in page.sentences:
        reading.last_subject[sentence.number] = _main_subject(reading, sentence)
    return reading


def _entities(reading: Reading, sentence: Sentence, said: int | None) -> tuple[list[Entity], int | None]:
    """People and bodies of a sentence that are not part of one another; who was named last."""
    page = reading.page
    found: list[Entity] = []
    upto = sentence.first
    for mention in sentence.mentions:
        if mention.first < upto or mention.kind not in ("body", "person", "office", "title"):
            continue
        ids: tuple[str, ...] = ()
        people: tuple[int, ...] = ()
        if mention.kind == "person":
            index = reading.person_at.get(mention.first)
            if index is None:
                upto = mention.last
                continue
            people = (index,)
            said = index
        elif mention.kind == "office":
            people = office_holders(reading, mention.value)
            if not people:
                inner = [m for m in sentence.mentions if m.kind == "body" and mention.first <= m.first < mention.last]
                trainees = any(o.code == "other" for o in mention.value)
                if inner and not trainees:
                    ids = reading.orgs.get(inner[0].first, ())
                elif not inner:
                    upto = mention.last
                    continue
                else:
                    upto = mention.first
                    continue
        elif mention.kind == "title":
            if said is None or sentence.first > mention.first:
                continue
            people = (said,)
        else:
            ids = reading.orgs.get(mention.first, ())
            people = _two_heads(reading, mention)
        if people:
            ids = tuple(dict.fromkeys(o for p in people if (o := reading.people[p].org_id)))
        governed = _governed(page, sentence, mention) or (
            mention.kind == "body" and any(e.people for e in found) and _on_behalf(page, sentence, mention)
        )
        if not governed and found and found[-1].governed and not people:
            between = page.quote(found[-1].last, mention.first).strip().lower() if found[-1].last < mention.first else ""
            joined = between in ("và", ", nhân dân và", "và nhân dân") or (
                between == "," and _listed(page, sentence, mention) and not _seat(page, sentence, found[-1])
            )
            governed = joined and not found[-1].people
        found.append(Entity(mention.first, mention.last, ids, people[0] if people else None, governed, people))
        upto = mention.last
    return found, said


_TWO_HEADS = {
    "bộ trưởng": ("minister",), "thứ trưởng": ("deputy_minister",), "giám đốc": ("director",),
    "cục trưởng": ("department_director",), "trưởng đoàn": (), "phó giám đốc": ("deputy_director",),
}  # fmt: skip


def _two_heads(reading: Reading, mention: Mention) -> tuple[int, ...]:
    """`hai Bộ trưởng`, `hai đồng chí Giám đốc`: the two who hold that office."""
    if mention.value.reference != "both":
        return ()
    words = reading.page.lower[mention.start : mention.end]
    for office, codes in _TWO_HEADS.items():
        if words.endswith(" " + office):
            found = tuple(
                i for i, p in enumerate(reading.people) if (p.code in codes if codes else p.delegation_head)
            )
            sides = {reading.people[i].country for i in found}
            return found if len(found) == 2 and len(sides) == 2 else ()
    return ()


def _on_behalf(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """`A và B đại diện hai đơn vị ký`: the people act, not the bodies they stand for."""
    start = page.tokens.starts[mention.first]
    words = page.lower[mention.start : mention.end]
    before = page.lower[max(sentence.start, start - 14) : start]
    return before.rstrip().endswith(("đại diện", "đại diện cho")) or words.startswith("đại diện")


def _listed(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Whether a list goes on behind a body: a comma or `và` follows it."""
    return mention.last < sentence.last and page.tokens.keys[mention.last] in (",", "và")


def _seat(page: Page, sentence: Sentence, entity: Entity) -> bool:
    """Whether a body only says where: `tại trụ sở Công an huyện A, …`."""
    start = page.tokens.starts[entity.first]
    before = page.lower[max(sentence.start, start - 40) : start]
    return bool(re.search(r"(?:tại|ở|sang|đến|tới|trụ sở)\s+(?:[^\s,;]+\s+){0,4}$", before))


def governing_word(page: Page, sentence: Sentence, first: int) -> int | None:
    """The token of the word that makes an entity at `first` an object or a place, if any."""
    keys = page.tokens.keys
    at = first - 1
    while at >= sentence.first:
        key = keys[at]
        pair = (keys[at - 1], key) if at > sentence.first else ("", key)
        if key in GOVERNING or pair in GOVERNING_PAIRS:
            return at
        if pair in PASSED_PAIRS:
            at -= 2
        elif key in PASSED or key[0].isdecimal():
            at -= 1
        elif key == "," and keys[at + 1 : at + 2] == ["chiến"]:
            at -= 1
        elif key == "và" and keys[at - 1 : at] == ["quyền"]:
            at -= 1
        else:
            return None
    return None


def _governed(page: Page, sentence: Sentence, mention: Mention) -> bool:
    at = governing_word(page, sentence, mention.first)
    if at is None:
        return False
    if page.tokens.keys[at] == "của":
        start = page.tokens.starts[at]
        return not _TEAM.search(page.lower[max(sentence.start, start - 60) : start])
    return True


def office_holders(reading: Reading, offices: tuple[Office, ...]) -> tuple[int, ...]:
    """The people of the article who hold an office that is named without them."""
    office = offices[0]
    body: Body | None = office.body
    if office.code in ("other", "party_member"):
        return ()
    named = body is not None and body.form == "named" and bool(body.sites)
    province = body.sites[0].province if named and body is not None else None
    found = []
    for index, one in enumerate(reading.people):
        codes = [o.code for o in one.offices]
        if office.code == "delegation":
            if one.delegation_head:
                found.append(index)
            continue
        if office.code not in codes:
            continue
        if province and not (one.org_id or "").startswith(province):
            continue
        found.append(index)
    return tuple(found[:1])


def _main_subject(reading: Reading, sentence: Sentence) -> Subject:
    """Who a sentence is about: the first free entity before its first verb, else any free one."""
    free = [e for e in reading.entities[sentence.number] if not e.governed and (e.ids or e.people)]
    if not free:
        return NOBODY
    first_verb = next((h.first for h in sentence.hits if h.code("verbs") and h.first > free[0].first), None)
    if first_verb is None:
        return reading._merged([free[0]])
    return reading.subject(sentence, first_verb)


def verb_hits(sentence: Sentence, *codes: str) -> list[Hit]:
    """The verbs of some classes in a sentence, outside names and offices."""
    if sentence.verbs is None:
        inside = [
            (m.first, m.last) for m in sentence.mentions if m.kind in ("body", "person", "office")
        ]
        sentence.verbs = [
            (h, frozenset(code for name, code in h.tags if name == "verbs"))
            for h in sentence.hits
            if "verbs" in h.codes and not any(a <= h.first < b for a, b in inside)
        ]
    return [h for h, told in sentence.verbs if not told.isdisjoint(codes)]


__all__ = ["Entity", "Parties", "Reading", "Subject", "position_code", "read", "verb_hits"]
