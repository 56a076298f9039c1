"""What the compiled wheel is made of: the sources, line for line, in words that mypyc knows."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "bordercoop"


def _hook() -> ModuleType:
    pytest.importorskip("hatchling")
    found = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


HOOK = _hook()
MODULES: list[Path] = [SOURCES.parent / one for one in HOOK.modules(SOURCES)]
VALUES = '''\
from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

SHORT, LONG = 2, 9


class Step(Struct, frozen=True):
    """A step."""

    first: int
    last: int = LONG

    def length(self) -> int:
        return self.last - self.first


class Path(Struct, eq=False):
    """Some steps."""

    steps: list[Step] = field(default_factory=list)
'''


def _ran(source: str) -> dict[str, Any]:
    space: dict[str, Any] = {"__name__": "values"}
    exec(source.replace("from bordercoop.replaced import replace", ""), space)
    return space


def _named(path: Path) -> str:
    return path.relative_to(SOURCES).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=_named)
def test_every_statement_stays_on_its_line(path: Path) -> None:
    before, after = path.read_text(encoding="utf-8"), HOOK.native(path.read_text("utf-8"))
    assert "msgspec import Struct" not in after
    assert len(after.splitlines()) == len(before.splitlines())
    assert _functions(before) <= _functions(after)


def _functions(source: str) -> set[tuple[str, int]]:
    functions = (n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef))
    return {(one.name, one.lineno) for one in functions}


@pytest.mark.parametrize("path", MODULES, ids=_named)
def test_nothing_is_written_that_compiles_to_something_else(path: Path) -> None:
    for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(one, ast.Compare) and isinstance(one.ops[0], ast.In | ast.NotIn):
            for asked in one.comparators:
                parts = asked.elts if isinstance(asked, ast.Tuple | ast.List | ast.Set) else []
                assert not any(isinstance(part, ast.Starred) for part in parts), one.lineno
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute):
            lazy = one.func.attr == "extend" and isinstance(one.args[0], ast.GeneratorExp)
            # Compiled, it is all made before the list grows.
            grown = ast.dump(one.func.value)
            assert not (lazy and any(grown == ast.dump(i) for i in ast.walk(one.args[0])))
        if isinstance(one, ast.FunctionDef):
            told = {ast.unparse(decorator) for decorator in one.decorator_list}
            assert "cached_property" not in told, one.lineno


def test_values_are_equal_and_unequal_as_before() -> None:
    for space in (_ran(VALUES), _ran(HOOK.native(VALUES))):
        step, path = space["Step"], space["Path"]
        assert {step(1), step(1, 9), step(2)} == {step(1), step(2)}
        assert step(1) != (1, 9)
        assert step(first=1).length() == space["LONG"] - 1
        assert path() != path()
        assert path([step(1)]).steps == [step(1)]
        assert path().steps is not path().steps


def test_a_changed_copy_leaves_the_value_as_it_is() -> None:
    step = _ran(HOOK.native(VALUES))["Step"](1, 4)
    assert step.__replace__(last=6).last == 6
    assert step.last == 4


@pytest.mark.parametrize(
    "refused",
    [
        "class A(Struct, kw_only=True):\n    '''A.'''\n\n    a: int\n",
        "class A(Struct):\n    a: int\n    b: int\n",
    ],
)
def test_a_class_that_no_native_one_is_like_is_refused(refused: str) -> None:
    with pytest.raises(SystemExit, match="class A"):
        HOOK.native(refused)
