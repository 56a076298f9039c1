"""The line of an article: its drafts in the form of the model, with their ids."""

from __future__ import annotations

from bordercoop.discourse.reading import Reading
from bordercoop.model import SCHEMA_VERSION, Document, Line
from bordercoop.records.assemble.aid import aid
from bordercoop.records.assemble.commitment import commitment
from bordercoop.records.assemble.meeting import meeting
from bordercoop.records.assemble.outcome import outcome
from bordercoop.records.assemble.participant import participant
from bordercoop.records.assemble.settled import exact, stated
from bordercoop.records.drafts import Drafts


def line_of(document: Document, reading: Reading, drafts: Drafts) -> Line:
    """The line of a document; its records are numbered in the order in which they are told."""
    doc_id = document.doc_id
    ids = {id(o): f"{doc_id}/m{number}" for number, o in enumerate(drafts.occasions, 1)}
    at = [ids[id(o)] for o in drafts.held]
    figures = [f for f in drafts.figures if exact(f.value) is not None]
    return Line(
        schema_version=SCHEMA_VERSION,
        document=document,
        meetings=[stated(meeting(reading, ids[id(o)], o)) for o in drafts.occasions],
        participants=[
            stated(participant(reading, f"{doc_id}/p{number}", at[one.occasion], one))
            for number, one in enumerate(drafts.present, 1)
        ],
        commitments=[
            stated(commitment(reading, f"{doc_id}/c{number}", _id_at(at, one.occasion), one))
            for number, one in enumerate(drafts.undertakings, 1)
        ],
        aid=[
            stated(aid(reading, f"{doc_id}/a{number}", _id_at(at, one.occasion), one))
            for number, one in enumerate(drafts.gifts, 1)
        ],
        outcomes=[
            stated(outcome(reading, f"{doc_id}/o{number}", one))
            for number, one in enumerate(figures, 1)
        ],
    )


def _id_at(ids: list[str], number: int | None) -> str | None:
    return ids[number] if number is not None else None
