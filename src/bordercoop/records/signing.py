"""Who signs what: `hai bên đã ký biên bản ghi nhớ`, actives, passives and captions."""

from __future__ import annotations

import re
from typing import NamedTuple

from bordercoop.lexicon import Hit
from bordercoop.mentions.page import Sentence
from bordercoop.records.meetings import Occasion
from bordercoop.records.reading import Reading
from bordercoop.text import Span


class Signing(NamedTuple):
    """A signing told: the paper, who signs, the words of the clause."""

    instrument: str
    paper: Hit
    actors: tuple[str, ...]
    people: tuple[int, ...]
    span: Span
    people_only: bool


def papers_at(reading: Reading, sentence: Sentence, hit: Hit) -> list[Hit]:
    """The papers that a verb of signing takes: behind it, or before it in the passive."""
    keys = reading.page.tokens.keys
    found: list[Hit] = []
    last = hit.last
    for one in sentence.hits:
        if one.first < hit.last:
            continue
        if one.code("instruments") is None:
            continue
        between = reading.page.quote(last, one.first).lower() if last < one.first else ""
        if re.search(r"[.;:]", between) or len(between) > 90:
            break
        if re.search(r"\b(?:thực hiện|trên cơ sở|theo|trong|đã|nhằm|tại|về)\b", between):
            break
        if found and not re.search(r"(?:\bvà|,|cùng)\s*$", between):
            break
        found.append(one)
        last = one.last
    if found:
        return found
    for one in reversed(sentence.hits):
        if one.first >= hit.first or one.code("instruments") is None:
            continue
        between = keys[one.last : hit.first]
        if "được" in between and ";" not in between:
            return [one]
        break
    return []


def signing_at(reading: Reading, sentence: Sentence, hit: Hit, occasion: Occasion | None) -> Signing | None:
    """The first signing that a verb tells of, None where it tells of none at this meeting."""
    found = signings_at(reading, sentence, hit, occasion)
    return found[0] if found else None


def signings_at(reading: Reading, sentence: Sentence, hit: Hit, occasion: Occasion | None) -> list[Signing]:
    """The papers signed in one clause, each with its signers."""
    if occasion is None:
        return []
    keys = reading.page.tokens.keys
    before = keys[max(sentence.first, hit.first - 6) : hit.first]
    if before and before[-1] in ("ngày", "lễ", "sau", "từ", "khi", "chữ") and before[-1] != "lễ":
        return []
    after = keys[hit.last : hit.last + 3]
    if after[:2] in (["giữa", "công"], ["nhằm", "quản"]) or (after and after[0] in ("giữa", "nhằm", ".", ",", ";", "trước", "và") and "được" not in before):
        papers = papers_at(reading, sentence, hit) if "được" in before else []
    else:
        papers = papers_at(reading, sentence, hit)
    if not papers or _background(reading, sentence, hit, papers, occasion):
        return []
    actors, people, alone = signers(reading, sentence, hit, occasion)
    if not actors:
        return []
    signings = []
    for number, paper in enumerate(papers):
        instrument = paper.code("instruments")
        if instrument in (None, "handover_paper"):
            continue
        start = hit.first if number == 0 else paper.first
        first = min(start, paper.first)
        last = _end(reading, sentence, max(hit.last, paper.last), papers[number + 1].first if number + 1 < len(papers) else None)
        signings.append(Signing(instrument, paper, actors, people, reading.page.span(first, last), alone))
    return signings


def _end(reading: Reading, sentence: Sentence, at: int, upto: int | None) -> int:
    """Token after the paper's name: up to a comma, a conjunction before another verb, the end."""
    keys = reading.page.tokens.keys
    limit = upto if upto is not None else sentence.last
    stops = {h.first for h in sentence.hits if h.code("verbs") and h.first > at}
    last = at
    while last < limit:
        key = keys[last]
        if key in (";", ".", "(", ":", "”", '"') or (key == "," and last + 1 < limit and keys[last + 1] not in ("chống", "chữa", "trật", "trấn")):
            break
        if key in ("trước", "nhằm", "trong", "với") and last > at:
            break
        if key == "và" and (upto is not None or last + 1 in stops):
            break
        if last in stops and key in ("trước", "đồng", "cam", "khẳng"):
            break
        last += 1
    return max(last, at)


def _background(reading: Reading, sentence: Sentence, hit: Hit, papers: list[Hit], occasion: Occasion) -> bool:
    """Whether the paper was signed earlier, or is to be signed: `đã ký ngày …`, `sẽ ký`."""
    view = reading.low((sentence.start, sentence.end))
    if view.startswith(("thực hiện", "triển khai", "trước đó", "được biết", "kể từ")) and "đã ký kết" in view and "cùng ký" not in view:
        return True
    from bordercoop.records.meetings import _days, _is_past

    for mention in _days(sentence):
        if mention.value.precision in ("day", "month") and mention.value.start and _is_past(reading, mention.value, occasion.date):
            return True
    keys = reading.page.tokens.keys
    before = keys[max(sentence.first, hit.first - 4) : hit.first]
    if "sẽ" in before or "dự" in before[-2:] or "chưa" in before:
        return True
    return any(
        k in before for k in ("hiện", "dung")
    ) and "được" not in before


def signers(
    reading: Reading, sentence: Sentence, hit: Hit, occasion: Occasion
) -> tuple[tuple[str, ...], tuple[int, ...], bool]:
    """Who signs: the bodies of the subject; one side alone in a caption stands for all."""
    subject = reading.subject(sentence, hit.first)
    ids = reading.settle(subject.ids, occasion.parties)
    own = any(sentence.start <= s[0] < sentence.end for s in subject.spans)
    people = list(subject.people) if own else []
    if not own:
        ids = occasion.parties.both
    counterpart = _signed_with(reading, sentence, hit, occasion)
    if counterpart and ids:
        return tuple(dict.fromkeys([*(i for i in ids if i[:2] != counterpart[0][:2]), *counterpart])), tuple(people), False
    around = reading.low((sentence.start, sentence.end))
    start = reading.page.tokens.starts[hit.first]
    head = reading.page.lower[max(sentence.start, start - 60) : start]
    plural_office = re.search(r"(?:hai|2|các)\s+(?:đồng chí\s+)?(giám đốc|thứ trưởng|bộ trưởng|trưởng đoàn|phó giám đốc)", head)
    if plural_office:
        code = {"giám đốc": "director", "phó giám đốc": "deputy_director", "thứ trưởng": "deputy_minister", "bộ trưởng": "minister", "trưởng đoàn": ""}[plural_office[1]]
        chosen = [
            i for i, p in enumerate(reading.people)
            if (p.code == code if code else p.delegation_head) and p.org_id in occasion.parties.both
        ]  # fmt: skip
        people = chosen or people
    if "trưởng đoàn" in head:
        heads = [i for i, p in enumerate(reading.people) if _heads(reading, i)]
        people = list(dict.fromkeys([*people, *(h for h in heads if reading.people[h].org_id in occasion.parties.both)]))
        ids = tuple(dict.fromkeys([*ids, *(o for p in people if (o := reading.people[p].org_id))]))
    if not ids:
        ids = occasion.parties.both
    sides = {i[:2] for i in ids}
    alone = len(sides) < 2
    if alone:
        other = occasion.parties.lao if "VN" in sides else occasion.parties.viet
        whole = occasion.parties.both
        joint = any(i in whole or i.split(":")[0] in {w.split(":")[0] for w in whole} for i in ids)
        if joint or "giữa các bên" in around or "giữa hai" in around or not people:
            ids = tuple(dict.fromkeys([*(i for i in ids if i in whole or not people), *whole]))
        else:
            ids = tuple(dict.fromkeys([*ids, *other]))
    return ids, tuple(people), alone


def _signed_with(reading: Reading, sentence: Sentence, hit: Hit, occasion: Occasion) -> tuple[str, ...]:
    """`ký với Sở An ninh tỉnh X bản ghi nhớ`: the other signer behind `với`."""
    text = reading.page.article.text
    start = reading.page.tokens.ends[hit.last - 1]
    for mention in sentence.of("body"):
        if mention.first < hit.last:
            continue
        between = text[start : mention.start].lower()
        if len(between) > 110 or re.search(r"[.;:]|trước sự|nhằm", between):
            break
        if re.search(r"(?:với|giữa\b[^.;]*\bvà)\s+(?:lãnh đạo\s+)?$", between):
            found = reading.settle(reading.orgs.get(mention.first, ()), occasion.parties)
            return found if len({f[:2] for f in found}) == 1 else ()
    return ()


def _heads(reading: Reading, index: int) -> bool:
    from bordercoop.records.participants import _leads_somewhere

    return _leads_somewhere(reading, index)
