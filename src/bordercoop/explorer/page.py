"""The page: one HTML file that asks for nothing and runs nothing but its own script.

Its data is JSON in which no character can end the element or begin another; the policy in it
names the script and the style by their hashes and allows nothing else. The same values give
the same bytes.
"""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

import msgspec

from bordercoop.explorer.gathered import Gathered

_HERE = Path(__file__).parent
SCRIPTS = (
    "text",
    "state",
    "draw",
    "tables",
    "records",
    "overview",
    "map",
    "matrix",
    "aid",
    "promises",
    "quality",
    "app",
)
"""The parts of the script, in the order in which they use each other."""
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#main" id="skip">Skip to content</a>
<header id="top"></header>
<main id="main" tabindex="-1">
<noscript>This page draws its tables with a script.</noscript>
</main>
<p id="said" role="status" aria-live="polite"></p>
<script type="application/json" id="labels">{labels}</script>
<script type="application/json" id="data">{data}</script>
<script>{script}</script>
</body>
</html>
"""


def page(shown: Gathered) -> bytes:
    """The bytes of the page in UTF-8."""
    style = _asset("style.css")
    script = "\n".join(
        ['"use strict";', "(() => {", *(_asset(f"{name}.js") for name in SCRIPTS), "})();"]
    )
    made = _PAGE.format(
        policy=_policy(script, style),
        title=escape(f"{shown.title} {shown.version}"),
        style=style,
        labels=inert(json.loads(_asset("labels.json"))),
        data=inert(shown),
        script=script,
    )
    return made.encode("utf-8", "backslashreplace")


def inert(value: object) -> str:
    """A value as JSON that holds none of the characters by which HTML or a script goes on."""
    return msgspec.json.encode(value).decode("utf-8").translate(_ESCAPES)


def _policy(script: str, style: str) -> str:
    allowed = (
        "default-src 'none'",
        f"script-src {_hash(script)}",
        f"style-src {_hash(style)}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(allowed)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _asset(name: str) -> str:
    return (_HERE / "assets" / name).read_text("utf-8")
