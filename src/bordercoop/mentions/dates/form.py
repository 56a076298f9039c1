"""What a form of dates is: a pattern with an example and the value that it makes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bordercoop.mentions.dates.date import Calendar, Date

Build = Callable[[re.Match[str], Calendar], Date | None]


class Form(NamedTuple):
    """One way to write a date. `name` is published as `Date.form` by most values.

    `needs` are words and `sign` is a simple shape without which the form cannot occur: a
    cheap look before the pattern runs. A form without a sign holds no figure.
    """

    name: str
    example: str
    pattern: re.Pattern[str]
    build: Build
    needs: str = ""
    sign: re.Pattern[str] | None = None
