"""Saved pages: which lines are the article, and what the page states of it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from sources.page_makers import drawn
from sources.pages import COMMENT, OTHERS, TEASER, TEMPLATES, Part, parts
from sources.windows import with_tones_apart

from bordercoop.evaluate.rows import TABLES, output_rows
from bordercoop.findings import Finding
from bordercoop.gate import may_concern_laos
from bordercoop.parse import parse
from bordercoop.sieve import sieve
from bordercoop.sources.article import Article, article, canonical
from bordercoop.sources.draft import Draft, Shut
from bordercoop.sources.html import drafted
from bordercoop.sources.html.page import page
from bordercoop.sources.html.rules import rules
from bordercoop.sources.options import Options
from bordercoop.sources.read import read
from bordercoop.sources.sifted import sifted_pages

ROOT = Path(__file__).parents[2]
LINES = {
    path.stem: parts(canonical(path.read_text(encoding="utf-8-sig")))
    for folder in ("seeds", "tests/articles")
    for path in sorted((ROOT / folder).glob("*.txt"))
}
"""The lines of every article of the project, as a page shows them."""
BAR = 0.99
SEEDS = range(24)
TITLE = "Công an tỉnh Nghệ An hội đàm với Công an tỉnh Bôlykhămxay"
BODY = [
    "Ngày 12/3, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Bôlykhămxay "
    "(Lào) về phòng, chống ma túy trên tuyến biên giới hai tỉnh.",
    "Hai bên thống nhất trao đổi thông tin mỗi tháng một lần và cùng tuần tra các lối mở.",
]
Slots = Counter[tuple[str, str, str | float]]


@cache
def slots(text: str) -> Slots:
    line = parse(article("page", "page.html", text))
    return Counter(
        (table, field, value)
        for table in TABLES
        for row in output_rows(table, line)
        for field, value in row.slots
    )


def text_of(markup: str, url: str | None = None) -> str:
    made = page(markup, url, "page.html")
    assert not isinstance(made, Finding), made.message
    return made["text"]


def compared(pages: list[tuple[str, str]]) -> tuple[float, float]:
    """Recall and precision of the slots read from pages (name, markup) against the text."""
    kept = stated = made = 0
    for name, markup in pages:
        before = slots("\n\n".join(part.text for part in LINES[name]))
        after = slots(text_of(markup))
        kept += (before & after).total()
        stated += before.total()
        made += after.total()
    return kept / stated, kept / made


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_tells_what_its_text_tells(template: str) -> None:
    make = TEMPLATES[template]
    recall, precision = compared([(name, make(lines, None)) for name, lines in LINES.items()])
    assert min(recall, precision) >= BAR


def test_pages_drawn_by_chance_tell_what_their_texts_tell() -> None:
    recall, precision = compared(
        [(name, drawn(LINES[name], n)) for n in SEEDS for name in list(LINES)[n % 3 :: 3]]
    )
    assert min(recall, precision) >= BAR


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("around", [*OTHERS, TEASER, COMMENT], ids=lambda text: text[:12])
def test_what_stands_around_an_article_is_not_in_it(template: str, around: str) -> None:
    for lines in list(LINES.values())[::9]:
        assert around not in text_of(TEMPLATES[template](lines, None))


SIMPLE = [Part("title", TITLE), *(Part("body", line) for line in BODY)]


def saved(head: str, body: str | None = None) -> str:
    lines = body or f"<h1>{TITLE}</h1><div>{''.join(f'<p>{line}</p>' for line in BODY)}</div>"
    return f"<html><head>{head}</head><body>{lines}</body></html>"


def linked(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


DATES = {
    "JSON-LD": linked(**{"@type": "NewsArticle"}, datePublished="2024-05-19T23:30:00Z"),
    "JSON-LD in a graph": linked(
        **{
            "@graph": [
                {"@type": "WebSite"},
                {"@type": ["Article"], "datePublished": "2024-05-20"},
            ]
        }
    ),
    "Open Graph": '<meta property="article:published_time" content="2024-05-20T06:00+07:00">',
    "a named date": '<meta name="pubdate" content="20/5/2024 10:30">',
    "itemprop": '<meta itemprop="datePublished" content="2024-05-20">',
}


@pytest.mark.parametrize("way", DATES)
def test_the_day_that_a_page_states_is_found(way: str) -> None:
    made = page(saved(DATES[way]), None, "page.html")
    assert not isinstance(made, Finding)
    assert made["published"] == "2024-05-20"


@pytest.mark.parametrize(
    "shown",
    [
        '<time datetime="2024-05-20T08:00:00+07:00">hôm qua</time>',
        '<span class="article-date">Thứ Hai, 20/5/2024 - 10:30</span>',
        "<time>20/05/2024</time>",
    ],
)
def test_the_day_that_a_page_shows_is_found(shown: str) -> None:
    body = f"<h1>{TITLE}</h1>{shown}<div>{''.join(f'<p>{line}</p>' for line in BODY)}</div>"
    made = page(saved("", body), None, "page.html")
    assert not isinstance(made, Finding)
    assert made["published"] == "2024-05-20"


def test_title_author_publisher_and_url_are_found() -> None:
    head = linked(
        **{"@type": "NewsArticle"},
        headline=TITLE,
        author=[{"name": "Cao Loan"}, {"name": "Đình Hưng"}],
        publisher={"name": "Báo Mẫu"},
        mainEntityOfPage={"@id": "https://bao.example.vn/a"},
    )
    made = page(saved(head), None, "page.html")
    assert not isinstance(made, Finding)
    assert (made["title"], made["publisher"], made["url"]) == (
        TITLE,
        "Báo Mẫu",
        "https://bao.example.vn/a",
    )
    assert made["authors"] == ("Cao Loan", "Đình Hưng")


@pytest.mark.parametrize(
    "damage",
    [
        "{",
        '{"@type": "NewsArticle", "headline": "a\nb"',
        "[[[[[",
        '"NewsArticle"',
        "null",
        "{}",
    ],
)
def test_broken_metadata_does_not_cost_the_page(damage: str) -> None:
    head = f'<script type="application/ld+json">{damage}</script>'
    assert BODY[0] in text_of(saved(head))


def test_items_of_a_list_are_items_and_a_caption_is_its_own_line() -> None:
    body = (
        f"<h1>{TITLE}</h1><div><p>{BODY[0]}</p><ul><li>Trao đổi thông tin;</li>"
        "<li>- Tuần tra chung.</li></ul><figure><img src=a><figcaption>Quang cảnh hội đàm. "
        f"Ảnh: A.B</figcaption></figure><p>{BODY[1]}</p></div>"
    )
    assert text_of(saved("", body)).split("\n\n") == [
        TITLE,
        BODY[0],
        "- Trao đổi thông tin;\n- Tuần tra chung.",
        "Quang cảnh hội đàm. Ảnh: A.B",
        f"{BODY[1]}\n",
    ]


@pytest.mark.parametrize("cell", ["{}", "<p>{}</p>", "<span><b>{}</b></span>"])
def test_a_row_of_figures_is_a_line_and_one_with_a_picture_is_none(cell: str) -> None:
    rows = [("Nội dung", "Kết quả"), ("Lượt tuần tra chung", "8"), ("Ma túy đá (kg)", "3,4")]
    table = "".join(
        "<tr>" + "".join(f"<td>{cell.format(one)}</td>" for one in row) + "</tr>"
        for row in rows
    )
    picture = "<tr><td><img src=a></td><td>Quang cảnh hội đàm.</td></tr>"
    markup = f"<h1>{TITLE}</h1><p>{BODY[0]}</p><table>{table}{picture}</table><p>{BODY[1]}</p>"
    lines = text_of(saved("", f"<div>{markup}</div>")).split("\n\n")
    joined = [" | ".join(row) for row in rows]
    assert lines == [TITLE, BODY[0], *joined, "Quang cảnh hội đàm.", f"{BODY[1]}\n"]


@pytest.mark.parametrize(
    "markup",
    [
        "<p></p>",
        "<html><body><ul><li><a href=1>Tin 1</a></li><li><a href=2>Tin 2</a></li></ul></body>",
        "<html><head><title>a</title></head><body><div id=app></div><script>x</script></body>",
        "<!doctype html>",
    ],
)
def test_a_page_without_an_article_is_named(markup: str) -> None:
    made = page(markup, None, "page.html")
    assert isinstance(made, Finding)
    assert made.code == "S122"


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 30_000 + "a" * 500,
        "<b>" * 30_000 + "a" * 500,
        "<p>" + "&" * 300_000,
        "<table>" * 5_000 + "<p>" + "a" * 500,
        "<!--" * 100_000,
        "<a href=x>" * 20_000 + "b" * 500,
    ],
    ids=lambda text: text[:8],
)
def test_pages_made_to_hurt_end(hostile: str) -> None:
    page(f"<html><body>{hostile}", None, "page.html")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("declared", [True, False])
def test_a_page_in_any_encoding_is_the_same_article(
    encoding: str, declared: bool, tmp_path: Path
) -> None:
    meta = f"<meta charset='{encoding.removesuffix('-sig')}'>" if declared else ""
    markup = saved(meta)
    if encoding == "cp1258":
        markup = with_tones_apart(markup)
    (tmp_path / "a.html").write_bytes(markup.encode(encoding))
    *_, found = read([str(tmp_path)])
    assert isinstance(found, Article)
    assert found.text == text_of(saved(""))


def test_the_rules_of_outlets_name_what_a_page_can_have() -> None:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(saved(""))
    for site in rules().sites.values():
        for selector in (site.body, site.author):
            assert selector is None or tree.css(selector) == []


def test_an_outlet_that_is_known_is_read_by_its_rules() -> None:
    body = (
        f"<h1>{TITLE}</h1><div class='article__body'><p>{BODY[0]}</p><p>{BODY[1]}</p></div>"
        f"<div class='article__author'>Cao Loan</div><div class='b'><p>{TEASER * 4}</p></div>"
    )
    made = page(saved("", body), "https://www.baonghean.vn/a.html", "page.html")
    assert not isinstance(made, Finding)
    assert TEASER not in made["text"]
    assert made["authors"] == ("Cao Loan",)


def gated(markup: str) -> object:
    how = Options(gate=may_concern_laos)
    return drafted(markup.encode(), None, None, "page.html", how)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_gate_takes_a_page_before_it_is_taken_apart_as_it_takes_its_text(
    template: str,
) -> None:
    for lines in LINES.values():
        markup = TEMPLATES[template](lines, None)
        may = may_concern_laos(text_of(markup))
        assert isinstance(gated(markup), Draft if may else Shut)


@pytest.mark.parametrize(
    "word",
    [
        "L<b>ào</b>",
        "L&agrave;o",
        "<span>S</span>ê <i>Kông</i>",
        "Xi&ecirc;ng&nbsp;<b>\n   Kho&#7843;ng</b>",
    ],
)
def test_a_word_that_tags_part_is_seen_by_the_gate(word: str) -> None:
    rest = "Hai bên thống nhất trao đổi thông tin và tuần tra chung mỗi tháng một lần. " * 3
    assert isinstance(gated(f"<h1>Hội đàm hai tỉnh</h1><p>{rest}"), Shut)
    assert isinstance(gated(f"<h1>Hội đàm hai tỉnh</h1><p>Công an tỉnh {word}. {rest}"), Draft)


WAYS: dict[str, Callable[[str], str]] = {
    "as it stands": lambda markup: markup,
    "names alone": lambda markup: re.sub("lào", "bạn", markup, flags=re.IGNORECASE),
    "letters as entities": lambda markup: "".join(
        c if c.isascii() else f"&#{ord(c)};" for c in markup
    ),
    "no-break blanks": lambda markup: re.sub(r"(?<=\w) (?=[A-ZĐ]\w)", "&nbsp;", markup),
    "every word in tags": lambda markup: re.sub(
        r"(?<=[\w>]) (\w+)(?= )",
        r" <b>\1</b>",
        re.sub("lào", "bạn", markup, flags=re.IGNORECASE),
    ),
    "names in tags": lambda markup: re.sub(r" ([A-ZĐ]\w+)", r" <b>\1</b>\n", markup),
    "encoded twice": lambda markup: markup.encode().decode("latin-1"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_the_scan_of_many_pages_holds_none_back_that_is_read(template: str, way: str) -> None:
    pages = [WAYS[way](TEMPLATES[template](lines, None)) for lines in LINES.values()]
    may = sifted_pages([markup.encode() for markup in pages], sieve("markup"))
    assert may is not None
    shut = [at not in may for at in range(len(pages))]
    read = [not isinstance(gated(markup), Shut) for markup in pages]
    assert not any(a and b for a, b in zip(shut, read, strict=True))


def test_the_scan_of_many_pages_holds_others_back() -> None:
    rest = "Hai bên thống nhất trao đổi thông tin và tuần tra chung mỗi tháng một lần. "
    pages = [
        f"<h1>Hội&nbsp;đàm &quot;hai&quot; tỉnh</h1><p>{rest}</p>",
        "<html><head><title>Market news</title></head><body><p>Prices rose.</p></body></html>",
    ]
    assert sifted_pages([page.encode() for page in pages], sieve("markup")) == []


@pytest.mark.parametrize("page", ["a\0", "L<i>à</i>o", "&#76;&#224;o", "t\u00b8i ng\u00b7y"])
def test_the_scan_of_many_pages_leaves_what_hides_to_the_gate(page: str) -> None:
    assert sifted_pages([page.encode()], sieve("markup")) == [0]
    assert sifted_pages([b"\xff\xfe\x41\x00", b"<p>\xc4\x91</p>"], sieve("markup")) == [0]


def test_a_page_that_only_has_other_stories_of_laos_around_it_is_shut_out() -> None:
    lines = [
        Part("title", "Khai mạc hội chợ sách"),
        Part("body", "Sáng nay, hội chợ mở cửa. " * 9),
    ]
    assert isinstance(gated(TEMPLATES["modern"](lines, None)), Shut)
