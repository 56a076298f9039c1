"""SVG as text: elements with their attributes, every character of a text escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

INK, SOFT, LINE, BAR, LAO = "#1c1f23", "#59616b", "#ccd2d9", "#0072b2", "#a34f00"
"""Colours that people who see few of them tell apart (after Okabe and Ito)."""
LETTER = 7.2
"""Units that a letter of 12 units takes, as far as it matters here."""


def element(name: str, within: str = "", /, **attributes: object) -> str:
    """An element; `_` in the name of an attribute stands for `-`."""
    told = "".join(
        f' {key.replace("_", "-")}="{escape(_written(value))}"'
        for key, value in attributes.items()
    )
    return f"<{name}{told}>{within}</{name}>"


def _written(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def text(words: str, x: float, y: float, anchor: str = "start", fill: str = INK) -> str:
    """Words at a point; what XML cannot hold is left out."""
    clean = "".join(one for one in words if one.isprintable())
    return element("text", escape(clean), x=x, y=y, text_anchor=anchor, fill=fill)


def document(title: str, wide: float, high: float, drawn: Iterable[str]) -> str:
    """A whole SVG on white ground, with its title for those who cannot see it."""
    ground = element("rect", width=wide, height=high, fill="#fff")
    within = element("title", escape(title)) + ground + "".join(drawn)
    return element(
        "svg",
        within,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_written(float(wide))} {_written(float(high))}",
        width=float(wide),
        height=float(high),
        role="img",
        font_family="DejaVu Sans, Noto Sans, sans-serif",
        font_size=12,
    )
