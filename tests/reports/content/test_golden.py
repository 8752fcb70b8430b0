"""The whole text of the plan of a fixed year, held against what was accepted.

Accept a change with: ACCEPT_GOLDEN=1 python -m pytest tests/reports/content/test_golden.py
"""

import os
from pathlib import Path

import pypdfium2
import pytest

from tests.reports.content.conftest import Printed
from tests.reports.content.sample import Filling
from tests.reports.reading import Reader

GOLDEN = Path(__file__).parents[2] / "files" / "golden"


def pages_of(plan: Reader) -> str:
    """The text of every page under its number, a line as it stands on paper."""
    with pypdfium2.PdfDocument(plan.path) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    numbered = (f"--- {number} ---\n{text}" for number, text in enumerate(texts, start=1))
    lines = "\n".join(numbered).replace("\r\n", "\n").splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def hold(name: str, text: str) -> None:
    """Compare with what was accepted, or accept it."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("ACCEPT_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_belgian_plan_reads_as_accepted(
    filled: Filling, plan_of: Printed, language: str
) -> None:
    hold(f"action-plan-be-{language}", pages_of(plan_of(language)))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_dutch_plan_reads_as_accepted(dutch: Filling, plan_of: Printed, language: str) -> None:
    hold(f"action-plan-nl-{language}", pages_of(plan_of(language)))
