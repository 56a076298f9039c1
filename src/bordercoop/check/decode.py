"""From the bytes of a line to its JSON value, or to the finding that says why not."""

from __future__ import annotations

import codecs
import json
import re
from typing import Any

import msgspec

from bordercoop.check.remark import quoted, remark
from bordercoop.findings import Finding

LONE_SURROGATE = re.compile(rb"\\u[dD][89abAB][0-9a-fA-F]{2}|\\u[dD][c-fC-F][0-9a-fA-F]{2}")
TOO_DEEP = "nested more deeply than any record"


class KeyTwice(ValueError):
    """An object of the line has two members of one name."""


def decode(raw: bytes) -> Any:
    """The JSON value of a line, or the one finding that keeps it from being read.

    Stricter than JSON in three points: no key twice in one object, no half of a surrogate
    pair, no number beyond 64-bit floating point. Never raises on account of the bytes.
    """
    if raw.startswith(codecs.BOM_UTF8):
        return remark("E002", "", "begins with a byte-order mark", "save it without the mark")
    try:
        value = msgspec.json.decode(raw)
        if msgspec.json.encode(value) != raw.strip(b" \t\r\n"):
            json.loads(raw, object_pairs_hook=_no_key_twice)
    except UnicodeDecodeError:
        return _not_utf8(raw)
    except RecursionError:
        return remark("E004", "", TOO_DEEP)
    except KeyTwice as error:
        return remark("E005", "", f"has the key {quoted(str(error))} twice", "keep one of them")
    except ValueError as error:
        return _not_json(raw, error)
    return value


def _no_key_twice(pairs: list[tuple[str, Any]]) -> None:
    if len({key for key, _ in pairs}) != len(pairs):
        keys = [key for key, _ in pairs]
        raise KeyTwice(next(key for key in keys if keys.count(key) > 1))


def _not_utf8(raw: bytes) -> Finding:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        at = f"byte {error.start} (0x{raw[error.start]:02X}: {error.reason})"
        return remark("E001", "", f"not UTF-8 at {at}", "save the file as UTF-8")
    return remark("E003", "", "not JSON: a character is damaged", None)


def _not_json(raw: bytes, error: ValueError) -> Finding:
    """The finding for a line that is no JSON; Python's reader names the place better."""
    hint = "one JSON object a line; was the file cut off, or printed over several lines?"
    try:
        json.loads(raw, parse_constant=_no_constant)
    except json.JSONDecodeError as exact:
        return remark("E003", "", f"not JSON: {exact.msg} at character {exact.pos}", hint)
    except UnicodeDecodeError:
        return _not_utf8(raw)
    except RecursionError:
        return remark("E004", "", TOO_DEEP)
    except ValueError as exact:
        return remark("E006", "", f"not a number of this format: {exact}")
    if isinstance(error, msgspec.ValidationError):
        return remark("E006", "", "has a number beyond 64-bit floating point")
    if LONE_SURROGATE.search(raw):
        return remark("E003", "", "not JSON: has half of a surrogate pair", "mend the text")
    return remark("E003", "", f"not JSON: {error}", hint)


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")
