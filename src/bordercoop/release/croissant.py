"""`croissant.json`: the release for search engines and loaders of machine learning.

Croissant 1.1, JSON-LD (https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html),
made from `datapackage.json`. The records are read from the Parquet files, so that lists stay
lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "date": "sc:Date",
}
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataBiases": "cr:dataBiases",
    "dataCollection": "cr:dataCollection",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "personalSensitiveInformation": "cr:personalSensitiveInformation",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(package: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON-LD of a release, from its data package with hashes."""
    by_path = {one["path"]: one for one in package["resources"]}
    tables = [one for one in package["resources"] if one["path"].startswith("tables/")]
    described = [one for one in tables if "schema" in one]
    created = {"datePublished": package["created"][:10]} if "created" in package else {}
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": package["name"],
        "description": package["description"],
        "version": package["version"],
        **created,
        "license": package["licenses"][0]["path"],
        "keywords": package["keywords"],
        "inLanguage": ["en", "vi"],
        "isLiveDataset": False,
        "creator": {"@type": "sc:Organization", "name": package["contributors"][0]["title"]},
        "citeAs": f"{package['contributors'][0]['title']}: {package['title']}, "
        f"version {package['version']}.",
        "distribution": [_file(one) for one in tables],
        "recordSet": [
            _records(one, by_path[one["path"].replace(".csv", ".parquet")]) for one in described
        ],
    }


def _file(resource: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": resource["path"],
        "contentUrl": resource["path"],
        "contentSize": f"{resource['bytes']} B",
        "encodingFormat": "application/x-parquet"
        if resource["format"] == "parquet"
        else resource["mediatype"],
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


def _records(resource: Mapping[str, Any], parquet: Mapping[str, Any]) -> dict[str, Any]:
    name = resource["name"]
    schema = resource["schema"]
    key = [{"@id": f"{name}/{column}"} for column in schema.get("primaryKey", [])]
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": resource["description"],
        **({"key": key} if key else {}),
        "field": [_field(name, field, parquet["path"]) for field in schema["fields"]],
    }


def _field(table: str, field: Mapping[str, Any], path: str) -> dict[str, Any]:
    repeated = {"repeated": True} if "delimiter" in field else {}
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{field['name']}",
        "name": field["name"],
        "description": field["description"],
        "dataType": _TYPES[field["type"]],
        **repeated,
        "source": {"fileObject": {"@id": path}, "extract": {"column": field["name"]}},
    }
