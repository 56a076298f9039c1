"""The process that speaks to Ray: shards of articles become tasks, their results go back.

It answers `bordercoop.cli.cluster` with a Ready and a Back for each shard, or with one Failed.
"""

from __future__ import annotations

import logging
import os
import socket
from concurrent.futures import Future
from functools import cache
from importlib import import_module
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any

from bordercoop import __version__
from bordercoop.cli import resumed, shards
from bordercoop.cli.cluster import OURS, TRIES, Back, Failed, Ready
from bordercoop.cli.reading import Outcome
from bordercoop.sources.article import Article

_SETTINGS = {
    "RAY_USAGE_STATS_ENABLED": "0",  # a run tells nobody that it is one
    "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0",  # or the current folder is sent to every machine
    "RAY_agent_register_timeout_ms": "28000",  # a busy machine starts slowly
}
"""What Ray finds in its environment unless the user says otherwise."""
_CALL = 10
"""Seconds in which somebody has to answer at an address."""
_LONGEST = 300

Read = tuple[str, list[Outcome]]
"""What a task gives back: the sum of the program that read, and what became of the articles."""
Told = Back | Failed | None
"""What goes back; None when nothing more comes."""


def drive(connection: Connection, address: str, jobs: int) -> None:
    """Read on the cluster at `address` what comes through the connection, until that ends."""
    shards.leave_interrupts()
    _hush()
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
    try:
        _call(address)
        ray: Any = import_module("ray")
        logging.getLogger("ray").setLevel(logging.CRITICAL)
        own: dict[str, Any] = {"num_cpus": jobs, "include_dashboard": False}
        ray.init(
            address,
            configure_logging=False,
            log_to_driver=False,
            **(own if address == OURS else {}),
        )
        processors = int(ray.cluster_resources().get("CPU", 0))
    except Exception as error:
        connection.send(Failed(_told(error)))
        return
    try:
        connection.send(Ready(processors))
        _serve(connection, ray)
    except OSError:  # whoever sends is gone
        pass
    finally:
        ray.shutdown()


def _call(address: str) -> None:
    """See that somebody is there, where the address says where: Ray would try for minutes."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if not port.isdecimal():
        return
    try:
        socket.create_connection((host.strip("[]"), int(port)), _CALL).close()
    except (OSError, OverflowError, UnicodeError) as error:
        raise OSError(f"nobody answers: {error} (does the cluster run there?)") from None


def read(shard: list[Article], verbose: bool) -> Read:
    """The task: what is done with a shard anywhere else, and by which program."""
    return _program(), shards.read(shard, verbose)


@cache
def _program() -> str:
    return resumed.reader()


def _serve(connection: Connection, ray: Any) -> None:
    """Send on what comes, and back what is done, in whichever order; neither waits for the
    other, so that both ends can always go on."""
    told: SimpleQueue[Told] = SimpleQueue()
    task = ray.remote(max_retries=TRIES - 1)(read)

    def take() -> None:
        try:
            while True:
                number, shard, verbose = connection.recv()
                future = task.remote(shard, verbose).future()
                future.add_done_callback(lambda made, at=number: told.put(_back(at, made, ray)))
        except (EOFError, OSError):
            told.put(None)
        except Exception as error:
            told.put(Failed(_told(error)))

    Thread(target=take, daemon=True).start()
    while (one := told.get()) is not None:
        connection.send(one)


def _back(number: int, future: Future[Read], ray: Any) -> Back | Failed:
    """What became of a shard whose task has come to an end."""
    gone = (
        ray.exceptions.WorkerCrashedError,
        ray.exceptions.NodeDiedError,
        ray.exceptions.OutOfMemoryError,
        ray.exceptions.ObjectLostError,
    )
    try:
        program, made = future.result()
    except gone:
        return Back(number, None)
    except Exception as error:
        return Failed(_told(error))
    if program != _program():
        return Failed(
            "a machine of the cluster reads with another state of the program, and may read "
            f"otherwise (install bordercoop {__version__} on each)"
        )
    return Back(number, made)


def _told(error: Exception) -> str:
    """An error of Ray on a line: its last, which names it where it is of another machine."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    what = lines[-1] if lines and hasattr(error, "cause") else " ".join(lines)
    return f"{what or type(error).__name__}"[:_LONGEST]


def _hush() -> None:
    """What is printed here, by Ray or below it, goes nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
