"""The build hook of the compiled wheel: the reader's modules as C, the rest as it stands.

    HATCH_BUILD_HOOK_ENABLE_CUSTOM=true python -m build --wheel

Off unless that variable is set: a plain build is pure Python and needs none of this. The
sources in `src/` are copied, the values that stages hand each other (`msgspec.Struct`) become
native classes there, line for line, and mypyc compiles the copy. The wheel holds the pure
modules too, beside the compiled ones, which Python prefers.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STAGES = ("clauses", "discourse", "layout", "lexicon", "mentions", "privacy", "records")
"""The packages whose modules are compiled, as far as they hold functions."""
BESIDE = ("parse", "plain", "quoted", "text", "wrapped")
"""Single modules that are compiled."""
PURE = {
    *("lexicon/__init__", "lexicon/atlas", "lexicon/gazetteer"),  # decoded from JSON by msgspec
    *("lexicon/compile", "lexicon/compile_atlas"),  # no part of reading
    *("lexicon/phrases", "lexicon/worded", "lexicon/beginnings"),  # made at first use
}
FUTURE = "from __future__ import annotations"
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]+")
"""The names of constants, which a module gives a value once."""
REPLACE = "replaced"
"""The module of the copy that stands for `msgspec.structs.replace`, also for native classes."""
REPLACED = '''\
"""A value with some fields changed: of a native class or of msgspec."""
from typing import Any


def replace(one: Any, /, **changes: Any) -> Any:
    """A copy with some fields changed."""
    return one.__replace__(**changes)
'''
TOOLS = ["mypy[mypyc]>=2.4,<3", "msgspec>=0.21,<1", "setuptools>=77"]


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the reader into the wheel."""

    def dependencies(self) -> list[str]:
        """What the compilation needs."""
        return TOOLS

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put what is compiled among the files of the wheel, which gets a platform's tag."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        work = root / "build" / "compiled"
        shutil.rmtree(work, ignore_errors=True)
        for made in compiled(root / "src" / "bordercoop", work):
            build_data["force_include"][str(made)] = made.relative_to(work).as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def clean(self, versions: list[str]) -> None:
        """Remove what earlier builds left."""
        shutil.rmtree(Path(self.root) / "build" / "compiled", ignore_errors=True)


def compiled(package: Path, work: Path) -> list[Path]:
    """Compile the modules of a package in a copy below `work`; the extensions that came of it.

    Raises SystemExit where mypy or the compiler refuses.
    """
    copy = work / package.name
    shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / f"{REPLACE}.py").write_text(REPLACED, encoding="utf-8")
    chosen = [Path(package.name, f"{REPLACE}.py"), *modules(copy)]
    for module in chosen[1:]:
        file = work / module
        file.write_text(native(file.read_text(encoding="utf-8")), encoding="utf-8")
    extensions(work, [str(module) for module in chosen])
    made = [*work.glob("*.*"), *copy.rglob("*.*")]
    libraries = [file for file in made if file.suffix in (".so", ".pyd")]
    return [*sorted(libraries), copy / f"{REPLACE}.py"]


def modules(copy: Path) -> list[Path]:
    """The modules to compile, relative to the folder of the package."""
    files = [file for stage in STAGES for file in sorted((copy / stage).rglob("*.py"))]
    files += [copy / f"{name}.py" for name in BESIDE]
    return [
        file.relative_to(copy.parent)
        for file in files
        if str(file.relative_to(copy).with_suffix("")) not in PURE
        and re.search(r"^(def|class) ", file.read_text(encoding="utf-8"), re.MULTILINE)
    ]


def extensions(work: Path, chosen: list[str]) -> None:
    """Compile some modules of a folder in place."""
    from mypyc.build import mypycify
    from setuptools import setup

    before = Path.cwd()
    os.chdir(work)
    sys.path.insert(0, str(work))
    try:
        setup(
            name="bordercoop",
            packages=[],
            ext_modules=mypycify(
                # What the project asks of its own sources is not asked of their copy.
                ["--config-file=", "--ignore-missing-imports", *chosen],
                opt_level="1",  # the second compiles longer and runs no faster
                debug_level="0",
                multi_file=True,
                group_name="bordercoop",
            ),
            script_args=["build_ext", "--inplace"],
        )
    finally:
        sys.path.remove(str(work))
        os.chdir(before)


def native(source: str) -> str:
    """A module whose Structs are native classes and whose constants are final, every other
    statement on its line."""
    lines, tree = source.splitlines(), ast.parse(source)
    stored = [n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and _is_set(n)]
    changing = {name for name, times in Counter(stored).items() if times > 1}
    for one in tree.body:
        if isinstance(one, ast.ClassDef) and any(
            isinstance(base, ast.Name) and base.id == "Struct" for base in one.bases
        ):
            _rewrite(one, lines)
        elif isinstance(one, (ast.Assign, ast.AnnAssign)):
            _settle(one, lines, changing)
    said = "\n".join(lines) + "\n"
    said = said.replace(f"{FUTURE}\n", f"{FUTURE}; from typing import Final\n", 1)
    said = re.sub(r"^from msgspec import Struct(, field)?$", "", said, flags=re.MULTILINE)
    return said.replace(
        "from msgspec.structs import replace", f"from bordercoop.{REPLACE} import replace"
    )


def _is_set(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Store)


def _settle(one: ast.Assign | ast.AnnAssign, lines: list[str], changing: set[str]) -> None:
    """Make a constant of a module final, so that it is read without looking up its name."""
    targets, value = one.targets if isinstance(one, ast.Assign) else [one.target], one.value
    pairs = [(targets[0], value)]
    if isinstance(targets[0], ast.Tuple) and isinstance(value, ast.Tuple):
        pairs = list(zip(targets[0].elts, value.elts, strict=True))
    said = []
    for target, given in pairs:
        if not isinstance(target, ast.Name) or given is None or target.id in changing:
            return
        if not CONSTANT.fullmatch(target.id) or isinstance(given, ast.Starred):
            return
        kind = f"[{ast.unparse(one.annotation)}]" if isinstance(one, ast.AnnAssign) else ""
        said.append(f"{target.id}: Final{kind} = {ast.unparse(given)}")
    first, last = one.lineno - 1, one.end_lineno or one.lineno
    lines[first:last] = ["; ".join(said), *[""] * (last - first - 1)]


def _rewrite(one: ast.ClassDef, lines: list[str]) -> None:
    """Put a constructor and what values need in the place of a Struct's docstring and fields.

    Raises SystemExit where the class is none that this is right for.
    """
    options = {key.arg: ast.literal_eval(key.value) for key in one.keywords}
    fields = [part for part in one.body if isinstance(part, ast.AnnAssign)]
    first, last = one.body[0].lineno, max(part.end_lineno or 0 for part in fields)
    held = [part for part in one.body if part.lineno <= last]
    if set(options) - {"frozen", "eq", "gc"} or held[0] in fields or held[1:] != fields:
        raise SystemExit(f"class {one.name}: options or fields that no native class has")
    names = [part.target.id for part in fields if isinstance(part.target, ast.Name)]
    parameters, sets = ["self"], []
    for name, part in zip(names, fields, strict=True):
        kind, given = ast.unparse(part.annotation), part.value
        made = isinstance(given, ast.Call) and ast.unparse(given.func) == "field"
        if made:
            factory = ast.unparse(given.keywords[0].value)  # type: ignore[union-attr]
            parameters.append(f"{name}: {kind} | None = None")
            sets.append(f"self.{name}: {kind} = {factory}() if {name} is None else {name}")
            continue
        parameters.append(f"{name}: {kind}" + (f" = {ast.unparse(given)}" if given else ""))
        sets.append(f"self.{name}: {kind} = {name}")
    if "__post_init__" in [getattr(part, "name", "") for part in one.body]:
        sets.append("self.__post_init__()")
    said = [f"def __init__({', '.join(parameters)}) -> None: {'; '.join(sets)}"]
    if options.get("eq", True):
        same = " and ".join(f"self.{name} == other.{name}" for name in names)
        said.append(
            "def __eq__(self, other: object) -> bool: "
            f"return self is other or isinstance(other, {one.name}) and {same}"
        )
        if options.get("frozen"):
            values = ", ".join(f"self.{name}" for name in names)
            said.append(f"def __hash__(self) -> int: return hash(({values},))")
    all_of = ", ".join(f"'{name}': self.{name}" for name in names)
    said.append(
        f"def __replace__(self, **changes): return {one.name}(**({{{all_of}}} | changes))"
    )
    if len(said) > last - first + 1:
        raise SystemExit(f"class {one.name}: no room for its methods")
    said += [""] * (last - first + 1 - len(said))
    lines[first - 1 : last] = [f"    {line}" for line in said]
    head = one.lineno - 1
    lines[head] = re.sub(r"\(Struct\b.*\):", ":", lines[head])
