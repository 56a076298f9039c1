"""Time against length: `python -m benchmarks.growth`. Each text is one unit over and over.

A reader whose time grows with the square of the text reads such texts in sixteen times the time
where they are four times as long. The ratio is taken in one run, on processor time, so that it
does not depend on the machine; four is proportional.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import time
from collections.abc import Iterator
from itertools import cycle, islice, product
from pathlib import Path

from bordercoop.__main__ import COLLECT_AFTER
from bordercoop.lexicon.compile import groups, read, word_files
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.sources.article import article

SHORT, LONG = 64 * 1024, 256 * 1024
"""Bytes of the two texts."""
BAR = 4.0
"""The longer one may take so many times the time of the shorter."""
NOISE, TRIES = 1.25, 3
"""What a ratio may be above the bar on a loaded machine; how often it is taken again, since
the least of several is the truest."""
RUNS = Path(__file__).with_suffix(".json")
LEAST = 0.02
"""Seconds below which a time is measured again and the least taken, since it is noise."""
BODIES = (
    "Công an tỉnh Sê Kông", "hai bên", "Đoàn công tác", "Đại tá Hà Quốc Khánh, Giám đốc",
    "Bộ Công an Lào",
)  # fmt: skip
ACTS = (
    "ký biên bản ghi nhớ", "trao tặng 100 triệu đồng", "hội đàm với", "bắt 02 đối tượng",
    "thống nhất tiếp tục phối hợp", "đề nghị", "tăng cường tuần tra", "bàn giao trụ sở",
    "thăm và làm việc", "ngày 12/8/2024", "5 suất quà", "liệt sĩ", "mời sang thăm",
)  # fmt: skip
BETWEEN = (" ", ", ", ". ", ".\n")
HEAD = (
    "Ngày 12/8/2024, Công an tỉnh Quảng Trị hội đàm với Công an tỉnh Sa Vẳn Na Khệt (Lào).\n\n"
)
REST = ("(", ") ", "1.000.000 ", "đồng chí ", "“", ". ", "A. ", "Nguyễn Văn ", "\n- ", "tỉnh ")


def units() -> Iterator[str]:
    """The units by construction: bodies with acts, acts alone, and marks; 130 and some."""
    for body, act, mark in islice(product(BODIES, ACTS, BETWEEN), 120 - len(ACTS)):
        yield f"{body} {act}{mark}"
    yield from (f"{act} " for act in ACTS)
    yield from REST


def phrases() -> list[str]:
    """All phrases of the lexicon, each once: a new cue is a unit without further ado."""
    entries = [*groups(), *(entry for name in word_files() for entry in read(name))]
    return sorted({phrase for entry in entries for phrase in entry["spellings"]})


def listed_units(every: int) -> Iterator[str]:
    """Each so-manieth phrase of the lexicon, alone or behind a body, with each mark in turn."""
    before = cycle(("", *(f"{body} " for body in BODIES)))
    marks = cycle((*BETWEEN, " 10 "))
    for phrase, body, mark in zip(phrases()[::every], before, marks, strict=False):
        yield f"{body}{phrase}{mark}"


def random_units(number: int, seed: int) -> Iterator[str]:
    """Units of two to ten phrases of the lexicon, figures and marks."""
    words = phrases()
    chance = random.Random(seed)
    marks = [",", ".", ";", ":", "(", ")", "và", "Lào", "10", "12/8/2024", "1,5", "-"]
    for _ in range(number):
        size = chance.randint(2, 10)
        pieces = (chance.choice(words if chance.random() < 0.7 else marks) for _ in range(size))
        yield " ".join(pieces) + " "


def repeated(unit: str, size: int) -> str:
    """A unit over and over, up to a number of bytes, below a meeting of police of both sides.

    Without such a meeting an article is not read for records, which are what may grow.
    """
    return HEAD + unit * (size // len(unit.encode()))


def seconds(text: str) -> float:
    """Processor time to read a text and write its line."""
    source = article("growth", "growth.txt", text)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        encode(parse(source))
        best = min(best, time.process_time() - start)
        if best > LEAST:
            break
    return best


def ratio(unit: str, short: int = SHORT, long: int = LONG) -> tuple[float, float]:
    """The time of the longer text, in that of the shorter, and in seconds."""
    once = seconds(repeated(unit, short))
    four = seconds(repeated(unit, long))
    return four / once, four


def main() -> None:
    """Print the ratio of each unit, the greatest first, and how many are above the bar."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--random", type=int, default=0, help="Units of random words as well.")
    options.add_argument(
        "--listed", type=int, metavar="N", help="Each N-th phrase of the lexicon as well."
    )
    options.add_argument("--seed", type=int, default=1)
    options.add_argument(
        "--keep", action="store_true", help="Write the figures to growth.json."
    )
    options.add_argument("--short", type=int, default=SHORT)
    options.add_argument("--long", type=int, default=LONG)
    given = options.parse_args()
    gc.set_threshold(COLLECT_AFTER)
    bar = BAR * given.long / given.short / 4 * NOISE
    measured = []
    listed = listed_units(given.listed) if given.listed else ()
    for unit in (*units(), *listed, *random_units(given.random, given.seed)):
        tries = [ratio(unit, given.short, given.long)]
        while tries[-1][0] > bar and len(tries) < TRIES:
            tries.append(ratio(unit, given.short, given.long))
        found, four = min(tries)
        measured.append((found, four, unit))
        print(f"{found:6.2f} {four:8.3f} s  {unit!r}", flush=True)
        if given.keep:
            keep(measured, bar, given.short, given.long)
    above = sum(one[0] > bar for one in measured)
    print(f"\n{len(measured)} units, {above} above {bar:.1f}; the greatest:")
    for found, four, unit in sorted(measured, reverse=True)[:10]:
        print(f"{found:6.2f} {four:8.3f} s  {unit!r}")


def keep(measured: list[tuple[float, float, str]], bar: float, short: int, long: int) -> None:
    """Write what was measured so far, for `benchmarks.reliability`."""
    found, _, unit = max(measured)
    figures = {
        "units": len(measured),
        "above": sum(one[0] > bar for one in measured),
        "bar": bar,
        "bytes": [short, long],
        "worst": round(found, 2),
        "unit": unit,
    }
    RUNS.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
