"""Identifiers made from content: the same key gives the same id, whatever else is there."""

from __future__ import annotations

import hashlib

_DIGITS = 16
"""Hexadecimal digits: 64 bits, so that a million rows collide with odds of 1 to 37 million."""


def identifier(kind: str, *key: str | None) -> str:
    """`<kind>:<16 hexadecimal digits>`; the prefix keeps any reader from seeing a number."""
    told = "\n".join(part or "" for part in key)
    return f"{kind}:{hashlib.sha256(told.encode('utf-8')).hexdigest()[:_DIGITS]}"
