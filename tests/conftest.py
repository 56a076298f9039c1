"""What many tests need: lines of records made up, and the command line as a user runs it."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import forked
import msgspec
import pytest
from hypothesis import settings

from bordercoop.model import IDS, SCHEMA_VERSION, Line

# How long an example takes says how busy the machine is, and nothing about the program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).parents[1]
CLAUSE = "trao tặng 100 triệu đồng"
_SAID: dict[str, Any] = {
    "evidence": [{"start": 10, "end": 10 + len(CLAUSE), "text": CLAUSE}],
    "grounds": {},
}
_DATES = {
    "date_start": None,
    "date_end": None,
    "date_precision": None,
    "date_basis": None,
}
_PLACE = {"country": None, "province": None}
_USUAL: dict[str, dict[str, Any]] = {
    "meetings": {
        "status": "held",
        "kind": "talks",
        "mode": "in_person",
        "district": None,
        "venue": None,
        "edition": None,
        "rule": "meeting.made_up",
        **_DATES,
        **_PLACE,
    },
    "participants": {
        "type": "organization",
        "name": None,
        "rank": None,
        "position": None,
        "position_code": None,
        "org_id": None,
        "roles": ["attendee"],
        "rule": "participant.made_up",
        **_PLACE,
    },
    "commitments": {
        "kind": "agreed",
        "instrument": None,
        "actors": [],
        "addressees": [],
        "text": CLAUSE,
        "topics": [],
        "due": None,
        "rule": "commitment.made_up",
    },
    "aid": {
        "kind": "cash",
        "donors": [],
        "recipients": [],
        "item": None,
        "quantity": None,
        "unit": None,
        "amount": None,
        "currency": None,
        "approximate": None,
        "status": "delivered",
        "purpose": None,
        "rule": "aid.made_up",
        **_DATES,
    },
    "outcomes": {
        "indicator": "cases",
        "value": 2,
        "unit": "case",
        "approximate": None,
        "substance": None,
        "topics": [],
        "actors": [],
        "period_start": None,
        "period_end": None,
        "rule": "outcome.made_up",
    },
}
_IN_A_MEETING = frozenset({"participants", "commitments", "aid"})

BUILDS = re.compile(r"(?:bordercoop build[^&|;<>]*&& ?)+")
"""The builds that a line of bash begins with."""

Told = Callable[..., Line]
Begun = Callable[[str], str]
Shell = Callable[[str], subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session", autouse=True)
def nothing_waits_for_the_disk() -> Iterator[None]:
    """No test cuts the power, and a release is made of hundreds of files. Whoever makes the
    call fail, or counts it, still does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda handle: None)
        yield


@pytest.fixture(scope="session")
def told() -> Told:
    """`told(doc_id, meetings=[{…}], aid=[{…}], …)`: a line with the fields that matter.

    The other fields are as in an ordinary record; articles of one `text` are copies. Ids are
    numbered; participants, commitments and aid belong to the first meeting, if there is one.
    """

    def line(
        doc_id: str,
        published: str | None = "2024-08-05",
        text: str | None = None,
        **records: list[Any],
    ) -> Line:
        lists = {
            table: [
                _record(doc_id, table, number, given, bool(records.get("meetings")))
                for number, given in enumerate(records.get(table, []), start=1)
            ]
            for table in IDS
        }
        document = {
            "doc_id": doc_id,
            "source": f"articles/{doc_id}.txt",
            "title": None,
            "publisher": "congan.example.vn",
            "authors": ["Cao Loan", "Đình Hưng"],
            "published": published,
            "language": "vi",
            "text_sha256": hashlib.sha256((text or doc_id).encode()).hexdigest(),
            "text_length": 1000,
        }
        made = {"schema_version": SCHEMA_VERSION, "document": document, **lists}
        return msgspec.convert(made, Line)

    return line


def _record(
    doc_id: str, table: str, number: int, given: dict[str, Any], met: bool
) -> dict[str, Any]:
    made = {IDS[table]: f"{doc_id}/{table[0]}{number}", **_SAID, **_USUAL[table]}
    if table in _IN_A_MEETING:
        made["meeting_id"] = f"{doc_id}/m1" if met else None
    return made | given


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the seeds and, in `gold`, what they hold; it is the current one."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "tests" / "gold" / "seeds", tmp_path / "gold")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def programs() -> Iterator[str]:
    """The path on which this environment's `bordercoop` is found, as a fork where it can be."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    if not forked.POSSIBLE:
        yield path
        return
    with TemporaryDirectory() as place, forked.programs(Path(place)) as folder:
        forks = forked.answers(folder)
        yield os.pathsep.join([str(folder), path]) if forks else path


@pytest.fixture
def shell(programs: str) -> Shell:
    """Run a line of bash, with this environment's `bordercoop` first on the path."""
    environment = {**os.environ, "PATH": programs, "COLUMNS": "80"}

    def run(line: str) -> subprocess.CompletedProcess[bytes]:
        command = ["bash", "-o", "pipefail", "-c", line]
        return subprocess.run(command, capture_output=True, env=environment, timeout=120)

    return run


@pytest.fixture
def begun(folder: Path, shell: Shell, tmp_path_factory: pytest.TempPathFactory) -> Begun:
    """`begun(line)`: what is left of a line of bash after the builds that it begins with.

    Those have been done, and what they made lies in `folder`; a line that begins with none is
    left as it is. The same builds are done once for
    all tests, also for those that run beside.
    """
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "begun"

    def left(line: str) -> str:
        builds = BUILDS.match(line)
        if builds is None:
            return line
        made = shared / hashlib.sha256(builds[0].encode()).hexdigest()[:16]
        shared.mkdir(exist_ok=True)
        with made.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not made.exists():
                before = {path.name for path in folder.iterdir()}
                done = shell(builds[0].removesuffix(" ").removesuffix("&&"))
                assert done.returncode == 0, done.stderr.decode()
                new = [path for path in folder.iterdir() if path.name not in before]
                for path in new:
                    shutil.copytree(path, made / path.name, symlinks=True)
                return line[builds.end() :]
        shutil.copytree(made, folder, dirs_exist_ok=True, symlinks=True)
        return line[builds.end() :]

    return left
