"""The one history: every act undone exactly, redone exactly, and nothing written beside it."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from core.dossier import triggers
from core.dossier.dossier import Dossier, Missing
from core.dossier.faults import NotSaved
from core.dossier.file import open_dossier
from core.dossier.history import Kind
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import EvidenceLink, Observation, Risk
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import Measure
from tests.conftest import PASSWORD

State = dict[str, list[dict[str, Any]]]


def state(dossier: Dossier) -> State:
    """Every tracked table as it is."""
    return {
        table: list(dossier.db.query(f'SELECT * FROM "{table}" ORDER BY id'))
        for table in triggers.tracked(dossier.db)
    }


def add_unit(dossier: Dossier, cycle: str, n: int) -> None:
    units = dossier.all(Unit, cycle=cycle)
    parent = units[n % len(units)].id if units and n % 2 else None
    dossier.add(Unit(cycle=cycle, name=f"Unit {n}", parent=parent, headcount=n))


def add_risk(dossier: Dossier, cycle: str, n: int) -> None:
    units = tuple(u.id for u in dossier.all(Unit, cycle=cycle)[: n % 3])
    dossier.add(Risk(cycle=cycle, title=f"“{n}” \N{SNOWMAN} '", units=units, sources=("content",)))


def add_evidence(dossier: Dossier, cycle: str, n: int) -> None:
    seen = dossier.add(Observation(cycle=cycle, text="x", observed_on=dt.date(2026, 3, n % 28 + 1)))
    for risk in dossier.all(Risk, cycle=cycle)[: n % 2 + 1]:
        dossier.add(EvidenceLink(cycle=cycle, risk=risk.id, kind="observation", source=seen.id))


def add_measure(dossier: Dossier, cycle: str, n: int) -> None:
    risks = tuple(r.id for r in dossier.all(Risk, cycle=cycle)[: n % 4])
    state = dossier.add(DesiredState(cycle=cycle, sentence="zo", risks=risks))
    goal = dossier.add(Goal(cycle=cycle, desired_state=state.id))
    dossier.add(Measure(cycle=cycle, title="doen", risks=risks, goals=(goal.id,), process=n > 5))


def remove_some(dossier: Dossier, cycle: str, n: int) -> None:
    kind = (Unit, Risk, Observation, DesiredState, Measure)[n % 5]
    for record in dossier.all(kind, cycle=cycle)[:1]:
        dossier.remove(record)


def change_some(dossier: Dossier, cycle: str, n: int) -> None:
    for risk in dossier.all(Risk, cycle=cycle)[:2]:
        dossier.change(risk, cause=f"cause {n}", harms=("stress",) if n % 2 else ())


def move_some(dossier: Dossier, cycle: str, n: int) -> None:
    risks = dossier.all(Risk, cycle=cycle)
    if len(risks) > 1:
        dossier.move(risks[-1], before=risks[n % len(risks)].id)


ACTS: list[Callable[[Dossier, str, int], None]] = [
    add_unit, add_risk, add_evidence, add_measure, remove_some, change_some, move_some,
]  # fmt: skip
SEQUENCES = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 12)), max_size=12)
real_files = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def fresh(template: Path, tmp_path: Path) -> Dossier:
    """A new copy for each example."""
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.veer"
    path.write_bytes(template.read_bytes())
    return open_dossier(path, PASSWORD)


def act(dossier: Dossier, steps: list[tuple[Callable[[Dossier, str, int], None], int]]) -> State:
    """Do the steps, each one action, and give the state after."""
    cycle = dossier.all(Cycle)[0].id
    for do, n in steps:
        with dossier.action(do.__name__):
            do(dossier, cycle, n)
    return state(dossier)


@real_files
@given(SEQUENCES)
def test_whatever_was_done_is_undone_and_redone_exactly(
    template: Path, tmp_path: Path, steps: list[Any]
) -> None:
    dossier = fresh(template, tmp_path)
    before = state(dossier)
    count = len(dossier.actions())
    after = act(dossier, steps)
    done = len(dossier.actions()) - count
    for _ in range(done):
        dossier.undo()
    assert state(dossier) == before
    for _ in range(done):
        dossier.redo()
    assert state(dossier) == after
    dossier.close()


@real_files
@given(SEQUENCES, st.lists(st.booleans(), max_size=20))
def test_any_walk_through_undo_and_redo_meets_only_known_states(
    template: Path, tmp_path: Path, steps: list[Any], walk: list[bool]
) -> None:
    dossier = fresh(template, tmp_path)
    states = [state(dossier)]
    cycle = dossier.all(Cycle)[0].id
    for do, n in steps:
        with dossier.action(do.__name__):
            do(dossier, cycle, n)
        if dossier.last_touched:
            states.append(state(dossier))
    place = len(states) - 1
    for back in walk:
        wanted = max(place - 1, 0) if back else min(place + 1, len(states) - 1)
        if wanted != place:
            dossier.undo() if back else dossier.redo()
        place = wanted
        assert state(dossier) == states[place]
    dossier.close()


def test_a_new_act_ends_what_could_be_redone(dossier: Dossier, cycle: Cycle) -> None:
    act(dossier, [(add_risk, 1)])
    dossier.undo()
    act(dossier, [(add_risk, 2)])
    assert dossier.redo() is None


def test_undo_reaches_over_a_restart(reopen: Callable[[], Dossier]) -> None:
    act(reopen(), [(add_risk, 1)])
    dossier = reopen()
    assert dossier.history.undo_label == "add_risk"
    dossier.undo()
    assert not dossier.all(Risk)
    again = reopen()
    again.redo()
    assert again.all(Risk)


def test_a_write_outside_an_action_fails(dossier: Dossier, cycle: Cycle) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="outside an action"):
        dossier.add(Risk(cycle=cycle.id, title="x"))


def test_an_act_that_fails_leaves_nothing(dossier: Dossier, cycle: Cycle) -> None:
    def half(dossier: Dossier, cycle: str, n: int) -> None:
        dossier.add(Risk(cycle=cycle, title="x"))
        dossier.get(Risk, "nowhere")

    with pytest.raises(Missing):
        act(dossier, [(half, 0)])
    assert not dossier.all(Risk)
    assert "half" not in {a.label for a in dossier.actions()}


def test_a_full_disk_is_told_and_nothing_stays(dossier: Dossier, cycle: Cycle) -> None:
    pages = dossier.db.execute("PRAGMA page_count").fetchone()[0]
    dossier.db.execute(f"PRAGMA max_page_count = {pages + 1}").fetchall()
    with pytest.raises(NotSaved, match="full"), dossier.action("Add"):
        dossier.add(Risk(cycle=cycle.id, title="x", description="y" * 100_000))
    assert not dossier.all(Risk)
    dossier.db.execute("PRAGMA max_page_count = 1000000").fetchall()
    act(dossier, [(add_risk, 1)])
    assert dossier.all(Risk)


def test_an_act_that_changes_nothing_is_no_step(dossier: Dossier) -> None:
    before = dossier.actions()
    with dossier.action("Nothing"):
        pass
    assert dossier.actions() == before


@pytest.mark.parametrize("kind", ["redaction", "retention"])
def test_what_takes_away_for_good_is_logged_and_ends_what_could_be_undone(
    dossier: Dossier, cycle: Cycle, kind: Kind
) -> None:
    act(dossier, [(add_risk, 1), (add_risk, 2)])
    dossier.undo()
    with dossier.action("Delete request for help", kind):
        pass
    assert dossier.actions()[-1].kind == kind
    assert (dossier.undo(), dossier.redo()) == (None, None)
    assert len(dossier.all(Risk)) == 1


def test_undo_and_redo_are_named_before_they_are_done(dossier: Dossier, cycle: Cycle) -> None:
    act(dossier, [(add_risk, 1), (add_evidence, 2)])
    history = dossier.history
    assert (history.undo_label, history.redo_label) == ("add_evidence", None)
    assert (dossier.undo(), dossier.undo()) == ("add_evidence", "add_risk")
    assert history.redo_label == "add_risk"
    dossier.redo()
    assert (history.undo_label, history.redo_label) == ("add_risk", "add_evidence")


def test_an_action_tells_the_tables_it_touched(dossier: Dossier, cycle: Cycle) -> None:
    act(dossier, [(add_risk, 0), (add_evidence, 1)])
    assert dossier.last_touched == {"observation", "evidence_link"}


def test_the_history_tells_who_did_what(dossier: Dossier, cycle: Cycle) -> None:
    dossier.history.author = "An"
    act(dossier, [(add_risk, 1)])
    dossier.undo()
    *_, done, undone = dossier.actions()
    assert (done.label, done.author, undone.kind, undone.undoes) == (
        "add_risk", "An", "undo", done.id,
    )  # fmt: skip


def test_lists_lose_the_id_of_what_goes(dossier: Dossier, cycle: Cycle) -> None:
    act(dossier, [(add_risk, 0), (add_measure, 1)])
    with dossier.action("Remove"):
        dossier.remove(dossier.all(Risk)[0])
    assert dossier.all(Measure)[0].risks == ()
    assert dossier.all(DesiredState)[0].risks == ()


def test_findings_go_with_their_source(dossier: Dossier, cycle: Cycle) -> None:
    act(dossier, [(add_risk, 0), (add_evidence, 1)])
    with dossier.action("Remove"):
        dossier.remove(dossier.all(Observation)[0])
    assert not dossier.all(EvidenceLink)


def test_text_that_sqlite_cannot_keep_is_cleaned(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Add"):
        risk = dossier.add(Risk(cycle=cycle.id, title="a\0b\ud800c"))
    assert dossier.get(Risk, risk.id).title == "abc"
