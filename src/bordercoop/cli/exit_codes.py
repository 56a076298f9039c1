"""The exit codes of every command, so that a script can tell findings from failure."""

from __future__ import annotations

DONE = 0
FINDINGS = 1
"""The command did its work, and the data has findings."""
USAGE = 2
"""The command line asks for something that does not exist or does not fit together."""
UNAVAILABLE = 3
"""An input is missing or unreadable, or an output cannot be written."""
BUG = 4
"""A mistake of ours: the message says how to report it."""
HUNG_UP = 129
INTERRUPTED = 130
CLOSED_PIPE = 141
TERMINATED = 143
