"""The page: one HTML file that asks for nothing and runs nothing but its own script.

Its labels are JSON in which no character can end the element or begin another, and its data are
parts of compressed JSON in letters and digits alone (`packing.py`): the first in front of the
script, the others behind it, so that the first view need not wait for them. The policy in it
names the script and the style by their hashes and allows nothing else. The same values give the
same bytes, as long as zlib compresses the same way; `data` gives back what a page holds.
"""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from pathlib import Path

import msgspec

from bordercoop.explorer.drawn.charts import CHARTS
from bordercoop.explorer.gathered import Gathered
from bordercoop.explorer.packing import parts

_HERE = Path(__file__).parent
SCRIPTS = (
    "text",
    "state",
    "parts",
    "draw",
    "charts",
    "tables",
    "searched",
    "records",
    "panel",
    "overview",
    "map",
    "matrix",
    "aid",
    "promises",
    "commitments",
    "people",
    "timeline",
    "disagreements",
    "quality",
    "app",
)
"""The pieces of the script, in the order in which they use each other."""
VENDORED = "vendor/d3.js"
"""The one library in the page, with its licences (`assets/vendor/README.md`)."""
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
{head}
<script>{script}</script>
{parts}
</body>
</html>
"""


def page(shown: Gathered) -> bytes:
    """The bytes of the page in UTF-8."""
    return b"".join(pieces(shown))


def pieces(shown: Gathered) -> Iterator[bytes]:
    """The same, piece by piece: each part is made when the one before it is written."""
    script = "\n".join(
        [
            '"use strict";',
            "(async () => {",
            _asset(VENDORED),
            *(_asset(f"{name}.js") for name in SCRIPTS),
            "})();",
        ]
    )
    style, held = _asset("style.css"), parts(shown)
    frame = _PAGE.format(
        policy=_policy(script, style),
        title=escape(f"{shown.title} {shown.version}"),
        style=style,
        charts="\n".join(draw(shown) for draw in CHARTS.values()),
        labels=inert(json.loads(_asset("labels.json"))),
        head="".join(_part(*next(held))),
        script=script,
        parts=_HERE_THEY_STAND,
    )
    before, _, after = frame.partition(_HERE_THEY_STAND)
    yield before.encode("utf-8", "backslashreplace")
    for number, (name, value) in enumerate(held):
        yield b"\n" if number else b""
        yield from (piece.encode("ascii") for piece in _part(name, value))
    yield after.encode("utf-8", "backslashreplace")


_HERE_THEY_STAND = "\0parts\0"
"""No text of a page holds it: the parser of HTML would replace it."""


def inert(value: object) -> str:
    """A value as JSON that holds none of the characters by which HTML or a script goes on."""
    return msgspec.json.encode(value).decode("utf-8").translate(_ESCAPES)


def packed(pieces: Iterable[bytes]) -> Iterator[str]:
    """JSON that comes in pieces, compressed (RFC 1950) and written in base 64."""
    pressed = zlib.compressobj(9)
    left = b""
    for piece in pieces:
        left += pressed.compress(piece)
        whole = len(left) // 3 * 3
        yield b64encode(left[:whole]).decode("ascii")
        left = left[whole:]
    yield b64encode(left + pressed.flush()).decode("ascii")


def _part(name: str, value: Iterable[bytes]) -> Iterator[str]:
    yield f'<script type="text/plain" id="part-{name}">'
    yield from packed(value)
    yield "</script>"


_PART = re.compile(
    r'(?<=<script type="text/plain" id="part-)([a-z0-9_-]+)">([A-Za-z0-9+/=]*)(?=</script>)'
)


def data(page: str) -> tuple[str, dict[str, bytes]]:
    """A page without its data, and the parts of these as JSON; ValueError where it has none or
    one of them cannot be unpacked."""
    held: dict[str, bytes] = {}

    def taken(part: re.Match[str]) -> str:
        try:
            held[part[1]] = zlib.decompress(b64decode(part[2], validate=True))
        except (zlib.error, ValueError) as error:
            raise ValueError(f"its data {part[1]!r} cannot be unpacked: {error}") from None
        return f'{part[1]}">'

    frame = _PART.sub(taken, page)
    if not held:
        raise ValueError("no data in it")
    return frame, held


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
