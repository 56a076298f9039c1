"""Fetch the JSON-Schema-Test-Suite and run it: `python -m tests.schema_suite`.

The source archive of jsonschema holds the suite as it stood when that was released; the
version is pinned with its hash, so that the same cases are run everywhere.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
VERSION = "4.26.0"
SHA256 = "0c26707e2efad8aa1bfc5b7ce170f3fccc2e4918ff85989ba9ffa9facb2be326"


def main() -> int:
    """The exit code of the tests; 1 where the suite cannot be had."""
    with tempfile.TemporaryDirectory() as place:
        wanted = Path(place, "wanted.txt")
        wanted.write_text(f"jsonschema=={VERSION} --hash=sha256:{SHA256}\n", "utf-8")
        fetch = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--require-hashes"]
        fetch += ["--no-binary", "jsonschema", "-d", place, "-r", os.fspath(wanted)]
        if subprocess.run(fetch).returncode:
            return 1
        (archive,) = Path(place).glob("*.tar.gz")
        with tarfile.open(archive) as opened:
            opened.extractall(place, filter="data")
        suite = Path(place, f"jsonschema-{VERSION}", "json")
        tests = [sys.executable, "-m", "pytest", "-q", "tests/check/test_schema_suite.py"]
        return subprocess.run(
            tests, cwd=ROOT, env={**os.environ, "JSON_SCHEMA_TEST_SUITE": os.fspath(suite)}
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
