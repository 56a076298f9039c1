"""The day of a release: from SOURCE_DATE_EPOCH, never from the clock."""

from __future__ import annotations

from datetime import UTC, datetime


def day_of(epoch: str | None) -> str | None:
    """The day (ISO 8601, UTC) of a SOURCE_DATE_EPOCH; None where it is not set or empty.

    See https://reproducible-builds.org/specs/source-date-epoch/. ValueError where it is no
    number of seconds since 1970 that is a day of the calendar.
    """
    if not epoch:
        return None
    try:
        if not (epoch.isascii() and epoch.isdecimal()):
            raise ValueError
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise ValueError("SOURCE_DATE_EPOCH is no number of seconds since 1970") from None
