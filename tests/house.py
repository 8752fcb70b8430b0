"""The program's own files, read as a stranger would measure them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("core", "reports", "ui")
FOLDERS = (*ROOMS, "resources", "tests", ".ci")

Function = ast.FunctionDef | ast.AsyncFunctionDef
_BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: Path

    @cached_property
    def text(self) -> str:
        """What it says."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """All of its syntax, flat."""
        return list(ast.walk(ast.parse(self.text)))

    @property
    def functions(self) -> list[Function]:
        """Functions and methods, nested ones too."""
        return [node for node in self.nodes if isinstance(node, Function)]

    @property
    def classes(self) -> list[ast.ClassDef]:
        """Classes."""
        return [node for node in self.nodes if isinstance(node, ast.ClassDef)]

    def where(self, node: ast.AST | None = None) -> str:
        """File and line, as an editor understands it."""
        line = getattr(node, "lineno", 1)
        return f"{self.path.relative_to(ROOT)}:{line}"


@cache
def program() -> tuple[Source, ...]:
    """The files that people run."""
    main = [path for path in [ROOT / "main.py"] if path.exists()]
    rooms = (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))
    return tuple(Source(path) for path in [*main, *rooms])


@cache
def tests() -> tuple[Source, ...]:
    """The files that prove it."""
    return tuple(Source(path) for path in sorted((ROOT / "tests").rglob("*.py")))


def forget() -> None:
    """Let the files go: their syntax is half a gigabyte, and windows are yet to be tested."""
    program.cache_clear()
    tests.cache_clear()


def all_files() -> Iterator[Path]:
    """Everything that belongs to the project, code or not."""
    yield from (path for path in ROOT.iterdir() if path.is_file())
    for folder in FOLDERS:
        found = (path for path in (ROOT / folder).rglob("*") if path.is_file())
        yield from (path for path in found if "__pycache__" not in path.parts)


def length(function: Function) -> int:
    """Lines from `def` to the last, the docstring left out."""
    last = function.end_lineno or function.lineno
    return last - function.lineno + 1 - _docstring_length(function)


def depth(node: ast.AST, level: int = 0) -> int:
    """The deepest nesting of blocks; an `elif` is no deeper than its `if`."""
    deepest = level
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, _SCOPES):
            chained = isinstance(node, ast.If) and node.orelse == [child]
            deeper = isinstance(child, _BLOCKS) and not (chained and isinstance(child, ast.If))
            deepest = max(deepest, depth(child, level + deeper))
    return deepest


def imported(node: ast.AST) -> list[str]:
    """The modules that an import names."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


def is_ours(module: str) -> bool:
    """Whether a module is part of the program."""
    return module.partition(".")[0] in (*ROOMS, "main", "resources")


def _docstring_length(function: Function) -> int:
    if ast.get_docstring(function) is None:
        return 0
    said = function.body[0]
    return (said.end_lineno or said.lineno) - said.lineno + 1
