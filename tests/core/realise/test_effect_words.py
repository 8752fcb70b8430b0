"""An effect in sentences: true to the figures, also where the advisor concluded otherwise."""

import datetime as dt
from decimal import Decimal

import pytest

from core.dossier.records.envision import Goal
from core.dossier.records.realise import Effect
from core.dossier.records.words import Better, Conclusion
from core.realise.effect_words import difference_words, signed

DAY = dt.date(2027, 3, 1)


def goal(better: Better = "lower", target: str | None = "40") -> Goal:
    return Goal(
        cycle="c",
        desired_state="d",
        key="workload",
        better=better,
        target=None if target is None else Decimal(target),
    )


def effect(conclusion: Conclusion, *figures: str | None) -> Effect:
    """With baseline, follow-up, difference, low and high, as far as they are given."""
    given = [None if each is None else Decimal(each) for each in figures] + [None] * 5
    before, after, moved, low, high = given[:5]
    return Effect(
        cycle="c", goal="g", conclusion=conclusion, measured_on=DAY, baseline=before,
        follow_up=after, difference=moved, low=low, high=high, reason="nobody answered",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (("70", "60.5", "-9.5", "-12", "-7"), "70 to 60.5: −9.5 (95 % between −12 and −7)."),
        (("7", "7.4", "0.4"), "From 7 to 7.4: +0.4, without a margin."),
        (("70", "60", "-10", "-12"), "From 70 to 60: −10, without a margin."),
        (("70", "60"), "It was 70, it is 60."),
        (("70",), ""),
        ((None, "60"), ""),
    ],
)
def test_what_changed_is_told_as_far_as_it_is_known(
    figures: tuple[str | None, ...], said: str
) -> None:
    assert difference_words(goal(), effect("undecided", *figures)).endswith(said)
    assert bool(said) == bool(difference_words(goal(), effect("undecided", *figures)))


def test_a_difference_has_its_sign_and_no_change_has_none() -> None:
    assert [signed(Decimal(each)) for each in ("2", "-2.5", "0.0")] == ["+2", "−2.5", "0"]
