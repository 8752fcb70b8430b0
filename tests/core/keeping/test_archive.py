"""The archive of a year: what lies open in it, and what must not."""

import csv
import datetime as dt
import os
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from core.cycle.year import Year
from core.dossier import faults
from core.dossier.dossier import Dossier
from core.dossier.file import open_dossier
from core.dossier.outside import add_help_request, help_requests
from core.dossier.records.explore import (
    ChecklistAnswer,
    Conversation,
    IndicatorValue,
    Observation,
    Risk,
    Statement,
    Visit,
)
from core.dossier.records.organisation import Cycle
from core.dossier.records.outside import HelpRequest
from core.dossier.records.realise import YearlyEvaluation
from core.keeping import bag
from core.keeping.archive import YearStillOpen, write_archive
from core.keeping.search import search
from core.keeping.tables import open_tables
from tests.conftest import PASSWORD

TODAY = dt.date(2026, 12, 31)
SECRET = "alleen voor de adviseur"


@pytest.fixture
def closed(dossier: Dossier, cycle: Cycle) -> Cycle:
    """A closed year with secrets in every place that has a tier."""
    year = cycle.id
    with dossier.action("Fill"):
        dossier.add(Risk(title="=WERKDRUK()", cycle=year))
        talk = dossier.add(Conversation(held_on=TODAY, note=SECRET, theme=SECRET, cycle=year))
        dossier.add(Statement(conversation=talk.id, text=SECRET, cycle=year))
        dossier.add(Statement(conversation=talk.id, text="mag gezien", tier="shared", cycle=year))
        dossier.add(Observation(text=SECRET, observed_on=TODAY, cycle=year))
        visit = dossier.add(
            Visit(visited_on=TODAY, place=SECRET, note=SECRET, company=SECRET,
                  checklist_key="x", checklist="{}", cycle=year)
        )  # fmt: skip
        dossier.add(
            ChecklistAnswer(visit=visit.id, question="q", answer="no", note=SECRET, cycle=year)
        )
        dossier.add(IndicatorValue(indicator="absence", year=2026, cycle=year))
        add_help_request(dossier, HelpRequest(cycle=year, name="An Peeters", reach="0470"))
    with dossier.action("Close"):
        return dossier.change(cycle, closed_on=TODAY)


@pytest.fixture
def archive(dossier: Dossier, closed: Cycle, tmp_path: Path) -> Path:
    write_archive(dossier, closed, tmp_path / "2026.zip", {"plan.pdf": b"%PDF-1.7"}, TODAY)
    return tmp_path / "2026.zip"


def test_it_is_a_whole_bag(archive: Path) -> None:
    names = bag.verify(archive)
    assert {"2026.veer", "README.txt", "reports/plan.pdf", "tables/risk.csv"} <= set(names)


def test_nothing_private_lies_open(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        texts = {
            n: opened.read(n).decode() for n in opened.namelist() if n[-4:] in (".csv", ".txt")
        }
    for name, text in texts.items():
        assert SECRET not in text, name
        assert "Peeters" not in text, name
    assert "mag gezien" in texts["data/tables/statement.csv"]
    assert (
        '"no"' in texts["data/tables/visit_answers.csv"]
        or ",no," in (texts["data/tables/visit_answers.csv"])
    )


def test_what_a_talk_or_visit_was_about_is_never_found(dossier: Dossier, closed: Cycle) -> None:
    assert search(dossier, SECRET) == ()
    assert search(dossier, "werkdruk")


def test_no_cell_is_a_formula(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        assert "'=WERKDRUK()" in opened.read("data/tables/risk.csv").decode()


def test_the_dossier_in_it_opens_without_requests_for_help(
    archive: Path, closed: Cycle, tmp_path: Path
) -> None:
    with zipfile.ZipFile(archive) as opened:
        (tmp_path / "again.veer").write_bytes(opened.read("data/2026.veer"))
    copy = open_dossier(tmp_path / "again.veer", PASSWORD)
    assert [r.title for r in copy.all(Risk)] == ["=WERKDRUK()"]
    assert not help_requests(copy, closed.id)
    copy.close()


def test_an_open_year_is_not_archived(dossier: Dossier, cycle: Cycle, tmp_path: Path) -> None:
    with pytest.raises(YearStillOpen, match="Close the year 2026"):
        write_archive(dossier, cycle, tmp_path / "x.zip", {}, TODAY)


def test_an_archive_replaces_nothing_and_leaves_nothing_half(
    dossier: Dossier, closed: Cycle, tmp_path: Path
) -> None:
    target = tmp_path / "2026.zip"
    target.write_bytes(b"mine")
    with pytest.raises(faults.AlreadyThere):
        write_archive(dossier, closed, target, {}, TODAY)
    assert target.read_bytes() == b"mine"
    with pytest.raises(faults.Unreachable):
        write_archive(dossier, closed, tmp_path / "nowhere" / "x.zip", {}, TODAY)
    with pytest.raises(faults.Unreachable):
        write_archive(dossier, closed, tmp_path / f"{'x' * 300}.zip", {}, TODAY)
    assert {p.name for p in tmp_path.iterdir()} <= {"2026.zip", "linde.veer", "linde.veer-wal"}


def test_a_count_of_a_few_people_lies_nowhere_open(dossier: Dossier, cycle: Cycle) -> None:
    key, year = "formal_requests", cycle.id
    with dossier.action("Fill"):
        dossier.add(IndicatorValue(indicator=key, year=2026, value=Decimal(2), cycle=year))
        dossier.add(YearlyEvaluation(key=key, count=1, cycle=year))
    tables = open_tables(Year(dossier, year))
    for name, column in (("figures", "value"), ("yearlyevaluation", "count")):
        (row,) = csv.DictReader(tables[f"{name}.csv"].decode().splitlines())
        assert row[column] == "fewer than 5"


def test_nobody_else_on_the_machine_may_read_an_archive(
    dossier: Dossier, closed: Cycle, tmp_path: Path
) -> None:
    write_archive(dossier, closed, tmp_path / "year.zip", {}, TODAY)
    assert os.name != "posix" or not (tmp_path / "year.zip").stat().st_mode & 0o077
