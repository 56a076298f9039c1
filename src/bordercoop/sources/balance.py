"""What became of everything that came in, so that nothing is lost unseen."""

from __future__ import annotations

from msgspec import Struct


class Balance(Struct):
    """Counts of articles, rows, pages and files; adds up at any moment.

    `shut` are those that the gate did not let pass.
    """

    out: int = 0
    rejected: int = 0
    shut: int = 0
    duplicate: int = 0

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
