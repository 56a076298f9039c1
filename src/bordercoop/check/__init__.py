"""Checks of lines of records: against the JSON Schema, and for what the codebook rules out.

A finding's code is permanent; `bordercoop.explanations` holds the page of each. Codes that
begin with E are errors (the line breaks the codebook), with W warnings (it may be right).
"""
