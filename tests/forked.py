"""`bordercoop` as a fork of one process that has loaded its libraries and words.

A run of the program on little input spends nearly all its time on loading. Where a test asks
what a run says and writes, it need not load anew: `programs` puts a small `bordercoop` into a
folder, which hands its arguments, folder, environment and open files to a process that waits,
and ends as the fork of that process ends. The fork is a process of its own, with its own
command, signals, threads and exit code. Where something that steers a process at its start is
another than here, the small program becomes the true one. What a fresh process loads is
tested by tests that start one (`tests/cli/test_app.py`, `tests/cli/test_ends.py`), and that
both do the same by `tests/cli/test_forked.py`. Linux only.
"""

from __future__ import annotations

import fcntl
import gc
import os
import resource
import select
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from marshal import loads
from pathlib import Path
from typing import Any, TextIO, cast

POSSIBLE = hasattr(os, "pidfd_open")
LIBRARIES = (
    "concurrent.futures.process", "csv", "email.message", "html.parser", "jsonschema_rs",
    "msgspec", "polars", "pyarrow", "pyarrow.parquet", "rich.columns", "rich.console",
    "rich.markdown", "rich.table", "rich.traceback", "selectolax.lexbor", "sqlite3", "tempfile",
    "typer", "zipfile", "zstandard", "bordercoop.check.checker", "bordercoop.explorer.page",
    "bordercoop.parse", "bordercoop.release.publish", "bordercoop.release.verify.every",
    "bordercoop.cli.app",
)  # fmt: skip
"""What takes long to load, and nothing that reads at its import a variable that a run sets
(`typer.rich_utils` reads FORCE_COLOR). The threads that Polars and pyarrow start at their
import no fork has; with the versions of today none is missed (`answers`)."""
STEERING = (
    "PYTHON",
    "LC_",
    "LANG",
    "MALLOC",
    "LD_",
    "TZ",
    "TMP",
    "TYPER_",
    "POLARS_",
    "RAYON_",
)
"""How the names of variables begin that the interpreter or a library reads when it starts."""
ANSWERS_WITHIN = 20
"""Seconds in which a fork says its version, and the process that waits ends."""
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
RIGHTS = ("Uid", "Gid", "Groups", "Cap", "NoNewPrivs", "Seccomp")
"""Lines of /proc/self/status: a run with other rights than these is not forked."""
FSIZE = resource.RLIMIT_FSIZE
"""The one limit that a fork takes over; under other limits than here none is forked."""
FILES = 200
"""A run that has files open beyond this number is not given those."""
ASKS = """\
#!{python} -IS
import _signal, _socket, marshal, os, resource, sys
steering = {{k: v for k, v in os.environ.items() if k.startswith({steering})}}
limits = [resource.getrlimit(number) for number in {limits}]
with open("/proc/self/status") as told:
    rights = [line for line in told if line.startswith({names})]
if (steering, limits, rights) != {here}:
    os.execv({program!r}, [{program!r}, *sys.argv[1:]])
files = []
for handle in range({files}):
    try:
        os.fstat(handle)
        files.append(handle)
    except OSError:
        pass
umask = os.umask(0)
ignored = [number for number in {signals} if _signal.getsignal(number) == _signal.SIG_IGN]
about = marshal.dumps((
    sys.argv[1:], os.getcwd(), dict(os.environ), umask, files, ignored,
    resource.getrlimit(resource.RLIMIT_FSIZE),
))
door = _socket.socket(_socket.AF_UNIX)
door.connect({at!r})
numbers = b"".join(one.to_bytes(4, sys.byteorder) for one in files)
rights = (_socket.SOL_SOCKET, _socket.SCM_RIGHTS, numbers)
door.sendmsg([len(about).to_bytes(8, "big")], [rights])
door.sendall(about)
process = int(door.recv(20))
for number in {signals}:
    if number not in ignored:
        _signal.signal(number, lambda number, frame: os.kill(process, number))
ended = int(door.recv(20))
if ended < 0:
    _signal.signal(-ended, _signal.SIG_DFL)
    os.kill(os.getpid(), -ended)
os._exit(ended)
"""
"""The small program. It loads next to nothing, since it is run hundreds of times."""


@contextmanager
def programs(place: Path) -> Iterator[Path]:
    """A folder for the path with a `bordercoop` that is a fork; `place` is empty."""
    program = shutil.which("bordercoop", path=str(Path(sys.executable).parent))
    assert program is not None
    at, folder = place / "door", place / "bin"
    folder.mkdir()
    steering = {k: v for k, v in os.environ.items() if k.startswith(STEERING)}
    every = {getattr(resource, name) for name in dir(resource) if name.startswith("RLIMIT_")}
    limits = sorted(every - {FSIZE})
    with open("/proc/self/status") as told:
        rights = [line for line in told if line.startswith(RIGHTS)]
    said = {
        "python": sys.executable,
        "program": program,
        "at": os.fspath(at),
        "steering": STEERING,
        "limits": limits,
        "names": RIGHTS,
        "here": (steering, [resource.getrlimit(number) for number in limits], rights),
        "signals": tuple(map(int, SIGNALS)),
        "files": FILES,
    }
    asks = folder / "bordercoop"
    asks.write_text(ASKS.format_map(said), "utf-8")
    asks.chmod(0o755)
    command = [sys.executable, __file__, os.fspath(at), program]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=place) as waits:
        assert waits.stdin is not None
        assert waits.stdout is not None
        assert waits.stdout.readline() == b"ready\n"
        yield folder
        waits.stdin.close()  # whereupon it ends
        try:
            waits.wait(ANSWERS_WITHIN)
        except subprocess.TimeoutExpired:
            waits.kill()


def answers(folder: Path) -> bool:
    """Whether a fork ends: with some older libraries one waits for threads it does not have."""
    asked = [os.fspath(folder / "bordercoop"), "--version"]
    try:
        return (
            subprocess.run(asked, capture_output=True, timeout=ANSWERS_WITHIN).returncode == 0
        )
    except subprocess.TimeoutExpired:
        return False


def wait(at: str, program: str) -> None:
    """Wait for those who ask, and fork for each; returns in a fork, to be the program."""
    for name in LIBRARIES:
        import_module(name)
    for name in import_module("bordercoop.cli.app").COMMANDS:
        import_module(f"bordercoop.cli.{name}")
    parse = import_module("bordercoop.parse").parse
    for seed in import_module("bordercoop.sources.seeds").seeds():
        parse(seed)  # loads the words and compiles the patterns
    gc.freeze()
    door = socket.socket(socket.AF_UNIX)
    door.bind(at)
    door.listen(64)
    print("ready", flush=True)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how the forks end
    while True:
        ready = select.select([door.fileno(), 0], [], [])[0]
        if 0 in ready:
            sys.exit()
        asking, _ = door.accept()
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            door.close()
            return _answer(asking, program)
        asking.close()


def _answer(asking: socket.socket, program: str) -> None:
    """Fork for one who asks, tell how the fork ends, and end; returns in the fork."""
    size, files, _, _ = socket.recv_fds(asking, 8, FILES)
    left, raw = int.from_bytes(size, "big"), b""
    while len(raw) < left:
        if not (part := asking.recv(left - len(raw))):
            os._exit(1)  # who asked was killed
        raw += part
    process = os.fork()
    if process == 0:
        asking.close()
        return _become(loads(raw), files, program)
    for handle in files:
        os.close(handle)
    ends = os.pidfd_open(process)
    asking.sendall(f"{process}\n".encode())
    ready = select.select([ends, asking.fileno()], [], [])[0]
    if ends not in ready:  # who asked was killed
        os.kill(process, signal.SIGKILL)
        os._exit(1)
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    asking.sendall(f"{status}\n".encode())
    os._exit(0)


def _become(about: tuple[Any, ...], files: list[int], program: str) -> None:
    """Make this process what the asking one would be had it started Python."""
    arguments, folder, environment, umask, wanted, ignored, size = about
    errors = sys.stdin.errors or "strict"
    given = [fcntl.fcntl(handle, fcntl.F_DUPFD, FILES) for handle in files]
    os.closerange(0, FILES)
    for handle, number in zip(given, wanted, strict=True):
        os.dup2(handle, number)
        os.close(handle)
    os.chdir(folder)
    os.umask(umask)
    resource.setrlimit(FSIZE, size)
    os.environ.clear()
    os.environ.update(environment)
    for number in SIGNALS:
        usual = signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL
        signal.signal(number, signal.SIG_IGN if number in ignored else usual)
    sys.argv = [program, *arguments]
    sys.path[0] = os.path.dirname(program)
    for handle, name in enumerate(("stdin", "stdout", "stderr")):
        stream = _stream(handle, errors) if handle in wanted else None
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def _stream(handle: int, errors: str) -> TextIO:
    """A standard stream as Python opens it."""
    mode, lines = "w" if handle else "r", 1 if handle == 2 or os.isatty(handle) else -1
    errors = "backslashreplace" if handle == 2 else errors
    stream = os.fdopen(handle, mode, lines, encoding="utf-8", errors=errors, closefd=False)
    return cast("TextIO", stream)


if __name__ == "__main__":
    wait(*sys.argv[1:])
    from bordercoop.__main__ import main

    sys.exit(main())
