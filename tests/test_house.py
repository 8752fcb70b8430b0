"""The house rules as sentences: who may import whom, how long, how deep, and nothing left lying."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests import house

LONGEST_FUNCTION = 40
LONGEST_TEST = 30
LONGEST_CLASS = 200
MOST_METHODS = 20
LONGEST_FILE = 300
DEEPEST = 3
SUPPRESSIONS_PER_THOUSAND_LINES = 2
SUPPRESSION = re.compile(r"#.*\b(?:noqa|type: ignore)\b")

SET_TEXT = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
for number in range(20_000):
    label.setText(str(number))
print(label.text())
"""


@pytest.fixture(autouse=True, scope="module")
def forgotten() -> Iterator[None]:
    """What was read is let go at the end."""
    yield
    house.forget()


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python from the top of the project."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=house.ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "check",
    [
        ["-m", "ruff", "check", "--quiet", "--no-cache", "--output-format=concise"],
        ["-m", "ruff", "format", "--check"],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-logo"],
    ],
    ids=["the linter finds nothing", "the layout is the same", "types hold", "imports go one way"],
)
def test_the_checks_pass(check: list[str]) -> None:
    result = run(*check)
    assert result.returncode == 0, result.stdout + result.stderr


def test_functions_fit_on_a_screen() -> None:
    assert _functions_over(LONGEST_FUNCTION, house.program()) == []


def test_tests_are_shorter_still() -> None:
    assert _functions_over(LONGEST_TEST, house.tests()) == []


def test_classes_do_one_thing() -> None:
    assert [
        f"{source.where(node)} {node.name}"
        for source in house.program()
        for node in source.classes
        if _lines(node) > LONGEST_CLASS or _methods(node) > MOST_METHODS
    ] == []


def test_files_can_be_read_in_one_go() -> None:
    sources = (*house.program(), *house.tests())
    assert [s.where() for s in sources if s.text.count("\n") > LONGEST_FILE] == []


def test_blocks_are_not_nested_deep() -> None:
    assert [
        f"{source.where(function)} {function.name}"
        for source in house.program()
        for function in source.functions
        if house.depth(function) > DEEPEST
    ] == []


def test_nothing_is_global_and_nothing_comes_with_a_star() -> None:
    assert [
        source.where(node)
        for source in house.program()
        for node in source.nodes
        if isinstance(node, ast.Global) or (isinstance(node, ast.alias) and node.name == "*")
    ] == []


def test_nobody_swallows_everything() -> None:
    assert [
        source.where(node)
        for source in house.program()
        for node in source.nodes
        if isinstance(node, ast.ExceptHandler) and _swallows_all(node)
    ] == []


def test_our_own_modules_are_imported_at_the_top() -> None:
    assert [
        source.where(node)
        for source in house.program()
        for function in source.functions
        for node in ast.walk(function)
        if any(house.is_ours(name) for name in house.imported(node))
    ] == []


def test_the_init_files_hold_a_sentence_and_nothing_else() -> None:
    found = [s for s in house.program() if s.path.name == "__init__.py"]
    assert [s.where() for s in found if not _is_a_sentence(s.text)] == []


def test_every_room_has_its_sentence() -> None:
    folders = {source.path.parent for source in house.program()} - {house.ROOT}
    assert [folder.name for folder in folders if not (folder / "__init__.py").exists()] == []


def test_checks_are_seldom_silenced() -> None:
    sources = house.program()
    lines = sum(source.text.count("\n") for source in sources)
    silenced = [s.where() for s in sources for _ in SUPPRESSION.findall(s.text)]
    assert len(silenced) * 1000 <= SUPPRESSIONS_PER_THOUSAND_LINES * lines, silenced


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    homes = re.compile(rb"(?<![\w.~-])/(?:work|root|home)/\w")
    assert [str(path) for path in house.all_files() if homes.search(path.read_bytes())] == []


def test_qt_survives_twenty_thousand_calls_without_a_result() -> None:
    result = run("-c", SET_TEXT)
    assert (result.returncode, result.stdout.strip()) == (0, "19999"), result.stderr


def _functions_over(limit: int, sources: tuple[house.Source, ...]) -> list[str]:
    return [
        f"{source.where(function)} {function.name} {house.length(function)}"
        for source in sources
        for function in source.functions
        if house.length(function) > limit
    ]


def _lines(node: ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _methods(node: ast.ClassDef) -> int:
    return sum(isinstance(child, house.Function) for child in node.body)


def _swallows_all(handler: ast.ExceptHandler) -> bool:
    """Cleaning up and raising again is no swallowing."""
    broad = handler.type is None or ast.unparse(handler.type) in ("Exception", "BaseException")
    return broad and ast.unparse(handler.body[-1]) != "raise"


def _is_a_sentence(text: str) -> bool:
    body = ast.parse(text).body
    return len(body) == 1 and text.startswith('"""') and text.count("\n") == 1
