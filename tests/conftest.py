"""What many tests need: the command line as a user runs it, and a folder to run it in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
Shell = Callable[[str], subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with the seeds in it, which is the current one."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def shell() -> Shell:
    """Run a line of bash, with this environment's `bordercoop` first on the path."""
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": programs, "COLUMNS": "80"}

    def run(line: str) -> subprocess.CompletedProcess[bytes]:
        command = ["bash", "-o", "pipefail", "-c", line]
        return subprocess.run(command, capture_output=True, env=environment, timeout=120)

    return run
