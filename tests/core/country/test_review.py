"""The Dutch review: who needs it and who is exempt, at the boundaries."""

import pytest

from core.country.review import Employer, review_needed, review_reason, review_sentence


@pytest.mark.parametrize(
    ("employer", "reason"),
    [
        (Employer(2, 40), "few_hours"),
        (Employer(2, 41), "needed"),
        (Employer(25, 900, recognised_instrument=True), "recognised_instrument"),
        (Employer(26, 900, recognised_instrument=True), "needed"),
        (Employer(25, 900), "needed"),
        (Employer(0, 0, volunteers_only=True), "volunteers"),
    ],
)
def test_the_first_exemption_that_applies_counts(employer: Employer, reason: str) -> None:
    assert review_reason(employer) == reason
    assert review_needed(employer) == (reason == "needed")


def test_the_conclusion_names_the_limit() -> None:
    assert "40 hours" in review_sentence(Employer(2, 40))
    assert "25 employees" in review_sentence(Employer(9, 300, recognised_instrument=True))
