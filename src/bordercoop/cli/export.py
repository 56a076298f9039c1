"""`bordercoop export`: a release in the form of another system."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from bordercoop.cli.folder import Folder, released
from bordercoop.cli.options import Quiet, Verbose
from bordercoop.cli.terminal import Voice, escape

_BUILT = "bordercoop build -q && bordercoop export"
EXAMPLES = (
    f"{_BUILT} iati bordercoop-data/v0.1.0 > activities.xml",
    f"{_BUILT} geojson bordercoop-data/v0.1.0 > places.geojson",
    f"{_BUILT} plover bordercoop-data/v0.1.0",
)


class Form(StrEnum):
    """The forms of other systems."""

    IATI = "iati"
    PLOVER = "plover"
    POPOLO = "popolo"
    GEOJSON = "geojson"


def export(
    form: Annotated[
        Form, typer.Argument(metavar="FORM", help="iati, plover, popolo or geojson.")
    ],
    folder: Folder,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Write a release as other systems read it: IATI, PLOVER, Popolo, GeoJSON.

    iati: gifts as activities, IATI 2.03, XML. plover: events, a line of JSON each. popolo:
    persons, organizations, memberships, areas, events and motions, JSON. geojson: places and
    pairs of provinces. What the form cannot carry is said on stderr.
    """
    from bordercoop.export.forms import FORMS
    from bordercoop.export.source import source

    with released(folder):
        told = source(folder)
    made = FORMS[form.value](told)
    content = made.content
    if sys.stdout.isatty():
        shown = content.decode("utf-8").splitlines()
        content = "".join(f"{escape(line)}\n" for line in shown).encode("utf-8")
    sys.stdout.buffer.write(content)
    voice = Voice(quiet, verbose)
    for said in made.lost:
        voice.note(f"not carried: {said}")
