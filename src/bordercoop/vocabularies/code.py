"""What a vocabulary is: a name, what it is for, and its codes with their labels."""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """One value that a field may take.

    `code` is what stands in the data and is permanent, `en` and `vi` are its labels, `note`
    says what falls under it where the label alone does not (empty otherwise).
    """

    code: str
    en: str
    vi: str
    note: str = ""


class Vocabulary(NamedTuple):
    """A closed list of codes, in the order in which they are printed."""

    name: str
    title: str
    codes: tuple[Code, ...]

    def values(self) -> tuple[str, ...]:
        """The codes alone."""
        return tuple(code.code for code in self.codes)
