"""The line that `bordercoop read` writes for an article."""

from __future__ import annotations

from bordercoop.sources.article import Article


def line_of(article: Article) -> dict[str, object]:
    """The article as an object for JSON. Read again, it gives the same article."""
    return {
        "doc_id": article.doc_id,
        "url": article.url,
        "title": article.title,
        "published": article.published,
        "publisher": article.publisher,
        "authors": list(article.authors),
        "language": article.language,
        "source": article.source,
        "fetched": article.fetched,
        "text": article.text,
    }
