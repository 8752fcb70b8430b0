"""A rendered plan, and ways to read a PDF back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reports.blocks import Block, Report
from reports.render.pdf.pdf import render_pdf
from tests.reports.reading import Reader
from tests.reports.sample import sample_report


@pytest.fixture(scope="session")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """The sample plan as a file."""
    path = tmp_path_factory.mktemp("plan") / "plan.pdf"
    render_pdf(sample_report(), path)
    return Reader(path)


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., Reader]:
    """Prints blocks and gives them back to be read."""

    def print_blocks(*blocks: Block, title: str = "Test", language: str = "en") -> Reader:
        report = Report(title, language, "De Linde", date(2027, 1, 4), blocks)
        path = tmp_path / "report.pdf"
        render_pdf(report, path)
        return Reader(path)

    return print_blocks
