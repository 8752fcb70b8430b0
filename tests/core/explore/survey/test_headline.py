"""The sentence above the results says what weighs, where, and what is a strength."""

import pytest
from msgspec.structs import replace

from core.explore.survey.figures import Cell, Hidden, ScaleResult, Shown, SurveyResults, UnitResult
from core.explore.survey.headline import headline, unfavourable_units
from core.explore.survey.reasons import Reason
from core.library.instrument import Direction, Domain
from core.library.text import Text


def scale(
    key: str, title: str, direction: Direction = "demand", domain: Domain = "content"
) -> ScaleResult:
    return ScaleResult(key=key, title=Text(en=title), domain=domain, direction=direction,
                       events=False, measures=key, items=3, n=50, alpha=None, alpha_low=None,
                       alpha_high=None)  # fmt: skip


def cell(risk: float | None) -> Cell:
    if risk is None:
        return Hidden(Reason.too_few)
    return Shown(n=20, mean=risk, sd=10, low=risk, high=risk, at_risk=0.2, risk=risk,
                 population=30)  # fmt: skip


SCALES = (
    scale("load", "Workload"),
    scale("voice", "Voice", "resource", "organisation"),
    scale("support", "Support", "resource", "relations"),
    scale("tired", "Exhaustion", "outcome_negative", "outcome"),
)


def found(**units: tuple[float | None, ...]) -> SurveyResults:
    """Results by unit: a risk score per scale; `whole` is everybody."""
    named = {("*" if name == "whole" else name): risks for name, risks in units.items()}
    return SurveyResults(
        survey="main", year=2026, instrument="x", responses=50, invited=60,
        scales={one.key: one for one in SCALES},
        units={
            id: UnitResult(id=id, name=id, parent=None if id == "*" else "*", n=20, n_hidden=None,
                           headcount=30, cells={one.key: cell(risk)
                           for one, risk in zip(SCALES, risks, strict=True)})
            for id, risks in named.items()
        },
    )  # fmt: skip


@pytest.mark.parametrize(
    ("units", "said"),
    [
        ({"whole": (63, 40, 45, 80), "Zuid": (65, 40, 45, 80), "Noord": (71, 40, 45, 80)},
         "Workload weighs heaviest, above all in Noord and Zuid."),
        ({"whole": (55, 40, 45, 80), "Zuid": (55, 40, 45, 80)}, "Workload weighs heaviest."),
        ({"whole": (40, 62, 61, 20), "Zuid": (40, 66, 45, 20)},
         "Voice falls short most, above all in Zuid. "
         "1 other theme is unfavourable for everybody together."),
        ({"whole": (40, 55, 45, 20)}, "Voice falls short most."),
        ({"whole": (40, 45, 22, 20), "Zuid": (40, 45, 25, 20), "Noord": (40, 45, None, 20)},
         "Nothing in the work is unfavourable for the organisation as a whole. "
         "Support: a strength everywhere."),
        ({"whole": (40, 45, 22, 20), "Zuid": (40, 45, 55, 20)},
         "Nothing in the work is unfavourable for the organisation as a whole. "
         "Support: a strength as a whole."),
        ({"whole": (40, 45, 30, 20)},
         "Nothing in the work is unfavourable for the organisation as a whole."),
        ({"whole": (40, 45, 29.9, 20)},
         "Nothing in the work is unfavourable for the organisation as a whole. "
         "Support: a strength everywhere."),
        ({"whole": (49, 40, 45, 80), "Zuid": (65, 40, 45, 80)},
         "Workload weighs heaviest, above all in Zuid."),
        ({"whole": (63, 40, 45, 80), "A": (61, 40, 45, 80), "B": (62, 40, 45, 80),
          "C": (64, 40, 45, 80)},
         "Workload weighs heaviest, above all in C and B."),
        ({"whole": (None, None, None, None)}, "Too few people answered to show results."),
    ],
)  # fmt: skip
def test_a_board_member_can_repeat_it(
    units: dict[str, tuple[float | None, ...]], said: str
) -> None:
    assert headline(found(**units)) == said


def test_hidden_units_are_never_named() -> None:
    hidden = found(whole=(63, 40, 45, 80), Onthaal=(None, 70, 45, 80), Zuid=(64, 40, 45, 80))
    assert unfavourable_units(hidden, "load") == ("Zuid",)
    assert "Onthaal" not in headline(hidden)


def test_of_a_unit_and_its_part_the_part_is_named() -> None:
    both = found(whole=(63, 40, 45, 80), Zorg=(68, 40, 45, 80), Thuis=(66, 40, 45, 80))
    units = {**both.units, "Thuis": replace(both.units["Thuis"], parent="Zorg")}
    assert unfavourable_units(replace(both, units=units), "load") == ("Thuis",)
