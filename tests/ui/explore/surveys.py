"""What the tests of surveys need: a file of answers, a survey that is open or closed."""

from collections.abc import Sequence
from pathlib import Path

from core.dossier.records.explore import Survey
from core.library.instrument import Instrument, find_instrument
from ui.pages.explore.survey import SurveyPage

SMALL = find_instrument("veerwerk-pulse")


def answers(
    path: Path, people: int, team: str = "Zorg", instrument: Instrument = SMALL,
    heading: str = "team", extra: Sequence[str] = (),
) -> Path:  # fmt: skip
    """A csv file in which everybody answers, each a little otherwise."""
    keys = [item.key for item in instrument.items]
    lines = [",".join([heading, *extra, *keys])]
    for number in range(people):
        cells = [str(instrument.options_of(i).values[number % 3]) for i in instrument.items]
        lines.append(",".join([team, *("a@b.be" for _column in extra), *cells]))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def current(page: SurveyPage) -> Survey:
    assert page.survey is not None
    return page.survey
