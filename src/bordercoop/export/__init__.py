"""A release in the forms of other systems: IATI, PLOVER, Popolo, GeoJSON.

Each module has a function that takes a `Source` and gives an `Export`: the bytes, and in words
what the form cannot carry (`docs/exports.md`).
"""
