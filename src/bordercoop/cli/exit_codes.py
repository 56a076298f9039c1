"""The exit codes of every command, so that a script can tell findings from failure."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
FINDINGS: Final = 1
"""The command did its work, and the data has findings."""
USAGE: Final = 2
"""The command line asks for something that does not exist or does not fit together."""
UNAVAILABLE: Final = 3
"""An input is missing or unreadable, or an output cannot be written."""
BUG: Final = 4
"""A mistake of ours: the message says how to report it."""
INTERRUPTED: Final = 130
CLOSED_PIPE: Final = 141
