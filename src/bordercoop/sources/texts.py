"""An article as text: the whole of a stream."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.findings import Finding
from bordercoop.sources.articles_in import starts
from bordercoop.sources.draft import Draft, Read, Shut
from bordercoop.sources.options import Options
from bordercoop.sources.stream import Stream
from bordercoop.sources.written import decoded


def whole(stream: Stream, name: str, most: int) -> bytes | Finding:
    """All bytes of a stream, or S106 where there are more than `most`."""
    data = stream.read(most + 1)
    if len(data) <= most:
        return data
    hint = "give one article per file, or raise --max-bytes"
    return Finding("error", "S106", f"larger than {most:,} bytes", hint, name)


def texts(stream: Stream, name: str, options: Options) -> Iterator[Read]:
    """The one article of a text file.

    A finding of level `error` for what is no article: more bytes than may be, no certain
    encoding, not one letter or digit, or several articles in one.
    """
    data = whole(stream, name, options.max_bytes)
    if isinstance(data, Finding):
        yield data
        return
    written = decoded(data, name)
    if isinstance(written, Finding):
        yield written
        return
    text = written.text
    if not any(map(str.isalnum, text)):
        what = "no letter or digit in it" if data else "empty"
        yield Finding("error", "S105", what, "remove it, or fetch the article again", name)
        return
    count = starts(text)
    if count > 1:
        hint = "give each its own file, or one JSON object a line with the field text"
        yield Finding("error", "S111", f"{count} articles in one text", hint, name)
    elif options.gate is not None and not options.gate(text):
        yield Shut()
    else:
        remarks = (Finding("info", *written.remark, None, name),) if written.remark else ()
        yield Draft(text=text, remarks=remarks)
