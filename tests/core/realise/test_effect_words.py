"""An effect in sentences: true to the figures, also where the advisor concluded otherwise."""

import datetime as dt
from decimal import Decimal

import pytest

from core.dossier.records.envision import Goal
from core.dossier.records.realise import Effect
from core.dossier.records.words import Better, Conclusion
from core.realise.effect_words import conclusion_word, difference_words, headline, signed

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
    ("better", "target", "after", "said"),
    [
        ("lower", "40", "40", "Improved: the target of 40 is reached."),
        ("lower", "40", "40.1", "Improved."),
        ("higher", "60", "60", "Improved: the target of 60 is reached."),
        ("higher", "60", "59.9", "Improved."),
        ("lower", None, "30", "Improved."),
        ("lower", "0", "0", "Improved: the target of 0 is reached."),
        ("lower", "40", None, "Improved."),
    ],
)
def test_a_target_is_called_reached_only_when_the_value_is_there(
    better: Better, target: str | None, after: str | None, said: str
) -> None:
    assert headline(goal(better, target), effect("improved", "70", after)) == said


@pytest.mark.parametrize(
    ("conclusion", "said", "word"),
    [
        ("partly", "Partly improved: better, but not yet", "Partly improved"),
        ("unchanged", "Unchanged: no difference that matters.", "Unchanged"),
        ("worse", "Worse than it was.", "Worse"),
        ("undecided", "Cannot be said, because: nobody answered", "Cannot be said"),
    ],
)
def test_every_conclusion_has_its_sentence_and_its_word(
    conclusion: Conclusion, said: str, word: str
) -> None:
    assert headline(goal(), effect(conclusion, "70", "60")).startswith(said)
    assert conclusion_word(conclusion) == word


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
