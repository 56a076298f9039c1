"""The form of a Vietnamese syllable: what does not have it is written in another language."""

from __future__ import annotations

import re
from functools import lru_cache

from bordercoop.pattern import pattern
from bordercoop.text import toneless

SYLLABLE = pattern(
    r"""
    (?: ngh? | gh? | gi | kh? | nh? | ph | qu | t[hr]? | ch? | [bdđhlmprsvx] )?
    (?: (?: i[eê] | y[eê] | [iy]a | ươ | ưa | u[ôâaêơ] | uy[eêau]? | o[aăe] | uoi
          | [aăâeêioôơuưy] )
        (?: ch? | ng? | nh | [mpt] )?
      | (?: [aâ] | oa | u?â ) y
      | (?: a | oa | ă | â | e | ê | oe | i | ư | iê | yê | ươ | [aâ] ) [ou]
      | (?: a | o | ô | ơ | u | ư | oa | uô | ươ | ưa ) i
    )
    """,
    re.VERBOSE,
)
"""A syllable of Vietnamese, its tone left out. (More than there are, none less.)"""


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether a word is a syllable of Vietnamese. Cached, bounded."""
    return SYLLABLE.fullmatch(toneless(word)) is not None
