"""Pages built by chance: each choice that outlets differ in is drawn anew."""

from __future__ import annotations

import random
from html import escape

from sources.pages import COMMENT, OTHERS, TEASER, Part, title_of

_VAGUE = ("a1", "box", "wrap", "col", "item-x", "m-3", "p2", "inner", "row", "block_7")
_BODY = ("content", "detail", "post", "main-text", "nd", "article__content", "text", "x9")


def drawn(lines: list[Part], seed: int) -> str:
    """A page with the lines of an article; the same seed gives the same page."""
    pick = random.Random(seed)
    names = pick.random() < 0.5  # whether names say what a box is
    head, body, tail = _head(lines, pick), _body(lines, pick, names), _below(pick, names)
    article = f"{head}{body}"
    if pick.random() < 0.5:
        article = _box(article, pick, "post" if names else None)
    middle = [_box(article + tail, pick)]
    side = _side(pick, names)
    middle.insert(pick.randrange(2), side)
    return (
        f"<html><head><title>{escape(title_of(lines))} - Báo Mẫu</title>{_meta(lines, pick)}</head>"
        f"<body>{_top(pick, names)}{_box(''.join(middle), pick)}{_foot(pick, names)}</body></html>"
    )


def _box(inner: str, pick: random.Random, name: str | None = None) -> str:
    tag = pick.choice(("div", "div", "section"))
    return f'<{tag} class="{name or pick.choice(_VAGUE)}">{inner}</{tag}>'


def _meta(lines: list[Part], pick: random.Random) -> str:
    title = escape(title_of(lines), quote=True)
    return pick.choice(("", f'<meta property="og:title" content="{title}">'))


def _head(lines: list[Part], pick: random.Random) -> str:
    title = escape(title_of(lines))
    made = pick.choice(
        (
            "<h1>{}</h1>",
            '<h1 class="t"><a href="#">{}</a></h1>',
            "<div><h1><span>{}</span></h1></div>",
        )
    ).format(title)
    for part in lines:
        if part.kind == "date":
            made += pick.choice(
                ("<div>{}</div>", "<time>{}</time>", "<p><span class='date'>{}</span></p>")
            ).format(escape(part.text))
    if pick.random() < 0.5:
        made += '<div class="s"><a href="#">Facebook</a><a href="#">Zalo</a></div>'
    return made


def _body(lines: list[Part], pick: random.Random, names: bool) -> str:
    tag = pick.choice(("p", "p", "div", "br"))
    caption = pick.choice(
        (
            "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>",
            "<div><img src='a.jpg'></div><p><em>{}</em></p>",
            "<table><tr><td><img src='a.jpg'></td></tr><tr><td>{}</td></tr></table>",
        )
    )
    made = []
    for number, (kind, text) in enumerate(lines):
        shown = escape(text)
        if kind in ("title", "date"):
            continue
        if kind == "caption":
            made.append(caption.format(shown))
        elif tag == "br":
            made.append(f"{shown}<br/><br/>")
        else:
            made.append(f"<{tag}>{shown}</{tag}>")
        if number == 5 and pick.random() < 0.5:
            made.append(
                pick.choice(
                    (_list(pick), f"<p><b>Xem thêm:</b> <a href='/1'>{OTHERS[0]}</a></p>")
                )
            )
    inner = "".join(made)
    for _ in range(pick.randrange(3)):
        inner = _box(inner, pick)
    return _box(inner, pick, pick.choice(_BODY) if names else None)


def _list(pick: random.Random) -> str:
    heading = pick.choice(("Tin liên quan", "Đọc thêm", "Xem thêm"))
    items = "".join(f"<li><a href='/{n}'>{t}</a></li>" for n, t in enumerate(OTHERS))
    return f"<div class='{pick.choice(_VAGUE)}'><h4>{heading}</h4><ul>{items}</ul></div>"


def _cards(pick: random.Random) -> str:
    teaser = TEASER[: pick.choice((80, 150, 400))]
    return "".join(
        f"<div class='{pick.choice(_VAGUE)}'><h3><a href='/{n}'>{t}</a></h3><p>{teaser}</p></div>"
        for n, t in enumerate(OTHERS)
    )


def _side(pick: random.Random, names: bool) -> str:
    inner = pick.choice((_list, _cards))(pick)
    tag = "aside" if names and pick.random() < 0.5 else "div"
    name = pick.choice(("sidebar", "right-col")) if names else pick.choice(_VAGUE)
    return f'<{tag} class="{name}"><h3>Tin mới nhất</h3>{inner}</{tag}>'


def _below(pick: random.Random, names: bool) -> str:
    made = ""
    if pick.random() < 0.6:
        name = "related" if names else pick.choice(_VAGUE)
        made += f'<div class="{name}"><h3>Tin cùng chuyên mục</h3>{_cards(pick)}</div>'
    if pick.random() < 0.6:
        name = "comments" if names else pick.choice(_VAGUE)
        said = "".join(f"<div><b>Bạn đọc {n}</b><p>{COMMENT}</p></div>" for n in range(4))
        made += f'<div class="{name}"><h3>Bình luận (4)</h3>{said}</div>'
    return made


def _top(pick: random.Random, names: bool) -> str:
    items = "".join(
        f"<li><a href='/{n}'>Mục {n}</a></li>" for n in range(pick.randrange(3, 30))
    )
    tag = "nav" if names else "div"
    return f"<{tag}><ul>{items}</ul></{tag}>"


def _foot(pick: random.Random, names: bool) -> str:
    tag = "footer" if names else "div"
    return (
        f"<{tag}><p>Cơ quan chủ quản: Tỉnh ủy. Giấy phép số 45/GP-BTTTT ngày 1/2/2020. "
        f"Điện thoại: 0692.123. Ghi rõ nguồn khi phát hành lại thông tin.</p></{tag}>"
    )
