"""The explorer in a browser: `python -m benchmarks.explorer [--records N …] [--lines FILE]`.

The records are those of the articles of `many.py`, or of the lines of a release
(`--lines records.jsonl`), over and over under other ids, days and provinces (`repeated.py`).
The page of each number of records is opened from disk in a Chromium on the path
(`pip install .[browser]`), and used as a reader would: a kind of record is chosen, words are
typed. What a page with nothing in it takes, in turn with it, tells how much is the browser's.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.many import many
from benchmarks.repeated import repeated
from bordercoop.explorer.gathered import gathered
from bordercoop.explorer.page import page
from bordercoop.model import IDS, Line, encode
from bordercoop.parse import parse
from bordercoop.sources.article import article
from bordercoop.tables.build import build

RESULTS = Path(__file__).with_name("EXPLORER.md")
ROUNDS, ARTICLES = 5, 400
KINDS = ("aid", "meetings", "outcomes")
WORDS = ("sekong", "ma tuy", "khonsi", "biên giới", "nobody says so")
BUDGET = {
    "MB": 1.5,
    "ready, s": 0.6,
    "filter, ms": 50,
    "search, ms": 50,
    "heap, MB": 60,
}
"""What is aimed at for 10,000 records."""


def made() -> Iterator[bytes]:
    """The lines of articles that are made up."""
    for one in many(ARTICLES):
        yield encode(parse(article(one["id"], one["id"], one["text"])))


def lines(records: int, given: Iterable[bytes]) -> Iterator[Line]:
    """The given lines under other ids until there are so many records."""
    counted = 0
    for raw in repeated(given, records):
        line = msgspec.json.decode(raw, type=Line)
        yield line
        counted += sum(len(getattr(line, table)) for table in IDS)
        if counted >= records:
            return


def figures(records: int, given: Iterable[bytes], browser: Any) -> dict[str, float]:
    """What a page of so many records takes, by what it is."""
    read = list(lines(records, given))
    shown = gathered("bordercoop", "0.1.0", read, build(read))
    begun = time.perf_counter()
    whole = page(shown)
    took = time.perf_counter() - begun
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "explorer.html"
        path.write_bytes(whole)
        empty = Path(folder) / "empty.html"
        empty.write_text(_EMPTY, "utf-8")
        return {"MB": len(whole) / 1e6, "packed, s": took, **_used(path, empty, browser)}


def _used(path: Path, empty: Path, browser: Any) -> dict[str, float]:
    found: dict[str, list[float]] = {}

    def note(name: str, value: float) -> None:
        found.setdefault(name, []).append(value)

    for _ in range(ROUNDS):
        tab = browser.new_page()
        note("an empty page, s", _ready(tab, empty))
        for kind in KINDS:
            note("a choice there, ms", _chosen(tab, kind))
        tab.close()
        tab = browser.new_page()
        note("ready, s", _ready(tab, path))
        note("heap at first, MB", _heap(tab))
        _at(tab, "#/records")
        note("first search, s", _typed(tab, "nothing of it") / 1000)
        _typed(tab, "")
        for kind in KINDS:
            note("filter, ms", _chosen(tab, kind))
        for kind in KINDS:
            note("filter again, ms", _chosen(tab, kind))
        _chosen(tab, "")
        for words in WORDS:
            note("search, ms", _typed(tab, words))
        note("heap, MB", _heap(tab))
        tab.close()
    order = (*BUDGET, "first search, s", "filter again, ms", "heap at first, MB")
    order = (*order[1:], "an empty page, s", "a choice there, ms")
    return {name: statistics.median(found[name]) for name in order}


def _ready(tab: Any, path: Path) -> float:
    """Seconds until the page says that it stands."""
    begun = time.perf_counter()
    tab.goto(path.as_uri(), wait_until="commit")
    tab.wait_for_selector("html[data-shown]", state="attached", timeout=120_000)
    return time.perf_counter() - begun


def _heap(tab: Any) -> float:
    protocol = tab.context.new_cdp_session(tab)
    protocol.send("HeapProfiler.collectGarbage")
    return float(protocol.send("Runtime.getHeapUsage")["usedSize"] / 1e6)


def _at(tab: Any, hash_: str) -> None:
    tab.evaluate(_SHOWN, hash_)


_SHOWN = """hash => new Promise(done => {
  const root = document.documentElement;
  const seen = new MutationObserver(() => {
    if (root.dataset.shown !== hash) return;
    seen.disconnect();
    done();
  });
  seen.observe(root, { attributeFilter: ["data-shown"] });
  location.hash = hash;
})"""
_EMPTY = """<!DOCTYPE html><title>empty</title><h1>empty</h1>
<select id="choose-table"><option value=""><option>aid<option>meetings<option>outcomes</select>
<script>
const root = document.documentElement, choice = document.getElementById("choose-table");
choice.addEventListener("change", () => {
  history.pushState(null, "", "#" + choice.value);
  document.querySelector("h1").textContent = root.dataset.shown = choice.value;
});
root.dataset.shown = "";
</script>
"""
_ACTED = """([id, kind, value]) => new Promise(done => {
  const field = document.getElementById(id), begun = performance.now();
  const seen = new MutationObserver(() => {
    seen.disconnect();
    setTimeout(() => done(performance.now() - begun));
  });
  seen.observe(document.documentElement, { attributeFilter: ["data-shown"] });
  field.value = value;
  field.dispatchEvent(new Event(kind));
})"""
PATIENCE = 60
"""Milliseconds that the page waits for the next letter before it searches."""


def _chosen(tab: Any, kind: str) -> float:
    """Milliseconds from a choice to the view that answers it."""
    return float(tab.evaluate(_ACTED, ["choose-table", "change", kind]))


def _typed(tab: Any, words: str) -> float:
    """Milliseconds from the last letter to the records that hold the words, without the time
    in which another letter is waited for."""
    return float(tab.evaluate(_ACTED, ["q", "input", words])) - PATIENCE


def report(numbers: list[int], given: list[bytes] | None) -> str:
    """The figures as Markdown."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    articles = list(made())
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=arguments)
        version = browser.version
        found = {f"{number:,}": figures(number, articles, browser) for number in numbers}
        if given:
            number = sorted(numbers)[len(numbers) // 2]
            told = f"{number:,} of {len(given)} reports"
            found[told] = figures(number, given, browser)
        browser.close()
    names = list(next(iter(found.values())))
    rows = [
        f"| {label} | " + " | ".join(f"{told[name]:.3g}" for name in names) + " |"
        for label, told in found.items()
    ]
    aim = " | ".join(str(BUDGET.get(name, "")) for name in names)
    return f"""\
# The explorer

Written by `python -m benchmarks.explorer --write` with Chromium {version}, on
{os.cpu_count()} cores under a load of {os.getloadavg()[0]:.1f}; medians of {ROUNDS} openings.
The articles are made up (`benchmarks/many.py`), and their words repeat, so that they compress
better than those of a crawl; a row of reports is one of the lines of a release (`--lines`),
whose words are as varied as those of the press. *First search* is one typed at once when
*Records* is opened, before anything was read ahead; *filter* the first choice of a kind,
*filter again* the second; *heap* is that after all. *An empty page* and *a choice there* tell
how much of it all is the browser's, on this machine and under this load.

| records | {" | ".join(names)} |
| ---: |{" ---: |" * len(names)}
{chr(10).join(rows)}
| aim for 10,000 | {aim} |
"""


def main() -> None:
    """Print the figures, and write them where that is asked."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--records", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    arguments.add_argument("--lines", type=Path, help="records.jsonl of a release")
    arguments.add_argument("--write", action="store_true")
    told = arguments.parse_args()
    given = told.lines.read_bytes().splitlines(keepends=True) if told.lines else None
    text = report(told.records, given)
    print(text)
    if told.write:
        RESULTS.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
