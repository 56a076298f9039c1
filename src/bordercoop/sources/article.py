"""The article: what every reader of a source yields and every later stage takes."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

from bordercoop.sources.digest import sha256


class Article(Struct, frozen=True):
    """One article with its canonical text.

    `text` is NFC with `\\n` line ends and no byte-order mark; every offset in the project
    counts its code points. `sha256` is the hex digest of `text` in UTF-8. `source` is the path
    below the folder given, the same wherever that folder lies; `place` is the path as typed,
    for messages and never for a record. The rest is filled where the source states it beside
    the text: `published` as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, `fetched` as the crawler wrote
    it. `language` is found in the text, an ISO 639-1 code or None where it is none of those
    that can be told.
    """

    doc_id: str
    source: str
    text: str
    sha256: str
    url: str | None = None
    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = "vi"
    fetched: str | None = None
    place: str = ""

    @property
    def at(self) -> str:
        """What a message calls the article: where it was found, else its source."""
        return self.place or self.source


def canonical(text: str) -> str:
    """The canonical text: no byte-order mark, Unicode NFC, line ends `\\n`, else unchanged."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return (
        text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    )


def article(
    doc_id: str,
    source: str,
    text: str,
    *,
    authors: tuple[str, ...] = (),
    language: str | None = "vi",
    place: str = "",
    **stated: str | None,
) -> Article:
    """An article from decoded text, which is made canonical here."""
    text = canonical(text)
    digest = sha256(text.encode("utf-8"))
    return Article(
        doc_id,
        source,
        text,
        digest,
        authors=authors,
        language=language,
        place=place,
        **stated,
    )
