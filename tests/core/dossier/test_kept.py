"""What was read is read once, and never shown after it changed."""

import msgspec
import pytest
from sqlcipher3 import dbapi2

from core.dossier.dossier import Dossier
from core.dossier.records.explore import EvidenceLink, Risk
from core.dossier.records.organisation import Cycle


@pytest.fixture
def risk(dossier: Dossier, cycle: Cycle) -> Risk:
    with dossier.action("Add risk"):
        return dossier.add(Risk(cycle=cycle.id, title="Lawaai"))


def titles(dossier: Dossier) -> list[str]:
    return [risk.title for risk in dossier.all(Risk)]


def test_who_asks_again_gets_the_same_records(dossier: Dossier, risk: Risk) -> None:
    assert dossier.all(Risk) is dossier.all(Risk)
    assert dossier.all(Risk, title="Lawaai") == dossier.all(Risk)
    assert dossier.all(Risk, title="Stof") == ()


def test_an_act_is_seen_within_it_and_after_it(dossier: Dossier, risk: Risk) -> None:
    assert titles(dossier) == ["Lawaai"]
    with dossier.action("Change"):
        dossier.change(risk, title="Stof")
        assert titles(dossier) == ["Stof"]
        with dossier.action("Add within"):
            dossier.add(Risk(cycle=risk.cycle, title="Hitte"))
        assert titles(dossier) == ["Stof", "Hitte"]
    assert titles(dossier) == ["Stof", "Hitte"]


def test_what_is_undone_and_redone_is_seen(dossier: Dossier, risk: Risk) -> None:
    assert titles(dossier) == ["Lawaai"]
    dossier.undo()
    assert titles(dossier) == []
    dossier.redo()
    assert titles(dossier) == ["Lawaai"]


def test_an_act_that_fails_leaves_what_was(dossier: Dossier, risk: Risk) -> None:
    before = dossier.all(Risk)
    with pytest.raises(dbapi2.IntegrityError), dossier.action("Fail"):
        dossier.put(msgspec.structs.replace(risk, title="Stof", cycle="no such year"))
    assert dossier.all(Risk) == before


def test_what_goes_along_with_a_record_is_gone_everywhere(dossier: Dossier, risk: Risk) -> None:
    with dossier.action("Link"):
        dossier.add(EvidenceLink(cycle=risk.cycle, risk=risk.id, kind="document", source="x"))
    assert dossier.all(EvidenceLink)
    with dossier.action("Remove risk"):
        dossier.remove(risk)
    assert dossier.all(EvidenceLink) == ()


def test_another_table_is_not_read_anew(dossier: Dossier, risk: Risk, cycle: Cycle) -> None:
    years = dossier.all(Cycle)
    with dossier.action("Change"):
        dossier.change(risk, title="Stof")
    assert dossier.all(Cycle) is years
