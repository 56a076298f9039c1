"""Articles in web archives, Word documents and PDFs, all of them made here."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from bordercoop.findings import Finding
from bordercoop.sources.article import Article
from bordercoop.sources.balance import Balance
from bordercoop.sources.options import Options
from bordercoop.sources.pdf import unwrapped
from bordercoop.sources.read import read

TITLE = "Công an tỉnh Nghệ An hội đàm với Công an tỉnh Bôlykhămxay"
PARAGRAPHS = [
    "Ngày 12/3, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Bôlykhămxay "
    "(Lào) về phòng, chống ma túy trên tuyến biên giới hai tỉnh.",
    "Hai bên thống nhất trao đổi thông tin mỗi tháng một lần và cùng tuần tra các lối mở.",
]
Found = tuple[list[Article], list[Finding], Balance]


def run(path: Path, **options: object) -> Found:
    balance = Balance()
    made = Options(**options)  # type: ignore[arg-type]
    found = list(read([str(path)], options=made, balance=balance))
    articles = [one for one in found if isinstance(one, Article)]
    return articles, [one for one in found if isinstance(one, Finding)], balance


def put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def page(*paragraphs: str) -> bytes:
    lines = "".join(f"<p>{line}</p>" for line in paragraphs)
    return f"<html><body><h1>{TITLE}</h1><div>{lines}</div></body></html>".encode()


def record(
    body: bytes,
    url: str = "https://bao.example.vn/a",
    kind: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    **headers: str,
) -> WarcRecord:
    made = WarcRecord()
    made.init_headers(WarcRecordType.response)
    made.headers["WARC-Target-URI"] = url
    made.headers["WARC-Date"] = "2024-05-20T08:15:00Z"
    made.headers["Content-Type"] = "application/http; msgtype=response"
    for name, value in headers.items():
        made.headers[f"WARC-{name}"] = value
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    made.set_bytes_content(head.encode() + body)
    return made


def archive(*records: WarcRecord) -> bytes:
    parts = []
    for one in records:
        out = io.BytesIO()
        one.write(out)
        parts.append(out.getvalue())
    return b"".join(parts)


def archive_gz(*records: WarcRecord) -> bytes:
    return b"".join(gzip.compress(archive(one)) for one in records)


@pytest.mark.parametrize("write", [archive, archive_gz])
def test_pages_of_an_archive_are_articles(write: Callable[..., bytes], tmp_path: Path) -> None:
    urls = [f"https://bao.example.vn/{n}" for n in range(3)]
    made = [record(page(*PARAGRAPHS, f"Bài {u}."), u) for u in urls]
    articles, findings, balance = run(put(tmp_path / "crawl", write(*made)))
    assert [(a.url, a.fetched, a.title) for a in articles] == [
        (url, "2024-05-20T08:15:00Z", TITLE) for url in urls
    ]
    assert all(a.text.startswith(f"{TITLE}\n\n{PARAGRAPHS[0]}\n\n") for a in articles)
    assert not findings
    assert (balance.out, balance.taken) == (3, 3)


def test_what_is_no_page_of_an_archive_is_no_article(tmp_path: Path) -> None:
    made = archive(
        record(b"\xff\xd8\xff", kind="image/jpeg"),
        record(page(*PARAGRAPHS), status="404 Not Found"),
        record(page(*PARAGRAPHS)),
    )
    articles, findings, balance = run(put(tmp_path / "a.warc", made))
    assert (len(articles), findings, balance.taken) == (1, [], 1)
    assert articles[0].source.endswith("#3")


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (record(page(*PARAGRAPHS) + b" " * 20_000), "S106"),
        (record(page(*PARAGRAPHS), Truncated="length"), "S114"),
        (record(b"<html><body><a href=x>Trang 2</a></body></html>"), "S122"),
        (record(b""), "S122"),
    ],
    ids=["too large", "cut by the crawler", "a list", "empty"],
)
def test_a_bad_record_costs_itself_alone(bad: WarcRecord, code: str, tmp_path: Path) -> None:
    made = archive(bad, record(page(*PARAGRAPHS)))
    articles, (finding,), balance = run(put(tmp_path / "a.warc", made), max_bytes=10_000)
    assert (len(articles), finding.code, finding.line) == (1, code, 1)
    assert (balance.out, balance.rejected) == (1, 1)


@pytest.mark.parametrize("write", [archive, archive_gz])
def test_what_stands_before_the_break_of_an_archive_is_read(
    write: Callable[..., bytes], tmp_path: Path
) -> None:
    urls = [f"https://bao.example.vn/{n}" for n in range(3)]
    made = write(*(record(page(*PARAGRAPHS, f"Bài {url}."), url) for url in urls))
    articles, findings, _ = run(put(tmp_path / "a.warc", made[: len(made) * 5 // 6]))
    assert 1 <= len(articles) <= 2
    assert "S114" in {finding.code for finding in findings}


def test_a_page_in_the_encoding_that_its_server_declares(tmp_path: Path) -> None:
    body = page(*PARAGRAPHS).decode().encode("utf-16-le")
    made = archive(record(body, kind="text/html; charset=utf-16le"))
    ((article,), _, _) = run(put(tmp_path / "a.warc", made))
    assert PARAGRAPHS[0] in article.text


def word(*paragraphs: str, xml: str | None = None) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = xml or "".join(
        f"<w:p><w:r><w:t>{escape(p[:9])}</w:t></w:r><w:r><w:t>{escape(p[9:])}</w:t></w:r></w:p>"
        for p in paragraphs
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr(
            "word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>"
        )
    return out.getvalue()


def test_a_word_document_is_an_article_of_its_paragraphs(tmp_path: Path) -> None:
    path = put(tmp_path / "visit.docx", word(TITLE, *PARAGRAPHS))
    ((article,), findings, _) = run(path)
    assert article.text == "\n".join([TITLE, *PARAGRAPHS]) + "\n"
    assert (article.doc_id, findings) == ("visit", [])


def test_a_row_of_figures_in_a_word_document_is_a_line(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        inside = (f"<w:tc><w:p><w:r><w:t>{c}</w:t></w:r></w:p></w:tc>" for c in cells)
        return f"<w:tr>{''.join(inside)}</w:tr>"

    before = f"<w:p><w:r><w:t>{PARAGRAPHS[0]}</w:t></w:r></w:p>"
    table = f"<w:tbl>{row('Tuần tra chung', '8')}{row('x' * 200, PARAGRAPHS[0])}</w:tbl>"
    ((article,), _, _) = run(put(tmp_path / "a.docx", word(xml=before + table)))
    assert article.text.split("\n") == [
        PARAGRAPHS[0],
        "Tuần tra chung | 8",
        "x" * 200,
        PARAGRAPHS[0],
        "",
    ]


def test_what_was_deleted_in_a_word_document_is_not_read(tmp_path: Path) -> None:
    xml = (
        "<w:p><w:r><w:t>Công an Lào</w:t></w:r><w:del><w:r><w:delText>cũ</w:delText></w:r>"
        "</w:del><w:r><w:br/><w:t>mới</w:t></w:r></w:p>"
    )
    ((article,), _, _) = run(put(tmp_path / "a.docx", word(xml=xml)))
    assert article.text == "Công an Lào\nmới\n"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (word(xml="<w:p/>"), "S105"),
        (word(*PARAGRAPHS)[:-30], "S114"),
        (word("a" * 3_000_000), "S106"),
        (word(xml="<w:p>"), "S114"),
    ],
    ids=["pictures alone", "cut", "a bomb", "broken XML"],
)
def test_a_word_document_that_cannot_be_read_is_named(
    content: bytes, code: str, tmp_path: Path
) -> None:
    articles, (finding,), _ = run(put(tmp_path / "a.docx", content), max_bytes=100_000)
    assert (articles, finding.code) == ([], code)


def paper(lines: list[str]) -> bytes:
    """A PDF of one page with these lines, whose font has a Unicode map for each letter."""
    letters = sorted({c for line in lines for c in line})
    codes = {c: n for n, c in enumerate(letters, start=1)}
    table = "\n".join(
        f"<{codes[c]:04X}> <{c.encode('utf-16-be').hex().upper()}>" for c in letters
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def "
        "1 begincodespacerange <0000> <FFFF> endcodespacerange "
        f"{len(letters)} beginbfchar\n{table}\nendbfchar endcmap end end"
    )
    shown = "\n".join(
        f"<{''.join(f'{codes[c]:04X}' for c in line)}> Tj 0 -20 Td" for line in lines
    )
    content = f"BT /F 12 Tf 50 750 Td\n{shown}\nET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        "/Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
        "/DescendantFonts [7 0 R] /ToUnicode 6 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, made in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{made}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{at:010} 00000 n \n".encode() for at in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"
    return out + trailer.encode()


def wrapped(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for word_ in text.split():
        if len(line) + len(word_) + 1 > width:
            lines.append(line)
            line = word_
        else:
            line = f"{line} {word_}".strip()
    return [*lines, line]


def test_the_lines_of_a_pdf_are_joined_to_paragraphs(tmp_path: Path) -> None:
    lines = [TITLE[:40], *(line for p in PARAGRAPHS for line in wrapped(p, 60))]
    ((article,), findings, _) = run(put(tmp_path / "a.pdf", paper(lines)))
    assert [p for p in article.text.splitlines() if p in PARAGRAPHS] == PARAGRAPHS
    assert not findings


def test_a_scan_is_refused_by_name(tmp_path: Path) -> None:
    articles, (finding,), _ = run(put(tmp_path / "a.pdf", paper(["1"])))
    assert (articles, finding.code) == ([], "S123")


@pytest.mark.parametrize("content", [b"%PDF-1.4\n", paper(PARAGRAPHS)[:700], b"%PDF-" * 99])
def test_a_damaged_pdf_is_named(content: bytes, tmp_path: Path) -> None:
    articles, (finding,), _ = run(put(tmp_path / "a.pdf", content))
    assert articles == []
    assert finding.code in {"S114", "S123"}


def test_a_paragraph_goes_on_over_a_page(tmp_path: Path) -> None:
    first, second = wrapped(PARAGRAPHS[0], 80)[:1], wrapped(PARAGRAPHS[0], 80)[1:]
    text = unwrapped(["\n".join([*first, "1"]), "\n".join(["Trang 2", *second])])
    assert PARAGRAPHS[0] in text


KINDS: dict[str, tuple[bytes, str]] = {
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "PNG"),
    "a workbook": (b"PK\x03\x04" + b"\0" * 26 + b"xl/workbook.xml" + b"\0" * 40, "Excel"),
    "an old document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40, ".doc"),
    "a database": (b"SQLite format 3\0" + b"\0" * 40, "SQLite"),
    "a feed": (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "RSS"),
    "an archive": (b"a" * 257 + b"ustar" + b"\0" * 300, "tar"),
    "rich text": (b"{\\rtf1\\ansi Cong an}", "RTF"),
    "records": (b'{"schema_version": "1.0.0", "document": {"doc_id": "a"}}\n', "bordercoop"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("inside", [False, True], ids=["given", "in a folder"])
def test_a_kind_that_is_not_read_is_named(kind: str, inside: bool, tmp_path: Path) -> None:
    content, name = KINDS[kind]
    put(tmp_path / "a.txt", content)
    articles, (finding,), balance = run(tmp_path if inside else tmp_path / "a.txt")
    assert (articles, balance.rejected) == ([], 1)
    assert finding.code == ("S115" if kind == "records" else "S113")
    assert finding.level == ("warning" if inside else "error")
    assert name in finding.message
