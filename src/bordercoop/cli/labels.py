"""The option `--labels`: what codes and ids are called, behind them, where a person reads."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Language(StrEnum):
    """The languages of labels."""

    EN = "en"
    VI = "vi"


Labels = Annotated[
    Language | None,
    typer.Option(
        "--labels",
        help="Put the labels of codes and ids behind them, in this language.",
        show_default=False,
    ),
]
