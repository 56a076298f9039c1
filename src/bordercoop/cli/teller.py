"""Findings on stderr in the form asked for, until enough are printed; the rest are counted."""

from __future__ import annotations

import json
from collections import Counter
from typing import get_args

from bordercoop.check.report import Format, report
from bordercoop.check.stream import Checked, Fate
from bordercoop.cli.terminal import Voice, say, say_finding
from bordercoop.findings import Finding

FOR_PEOPLE = ("full", "concise")
"""The forms that may be coloured."""


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
            first, *rest = report(finding, self._form, lambda: decode(line.raw))
            if self._form in FOR_PEOPLE:
                say_finding(first, finding)
            else:
                say(first)
            for told in rest:
                say(told)

    def remark(self, finding: Finding, voice: Voice) -> None:
        """Print a finding that is about no line."""
        if self._form != "json":
            voice.report(finding)
        elif finding.level != "info" and not (self._quiet and finding.level == "warning"):
            say(report(finding, "json", lambda: None)[0])

    def conclude(self, fates: Counter[Fate]) -> None:
        """Account for every line, and for the findings that were not printed, if any."""
        counts = {fate: fates[fate] for fate in get_args(Fate)}
        if self._form == "json":
            if not self._quiet:
                told = {"in": fates.total(), **counts, "not_printed": self._left_out}
                say(json.dumps(told))
            return
        if self._left_out:
            left = f"{self._left_out} more findings are not printed"
            say(f"{left} (--max-errors 0 prints all)")
        if not self._quiet:
            summed = " + ".join(f"{count} {fate}" for fate, count in counts.items())
            say(f"{fates.total()} in = {summed}")
