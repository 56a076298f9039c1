"""Suspects who are told by name and not by number: `bắt giữ đối tượng X và Y` are two."""

from __future__ import annotations

from bordercoop.mentions.page import Sentence
from bordercoop.pattern import pattern
from bordercoop.records.outcomes.figure import Figure
from bordercoop.records.reading import Reading
from bordercoop.text import Span

SHORTEST, LONGEST = 2, 5
"""Words of a name."""
DETAILS = 14
"""Tokens in brackets behind a name at most: born when, living where."""
JOINING = (",", "và", ";")

_CAUGHT = pattern(
    r"(?<!truy )(?<!vây )(?<!săn )"
    r"\bbắt(?:\s+(?:giữ|quả\s+tang|khẩn\s+cấp|được|thành\s+công))*\s+(?:các\s+)?"
    r"(?:(?:đối\s+tượng|nghi\s+phạm|bị\s+can|tên)\s+)?"
    r"(?P<wanted>(?:(?:đang\s+)?bị\s+)?truy\s+nã\s+)?(?:là\s+|gồm\s*:?\s*)?"
)


def named_suspects(reading: Reading, sentence: Sentence, span: Span) -> Figure | None:
    """How many are caught whom a clause of joint work names; no name is kept."""
    page = reading.page
    for caught in _CAUGHT.finditer(page.lower, *span):
        at = page.tokens.first(caught.end())
        count = _names(reading, sentence, at)
        if not count:
            continue
        words = caught.start(), caught.start() + len(caught[0].rstrip())
        indicator = "fugitives" if caught["wanted"] else "suspects"
        return Figure(
            indicator,
            count,
            "person",
            None,
            None,
            (),
            [words],
            [],
            f"outcome.{indicator}",
            number_span=words,
            grounds={"unit": [words], "indicator": [words]},
        )
    return None


def _names(reading: Reading, sentence: Sentence, at: int) -> int:
    """How many names stand in a list that begins at a token."""
    keys = reading.page.tokens.keys
    known = {m.first for m in sentence.of("body", "person", "office", "place")}
    found = 0
    while at < sentence.last and at not in known:
        last = at
        while last < sentence.last and last - at < LONGEST and _capital(reading, last):
            last += 1
        if not SHORTEST <= last - at <= LONGEST:
            break
        found += 1
        if keys[last : last + 1] == ["("]:
            stop = min(sentence.last, last + DETAILS)
            closed = next((n for n in range(last, stop) if keys[n] == ")"), None)
            if closed is None:
                break
            last = closed + 1
        if last >= sentence.last or keys[last] not in JOINING:
            break
        at = last + 1
    return found


def _capital(reading: Reading, token: int) -> bool:
    tokens = reading.page.tokens
    return tokens.keys[token][0].isalpha() and tokens.capital(token)
