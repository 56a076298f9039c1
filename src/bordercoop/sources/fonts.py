"""Text that is Vietnamese only in the fonts of its time: TCVN3 (ABC) and VNI.

Both put the letters where Western encodings have others, so that the bytes read as `C«ng an` or
`Coâng an`. They are told by signs that stand inside words, where neither Vietnamese nor a
Western language has them.
"""

from __future__ import annotations

from typing import NamedTuple

from bordercoop.pattern import pattern
from bordercoop.sources.letters import marked_letters


class Font(NamedTuple):
    """A font encoding that was told: what to say, and how to convert."""

    message: str
    hint: str


_TCVN3 = Font(
    "it is written in the font encoding TCVN3 (ABC)",
    "convert it, for instance with uvconv -f TCVN3 -t UTF-8, or iconv -f TCVN -t UTF-8",
)
_VNI = Font(
    "it is written in the font encoding VNI",
    "convert it, for instance with uvconv -f VNI-WIN -t UTF-8",
)
# Signs of TCVN3 between letters: `C«ng`, `gi÷a`, `ph¸p`, `®oµn`.
_SIGN_IN_WORD = pattern(
    "(?:(?<=[A-Za-z])[\u00a1-\u00bf\u00d7\u00f7]|[\u00a7\u00ae](?=[a-z\u00a8-\u00fe]))"
    "(?=[a-z\u00a8-\u00fe]|\\b|\\s|[.,])"
)
# Letters that VNI puts behind a vowel and that no Vietnamese word has there: `aâ`, `oø`, `eû`.
_VNI_PAIR = pattern("[aeouyAEOUY][âøûïüëåäÂØÛÏÜËÅÄ]|[aA][ùêéèúáàãÙÊÉÈÚ]|[eE][âáàãÂ]|oâ|OÂ|uø")
_VIETNAMESE = pattern("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_WORD = pattern(r"\w+")
_WINDOW = 20_000
_LEAST = 4
_SHARE = 0.04
"""Signs in so many words of a hundred make a font encoding, not a slip."""
_OWN_SHARE = 0.02
"""Letters of Unicode's Vietnamese in so many words of a hundred make it none."""


def font_of(text: str) -> Font | None:
    """The font encoding of a text in which Unicode's Vietnamese letters are next to absent."""
    head = text[:_WINDOW]
    most = (len(head) + 1) / 2 * _OWN_SHARE  # words are fewer
    if marked_letters(head, most) > most:
        return None
    words = len(_WORD.findall(head))
    least = max(_LEAST, words * _SHARE)
    if len(_VIETNAMESE.findall(head)) > words * _OWN_SHARE:
        return None
    signs = in_words(head)
    if signs >= least:
        return _TCVN3
    return _VNI if len(_VNI_PAIR.findall(head)) >= least else None


def in_words(text: str) -> int:
    """How many signs stand inside words as TCVN3 read in a Western encoding has them."""
    return len(_SIGN_IN_WORD.findall(text[:_WINDOW]))
