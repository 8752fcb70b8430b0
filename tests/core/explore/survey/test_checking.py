"""Before the results are read: how many answered, and can the scales be leaned on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.explore.survey.checking import (
    crowded_units,
    needed_sentence,
    reliability,
    response_sentence,
    still_needed,
)
from core.explore.survey.figures import ScaleResult, SurveyResults, UnitResult
from core.explore.survey.statistics import margin
from core.library.text import Text


def found(responses: int, invited: int | None, *units: UnitResult) -> SurveyResults:
    return SurveyResults(survey="s", year=2026, instrument="x", responses=responses,
                         invited=invited, scales={}, units={u.id: u for u in units})  # fmt: skip


def scale(alpha: float | None, items: int = 3, events: bool = False) -> ScaleResult:
    return ScaleResult(key="k", title=Text(en="K"), domain="content", direction="demand",
                       events=events, measures="k", items=items, n=50, alpha=alpha,
                       alpha_low=None, alpha_high=None)  # fmt: skip


@pytest.mark.parametrize(
    ("responses", "invited", "said"),
    [
        (70, 100, "Answered: 70 of 100 people (70%). A share of them is known to within 6 points."),
        (100, 100, "Answered: 100 of 100 people (100%). Everybody answered."),
        (1, 100, "Answered: 1 of 100 people (1%). That is too few to say anything."),
        (70, None, "70 people answered."),
    ],
)
def test_the_sentence_says_how_sure_the_answers_make_us(
    responses: int, invited: int | None, said: str
) -> None:
    assert response_sentence(found(responses, invited)) == said


@pytest.mark.parametrize(
    ("answered", "asked", "said"),
    [
        (0, 128, "With 97 more answers"),
        (96, 128, "With 1 more answer a share"),
        (97, 128, "Enough answered"),
        (3, 0, ""),
    ],
)
def test_while_answers_come_in_it_is_told_how_many_more_are_needed(
    answered: int, asked: int, said: str
) -> None:
    assert needed_sentence(answered, asked)[: len(said) or None] == said
    assert needed_sentence(answered, asked).endswith("within 5 points." if asked else "")


@given(st.integers(2, 20_000))
def test_what_is_needed_is_just_enough(asked: int) -> None:
    needed = still_needed(0, asked)
    assert margin(needed, asked) <= 0.05
    assert needed == 1 or margin(needed - 1, asked) > 0.05


@pytest.mark.parametrize(
    ("alpha", "verdict"),
    [(0.8, "good"), (0.79, "enough"), (0.69, "doubtful"), (0.5, "weak"), (None, "unknown")],
)
def test_alpha_gets_a_word(alpha: float | None, verdict: str) -> None:
    assert reliability(scale(alpha))[0] == verdict


def test_short_scales_and_events_have_no_alpha_to_judge() -> None:
    assert "few questions" in reliability(scale(0.9, items=2))[1]
    assert "Events" in reliability(scale(0.9, events=True))[1]


def test_units_where_more_answered_than_work_are_named() -> None:
    unit = UnitResult(
        id="u", name="Keuken", parent="*", n=14, n_hidden=None, headcount=12, cells={}
    )
    assert crowded_units(found(14, 12, unit)) == ("Keuken",)
