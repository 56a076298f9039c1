"""The frame of the command line: which commands there are, and how a run ends."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import wraps
from importlib import import_module
from inspect import Parameter, Signature, signature
from typing import Annotated, Any

import typer
from typer.main import get_command

from bordercoop import __version__
from bordercoop.cli.colour import When, choose
from bordercoop.cli.exit_codes import DONE, USAGE
from bordercoop.cli.options import Color
from bordercoop.cli.terminal import complain, erase, say
from bordercoop.docstring import docstring

COMMANDS = (
    "read",
    "parse",
    "show",
    "validate",
    "evaluate",
    "resolve",
    "correct",
    "aggregate",
    "release",
    "build",
    "diff",
    "verify",
    "why",
    "export",
    "inspect",
    "explore",
    "plot",
    "schema",
    "explain",
    "completion",
)
"""Every command, in the order of the work; each is a function in the file of its name."""

_HELP = "Vietnamese news on police cooperation with Lao provinces, read into a citable dataset."
_NAMES = {"help_option_names": ["--help", "-h"]}


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"bordercoop {__version__}")
        raise typer.Exit


def _top(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Run before every command; `--version` has ended the run by then."""


def assemble(names: Sequence[str] = COMMANDS) -> typer.Typer:
    """The application with the commands `names`; only their modules are imported."""
    app = typer.Typer(
        help=_HELP,
        callback=_top,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=_NAMES,
    )
    for name in names:
        command = import_module(f"bordercoop.cli.{name}")
        function = getattr(command, name)
        told, examples = docstring(function), _epilog(command.EXAMPLES)
        app.command(name, help=told, epilog=examples, context_settings=_NAMES)(
            _with_colour(function)
        )
    return app


def _with_colour(command: Callable[..., None]) -> Callable[..., None]:
    """The command with an option that each has, so that none can forget it: `--color`."""

    @wraps(command)
    def run(*, color: When, **given: Any) -> None:
        choose(color)
        command(**given)

    own = signature(command, eval_str=True).parameters.values()
    last = Parameter("color", Parameter.KEYWORD_ONLY, default=When.AUTO, annotation=Color)
    run.__signature__ = Signature([*own, last])  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in (*own, last)}
    return run


def _epilog(examples: Sequence[str]) -> str:
    """The examples as the last paragraph of the help, kept line by line (`\\b`)."""
    return "\n".join(["\b", "Examples:", *(f"  {example}" for example in examples)])


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; usage errors are told on stderr.

    What else goes wrong (an interrupt, a closed pipe, a mistake of ours) is raised.
    """
    if "_BORDERCOOP_COMPLETE" in os.environ:
        return _complete()
    named = arguments[:1] if arguments and arguments[0] in COMMANDS else COMMANDS
    command = get_command(assemble(named))
    try:
        with command.make_context("bordercoop", list(arguments)) as context:
            command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except typer.TyperException as error:
        return _refuse(error)
    finally:
        erase()
    return DONE


def _complete() -> int:
    """Answer a shell that asks for completions, in place of running a command."""
    from typer.completion import get_completion_inspect_parameters

    get_completion_inspect_parameters()  # registers the shells that typer knows
    command: Any = get_command(assemble())
    return int(command.main(prog_name="bordercoop", standalone_mode=False) or DONE)


def _refuse(error: typer.TyperException) -> int:
    context = getattr(error, "ctx", None)
    if context is not None:
        say(context.get_usage())
        say(f"Try '{context.command_path} --help' for help.")
    complain(" ".join(error.format_message().split()))  # it lists choices a line each
    return USAGE
