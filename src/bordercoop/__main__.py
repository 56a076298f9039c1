"""The entry point, which answers `--version` and `--help` before anything else is loaded.

Every way in which a run can end is decided here, so that no command lets a traceback out.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
from functools import partial

from bordercoop import __version__
from bordercoop.cli.exit_codes import (
    BUG,
    CLOSED_PIPE,
    DONE,
    HUNG_UP,
    INTERRUPTED,
    TERMINATED,
    UNAVAILABLE,
    USAGE,
)

COLLECT_AFTER = 200_000
"""Objects made before a collection. Loading a command and its words makes half as many, none of
them garbage: looking through them would take a tenth of the time of a short run.
At the end they are frozen for the same reason: the interpreter would look once more."""

COMPLETE = "_BORDERCOOP_COMPLETE"
"""The variable by which a shell asks for completions."""


def main() -> int:
    """Run the command line of this process and return its exit code."""
    arguments = sys.argv[1:]
    try:
        if sys.stdout is None:
            raise OSError(errno.EBADF, "it is closed")
        code = _at_once(arguments)
        if code is None:
            gc.set_threshold(COLLECT_AFTER)
            _end_on_signals()
            code = _run(arguments)
            _keep()
            gc.freeze()
        sys.stdout.flush()
    except Ended as end:
        _abandon()
        return int(end.args[0])
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon()
        return CLOSED_PIPE
    except (OSError, MemoryError) as error:
        _abandon(stderr=False)
        from bordercoop.cli.failure import unavailable

        unavailable(error)
        return UNAVAILABLE
    except Exception as error:
        from bordercoop.cli.failure import bug

        bug(error, verbose=not {"-v", "--verbose"}.isdisjoint(arguments))
        return BUG
    return code


def _run(arguments: list[str]) -> int:
    """Run the command, whose options are taken apart where it has any."""
    if arguments[:1] == ["parse"] and COMPLETE not in os.environ:
        from bordercoop.cli.parsing import plainly

        code = plainly(arguments[1:])
        if code is not None:
            return code
    from bordercoop.cli.app import run

    return run(arguments)


class Ended(KeyboardInterrupt):
    """A signal that asks the process to end; its argument is the exit code."""


def _end_on_signals() -> None:
    """Let TERM and HUP unwind the run as an interrupt does, so that nothing half made stays.

    A signal that somebody has told the process to ignore (`nohup`) stays ignored.
    """
    import signal

    for name, code in (("SIGTERM", TERMINATED), ("SIGHUP", HUNG_UP)):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, partial(_end, code))


def _end(code: int, number: int, frame: object) -> None:
    raise Ended(code)


def _at_once(arguments: list[str]) -> int | None:
    """Answer what needs no command; None where one is needed."""
    if COMPLETE in os.environ or len(arguments) > 1:
        return None
    if arguments == ["--version"]:
        print(f"bordercoop {__version__}")
        return DONE
    if arguments in (["--help"], ["-h"], []):
        place = os.path.join(os.path.dirname(__file__), "cli", "help.txt")
        with open(place, encoding="utf-8") as text:
            print(text.read(), end="", file=sys.stdout if arguments else sys.stderr)
        return DONE if arguments else USAGE
    return None


def _keep() -> None:
    """Keep the patterns that this run has compiled, if it has read with any."""
    loaded = sys.modules.get("bordercoop.precompiled")
    if loaded is not None:
        loaded.keep()


def _abandon(stderr: bool = True) -> None:
    """Let what is left to write go nowhere, so that the interpreter ends in silence."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    if stderr:
        os.dup2(nowhere, 2)


if __name__ == "__main__":
    sys.exit(main())
