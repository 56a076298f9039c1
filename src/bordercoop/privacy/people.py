"""The names of private persons in a text.

Anchor and scan: a run of capitalised words is looked at where its form or a word beside it
says that it names somebody (`em`, `bị can`, `(SN 1990`, `bị bắt`), unless it is a place, a
body or somebody in office. What is found once is a name wherever the text has it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from itertools import compress
from operator import not_

from bordercoop.lexicon import Hit, Lexicon
from bordercoop.lexicon.connectives import ALONGSIDE, AND, WITH
from bordercoop.lexicon.worded import word_set
from bordercoop.mentions import gazetteer
from bordercoop.privacy.cues import BEARERS, LED_UP, OPENS, PART, TITLES, Cues
from bordercoop.privacy.identifiers import identifiers
from bordercoop.privacy.known import Kept, key_of
from bordercoop.privacy.nicknames import nicknames
from bordercoop.privacy.recurring import HYPHENS, Private, recurring
from bordercoop.privacy.runs import Range, in_capitals, joint, letters, merged, runs
from bordercoop.privacy.unexplained import Unexplained
from bordercoop.text import Tokens

SHORTEST, LONGEST, HYPHENED = 2, 5, 2
"""Words of a name known by its form: fewest, most; hyphens of a Lao one."""
SURE = ("accused", "affected")
"""Codes that tell of a private person, whatever office is told beside."""
CALLED = ("accused", "address", "home")
"""Codes behind which a single word is a name."""
UNDERGOING = frozenset({"deed", "owner"})
AFTERWARDS = frozenset({"fate", "caught"})
"""Codes before and behind whom something is done to, in lines in capitals."""
BEGINS = frozenset({"surname", "address"})
"""Codes of words that a name may begin with, at the head of a sentence too."""
INSIDE = frozenset({"surname", "head"})
"""Codes of words that may stand in a name too."""
SMALL_WORDS = word_set("letter_case_small")
JOINED = (",", AND, ";", ALONGSIDE, WITH)
FARTHEST = 16
"""Tokens between an office and its holder's name."""
PHRASE = 12
"""Tokens of the longest listed phrase."""
IN_BRACKETS = 40
"""Tokens between a name's brackets."""
OPENING = (".", "!", "?", "…", ":", "“", '"', "–", "-", "*", "•", "+")
"""Marks behind which a word has a capital of its own."""

NOBODY = Private()


class People:
    """The private persons named in one text; its listed words and its cues, if known.

    `as_read` has the same tokens where lines in capitals were read as small ones: what is no
    name there is none by a surname alone.
    """

    def __init__(
        self,
        tokens: Tokens,
        lexicon: Lexicon,
        kept: Kept,
        listed: Mapping[int, Hit] | None,
        cues: list[Hit] | None = None,
        as_read: Tokens | None = None,
    ) -> None:
        self.as_read = as_read or tokens
        self.tokens, self.lexicon, self.kept = tokens, lexicon, kept
        self.count = len(tokens)
        self.read = listed is not None
        if listed is None:
            hits = lexicon.words.scan(tokens.keys, 0, self.count)
            listed = {hit.first: hit for hit in hits}
        self.listed = listed
        self.ending = {hit.last: hit for hit in listed.values()}
        self.cues = Cues(tokens, lexicon, cues)
        self.taken = {at for first, last in kept.spans for at in range(first, last)}
        self.things = kept.things
        self.unknown = dict(kept.unknown)
        self.runs = [*runs(tokens)]
        self.places: dict[Range, int] = {}
        loud = (line for line in in_capitals(tokens) if self._shouted(*line))
        self.loud = {at for line in loud for at in range(*line)}

    def found(self, known: Private = NOBODY) -> tuple[list[Range], Private]:
        """The ranges of private names, `known` or not, in text order, and those not known."""
        ranges, left = [*self._in_runs(), *self._in_capitals()], [*self._unexplained()]
        private = Private(
            (key_of(self.tokens, *one) for one in ranges),
            (word for one in ranges + left if len(word := letters(self.tokens, *one)[-1]) > 1),
            (key_of(self.tokens, *one) for one in left),
        )
        ranges += left
        ranges += nicknames(self.tokens, self.cues, self.listed, self.taken | self.things)
        ranges += identifiers(self.tokens, self.cues)
        for names in (known, private):
            ranges += recurring(self.tokens, self.runs, names, self._elsewhere)
        return merged(ranges), private

    def doubtful(self) -> bool:
        """Whether some words with capitals may be a name that only the rest of a text tells."""
        return any(
            letters(self.tokens, first, last)[1:] and not self._is_place(first, last)
            for first, last in self.runs
        )

    def _elsewhere(self, at: int) -> bool:
        """Whether a token is of an official, a place or a listed word."""
        hit = self.listed.get(at)
        return (
            at in self.taken
            or self._is_place(at, at + 1)
            or self.cues.starts(at, "common")
            or (hit is not None and not PART.isdisjoint(hit.codes))
        )

    def _in_runs(self) -> Iterator[Range]:
        before: tuple[Range, frozenset[str]] | None = None
        for first, last in self.runs:
            if first in self.loud or (last - first == 1 and not self._beside(first, before)):
                continue
            name = self._name(first, last)
            if name is None:
                continue
            codes = self.cues.before(name[0])
            if not codes and before and self._joined(before[0][1], name[0]):
                codes = before[1]
            if self._private(name, codes):
                yield name
                before = name, codes
            else:
                before = None

    def _unexplained(self) -> Iterator[Range]:
        """Names that nothing tells from others but that nothing explains them otherwise."""
        if not self.read:
            return
        things = self.things | self.taken
        left = Unexplained(
            self.tokens,
            self.runs,
            self.cues,
            self.listed,
            things,
            self.loud,
            self._place,
            self._opens,
        )
        for first, last in left.found():
            if not self.kept.holds(key_of(self.tokens, first, last)):
                yield first, last

    def _beside(self, at: int, before: object) -> bool:
        """Whether something beside a single word may tell that it is a name."""
        keys, last = self.tokens.keys, at + 1
        led = at > 0 and (keys[at - 1] in LED_UP or (before and keys[at - 1] in JOINED))
        told = last in self.cues.at or (last < self.count and keys[last] in OPENS)
        return bool(led) or told or at in self.cues.ending

    def _shouted(self, first: int, last: int) -> bool:
        """Whether a line is written in capitals, and not one of names: `Truy tìm X, Y`."""
        text, starts, ends = self.tokens.text, self.tokens.starts, self.tokens.ends
        words = [text[starts[at] : ends[at]] for at in range(first, last)]
        if sum(map(str.isupper, words)) * 2 > sum(word[0].isalpha() for word in words):
            return True
        listed = (self.listed.get(at) for at in range(first, last) if not self._opens(at))
        return any(hit is not None and "verbs" in hit.codes for hit in listed)

    def _in_capitals(self) -> Iterator[Range]:
        """Names in lines in capitals: behind a cue or from a family name to a listed word,
        and between what is done to somebody and a listed word."""
        if not self.loud:
            return
        inside = {at for hit in self.listed.values() for at in range(hit.first + 1, hit.last)}
        small = frozenset(compress(self.tokens.keys, map(not_, self.tokens.capitals)))
        for at in sorted(self.loud - inside):
            cued = not {*SURE, *CALLED}.isdisjoint(self.cues.before(at))
            last = at
            while last < self.count and last < at + LONGEST and self._goes_on(last, at):
                last += 1
            named = cued or (self.as_read.capitals[at] and self.cues.starts(at, "surname"))
            if not named and not (self.read and self._done_to(at, last, small)):
                continue
            if last > at + (named and not cued) and not self._is_place(at, last):
                key = key_of(self.tokens, at, last)
                official = any(self.kept.holds(key[:n]) for n in range(2, len(key) + 1))
                if not official and not (self._titled(at) and not cued):
                    yield at, last

    def _done_to(self, first: int, last: int, small: Set[str]) -> bool:
        """Whether words in capitals are of somebody to whom something is done, and are not
        words of the text, which has those in small letters too."""
        words = letters(self.tokens, first, last)
        told = self.cues.leads(first, UNDERGOING) or (
            self._opens(first) and self.cues.told(last, AFTERWARDS)
        )
        return told and 2 * sum(word in small for word in words) < len(words)

    def _goes_on(self, at: int, first: int) -> bool:
        if at not in self.loud:
            return False
        if not self.tokens.keys[at][0].isalpha():
            return at > first and joint(self.tokens, at)
        hit = self.listed.get(at)
        if hit and (hit.last - hit.first > 1 or "verbs" in hit.codes):
            return False
        if at > first and self.tokens.keys[at] in SMALL_WORDS:
            return False
        own = at == first + 1 and self.cues.starts(first, "surname")
        return at == first or own or at not in self.cues.at or self.cues.told(at, INSIDE)

    def _name(self, first: int, last: int) -> Range | None:
        """The part of a run that may be a name: without listed words before and behind."""
        whole, opens = first, self._opens(first)
        own = self.cues.told(first, BEGINS)
        if self._is_place(first, last) or (
            opens and not own and self._is_place(first + 1, last)
        ):
            return None
        while first < last:
            hit = self._listed(first, last)
            cue = self.cues.at.get(first)
            if hit and not PART.isdisjoint(hit.codes) and self._word(hit, last):
                first = hit.last
            elif (
                cue
                and first == whole
                and opens
                and cue.last <= last
                and not self._is_place(cue.last, last)
                and cue.codes.get("private") != ("surname")
            ):
                first = cue.last
            else:
                break
        unled = first == whole and opens and not own
        if unled and last - first > SHORTEST and self.cues.told(first + 1, BEGINS):
            first += 1
        end = first
        while end < last:
            hit = self.listed.get(end)
            if end > first and hit and not PART.isdisjoint(hit.codes) and hit.last - end > 1:
                break
            end += 1
        while end > first and not self.tokens.keys[end - 1].isalpha():
            end -= 1
        return (first, end) if first < end else None

    def _listed(self, at: int, last: int) -> Hit | None:
        """The listed word at a token, also where a longer one holds it: `người Việt Nam`."""
        words, keys = self.lexicon.words, self.tokens.keys
        if keys[at] in words.root:
            for hit in words.scan(keys, at, min(last, at + PHRASE), among=(at,)):
                return hit
        return self.listed.get(at)

    def _word(self, hit: Hit, last: int) -> bool:
        """Whether a listed word stands for itself at the beginning of a run."""
        return hit.last - hit.first > 1 or "countries" in hit.codes or hit.last < last

    def _private(self, name: Range, codes: frozenset[str]) -> bool:
        first, last = name
        words = len(letters(self.tokens, first, last))
        behind = self.cues.behind(last)
        place = self._is_place(first, last)
        if "fallen" in codes or not self._may_be(first, last):
            return False
        sure = words > 1 or "accused" in codes or self._unlisted(first)
        if sure and not codes.isdisjoint(SURE) and not place:
            return self._alone(first, last)
        if words > 1 and not place and self._caught(first, last, behind):
            return True
        own = self._addressed(first, last)
        if {first, own} & self.taken or self.kept.holds(key_of(self.tokens, own, last)):
            return False
        if "born" in behind and (words > 1 or not self._opens(first)):
            return True
        if "namesake" in codes or place:
            return False
        if own > first or not codes.isdisjoint(CALLED):
            return self._alone(first, last)
        if first in self.things or self._titled(first) or self._office_behind(last):
            return False
        if first in self.unknown:
            return True
        if words == 1:
            return "deed" in codes and self._unlisted(first)
        told = "deed" in codes or not {"fate", "caught"}.isdisjoint(behind)
        return told or self._shaped(first, last, words)

    def _unlisted(self, at: int) -> bool:
        """Whether a single word inside a sentence is on no list and begins no phrase of one."""
        return not (self._opens(at) or at in self.listed or at in self.cues.at)

    def _addressed(self, first: int, last: int) -> int:
        """The token behind a form of address that a name begins with: `Thao Xay`, `Bà Noy`."""
        cue = self.cues.at.get(first)
        called = cue is not None and cue.last < last and "address" in cue.told
        return cue.last if cue is not None and called else first

    def _caught(self, first: int, last: int, behind: frozenset[str]) -> bool:
        """Whether somebody is told to be caught, or is with others who are and no officer."""
        if "caught" in behind:
            return True
        before = self.ending.get(first)
        officer = before is not None and "ranks" in before.codes
        return not officer and self.cues.caught(last)

    def _may_be(self, first: int, last: int) -> bool:
        """Whether words may be a name: no common ones, no sign of letters such as `PC`."""
        if self.cues.starts(first, "figure") or self.cues.covers(first, last, "common"):
            return False
        cue = self.cues.at.get(first)
        if cue is not None and cue.last > first + 1 and not BEARERS.isdisjoint(cue.told):
            return False  # `Trường Tiểu học …`
        word = self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]
        return last - first > 1 or len(word) == 1 or not word.isupper()

    def _shaped(self, first: int, last: int, words: int) -> bool:
        """Whether a run has the form of a name, Vietnamese or Lao."""
        keys = self.tokens.keys
        if self.cues.starts(first, "surname"):
            return SHORTEST <= words <= LONGEST
        known = keys[first] in self.lexicon.apart["surnames"].root and len(keys[first]) > 1
        if known and words > SHORTEST:
            return words < LONGEST
        hyphens = sum(keys[at] in HYPHENS for at in range(first, last))
        return hyphens >= HYPHENED and words > hyphens + 1

    def _alone(self, first: int, last: int) -> bool:
        """Whether a single word is a name, not the capital of a phrase: `Cộng sản`."""
        if last - first > 1:
            return True
        hit = self.listed.get(first)
        return hit is None or (hit.last == last and PART.isdisjoint(hit.codes))

    def _is_place(self, first: int, last: int) -> bool:
        return first < last <= self._place(first, last)

    def _place(self, first: int, last: int) -> int:
        """The token behind the longest name of a place in a range; its first where none is.
        Kept: a range is asked about more than once."""
        if first >= last or not gazetteer.opens(self.lexicon, self.tokens, first):
            return first
        found = self.places.get((first, last))
        if found is None:
            named = gazetteer.longest(self.lexicon, self.tokens, first, last)
            found = self.places[first, last] = named[0] if named is not None else first
        return found

    def _titled(self, at: int) -> bool:
        """Whether a rank or an office leads up to a name, with its body between the two."""
        keys, lowest = self.tokens.keys, max(0, at - FARTHEST)
        while at > lowest:
            hit = self.ending.get(at)
            if hit is not None:
                if not TITLES.isdisjoint(hit.codes):
                    return True
                if "verbs" in hit.codes:
                    return False
                at = hit.first
            elif keys[at - 1][0].isalnum() or keys[at - 1] in ("-", "–", "/"):
                at -= 1
            else:
                return False
        return False

    def _office_behind(self, last: int) -> bool:
        """Whether an office stands behind a name: `X - Trưởng ban`, `X (Giám đốc …)`."""
        mark = self.tokens.keys[last : last + 1]
        hit = self.listed.get(last + 1) if mark and mark[0] in OPENS else None
        return hit is not None and not TITLES.isdisjoint(hit.codes)

    def _opens(self, at: int) -> bool:
        """Whether a sentence or a line begins at a token."""
        if at == 0 or self.tokens.keys[at - 1] in OPENING:
            return True
        return "\n" in self.tokens.text[self.tokens.ends[at - 1] : self.tokens.starts[at]]

    def _joined(self, last: int, first: int) -> bool:
        """Whether a name goes on with a list that the one before began."""
        keys, at = self.tokens.keys, last
        if at < self.count and keys[at] == "(":
            inside = range(at, min(at + IN_BRACKETS, first))
            at = next((here + 1 for here in inside if keys[here] == ")"), at)
        start = at
        while at < first and keys[at] in JOINED:
            at += 1
        return at == first and at > start
