"""`bordercoop completion`: the script that lets a shell complete commands and options."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

EXAMPLES = (
    'eval "$(bordercoop completion bash)"',
    "bordercoop completion zsh > _bordercoop",
    "bordercoop completion fish > bordercoop.fish",
)


class Shell(StrEnum):
    """The shells that can be completed for."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


def completion(
    shell: Annotated[Shell, typer.Argument(help="The shell to complete for.")],
) -> None:
    """Print a completion script for a shell."""
    from typer._completion_shared import get_completion_script

    print(
        get_completion_script(
            prog_name="bordercoop", complete_var="_BORDERCOOP_COMPLETE", shell=shell.value
        )
    )
