"""The register of risks and strengths: named, closed with a reason, counted and weighed."""

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.explore import EvidenceLink, Risk, Strength
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.explore import conversations, evidence, judging, risks, strengths
from core.explore.finding import Finding
from tests.core.explore.sample import figure, refused, talk, unit, walk


def add(dossier: Dossier, cycle: Cycle, title: str = "Peaks") -> Risk:
    with dossier.action("Add risk"):
        return risks.add(dossier, cycle.id, title)


def found(dossier: Dossier, cycle: Cycle) -> Finding:
    refused(dossier, walk(dossier, cycle, unit(dossier, cycle, "Home care")))
    return evidence.all_findings(dossier, cycle.id)[0]


def test_a_nameless_risk_is_refused(dossier: Dossier, cycle: Cycle) -> None:
    risk = add(dossier, cycle)
    with pytest.raises(risks.NeedsTitle, match="a name"), dossier.action("Change"):
        risks.change(dossier, risk, title=" ")
    assert dossier.get(Risk, risk.id).title == "Peaks"


def test_other_fields_change_as_they_are(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Change"):
        risk = risks.change(dossier, add(dossier, cycle), cause="Vacancies")
        risk = risks.change(dossier, risk, title=" Peak hours ")
    assert (risk.cause, risk.title) == ("Vacancies", "Peak hours")


def test_a_finding_becomes_a_risk_of_its_units(dossier: Dossier, cycle: Cycle) -> None:
    shown = found(dossier, cycle)
    with dossier.action("Add risk"):
        risk = risks.from_finding(dossier, shown, "Nobody replaces")
    assert (risk.sources, risk.units) == ((shown.factor,), shown.units)
    assert risk.constructs == shown.constructs
    assert [each.source for each in evidence.links(dossier, risk)] == [shown.source]


def test_a_finding_becomes_a_strength(dossier: Dossier, cycle: Cycle) -> None:
    talk(dossier, cycle, "We help each other.")
    shown = evidence.all_findings(dossier, cycle.id)[0]
    with dossier.action("Add strength"):
        strength = strengths.from_finding(dossier, shown, "Helping each other")
    assert strength.sources == ("content",)
    assert evidence.findings(dossier, strength)[0].source == shown.source


def test_a_nameless_strength_is_refused(dossier: Dossier, cycle: Cycle) -> None:
    with pytest.raises(strengths.StrengthNeedsTitle), dossier.action("Add"):
        strengths.add(dossier, cycle.id, "")
    with dossier.action("Add"):
        kept = strengths.add(dossier, cycle.id, "Helping")
        strengths.change(dossier, kept, description="In the team")
        with pytest.raises(strengths.StrengthNeedsTitle):
            strengths.change(dossier, kept, title="")
    assert dossier.all(Strength)[0].description == "In the team"


def test_closing_a_risk_needs_a_reason(dossier: Dossier, cycle: Cycle) -> None:
    risk = add(dossier, cycle)
    with pytest.raises(risks.NeedsReason), dossier.action("Close"):
        risks.close(dossier, risk, "  ")
    with dossier.action("Close"):
        closed = risks.close(dossier, risk, "The service stopped.")
    assert (closed.state, closed.closed_reason) == ("closed", "The service stopped.")


def test_a_closed_risk_can_be_taken_up_again(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Close"):
        closed = risks.close(dossier, add(dossier, cycle), "Gone")
        again = risks.reopen(dossier, closed)
    assert (again.state, again.closed_reason) == ("open", "")


def test_the_register_counts_evidence_and_measures(dossier: Dossier, cycle: Cycle) -> None:
    risk, other = add(dossier, cycle), add(dossier, cycle, "Noise")
    source = figure(dossier, cycle).id
    with dossier.action("Fill"):
        evidence.link(dossier, cycle.id, risk.id, "indicator", source)
        dossier.add(Measure(cycle=cycle.id, title="Pool", risks=(risk.id, other.id)))
        dossier.add(Measure(cycle=cycle.id, title="Rota", risks=(risk.id,)))
    lines = risks.register(dossier, cycle.id)
    assert [(each.evidence, each.measures, each.shape) for each in lines] == [(1, 2, 0), (0, 1, 0)]
    assert [each.title for each in risks.measures_of(dossier, other)] == ["Pool"]


def test_the_heaviest_come_first_and_closed_ones_last(dossier: Dossier, cycle: Cycle) -> None:
    light, heavy, gone, new = (add(dossier, cycle, title) for title in "abcd")
    serious = {"exposure": "5", "severity": "5", "control": "partly"}
    with dossier.action("Judge"):
        judging.judge(dossier, light, "veerwerk", serious | {"severity": "1"})
        judging.judge(dossier, heavy, "veerwerk", serious)
        judging.judge(dossier, gone, "veerwerk", serious)
        risks.close(dossier, gone, "Gone")
    weighed = risks.by_weight(risks.register(dossier, cycle.id))
    assert [each.risk.id for each in weighed] == [heavy.id, light.id, new.id, gone.id]


def test_a_risk_is_placed_after_another(dossier: Dossier, cycle: Cycle) -> None:
    first, second, third = (add(dossier, cycle, title) for title in "abc")
    with dossier.action("Move"):
        risks.place_after(dossier, first, third.id)
    with dossier.action("Move"):
        risks.place_after(dossier, third, None)
    assert [each.id for each in dossier.all(Risk)] == [third.id, second.id, first.id]


def test_a_removed_risk_leaves_its_measures_and_loses_its_links(
    dossier: Dossier, cycle: Cycle
) -> None:
    risk = add(dossier, cycle)
    said = conversations.statements(dossier, talk(dossier, cycle, "Peaks"))[0]
    with dossier.action("Fill"):
        evidence.link(dossier, cycle.id, risk.id, "statement", said.id)
        measure = dossier.add(Measure(cycle=cycle.id, title="Pool", risks=(risk.id,)))
        dossier.remove(risk)
    assert dossier.all(EvidenceLink) == ()
    assert dossier.get(Measure, measure.id).risks == ()


def test_a_duplicate_has_the_findings_but_no_judgement(dossier: Dossier, cycle: Cycle) -> None:
    risk, source = add(dossier, cycle), figure(dossier, cycle).id
    with dossier.action("Duplicate"):
        evidence.link(dossier, cycle.id, risk.id, "indicator", source)
        judging.judge(dossier, risk, "oira2", {"severity": "7", "frequency": "7"})
        copy = risks.duplicate(dossier, risk)
    assert copy.title == "Peaks (copy)"
    assert len(evidence.links(dossier, copy)) == 1
    assert judging.rating_of(dossier, copy.id) is None
