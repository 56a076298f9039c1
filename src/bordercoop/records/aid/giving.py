"""Things, buildings and money that pass from one side to the other, theme by theme."""

from __future__ import annotations

from bordercoop.clauses import Frame, Theme
from bordercoop.discourse.bodies import GUESTS
from bordercoop.discourse.org_id import kind_of, side
from bordercoop.lexicon.connectives import COMPRISING, HAVING, IS
from bordercoop.lexicon.worded import word_list, word_set
from bordercoop.records.aid.circumstances import background, status_of
from bordercoop.records.aid.context import Telling
from bordercoop.records.aid.gift import Gift, crosses
from bordercoop.records.aid.measures import PEOPLE, measure, to_each
from bordercoop.records.aid.naming import item_of
from bordercoop.records.aid.parts import (
    is_content,
    is_cost_of_each,
    is_cost_of_service,
    is_exchanged,
    is_part,
    is_rest,
    told_here,
)
from bordercoop.records.aid.purposes import purpose_of
from bordercoop.records.aid.things import thing_of
from bordercoop.records.aid.who import (
    bare_bodies,
    donors_of,
    other_side,
    recipients_of,
    surely,
    thanked,
)
from bordercoop.records.rule import tried

HANDING = frozenset({"give", "pass", "help", "hand_over", "receive"})
"""Predicates by which things and money pass."""
BUILDING = frozenset({"hand_over", "build", "begin", "give", "help", "receive"})
"""Predicates by which buildings do."""
NOT_GIVEN = {"asked": "asked for, not given", "denied": "not given"}
"""Why what a frame says is no gift, by its modality."""
NO_THINGS = frozenset({"souvenir", "training"})
DRUGS = frozenset(
    {"heroin", "methamphetamine", "synthetic_drugs", "opium", "ketamine", "cannabis", "mixed"}
)
"""What is carried, seized and sold, and never given."""
GUARDS = frozenset({"border_guard", "army"})
PARCELS = word_set("giving_parcels")
"""Words for a present with which a sentence opens that tells what it holds."""
HOLDING = word_set("giving_holding")
"""Words between a present and what it holds."""
OPENING = 4
"""Tokens with which a sentence opens."""
ALONG = word_list("giving_along")
"""Openings of a sentence that goes on with what was given beside."""
ALONG_WITHIN = 6
"""Tokens of such an opening."""
INSIDE = word_list("giving_inside")
"""Words behind things that stand in the house told of before."""
CAUGHT = frozenset({"suspects", "fugitives", "victims"})
PRESENT = "gift.item"
"""Code of `quà`, which may be anything told of before."""
TOLD_BEFORE = word_set("giving_told_before")
LISTED_PARAGRAPHS = 2
"""Paragraphs behind a gift within which a list tells what it is made of."""


def counted(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """Things counted: `tặng 10 bộ máy tính`, `trao 40 suất quà`."""
    return _each(telling, frame, "aid.counted", _is_counted)


def sums(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """Money: `trao 100 triệu đồng hỗ trợ Công an tỉnh X`."""
    if frame.total is not None and not any(theme.sum_alone for theme in frame.themes):
        return "a total of what is told"
    if any(theme.sum_alone and is_cost_of_each(telling, theme) for theme in frame.themes):
        return "what each building cost"
    if is_cost_of_service(telling, frame):
        return "what the service before it cost"
    return _each(telling, frame, "aid.sum", lambda theme: theme.sum_alone)


def valued(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """Things not counted, with their worth: `trang thiết bị trị giá 200 triệu đồng`."""
    return _each(telling, frame, "aid.valued", lambda t: not t.quantity and t.worth is not None)


def things(telling: Telling, frame: Frame) -> list[Gift] | str | None:
    """Things named without a number: `trao tặng trang thiết bị`, one building."""
    if "help" in frame.classes and not frame.themes:
        return "help in general, nothing given"
    return _each(telling, frame, "aid.thing", lambda t: not t.quantity and t.worth is None)


def _is_counted(theme: Theme) -> bool:
    return theme.quantity is not None and not theme.sum_alone


def _each(telling: Telling, frame: Frame, rule: str, wanted) -> list[Gift] | str | None:  # type: ignore[no-untyped-def]
    themes = [theme for theme in frame.themes if wanted(theme)]
    if not themes:
        return None
    if frame.modality in NOT_GIVEN:
        return NOT_GIVEN[frame.modality]
    listed = not frame.verbs
    if listed and not continues(telling, frame):
        return "no verb of giving, and no gift told before"
    found: list[Gift] = []
    why: str | None = None
    for theme in themes:
        if listed and theme.quantity is None and not _itemises(telling, frame):
            why = "named, not given"
            tried(telling.reading, rule, theme.span, why)
            continue
        told = _gift(telling, frame, theme, rule, listed)
        if isinstance(told, Gift):
            found.append(told)
        else:
            why = told or why
            tried(telling.reading, rule, theme.span, why or "nothing given")
    total = frame.total if len(found) == 1 and not telling.made else None
    if total and found[0].amount is None and _holds_all(telling, frame):
        found[0].costs(total)
        found[0].approximate = total.number.approximate or found[0].approximate
    return found or why


def _holds_all(telling: Telling, frame: Frame) -> bool:
    """Whether a total is that of the first thing given: all else is what it holds."""
    return all(is_content(telling, frame, theme) for theme in frame.themes[1:])


def _itemises(telling: Telling, frame: Frame) -> bool:
    """Whether words say that a gift is made of what a clause names, or whose it is."""
    if frame.agent.how == "by":
        return True
    return any("consist" in hit.told for hit in telling.cues(frame.first, frame.last))


def continues(telling: Telling, frame: Frame) -> bool:
    """Whether a clause without a verb lists what a gift before is made of."""
    memory, sentence = telling.memory, telling.sentence
    if telling.in_list or _is_parcel(telling, frame):
        return True
    if not memory.last and not telling.made:
        return False
    if telling.made:
        return True
    if sentence.paragraph - memory.paragraph > LISTED_PARAGRAPHS:
        return sentence.opener is not None and sentence.block == "item"
    if sentence.block == "item" or frame.agent.how == "by":
        return True
    if _is_person(frame.themes[0]):
        return False
    opens = frame.themes[0].first - sentence.first <= 1 or _along(telling, frame)
    view = telling.reading.page.tokens.keys[sentence.first : frame.themes[0].first]
    return opens or COMPRISING in view or HAVING in view or ":" in view


def _is_person(theme: Theme) -> bool:
    """Whether a sentence opens with people caught, who are given nothing."""
    quantity = theme.quantity
    return quantity is not None and quantity.tag("indicators") in CAUGHT


def _along(telling: Telling, frame: Frame) -> bool:
    """Whether a sentence goes on with what was given beside: `Kèm theo đó là 10 bàn ghế`."""
    first, upto = telling.sentence.first, frame.themes[0].first
    keys = telling.reading.page.tokens.keys
    there = keys[upto - 1] in (IS, HAVING) and upto - first <= ALONG_WITHIN
    return there and telling.words(first, upto).startswith(ALONG)


def _is_parcel(telling: Telling, frame: Frame) -> bool:
    """Whether a sentence tells what a present holds: `Gói quà mang theo gồm 2 tạ gạo`."""
    keys = telling.reading.page.tokens.keys
    upto = frame.themes[0].first
    first = max(
        (at + 1 for at in range(telling.sentence.first, upto) if keys[at] == ";"),
        default=telling.sentence.first,
    )
    opens = keys[first:upto]
    return not PARCELS.isdisjoint(opens[:OPENING]) and not HOLDING.isdisjoint(opens)


def _parcel_of(telling: Telling, frame: Frame) -> tuple[str, ...]:
    """Who brings a present: whom its sentence names, who has just given, else the visitors."""
    memory = telling.memory
    named = telling.settle(frame.agent.ids)
    if named or not _is_parcel(telling, frame):
        return named
    near = telling.sentence.paragraph - memory.paragraph <= LISTED_PARAGRAPHS
    return memory.donors if memory.last and near else telling.settle((GUESTS,))


def _gift(
    telling: Telling, frame: Frame, theme: Theme, rule: str, listed: bool
) -> Gift | str | None:
    if theme.sum_alone:
        kind, noun, classifier = "cash", "", None
        if frame.classes.isdisjoint(HANDING) and not listed:
            return "no verb of giving"
        if is_content(telling, frame, theme):
            return "what the gift before it holds"
    elif _for_each(theme):
        kind, noun, classifier = "cash", "", None
    else:
        told = thing_of(telling, theme)
        if told is None:
            return "nothing that can be given"
        kind, noun, classifier = told
        stopped = _no_thing(telling, frame, theme, kind, classifier, listed)
        if stopped:
            return stopped
    donors, givers = donors_of(telling, frame)
    donors = surely(telling, frame, theme, donors)
    if listed and not donors:
        donors = _parcel_of(telling, frame) or telling.memory.donors
    gift = Gift(kind, donors, (), [theme.span], rule)
    gift.givers, gift.thing_alone = givers, True
    gift.by_hand = frame.agent.how != "by" and not frame.passive
    measure(telling, gift, theme, kind, noun, classifier)
    gift.item_span = item_of(telling, theme)
    gift.item = telling.reading.text(gift.item_span)
    many = (gift.quantity or 1) > 1
    gift.status, words = status_of(telling, frame, kind, many)
    if telling.in_list and words is None:
        gift.status = telling.memory.opened_status or gift.status
    gift.grounds["status"] = [words] if words else []
    gift.purpose_span = purpose_of(telling, frame, theme)
    if gift.purpose_span:
        gift.purpose = telling.reading.text(gift.purpose_span)
    recipients = recipients_of(telling, frame, theme, donors)
    if recipients is None:
        return "given to one's own people"
    gift.recipients = recipients
    _fill(telling, frame, gift, listed)
    if theme.per == "body":
        to_each(gift, theme)
    if not crosses(gift):
        return "no recipient on the other side" if gift.donors else "nobody who gives"
    if listed:
        for general in telling.memory.uncounted:
            general.general = True
    return gift


def _for_each(theme: Theme) -> bool:
    """Whether it is people who get a sum each: `5 gia đình, mỗi gia đình 20 triệu đồng`."""
    people = theme.quantity is not None and theme.quantity.tag("trainees") in PEOPLE
    return people and theme.each is not None and theme.code is None


def _no_thing(
    telling: Telling,
    frame: Frame,
    theme: Theme,
    kind: str,
    classifier: str | None,
    listed: bool,
) -> str | None:
    """Why a theme of a kind is nothing given in its frame; None where it is."""
    if theme.quantity is not None and theme.quantity.tag("substances") in DRUGS:
        return "drugs"
    if kind in NO_THINGS:
        return "souvenirs, honours or a course"
    if is_exchanged(telling, frame):
        return "presents exchanged"
    if kind == "cash":
        return "money without a figure"
    if theme.quantity is None and frame.nominal and not (theme.recipient or frame.recipient):
        return "an occasion's name, nothing given in it"
    if theme.worth is None and is_content(telling, frame, theme):
        return "what the gift before it holds"
    if theme.quantity is None and len(frame.themes) > 1 and is_rest(telling, frame, theme):
        return "what else there was, not told"
    if theme.code == PRESENT and theme.quantity is None and told_here(telling):
        return "the gift of the clause before, handed over"
    if theme.quantity is None and telling.memory.last and _told_before(telling, theme):
        _hands_over(telling, frame)
        return "what was told before, handed over"
    if theme.quantity is None and frame.process:
        return "told of in general, nothing given"
    if theme.quantity is not None and is_part(telling, frame, theme, kind):
        return "a part of what was told"
    fronted = theme.quantity is None and frame.verbs and theme.first < frame.verbs[0][0]
    if fronted and not frame.passive and frame.recipient.how != "subject":
        return "stands before the verb"
    if kind == "construction":
        if not listed and frame.classes.isdisjoint(BUILDING):
            return "no verb of building or of giving"
        if classifier not in (None, "item"):
            return "a measure, not buildings"
        named = frame.recipient or theme.recipient
        if theme.quantity is None and frame.classes <= {"build", "help"} and not named:
            return "a building described"
        bare = theme.quantity is None and theme.worth is None
        if frame.modality == "planned" and bare and not named and telling.memory.building:
            return "the building told before, to be handed over"
        if frame.modality == "planned" and theme.quantity is None and theme.worth is None:
            behind = {n.first for n in theme.recipient.names if n.first >= theme.last}
            if "help" in frame.classes and not behind - bare_bodies(telling):
                return "a promise in general"
        only_help = frame.classes <= {"help", "pass"} and theme.quantity is None
        return "help in general" if only_help and theme.worth is None else None
    if listed:
        return None
    if theme.quantity is None:
        if frame.classes.isdisjoint({"give", "hand_over"}) and not (
            frame.classes & {"help", "pass", "receive"} and _concrete(theme, frame)
        ):
            return "help in general, nothing given"
        return None
    if frame.classes.isdisjoint(HANDING):
        return "no verb of giving"
    return None


def _hands_over(telling: Telling, frame: Frame) -> None:
    """Keep who hands over what was told before: `Thượng tá X trực tiếp trao số vật tư trên`."""
    donors, givers = donors_of(telling, frame)
    for gift in telling.memory.last:
        if set(donors) & set(gift.donors):
            gift.givers = tuple(dict.fromkeys([*gift.givers, *givers]))


def _told_before(telling: Telling, theme: Theme) -> bool:
    """Whether words point back at things told before: `trao số vật tư trên`."""
    keys = telling.reading.page.tokens.keys
    sentence = telling.sentence
    behind = telling.words(theme.last, min(theme.last + 2, sentence.last))
    alone = keys[theme.last : theme.last + 1]
    ends = theme.last + 1 >= sentence.last or not keys[theme.last + 1][0].isalpha()
    return behind in TOLD_BEFORE or (ends and not TOLD_BEFORE.isdisjoint(alone))


def _concrete(theme: Theme, frame: Frame) -> bool:
    """Whether what is helped with is a thing named right away, with somebody to receive it."""
    if (theme.code or "").startswith("gift"):
        received = "receive" in frame.classes and frame.agent.how == "by"
        return theme.worth is not None or (received and frame.recipient.how == "subject")
    return theme.worth is not None or bool(frame.recipient or theme.recipient)


def _inside(telling: Telling, frame: Frame) -> bool:
    """Whether words say that things are for the house told of: `bàn ghế đặt trong nhà`."""
    words = telling.words(frame.themes[0].last, frame.last) if frame.themes else ""
    return any(f" {one}" in f" {words}" for one in INSIDE)


def _fill(telling: Telling, frame: Frame, gift: Gift, listed: bool) -> None:
    """What the clause leaves open: told in the clause or sentence before, or at the meeting."""
    memory, donors = telling.memory, gift.donors
    before = telling.made[-1] if telling.made else None
    if not donors:
        source = before.donors if before else ()
        if not source and not frame.verbs:
            source = memory.donors
        gift.donors = donors = source
    if not donors and gift.recipients and telling.occasion is not None:
        across = tuple(p for p in telling.parties.both if side(p) != side(gift.recipients[0]))
        gift.donors = donors = across
    if gift.recipients or not donors:
        return
    if before is not None and side(before.recipients[0]) != side(donors[0]):
        gift.recipients = before.recipients
        return
    if listed and memory.recipients and side(memory.recipients[0]) != side(donors[0]):
        gift.recipients = memory.recipients
        return
    if memory.building is not None and _inside(telling, frame):
        gift.recipients = memory.building.recipients
        return
    goes_on = memory.last and memory.last[-1].kind == gift.kind == "construction"
    if goes_on and not frame.recipient and side(memory.recipients[0]) != side(donors[0]):
        gift.recipients = memory.recipients
        return
    if telling.occasion is None:
        return
    gift.recipients = thanked(telling, donors)
    if gift.recipients:
        return
    parcel = listed and _is_parcel(telling, frame)
    if kind_of(donors[0]) in GUARDS and not parcel:
        return
    gives = frame.classes & {"give", "hand_over", "pass", "help"}
    if parcel or (gives and not background(telling)):
        gift.recipients = other_side(telling, donors)
