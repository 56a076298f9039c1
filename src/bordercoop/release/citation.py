"""`CITATION.cff` and `LICENSE` of a release. See https://citation-file-format.github.io."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def citation(about: Mapping[str, Any]) -> str:
    """How to cite the release, in the Citation File Format 1.2.0, from its data package."""
    created = about.get("created")
    day = f"date-released: {_text(created[:10])}\n" if created else ""
    links = (("url", about.get("homepage")), ("doi", about.get("doi")))
    found = "".join(f"{name}: {_text(link)}\n" for name, link in links if link)
    keywords = "".join(f"  - {_text(word)}\n" for word in about["keywords"])
    return (
        "cff-version: 1.2.0\n"
        f"title: {_text(about['title'])}\n"
        'message: "Please cite the release that you used, with its version."\n'
        "type: dataset\n"
        f"version: {_text(about['version'])}\n"
        f"{day}"
        f"{found}"
        f"authors:\n  - name: {_text(about['contributors'][0]['title'])}\n"
        f"license: {about['licenses'][0]['name']}\n"
        f"abstract: {_text(about['description'])}\n"
        f"keywords:\n{keywords}"
    )


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def licence(about: Mapping[str, Any]) -> str:
    """The licence of the data and what it does not cover."""
    terms = about["licenses"][0]
    return f"""\
{about["title"]}, version {about["version"]}
By {about["contributors"][0]["title"]}.

Licensed under the {terms["title"]} Public License
({terms["name"]}). SPDX-License-Identifier: {terms["name"]}
The licence in full: {terms["path"]}legalcode

You may share and adapt the data for any purpose, also commercially, if you give
appropriate credit, link to the licence and say whether you changed anything.
CITATION.cff holds the form of credit that we ask for.

The coordinates of places that have a geonames id are from GeoNames
(https://www.geonames.org), under the same licence; they are rounded.

What the licence does not cover: the clauses that the data quote as evidence are
quotations of news articles, with their source named, and stay their publishers'.
"""
