"""A finding in the forms in which it is given out, and what is kept of a bad line.

The lines made here hold characters of the data as they are; who prints them on a terminal
escapes them there. Those of the form `json` are ASCII.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Sequence
from typing import Any, Literal

import msgspec

from bordercoop.findings import Finding

Format = Literal["full", "concise", "json", "github"]
EXCERPT = 100
"""Characters of the value that the form `full` shows below a finding."""
GITHUB_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def report(finding: Finding, form: Format, value: Callable[[], Any]) -> list[str]:
    """The lines that tell a finding. `value` gives the JSON value of its line, if asked."""
    if form == "json":
        return [json.dumps(msgspec.to_builtins(finding), ensure_ascii=True)]
    if form == "github":
        return [_github(finding)]
    told = [f"{finding.file or '-'}:{finding.line}: {finding.code}{_said(finding)}"]
    if form == "full" and finding.pointer:
        told += _excerpt(finding.pointer, value())
    return told


def kept(number: int, raw: bytes, findings: Sequence[Finding]) -> bytes:
    """A bad line as one line of JSON, with its findings and every byte of it.

    `raw` is the line without its line end, as text where it is UTF-8 and else in base64;
    `encoding` says which.
    """
    content = raw.removesuffix(b"\n")
    try:
        encoding, text = "utf-8", content.decode("utf-8")
    except UnicodeDecodeError:
        encoding, text = "base64", base64.b64encode(content).decode("ascii")
    told = [msgspec.to_builtins(finding) for finding in findings]
    record = {"line": number, "findings": told, "encoding": encoding, "raw": text}
    return msgspec.json.encode(record) + b"\n"


def _said(finding: Finding) -> str:
    at = f" {finding.pointer}" if finding.pointer else ""
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"{at}: {finding.message}{hint}"


def _github(finding: Finding) -> str:
    """A workflow command; a comma or a colon would end a property, a line end the command."""
    properties = {"file": finding.file, "line": finding.line, "title": finding.code}
    listed = ",".join(
        f"{name}={_github_property(str(text))}"
        for name, text in properties.items()
        if text is not None
    )
    message = _github_data(_said(finding).removeprefix(":").strip())
    return f"::{GITHUB_LEVELS[finding.level]} {listed}::{message}"


def _github_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _github_property(text: str) -> str:
    return _github_data(text).replace(":", "%3A").replace(",", "%2C")


def _excerpt(pointer: str, value: Any) -> list[str]:
    """The value at the pointer, cut where it is long; nothing where the line has none."""
    step = ""
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return []
    text = msgspec.json.encode(value).decode("utf-8")
    cut = text if len(text) <= EXCERPT else text[: EXCERPT - 1] + "…"
    return [f"    | {cut}" if step.isdecimal() else f"    | {json.dumps(step)}: {cut}"]
