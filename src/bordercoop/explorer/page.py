"""The page: one HTML file that asks for nothing and runs nothing but its own script.

Its labels are JSON in which no character can end the element or begin another, and its data
compressed JSON in letters and digits alone; the policy in it names the script and the style by
their hashes and allows nothing else. The same values give the same bytes, as long as zlib
compresses the same way; `data` gives back what a page holds.
"""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode, b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

import msgspec

from bordercoop.explorer.drawn.charts import CHARTS
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
<noscript><p>This page draws its tables with a script. Without one, its charts stand still.</p>
{charts}</noscript>
</main>
<p id="said" role="status" aria-live="polite"></p>
<script type="application/json" id="labels">{labels}</script>
<script type="text/plain" id="data">{data}</script>
<script>{script}</script>
</body>
</html>
"""


def page(shown: Gathered) -> bytes:
    """The bytes of the page in UTF-8."""
    style = _asset("style.css")
    script = "\n".join(
        [
            '"use strict";',
            "(async () => {",
            *(_asset(f"{name}.js") for name in SCRIPTS),
            "})();",
        ]
    )
    made = _PAGE.format(
        policy=_policy(script, style),
        title=escape(f"{shown.title} {shown.version}"),
        style=style,
        charts="\n".join(draw(shown) for draw in CHARTS.values()),
        labels=inert(json.loads(_asset("labels.json"))),
        data=packed(shown),
        script=script,
    )
    return made.encode("utf-8", "backslashreplace")


def inert(value: object) -> str:
    """A value as JSON that holds none of the characters by which HTML or a script goes on."""
    return msgspec.json.encode(value).decode("utf-8").translate(_ESCAPES)


def packed(value: object) -> str:
    """A value as JSON that is compressed (RFC 1950) and written in base 64."""
    return b64encode(zlib.compress(msgspec.json.encode(value), 9)).decode("ascii")


_DATA = re.compile(r'(<script type="text/plain" id="data">)([A-Za-z0-9+/=]*)(</script>)')


def data(page: str) -> tuple[str, bytes]:
    """A page without its data, and the data as JSON; ValueError where it has none."""
    found = _DATA.search(page)
    if found is None:
        raise ValueError("no data in it")
    try:
        held = zlib.decompress(b64decode(found[2], validate=True))
    except zlib.error as error:
        raise ValueError(f"its data cannot be unpacked: {error}") from None
    return page[: found.start(2)] + page[found.end(2) :], held


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
