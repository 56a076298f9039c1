"""Findings on stderr in the form asked for, until enough are printed; the rest are counted."""

from __future__ import annotations

from bordercoop.check.report import Format, report
from bordercoop.check.stream import Checked
from bordercoop.cli.terminal import say


class Teller:
    """Prints at most `most` findings (0: all), only errors where `quiet`."""

    def __init__(self, form: Format, most: int, quiet: bool) -> None:
        self._form, self._most, self._quiet = form, most, quiet
        self._told = self._left_out = 0

    def tell(self, line: Checked) -> None:
        """Print the findings of a line, as far as the limit goes."""
        from bordercoop.check.decode import decode

        for finding in line.findings:
            if self._quiet and finding.level != "error":
                continue
            if self._most and self._told >= self._most:
                self._left_out += 1
                continue
            self._told += 1
            for told in report(finding, self._form, lambda: decode(line.raw)):
                say(told)

    def conclude(self) -> None:
        """Say how many findings were not printed, if any."""
        if self._left_out:
            left = f"{self._left_out} more findings are not printed"
            say(f"{left} (--max-errors 0 prints all)")
