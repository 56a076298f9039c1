"""Articles as saved pages: a family of templates as outlets have them, all made up.

Each takes the lines of an article that a page would show (title, date line, body, items,
captions) and sets them among what pages have around them: menus, other stories of the same
genre, comments, boxes in the middle of the text.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from typing import NamedTuple

from bordercoop.layout import read as layout_of
from bordercoop.lexicon import load
from bordercoop.sources.article import article, canonical

OTHERS = [
    "Công an tỉnh Đồng Tháp tặng Công an tỉnh Bò Kẹo 500 triệu đồng xây trụ sở",
    "Đoàn Công an tỉnh Phong Sa Lỳ thăm, làm việc tại Công an tỉnh Cà Mau",
    "Bắt 3 đối tượng, thu giữ 20 bánh heroin ở biên giới tỉnh Bình Phước",
]
TEASER = (
    "Chiều 3/4, Công an tỉnh Bến Tre tiếp đoàn Công an tỉnh U Đôm Xay (Lào) do Đại tá "
    "Thong-lay Vi-xay dẫn đầu; hai bên ký kết kế hoạch hợp tác năm sau và trao 90 triệu đồng."
)
COMMENT = "Rất vui khi thấy Công an hai tỉnh hợp tác tốt như vậy, chúc các anh nhiều sức khỏe!"


class Part(NamedTuple):
    """One line of an article: title, date, body, item or caption."""

    kind: str
    text: str


def parts(text: str) -> list[Part]:
    """The lines of an article as a page shows them; what is around it is left out."""
    page = article("page", "page.txt", canonical(text))
    found: list[Part] = []
    for kind, start, end in layout_of(page, load(), True).blocks:
        line = page.text[start:end].strip()
        if kind == "furniture":
            dated = any(map(str.isdecimal, line)) and len(line) < 80 and "20" in line
            if not dated or any(p.kind in ("date", "body") for p in found):
                continue
            kind = "date"
        if line:
            found.append(Part(kind, line))
    return found


def links(titles: list[str]) -> str:
    return "".join(f'<li><a href="/tin/{n}">{escape(t)}</a></li>' for n, t in enumerate(titles))


def title_of(lines: list[Part]) -> str:
    return next((p.text for p in lines if p.kind == "title"), "")


def metadata(lines: list[Part], name: str) -> str:
    title = escape(title_of(lines), quote=True)
    return (
        f"<title>{title} | {name}</title><meta charset='utf-8'>"
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{name}">'
    )


def schema(lines: list[Part], day: str | None) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title_of(lines),
    }
    if day:
        data["datePublished"] = f"{day}T07:45:00+07:00"
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def modern(lines: list[Part], day: str | None) -> str:
    """Semantic elements, figures, a box in the middle, comments below."""
    inner = []
    for n, (kind, text) in enumerate(lines):
        if kind == "title" or kind == "date":
            continue
        if kind == "caption":
            inner.append(
                f'<figure><img src="a.jpg" alt="{escape(OTHERS[0])}">'
                f"<figcaption>{escape(text)}</figcaption></figure>"
            )
        else:
            inner.append(f"<p>{escape(text)}</p>")
        if n == 4:
            inner.append(
                f'<div class="inline-related"><h3>Đọc thêm</h3><ul>{links(OTHERS)}</ul></div>'
            )
    date = "".join(f'<time class="cms-date">{p.text}</time>' for p in lines if p.kind == "date")
    return f"""<!DOCTYPE html><html lang="vi"><head>{metadata(lines, "Báo Mẫu")}{schema(lines, day)}
<style>p{{margin:0}}</style></head><body>
<header><a href="/">Báo Mẫu</a><nav><ul>{links(["Thời sự", "Đối ngoại"])}</ul></nav></header>
<main><article><h1>{escape(title_of(lines))}</h1>{date}
<div class="share-buttons"><a href="#">Facebook</a> <a href="#">Zalo</a></div>
<div class="article-body">{"".join(inner)}</div></article>
<aside><h2>Tin nổi bật</h2><ul>{links(OTHERS)}</ul><p>{TEASER}</p></aside>
<section id="comments"><h3>Bình luận (2)</h3><p>{COMMENT}</p><p>{TEASER}</p></section></main>
<footer><p>Cơ quan chủ quản: Sở Thông tin. Giấy phép số 12/GP-BTTTT ngày 3/4/2019</p></footer>
<script>var a = "{OTHERS[0]}";</script></body></html>"""


def tables(lines: list[Part], day: str | None) -> str:
    """The tables of twenty years ago, paragraphs parted by breaks, pictures in tables."""
    inner = []
    for kind, text in lines:
        if kind in ("title", "date"):
            continue
        if kind == "caption":
            inner.append(
                '<table class="ImageCenter" width="1"><tr><td><img src="x.jpg"></td></tr>'
                f'<tr><td class="Image"><i>{escape(text)}</i></td></tr></table>'
            )
        else:
            inner.append(f"{escape(text)}<br><br>")
    dates = "".join(f'<font class="ngay">{p.text}</font>' for p in lines if p.kind == "date")
    side = "".join(f'<tr><td><a href="/{n}">{t}</a></td></tr>' for n, t in enumerate(OTHERS))
    return f"""<html><head>{metadata(lines, "Công an tỉnh")}</head><body>
<table width="100%"><tr><td colspan="3"><a href="/">Trang chủ</a> | <a href="/t">Tin tức</a></td></tr>
<tr><td width="180"><table>{side}</table></td>
<td><table><tr><td><h1>{escape(title_of(lines))}</h1></td></tr><tr><td>{dates}</td></tr>
<tr><td>{"".join(inner)}</td></tr></table></td>
<td width="180"><b>Các tin khác</b><table>{side}</table></td></tr>
<tr><td colspan="3">Bản quyền thuộc Công an tỉnh. Lượt truy cập: 1.234.567</td></tr></table>
</body></html>"""


def divs(lines: list[Part], day: str | None) -> str:
    """Nothing but divisions, with names that say little; the lead apart from the body."""
    body = [p for p in lines if p.kind not in ("title", "date")]
    lead, rest = body[0], body[1:]
    inner = "".join(f"<div>{escape(p.text)}</div>" for p in rest)
    dates = "".join(f"<div class='x3'>{p.text}</div>" for p in lines if p.kind == "date")
    boxes = "".join(
        f'<div class="k1"><div class="k2"><a href="/{n}">{t}</a></div><div>{TEASER[:90]}…</div></div>'
        for n, t in enumerate(OTHERS)
    )
    return f"""<html><head>{metadata(lines, "Cổng thông tin")}</head><body>
<div class="top"><div><a href="/">Trang chủ</a></div><div><a href="/x">Liên hệ</a></div></div>
<div class="w"><div class="c1"><h1 class="t">{escape(title_of(lines))}</h1>{dates}
<div class="l"><b>{escape(lead.text)}</b></div><div class="n">{inner}</div></div>
<div class="c2">{boxes}</div></div><div class="bot">Địa chỉ: số 1, đường A. Điện thoại: 0692.1</div>
</body></html>"""


def portal(lines: list[Part], day: str | None) -> str:
    """A portal of the administration: spans in paragraphs, the list of other news in the body."""
    inner = []
    for kind, text in lines:
        if kind in ("title", "date"):
            continue
        words = text.split(" ")
        half = len(words) // 2
        shown = (
            f"{escape(' '.join(words[:half]))} <span>{escape(' '.join(words[half:]))}</span>"
        )
        if kind == "caption":
            inner.append(f'<p class="pCaption"><em>{shown}</em></p>')
        else:
            inner.append(f'<p style="text-align:justify"><span><span>{shown}</span></span></p>')
    dates = "".join(f'<span class="date">{p.text}</span>' for p in lines if p.kind == "date")
    return f"""<html><head>{metadata(lines, "Công an tỉnh")}</head><body class="has-sidebar">
<div id="top-menu"><ul>{links(["Giới thiệu", "Tin hoạt động", "Văn bản"])}</ul></div>
<div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/t">Đối ngoại</a></div>
<div class="news-detail"><h2 class="title">{escape(title_of(lines))}</h2><p>{dates}</p>
<div class="noidung">{"".join(inner)}
<div class="tinkhac"><b>Tin cùng chuyên mục</b><ul>{links(OTHERS)}</ul></div></div></div>
<div id="rightcol" class="sidebar"><p>{TEASER}</p><p>{TEASER}</p></div></body></html>"""


def entities(lines: list[Part], day: str | None) -> str:
    """Every letter beyond ASCII as an entity, lines broken at a column, no closing tags."""

    def written(text: str) -> str:
        made = "".join(c if c.isascii() else f"&#{ord(c)};" for c in escape(text))
        words = made.split(" ")
        return "\n".join(" ".join(words[n : n + 9]) for n in range(0, len(words), 9))

    inner = []
    for kind, text in lines:
        if kind not in ("title", "date"):
            inner.append(f"<p>{written(text)}\n")
    dates = "".join(f"<p class=meta>{written(p.text)}\n" for p in lines if p.kind == "date")
    title = written(title_of(lines))
    return f"""<html><head><title>{title}</title></head><body>
<ul class=menu>{links(["Thời sự", "Pháp luật"])}</ul>
<div class=entry><h1>{title}</h1>
{dates}
{"".join(inner)}
</div>
<div class=widget><h4>Tin mới</h4><ul>{links(OTHERS)}</ul></div></body></html>"""


def blog(lines: list[Part], day: str | None) -> str:
    """A blog's theme: an article in an article, tags, share counts, related posts below."""
    inner = []
    for kind, text in lines:
        if kind in ("title", "date"):
            continue
        if kind == "caption":
            inner.append(
                '<div class="wp-caption aligncenter"><img src="a.jpg">'
                f'<p class="wp-caption-text">{escape(text)}</p></div>'
            )
        else:
            inner.append(f"<p>{escape(text)}</p>")
    dates = "".join(
        f'<div class="entry-meta"><span class="posted-on">{p.text}</span></div>'
        for p in lines
        if p.kind == "date"
    )
    cards = "".join(
        f'<article class="post-card"><h3><a href="/{n}">{t}</a></h3><p>{TEASER}</p></article>'
        for n, t in enumerate(OTHERS)
    )
    return f"""<!DOCTYPE html><html><head>{metadata(lines, "Blog tin")}</head><body class="single">
<div id="page"><header class="site-header"><p>Blog tin</p></header><div id="content">
<article class="post"><header class="entry-header"><h1 class="entry-title">{escape(title_of(lines))}</h1>
{dates}</header><div class="entry-content">{"".join(inner)}
<p><strong>Xem thêm:</strong> <a href="/1">{OTHERS[0]}</a></p></div>
<footer class="entry-footer"><span class="tags-links"><a href="/t">Lào</a></span></footer></article>
<section class="related-posts"><h2>Bài viết liên quan</h2>{cards}</section>
<div id="respond"><form><textarea></textarea></form></div></div></div></body></html>"""


def application(lines: list[Part], day: str | None) -> str:
    """Deep boxes with generated names, each paragraph in a box of its own."""
    inner = "".join(
        f'<div class="sc-b{n}"><div><p data-k="{n}"><span>{escape(p.text)}</span></p></div></div>'
        for n, p in enumerate(lines)
        if p.kind not in ("title", "date")
    )
    dates = "".join(
        f'<div class="sc-d"><span>{p.text}</span></div>' for p in lines if p.kind == "date"
    )
    cards = "".join(
        f'<a class="sc-r" href="/{n}"><div><span>{t}</span><span>{TEASER[:100]}</span></div></a>'
        for n, t in enumerate(OTHERS)
    )
    state = json.dumps({"props": {"title": OTHERS[0], "body": TEASER}})
    return f"""<!DOCTYPE html><html><head>{metadata(lines, "Ứng dụng")}{schema(lines, day)}</head><body>
<div id="__next"><div class="sc-h"><div><a href="/">Ứng dụng</a></div></div><div class="sc-m">
<div class="sc-a"><div><h1>{escape(title_of(lines))}</h1></div>{dates}<div class="sc-c">{inner}</div></div>
<div class="sc-s">{cards}</div></div></div>
<script id="__DATA__" type="application/json">{state}</script></body></html>"""


TEMPLATES: dict[str, Callable[[list[Part], str | None], str]] = {
    "modern": modern,
    "tables": tables,
    "divisions": divs,
    "portal": portal,
    "entities": entities,
    "blog": blog,
    "application": application,
}
