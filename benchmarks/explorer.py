"""The explorer in a browser: `python -m benchmarks.explorer [--records N …] [--write]`.

A release is made of the articles of the seeds over and over, under other ids, until it has so
many records; its page is opened from disk in a Chromium on the path (`pip install .[browser]`).
The texts repeat, so that they compress better than those of a crawl.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from bordercoop.explorer.gathered import gathered
from bordercoop.explorer.page import page
from bordercoop.model import IDS, Line, encode
from bordercoop.parse import parse
from bordercoop.sources.article import Article
from bordercoop.sources.seeds import seeds
from bordercoop.tables.build import build

RESULTS = Path(__file__).with_name("EXPLORER.md")
ROUNDS = 5
FILTERS = ("aid", "meetings", "outcomes")
BUDGET = {"MB": 1.5, "ready, s": 0.6, "filter, ms": 50, "search, ms": 50, "heap, MB": 60}
"""What is aimed at for 10,000 records."""


def lines(records: int) -> Iterator[Line]:
    """The seeds under other ids until there are so many records."""
    told = [parse(one) for one in seeds() if isinstance(one, Article)]
    made, copy = 0, 0
    while made < records:
        for line in told:
            old = line.document.doc_id
            new = f"{old[:3]}_{hashlib.sha256(f'{copy} {old}'.encode()).hexdigest()[:16]}"
            sha = hashlib.sha256(new.encode()).hexdigest()
            raw = encode(line).replace(old.encode(), new.encode())
            whole = raw.replace(line.document.text_sha256.encode(), sha.encode())
            yield msgspec.json.decode(whole, type=Line)
            made += sum(len(getattr(line, table)) for table in IDS)
        copy += 1


def figures(records: int, browser: Any) -> dict[str, float]:
    """What a page of so many records takes, by what it is."""
    read = list(lines(records))
    tables = build(read)
    begun = time.perf_counter()
    made = page(gathered("bordercoop", "0.1.0", read, tables))
    took = time.perf_counter() - begun
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "explorer.html"
        path.write_bytes(made)
        empty = Path(folder) / "empty.html"
        empty.write_text("<!DOCTYPE html><title>empty</title><h1>empty</h1>", "utf-8")
        return {"MB": len(made) / 1e6, "made, s": took, **_opened(path, empty, browser)}


def _opened(path: Path, empty: Path, browser: Any) -> dict[str, float]:
    ready, nothing, heap = [], [], 0.0
    for _ in range(ROUNDS):
        tab = browser.new_page()
        nothing.append(_ready(tab, empty, "h1"))
        tab.close()
        tab = browser.new_page()
        ready.append(_ready(tab, path, "html[data-shown]"))
        protocol = tab.context.new_cdp_session(tab)
        protocol.send("HeapProfiler.collectGarbage")
        heap = protocol.send("Runtime.getHeapUsage")["usedSize"] / 1e6
        if len(ready) < ROUNDS:
            tab.close()
    _timed(tab, "#/records")
    for name in FILTERS:  # the first look at each unpacks what it shows
        _timed(tab, f"#/records?table={name}")
    filters = [_timed(tab, f"#/records?table={name}&year=2024") for name in FILTERS]
    filters += [_timed(tab, f"#/records?table={name}") for name in FILTERS]
    first = _timed(tab, "#/records?q=nothing")
    searches = [_timed(tab, f"#/records?q={word}") for word in ("sekong", "ma+tuy", "khonsi")]
    tab.close()
    return {
        "ready, s": statistics.median(ready),
        "an empty page, s": statistics.median(nothing),
        "filter, ms": statistics.median(filters),
        "search, ms": statistics.median(searches),
        "first search, s": first / 1000,
        "heap, MB": heap,
    }


def _ready(tab: Any, path: Path, there: str) -> float:
    """Seconds until the page holds such an element."""
    begun = time.perf_counter()
    tab.goto(path.as_uri(), wait_until="commit")
    tab.wait_for_selector(there, state="attached", timeout=120_000)
    return time.perf_counter() - begun


_TIMED = """hash => new Promise(done => {
  const begun = performance.now(), root = document.documentElement;
  new MutationObserver((_, seen) => {
    if (root.dataset.shown !== location.hash || location.hash !== hash) return;
    seen.disconnect();
    setTimeout(() => done(performance.now() - begun));
  }).observe(root, { attributeFilter: ["data-shown"] });
  location.hash = hash;
})"""


def _timed(tab: Any, hash_: str) -> float:
    """Milliseconds until the view of this address stands."""
    return float(tab.evaluate(_TIMED, hash_))


def report(numbers: list[int]) -> str:
    """The figures as Markdown."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=arguments)
        version = browser.version
        found = {number: figures(number, browser) for number in numbers}
        browser.close()
    names = list(next(iter(found.values())))
    rows = [
        f"| {number:,} | " + " | ".join(f"{told[name]:.3g}" for name in names) + " |"
        for number, told in found.items()
    ]
    aim = " | ".join(str(BUDGET.get(name, "")) for name in names)
    return f"""\
# The explorer

Written by `python -m benchmarks.explorer --write` with Chromium {version}, on
{os.cpu_count()} cores under a load of {os.getloadavg()[0]:.1f}. A page of the seeds over and
over, whose texts repeat and so compress better than those of a crawl; medians of {ROUNDS}
openings, of six filters and three searches. Records are unpacked when they are first looked at,
and the first search unpacks and folds them all, so that it stands apart; the heap is that after
the page was opened. An empty page, opened in turn, tells how much of it is the browser's.

| records | {" | ".join(names)} |
| ---: |{" ---: |" * len(names)}
{chr(10).join(rows)}
| aim for 10,000 | {aim} |
"""


def main() -> None:
    """Print the figures, and write them where that is asked."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--records", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    arguments.add_argument("--write", action="store_true")
    told = arguments.parse_args()
    text = report(told.records)
    print(text)
    if told.write:
        RESULTS.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
