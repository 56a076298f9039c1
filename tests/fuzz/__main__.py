"""Fuzz the readers of what comes from outside: `python -m tests.fuzz [--seconds N] [TARGET…]`.

Needs the extra `fuzz`. A minute each by default; `--seconds 3600` for an hour. What was run is
added up in `tests/fuzz/runs.json`, from which `docs/reliability.md` is made, with `--keep`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from .targets import ROOT, TARGETS, corpus

RUNS = Path(__file__).with_name("runs.json")
LONGEST = {"parse": 3000, "validate": 20_000, "sources": 20_000, "verify": 400, "files": 400}
"""Bytes of the longest input of each target."""
HANG = 30
"""Seconds after which an input counts as a hang."""


def fuzzed(target: str, seconds: int, seed: int) -> tuple[int, str | None]:
    """The number of runs of a target, and what it fell over, if it did."""
    with tempfile.TemporaryDirectory() as place:
        inputs = Path(place, "corpus")
        inputs.mkdir()
        for number, raw in enumerate(corpus(target)):
            (inputs / str(number)).write_bytes(raw[: LONGEST[target]])
        command = [sys.executable, "-m", "tests.fuzz.one", target, str(inputs)]
        command += [
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST[target]}",
            f"-seed={seed}",
        ]
        command += [f"-timeout={HANG}", "-print_final_stats=1", f"-artifact_prefix={place}/"]
        paths = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, env={**os.environ, "PYTHONPATH": paths}
        )
        told = done.stderr.decode("utf-8", "replace")
        found = re.search(r"number_of_executed_units:\s*(\d+)", told)
        runs = int(found[1]) if found else 0
        if done.returncode == 0:
            return runs, None
        kept = [path for path in Path(place).iterdir() if path.is_file()]
        for path in kept:
            Path(tempfile.gettempdir(), f"bordercoop-{target}-{path.name}").write_bytes(
                path.read_bytes()
            )
        return runs, (done.stdout.decode("utf-8", "replace") + told)[-3000:]


def main() -> int:
    """Run the targets one after the other; 1 where one of them fell."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("targets", nargs="*", metavar="TARGET", default=[*TARGETS])
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep", action="store_true", help="Add the figures to runs.json.")
    given = options.parse_args()
    fell = False
    for target in given.targets:
        runs, trouble = fuzzed(target, given.seconds, given.seed)
        fell = fell or trouble is not None
        print(
            f"{target}: {runs} runs, {'fell' if trouble else 'no crash, no hang'}", flush=True
        )
        if trouble:
            print(trouble, file=sys.stderr)
        if given.keep:
            keep(target, runs, trouble is not None)
    return int(fell)


def keep(target: str, runs: int, fell: bool) -> None:
    """Add runs to those of a target so far."""
    figures = json.loads(RUNS.read_text("utf-8")) if RUNS.exists() else {}
    one = figures.setdefault(target, {"runs": 0, "falls": 0})
    one["runs"] += runs
    one["falls"] += fell
    RUNS.write_text(json.dumps(figures, indent=2, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
