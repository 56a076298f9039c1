"""Which organisation a mention means: named ones by their place, the others by what was said.

Groups that only a meeting can settle (`hai bên`, `phía bạn`, `đoàn`) become markers that
start with `@`; `records/reading.py` puts the parties of the meeting in their place.
"""

from __future__ import annotations

from collections import Counter

from bordercoop.mentions.cursor import OPEN_LEVELS
from bordercoop.mentions.sites import Site
from bordercoop.mentions.dates import Calendar
from bordercoop.mentions.organisations import Body
from bordercoop.mentions.page import Mention, Page, Sentence
from bordercoop.text import slug

BOTH, LAO, VIET, GUESTS, HOST, OWN = "@both", "@lao", "@viet", "@guests", "@host", "@own"
MARKERS = {
    "both": BOTH,
    "delegations": BOTH,
    "lao_side": LAO,
    "viet_side": VIET,
    "delegation": GUESTS,
    "host_side": HOST,
    "own_unit": OWN,
    "lao_both": LAO,
}
WEIGHT = {"title": 3, "body": 1, "item": 1, "caption": 1}
HUE_CITY = 2025
"""Year from which Huế is a municipality, its police those of the province."""


class Resolver:
    """What the article tells of its bodies, first everywhere, then mention by mention."""

    def __init__(self, page: Page, calendar: Calendar) -> None:
        self.page = page
        self.calendar = calendar
        self.sites: dict[str, str] = {}
        self.units: dict[str, str] = {}
        self.groups: list[tuple[int, int, tuple[str, ...]]] = []
        self.provinces: Counter[str] = Counter()
        self.capital_only = True
        self._learn()
        self.home = self._main("VN")
        self.partner = self._main("LA")

    def _learn(self) -> None:
        lead = 0
        for sentence in self.page.sentences:
            weight = WEIGHT[sentence.block]
            if sentence.block == "body":
                lead += 1
                if lead <= 2:
                    weight = 3
            for mention in sentence.mentions:
                if mention.kind == "place":
                    province = mention.value.province
                    for site in mention.value.sites:
                        if province and site.level != "province":
                            self.sites.setdefault(slug(site.name), province)
                        if site.level == "province" and site.province == "LA-VI":
                            self.capital_only = False
                elif mention.kind == "body":
                    self._learn_body(mention.value, weight)

    def _learn_body(self, body: Body, weight: int) -> None:
        for site in body.sites:
            if site.province:
                if body.kind in ("police", "government", "party", "province"):
                    self.provinces[site.province] += weight if body.kind == "police" else 1
                if site.level not in ("province", "unit"):
                    self.sites.setdefault(slug(site.name), site.province)
                if body.unit:
                    self.units.setdefault(slug(body.unit), site.province)
                if site.province == "LA-VI" and body.level == "province":
                    self.capital_only = False
        if body.kind == "mps" and body.unit and body.country:
            self.units.setdefault(slug(body.unit), body.country)

    def main_body(self, country: str) -> str | None:
        """The police body or ministry of a country that the article names most."""
        told: Counter[str] = Counter()
        for sentence in self.page.sentences:
            for mention in sentence.mentions:
                if mention.kind == "body" and mention.value.kind in ("police", "mps") and mention.value.form != "reference":
                    for one in self.resolve(sentence, mention):
                        if one.startswith(country):
                            told[one] += 1
        return told.most_common(1)[0][0] if told else None

    def _main(self, country: str) -> str | None:
        best = [(-n, i, p) for i, (p, n) in enumerate(self.provinces.items()) if p[:2] == country]
        return min(best)[2] if best else None

    def resolve(self, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
        """The org_ids that a body mention stands for, or a marker, or nothing."""
        body: Body = mention.value
        if body.form == "reference":
            return self._reference(sentence, mention, body)
        if body.kind == "third" or body.country == "XX":
            return ()
        if body.form == "unnamed":
            return ()
        if body.kind in ("mps", "representative", "embassy"):
            return self._national(sentence, mention, body)
        if body.form == "country":
            if body.kind == "police" and body.country:
                return (LAO if body.country == "LA" else VIET,)
            return (f"{body.country}:{body.kind}",)
        if body.form == "plural":
            return self._group(sentence, body)
        if body.form == "named":
            ids = tuple(self.site_id(sentence, body, site) for site in body.sites)
            found = tuple(i for i in ids if i)
            if len(found) > 1:
                self.groups.append((sentence.number, len(found), found))
            return found
        return self._bare(sentence, mention, body)

    def site_id(self, sentence: Sentence, body: Body, site: Site) -> str | None:
        """The org_id of a body at one place."""
        kind = "government" if body.kind == "province" else body.kind
        province = self.province_of(sentence, body, site)
        if province is None:
            return None
        if body.unit:
            if kind == "other" and body.level == "province":
                return f"{province}:other/{slug(body.unit)}"
            return f"{province}:{kind}/{slug(body.unit)}"
        if site.level == "province":
            return f"{province}:{kind}"
        if slug(site.name) == "hue" and self._year() >= HUE_CITY:
            return f"{province}:{kind}"
        return f"{province}:{kind}/{slug(site.name)}"

    def _year(self) -> int:
        if self.calendar.latest:
            return self.calendar.latest.year
        return self.calendar.year or 0

    def province_of(self, sentence: Sentence, body: Body | None, site: Site) -> str | None:
        """The province of a place: told, listed and mentioned in the article, or remembered."""
        if site.candidates:
            around = [c.province for c in site.candidates if c.province in self.provinces]
            if site.level == "province":
                if {c.province for c in site.candidates} >= {"LA-VI", "LA-VT"}:
                    return site.province if self.capital_only or site.province == "LA-VI" else self._vientiane()
                return site.province
            told = self.sites.get(slug(site.name))
            if site.province and site.province not in [c.province for c in site.candidates]:
                return site.province
            return around[0] if around else told or site.province
        if site.province:
            return site.province
        remembered = self.sites.get(slug(site.name)) or self.units.get(slug(site.name))
        if remembered and len(remembered) > 2:
            return remembered
        if site.level in ("village", "cluster") or (body and body.country == "LA"):
            return self._before(sentence, "LA") or self.partner
        if site.level in OPEN_LEVELS or site.level == "unit":
            return self.home
        return None

    def _vientiane(self) -> str:
        return "LA-VI" if self.provinces["LA-VI"] >= self.provinces["LA-VT"] else "LA-VT"

    def _before(self, sentence: Sentence, country: str) -> str | None:
        """The province of a country that was named last up to a sentence."""
        for number in range(sentence.number, max(-1, sentence.number - 6), -1):
            for mention in reversed(self.page.sentences[number].mentions):
                if mention.kind == "place":
                    province = mention.value.province
                    if province and province[:2] == country:
                        return str(province)
        return None

    def _reference(self, sentence: Sentence, mention: Mention, body: Body) -> tuple[str, ...]:
        if body.reference == "own_unit":
            school = "trường" in self.page.article.text[mention.start : mention.end].lower()
            for earlier in self._nearest(sentence, mention.first, school):
                if earlier.kind != "body" or earlier.value.form != "named":
                    continue
                other: Body = earlier.value
                if school and not (other.unit and other.unit.lower().startswith(("trường", "học viện"))):
                    continue
                if school or other.kind == "police":
                    return self.resolve(self._sentence_of(earlier), earlier)
        return (MARKERS[body.reference],) if body.reference in MARKERS else ()

    def _national(self, sentence: Sentence, mention: Mention, body: Body) -> tuple[str, ...]:
        country = body.country
        if body.unit:
            if country is None:
                told = self.units.get(slug(body.unit))
                country = told[:2] if told else self.side(sentence, mention.first) or "VN"
            return (f"{country}:mps/{slug(body.unit)}",)
        if country is None and body.kind == "representative":
            for earlier in self._mentions_before(sentence, mention.first):
                if earlier.kind == "body" and earlier.value.kind == "representative" and earlier.value.country:
                    country = earlier.value.country
                    break
            if country is None:
                return ()
        return (f"{country or 'VN'}:{body.kind}",)

    def side(self, sentence: Sentence, first: int) -> str | None:
        """The side announced before a token: `Về phía Lào có …`, `Đoàn Việt Nam gồm …`."""
        for mention in reversed(sentence.mentions):
            if mention.first >= first or mention.kind != "body":
                continue
            if mention.value.reference == "lao_side":
                return "LA"
            if mention.value.reference == "viet_side":
                return "VN"
        return None

    def _mentions_before(self, sentence: Sentence, first: int) -> list[Mention]:
        found = [m for m in reversed(sentence.mentions) if m.first < first]
        for number in range(sentence.number - 1, -1, -1):
            found.extend(reversed(self.page.sentences[number].mentions))
        return found

    def _group(self, sentence: Sentence, body: Body) -> tuple[str, ...]:
        if body.kind in ("border_guard", "army"):
            return ()
        if body.count:
            for number, size, ids in reversed(self.groups):
                if size == body.count and number <= sentence.number:
                    if body.country and any(i[:2] != body.country for i in ids):
                        continue
                    if body.level == "province" and any("/" in i for i in ids):
                        continue
                    if ids[0].split(":")[1].split("/")[0] == body.kind:
                        return ids
            if body.country is None or body.count > 2:
                return (f"{BOTH}{body.count}",) if body.country is None else (LAO if body.country == "LA" else VIET,)
            return (LAO if body.country == "LA" else VIET,)
        if body.country == "LA":
            return (LAO,)
        return ()

    def _bare(self, sentence: Sentence, mention: Mention, body: Body) -> tuple[str, ...]:
        if body.unit:
            told = self.units.get(slug(body.unit))
            if body.level == "company":
                return (f"{told or self.home or 'VN'}:other/{slug(body.unit)}",)
            if body.kind == "other":
                province = self.near(sentence, mention.first, None) or self.home
                return (f"{province}:other/{slug(body.unit)}",) if province else ()
            if body.kind == "border_guard":
                province = (
                    told
                    or self.sites.get(slug(body.sites[0].name) if body.sites else "")
                    or self._post_province(body)
                    or (self.partner if body.country == "LA" else self.home)
                )
                return (f"{province}:border_guard/{slug(body.unit)}",) if province else ()
            province = told or self.near(sentence, mention.first, "police") or self.home
            return (f"{province}:police/{slug(body.unit)}",) if province else ()
        country = body.country
        if body.kind == "government" and country is None:
            joined = self._joined(sentence, mention)
            if joined:
                return joined
        if body.level in ("district", "town", "commune", "village", "cluster"):
            return self._bare_below(sentence, mention, body)
        province = self.partner if country == "LA" else self.home
        return (f"{province}:{body.kind}",) if province else ()

    def _joined(self, sentence: Sentence, mention: Mention) -> tuple[str, ...]:
        """`Chính quyền địa phương và Công an 2 tỉnh A, B` is the government of A and of B."""
        if mention.last + 1 >= sentence.last or self.page.tokens.keys[mention.last] != "và":
            return ()
        for other in sentence.mentions:
            if other.first == mention.last + 1 and other.kind == "body" and other.value.form == "named":
                ids = self.resolve(sentence, other)
                return tuple(dict.fromkeys(f"{i.split(':')[0]}:government" for i in ids))
        return ()

    def _nearest(self, sentence: Sentence, first: int, school: bool) -> list[Mention]:
        """Mentions that `đơn vị` may mean, the subject of a sentence first."""
        before = self._mentions_before(sentence, first)[:40]
        if school:
            return before
        here = [m for m in sentence.mentions if m.first < first]
        return here + [m for m in before if m not in here]

    def _post_province(self, body: Body) -> str | None:
        """Province of the commune that a border post is named after."""
        words = (body.unit or "").split()
        for size in (3, 2, 1):
            found = self.sites.get(slug(" ".join(words[-size:])))
            if found:
                return found
        return None

    def _bare_below(self, sentence: Sentence, mention: Mention, body: Body) -> tuple[str, ...]:
        """`Công an huyện`, `Công an xã` without a name: the one named before, if any."""
        for earlier in self._mentions_before(sentence, mention.first):
            if earlier.kind == "body" and earlier.value.kind == body.kind:
                other: Body = earlier.value
                if other.form == "named" and other.level == body.level and other.sites:
                    home = self._sentence_of(earlier)
                    one = self.site_id(home, other, other.sites[0])
                    if one and (body.country is None or one.startswith(body.country)):
                        return (one,)
        return ()

    def _sentence_of(self, mention: Mention) -> Sentence:
        for sentence in self.page.sentences:
            if sentence.first <= mention.first < sentence.last:
                return sentence
        return self.page.sentences[0]

    def near(self, sentence: Sentence, first: int, kind: str | None, country: str | None = None) -> str | None:
        """The province named last before a token of the sentence, of a country if given."""
        for mention in reversed(sentence.mentions):
            if mention.first >= first:
                continue
            province: str | None = None
            if mention.kind == "body":
                body: Body = mention.value
                if body.form == "named" and body.sites and body.kind in ("police", "province", "government", "party"):
                    if body.kind == "province" and kind == "police" and mention.last >= first:
                        continue
                    province = self.province_of(sentence, body, body.sites[0])
                elif body.reference == "lao_side":
                    province = self.partner
                elif body.reference == "viet_side":
                    province = self.home
            if province and (country is None or province[:2] == country):
                return province
        return None
