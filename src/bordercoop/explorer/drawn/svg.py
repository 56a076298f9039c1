"""SVG as text: elements with their attributes, every character of a text escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

INK, SOFT, LINE, BAR, LAO = "#1c1f23", "#59616b", "#ccd2d9", "#0072b2", "#a34f00"
"""Colours that people who see few of them tell apart (after Okabe and Ito)."""
HEAT = ("#d7e8f5", "#a8cde8", "#6daedb", "#2f87c2")
"""Grounds from few to most."""
LETTER = 7.2
"""Units that a letter of 12 units takes, as far as it matters here."""
HEAD = 30
"""Units at the top of each chart for what it shows."""


def element(name: str, within: str = "", /, **attributes: object) -> str:
    """An element; `_` in the name of an attribute stands for `-`, and None for none."""
    told = "".join(
        f' {key.replace("_", "-")}="{escape(_written(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{told}>{within}</{name}>" if within else f"<{name}{told}/>"


def _written(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def group(drawn: Iterable[str], **attributes: object) -> str:
    """Elements that share attributes; nothing where there are none."""
    within = "".join(drawn)
    return element("g", within, **attributes) if within else ""


def text(
    words: str, x: float, y: float, anchor: str | None = None, fill: str | None = None
) -> str:
    """Words at a point; what XML cannot hold is left out."""
    clean = "".join(one for one in words if one.isprintable())
    return element("text", escape(clean), x=x, y=y, text_anchor=anchor, fill=fill)


def rects(boxes: Iterable[tuple[float, float, float, float]], fill: str) -> str:
    """Boxes of one colour as one path: left, top, width and height of each."""
    told = (f"M{_written(x)} {_written(y)}h{_written(w)}v{_written(h)}h-{_written(w)}z"
            for x, y, w, h in boxes)  # fmt: skip
    d = "".join(told)
    return element("path", d=d, fill=fill) if d else ""


def document(title: str, wide: float, high: float, drawn: Iterable[str]) -> str:
    """A whole SVG on white ground, with what it shows at its top; what is drawn begins
    `HEAD` units below."""
    ground = element("rect", width=wide, height=high + HEAD, fill="#fff")
    head = element("text", escape(title), x=10, y=21, font_size=15, font_weight="bold")
    below = group(drawn, transform=f"translate(0 {HEAD})")
    return element(
        "svg",
        element("title", escape(title)) + ground + head + below,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_written(float(wide))} {_written(float(high + HEAD))}",
        width=float(wide),
        height=float(high + HEAD),
        role="img",
        font_family="DejaVu Sans, Noto Sans, sans-serif",
        font_size=12,
        fill=INK,
    )
