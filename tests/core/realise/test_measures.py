"""Measures: made, changed, copied, taken from the library."""

import datetime as dt
from decimal import Decimal

import pytest

from core.country.profile import profile
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.envision import desired, goals
from core.library.measures import catalogue
from core.realise import measures
from core.realise.measure_words import (
    aim_note,
    aim_word,
    changes_word,
    level_word,
    owner_words,
    status_word,
)
from core.realise.template_words import kind_words, takes_words, tier_word
from tests.core.envision.filled import Filled

TODAY = dt.date(2026, 3, 16)
Plan = tuple[Measure, ...]


def test_a_measure_needs_a_name(dossier: Dossier, cycle: Cycle) -> None:
    with pytest.raises(measures.MeasureNeedsTitle), dossier.action("Add"):
        measures.add(dossier, cycle.id, "   ")
    assert dossier.all(Measure) == ()


def test_a_measure_follows_its_risk(dossier: Dossier, cycle: Cycle, filled: Filled) -> None:
    with dossier.action("Add"):
        goal = goals.add(dossier, desired.begin(dossier, filled.risks[0]))
        measure = measures.add(dossier, cycle.id, " Pool ", (filled.risks[0].id,))
    assert measure.title == "Pool"
    assert measure.goals == (goal.id,)
    assert measure.units == filled.risks[0].units


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"title": " "}, measures.MeasureNeedsTitle),
        ({"due_on": dt.date(2026, 1, 1)}, measures.EndsBeforeStart),
        ({"status": "stopped"}, measures.StoppedNeedsReason),
        ({"money": Decimal(-1)}, measures.BelowZero),
        ({"hours": -1}, measures.BelowZero),
    ],
)
def test_what_cannot_be_is_refused(
    dossier: Dossier, planned: Plan, values: dict[str, object], fault: type[Exception]
) -> None:
    with pytest.raises(fault), dossier.action("Change"):
        measures.change(dossier, planned[0], **values)
    assert dossier.get(Measure, planned[0].id) == planned[0]


def test_changing_nothing_writes_nothing(dossier: Dossier, planned: Plan) -> None:
    before = len(dossier.actions())
    with dossier.action("Change"):
        measures.change(dossier, planned[0], title=planned[0].title)
    assert len(dossier.actions()) == before


def test_the_status_brings_its_day_or_its_reason(dossier: Dossier, planned: Plan) -> None:
    with dossier.action("Status"):
        done = measures.set_status(dossier, planned[0], "done", TODAY)
        stopped = measures.set_status(dossier, done, "stopped", TODAY, " geen geld ")
        again = measures.set_status(dossier, stopped, "running", TODAY)
    assert done.done_on == TODAY
    assert (stopped.stopped_reason, stopped.done_on) == ("geen geld", None)
    assert (again.status, again.stopped_reason) == ("running", "")


def test_a_copy_stands_right_after_its_original_and_has_not_begun(
    dossier: Dossier, planned: Plan
) -> None:
    with dossier.action("Duplicate"):
        copy = measures.duplicate(dossier, planned[0])
        last = measures.duplicate(dossier, planned[5])
    order = [m.id for m in dossier.all(Measure)]
    assert order[:2] == [planned[0].id, copy.id]
    assert order[-1] == last.id
    assert (copy.status, copy.title) == ("planned", f"{planned[0].title} (copy)")
    assert copy.risks == planned[0].risks


def test_the_library_offers_the_source_first(dossier: Dossier, filled: Filled) -> None:
    offered = measures.suggestions(dossier, filled.risks[0])
    assert offered[0].template.at_the_source
    assert offered[0].constructs == ("workload",)
    sides = [each.template.at_the_source for each in offered]
    assert sides == sorted(sides, reverse=True)
    assert not any(each.template.process or each.taken for each in offered)


def test_what_was_taken_is_marked(dossier: Dossier, cycle: Cycle, filled: Filled) -> None:
    risk = filled.risks[0]
    with dossier.action("Take"):
        first = measures.suggestions(dossier, risk)[0].template
        measures.from_template(dossier, cycle.id, first, (risk.id,))
    assert measures.suggestions(dossier, risk)[0].taken
    others = measures.suggestions(dossier, filled.risks[1])
    assert not any(each.taken for each in others)


def test_a_measure_of_the_library_comes_whole(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    template = catalogue().template("staffing")
    with dossier.action("Take"):
        taken = measures.from_template(dossier, cycle.id, template, (filled.risks[0].id,))
    assert (taken.title, taken.aim, taken.level) == (
        "Match work and staffing",
        "eliminate",
        "organisation",
    )
    assert len(taken.steps) == 4
    assert (taken.owner_role, taken.library_key) == ("management", "staffing")
    assert "Reviews" in measures.evidence_note(taken)


def test_ones_own_measure_has_no_note(planned: Plan) -> None:
    assert measures.evidence_note(planned[0]) == ""


def test_a_line_shows_the_heaviest_risk_first(
    dossier: Dossier, cycle: Cycle, filled: Filled, planned: Plan
) -> None:
    first, *_others, process = measures.overview(dossier, cycle.id)
    assert (first.shape, first.risk, first.further) == (5, filled.risks[0].title, 1)
    assert (process.shape, process.risk, process.further) == (0, "", 0)


def test_serious_risks_without_a_measure_are_named(
    dossier: Dossier, cycle: Cycle, filled: Filled, planned: Plan
) -> None:
    assert measures.without_measure(dossier, cycle.id, 3) == ()
    with dossier.action("Stop"):
        measures.set_status(dossier, planned[3], "stopped", TODAY, "niemand wilde")
    assert [r.id for r in measures.without_measure(dossier, cycle.id, 3)] == [filled.risks[2].id]


def test_goals_are_named_by_number_and_state(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    with dossier.action("Goal"):
        goal = goals.add(dossier, desired.add(dossier, cycle.id, "rust", (filled.risks[0].id,)))
    assert measures.goal_titles(dossier, cycle.id) == {goal.id: "Workload and pace: rust"}


def test_a_measure_has_its_words(planned: Plan) -> None:
    measure = planned[0]
    assert aim_word(measure.aim) == "Take the danger away"
    assert aim_note(measure.aim) == "at the source"
    assert level_word(measure.level) == "Organisation"
    assert status_word(measure.status) == "Running"
    assert changes_word(measure.changes) == "The work itself"
    assert owner_words(measure) == "An Peeters, personeelsdienst"
    assert owner_words(planned[1]) == "leidinggevende"


def test_an_owner_is_typed_in_one_go(dossier: Dossier, planned: Plan) -> None:
    with dossier.action("Owner"):
        both = measures.set_owner(dossier, planned[1], "Jan Maes, directie")
        role = measures.set_owner(dossier, both, "HR")
        nameless = measures.set_owner(dossier, planned[2], "HR")
    assert (both.owner_name, both.owner_role) == ("Jan Maes", "directie")
    assert (role.owner_name, role.owner_role) == ("Jan Maes", "HR")
    assert (nameless.owner_name, nameless.owner_role) == ("", "HR")


def test_one_risk_takes_the_place_of_another(
    dossier: Dossier, filled: Filled, planned: Plan
) -> None:
    first, second, third, _fourth = (risk.id for risk in filled.risks)
    with dossier.action("Risk"):
        other = measures.replace_risk(dossier, planned[0], first, third)
        fewer = measures.replace_risk(dossier, other, third, "")
        same = measures.replace_risk(dossier, fewer, "", second)
    assert (other.risks, fewer.risks, same.risks) == ((third, second), (second,), (second,))


def test_a_measure_of_the_library_says_what_it_takes() -> None:
    country = profile("be")
    staffing = catalogue().template("staffing")
    assert tier_word(staffing, country) == "At the source"
    assert kind_words(staffing) == "Organisation · Take the danger away"
    assert takes_words(staffing).endswith("effect after 9 months")
    process = next(each for each in catalogue().measures if each.process)
    assert tier_word(process, country) == "Measuring, planning, informing"
