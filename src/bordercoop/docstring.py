"""What a class or function says of itself, also where Python was told to drop docstrings.

Some of it is published (the titles of tables, the help of commands), so it may not depend on
`PYTHONOPTIMIZE`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any


def docstring(thing: type | Callable[..., Any]) -> str:
    """The docstring without its indent, read from the source where it was dropped."""
    from inspect import cleandoc

    return cleandoc(thing.__doc__ or _in_source(thing.__module__).get(thing.__name__, ""))


@cache
def _in_source(module: str) -> dict[str, str]:
    """The docstrings of the classes and functions of a module, by their names."""
    file = sys.modules[module].__file__
    if file is None or not Path(file).is_file():
        return {}
    tree = ast.parse(Path(file).read_bytes())
    kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        node.name: ast.get_docstring(node, clean=False) or ""
        for node in tree.body
        if isinstance(node, kinds)
    }
