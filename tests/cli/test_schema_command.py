"""`bordercoop schema`: the JSON Schema on stdout, or all generated files in a folder."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from bordercoop.cli.exit_codes import DONE, UNAVAILABLE, USAGE
from bordercoop.schema import generated, schema_text

Shell = Callable[[str], subprocess.CompletedProcess[bytes]]


def test_the_schema_goes_to_stdout(shell: Shell) -> None:
    done = shell("bordercoop schema")
    assert (done.returncode, done.stderr) == (DONE, b"")
    assert done.stdout.decode() == schema_text()
    assert json.loads(done.stdout)["title"] == "Article"


def test_every_generated_file_is_written(folder: Path, shell: Shell) -> None:
    done = shell("bordercoop schema --write new")
    assert (done.returncode, done.stdout) == (DONE, b"")
    assert len(done.stderr.splitlines()) == len(generated())
    for name, text in generated().items():
        assert (folder / "new" / name).read_bytes() == text.encode("utf-8")
    assert shell("bordercoop schema --write new -q").stderr == b""


def test_a_folder_that_cannot_be_written_is_named(folder: Path, shell: Shell) -> None:
    assert shell("bordercoop schema --write seeds/000*.txt").returncode == USAGE
    (folder / "schema").write_text("no folder")
    done = shell("bordercoop schema --write .")
    assert done.returncode == UNAVAILABLE
    assert done.stderr.decode().startswith("bordercoop: schema: ")
