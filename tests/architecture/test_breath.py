"""Code is written to be read in one breath: short functions, few branches, modules of a few screens."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house import ROOT, sources

FUNCTION_P95, FUNCTION_MAX = 25, 60
BRANCHES_P95, BRANCHES_MAX = 5, 10
MODULE_P95 = 200
DRAWINGS = Path("marketplace/demo/town/pictures")  # a sheet of drawings is as long as what it shows
BRANCHING = (ast.If, ast.IfExp, ast.For, ast.While, ast.ExceptHandler, ast.match_case)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> Iterator[tuple[Path, Function]]:
    for file, tree in sources().items():
        for node in ast.walk(tree):
            if isinstance(node, Function):
                yield file, node


def lines(function: Function) -> int:
    """Return the lines of a function without its docstring."""
    start = function.lineno
    body = function.body
    said = body[0] if ast.get_docstring(function, clean=False) else None
    doc = (said.end_lineno or 0) - said.lineno + 1 if said else 0
    return (function.end_lineno or start) - start + 1 - doc


def branches(function: Function) -> int:
    """Return the cyclomatic complexity as the linter counts it, and choices within a line besides.

    A comprehension is one expression; what nested functions decide is theirs.
    """
    count, waiting = 1, list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        if isinstance(node, Function):
            continue
        count += isinstance(node, BRANCHING)
        waiting += ast.iter_child_nodes(node)
    return count


def p95(values: list[int]) -> int:
    return sorted(values)[int(len(values) * 0.95)]


def test_functions_are_short():
    measured = [(lines(function), f"{file}:{function.name}") for file, function in functions()]

    assert [f"{name} has {length} lines" for length, name in measured if length > FUNCTION_MAX] == []
    assert p95([length for length, _name in measured]) <= FUNCTION_P95


def test_functions_decide_little():
    measured = [(branches(function), f"{file}:{function.name}") for file, function in functions()]

    assert [f"{name} has {count} branches" for count, name in measured if count > BRANCHES_MAX] == []
    assert p95([count for count, _name in measured]) <= BRANCHES_P95


def test_modules_are_a_few_screens():
    written = [file for file in sources() if not file.is_relative_to(DRAWINGS)]
    measured = [len((ROOT / file).read_text().splitlines()) for file in written]

    assert p95(measured) <= MODULE_P95
