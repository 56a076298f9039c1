"""What an article tells of places and bodies, gathered before any body is resolved."""

from __future__ import annotations

from collections import Counter

from bordercoop.discourse.bodies.borders import neighbours
from bordercoop.discourse.bodies.markers import SIDES
from bordercoop.lexicon.gazetteer import provinces
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions.cursor import OPEN_LEVELS
from bordercoop.mentions.locations import Location
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.mentions.places import CAPITALS
from bordercoop.mentions.sites import Site
from bordercoop.text import slug

LEAD_WEIGHT = 3
"""How much a police body counts in the title and the first two lines of the body."""
LEAD = 2
WEIGHTED = ("police", "government", "party", "province")
"""Kinds of bodies that speak for their province."""
VIENTIANE = frozenset({"LA-VI", "LA-VT"})
VILLAGES = ("village", "cluster")
LOCATED = word_set("context_located")
"""Words before the place in which villages lie."""
PLACE_WITHIN = 7
"""Tokens behind police of villages within which the place stands."""
LOOK_BACK = 5
"""Sentences back in which a province named still holds for a village."""


def _ambiguous(site: Site) -> bool:
    """Whether places of one name lie in several provinces."""
    return site.level != "province" and len({c.province for c in site.candidates}) > 1


class Told:
    """The provinces, places and units that an article names, and what lies where.

    `units_from` is the token from which the country of a ministry's unit is known.
    `national` are the slugs of the departments and schools of ministries, in text order.
    `ministry` says whether a ministry of police, or a unit surely of one, is named.
    `home` and `partner` are the Vietnamese and the Lao province that it names most.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sites: dict[str, str] = {}
        self.units: dict[str, str] = {}
        self.units_from: dict[str, int] = {}
        self.national: dict[str, None] = {}
        self.provinces: Counter[str] = Counter()
        self.capital_only = True
        self.ministry = False
        self._doubtful: list[tuple[Site, Body, int]] = []
        self._learn()
        for site, body, weight in self._doubtful:
            self._learn_site(body, site, self._listed(site), weight)
        self.home = self._most_named("VN")
        self.partner = self._most_named("LA")

    def _learn(self) -> None:
        lead = 0
        for sentence in self.page.sentences:
            lead += sentence.block == "body"
            leads = sentence.block == "title" or (sentence.block == "body" and lead <= LEAD)
            for mention in sentence.mentions:
                if mention.kind == "place":
                    self._learn_place(mention.value)
                elif mention.kind == "body":
                    weight = LEAD_WEIGHT if leads else 1
                    self._learn_body(mention.value, weight, mention.first)

    def _learn_place(self, location: Location) -> None:
        province = location.province
        stated = any(site.level == "province" for site in location.sites)
        for site in location.sites:
            if site.level == "province":
                self.capital_only = self.capital_only and site.province != "LA-VI"
            elif province and (stated or not _ambiguous(site)):
                self.sites.setdefault(slug(site.name), province)

    def _learn_body(self, body: Body, weight: int, first: int) -> None:
        for site in body.sites:
            if _ambiguous(site) and site.province == site.candidates[0].province:
                self._doubtful.append((site, body, weight))
            else:
                self._learn_site(body, site, site.province, weight)
        if body.kind == "mps" and not body.doubtful:
            self.ministry = True
        if body.kind == "mps" and body.unit:
            self.national.setdefault(slug(body.unit))
        if body.kind == "mps" and body.unit and body.country:
            self.units.setdefault(slug(body.unit), body.country)
            self.units_from.setdefault(slug(body.unit), first)

    def _learn_site(self, body: Body, site: Site, province: str | None, weight: int) -> None:
        if province is None:
            return
        if body.kind in WEIGHTED:
            self.provinces[province] += weight if body.kind == "police" else 1
        if site.level not in ("province", "unit"):
            self.sites.setdefault(slug(site.name), province)
        if body.unit:
            self.units.setdefault(slug(body.unit), province)
        if province == "LA-VI" and body.level == "province":
            self.capital_only = False

    def _most_named(self, country: str) -> str | None:
        """The province of a country that counts most; of several the one named first."""
        counted = [p for p in self.provinces if p[:2] == country]
        return max(counted, key=self.provinces.__getitem__, default=None)

    def seat_of(self, level: str | None, country: str | None) -> str | None:
        """The province of `Công an tỉnh`, the capital of `Công an Thủ đô`, without a name."""
        if level == "capital":
            named = [one for one in CAPITALS if one in self.provinces]
            return named[0] if len(named) == 1 else None
        return self.partner if country == "LA" else self.home

    def province_of(self, sentence: Sentence, body: Body | None, site: Site) -> str | None:
        """The province of a place: told, listed and mentioned in the article, or remembered."""
        if site.candidates:
            return self._listed(site)
        if site.province:
            return site.province
        name = slug(site.name)
        remembered = self.sites.get(name) or self.units.get(name)
        if remembered and len(remembered) > len("VN"):
            return remembered
        if site.level in ("village", "cluster") or (body and body.country == "LA"):
            return self._named_before(sentence, "LA") or self.partner
        if site.level in OPEN_LEVELS or site.level == "unit":
            return self.home
        return None

    def _listed(self, site: Site) -> str | None:
        """The province of a listed place, of several of one name the one around it."""
        listed = [c.province for c in site.candidates]
        if site.level == "province":
            if not VIENTIANE.issubset(listed) or site.province == "LA-VI":
                return site.province
            return site.province if self.capital_only else self._vientiane()
        if site.province and site.province not in listed:
            return site.province
        told = self.sites.get(slug(site.name))
        if told in listed or (told and site.level == "commune"):
            return told  # `xã Bờ Y, tỉnh Quảng Ngãi`: listed for the crossing of that name
        around = next((province for province in listed if province in self.provinces), None)
        return around or told or self._likely(listed) or site.province

    def _likely(self, listed: list[str]) -> str | None:
        """Of provinces with a place of one name: the one on the page, else at the border."""
        known = provinces()
        for province in listed:
            label = known[province].vi if province in known else None
            if label and label.lower() in self.page.lower:
                return province
        partners = [p for p in self.provinces if p not in listed]
        near = (p for p in listed if any(neighbours(p, other) for other in partners))
        return next(near, None)

    def _vientiane(self) -> str:
        return "LA-VI" if self.provinces["LA-VI"] >= self.provinces["LA-VT"] else "LA-VT"

    def _named_before(self, sentence: Sentence, country: str) -> str | None:
        """The province of a country that was named last up to a sentence."""
        for number in range(sentence.number, max(-1, sentence.number - LOOK_BACK - 1), -1):
            for mention in reversed(self.page.sentences[number].mentions):
                if mention.kind == "place":
                    province = self._of_location(mention.value)
                    if province and province[:2] == country:
                        return province
        return None

    def _of_location(self, location: Location) -> str | None:
        """The province of a location: stated, else that of its first listed place here."""
        stated = next((s.province for s in location.sites if s.level == "province"), None)
        listed = (self._listed(site) for site in location.sites if site.candidates)
        return stated or next(listed, None) or location.province

    def villages(self, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
        """`công an các bản biên giới thuộc huyện X, tỉnh Y (Lào)`: the police of that province.

        Only Laos has police of villages; none where no such place is told behind.
        """
        body: Body = mention.value
        if body.level not in VILLAGES or body.kind != "police":
            return ()
        keys = self.page.tokens.keys
        for place in sentence.of("place"):
            if not mention.last < place.first <= mention.last + PLACE_WITHIN:
                continue
            province = self._of_location(place.value)
            told = keys[place.first - 1] in LOCATED and province and province[:2] == "LA"
            return (f"{province}:police",) if told else ()
        return ()

    def near(
        self, sentence: Sentence, first: int, kind: str | None, country: str | None = None
    ) -> str | None:
        """The province named last before a token of the sentence, of a country if given.

        `kind` is that of the body which is sought: a province that itself acts right before
        the token is not where its police is.
        """
        for mention in reversed(sentence.mentions):
            if mention.first >= first or mention.kind != "body":
                continue
            body: Body = mention.value
            province: str | None = None
            if body.form == "named" and body.sites and body.kind in WEIGHTED:
                if body.kind == "province" and kind == "police" and mention.last >= first:
                    continue
                province = self.province_of(sentence, body, body.sites[0])
            elif body.reference in SIDES:
                province = self.partner if SIDES[body.reference] == "LA" else self.home
            if province and (country is None or province[:2] == country):
                return province
        return None
