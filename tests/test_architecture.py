"""The rooms of the house: who may import whom, read from the source and not from running it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from sources import GAME, PATHS, nodes_of, parsed

ROOT = Path(__file__).parents[1]

MAY_IMPORT: dict[str, set[str]] = {
    "": {"errors", "rules", "loading", "shipped"},
    "__main__": {"cli"},
    "errors": set(),
    "files": set(),
    "radicals": set(),
    "docstrings": set(),
    "home": set(),
    "plain": {"rules"},
    "ready": {"", "files", "home", "loading", "plain", "rules"},
    "locale": {"errors", "home"},
    "shipped": {"errors"},
    "rules": {"errors"},
    "loading": {"docstrings", "files", "rules", "search", "errors", "radicals"},
    "playthrough": {"rules", "errors"},
    "search": {"rules"},
    "simulation": {"rules", "errors", "files", "search"},
    "drafting": {"rules", "errors", "files", "radicals"},
    "application": {"rules", "errors", "locale", "search"},
    "keeping": {"application", "errors", "files", "locale", "playthrough", "rules", "store"},
    "report": {"application", "rules", "locale", "search"},
    "authoring": {
        "application",
        "drafting",
        "errors",
        "files",
        "loading",
        "locale",
        "playthrough",
        "rules",
        "shipped",
        "testing",
    },
    "store": {"playthrough", "errors"},
    "testing": {
        "files",
        "rules",
        "search",
        "errors",
        "loading",
        "locale",
        "playthrough",
        "application",
        "shipped",
        "simulation",
    },
    "desktop": {"voice", "application", "rules", "locale", "errors"},
    "voice": set(),
    "web": {"application", "rules", "search", "locale", "errors", "plain", "playthrough"},
    "host": {"web", "application", "rules", "locale", "errors"},
    "studio": {
        "application",
        "authoring",
        "drafting",
        "errors",
        "files",
        "loading",
        "locale",
        "rules",
        "testing",
        "web",
    },
    "exporting": {"web", "application", "rules", "search", "locale", "errors", "files", "plain"},
    "terminal": {"voice", "application", "rules", "locale"},
    "composition": {
        "authoring",
        "rules",
        "errors",
        "home",
        "keeping",
        "loading",
        "application",
        "ready",
        "shipped",
        "store",
    },
}
"""What each room may import from `game`; what stands here and is not used is taken out.

Only the command line, which puts the rooms together, may import every room, and the
house itself, which holds the version.
"""

MAY_IMPORT["cli"] = {"", *MAY_IMPORT} - {"__main__"}

EVERYWHERE = "frozen"
"""What every room may import: how its values are made."""

SOLE_IMPORTERS = {
    "transitions": ("rules/flow.py", "authoring/flow_drawing.py"),
    "yaml": "loading/source.py",
    "pygame": "desktop",
    "sqlite3": "store",
    "pytest": "testing/plugin.py",
    "graphviz": "authoring/drawing.py",
    "pygls": "authoring/lsp.py",
    "lsprotocol": "authoring/lsp.py",
    "pickle": ("simulation/pieces.py", "exporting/packing.py"),
    "watchfiles": "authoring/watch.py",
    "webbrowser": "desktop/app.py",
    "pyarrow": "simulation/tables.py",
    "matplotlib": "simulation/plotting.py",
    "distributed": "simulation/cluster.py",
    "jinja2": ("report/page.py", "web/rendering.py", "studio/rendering.py"),
    "starlette": ("host", "studio"),
    "uvicorn": ("host", "studio"),
    "charset_normalizer": "drafting/reading/charset.py",
    "mammoth": "drafting/reading/word.py",
    "markdown_it": "drafting/reading/markdown.py",
    "pypdf": "drafting/reading/pdf.py",
    "pypinyin": "drafting/plan.py",
    "pysubs2": "drafting/reading/captions.py",
    "selectolax": "drafting/reading/pages.py",
    "striprtf": "drafting/reading/rich.py",
}
"""The one file or folder that may import each of these."""


def module_of(path: Path) -> str:
    """The dotted name of a file."""
    parts = path.relative_to(GAME.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {module_of(path): path for path in PATHS}


def tree(module: str) -> ast.Module:
    """A module's source as a tree."""
    return parsed(FILES[module])


def is_package(module: str) -> bool:
    """True if the module is a folder."""
    return FILES[module].name == "__init__.py"


@cache
def names_in(package: str) -> frozenset[str]:
    """The names a package's own `__init__` brings in or defines."""
    if package not in FILES:
        return frozenset()
    names = set()
    for node in nodes_of(FILES[package]):
        if isinstance(node, ast.ImportFrom | ast.Import):
            names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
    return frozenset(names)


@cache
def imported(module: str) -> tuple[tuple[str, str], ...]:
    """Every import of a module, lazy ones included: the module named and the name taken from it.

    A module taken from its package counts as that module, unless the package gives that
    name to something of its own.
    """
    return tuple(_imported(module))


def _imported(module: str) -> Iterator[tuple[str, str]]:
    for node in nodes_of(FILES[module]):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = absolute(module, node)
            for alias in node.names:
                below = f"{base}.{alias.name}"
                whole = below in FILES and (
                    base == "roundtable" or alias.name not in names_in(base)
                )
                yield (below, "") if whole else (base, alias.name)


def absolute(module: str, node: ast.ImportFrom) -> str:
    """The module an import names, where it is told from here too."""
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    above = parts[: len(parts) - node.level + is_package(module)]
    return ".".join([*above, *([node.module] if node.module else [])])


def room(module: str) -> str:
    """The room of a module of the game; of the house itself, an empty name."""
    return module.removeprefix("roundtable").removeprefix(".").split(".")[0]


def ours(module: str) -> Iterator[str]:
    """The game's own modules that a module imports."""
    return (name for name, _ in imported(module) if name.split(".")[0] == "roundtable")


def test_a_room_imports_only_what_it_may() -> None:
    """Every import between rooms stands in the table, and the house itself imports nothing."""
    strangers = {
        module: sorted(beyond)
        for module in FILES
        if (
            beyond := {room(name) for name in ours(module)}
            - {room(module), EVERYWHERE}
            - MAY_IMPORT.get(room(module), set())
        )
    }
    assert strangers == {}


def test_a_room_may_import_only_what_it_uses() -> None:
    """What the table lets a room import, some module of it imports."""
    used: dict[str, set[str]] = {home: set() for home in MAY_IMPORT}
    for module in FILES:
        used.setdefault(room(module), set()).update(map(room, ours(module)))
    unused = {home: sorted(may - used[home]) for home, may in MAY_IMPORT.items() if home != "cli"}
    assert {home: rooms for home, rooms in unused.items() if rooms} == {}


def test_the_map_names_every_room() -> None:
    """The map in the docstring of the house has a line for each room, and for nothing else."""
    told = re.findall(r"^`(\w+)` ", ast.get_docstring(tree("roundtable")) or "", re.MULTILINE)
    rooms = {room(module) for module in FILES} - {"", "__main__"}
    assert sorted(told) == sorted(rooms)
    assert rooms == {EVERYWHERE, *MAY_IMPORT} - {"", "__main__"}


@cache
def brought(module: str) -> dict[str, str]:
    """The classes of a module and what it imports from others, by the name it has there: where it is from."""
    found = {}
    for node in nodes_of(FILES[module]):
        if isinstance(node, ast.ImportFrom):
            base = absolute(module, node)
            found |= {each.asname or each.name: f"{base}.{each.name}" for each in node.names}
        elif isinstance(node, ast.ClassDef):
            found[node.name] = f"{module}.{node.name}"
    return found


def origin(name: str) -> str:
    """Where a class is defined that some module of ours brings along under a dotted name."""
    module, _, own = name.rpartition(".")
    found = brought(module).get(own, name) if module in FILES else name
    return name if found == name else origin(found)


def test_the_tree_of_errors_names_every_error() -> None:
    """The tree in the docstring of `errors` has each error of the game, where it lives."""
    told = re.findall(r"[├└]── ([\w.]+)", ast.get_docstring(tree("roundtable.errors")) or "")
    bases = {
        f"{module}.{node.name}": {origin(f"{module}.{ast.unparse(each)}") for each in node.bases}
        for module in FILES
        for node in nodes_of(FILES[module])
        if isinstance(node, ast.ClassDef) and node.bases
    }
    found = {"roundtable.errors.GameError"}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    found.remove("roundtable.errors.GameError")
    assert sorted(told) == sorted(each.removeprefix("roundtable.") for each in found)


def test_nothing_imports_the_plugin() -> None:
    """The pytest plugin is loaded by pytest and by nobody else."""
    importers = [m for m in FILES if "roundtable.testing.plugin" in ours(m)]
    assert importers == []


def places_of(library: str) -> tuple[str, ...]:
    """Where a library is imported: a file, or a folder, which may still be a file."""
    found = SOLE_IMPORTERS[library]
    places = (found,) if isinstance(found, str) else found
    return (*places, *(f"{place}.py" for place in places))


def test_a_library_has_one_importer() -> None:
    """Each of the libraries in the table is imported in one place."""
    strangers = {
        (path, library)
        for module in FILES
        for name, _ in imported(module)
        if (library := name.split(".")[0]) in SOLE_IMPORTERS
        and (path := FILES[module].relative_to(GAME).as_posix()) not in places_of(library)
        and not any(f"{place}/" in path for place in places_of(library))
    }
    assert strangers == set()


def test_no_import_cycles() -> None:
    """No module imports itself through others, lazy imports included."""
    graph = {module: {name for name in ours(module) if name in FILES} for module in FILES}
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as cycle:
        pytest.fail(f"import cycle: {' -> '.join(cycle.args[1])}")
    assert len(order) == len(graph)


def test_siblings_do_not_import_through_their_own_door() -> None:
    """A module imports its siblings by full path, never through its own package's `__init__`."""
    wrong = [
        (module, name, what)
        for module in FILES
        for name, what in imported(module)
        if name != module and module.startswith(f"{name}.") and name.count(".")
    ]
    assert wrong == []


def test_every_import_of_ours_exists() -> None:
    """Every module of the game that is imported is there, lazy imports included."""
    missing = {
        (module, name)
        for module in FILES
        for name in ours(module)
        if name not in FILES and name != "roundtable"
    }
    assert missing == set()


def test_every_room_has_a_door() -> None:
    """Every folder with modules in it has an `__init__`."""
    assert {path.parent for path in PATHS if not (path.parent / "__init__.py").exists()} == set()


def public(module: str) -> Iterator[tuple[str, ast.AST]]:
    """Every public class, function and method of a module, and the module itself."""
    waiting: list[tuple[str, ast.AST]] = [(module, tree(module))]
    while waiting:
        name, node = waiting.pop()
        yield name, node
        if isinstance(node, ast.Module | ast.ClassDef):
            waiting.extend(
                (f"{name}.{each.name}", each)
                for each in node.body
                if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
                and not each.name.startswith("_")
                and not any(ast.unparse(d).endswith("overload") for d in each.decorator_list)
            )


def test_every_public_name_has_a_docstring() -> None:
    """Every public module, class, function and method says what it is."""
    bare = [
        name for module in FILES for name, node in public(module) if not ast.get_docstring(node)
    ]
    assert bare == []


def test_the_rules_load_nothing_they_do_not_need() -> None:
    """Importing the rules loads neither a file format, nor a screen, nor a store, nor a test tool.

    Nor of the standard library what takes long and is seldom needed: paths, and OpenSSL.
    """
    program = (
        "import sys; before = {*sys.modules}; import roundtable.rules\n"
        "print(*{name.split('.')[0] for name in {*sys.modules} - before}"
        " & {'yaml', 'pygame', 'pydantic', 'pytest', 'sqlite3', 'graphviz', 'typer', 'rich', 'numpy',"
        " 'pathlib', 'hashlib'})"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == ""
