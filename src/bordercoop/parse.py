"""The pipeline: one article in, one line of records out."""

from __future__ import annotations

from bordercoop.model import SCHEMA_VERSION, Document, Line
from bordercoop.sources.article import Article


def parse(article: Article) -> Line:
    """Read one article. Pure: the same article gives the same line."""
    document = Document(
        doc_id=article.doc_id,
        source=article.source,
        title=article.title,
        publisher=None,
        authors=[],
        published=article.published,
        language="vi",
        text_sha256=article.sha256,
        text_length=len(article.text),
    )
    return Line(
        schema_version=SCHEMA_VERSION,
        document=document,
        meetings=[],
        participants=[],
        commitments=[],
        aid=[],
        outcomes=[],
    )
