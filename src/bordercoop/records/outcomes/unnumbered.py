"""People caught who are told without a number: `bắt giữ đối tượng X và Y` are two."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.lexicon.worded import worded
from bordercoop.mentions.page import Sentence
from bordercoop.records.outcomes.figure import Figure
from bordercoop.records.outcomes.names import names_before, names_from
from bordercoop.text import Span

_CAUGHT = worded(
    r"(?<!truy )(?<!vây )(?<!săn )(?<!{suffered} )\b(?:{suspects_verbs})"
    r"(?: (?:{suspects_how}))* (?:{several} )?(?:(?:{suspects_called}) )?(?:{suspects_gone} )?"
    r"(?P<wanted>(?:(?:{suspects_wanted}) )*{wanted} (?:(?:{suspects_sought}) )*)?"
    r"(?:{is} |{comprising} ?:? ?|tên )?"
)
_HANDED = worded(
    r"\b(?:{suspects_handed})\b[^.;:]{0,90}?\b(?:{suspects_called}) "
    r"(?P<wanted>(?:(?:{suspects_wanted}) )*{wanted} (?:(?:{suspects_sought}) )*"
    r"|{suspects_gone} )?(?:{is} |tên )?"
)
# T. `đã bị Công an huyện X bắt giữ`, T. `sa lưới`
_WAS_CAUGHT = worded(
    r"\b(?:(?:{suspects_lately}) )*"
    r"(?:(?:{suffered}|{passive}) (?:[^.,;]{0,70}? )?(?:{people_were_caught})\b|{people_fell})"
)
# bắt `cả hai`, `cả ba` bị bắt
_ALL_OF_THEM = worded(
    r"\bcả (?=(?P<number>[^\W\d_]+|\d+)(?:$|[.,;:!)]| (?:{suspects_behind_all})\b))"
)
_CATCHING = worded(r"\b(?:{suspects_verbs})(?: (?:{suspects_how}))* $")
# bắt giữ `đối tượng truy nã`, of whom no name and no number is told
_WANTED_ONE = worded(
    r"(?<!truy )(?<!vây )(?<!săn )\b(?:{suspects_verbs})(?: (?:{suspects_how}))* "
    r"(?:(?:{suspects_called}) )?(?:(?:{suspects_wanted}) )+truy nã\b"
)
# X, đối tượng đang bị `truy nã`; no police of that name, and nobody in general
_SOUGHT = worded(r"\b(?:{suspects_is_wanted}) {wanted}\b")
_IN_GENERAL = worded(r"\b(?:{several}|những|nhiều|số)\b[^.,;]{0,40}$")
# One look for the words that any of these needs.
_MAY_TELL = worded(
    r"{suspects_verbs}|{suspects_handed}|{people_were_caught}|{people_fell}|\bcả "
)
BEHIND = 90
"""Code points behind a name within which it is told that somebody is wanted."""


def may_tell(reading: Reading, span: Span) -> bool:
    """Whether a clause has a word that people caught can be told with."""
    return _MAY_TELL.search(reading.page.lower, *span) is not None


def unnumbered(
    reading: Reading, sentence: Sentence, span: Span, *, dated: bool
) -> Figure | None:
    """People caught whom a clause that may tell of some tells without a number; `dated` says
    that it is no habit."""
    one = _named(reading, sentence, span)
    if one is not None:
        return one
    one = _pointed_at(reading, sentence, span)
    if one is None and dated:
        one = _wanted_one(reading, span)
    if one is not None:
        one.pointed = True
    return one


def _named(reading: Reading, sentence: Sentence, span: Span) -> Figure | None:
    """How many are caught or handed over whom a clause of joint work names.

    Their names are kept in no record.
    """
    lower = reading.page.lower
    people = [(m.start, m.end) for m in sentence.of("person")]
    told = [(found, "suspects") for found in _CAUGHT.finditer(lower, *span)]
    told += [(found, "persons_handed_over") for found in _HANDED.finditer(lower, *span)]
    for found, indicator in told:
        if any(start <= found.start() < end for start, end in people):
            continue
        first = reading.page.tokens.first(found.start())
        if first > sentence.first and reading.page.tokens.capital(first):
            continue  # a syllable of a name
        names = names_from(reading, sentence, reading.page.tokens.first(found.end()))
        if names:
            wanted = found["wanted"] or _is_sought(lower, found.end(), span[1])
            words = found.start(), found.start() + len(found[0].rstrip())
            return _figure("fugitives" if wanted else indicator, len(names), words, names)
    return None


def _pointed_at(reading: Reading, sentence: Sentence, span: Span) -> Figure | None:
    """How many are caught at whom a clause points back: `T. bị bắt giữ`, `bắt cả hai`.

    The report may have counted them before.
    """
    lower = reading.page.lower
    for found in _WAS_CAUGHT.finditer(lower, *span):
        names = names_before(reading, sentence, reading.page.tokens.first(found.start()))
        if names:
            return _figure("suspects", len(names), found.span(), names)
    for found in _ALL_OF_THEM.finditer(lower, *span):
        caught = _CATCHING.search(lower, max(span[0], found.start() - BEHIND), found.start())
        behind = _WAS_CAUGHT.search(lower, found.end(), min(span[1], found.end() + BEHIND))
        number = next((m for m in sentence.of("number") if m.start == found.end()), None)
        if number is not None and (caught or behind):
            value = number.value.value
            if value >= 2:
                words = (caught.start() if caught else found.start()), number.end
                return _figure("suspects", value, words, [])
    return None


def _wanted_one(reading: Reading, span: Span) -> Figure | None:
    """A wanted person caught of whom a clause tells no name and no number."""
    found = _WANTED_ONE.search(reading.page.lower, *span)
    return _figure("fugitives", 1, found.span(), []) if found else None


def some_wanted(reading: Reading) -> bool:
    """Whether an article says of somebody that he is wanted."""
    lower = reading.page.lower
    return any(
        not _IN_GENERAL.search(lower, max(0, found.start() - BEHIND), found.start())
        for found in _SOUGHT.finditer(lower)
    )


def _is_sought(lower: str, at: int, end: int) -> bool:
    return _SOUGHT.search(lower, at, min(end, at + BEHIND)) is not None


def _figure(indicator: str, value: float, words: Span, names: list[str]) -> Figure:
    return Figure(
        indicator,
        value,
        "person",
        None,
        None,
        (),
        [words],
        {},
        f"outcome.{indicator}",
        number_span=words,
        people=frozenset(names),
        grounds={"unit": [words], "indicator": [words]},
    )
