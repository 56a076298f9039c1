"""Words with capitals of which nothing says that they name anything but somebody.

What is told of a person by no word beside the name and by no form that a name alone has is
found by what is left: inside a sentence, a run of capitalised words that is no place, no body,
no official, no listed word and no name of a thing is somebody's. Of single words only those
that are no syllable of Vietnamese, since any word may open a phrase (`Cửa khẩu`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set

from bordercoop.lexicon import Hit
from bordercoop.lexicon.connectives import AND, AT, FROM, IN_PLACE, SEVERAL, SOME, SUFFERED
from bordercoop.lexicon.syllable import is_syllable
from bordercoop.lexicon.worded import word_set
from bordercoop.privacy.cues import BEARERS, PART, Cues
from bordercoop.privacy.runs import Range, letters
from bordercoop.text import Tokens

WHERE = (AT, IN_PLACE)
"""Words behind which a name that no list has is that of a place."""
JOINED = (",", AND, ";", "-", "–")
LEADING = frozenset({"owner", "toward", "vehicle"})
"""Codes of words behind which one word with a capital is a name: `quà cho Tuấn`."""
COMMON = frozenset({"common", "figure"})
"""Codes of words with a capital that are nobody's name."""
PEOPLE = frozenset({"affected", "home", "address"})
"""Codes of what somebody is called behind a dash: `Thảo - cô gái nhỏ`."""
_DASHED = (["-"], ["–"])
DOES = word_set("of_somebody")
DOES_INSIDE = DOES | word_set("of_somebody_inside") | {FROM, SUFFERED}
"""What stands behind one word that is a name: anywhere, and inside a sentence."""
NO_NAMES = word_set("no_name")
THINGS = BEARERS | {"fallen"}
"""Codes of cues behind which a name is not that of a living person."""


class Unexplained:
    """The unexplained runs of a text that was read.

    `runs` are those of capitalised words, `things` the tokens of places, bodies and officials,
    `loud` those of lines in capitals; `place` gives the token behind the longest name of a
    place that begins at one and ends before another, the same one where none does; `opens`
    says of a token whether a sentence or a line begins there.
    """

    def __init__(
        self,
        tokens: Tokens,
        runs: list[Range],
        cues: Cues,
        listed: Mapping[int, Hit],
        things: frozenset[int],
        loud: Set[int],
        place: Callable[[int, int], int],
        opens: Callable[[int], bool],
    ) -> None:
        self.tokens, self.runs, self.cues, self.listed = tokens, runs, cues, listed
        self.loud, self.place, self.opens = loud, place, opens
        common = (hit for hit in cues.at.values() if not COMMON.isdisjoint(hit.told))
        long = (hit for hit in listed.values() if hit.last - hit.first > 1)
        phrases = [*((hit.first + 1, hit.last) for hit in long)]
        phrases += ((hit.first, hit.last) for hit in common)
        self.named = things
        self.things = things | {at for phrase in phrases for at in range(*phrase)}

    def found(self) -> Iterator[Range]:
        """The ranges that are taken for names, in text order."""
        among = -1  # the token behind a name in a list of things
        for first, last in self.runs:
            if first in self.loud:
                continue
            if first == among or self._named(first):
                among = self._goes_on(first, last, among)
                continue
            if self.things.issuperset(range(first, last)):
                continue
            for begun, end in self._left(first, last):
                begun += end - begun > 1 and self._no_name(begun)
                if self._somebody(begun, end):
                    yield begun, end

    def _no_name(self, at: int) -> bool:
        """Whether a word has its capital of the sentence alone: `Ngày Thảo trở về`."""
        return self.opens(at) and self.tokens.keys[at] in NO_NAMES

    def _named(self, at: int) -> bool:
        """Whether what stands before a run says that a thing or a place is called so."""
        codes = self.cues.before(at)
        if "vehicle" in codes:
            return self.cues.starts(at, "common")  # `xe Honda`, and not `xe Thảo`
        return (at > 0 and self.tokens.keys[at - 1] in WHERE) or not THINGS.isdisjoint(codes)

    def _goes_on(self, first: int, last: int, among: int) -> int:
        """Where the next name stands of a list of several things, -1 for no such list."""
        keys = self.tokens.keys
        if first != among and not self._several(first):
            return -1
        at = last
        while at < len(keys) and keys[at] in JOINED:
            at += 1
        return at if at > last else -1

    def _several(self, at: int) -> bool:
        """Whether several things are named from here on: `các bản Na Tông, Pa Xoong`."""
        hit = self.cues.ending.get(at)
        if hit is None or not hit.first:
            return False
        before = hit.first - 1
        number = self.listed.get(before)
        counted = number is not None and "numerals" in number.codes
        word = self.tokens.keys[before]
        return counted or word in (SEVERAL, SOME) or word.isdecimal()

    def _left(self, first: int, last: int) -> Iterator[Range]:
        """The parts of a run that nothing explains.

        What is called as a listed place is, and has a word beside it that is not explained, is
        left as well (`Viengkham Phon`): the reader has not taken it for that place.
        """
        at = begun = first
        called = 0  # tokens of places at the end of what is left
        while at < last:
            named = at in self.named and at - 1 in self.named  # `Công an Kon Tum` goes on
            place = at if named else self.place(at, last)
            behind = at if place > at else self._explained(at, last, first)
            if behind > at:
                yield from self._whole(begun, at - called)
                at = begun = behind
                called = 0
                continue
            further = place if place > at or not self._mark(at) else at + 1
            called = called + further - at if further > at else 0
            at = max(further, at + 1)
        if begun < last - called:
            yield from self._whole(begun, last - called if self.opens(begun) else last)

    def _whole(self, first: int, last: int) -> Iterator[Range]:
        """A range without marks at its ends."""
        while first < last and not self.tokens.keys[first][0].isalpha():
            first += 1
        while first < last and not self.tokens.keys[last - 1][0].isalpha():
            last -= 1
        if first < last:
            yield first, last

    def _explained(self, at: int, last: int, first: int) -> int:
        """The token behind what is explained here, the same one where nothing is."""
        if at in self.things:
            return at + 1
        cue = self.cues.at.get(at)
        hit = self.listed.get(at)
        if hit is not None and (hit.last - at > 1 or not PART.isdisjoint(hit.codes)):
            return hit.last
        if at == first and cue is not None and "surname" not in cue.told:
            bears = cue.last > at + 1 and not BEARERS.isdisjoint(cue.told)
            return last if bears else cue.last  # `Trường THPT …`: its name goes on
        return self._acronym(at)

    def _mark(self, at: int) -> bool:
        """Whether a mark that parts two places stands at a token: `Hà Nội-Viêng Chăn`."""
        return not self.tokens.keys[at][0].isalnum()

    def _acronym(self, at: int) -> int:
        word = self.tokens.text[self.tokens.starts[at] : self.tokens.ends[at]]
        return at + (len(word) > 1 and word.isupper())

    def _somebody(self, first: int, last: int) -> bool:
        words = letters(self.tokens, first, last)
        foreign = [not is_syllable(word) for word in words]
        if len(words) == 1:
            return len(words[0]) > 1 and (foreign[0] or self._alone(first, last))
        return any(foreign) or len(words) > 2 or not self._phrase(first, last)

    def _alone(self, first: int, last: int) -> bool:
        """Whether one word opens no phrase but is told of as somebody is.

        Inside a sentence it is led to so, or a mark, a figure or what somebody does is next
        (`xe của Tuấn`, `hai em Pói, Xoan.`, `việc Pói bị lừa`). At the head of one what
        somebody does or is must be next (`Pói nghẹn ngào`, `Pói - cô gái nhỏ`).
        """
        keys, capitals = self.tokens.keys, self.tokens.capitals
        word = self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]
        if word.isupper() or first in self.listed or first in self.cues.at:
            return False
        behind = keys[last : last + 2]
        if self.opens(first):
            told = self._does(last, DOES) or (
                behind[:1] in _DASHED and self.cues.told(last + 1, PEOPLE)
            )
            return told and keys[first] not in NO_NAMES
        before = first - 1
        led = (not capitals[before] or self._no_name(before)) and keys[before].isalpha()
        ends = not behind or not behind[0][0].isalpha() or self.cues.leads(first, LEADING)
        return led and (ends or self._does(last, DOES_INSIDE))

    def _does(self, at: int, words: Set[str]) -> bool:
        """Whether one of some words, of one or two tokens, begins at a token."""
        keys = self.tokens.keys
        return at < len(keys) and (keys[at] in words or " ".join(keys[at : at + 2]) in words)

    def _phrase(self, first: int, last: int) -> bool:
        """Whether two words begin a phrase that goes on in small letters: `Đoàn Thanh niên`,
        `Theo Quy chế` at the head of a sentence."""
        keys = self.tokens.keys
        goes_on = last < len(keys) and keys[last][0].isalpha()
        opens = self.opens(first) and not self._does(last, DOES)
        return goes_on and (self.cues.starts(first, "head") or opens)
