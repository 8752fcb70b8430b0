"""Judging with a method: exact figures, the field's tables, and sentences that help."""

from decimal import Decimal
from itertools import product
from math import prod

import pytest

from core.explore.rating import Result, WrongInput, exposure_class, rate
from core.library.methods import Method, method, methods

# Three criteria: probability and frequency, then the class for effect 1, 5 and 10.
OIRA_3 = {
    ("1", "1"): "LLL", ("1", "4"): "LMM", ("1", "7"): "LMH",
    ("3", "1"): "LLM", ("3", "4"): "LHH", ("3", "7"): "MHH",
    ("5", "1"): "LMM", ("5", "4"): "MHH", ("5", "7"): "MHH",
}  # fmt: skip
# Two criteria: frequency, then the class for severity 1, 5, 7 and 10.
OIRA_2 = {"1": "LLLM", "3": "LMMM", "7": "LMHH", "9": "LMHH"}


def kinney(probability: str, exposure: str, effect: str) -> Result:
    """A judgement with Kinney."""
    inputs = {"probability": probability, "exposure": exposure, "effect": effect}
    return rate(method("kinney"), inputs)


def judged(exposure: int, severity: int, control: str = "partly", **other: str) -> Result:
    """A judgement with our default."""
    inputs = {"exposure": str(exposure), "severity": str(severity), "control": control}
    return rate(method(), inputs | other)


@pytest.mark.parametrize(
    ("values", "score", "level"),
    [
        (("6", "6", "7"), "252", 4),
        (("3", "10", "3"), "90", 3),
        (("3", "6", "7"), "126", 3),
        (("3", "10", "1"), "30", 2),
        (("3", "10", "7"), "210", 4),
        (("0.1", "0.5", "1"), "0.05", 1),
        (("10", "2", "1"), "20", 1),
        (("3", "1", "7"), "21", 2),
        (("10", "1", "7"), "70", 2),
        (("0.5", "10", "40"), "200", 3),
        (("10", "1", "40"), "400", 4),
        (("10", "3", "15"), "450", 5),
        (("10", "10", "100"), "10000", 5),
    ],
)
def test_kinney_has_its_products_and_classes(
    values: tuple[str, str, str], score: str, level: int
) -> None:
    found = kinney(*values)
    assert (found.score, found.level, found.shape) == (Decimal(score), level, level)


def test_kinney_multiplies_exactly_and_writes_plain_numbers() -> None:
    assert str(kinney("0.1", "3", "1").score) == "0.3"
    assert str(kinney("10", "10", "100").score) == "10000"
    assert str(kinney("0.2", "0.5", "100").score) == "10"


@pytest.mark.parametrize("used", methods(), ids=lambda used: used.key)
def test_a_higher_choice_never_judges_lower(used: Method) -> None:
    others = [each for each in used.criteria if each not in used.factors]
    context = {each.key: each.choices[0].value for each in others}
    heights = [range(len(each.choices)) for each in used.factors]
    found = {}
    for places in product(*heights):
        pairs = zip(used.factors, places, strict=True)
        said = {each.key: each.choices[place].value for each, place in pairs}
        result = rate(used, context | said)
        assert result.score == prod(Decimal(each) for each in said.values())
        found[places] = result.level
    for places, level in found.items():
        for at, _place in enumerate(places):
            one_up = tuple(p + (i == at) for i, p in enumerate(places))
            assert level <= found.get(one_up, level), (places, one_up)
    assert set(found.values()) <= set(range(1, len(used.bands) + 1))


def test_all_of_kinneys_values_are_there() -> None:
    choices = {
        each.key: [choice.value for choice in each.choices] for each in method("kinney").criteria
    }
    assert choices == {
        "probability": ["0.1", "0.2", "0.5", "1", "3", "6", "10"],
        "exposure": ["0.5", "1", "2", "3", "6", "10"],
        "effect": ["1", "3", "7", "15", "40", "100"],
    }


@pytest.mark.parametrize(("row", "classes"), OIRA_3.items())
def test_oira_with_three_criteria(row: tuple[str, str], classes: str) -> None:
    for effect, letter in zip(("1", "5", "10"), classes, strict=True):
        inputs = {"probability": row[0], "frequency": row[1], "effect": effect}
        assert rate(method("oira3"), inputs).level == " LMH".index(letter)


@pytest.mark.parametrize(("frequency", "classes"), OIRA_2.items())
def test_oira_with_two_criteria(frequency: str, classes: str) -> None:
    for severity, letter in zip(("1", "5", "7", "10"), classes, strict=True):
        inputs = {"severity": severity, "frequency": frequency}
        assert rate(method("oira2"), inputs).level == " LMH".index(letter)


def test_the_matrix_of_five_by_five() -> None:
    for likelihood, impact in product(range(1, 6), repeat=2):
        inputs = {"likelihood": str(likelihood), "impact": str(impact)}
        score = likelihood * impact
        level = 1 + (score >= 5) + (score >= 10) + (score >= 15)
        found = rate(method("matrix5"), inputs)
        assert found.score == score
        assert found.level == level


def test_our_default_reads_the_class_from_its_table() -> None:
    levels = [
        [judged(exposure, severity).level for severity in range(1, 6)] for exposure in range(1, 6)
    ]
    assert levels == [
        [1, 1, 2, 3, 4],
        [1, 2, 2, 3, 4],
        [1, 2, 3, 4, 4],
        [2, 2, 3, 4, 5],
        [2, 3, 4, 5, 5],
    ]


def test_the_table_of_our_default_never_falls() -> None:
    for one, two in product(range(1, 6), range(1, 5)):
        assert judged(one, two).level <= judged(one, two + 1).level
        assert judged(two, one).level <= judged(two + 1, one).level


def test_no_control_or_a_fact_never_to_ignore_raises_the_class_by_one() -> None:
    assert judged(3, 3, "adequate").level == 3
    assert judged(3, 3, "none").level == 4
    assert judged(3, 3, never_ignore="yes").level == 4
    both = judged(3, 3, "none", never_ignore="yes")
    assert (both.level, both.raised) == (4, True)
    assert judged(5, 5, "none").level == 5


def test_evidence_and_the_employers_impact_are_kept_but_do_not_weigh() -> None:
    found = judged(3, 3, evidence="4", employer_impact="no")
    assert found.level == 3
    assert found.score == 9
    assert found.inputs == {
        "exposure": "3", "severity": "3", "control": "partly", "never_ignore": "no",
        "evidence": "4", "employer_impact": "no",
    }  # fmt: skip


def test_a_result_speaks_the_readers_language() -> None:
    assert judged(5, 5).label.in_language("nl") == "zeer hoog"
    assert judged(5, 5).label.in_language("fr") == "très élevé"


@pytest.mark.parametrize("said", ["0.5", "0,5", " .5 ", "0.50"])
def test_a_number_may_be_written_in_several_ways(said: str) -> None:
    assert kinney(said, "1", "1").inputs["probability"] == "0.5"


@pytest.mark.parametrize(
    ("inputs", "key", "sentence"),
    [
        (
            {"probability": "2", "exposure": "6", "effect": "7"},
            "probability",
            "The criterion probability cannot be “2”; permitted are 0.1, 0.2, 0.5, 1, 3, 6, 10.",
        ),
        (
            {"probability": "1", "effect": "7"},
            "exposure",
            "The criterion exposure needs a value: 0.5, 1, 2, 3, 6, 10.",
        ),
        (
            {"probability": "1", "exposure": "6", "effect": "7", "luck": "1"},
            "luck",
            "has no criterion “luck”; its criteria are probability, exposure, effect.",
        ),
        (
            {"probability": "NaN", "exposure": "6", "effect": "7"},
            "probability",
            "cannot be “NaN”",
        ),
    ],
)
def test_a_wrong_input_is_told_with_what_is_permitted(
    inputs: dict[str, str], key: str, sentence: str
) -> None:
    with pytest.raises(WrongInput) as caught:
        rate(method("kinney"), inputs)
    assert caught.value.criterion == key
    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0, 1),
        (0.049, 1),
        (0.05, 2),
        (0.149, 2),
        (0.15, 3),
        (0.299, 3),
        (0.3, 4),
        (0.5, 4),
        (0.501, 5),
        (1, 5),
    ],
)
def test_the_share_at_risk_gives_the_exposure(share: float, expected: int) -> None:
    assert exposure_class(share) == expected


@pytest.mark.parametrize("share", [-0.01, 1.01])
def test_a_share_outside_0_to_1_is_our_fault(share: float) -> None:
    with pytest.raises(ValueError, match=str(share)):
        exposure_class(share)
