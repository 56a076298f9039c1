"""Names of people as keys: spellings of one name give one key, and no table is consulted.

A key is a function of one name, so it never changes when articles are added.

* A Vietnamese name keeps its marks, since `Tuân` and `Tuấn` are two names. Letter case,
  hyphens, spaces, the two ways of placing a tone (`Hoà`, `Hòa`) and `y` for `i` after a
  consonant (`Sỹ`, `Sĩ`) make no difference.
* A Lao name is a transcription, and each newsroom has its own. Marks, hyphens and spaces go,
  then what the newsrooms write by turns is written one way: see `_SOUNDS`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bordercoop.text import fold, search_view

_WORDS = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_Y = re.compile(r"(?<=[bcdđghklmnprstvx])[yỳýỷỹỵ]\b")
_Y_AS_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")

_SOUNDS = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"w", "v"),  # Savannakhet, Sawannakhet
        (r"ck|c(?!h)|q", "k"),  # Xắc, Sack, Sak
        (r"x", "s"),  # Xay, Say; Xỉ, Sỉ
        (r"y", "i"),  # Ny, Ni; Xay, Xai
        (r"ou", "u"),  # Boun, Bun
        (r"oo", "o"),  # Thoong, Thong
        (r"ae", "e"),  # Kaeo, Kẹo
        (r"ng", "n"),  # Vông, Von
        (r"nh(?![aeiou])", "n"),  # Inh-thi, In-thi; Phanh, Phan
        (r"r", "l"),  # Bo-ri, Bo-ly
        (r"([a-z])\1+", r"\1"),  # Phôm-ma, Phô-ma
    )
)
_SHORTEST = 6
"""A Lao key of fewer letters is too short to tell people apart."""


def words(name: str) -> list[str]:
    """The words of a name; hyphens part them as spaces do."""
    return _WORDS.findall(unicodedata.normalize("NFC", name))


@lru_cache(maxsize=1 << 14)
def key(name: str, country: str | None) -> str:
    """The key of a name of that side (`VN`, `LA`; anything else is read as Vietnamese)."""
    return lao(name) if country == "LA" else vietnamese(name)


def vietnamese(name: str) -> str:
    """`Hồ Sỹ Hoà` and `HỒ SĨ HÒA` give `hồ sĩ hòa`."""
    viewed = " ".join(search_view(word) for word in words(name))
    return _Y.sub(lambda found: found.group().translate(_Y_AS_I), viewed)


def lao(name: str) -> str:
    """`Khăm-ban Phôm-mạ-ni-vông` and `Kham Ban Phommanyvong` give `khambanphomanivon`."""
    sounds = letters(name)
    for pattern, written in _SOUNDS:
        sounds = pattern.sub(written, sounds)
    return sounds


def letters(name: str) -> str:
    """The letters of a name alone, lower case and without marks."""
    return "".join(c for word in words(name) for c in fold(word) if c.isalpha())


@lru_cache(maxsize=1 << 14)
def is_full(name: str, country: str | None) -> bool:
    """Whether a name is enough to tell people of one body apart: two words or more."""
    return len(words(name)) > 1 and (country != "LA" or len(lao(name)) >= _SHORTEST)
