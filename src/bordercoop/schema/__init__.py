"""What is published about the data, all of it made from `model` and `vocabularies`."""

from __future__ import annotations

from pathlib import Path

from bordercoop.schema.code_lists import code_lists
from bordercoop.schema.codebook import codebook
from bordercoop.schema.json_schema import article_schema, schema_text


def generated() -> dict[str, str]:
    """Every generated file: its path below the top of the project, and its text."""
    from bordercoop.explanations import findings_document

    return {
        "schema/article.schema.json": schema_text(),
        **{f"schema/codes/{name}.csv": text for name, text in code_lists().items()},
        "docs/codebook.md": codebook(),
        "docs/findings.md": findings_document(),
    }


def write(folder: Path) -> list[Path]:
    """Write every generated file below `folder`; the paths written. OSError if it cannot."""
    written = []
    for name, text in generated().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
        written.append(path)
    return written


__all__ = ["article_schema", "generated", "schema_text", "write"]
