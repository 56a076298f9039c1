"""Participants: which bodies and people were at each held meeting, and what they did there."""

from __future__ import annotations

import re

from msgspec import Struct, field

from bordercoop.lexicon import Hit
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.meetings import POLICE, Occasion, kind_of, occasion_of, third_country
from bordercoop.records.reading import Parties, Reading, Subject, verb_hits
from bordercoop.text import Span

BELOW = re.compile(r"/")


class Presence(Struct, eq=False):
    """Somebody at a meeting: org_id or person number, roles, and the words that say so."""

    occasion: int
    org_id: str | None
    person: int | None
    roles: set[str] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)
    grounds: dict[str, list[Span]] = field(default_factory=dict)
    name: str | None = None
    name_span: Span | None = None


def side(org_id: str) -> str:
    """Country of an org_id."""
    return org_id[:2]


def parties_of(reading: Reading, occasion: Occasion, held: list[Occasion]) -> None:
    """The bodies that meet: those of the sentence that tells of the meeting, by side."""
    sentences = [occasion.sentence]
    page = reading.page
    if occasion is held[0]:
        sentences = [s for s in page.sentences if s.block == "title"] + sentences
        after = [
            s for s in page.sentences
            if s.number > occasion.sentence.number and s.block == "body"
            and occasion_of(reading, held, s.number) is occasion
        ]  # fmt: skip
        sentences += after[:1]
    viet: list[str] = []
    lao: list[str] = []
    for sentence in sentences:
        if third_country(sentence, reading) and sentence is not occasion.sentence:
            continue
        for mention in sentence.of("body"):
            for one in _meeting_bodies(reading, sentence, mention, occasion):
                (viet if side(one) == "VN" else lao).append(one)
    viet, lao = _ranking(viet), _ranking(lao)
    if occasion.kind == "courtesy_call" and occasion.host_ids:
        hosts = tuple(occasion.host_ids)
        if side(hosts[0]) == "VN":
            viet = [v for v in viet if v in hosts] + [h for h in hosts if h not in viet]
        else:
            lao = [v for v in lao if v in hosts] + [h for h in hosts if h not in lao]
    if not viet or not lao:
        base = held[0].parties if held[0] is not occasion else Parties()
        everyone = _people_bodies(reading, occasion, held)
        viet = viet or _ranking([o for o in everyone if side(o) == "VN"]) or list(base.viet)
        lao = lao or _ranking([o for o in everyone if side(o) == "LA"]) or list(base.lao)
        if not viet and reading.resolver.home:
            viet = [f"{reading.resolver.home}:police"]
        if not lao and reading.resolver.partner:
            lao = [f"{reading.resolver.partner}:police"]
    elsewhere = {
        i
        for other in held
        if other is not occasion and other.kind != "courtesy_call"
        for m in other.sentence.of("body")
        for i in reading.orgs.get(m.first, ())
    }
    here = {i for m in occasion.sentence.of("body") for i in reading.orgs.get(m.first, ())}
    if len(lao) > 1 and elsewhere & set(lao) - here and here & set(lao):
        lao = [i for i in lao if i in here or i not in elsewhere]
    occasion.parties = Parties(tuple(dict.fromkeys(viet)), tuple(dict.fromkeys(lao)), occasion.country)


def _meeting_bodies(reading: Reading, sentence: Sentence, mention: Mention, occasion: Occasion) -> list[str]:
    body: Body = mention.value
    text = reading.page.article.text
    before = text[max(sentence.start, mention.start - 44) : mention.start].lower()
    if body.unit and re.search(r"(?:tại|ở|đến thăm|thăm|tới thăm)\s*$", before):
        return []
    if re.search(r"(?:trụ sở|nhà làm việc|cho|chỉ đạo của|của bộ|theo|tặng|kế hoạch của|thỏa thuận của|giúp|công trình)\s*(?:làm việc\s*|mới\s*|cho\s*)*$", before):
        return []
    if any(m.kind in ("person", "office") and m.first <= mention.first < m.last for m in sentence.mentions):
        if body.level in ("district", "town", "city", "commune", "village", "cluster") or body.unit or body.form != "named":
            return []
    ids = reading.orgs.get(mention.first, ())
    found = [i for i in ids if not i.startswith("@")]
    if body.kind == "province":
        organises = any(
            0 <= h.first - mention.last <= 3 for h in verb_hits(sentence, "organise")
        ) and not re.search(r"(?:tại|ở|của|sang|đến|với)\s*$", before)
        return found if organises else []
    return [i for i in found if kind_of(i) in POLICE or kind_of(i) == "border_guard"]


def _ranking(ids: list[str]) -> list[str]:
    """Bodies of the highest level that a side has; units below give way to it."""
    unique = list(dict.fromkeys(ids))
    police = [i for i in unique if kind_of(i) in POLICE]
    if any(kind_of(i) == "mps" for i in police):
        police = [i for i in police if kind_of(i) != "representative"]
    whole = [i for i in police if "/" not in i]
    if whole:
        provinces = [i for i in whole if "-" in i.split(":")[0]]
        national = [i for i in whole if "-" not in i.split(":")[0]]
        return (provinces if provinces else national) if not (national and provinces) else national if unique.index(national[0]) < unique.index(provinces[0]) else provinces
    below = [i for i in unique if "/" in i]
    return below


def _people_bodies(reading: Reading, occasion: Occasion, held: list[Occasion]) -> list[str]:
    found = []
    for one in reading.people:
        if one.org_id and kind_of(one.org_id) in POLICE and any(
            occasion_of(reading, held, s.number) is occasion for s, _ in one.mentions
        ):
            found.append(one.org_id)
    return found


def find(reading: Reading, held: list[Occasion]) -> list[Presence]:
    """Everybody present at the held meetings, bodies before people, in text order."""
    found: list[Presence] = []
    for number, occasion in enumerate(held):
        bodies: dict[str, Presence] = {}
        people: dict[int, Presence] = {}
        _parties(reading, occasion, number, bodies)
        for sentence in reading.page.sentences:
            if occasion_of(reading, held, sentence.number) is not occasion:
                continue
            if third_country(sentence, reading) and not sentence.of("person"):
                continue
            _people(reading, sentence, number, people, occasion, held)
            _attending(reading, sentence, number, bodies, occasion)
            _acts(reading, sentence, number, bodies, people, occasion)
        _delegation_heads(reading, held, number, people)
        _host_person(reading, occasion, number, people)
        _bodies_of_people(reading, number, bodies, people, occasion)
        _sides(reading, occasion, bodies)
        for presence in people.values():
            presence.roles.discard("attendee")
            if not presence.roles:
                presence.roles = {"attendee"}
        found.extend(p for p in bodies.values() if p.roles)
        found.extend(people.values())
    return found


def _add(store: dict[str, Presence], number: int, org_id: str, span: Span) -> Presence:
    presence = store.get(org_id)
    if presence is None:
        presence = store[org_id] = Presence(number, org_id, None)
    if span not in presence.spans:
        presence.spans.append(span)
    return presence


def _parties(reading: Reading, occasion: Occasion, number: int, bodies: dict[str, Presence]) -> None:
    for org_id in occasion.parties.both:
        span = _span_of(reading, org_id, occasion) or (occasion.sentence.start, occasion.sentence.end)
        presence = _add(bodies, number, org_id, span)
        presence.name = reading.text(span)
        presence.name_span = span


def _span_of(reading: Reading, org_id: str, occasion: Occasion) -> Span | None:
    first: Span | None = None
    for sentence in reading.page.sentences:
        for mention in sentence.of("body"):
            if org_id in reading.settle(reading.orgs.get(mention.first, ()), occasion.parties):
                if sentence.number >= occasion.first and org_id in reading.orgs.get(mention.first, ()):
                    return mention.start, mention.end
                first = first or (mention.start, mention.end)
    return first


def _people(
    reading: Reading, sentence: Sentence, number: int, people: dict[int, Presence], occasion: Occasion, held: list[Occasion]
) -> None:
    """The people named in a sentence of the meeting, unless it shows that they were not there."""
    for mention in sentence.of("person"):
        index = reading.person_at.get(mention.first)
        if index is None:
            continue
        one = reading.people[index]
        span = (mention.start, mention.end)
        presence = people.get(index)
        if presence is None:
            text = reading.page.article.text
            before = text[max(sentence.start, mention.start - 40) : mention.start].lower()
            if re.search(r"(?:thừa ủy quyền của|ủy quyền của|gửi lời (?:thăm hỏi|chúc).{0,20} tới|đồng ý của)\s*$", before):
                continue
            if one.org_id is None or (one.code is None and one.rank is None):
                continue
            if any(o is not occasion and o.host_person == index for o in held):
                continue
            if _case_leader(reading, sentence):
                continue
            opening = reading.page.lower[sentence.start : mention.start]
            if opening.startswith(("sau khi", "trước khi")) and "," not in opening:
                continue
            presence = people[index] = Presence(number, one.org_id, index)
        if span not in presence.spans:
            presence.spans.append(span)


def _case_leader(reading: Reading, sentence: Sentence) -> bool:
    return reading.has(sentence, "trưởng ban chuyên án")


_ATTENDING = re.compile(r"(?:dự|tiếp|đoàn|đi|tham gia|chứng kiến|sự có mặt|tham dự)\b")


def _attending(
    reading: Reading, sentence: Sentence, number: int, bodies: dict[str, Presence], occasion: Occasion
) -> None:
    """Bodies of province level or above that a list of those present names."""
    if not verb_hits(sentence, "attend", "host") and not reading.has(sentence, "về phía", "tiếp đoàn", "cùng đi", "dự"):
        return
    text = reading.page.article.text
    for mention in sentence.of("body"):
        body: Body = mention.value
        if any(m.kind == "person" and m.first <= mention.first < m.last for m in sentence.mentions):
            continue
        before = text[max(sentence.start, mention.start - 60) : mention.start].lower()
        after = text[mention.end : mention.end + 3]
        listed = body.kind == "police" and body.level == "province" and body.form == "named" and re.search(r"(?:tham gia|tham dự|cùng dự|dự)\b[^.;]{0,40}\bcó\s+$", before)
        if not listed and not re.search(r"(?:đại diện|lãnh đạo|chỉ huy)(?: lãnh đạo)?(?: các)?[^.;]{0,50}$", before):
            continue
        if body.form in ("reference", "plural", "unnamed") or body.level in ("district", "commune", "village", "cluster"):
            continue
        view = reading.low((sentence.start, mention.start))
        if not re.search(r"\b(?:dự|tiếp|cùng đi|tham gia|chứng kiến|tham dự|cùng đại diện|có đại tá|có)\b", view):
            continue
        del after
        for org_id in reading.settle(reading.orgs.get(mention.first, ()), occasion.parties):
            if "/" in org_id and kind_of(org_id) not in ("other", "mps"):
                continue
            if kind_of(org_id) == "other" and body.level == "company":
                continue
            presence = _add(bodies, number, org_id, (mention.start, mention.end))
            presence.name = presence.name or reading.text((mention.start, mention.end))
            presence.name_span = presence.name_span or (mention.start, mention.end)


def _acts(
    reading: Reading,
    sentence: Sentence,
    number: int,
    bodies: dict[str, Presence],
    people: dict[int, Presence],
    occasion: Occasion,
) -> None:
    """Roles from the verbs of a sentence: who chairs, leads, speaks, signs and gives."""
    for hit in verb_hits(sentence, "chair", "lead", "speak", "sign"):
        codes = {code for name, code in hit.tags if name == "verbs"}
        if "chair" in codes:
            _chair(reading, sentence, hit, people)
        if "lead" in codes:
            _lead(reading, sentence, hit, people)
        if "speak" in codes:
            _speak(reading, sentence, hit, people, bodies)
        if "sign" in codes and occasion.status == "held":
            _sign(reading, sentence, hit, bodies, people, occasion, number)
    text = reading.low((sentence.start, sentence.end))
    _by_shape(reading, sentence, text, people)
    if "trưởng đoàn" in text:
        for mention in sentence.of("person"):
            index = reading.person_at.get(mention.first)
            if index in people and reading.people[index].delegation_head:
                _role(people[index], "head_of_delegation", (mention.start, mention.end))


def _role(presence: Presence, role: str, span: Span) -> None:
    presence.roles.add(role)
    spans = presence.grounds.setdefault("roles", [])
    if span not in spans:
        spans.append(span)


def _people_near(reading: Reading, sentence: Sentence, hit: Hit, people: dict[int, Presence]) -> list[int]:
    subject = reading.subject(sentence, hit.first)
    return [p for p in subject.people if p in people]


def _after(reading: Reading, sentence: Sentence, hit: Hit, people: dict[int, Presence]) -> list[int]:
    """People listed right behind a verb: `Đồng chủ trì có A và B`, `Dẫn đầu đoàn là A`."""
    found: list[int] = []
    last: int | None = None
    for entity in reading.entities[sentence.number]:
        if entity.first < hit.last or (last is None and not entity.people):
            continue
        between = reading.page.quote(last, entity.first).strip().lower() if last is not None and last < entity.first else ""
        if last is not None and between not in ("và", ",", "cùng", ";", "và đồng chí", ", và"):
            break
        if last is None and not re.search(r"\b(?:có|là|gồm)\b|:", reading.page.quote(hit.last, entity.first).lower() if hit.last < entity.first else ""):
            break
        found.extend(p for p in entity.people if p in people)
        last = entity.last
    return found


def _chair(reading: Reading, sentence: Sentence, hit: Hit, people: dict[int, Presence]) -> None:
    chosen: list[int] = []
    if hit.first - sentence.first < 4:
        chosen = _after(reading, sentence, hit, people)
    if not chosen:
        before = reading.page.tokens.keys[max(sentence.first, hit.first - 3) : hit.first]
        if "dưới" in before:
            chosen = [
                p for e in reading.entities[sentence.number] if e.first >= hit.last for p in e.people
            ][:2]
        else:
            chosen = _people_near(reading, sentence, hit, people) or [
                p for e in reading.entities[sentence.number] if e.last <= hit.first for p in e.people
            ]
    span = reading.page.span(hit.first, hit.last)
    for index in chosen:
        if index in people:
            _role(people[index], "chair", span)


def _lead(reading: Reading, sentence: Sentence, hit: Hit, people: dict[int, Presence]) -> None:
    """`do A … làm trưởng đoàn`, `Dẫn đầu đoàn là A`."""
    span = reading.page.span(hit.first, hit.last)
    chosen: list[int] = []
    if hit.first - sentence.first < 2:
        chosen = _after(reading, sentence, hit, people)
    if not chosen:
        before = [e for e in reading.entities[sentence.number] if e.last <= hit.first and e.people]
        if before:
            chosen = list(before[-1].people)
    for index in chosen[:1]:
        if index in people:
            _role(people[index], "head_of_delegation", span)


_NOT_SPEECH = frozenset({"thông tin", "báo cáo", "nêu", "đánh giá", "nói", "giới thiệu", "thông báo"})


def _speak(
    reading: Reading, sentence: Sentence, hit: Hit, people: dict[int, Presence], bodies: dict[str, Presence]
) -> None:
    words = reading.page.quote(hit.first, hit.last).lower()
    key_before = reading.page.tokens.keys[hit.first - 1] if hit.first > sentence.first else ""
    if key_before in ("được", "bị", "lời", "trao", "bài", "sự", "các", "nghe", "qua"):
        return
    subject = reading.subject(sentence, hit.first)
    span = reading.page.span(hit.first, hit.last)
    indexes = [p for p in subject.people if p in people]
    carried = not any(sentence.start <= s[0] < sentence.end for s in subject.spans)
    if carried and not _goes_on(reading, sentence, hit):
        return
    if words in ("chúc", "chúc mừng", "chào mừng") and re.search(r"(?:đến|thăm|hoa|sang|tới|và|,)\s*$", reading.page.article.text[max(sentence.start, span[0] - 10) : span[0]].lower()):
        return
    if words in _NOT_SPEECH and not _direct(reading, sentence, hit, subject):
        return
    if not indexes and hit.first == sentence.first:
        indexes = []
    for index in indexes:
        _role(people[index], "speaker", span)


def _goes_on(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether a sentence without a subject goes on with what somebody was saying."""
    view = reading.low((sentence.start, sentence.end))
    if view.startswith(("đồng thời", "qua đó", "bên cạnh đó", "cũng tại", "nhân dịp này", "dịp này")):
        return True
    return hit.first - sentence.first < 3 and sentence.number > 0 and reading.page.sentences[sentence.number - 1].paragraph == sentence.paragraph


def _direct(reading: Reading, sentence: Sentence, hit: Hit, subject: Subject) -> bool:
    """Whether the subject stands right before the verb, at most a few small words between."""
    if not subject.spans:
        return False
    start = reading.page.tokens.starts[hit.first]
    gap = reading.page.article.text[subject.spans[-1][1] : start] if subject.spans[-1][1] <= start else "x" * 99
    return len(gap) < 40 and "." not in gap and ";" not in gap


def _sign(
    reading: Reading,
    sentence: Sentence,
    hit: Hit,
    bodies: dict[str, Presence],
    people: dict[int, Presence],
    occasion: Occasion,
    number: int,
) -> None:
    from bordercoop.records.signing import signing_at

    told = signing_at(reading, sentence, hit, occasion)
    if told is None:
        return
    span = reading.page.span(hit.first, hit.last)
    for index in told.people:
        if index in people:
            _role(people[index], "signatory", span)
    for org_id in told.actors:
        presence = bodies.get(org_id)
        if presence is None and "/" in org_id:
            presence = _add(bodies, number, org_id, span)
        if presence is not None:
            _role(presence, "signatory", span)


def _by_shape(reading: Reading, sentence: Sentence, text: str, people: dict[int, Presence]) -> None:
    """`Theo Đại tá A, …`; `đoàn … do A … sang thăm`; quotes followed by a name and `nói`."""
    for mention in sentence.of("person"):
        index = reading.person_at.get(mention.first)
        if index is None or index not in people:
            continue
        before = reading.page.lower[max(sentence.start, mention.start - 34) : mention.start]
        span = (mention.start, mention.end)
        if re.search(r"(?:^|\s)theo\s*$", before) and mention.start - sentence.start < 12:
            _role(people[index], "speaker", span)
        elif re.search(r"(?:đoàn|đoàn công tác|công an|lào\)?|[^\s]+)\s*,?\s+do\s*$", before) and "đoàn" in text and _led(reading, sentence, mention):
            _role(people[index], "head_of_delegation", span)
        elif re.match(r"\s*(?:và|cùng) đoàn công tác\b", reading.page.lower[mention.end : mention.end + 30]):
            _role(people[index], "head_of_delegation", span)


def _led(reading: Reading, sentence: Sentence, mention: Mention) -> bool:
    """Whether `do [name]` names who leads the visitors, not who organises or chairs."""
    after = reading.page.lower[mention.end : sentence.end][:80]
    if re.search(r"chủ trì|tổ chức|tài trợ|thực hiện|làm chủ|làm trưởng ban", after):
        return False
    before = reading.page.lower[sentence.start : mention.start]
    return bool(re.search(r"đoàn[^.;]{0,120}\sdo\s*$", before))


def _delegation_heads(
    reading: Reading, held: list[Occasion], number: int, people: dict[int, Presence]
) -> None:
    """Whoever leads the visitors leads them at each meeting to which the delegation goes."""
    occasion = held[number]
    heads = [
        (index, one) for index, one in enumerate(reading.people) if _leads_somewhere(reading, index)
    ]
    for index, one in heads:
        if one.org_id is None or not any(one.org_id.split("/")[0] == p.split("/")[0] for p in occasion.parties.both):
            continue
        if index not in people and occasion is not held[0] and occasion.kind != "courtesy_call" and not reading.has(occasion.sentence, "đoàn"):
            continue
        if index in people:
            if index not in people or "head_of_delegation" in people[index].roles:
                continue
            if side(one.org_id) != occasion.country or occasion.country is None:
                _role(people[index], "head_of_delegation", one.name_span)
            continue
        if side(one.org_id) == occasion.country:
            continue
        presence = people[index] = Presence(number, one.org_id, index)
        presence.spans.append(one.name_span)
        _role(presence, "head_of_delegation", one.name_span)


def _leads_somewhere(reading: Reading, index: int) -> bool:
    one = reading.people[index]
    if one.delegation_head:
        return True
    for sentence, mention in one.mentions:
        for hit in verb_hits(sentence, "lead"):
            before = [e for e in reading.entities[sentence.number] if e.last <= hit.first and e.people]
            if before and index in before[-1].people:
                return True
            if hit.first - sentence.first < 2 and index in _after(reading, sentence, hit, {index: Presence(0, None, index)}):
                return True
        text = reading.page.lower[max(sentence.start, mention.start - 34) : mention.start]
        if re.search(r"\sdo\s*$", text) and _led(reading, sentence, mention):
            return True
        if re.match(r"\s*(?:và|cùng) đoàn công tác\b", reading.page.lower[mention.end : mention.end + 30]):
            return True
    return False


def _host_person(reading: Reading, occasion: Occasion, number: int, people: dict[int, Presence]) -> None:
    if occasion.host_person is not None and occasion.host_person not in people:
        one = reading.people[occasion.host_person]
        presence = people[occasion.host_person] = Presence(number, one.org_id, occasion.host_person)
        presence.spans.append(one.name_span)


def _bodies_of_people(
    reading: Reading,
    number: int,
    bodies: dict[str, Presence],
    people: dict[int, Presence],
    occasion: Occasion,
) -> None:
    """A body takes part through its official; below province level only where he acts for it."""
    for index, presence in people.items():
        one = reading.people[index]
        org_id = one.org_id
        if org_id is None:
            continue
        if any(o.former for o in one.offices):
            continue
        below = "/" in org_id and kind_of(org_id) not in ("mps",)
        company = kind_of(org_id) == "other" and "cong-ty" in org_id
        if below and kind_of(org_id) == "other" and not company:
            below = False
        acts = presence.roles & {"speaker", "signatory", "chair", "donor"}
        if below and not acts and not company and org_id not in bodies:
            continue
        span = one.org_span or one.name_span
        body = _add(bodies, number, org_id, span)
        body.name = body.name or reading.text(span)
        body.name_span = body.name_span or span


def _sides(reading: Reading, occasion: Occasion, bodies: dict[str, Presence]) -> None:
    """Host and guest: by the place of the meeting, online by who convenes it."""
    country = occasion.country
    if occasion.online:
        country = _convener(reading, occasion)
    if country is None:
        country = _convener(reading, occasion)
    organisers: tuple[str, ...] = ()
    for hit in verb_hits(occasion.sentence, "organise"):
        organisers = reading.settle(reading.subject(occasion.sentence, hit.first).ids, occasion.parties)
        if len({side(o) for o in organisers}) > 1:
            organisers = ()
        break
    for org_id, presence in bodies.items():
        if side(org_id) != country:
            role = "guest"
        elif (
            occasion.province
            and "-" in org_id.split(":")[0]
            and org_id.split(":")[0] != occasion.province
            and not occasion.online
            and org_id not in organisers
        ):
            role = "guest"
        else:
            role = "host"
        _role(presence, role, occasion.place_span or (occasion.sentence.start, occasion.sentence.end))


def _convener(reading: Reading, occasion: Occasion) -> str:
    for hit in verb_hits(occasion.sentence, "organise"):
        ids = reading.settle(reading.subject(occasion.sentence, hit.first).ids, occasion.parties)
        if ids:
            return side(ids[0])
    ids = reading.settle(reading.subject(occasion.sentence, occasion.hit.first).ids, occasion.parties)
    return side(ids[0]) if ids else "VN"
