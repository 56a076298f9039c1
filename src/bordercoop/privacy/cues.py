"""The words beside a name that tell whose it is, as `lexicon/data/private.yml` lists them."""

from __future__ import annotations

from bordercoop.lexicon import Hit, Lexicon
from bordercoop.lexicon.connectives import ALONGSIDE, AND, COMPRISING, IS
from bordercoop.text import Tokens

LED_UP = (":", "“", '"', "(", IS, COMPRISING)
"""Marks and words that may stand between a cue and the name that it is about."""
TOGETHER = (AND, ALONGSIDE)
"""Words that join the last of a list of people."""
_JOINED = (*TOGETHER, ",")
LIST, DESCRIBED = 40, 4
"""Tokens of the longest list of people; of what one of them is, before the name."""
HYPHENS = ("-", "‑", "'", "’")
FARTHEST = 8
"""Tokens between a cue and its name."""
OPENS = (",", "(", "-", "–", ";")
"""Marks that may stand between a name and what is told of its bearer."""
TITLES = frozenset({"ranks", "offices"})
PART = frozenset({"bodies", "departments", "offices", "ranks", "levels", "verbs", "countries"})
"""Classes of listed words that are no part of a name; a single word may be."""
PRIVATE = "private"
"""The class of the cues."""
AGE = "tuổi"
WAY = frozenset({"between", "owner", "toward", "born", "fate"})
"""Codes of what may stand between a cue and its name, or tells nothing before one."""
BEARERS = frozenset({"namesake", "thing"})
"""Codes of what bears a name itself, unless a word in between says whose it is."""
OF_A_NAME = frozenset({"surname", "figure"})
"""Codes of what is part of a name itself."""
_NO_CODES: frozenset[str] = frozenset()


class Cues:
    """The cues of one text, by the tokens at which they begin and end; `hits` if known."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, hits: list[Hit] | None = None) -> None:
        self.tokens = tokens
        if hits is None:
            hits = lexicon.apart[PRIVATE].scan(tokens.keys, 0, len(tokens))
        self.at: dict[int, Hit] = {hit.first: hit for hit in hits}
        self.ending: dict[int, Hit] = {hit.last: hit for hit in hits}

    def before(self, at: int) -> frozenset[str]:
        """The codes of what stands before a name, those nearest to it first looked at."""
        keys, lowest = self.tokens.keys, max(0, at - FARTHEST)
        owned = False  # `công ty của`, `xe do`: not the thing is called so
        while at > lowest:
            hit = self.ending.get(at)
            codes = hit.told - OF_A_NAME if hit is not None else _NO_CODES
            if not codes <= WAY:
                return codes - BEARERS if owned else codes
            if hit is not None and codes & {"between", "owner"}:
                owned = owned or "owner" in codes
                at = hit.first
            elif keys[at - 1] in LED_UP:
                at -= 1
            else:
                break
        return frozenset()

    def leads(self, at: int, codes: frozenset[str]) -> bool:
        """Whether a word with one of some codes ends right before a token."""
        return not codes.isdisjoint(_codes(self.ending.get(at)))

    def behind(self, at: int) -> frozenset[str]:
        """The codes of what is told of somebody behind the name: `(SN 1990`, `, 35 tuổi`."""
        keys, count = self.tokens.keys, len(self.tokens)
        told = _codes(self.at.get(at)) & {"fate", "caught"}
        if at < count and keys[at] in OPENS:
            at += 1
            told |= _codes(self.at.get(at)) & {"born"}
        if at + 1 < count and keys[at].isdecimal() and keys[at + 1] == AGE:
            told |= {"born"}
        if at < count and keys[at].isdecimal() and len(keys[at]) == 4 and keys[at - 1] == "(":
            told |= {"born"}
        return told

    def caught(self, at: int) -> bool:
        """Whether whoever is named up to a token is caught: `X bị bắt`, `X, Y và Z bị bắt`."""
        keys, highest = self.tokens.keys, min(len(self.tokens), at + LIST)
        alone, together = True, False
        while at < highest:
            if self.starts(at, "caught"):
                return alone or together
            if keys[at] not in _JOINED:
                return False
            alone, together = False, together or keys[at] in TOGETHER
            at = self._named(at + 1, highest)
        return False

    def _named(self, at: int, highest: int) -> int:
        """The token behind the next name of a list, with what its bearer is before it."""
        capitals, keys = self.tokens.capitals, self.tokens.keys
        first = at
        while at < min(highest, first + DESCRIBED) and not capitals[at] and keys[at].isalpha():
            at += 1
        while at < highest and (capitals[at] or keys[at] in HYPHENS):
            at += 1
        return at

    def starts(self, at: int, code: str) -> bool:
        """Whether a word with a code begins at a token."""
        return code in _codes(self.at.get(at))

    def told(self, at: int, codes: frozenset[str]) -> bool:
        """Whether a word with one of some codes begins at a token."""
        return not codes.isdisjoint(_codes(self.at.get(at)))

    def covers(self, first: int, last: int, code: str) -> bool:
        """Whether a word with a code begins at a token and reaches to the end of a range."""
        hit = self.at.get(first)
        return hit is not None and hit.last >= last and code in _codes(hit)


def _codes(hit: Hit | None) -> frozenset[str]:
    return hit.told if hit else _NO_CODES
