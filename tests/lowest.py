"""Run the tests with the lowest versions that pyproject.toml allows: `python -m tests.lowest`.

Needs uv. What is named there is taken at its lower bound, what those need at its newest, in a
virtual environment of its own. Further words go to pytest; without any, all tests are run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main(words: list[str]) -> int:
    """The exit code of the tests; that of uv where the versions cannot be installed."""
    uv = shutil.which(
        "uv", path=os.pathsep.join([str(Path(sys.executable).parent), os.defpath])
    )
    if uv is None:
        print("uv is not there: pip install uv", file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory() as place:
        python = os.fspath(Path(place, "bin", "python"))
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        made = subprocess.run([uv, "venv", "-q", "--python", version, place])
        install = [uv, "pip", "install", "-q", "--python", python]
        install += ["--resolution", "lowest-direct", "-e", f"{ROOT}[dev]"]
        code = made.returncode or subprocess.run(install).returncode
        if code:
            return code
        tests = [python, "-m", "pytest", "-q", "-n", "auto", *words]
        bare = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        return subprocess.run(tests, cwd=ROOT, env=bare).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
