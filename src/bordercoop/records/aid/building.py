"""A sentence about a building told of before: what it cost, who paid, what stands in it."""

from __future__ import annotations

from bordercoop.clauses import Frame, Theme
from bordercoop.clauses.cues import things_of
from bordercoop.discourse.org_id import kind_of, side
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.financing import OPENS_WITHIN, financed, shared_cost
from bordercoop.records.aid.gift import Gift, same_place, sides
from bordercoop.text import Span

FINISHED = frozenset({"hand_over"})
UNFINISHED = frozenset({"future", "under_way"})


def building(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """`Công trình có tổng vốn 5 tỷ đồng do Bộ Công an tài trợ`.

    What is told goes to the building that it is about; one not told of yet is made.
    """
    theme = _about(telling, frame)
    if theme is None:
        shared = shared_cost(telling, frame) or financed(telling, frame)
        return (
            shared
            or _paid(telling, frame)
            or _builder(telling, frame)
            or _school(telling, frame)
        )
    sums = [t for t in frame.themes if t.sum_alone]
    cost = theme.worth or frame.total or (sums[0].quantity if sums else None)
    payers = telling.settle(frame.agent.ids) if frame.agent.how == "by" else ()
    owner = _owner(telling, frame, theme, payers)
    if cost is None and not payers:
        return "neither cost nor payer told"
    known = telling.memory.building
    if known is not None and owner and not _same(known, owner):
        known = None
    made: list[Gift] = []
    if known is None:
        if not owner:
            owner = _owner_at_ceremony(telling)
        if not owner:
            return "no owner across the border"
        known = Gift("construction", (), owner, [], "aid.building", quantity=1, unit="building")
        page = telling.reading.page
        known.item_span = page.span(theme.first, theme.last)
        known.item = telling.reading.text(known.item_span)
        unfinished = _unfinished(telling, frame)
        known.status = "ongoing" if unfinished or _begins(telling) else "delivered"
        known.grounds["status"] = [unfinished] if unfinished else []
        made.append(known)
    known.spans.append((telling.sentence.start, telling.sentence.end))
    if cost is not None and known.amount is None:
        known.costs(cost)
        known.approximate = cost.number.approximate
    to = telling.settle(frame.recipient.ids) if frame.recipient.how == "to" else ()
    if to and to[0].startswith("LA") and (made or not _whole_province(known, to)):
        known.recipients = to
    receiving = side(known.recipients[0]) if known.recipients else "LA"
    payers = tuple(p for p in (*payers, *_sharers(telling)) if side(p) != receiving)
    known.donors = tuple(dict.fromkeys([*known.donors, *payers]))
    if not known.donors and known in made:
        known.donors = tuple(p for p in telling.parties.both if side(p) != receiving)
    telling.taken = True
    return made or [known]


def _paid(telling: Telling, frame: Frame) -> list[Gift] | None:
    """`Công trình gồm 2 tầng, do A hỗ trợ 3 tỷ đồng`: what the building told before cost."""
    about = telling.memory.building
    sums = [t.quantity for t in frame.themes if t.sum_alone and t.quantity]
    if about is None or frame.agent.how != "by" or len(sums) != 1 or len(frame.themes) > 1:
        return None
    first = telling.sentence.first
    opens = (
        hit
        for hit in things_of(telling.reading.page, telling.sentence)
        if hit.first - first <= OPENS_WITHIN and hit.last <= frame.themes[0].first
    )
    if not any((hit.code("objects") or "").startswith("construction") for hit in opens):
        return None
    payers = [
        p for p in telling.settle(frame.agent.ids) if side(p) != side(about.recipients[0])
    ]
    about.donors = tuple(dict.fromkeys([*about.donors, *payers]))
    if about.amount is None:
        about.costs(sums[0])
        about.approximate = sums[0].number.approximate
    about.spans.append((telling.sentence.start, telling.sentence.end))
    telling.taken = True
    return [about]


def _builder(telling: Telling, frame: Frame) -> list[Gift] | None:
    """`… do A cấp kinh phí và B thi công`: payer and builder both give what was just told."""
    about = telling.made[-1] if telling.made else None
    if about is None or about.kind != "construction" or frame.themes or not frame.agent:
        return None
    if not frame.classes & {"build", "pass", "help"} or frame.agent.how != "subject":
        return None
    receiving = side(about.recipients[0])
    builders = [one for one in telling.settle(frame.agent.ids) if side(one) != receiving]
    about.donors = tuple(dict.fromkeys([*about.donors, *builders]))
    return [about]


def _school(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """A body as a building: `Học viện X, được A viện trợ 4 triệu USD, đang xây dựng`."""
    sums = [t for t in frame.themes if t.sum_alone]
    builds = any(
        f.classes & {"build", "begin"} and not f.themes
        for f in telling.frames
        if f is not frame
    )
    if not (frame.passive and sums and builds and frame.recipient.how == "subject"):
        return None
    owner = tuple(
        one.partition("/")[0] if kind_of(one) == "mps" else one
        for one in telling.settle(frame.recipient.ids)
    )
    payers = telling.settle(frame.agent.ids)
    if not owner or not payers or sums[0].quantity is None:
        return "neither owner nor payer named"
    sentence = telling.sentence
    gift = Gift("construction", payers, owner, [(sentence.start, sentence.end)], "aid.building")
    gift.quantity, gift.unit = 1, "building"
    gift.costs(sums[0].quantity)
    gift.approximate = sums[0].quantity.number.approximate
    gift.status = "ongoing" if frame.modality in ("under_way", "planned") else "delivered"
    name = frame.recipient.names[0]
    gift.item_span = telling.reading.page.span(name.first, name.last)
    gift.item = telling.reading.text(gift.item_span)
    telling.taken = True
    return [gift]


def fittings(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """`Bàn ghế, tủ trong nhà là quà của Công an tỉnh X`: the fittings, where not counted.

    `Mỗi trụ sở được trang bị bàn ghế, tủ` is of those who gave the buildings.
    """
    equipped = frame.passive and not frame.agent and _each_building(frame)
    about = telling.memory.buildings if equipped else telling.memory.building
    about = about or telling.memory.building
    themes = [t for t in frame.themes if (t.code or "").startswith("equipment")]
    if not themes or any(t.quantity for t in frame.themes) or about is None:
        return None
    opens = themes[0].first - telling.sentence.first <= OPENS_WITHIN
    if not equipped and (not opens or frame.agent.how not in ("by", "of")):
        return None
    if themes[0].worth is not None:
        return "told with a sum of its own"
    payers = about.donors if equipped else telling.settle(frame.agent.ids)
    if not payers:
        return "nobody named as paying"
    span = telling.reading.page.span(frame.first, frame.last)
    gift = Gift(
        "equipment", payers, about.recipients, [_trimmed(telling, span)], "aid.fittings"
    )
    gift.status, gift.occasion = about.status, about.occasion
    gift.item_span = themes[0].span
    gift.item = telling.reading.text(gift.item_span)
    telling.taken = True
    return [gift]


def _each_building(frame: Frame) -> bool:
    """Whether things are told of each of several buildings: `mỗi trụ sở được trang bị …`."""
    return any((theme.per or "").startswith("construction") for theme in frame.themes)


def _trimmed(telling: Telling, span: tuple[int, int]) -> tuple[int, int]:
    text = telling.reading.page.article.text
    start, end = span
    while end > start and text[end - 1] in " .;,":
        end -= 1
    return start, end


def _about(telling: Telling, frame: Frame) -> Theme | None:
    """The building that a sentence opens with, where it is not what its verb hands over."""
    for theme in frame.themes:
        if (theme.code or "").startswith("construction") and not theme.quantity:
            first = telling.sentence.first
            behind = not frame.verbs or theme.first < frame.verbs[0][0]
            if (
                theme.first - first <= OPENS_WITHIN
                and behind
                and FINISHED.isdisjoint(frame.classes)
            ):
                return theme
    return None


def _owner(
    telling: Telling, frame: Frame, theme: Theme, payers: tuple[str, ...]
) -> tuple[str, ...]:
    """The body across the border whose building it is."""
    for role in (frame.recipient, theme.recipient):
        ids = telling.settle(role.ids)
        if payers and len(sides(payers)) == 1:
            ids = tuple(i for i in ids if side(i) != side(payers[0]))
        else:
            ids = tuple(i for i in ids if i.startswith("LA"))
        if ids:
            return ids
    return ()


def _same(known: Gift, owner: tuple[str, ...]) -> bool:
    return bool(set(owner) & set(known.recipients)) or same_place(owner, known.recipients)


def _whole_province(known: Gift, to: tuple[str, ...]) -> bool:
    """Whether who receives is only the province of a body told before: `tặng tỉnh X`."""
    return all(kind_of(one) == "government" for one in to) and same_place(to, known.recipients)


def _unfinished(telling: Telling, frame: Frame) -> Span | None:
    """The words by which a building is still built: `đang`, `dự kiến`, `sẽ`."""
    page = telling.reading.page
    for hit in telling.cues(frame.first, frame.last):
        if not UNFINISHED.isdisjoint(hit.told):
            return page.span(hit.first, hit.last)
    return None


def _begins(telling: Telling) -> bool:
    return telling.occasion is not None and telling.occasion.kind == "groundbreaking"


def _owner_at_ceremony(telling: Telling) -> tuple[str, ...]:
    """The Lao body for whose building the ceremony is held."""
    occasion = telling.occasion
    if occasion is None or occasion.kind not in ("groundbreaking", "handover"):
        return ()
    reading = telling.reading
    things = [
        h
        for h in occasion.sentence.hits
        if (h.code("objects") or "").startswith("construction")
    ]
    for mention in occasion.sentence.of("body"):
        if any(0 <= mention.first - h.last <= 2 for h in things):
            ids = telling.settle(reading.orgs.get(mention.first, ()))
            if ids and ids[0].startswith("LA"):
                return ids
    return ()


def _sharers(telling: Telling) -> list[str]:
    """Bodies behind `trong đó`, each with its share of the cost."""
    sentence = telling.sentence
    for hit in telling.cues(sentence.first, sentence.last):
        if "of_which" in hit.told:
            return [
                body
                for entity in telling.reading.entities[sentence.number]
                if entity.first >= hit.last
                for body in telling.settle(entity.ids)
            ]
    return []
