"""What became of everything that came in, so that nothing is lost unseen."""

from __future__ import annotations

import os
from typing import BinaryIO

from msgspec import Struct


class Balance(Struct):
    """Counts of articles, rows, pages and files; adds up at any moment.

    `shut` are those that the gate did not let pass. `whole` counts the bytes of the files that
    are done with, `at` is the file that is being read.
    """

    out: int = 0
    rejected: int = 0
    shut: int = 0
    duplicate: int = 0
    whole: int = 0
    at: BinaryIO | None = None

    def begin(self, file: BinaryIO) -> None:
        """A file is opened."""
        self.at = file

    def finish(self) -> None:
        """The file that was opened is done with, and still open."""
        self.whole, self.at = self.bytes_read(), None

    def bytes_read(self) -> int:
        """How far the files are read, packed as they are; a pipe has no place and is 0."""
        if self.at is None:
            return self.whole
        try:
            return self.whole + os.lseek(self.at.fileno(), 0, os.SEEK_CUR)
        except (OSError, ValueError):
            return self.whole

    @property
    def taken(self) -> int:
        """How many came in."""
        return self.out + self.rejected + self.shut + self.duplicate

    def told(self) -> str:
        """The balance on one line."""
        return (
            f"{self.taken} in = {self.out} out + {self.rejected} rejected"
            f" + {self.shut} not concerned + {self.duplicate} duplicate"
        )
