"""Which organisation a mention means: named ones by their place, the others by what was said.

Groups that only a meeting can settle become markers; `Reading.settle` puts the parties of
the meeting in their place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice

from bordercoop.discourse.bodies.announced import announced
from bordercoop.discourse.bodies.context import Told
from bordercoop.discourse.bodies.markers import LAO, SIDES, fits, group_of, marker_of, side_of
from bordercoop.discourse.bodies.representatives import represents
from bordercoop.discourse.bodies.schools import BARE_SCHOOLS, SCHOOLS, teaches
from bordercoop.discourse.org_id import place_of
from bordercoop.lexicon.connectives import AND
from bordercoop.lexicon.terms import COUNTRY, LAO_WORD
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.dates import Calendar
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.mentions.sites import Site
from bordercoop.text import slug

HUE_CITY = 2025
"""Year from which Huế is a municipality, its police those of the province."""
BELOW = ("district", "town", "commune", "village", "cluster")
"""Levels whose bodies without a name are those named before."""
LOOK_BACK = 40
"""Mentions back among which `đơn vị` may mean a body."""
FARTHEST = 400
"""Mentions, and groups, back to which any word refers: no page takes long."""
BESIDE = word_set("resolver_beside")
"""Words between two bodies of one place: `Công an tỉnh X cùng đại diện Tỉnh ủy`."""
GIVEN_TO = word_set("resolver_given_to")
NAMES_LAOS = frozenset({LAO_WORD, "(", ")"})
STATIONED_AT = word_set("resolver_stationed_at")
"""`cho` Công an nước bạn `tại` bản X: words around police who are where they get something."""
LONGEST_PLACE = 3
"""Words of the longest name of a commune at the end of a post's."""

Ids = tuple[str, ...]


class Resolver:
    """Resolves the bodies of one article, in the order of the text: groups refer back."""

    def __init__(self, page: Page, calendar: Calendar) -> None:
        self.page = page
        self.told = Told(page)
        self.home, self.partner = self.told.home, self.told.partner
        self.year = calendar.this_year or 0
        self.groups: list[tuple[int, int, Ids]] = []
        self._main_bodies: dict[str, str | None] = {}
        self._units: dict[str, tuple[int, str]] = {}

    def resolve(self, sentence: Sentence, mention: Mention) -> Ids:
        """The org_ids that a body mention stands for, or a marker, or nothing."""
        body: Body = mention.value
        if body.form == "reference":
            return self._reference(sentence, mention, body)
        if body.kind == "third" or body.country == "XX":
            return ()
        if body.form == "unnamed":
            return self.told.villages(sentence, mention)
        if body.kind in ("mps", "representative", "embassy"):
            return self._national(sentence, mention, body)
        if body.form == "country":
            if body.kind == "police" and body.country:
                return (side_of(body.country),)
            return (
                f"{body.country}:{body.kind}" + (f"/{slug(body.unit)}" if body.unit else ""),
            )
        if body.form == "plural":
            return self.told.villages(sentence, mention) or self._group(sentence, body)
        if body.form == "named":
            return self._named(sentence, body)
        if body.unit:
            return self._unit(sentence, mention, body)
        return self._bare(sentence, mention, body)

    def stationed(self, sentence: Sentence, mention: Mention) -> Ids:
        """`cho Công an nước bạn tại bản A và bản B`: the police of those places abroad."""
        keys = self.page.tokens.keys
        at = mention.last
        while at < sentence.last and keys[at] in NAMES_LAOS:
            at += 1
        told = mention.first > sentence.first and keys[mention.first - 1] in GIVEN_TO
        if not told or at + 1 >= sentence.last or keys[at] not in STATIONED_AT:
            return ()
        at += 1
        body: Body = mention.value
        country = body.country or SIDES.get(body.reference or "")
        police = "công an" in self.page.lower[mention.start : mention.end]
        if country is None or not police:
            return ()
        found: list[str] = []
        for place in sentence.of("place"):
            if place.first != at:
                continue
            for site in place.value.sites:
                province = self.told.province_of(sentence, None, site)
                peer = site.level == place.value.sites[0].level in BELOW
                if peer and province and province.startswith(country):
                    found.append(f"{province}:police/{slug(site.name)}")
            at = place.last + (keys[place.last : place.last + 1] == [AND])
        return tuple(dict.fromkeys(found))

    def near(
        self, sentence: Sentence, first: int, kind: str | None, country: str | None = None
    ) -> str | None:
        """The province named last before a token, as `Told.near` has it."""
        return self.told.near(sentence, first, kind, country)

    def province_of(self, sentence: Sentence, body: Body | None, site: Site) -> str | None:
        """The province of a place, as `Told.province_of` has it."""
        return self.told.province_of(sentence, body, site)

    def main_body(self, country: str) -> str | None:
        """The police body or ministry of a country that the article names most."""
        if country not in self._main_bodies:
            self._main_bodies[country] = self._most_named(country)
        return self._main_bodies[country]

    def _most_named(self, country: str) -> str | None:
        named: Counter[str] = Counter()
        for sentence in self.page.sentences:
            for mention in sentence.of("body"):
                body: Body = mention.value
                if body.kind in ("police", "mps") and body.form != "reference":
                    ids = self.resolve(sentence, mention)
                    named.update(one for one in ids if one.startswith(country))
        return named.most_common(1)[0][0] if named else None

    def _named(self, sentence: Sentence, body: Body) -> Ids:
        """One org_id for each place named; several together are a group."""
        ids = [self.site_id(sentence, body, site) for site in body.sites]
        found = tuple(dict.fromkeys(one for one in ids if one))  # `Thừa Thiên - Huế` is one
        if len(found) > 1:
            self.groups.append((sentence.number, len(found), found))
        return found

    def site_id(self, sentence: Sentence, body: Body, site: Site) -> str | None:
        """The org_id of a body at one place."""
        kind = "government" if body.kind == "province" else body.kind
        province = self.told.province_of(sentence, body, site)
        if province is None:
            return None
        if body.unit:
            return f"{province}:{kind}/{slug(body.unit)}"
        name = slug(site.name)
        if site.level == "province" or (name == "hue" and self.year >= HUE_CITY):
            return f"{province}:{kind}"
        return f"{province}:{kind}/{name}"

    def _national(self, sentence: Sentence, mention: Mention, body: Body) -> Ids:
        """A ministry, one of its units, the representative office or an embassy."""
        country = body.country
        if body.unit:
            if body.doubtful and not self.told.ministry:
                return ()
            unit = self._in_full(slug(body.unit))
            if country is None and unit != slug(body.unit):
                country = self._unit_before(unit, mention.first)
            if country is None and self._of_both(mention):
                return (f"VN:mps/{unit}", f"LA:mps/{unit}")
            if country is None:
                known = self._country_of_unit(unit, mention)
                country = known[:2] if known else announced(sentence, mention.first)
                country = country or self._unit_before(unit, mention.first) or "VN"
            self._units.setdefault(unit, (mention.first, country))
            return (f"{country}:mps/{unit}",)
        if country is None and body.kind == "representative":
            told = filter(None, map(represents, self._before(sentence, mention.first)))
            country = next(told, None)
            if country is None:
                return ()
        return (f"{country or 'VN'}:{body.kind}",)

    def _unit_before(self, unit: str, first: int) -> str | None:
        """The country of a unit that was named before a token."""
        at, country = self._units.get(unit, (first, None))
        return country if at < first else None

    def _country_of_unit(self, unit: str, mention: Mention) -> str | None:
        """The country that was told of a unit up to a mention, or of one joined behind it."""
        if self.told.units_from.get(unit, mention.first) <= mention.first:
            known = self.told.units.get(unit)
            if known:
                return known
        at = mention.last + 1
        if self.page.tokens.keys[mention.last : at] not in ([AND], [","]):
            return None
        sentence = self._sentence_of(mention)
        joined = next((body for body in sentence.of("body") if body.first == at), None)
        unit_too = joined is not None and joined.value.kind == "mps" and joined.value.unit
        return joined.value.country if joined is not None and unit_too else None

    def _of_both(self, mention: Mention) -> bool:
        """`Tổng cục Cảnh sát hai nước`: that of each country."""
        behind = self.page.tokens.keys[mention.last : mention.last + 2]
        return behind[:1] in (["hai"], ["2"]) and behind[1:] == [COUNTRY]

    def _in_full(self, unit: str) -> str:
        """`Học viện` alone is the one named in full: slugs of units."""
        if unit not in BARE_SCHOOLS:
            return unit
        named = self.told.national
        return next((name for name in named if name.startswith(f"{unit}-")), unit)

    def _reference(self, sentence: Sentence, mention: Mention, body: Body) -> Ids:
        """The marker of a reference; `đơn vị`, `nhà trường` are the body named before."""
        if body.reference == "own_unit":
            school = "trường" in self.page.lower[mention.start : mention.end]
            for earlier in self._own_units(sentence, mention.first, school):
                if earlier.kind != "body" or earlier.value.form != "named":
                    continue
                other: Body = earlier.value
                taught = other.unit is not None and other.unit.lower().startswith(SCHOOLS)
                if taught if school else other.kind in ("police", "border_guard"):
                    return self.resolve(self._sentence_of(earlier), earlier)
        marker = marker_of(body)
        return (marker,) if marker else ()

    def school_before(self, sentence: Sentence, first: int) -> str | None:
        """The school or hospital of a ministry named last before a token, else the first."""
        for earlier in self._before(sentence, first):
            if earlier.kind == "body" and teaches(earlier.value):
                ids = self.resolve(self._sentence_of(earlier), earlier)
                if ids:
                    return ids[0]
        return None

    def department_before(
        self, sentence: Sentence, first: int, country: str | None
    ) -> str | None:
        """The department of a country's ministry named last before a token, no school."""
        for earlier in self._before(sentence, first):
            if earlier.kind != "body" or earlier.value.kind != "mps" or not earlier.value.unit:
                continue
            ids = self.resolve(self._sentence_of(earlier), earlier)
            if ids and not teaches(earlier.value) and country in (None, ids[0][:2]):
                return ids[0]
        return None

    def _own_units(self, sentence: Sentence, first: int, school: bool) -> list[Mention]:
        """Mentions that `đơn vị` may mean: of the nearest sentence, its subject first."""
        if school:
            return list(islice(self._before(sentence, first), LOOK_BACK))
        here = (m for m in sentence.mentions if m.first < first)
        earlier = (
            mention
            for number in range(sentence.number - 1, -1, -1)
            for mention in self.page.sentences[number].mentions
        )
        return list(islice(chain(here, earlier), LOOK_BACK))

    def _before(self, sentence: Sentence, first: int) -> Iterator[Mention]:
        """The mentions before a token, the nearest first, as far as a text refers back."""
        here = (m for m in reversed(sentence.mentions) if m.first < first)
        earlier = (
            mention
            for number in range(sentence.number - 1, -1, -1)
            for mention in reversed(self.page.sentences[number].mentions)
        )
        yield from islice(chain(here, earlier), FARTHEST)

    def bodies_before(self, sentence: Sentence) -> Iterator[tuple[Mention, Sentence]]:
        """The bodies of earlier sentences with theirs, the nearest first."""
        earlier = (
            (mention, self.page.sentences[number])
            for number in range(sentence.number - 1, -1, -1)
            for mention in reversed(self.page.sentences[number].mentions)
            if mention.kind == "body"
        )
        return islice(earlier, FARTHEST)

    def _sentence_of(self, mention: Mention) -> Sentence:
        """The sentence in which a mention stands."""
        sentences = self.page.sentences
        return sentences[bisect_right(sentences, mention.first, key=_first) - 1]

    def _group(self, sentence: Sentence, body: Body) -> Ids:
        """`công an 3 tỉnh`: the group named before, else the side or sides meant."""
        if body.kind in ("border_guard", "army"):
            return ()
        if not body.count:
            return (LAO,) if body.country == "LA" else ()
        for number, size, ids in islice(reversed(self.groups), FARTHEST):
            if size == body.count and number <= sentence.number and fits(body, ids):
                return ids
        return (group_of(body),)

    def _unit(self, sentence: Sentence, mention: Mention, body: Body) -> Ids:
        """A unit named without a place of its own."""
        unit = slug(body.unit or "")
        known = self.told.units.get(unit)
        if body.level == "company":
            return (f"{known or self.home or 'VN'}:other/{unit}",)
        kind = "police"
        if body.kind == "other":
            kind, province = "other", self.near(sentence, mention.first, None) or self.home
        elif body.kind == "border_guard":
            side = self.partner if body.country == "LA" else self.home
            kind, province = "border_guard", known or self._post_province(body) or side
        else:
            province = known or self.near(sentence, mention.first, "police") or self.home
        return (f"{province}:{kind}/{unit}",) if province else ()

    def _post_province(self, body: Body) -> str | None:
        """Province of the place or commune that a border post is named after."""
        sites = self.told.sites
        seat = sites.get(slug(body.sites[0].name)) if body.sites else None
        words = (body.unit or "").split()
        endings = (slug(" ".join(words[-size:])) for size in range(LONGEST_PLACE, 0, -1))
        return seat or next((sites[name] for name in endings if name in sites), None)

    def _bare(self, sentence: Sentence, mention: Mention, body: Body) -> Ids:
        """`Công an tỉnh`, `UBND tỉnh` alone: those of the province that the text is about."""
        if body.kind in ("government", "army") and body.country is None:
            joined = self._joined(sentence, mention)
            if joined:
                return joined
        if body.level in BELOW:
            below = self._bare_below(sentence, mention, body)
            return below or self.told.villages(sentence, mention)
        if body.kind == "party":
            beside = self._beside(sentence, mention)
            if beside:
                return (f"{beside}:party",)
        province = self.told.seat_of(body.level, body.country)
        return (f"{province}:{body.kind}",) if province else ()

    def _joined(self, sentence: Sentence, mention: Mention) -> Ids:
        """`Chính quyền và Công an 2 tỉnh A, B`, `Bộ CHQS và Công an tỉnh A`: of A and of B."""
        at = mention.last + 1
        if at >= sentence.last or self.page.tokens.keys[mention.last] != AND:
            return ()
        for other in sentence.of("body"):
            if other.first == at and other.value.form == "named":
                ids = self.resolve(sentence, other)
                kind = mention.value.kind
                return tuple(dict.fromkeys(f"{place_of(one)}:{kind}" for one in ids))
        return ()

    def _beside(self, sentence: Sentence, mention: Mention) -> str | None:
        """`Giám đốc Công an tỉnh X cùng đại diện Tỉnh ủy`: the province of the body before."""
        keys = self.page.tokens.keys
        for other in reversed(sentence.of("body")):
            if other.last > mention.first:
                continue
            between = keys[other.last : mention.first]
            if other.value.form != "named" or not BESIDE.issuperset(between):
                return None
            ids = self.resolve(sentence, other)
            place = place_of(ids[0]) if ids else None
            return place if place and len(place) > len("VN") else None
        return None

    def _bare_below(self, sentence: Sentence, mention: Mention, body: Body) -> Ids:
        """`Công an huyện`, `Công an xã` without a name: the one named before, if any."""
        for earlier in self._before(sentence, mention.first):
            if earlier.kind != "body" or earlier.value.kind != body.kind:
                continue
            other: Body = earlier.value
            if other.form == "named" and other.level == body.level and other.sites:
                one = self.site_id(self._sentence_of(earlier), other, other.sites[0])
                if one and (body.country is None or one.startswith(body.country)):
                    return (one,)
        return self._at_place_before(sentence, mention, body)

    def _at_place_before(self, sentence: Sentence, mention: Mention, body: Body) -> Ids:
        """`tại huyện A … Bí thư Huyện ủy`: the body of the place of its level named before."""
        for earlier in self._before(sentence, mention.first):
            if earlier.kind != "place":
                continue
            site = next((s for s in earlier.value.sites if s.level == body.level), None)
            if site is not None:
                one = self.site_id(self._sentence_of(earlier), body, site)
                fits = one and (body.country is None or one.startswith(body.country))
                return (one,) if one and fits else ()
        return ()


def _first(sentence: Sentence) -> int:
    return sentence.first
