"""The reader of a compiled wheel beside the pure one: the same bytes, and how much faster.

`python -m benchmarks.compiled WHEEL [FOLDER…]` reads the seeds, the articles of the tests and
the `.txt` files of further folders with both, names each article whose lines differ (exit 1),
and then measures. The wheel is made as `hatch_build.py` says, with the Python that runs this.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from benchmarks.before import EVERYTHING, ROOT, ROUNDS, by_turns

LEAST = 1.6
"""How many times as fast as the pure reader the compiled one is to be."""
FOLDERS = ("seeds", "tests/articles")
_LINES = """
import sys
from pathlib import Path
from bordercoop.model import encode
from bordercoop.parse import parse
from bordercoop.sources.article import article
import bordercoop.text
print(bordercoop.text.__file__, flush=True)
for folder in sys.argv[1:]:
    for path in sorted(Path(folder).glob("*.txt")):
        text = path.read_text(encoding="utf-8-sig")
        sys.stdout.buffer.write(encode(parse(article(path.stem, path.name, text))) + b"\\n")
"""


@contextmanager
def trees(wheel: Path) -> Iterator[dict[str, str]]:
    """The folders from which both readers are imported."""
    with TemporaryDirectory() as folder:
        with ZipFile(wheel) as held:
            held.extractall(folder)
        yield {"pure": str(ROOT / "src"), "compiled": folder}


def lines(tree: str, folders: list[str]) -> tuple[str, list[bytes]]:
    """Where the reader of a tree lies, and its line of each article."""
    done = subprocess.run(
        [sys.executable, "-c", _LINES, *folders],
        cwd=ROOT,
        env={"PYTHONPATH": tree},
        check=True,
        stdout=subprocess.PIPE,
    )
    where, *told = done.stdout.splitlines()
    return where.decode(), told


def differing(found: dict[str, str], folders: list[str]) -> tuple[int, list[str]]:
    """How many articles were read with both trees, and which give other bytes.

    Raises SystemExit where a tree is not what it is called.
    """
    (pure, expected), (compiled, told) = (lines(found[name], folders) for name in found)
    if not pure.endswith(".py") or compiled.endswith(".py"):
        raise SystemExit(f"no compiled reader beside a pure one: {pure}, {compiled}")
    names = [path for folder in folders for path in sorted((ROOT / folder).glob("*.txt"))]
    pairs = zip(names, expected, told, strict=True)
    return len(names), [str(name) for name, one, other in pairs if one != other]


def table(wheel: Path, further: list[str]) -> str:
    """The comparison as a Markdown table. Raises SystemExit where any byte differs."""
    folders = [*FOLDERS, *(str(Path(one).resolve()) for one in further)]
    with trees(wheel) as found:
        count, differ = differing(found, folders)
        if differ:
            raise SystemExit("\n".join(["other bytes:", *differ]))
        taken = by_turns(found, dict.fromkeys(found, EVERYTHING), [], ROUNDS)
    per_round = sum(1 for one in FOLDERS for _ in (ROOT / one).glob("*.txt"))
    ratios = sorted(p / c for p, c in zip(taken["pure"], taken["compiled"], strict=True))
    pure, compiled = (per_round / median(taken[name]) for name in ("pure", "compiled"))
    return "\n".join(
        [
            f"{count} articles give the same bytes with both.",
            "",
            "| work | pure, a second | compiled | times as fast | spread | at least |",
            "| --- | --: | --: | --: | --: | --: |",
            f"| articles of the genre, everything on | {pure:.0f} | {compiled:.0f} "
            f"| {median(ratios):.2f} | {ratios[0]:.2f} to {ratios[-1]:.2f} | {LEAST} |",
        ]
    )


def main() -> None:
    """Compare and measure."""
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    print(table(Path(sys.argv[1]), sys.argv[2:]))


if __name__ == "__main__":
    main()
