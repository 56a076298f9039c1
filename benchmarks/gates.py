"""The gate on each kind of source, beside the bare reading of the same bytes.

Every contender is run once a round, in turn, on one core; what counts is the ratio within a
round. The corpus is given: `python -m benchmarks.gates NEWS.parquet`, a file with the columns
`id` and `text`, most of it about anything else. All other files are made from it.
"""

from __future__ import annotations

import gzip
import html
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROUNDS = 7
PAGES = 1_500
"""Pages of the archive, and of those that are taken apart."""
_PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:title" content="{title}"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/static/main.css"><script>var page = {{"id": {number}}};</script>
</head><body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{title}</h1>
<div class="meta"><time datetime="2024-05-20">20/05/2024</time></div><div class="content">
{paragraphs}</div></article><aside><h3>Tin mới</h3><ul>{menu}</ul></aside></main>
<footer><p>Tòa soạn: 1 Phố Mới. Điện thoại: 024 0000 0000</p></footer></body></html>
"""
_MENU = "".join(
    f'<li class="item"><a href="/muc-{at}.html" title="Mục {at}">{name}</a></li>'
    for at, name in enumerate(("Trang chủ", "Thời sự", "Kinh tế", "Thể thao", "Đời sống") * 8)
)
Work = Callable[[], object]


class Row:
    """A line of the table: the gate, the peer, and the ratio of their speeds to reach."""

    def __init__(self, what: str, ours: Work, peer: str, theirs: Work, least: float) -> None:
        self.what, self.ours, self.peer, self.theirs = what, ours, peer, theirs
        self.least = least
        self.taken: tuple[list[float], list[float]] = ([], [])

    def once(self) -> None:
        """One round."""
        for work, taken in zip((self.ours, self.theirs), self.taken, strict=True):
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)

    def shown(self, count: int) -> str:
        """The row: pages a second of both, the ratio of speeds with its spread."""
        ours, theirs = self.taken
        ratios = sorted(b / a for a, b in zip(ours, theirs, strict=True))
        return (
            f"| {self.what} | {count / median(ours):,.0f} | {self.peer} "
            f"| {count / median(theirs):,.0f} | {median(ratios):.2f} "
            f"| {ratios[0]:.2f} to {ratios[-1]:.2f} | {self.least} |"
        )


def page(number: int, text: str) -> bytes:
    """A page of an outlet around a text."""
    title, _, body = text.partition("\n")
    lines = "\n".join(f"<p>{html.escape(line)}</p>" for line in body.split("\n") if line)
    return _PAGE.format(
        title=html.escape(title, quote=True), number=number, menu=_MENU, paragraphs=lines
    ).encode()


def archive(pages: list[bytes]) -> bytes:
    """A web archive of pages, each record packed by itself as crawlers do."""
    records = []
    for number, body in enumerate(pages):
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\n"
            f"WARC-Target-URI: https://example.org/{number}.html\r\n"
            "WARC-Date: 2024-05-20T00:00:00Z\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        records.append(gzip.compress(head.encode() + answer + b"\r\n\r\n", 6))
    return b"".join(records)


def through_gate(path: Path) -> Work:
    """All of a file through the gate, as `bordercoop read` reads it."""
    from bordercoop.gate import may_concern_laos
    from bordercoop.sieve import sieve
    from bordercoop.sources.options import Options
    from bordercoop.sources.read import read

    options = Options(gate=may_concern_laos, sieve=sieve)
    return lambda: sum(1 for _ in read([str(path)], options=options))


def rows(news: str, folder: Path) -> list[tuple[Row, int]]:
    """Every line of the table, with its count of pages."""
    import msgspec
    import pyarrow.parquet as pq
    import zstandard
    from fastwarc.warc import ArchiveIterator
    from selectolax.lexbor import LexborHTMLParser

    from bordercoop.sources.html.page import page as taken_apart

    parquet = Path(news)
    held = pq.read_table(parquet)
    lines = [json.dumps(row, ensure_ascii=False).encode() for row in held.to_pylist()]
    plain = b"\n".join(lines) + b"\n"
    pages = [page(at, text) for at, text in enumerate(held["text"].to_pylist()[:PAGES])]
    files = {
        "news.jsonl": plain,
        "news.jsonl.gz": gzip.compress(plain, 6),
        "news.jsonl.zst": zstandard.compress(plain, 3),
        "news.warc.gz": archive(pages),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    loads, loader = _loads()
    unpack, unpacker = _unpack()
    decode = msgspec.json.decode
    gated = {name: through_gate(folder / name) for name in files}
    markup = [data.decode() for data in pages]
    count = len(lines)

    def column() -> object:
        return pq.read_table(parquet, columns=["text"], use_threads=False)

    def objects(loads: Callable[[bytes], object] = loads) -> object:
        return sum(1 for line in lines if loads(line))

    def packed(name: str, unpack: Callable[[bytes], bytes]) -> Work:
        return lambda: unpack((folder / name).read_bytes())

    def records() -> object:
        with (folder / "news.warc.gz").open("rb") as stream:
            return sum(len(record.reader.read()) for record in ArchiveIterator(stream))

    def trees() -> object:
        return sum(LexborHTMLParser(one).body is not None for one in markup)

    unzstd = zstandard.ZstdDecompressor()
    return [
        (
            Row("Parquet", through_gate(parquet), "pyarrow: the column alone", column, 0.8),
            count,
        ),
        (Row("JSON Lines", gated["news.jsonl"], f"{loader}: every line", objects, 10), count),
        (
            Row(
                "JSON Lines",
                gated["news.jsonl"],
                "msgspec: every line",
                lambda: objects(decode),
                10,
            ),
            count,
        ),
        (
            Row(
                "JSON Lines, gzip",
                gated["news.jsonl.gz"],
                f"{unpacker}: unpacking alone",
                packed("news.jsonl.gz", unpack),
                0.7,
            ),
            count,
        ),
        (
            Row(
                "JSON Lines, zstd",
                gated["news.jsonl.zst"],
                "zstandard: unpacking alone",
                packed("news.jsonl.zst", unzstd.decompress),
                0.7,
            ),
            count,
        ),
        (Row("WARC, gzip", gated["news.warc.gz"], "fastwarc alone", records, 0.55), PAGES),
        (
            Row(
                "saved HTML, every page taken apart",
                lambda: [taken_apart(one, None, "page") for one in markup],
                "selectolax: the tree alone",
                trees,
                0.7,
            ),
            PAGES,
        ),
    ]


def _loads() -> tuple[Callable[[bytes], object], str]:
    try:
        import orjson
    except ImportError:
        return json.loads, "json"
    return orjson.loads, "orjson"


def _unpack() -> tuple[Callable[[bytes], bytes], str]:
    try:
        from isal import igzip
    except ImportError:
        return gzip.decompress, "zlib"
    return igzip.decompress, "isal"


def table(news: str) -> str:
    """The measurement as a Markdown table; made in this process, on one core."""
    with TemporaryDirectory() as folder:
        measured = rows(news, Path(folder))
        for row, _ in measured:
            row.ours()
        for _ in range(ROUNDS):
            for row, _ in measured:
                row.once()
    return "\n".join(
        [
            "| source | through the gate, pages a second | peer | pages a second | ratio "
            "| spread | at least |",
            "| --- | --: | --- | --: | --: | --: | --: |",
            *(row.shown(count) for row, count in measured),
        ]
    )


if __name__ == "__main__":
    os.environ["POLARS_MAX_THREADS"] = "1"
    print(table(sys.argv[1]))
