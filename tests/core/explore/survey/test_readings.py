"""What was read stays known, whatever is undone, removed or imported under another name."""

import datetime as dt
import random
from collections.abc import Sequence

import pytest

from core.dossier.dossier import Dossier
from core.dossier.file import open_dossier
from core.dossier.outside import add_responses
from core.dossier.records.explore import Batch, Survey
from core.dossier.records.organisation import Cycle
from core.dossier.records.outside import Response
from core.explore.survey import collecting
from core.explore.survey.collecting import SurveyRefused
from core.library.instrument import find_instrument
from tests.conftest import PASSWORD
from tests.core.explore.sample import close

TODAY = dt.date(2026, 3, 1)
REFUSED = pytest.raises(SurveyRefused, match="the new ones would tell")


SHORT = find_instrument("veerwerk-short")
EVENTS = [at for at, item in enumerate(SHORT.items) if SHORT.scale(item.scale).events]


@pytest.fixture
def asked(dossier: Dossier, cycle: Cycle) -> Survey:
    """A survey that gathers answers."""
    with dossier.action("Plan survey"):
        survey = collecting.plan(dossier, cycle.id, "main", SHORT)
        return collecting.open_survey(dossier, survey, TODAY)


def person(number: int, reports: int = 0) -> bytes:
    """Unlike anybody else; reports the first events, so many of them."""
    chance, told = random.Random(number), EVENTS[:reports]
    return bytes(
        int(at in told) if at in EVENTS else chance.choice((1, 4)) for at in range(len(SHORT.items))
    )


def people(count: int, first: int = 0) -> list[bytes]:
    """So many people who report nothing."""
    return [person(number) for number in range(first, first + count)]


def bring(
    dossier: Dossier, survey: Survey, answers: Sequence[bytes], unit: str | None = None
) -> Batch:
    with dossier.action("Import answers"):
        batch = dossier.add(
            Batch(
                cycle=survey.cycle,
                survey=survey.id,
                file_name="a.csv",
                imported_on=TODAY,
                responses=len(answers),
            )
        )
        add_responses(dossier, batch.id, [Response(unit, one) for one in answers])
    return batch


def again(dossier: Dossier, survey: Survey) -> None:
    with dossier.action("Gather again"):
        collecting.reopen_survey(dossier, dossier.get(Survey, survey.id))


@pytest.mark.parametrize(("late", "closes"), [(1, False), (9, False), (10, True)])
def test_few_late_answers_may_not_be_told_apart(
    dossier: Dossier, asked: Survey, late: int, closes: bool
) -> None:
    bring(dossier, asked, people(40))
    close(dossier, asked)
    again(dossier, asked)
    bring(dossier, asked, people(late, 50))
    if closes:
        assert close(dossier, asked).state == "closed"
    else:
        with REFUSED:
            close(dossier, asked)


def test_closing_that_was_undone_counts_as_read(dossier: Dossier, asked: Survey) -> None:
    bring(dossier, asked, people(40))
    close(dossier, asked)
    dossier.undo()
    bring(dossier, asked, people(2, 50))
    with REFUSED:
        close(dossier, asked)


def test_a_survey_that_came_closed_into_the_dossier_was_read(
    dossier: Dossier, asked: Survey
) -> None:
    bring(dossier, asked, people(40))
    with dossier.action("As the sample is written"):
        dossier.change(asked, state="closed")
    again(dossier, asked)
    bring(dossier, asked, people(2, 50))
    with REFUSED:
        close(dossier, asked)


def test_it_still_does_after_a_restart(dossier: Dossier, asked: Survey) -> None:
    bring(dossier, asked, people(40))
    close(dossier, asked)
    dossier.undo()
    path = dossier.path
    dossier.close()
    reopened = open_dossier(path, PASSWORD)
    bring(reopened, asked, people(2, 50))
    with REFUSED:
        close(reopened, asked)
    reopened.close()


def test_an_import_undone_after_it_was_read_is_known_too(dossier: Dossier, asked: Survey) -> None:
    bring(dossier, asked, people(40))
    bring(dossier, asked, people(2, 50))
    close(dossier, asked)
    dossier.undo()
    dossier.undo()
    with REFUSED:
        close(dossier, asked)


def test_every_earlier_reading_counts_not_only_the_last(dossier: Dossier, asked: Survey) -> None:
    bring(dossier, asked, people(40))
    close(dossier, asked)
    again(dossier, asked)
    added = bring(dossier, asked, people(12, 50))
    close(dossier, asked)
    again(dossier, asked)
    with dossier.action("Remove import"):
        collecting.remove_batch(dossier, dossier.get(Survey, asked.id), added)
    bring(dossier, asked, people(1, 70))
    with REFUSED:
        close(dossier, asked)


def test_the_same_file_anew_may_be_read_and_one_with_a_row_less_not(
    dossier: Dossier, asked: Survey
) -> None:
    first = bring(dossier, asked, people(40))
    close(dossier, asked)
    again(dossier, asked)
    with dossier.action("Remove import"):
        collecting.remove_batch(dossier, dossier.get(Survey, asked.id), first)
    bring(dossier, asked, people(40))
    close(dossier, asked)
    dossier.undo()
    dossier.undo()
    bring(dossier, asked, people(39))
    with REFUSED:
        close(dossier, asked)


def test_a_survey_removed_and_planned_anew_hides_nothing(dossier: Dossier, asked: Survey) -> None:
    bring(dossier, asked, people(40))
    close(dossier, asked)
    with dossier.action("Remove survey"):
        dossier.remove(asked)
        fresh = collecting.plan(dossier, asked.cycle, "pulse", SHORT)
    bring(dossier, fresh, people(42))
    with REFUSED:
        close(dossier, fresh)


def test_people_who_answer_a_second_survey_anew_may_be_one_fewer(
    dossier: Dossier, asked: Survey
) -> None:
    bring(dossier, asked, people(40))
    close(dossier, asked)
    with dossier.action("Plan survey"):
        pulse = collecting.plan(dossier, asked.cycle, "pulse", SHORT)
    bring(dossier, pulse, people(39, 50))
    assert close(dossier, pulse).state == "closed"


def test_late_answers_in_one_unit_may_not_show_a_small_one_beside_it(
    dossier: Dossier, asked: Survey, units: dict[str, str]
) -> None:
    bring(dossier, asked, people(3, 0), units["Onthaal"])
    bring(dossier, asked, people(8, 10), units["Financiën"])
    bring(dossier, asked, people(9, 20), units["Personeel"])
    close(dossier, asked)
    again(dossier, asked)
    bring(dossier, asked, people(12, 40), units["Financiën"])
    with REFUSED:
        close(dossier, asked)


def test_a_unit_whose_forms_all_came_late_may_be_read(
    dossier: Dossier, asked: Survey, units: dict[str, str]
) -> None:
    bring(dossier, asked, people(40), units["Techniek"])
    close(dossier, asked)
    again(dossier, asked)
    bring(dossier, asked, people(20, 50), units["Zorg"])
    assert close(dossier, asked).state == "closed"


def test_late_people_who_all_answer_alike_betray_each(dossier: Dossier, asked: Survey) -> None:
    bring(dossier, asked, people(40))
    close(dossier, asked)
    again(dossier, asked)
    bring(dossier, asked, people(1, 50) * 12)
    with REFUSED:
        close(dossier, asked)


def test_late_people_of_whom_few_answer_a_scale_betray_these(
    dossier: Dossier, asked: Survey
) -> None:
    bring(dossier, asked, people(40))
    close(dossier, asked)
    again(dossier, asked)
    scale = SHORT.scales[0].key
    asked_of = [item.scale == scale for item in SHORT.items]
    silent = [
        bytes(255 if skips else option for skips, option in zip(asked_of, one, strict=True))
        for one in people(9, 50)
    ]
    bring(dossier, asked, [*silent, *people(3, 70)])
    with REFUSED:
        close(dossier, asked)


@pytest.mark.parametrize(("late", "closes"), [(0, True), (1, False), (6, True)])
def test_late_reports_of_an_event_may_not_be_counted(
    dossier: Dossier, asked: Survey, late: int, closes: bool
) -> None:
    bring(dossier, asked, [*(person(number, len(EVENTS)) for number in range(8)), *people(32, 10)])
    close(dossier, asked)
    again(dossier, asked)
    reporting = [person(number, len(EVENTS)) for number in range(80, 80 + late)]
    bring(dossier, asked, [*people(14, 60), *reporting])
    if closes:
        assert close(dossier, asked).state == "closed"
    else:
        with REFUSED:
            close(dossier, asked)
