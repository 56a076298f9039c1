"""Meetings: which occasions an article reports, when, where, and which sentences tell of each.

The lead gives the first. A later sentence gives another where it tells of another host, day
or purpose. Occasions with an earlier date are recalled ones.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec import Struct, field

from bordercoop.lexicon import Hit
from bordercoop.mentions.dates import Date, interval
from bordercoop.mentions.locations import Location
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.records.reading import Entity, Parties, Reading, verb_hits
from bordercoop.text import Span, slug

# The most specific kind leads; `other` never does.
ORDER = (
    "groundbreaking", "training", "handover", "holiday_visit", "annual_review", "signing",
    "talks", "courtesy_call", "working_visit", "other",
)  # fmt: skip
POLICE = ("police", "mps", "representative")
PLANNED = ("sẽ", "dự kiến", "mời", "kế hoạch", "đề nghị", "mong", "mong muốn", "hy vọng", "tiếp tục", "duy trì", "tăng cường", "luân phiên", "trước khi", "chưa", "hằng năm", "hàng năm", "định kỳ", "chế độ", "thống nhất", "nhất trí")
RECALL = ("trước đó", "được biết", "kể từ", "trong khuôn khổ thoả thuận", "biên bản đã ký", "thực hiện biên bản", "hồi", "trước đây")


class Occasion(Struct, eq=False):
    """A meeting being made: its kind, time, place, sides, and the sentences that tell of it."""

    status: str
    kind: str
    sentence: Sentence
    hit: Hit
    date: Date | None = None
    date_span: Span | None = None
    location: Location | None = None
    place_span: Span | None = None
    country: str | None = None
    province: str | None = None
    district: str | None = None
    venue: str | None = None
    online: bool = False
    edition: str | None = None
    edition_span: Span | None = None
    parties: Parties = Parties()
    evidence: list[Span] = field(default_factory=list)
    first: int = 0
    last: int = 0
    host_ids: tuple[str, ...] = ()
    host_person: int | None = None
    rule: str = "meeting.lead"
    own_kind: str | None = None


def kind_of(org_id: str) -> str:
    """The kind in an org_id: `VN-22:police/vinh` is police."""
    return org_id.split(":")[1].split("/")[0]


def concerns_police(reading: Reading) -> bool:
    """Whether police of both countries, or one with the other side's guards, are told of."""
    viet = lao = False
    for ids in reading.orgs.values():
        for one in ids:
            if one.startswith("@"):
                continue
            if kind_of(one) in POLICE:
                if one.startswith("VN"):
                    viet = True
                else:
                    lao = True
    for mentions in (s.mentions for s in reading.page.sentences):
        for m in mentions:
            if m.kind == "body" and m.value.country == "LA" and m.value.kind in POLICE and m.value.form in ("unnamed", "plural", "country"):
                lao = True
    return viet and lao


_FOREIGN_PERSON = re.compile(r"(?:quốc tịch|người|công dân|học viên|nhóm|đàn ông|mang|hàng|sang)\s+(?:[^\s,;.]+\s+){0,2}$")


def third_country(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence tells of a body of a country that is no side.

    A third country as somebody's nationality or destination does not count.
    """
    if sentence.third is None:
        sentence.third = _third(sentence, reading)
    return sentence.third


def _third(sentence: Sentence, reading: Reading) -> bool:
    for hit in sentence.hits:
        if hit.codes.get("countries") != "XX":
            continue
        at = reading.page.tokens.starts[hit.first]
        before = reading.page.lower[max(sentence.start, at - 40) : at]
        if not _FOREIGN_PERSON.search(before) and not re.search(r",\s*$", before):
            return True
    return False


def meeting_hits(reading: Reading, sentence: Sentence) -> list[tuple[Hit, str]]:
    """The words of a sentence that tell of an occasion held, with their kinds."""
    if sentence.told is None:
        sentence.told = _told(reading, sentence)
    return sentence.told


def _told(reading: Reading, sentence: Sentence) -> list[tuple[Hit, str]]:
    keys = reading.page.tokens.keys
    inside = [(m.first, m.last) for m in sentence.mentions if m.kind in ("person", "office")]
    found = []
    for hit in sentence.hits:
        kind = hit.codes.get("meetings") or _from_verb(hit)
        if kind is None or any(a <= hit.first < b for a, b in inside):
            continue
        before = keys[max(sentence.first, hit.first - 5) : hit.first]
        near = before[-2:]
        if any(w in near for w in ("biên", "bản", "chế", "độ", "lời")) and kind in ("talks", "annual_review", "holiday_visit"):
            continue
        if keys[hit.first] == "giao" and keys[hit.first + 1] == "ban" and "phối" in near:
            continue
        if kind == "groundbreaking" and any(w in before for w in ("tháng", "sau", "từ", "ngày")) and "lễ" not in keys[hit.first : hit.last]:
            if not (hit.first > sentence.first and "lễ" in near):
                continue
        if kind == "handover" and _PEOPLE_HANDED.match(reading.page.lower[reading.page.tokens.ends[hit.last - 1] : sentence.end]):
            continue
        if keys[hit.first] == "bàn" and "ký" in before:
            continue
        if kind == "working_visit" and hit.last < sentence.last and keys[hit.first] == "làm" and "thăm" not in keys[hit.first : hit.last]:
            if not any(w in before for w in ("tiếp", "có", "đã", "tục", "đến", "buổi", "sang", "và", "thăm", "nam", ",")):
                continue
        found.append((hit, kind))
    return found


_PEOPLE_HANDED = re.compile(r"[^.;,]{0,60}\b(?:đối tượng|công dân|nghi phạm|truy nã|nạn nhân|bị can|tang vật|hồ sơ)\b")


def _from_verb(hit: Hit) -> str | None:
    """A verb of handing over or of breaking ground tells of the occasion too."""
    for name, code in hit.tags:
        if name == "verbs" and code in ("hand_over", "begin_building"):
            return "handover" if code == "hand_over" else "groundbreaking"
    return None


def _planned(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    view = " ".join(reading.page.tokens.keys[max(sentence.first, hit.first - 9) : hit.first])
    padded = f" {view} "
    if any(f" {word} " in padded for word in ("mời", "sẽ", "đề nghị", "chưa", "luân phiên", "dự kiến", "duy trì")):
        return True
    return any(f" {word} " in padded for word in PLANNED) and sentence.block == "item"


def _days(sentence: Sentence) -> list[Mention]:
    return [m for m in sentence.of("date") if not m.value.period]


def _is_past(reading: Reading, value: Date, main: Date | None) -> bool:
    """Whether a date lies before the main occasion, so that the occasion is recalled."""
    if not value.start:
        return False
    if main and main.start:
        return value.end < main.start
    latest = reading.calendar.latest
    return latest is not None and date.fromisoformat(value.end) < latest - timedelta(days=75)


def find(reading: Reading) -> list[Occasion]:
    """The occasions of an article in the order told, held ones and recalled ones."""
    if not concerns_police(reading):
        return []
    lead = _lead(reading)
    occasions: list[Occasion] = []
    if lead:
        occasions.append(lead)
        occasions.extend(_later(reading, lead))
        occasions = _trip(reading, occasions)
    occasions.extend(_recalled(reading, lead, occasions))
    held = [o for o in occasions if o.status == "held"]
    for occasion in held:
        _edition(reading, occasion, only=len(held) == 1)
    _segments(reading, held)
    for occasion in held:
        _complete(reading, occasion, held)
    occasions.sort(key=lambda o: (o.sentence.number, o.hit.first))
    return occasions


def _body_sentences(reading: Reading) -> list[Sentence]:
    return [s for s in reading.page.sentences if s.block in ("body", "item")]


def _lead(reading: Reading) -> Occasion | None:
    """The occasion that the article is about."""
    titles = [s for s in reading.page.sentences if s.block == "title"]
    best: tuple[Sentence, Hit, str] | None = None
    first: Sentence | None = None
    for sentence in _body_sentences(reading)[:12]:
        hits = [
            (h, k)
            for h, k in meeting_hits(reading, sentence)
            if not _planned(reading, sentence, h) and k != "other"
        ]
        if not hits or third_country(sentence, reading) or not _sides(reading, sentence):
            continue
        dated = [m for m in _days(sentence) if m.value.precision == "day"]
        if best is None and _recalls(reading, sentence) and not dated:
            continue
        if not dated and any(_is_past(reading, m.value, None) for m in _days(sentence)):
            continue
        hit, kind = _leading_kind(reading, sentence, hits)
        if best is None:
            best = (sentence, hit, kind)
            if dated or sentence.number > 12:
                break
        elif dated and sentence.number - best[0].number <= 4:
            first = best[0]
            if kind != best[2] and ORDER.index(kind) > ORDER.index(best[2]):
                kind = best[2]
            best = (sentence, hit, kind)
            break
        elif sentence.number - best[0].number > 4:
            break
    if best is None:
        best = _lead_from(reading, titles) or _lead_from(reading, [s for s in reading.page.sentences if s.block == "caption"])
    best = best or _ceremony(reading)
    if best is None:
        return None
    sentence, hit, kind = best
    own_kind = kind
    title_kinds = [k for t in titles for _, k in meeting_hits(reading, t)]
    kind = _with_title(kind, title_kinds)
    occasion = Occasion("held", kind, sentence, hit, evidence=[(sentence.start, sentence.end)])
    occasion.own_kind = own_kind
    if first is not None:
        occasion.evidence.append((first.start, first.end))
    _time_and_place(reading, occasion)
    for title in titles:
        if meeting_hits(reading, title):
            occasion.evidence.append((title.start, title.end))
    return occasion


def _ceremony(reading: Reading) -> tuple[Sentence, Hit, str] | None:
    """An occasion of no special kind, `lễ trao thưởng`, where the article tells of no other."""
    for sentence in _body_sentences(reading)[:8]:
        for hit, kind in meeting_hits(reading, sentence):
            words = reading.page.quote(hit.first, hit.last).lower()
            if kind == "other" and words.startswith(("lễ", "mít tinh")) and not third_country(sentence, reading):
                return sentence, hit, kind
    return None


def _lead_from(reading: Reading, sentences: list[Sentence]) -> tuple[Sentence, Hit, str] | None:
    for sentence in sentences:
        hits = [(h, k) for h, k in meeting_hits(reading, sentence) if k != "other" and not _planned(reading, sentence, h)]
        if hits and not third_country(sentence, reading) and _sides(reading, sentence):
            hit, kind = _leading_kind(reading, sentence, hits)
            return sentence, hit, kind
    return None


def _sides(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence can tell of the two sides: a Lao or Vietnamese police body, or people."""
    kinds = set()
    for m in sentence.mentions:
        if m.kind == "body":
            ids = reading.orgs.get(m.first, ())
            if m.value.form in ("unnamed", "plural"):
                kinds.add(m.value.kind)
            for one in ids:
                kinds.add("any" if one.startswith("@") else kind_of(one))
        elif m.kind == "person":
            kinds.add("person")
    if kinds and kinds <= {"border_guard", "army", "other"}:
        return False
    talking = {k for _, k in meeting_hits(reading, sentence)} <= {"talks", "annual_review", "working_visit"}
    if kinds and talking and kinds <= {"party", "government", "border_guard", "army", "other"} and not sentence.of("person"):
        return False
    return bool(kinds) or not any(m.kind == "body" for m in sentence.mentions)


def _recalls(reading: Reading, sentence: Sentence) -> bool:
    view = reading.low((sentence.start, sentence.end))
    return view.startswith(("trước đó", "được biết", "kể từ", "trước đây"))


def _leading_kind(reading: Reading, sentence: Sentence, hits: list[tuple[Hit, str]]) -> tuple[Hit, str]:
    """The most specific kind of a sentence; a handover only as a ceremony or the main verb."""
    usable = []
    for hit, kind in hits:
        words = reading.page.quote(hit.first, hit.last).lower()
        if kind == "holiday_visit" and words == "chúc mừng" and not reading.has(sentence, "nhân ", "dịp", "ngày truyền thống", "tết", "kỷ niệm"):
            continue
        usable.append((hit, kind))
    usable = usable or hits
    return min(usable, key=lambda pair: ORDER.index(pair[1]))


def _with_title(kind: str, title_kinds: list[str]) -> str:
    """The kind of the lead, made more specific by the title where the lead leaves it open."""
    if kind in ("working_visit", "other", "talks"):
        better = [k for k in title_kinds if k in ("annual_review", "holiday_visit") or (kind != "talks" and k in ("talks", "courtesy_call"))]
        if better:
            return min(better, key=ORDER.index)
    return kind


def _time_and_place(reading: Reading, occasion: Occasion) -> None:
    sentence = occasion.sentence
    _date(reading, occasion, sentence)
    _place(reading, occasion, sentence)
    view = reading.low((sentence.start, sentence.end))
    if "trực tuyến" in view or "điểm cầu" in view:
        occasion.online = not re.search(r"trực tiếp (?:và|kết hợp) trực tuyến", view)


def _date(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    days = [m for m in _days(sentence) if m.value.start and m.value.form != "years"]
    precise = [m for m in days if m.value.precision == "day"]
    pool = precise or [m for m in days if m.value.precision == "month"]
    keys = reading.page.tokens.keys
    for mention in pool:
        before = " ".join(keys[max(sentence.first, mention.first - 3) : mention.first])
        if before.endswith(("trước ngày", "trước", "đến hết", "nhân ngày", "ngày truyền thống", "hồi tháng")):
            continue
        latest = reading.calendar.latest
        if latest and date.fromisoformat(mention.value.start) > latest:
            continue
        occasion.date = mention.value
        occasion.date_span = (mention.start, mention.end)
        return
    for mention in _days(sentence):
        if mention.value.form in ("same_day",):
            occasion.date = mention.value
            occasion.date_span = (mention.start, mention.end)


_PLACE_BEFORE = re.compile(r"(?:tại|ở)\s+(?:trụ sở|hội trường|trung tâm|nhà khách|nhà văn hóa)[^,.;:()]{0,45}$|(?:tại|ở|sang|đến|tới|lên|về|thăm|ra|vào|trên địa bàn|đến với)\s+(?:trụ sở |hội trường |trung tâm |nhà [a-zà-ỹ ]{0,20}|khu vực |địa bàn |nước bạn |cửa khẩu |cửa khẩu quốc tế |cửa khẩu chính |cửa khẩu phụ |khu vực cửa khẩu |khu vực cửa khẩu quốc tế )?(?:mới )?$")


def _place(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    """The place told with `tại`, `ở`, else the one travelled to, else that of the body visited."""
    text = reading.page.article.text
    spoken: list[tuple[int, Mention]] = []
    for mention in sentence.of("place"):
        before = text[max(sentence.start, mention.start - 40) : mention.start].lower()
        found = _PLACE_BEFORE.search(before)
        if not found:
            continue
        word = found.group().split()[0]
        rank = 0 if word in ("tại", "ở") else 1 if word in ("sang", "lên", "về", "ra", "vào", "đến", "tới") else 2
        if mention.value.province is None and not mention.value.country and rank == 2:
            continue
        inside = any(
            m.kind == "body" and m.first <= mention.first < m.last and m.value.kind != "province" for m in sentence.mentions
        )
        if inside and word not in ("tại", "ở"):
            rank = 2
        spoken.append((rank, mention))
    if spoken:
        spoken.sort(key=lambda pair: pair[0])
        _locate(reading, occasion, sentence, spoken[0][1])
        if occasion.district is None and spoken[0][0] < 2:
            for _, mention in spoken[1:]:
                same = mention.value.province in (None, occasion.province)
                if same and mention.value.district is not None:
                    _locate(reading, occasion, sentence, mention, widen=True)
                    break
        return
    if occasion.province is None:
        _place_of_body(reading, occasion, sentence)


def _locate(reading: Reading, occasion: Occasion, sentence: Sentence, mention: Mention, widen: bool = False) -> None:
    location: Location = mention.value
    province = None
    for site in reversed(location.sites):
        province = reading.resolver.province_of(sentence, None, site)
        if province:
            break
    district, venue = location.district, location.venue
    if province is None and venue is not None:
        province = reading.resolver.sites.get(slug(venue.name)) or (None if not occasion.province else occasion.province)
    if widen:
        occasion.district = district.name if district else occasion.district
        return
    occasion.location = location
    occasion.place_span = (mention.start, mention.end)
    occasion.province = province
    occasion.country = province[:2] if province else location.country
    if district is not None and not (slug(district.name) == "hue" and reading.resolver._year() >= 2025):
        occasion.district = district.name
    occasion.venue = venue.name if venue else None


def _travelled(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    """A delegation that went over (`đã sang thăm`) met on the other side."""
    view = reading.low((sentence.start, sentence.end))
    moved = re.search(r"\bsang (?:thăm|dự|làm việc|hội đàm|tham dự|chúc|nước)|đã sang\b", view)
    if not moved:
        return
    bodies = [
        (m.start, i)
        for m in sentence.of("body")
        for i in reading.settle(reading.orgs.get(m.first, ()))
        if kind_of(i) in POLICE
    ]
    if not bodies:
        return
    before = [i for at, i in bodies if at < sentence.start + moved.start()]
    traveller = (before or [i for _, i in bodies])[0][:2]
    side = "LA" if traveller == "VN" else "VN"
    hosts = {i.split(":")[0] for _, i in bodies if i.startswith(side + "-")}
    occasion.country = side
    occasion.place_span = (sentence.start + moved.start(), sentence.start + moved.end())
    if len(hosts) == 1:
        occasion.province = next(iter(hosts))


def _place_of_body(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    """At the body that is visited (`đến thăm Công an tỉnh X`) or that receives (`X tiếp đoàn Y`)."""
    text = reading.page.article.text
    for mention in sentence.of("body"):
        ids = reading.settle(reading.orgs.get(mention.first, ()))
        provinces = [i.split(":")[0] for i in ids if "-" in i.split(":")[0]]
        if not provinces:
            continue
        before = text[max(sentence.start, mention.start - 30) : mention.start].lower()
        if re.search(r"(?:thăm|tại|thăm và làm việc tại|làm việc với|chúc mừng|chúc tết|trụ sở|ở|chào xã giao)\s*(?:lãnh đạo |trụ sở )?$", before) and not re.search(r"tiếp và làm việc với\s*$", before):
            occasion.province = provinces[0]
            occasion.country = provinces[0][:2]
            occasion.place_span = (mention.start, mention.end)
            return
    _travelled(reading, occasion, sentence)
    if occasion.country:
        return
    receives = [
        h for h in verb_hits(sentence, "host") if h.first <= occasion.hit.last
    ]
    for hit in receives:
        subject = reading.subject(sentence, hit.first)
        ids = reading.settle(subject.ids)
        for one in ids:
            if "-" in one.split(":")[0]:
                occasion.province = one.split(":")[0]
                occasion.country = one[:2]
                occasion.place_span = subject.spans[0] if subject.spans else None
                return


def _later(reading: Reading, lead: Occasion) -> list[Occasion]:
    """Further occasions held: another host, another day or another place."""
    found: list[Occasion] = []
    current = lead
    sentences = [s for s in _body_sentences(reading) if s.number > lead.sentence.number]
    for sentence in sentences:
        if third_country(sentence, reading) or (_recalls(reading, sentence) and not _same_series(reading, sentence, lead)):
            continue
        hits = [(h, k) for h, k in meeting_hits(reading, sentence) if not _planned(reading, sentence, h)]
        if not hits or not _sides(reading, sentence):
            continue
        one = _further(reading, sentence, hits, lead, current, found)
        if one is not None:
            found.append(one)
            current = one
    return found


def _further(
    reading: Reading,
    sentence: Sentence,
    hits: list[tuple[Hit, str]],
    lead: Occasion,
    current: Occasion,
    found: list[Occasion],
) -> Occasion | None:
    kinds = [k for _, k in hits]
    days = [m for m in _days(sentence) if m.value.precision == "day"]
    own_day = next((m for m in days if m.value.start), None)
    if "courtesy_call" in kinds and lead.kind != "courtesy_call":
        hit = next(h for h, k in hits if k == "courtesy_call")
        host = next(
            (e for e in reading.entities[sentence.number] if e.first >= hit.last and e.people), None
        ) or _receiver(reading, sentence, hit)
        if host is not None:
            occasion = Occasion("held", "courtesy_call", sentence, hit, evidence=[(sentence.start, sentence.end)])
            occasion.rule = "meeting.courtesy_call"
            occasion.host_ids = host.ids
            occasion.host_person = host.people[0]
            _date(reading, occasion, sentence)
            if host.ids and "-" in host.ids[0].split(":")[0]:
                occasion.province = host.ids[0].split(":")[0]
            elif lead.province and host.ids and lead.province[:2] == host.ids[0][:2]:
                occasion.province = lead.province
            _place(reading, probe := Occasion("held", "other", sentence, hit), sentence)
            if probe.district and probe.province in (None, occasion.province):
                occasion.district = probe.district
            occasion.country = host.ids[0][:2] if host.ids else lead.country
            occasion.place_span = reading.page.span(host.first, host.last)
            return occasion
    if lead.kind == "courtesy_call" and "working_visit" in kinds:
        hit = next(h for h, k in hits if k == "working_visit")
        view = reading.low((sentence.start, sentence.end))
        if view.startswith("sau khi") or "tiếp tục làm việc với" in view or "sau đó" in view:
            target = next((m for m in sentence.of("body") if m.first >= hit.first and m.value.kind == "police"), None)
            if target is not None:
                occasion = Occasion("held", "working_visit", sentence, hit, evidence=[(sentence.start, sentence.end)])
                occasion.rule = "meeting.after_courtesy_call"
                _date(reading, occasion, sentence)
                _place_of_body(reading, occasion, sentence)
                return occasion
    if own_day is None:
        same = next((m for m in _days(sentence) if m.value.form == "same_day"), None)
        if same is None or sentence.number == lead.sentence.number:
            return None
        strong = [(h, k) for h, k in hits if reading.page.quote(h.first, h.last).lower() in RECEIVING]
        others = _lao_here(reading, sentence) - _lao_here(reading, current.sentence)
        after_call = lead.kind == "courtesy_call" and any(k in ("talks", "annual_review", "signing") for _, k in hits)
        if not strong or not (others or after_call):
            return None
        hit, kind = strong[0]
        kind = min((k for _, k in hits), key=ORDER.index)
        if lead.kind == "holiday_visit" and kind == "working_visit":
            kind = "holiday_visit"
        occasion = Occasion("held", kind, sentence, hit, evidence=[(sentence.start, sentence.end)])
        occasion.rule = "meeting.same_day"
        _time_and_place(reading, occasion)
        return occasion
    if _is_past(reading, own_day.value, lead.date) and not _within(own_day.value, lead.date) and not _same_series(reading, sentence, lead):
        return None
    latest = reading.calendar.latest
    if latest and date.fromisoformat(own_day.value.start) > latest:
        return None
    if current.date and own_day.value.start == current.date.start and own_day.value.end == current.date.end:
        return None
    strong = [(h, k) for h, k in hits if k not in ("other", "working_visit") or reading.page.quote(h.first, h.last).lower() not in ("buổi làm việc",)]
    if not strong:
        return None
    if lead.date is None:
        return None
    if lead.date and own_day.value.start == lead.date.start and lead.date.start == lead.date.end and not _new_place(reading, sentence, lead):
        return None
    hit, kind = _leading_kind(reading, sentence, strong)
    if kind == "other":
        return None
    occasion = Occasion("held", kind, sentence, hit, evidence=[(sentence.start, sentence.end)])
    occasion.rule = "meeting.other_day"
    _time_and_place(reading, occasion)
    return occasion


def _same_series(reading: Reading, sentence: Sentence, lead: Occasion) -> bool:
    """`Trước đó, chiều 3/2, đoàn … cũng đã đến`: another delegation of the same days."""
    if lead.date is None or not lead.date.start or not (_lao_here(reading, sentence) or sentence.of("person")):
        return False
    for mention in _days(sentence):
        if mention.value.form == "same_day":
            return True
        if mention.value.start and mention.value.precision == "day":
            gap = date.fromisoformat(lead.date.start) - date.fromisoformat(mention.value.start)
            return 0 <= gap.days <= 8 and reading.has(sentence, "cũng đã", "tiếp", "đón", "chúc")
    return False


RECEIVING = ("tiếp đoàn", "đón đoàn", "đón tiếp đoàn", "làm việc với", "hội đàm", "thăm và làm việc", "chúc tết", "chúc mừng", "tiếp và làm việc", "đón tiếp")


def _receiver(reading: Reading, sentence: Sentence, hit: Hit) -> Entity | None:
    """`Chủ tịch X tiếp đoàn … đến chào xã giao`: the official before the visitors."""
    for entity in reading.entities[sentence.number]:
        if entity.last <= hit.first and entity.people and any(
            entity.last <= h.first < hit.first and h.first - entity.last < 4 for h in verb_hits(sentence, "host")
        ):
            return entity
    return None


def _lao_here(reading: Reading, sentence: Sentence) -> set[str]:
    return {
        i
        for m in sentence.of("body")
        for i in reading.settle(reading.orgs.get(m.first, ()))
        if i.startswith("LA") and kind_of(i) in POLICE
    }


def _within(value: Date, whole: Date | None) -> bool:
    return bool(whole and whole.start and whole.start <= value.start and value.end <= whole.end)


def _new_place(reading: Reading, sentence: Sentence, lead: Occasion) -> bool:
    probe = Occasion("held", "other", sentence, lead.hit)
    _place(reading, probe, sentence)
    return probe.province is not None and probe.province != lead.province


def _trip(reading: Reading, occasions: list[Occasion]) -> list[Occasion]:
    """A trip whose hosts have their own days and places is those meetings, not one more."""
    lead = occasions[0]
    if lead.date is None or lead.date.start == lead.date.end:
        return occasions
    stages = [
        o for o in occasions[1:]
        if o.date and (o.date.form == "same_day" or (o.date.start and _within(o.date, lead.date))) and o.kind != "courtesy_call"
    ]
    lao = _lao_here(reading, lead.sentence)
    hosts = {o.province for o in stages if o.province}
    guests = {tuple(sorted(_lao_here(reading, o.sentence))) for o in stages}
    if len(stages) >= 2 and (len(hosts) >= 2 or len(guests) >= 2):
        for stage in stages:
            if stage.kind == "working_visit" and ORDER.index(lead.kind) < ORDER.index("working_visit"):
                stage.kind = lead.kind
        return [o for o in occasions if o is not lead]
    if len(stages) == 1 and lead.own_kind == "working_visit" and ORDER.index(stages[0].kind) < ORDER.index("working_visit"):
        stages[0].evidence.extend(lead.evidence)
        return [o for o in occasions if o is not lead]
    if len(stages) == 1 and len(lao) <= 1 and not hosts - {lead.province, None}:
        return [o for o in occasions if o not in stages]
    return occasions


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_WORDS = {"nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_ORDINAL = re.compile(r"[Ll]ần\s+(?:thứ\s+)?(?P<n>[IVXLC]+|\d{1,3}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b")
_OF_YEAR = re.compile(r"^[^,.;:()]{0,60}?\bnăm (\d{4})")


def roman(text: str) -> int:
    """The value of a Roman numeral: `XXIV` is 24."""
    total = 0
    for one, following in zip(text, [*text[1:], ""], strict=True):
        value = _ROMAN[one]
        total += -value if following and _ROMAN[following] > value else value
    return total


def _ordinal(text: str) -> str | None:
    if text.isdecimal():
        return str(int(text))
    if text in _WORDS:
        return str(_WORDS[text])
    return str(roman(text)) if all(c in _ROMAN for c in text) else None


def _edition_in(reading: Reading, sentence: Sentence, hit: Hit, kind: str) -> tuple[str, Span] | None:
    """`hội đàm lần thứ IX`, `hội nghị giao ban thường niên năm 2024`."""
    text = reading.page.article.text
    start = reading.page.tokens.starts[hit.first]
    stop = min(sentence.end, start + 190)
    for found in _ORDINAL.finditer(text, start, stop):
        between = text[start : found.start()]
        if "biên bản" in between.lower() or "bản ghi nhớ" in between.lower() or re.search(r"[;:.]", between):
            break
        value = _ordinal(found["n"])
        if value and "thứ" in found.group().lower():
            return value, found.span()
    if kind == "annual_review":
        end = reading.page.tokens.ends[hit.last - 1]
        found_year = _OF_YEAR.match(text[end:stop])
        if found_year and not re.search(r"\b(?:từ|trong|tháng|ngày|đã|giữa)\b", found_year.group()):
            at = end + found_year.start(1)
            return found_year[1], (at - 4, at + 4)
    return None


def _edition(reading: Reading, occasion: Occasion, only: bool) -> None:
    sentences = [occasion.sentence]
    if only:
        sentences += [s for s in reading.page.sentences if s.block == "title"]
        sentences += [s for s in reading.page.sentences if s.block in ("body", "caption") and s.number > occasion.sentence.number][:40]
    for number, sentence in enumerate(sentences):
        for hit, kind in meeting_hits(reading, sentence):
            if number and (_planned(reading, sentence, hit) or kind not in ("annual_review", "talks")):
                continue
            if any(_is_past(reading, m.value, occasion.date) for m in _days(sentence) if m.value.precision != "year") and number:
                continue
            found = _edition_in(reading, sentence, hit, occasion.kind if number == 0 else kind)
            if found and (number < 2 or occasion.kind == "annual_review"):
                occasion.edition, occasion.edition_span = found
                return
    if occasion.kind in ("annual_review", "talks") and only:
        for sentence in reading.page.sentences:
            for hit in verb_hits(sentence, "sign"):
                text = reading.page.article.text
                start = reading.page.tokens.ends[hit.last - 1]
                near = text[start : start + 60]
                found_one = re.match(r"\s*(?:kết )?(?:Biên bản ghi nhớ|Bản ghi nhớ|biên bản ghi nhớ|bản ghi nhớ)[^,.;]{0,25}?lần thứ ([IVXLC]+|\d{1,3})", near)
                if found_one:
                    value = _ordinal(found_one[1])
                    if value:
                        occasion.edition = value
                        occasion.edition_span = (start + found_one.start(1), start + found_one.end(1))
                        return


def _recalled(reading: Reading, lead: Occasion | None, occasions: list[Occasion]) -> list[Occasion]:
    """Earlier occasions with a date of their own."""
    main = lead.date if lead else None
    found: list[Occasion] = []
    for sentence in _body_sentences(reading):
        if third_country(sentence, reading):
            continue
        for mention in _days(sentence):
            value: Date = mention.value
            if not value.start or not _is_past(reading, value, main) or value.period:
                continue
            one = _recalled_at(reading, sentence, mention)
            if one is None:
                continue
            if any(o.sentence.number == sentence.number and o.status == "held" and o.date == value for o in occasions):
                continue
            twin = next((f for f in found if f.date and f.date.start == value.start and f.kind == one.kind), None)
            if twin is not None:
                twin.evidence.extend(one.evidence)
                if twin.province is None and twin.country is None:
                    twin.province, twin.country, twin.district, twin.place_span = one.province, one.country, one.district, one.place_span
                continue
            found.append(one)
    return found


_GIVING = ("bàn giao", "khánh thành", "trao tặng", "lễ trao")


def _recalled_at(reading: Reading, sentence: Sentence, mention: Mention) -> Occasion | None:
    value: Date = mention.value
    clause_start, clause_end = _clause(reading, sentence, mention)
    hits = [(h, k) for h, k in meeting_hits(reading, sentence) if clause_start <= reading.page.tokens.starts[h.first] < clause_end]
    hits = [(h, k) for h, k in hits if k not in ("working_visit", "other", "handover", "groundbreaking", "training", "holiday_visit", "courtesy_call") or reading.page.tokens.keys[h.first] in ("lễ", "buổi", "thăm", "khai", "bế")]
    signs = [h for h in verb_hits(sentence, "sign") if clause_start <= reading.page.tokens.starts[h.first] < clause_end]
    gives = [
        h for h in verb_hits(sentence, "hand_over", "give")
        if clause_start <= reading.page.tokens.starts[h.first] < clause_end
    ]  # fmt: skip
    if value.precision == "year" and not any(k in ("annual_review", "talks") for _, k in hits):
        return None
    if hits:
        hit, kind = _leading_kind(reading, sentence, hits)
    elif signs:
        hit, kind = signs[0], "signing"
    elif gives and value.precision == "day":
        hit, kind = gives[0], "handover"
    else:
        return None
    ahead = f" {' '.join(reading.page.tokens.keys[max(sentence.first, hit.first - 12) : hit.first])} "
    if any(f" {word} " in ahead for word in ("mời", "sẽ", "đề nghị", "dự kiến")):
        return None
    occasion = Occasion("referenced", kind, sentence, hit, evidence=[(clause_start, clause_end)])
    occasion.rule = "meeting.recalled"
    occasion.date = value
    occasion.date_span = (mention.start, mention.end)
    _recalled_place(reading, occasion, sentence, mention, clause_start, clause_end)
    if kind in ("signing", "handover") and occasion.province is None and occasion.country is None:
        return None
    view = reading.low((clause_start, clause_end))
    if " sẽ " in view:
        return None
    if value.precision == "year" and occasion.province is None:
        return None
    occasion.online = "trực tuyến" in view
    if hits:
        edition = _edition_in(reading, sentence, hit, kind)
        if edition:
            occasion.edition, occasion.edition_span = edition
    return occasion


def _clause(reading: Reading, sentence: Sentence, mention: Mention) -> Span:
    """The part of a sentence around a date: up to a semicolon or a change of date."""
    text = reading.page.article.text
    start = max(text.rfind(";", sentence.start, mention.start) + 1, sentence.start)
    end = text.find(";", mention.end, sentence.end)
    end = end if end >= 0 else sentence.end
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _recalled_place(
    reading: Reading, occasion: Occasion, sentence: Sentence, mention: Mention, start: int, end: int
) -> None:
    text = reading.page.article.text
    near = sorted(
        (m for m in sentence.of("place") if start <= m.start < end),
        key=lambda m: abs(m.start - mention.start),
    )
    verb_at = reading.page.tokens.starts[occasion.hit.first]
    near.sort(key=lambda m: (m.start < verb_at and not re.search(r"(?:tại|ở)\s+$", text[max(start, m.start - 6) : m.start].lower()), abs(m.start - mention.start)))
    for place in near:
        before = text[max(start, place.start - 24) : place.start].lower()
        if re.search(r"(?:tại|ở|sang|đến|tới)\s+(?:thăm )?$", before) and abs(place.start - mention.start) < 110:
            _locate(reading, occasion, sentence, place)
            return
    if occasion.kind == "handover":
        for place in near:
            if place.value.province or place.value.venue:
                _locate(reading, occasion, sentence, place)
                return
    view = text[start:end].lower()
    if re.search(r"(?:đã |sang |đến )+(?:thăm|làm việc|dự)", view) and "sang" in view:
        for body in sentence.of("body"):
            ids = reading.settle(reading.orgs.get(body.first, ()))
            subject = [i for i in ids if i.startswith("VN")]
            if subject and body.start < reading.page.tokens.starts[occasion.hit.first]:
                occasion.country = "LA"
                lao = {i.split(":")[0] for b in sentence.of("body") for i in reading.settle(reading.orgs.get(b.first, ())) if i.startswith("LA-")}
                if len(lao) == 1:
                    occasion.province = next(iter(lao))
                return


def _segments(reading: Reading, held: list[Occasion]) -> None:
    """Which sentences tell of which occasion: from its own on, a courtesy call its paragraph."""
    ordered = sorted(held, key=lambda o: o.sentence.number)
    for occasion in ordered:
        occasion.first = occasion.sentence.number
        occasion.last = len(reading.page.sentences)
    for one, following in zip(ordered, ordered[1:], strict=False):
        one.last = following.first
    if ordered:
        ordered[0].first = 0


def occasion_of(reading: Reading, held: list[Occasion], number: int) -> Occasion | None:
    """The held occasion that a sentence tells of."""
    if not held:
        return None
    kept = reading.segments.get(number)
    if kept is not None:
        return kept  # type: ignore[no-any-return]
    reading.segments[number] = found = _segment(reading, held, number)
    return found


def _segment(reading: Reading, held: list[Occasion], number: int) -> Occasion:
    ordered = sorted(held, key=lambda o: o.sentence.number)
    sentence = reading.page.sentences[number]
    chosen = ordered[0]
    for occasion in ordered:
        if occasion.sentence.number <= number:
            side_call = occasion.kind == "courtesy_call" and occasion is not ordered[0]
            if side_call and sentence.paragraph != occasion.sentence.paragraph:
                continue
            chosen = occasion
    return chosen


def _complete(reading: Reading, occasion: Occasion, held: list[Occasion]) -> None:
    """What the first sentence leaves open: day, place and district from those that follow."""
    if occasion.date is not None and occasion.date.form in ("same_day", "next_day"):
        earlier = [o for o in held if o.sentence.number < occasion.sentence.number and o.date and o.date.start]
        occasion.date = earlier[-1].date if earlier else None
    if occasion.date is None and occasion.sentence.number != held[0].sentence.number:
        occasion.date = held[0].date
        occasion.date_span = held[0].date_span
    if occasion.date is None:
        _date_from_rest(reading, occasion)
    if occasion.kind == "courtesy_call" and occasion.province is None:
        occasion.province = next((o.province for o in held if o.province and o.country == occasion.country), None)
    mine = [s for s in reading.page.sentences if occasion_of(reading, held, s.number) is occasion and s.block in ("body", "caption", "title")]
    if not occasion.online and occasion is min(held, key=lambda o: o.sentence.number):
        occasion.online = any(
            "trực tuyến" in reading.low((s.start, s.end)) and meeting_hits(reading, s)
            for s in mine
            if s.block in ("title", "caption") or s.number <= occasion.sentence.number + 1
        )
    if not occasion.online and (occasion.province is None or occasion.district is None):
        for sentence in mine:
            if _recalls(reading, sentence) or third_country(sentence, reading):
                continue
            if sentence.number != occasion.sentence.number and any(_is_past(reading, m.value, occasion.date) for m in _days(sentence)):
                continue
            _fill_place(reading, occasion, sentence)
            if occasion.province and occasion.district:
                break
    if occasion.online:
        occasion.country = occasion.province = occasion.district = occasion.venue = None
        occasion.place_span = None


def _fill_place(reading: Reading, occasion: Occasion, sentence: Sentence) -> None:
    text = reading.page.article.text
    for mention in sentence.of("place"):
        before = text[max(sentence.start, mention.start - 76) : mention.start].lower()
        at_seat = re.search(r"(?:tại|ở) (?:trụ sở|hội trường|trung tâm|điểm cầu|nhà|trường|học viện|khách sạn|cửa khẩu|bệnh viện|quảng trường|thao trường)[^.;:]{0,50}$", before)
        opening = mention.start - sentence.start < 40 and re.search(r"(?:tại|ở)\s+$", before)
        if not (at_seat or opening):
            continue
        location: Location = mention.value
        province = None
        for site in reversed(location.sites):
            province = reading.resolver.province_of(sentence, None, site)
            if province:
                break
        if occasion.province is None and province:
            _locate(reading, occasion, sentence, mention)
        elif province in (occasion.province, None) and occasion.district is None and location.district:
            district = location.district
            if not (slug(district.name) == "hue" and reading.resolver._year() >= 2025):
                occasion.district = district.name
        if occasion.province and occasion.district:
            return


def _date_from_rest(reading: Reading, occasion: Occasion) -> None:
    """`Hội nghị ngày 18/7 do …`: the day told after the lead, else the publication date."""
    after = [s for s in _body_sentences(reading) if s.number > occasion.sentence.number][:8]
    titles = [s for s in reading.page.sentences if s.block in ("title", "caption")]
    for sentence in [*after, *titles]:
        if _recalls(reading, sentence) or third_country(sentence, reading):
            continue
        view = reading.low((sentence.start, sentence.end))
        if not re.search(r"hội nghị|hội đàm|buổi|lễ |cuộc |chuyến", view):
            continue
        for mention in _days(sentence):
            if mention.value.precision != "day" or not mention.value.start or mention.value.form in ("same_day", "next_day"):
                continue
            if mention.start - sentence.start > 60 or _is_past(reading, mention.value, None):
                continue
            occasion.date = mention.value
            occasion.date_span = (mention.start, mention.end)
            return
    published = reading.calendar.published
    if published:
        first, last, precision = interval(published)
        occasion.date = Date(first.isoformat(), last.isoformat(), precision, "publication")
        occasion.date_span = reading.page.layout.published_span
