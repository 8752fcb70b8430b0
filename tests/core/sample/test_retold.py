"""The Dutch sample: the same people and years, under Dutch law and in the words used there."""

import re
from collections.abc import Iterator

import pytest

from core.consult.consultations import agenda
from core.country.profile import profile
from core.cycle.attention import attention
from core.cycle.chain import chain
from core.cycle.guide import progress
from core.cycle.year import Year
from core.cycle.years import cycles
from core.dossier.records.consult import Consultation
from core.dossier.records.organisation import Organisation
from core.dossier.records.realise import Effect
from core.dossier.records.words import TOPICS
from core.explore.approach import missing_roles
from core.library.loading import shipped
from core.library.sample import HOME, story
from core.realise import yearly
from reports.content.answers import unanswered
from reports.content.matter import Matter
from tests.core.sample.conftest import Open
from tests.core.sample.test_writing import TODAY, answers, told

BELGIAN = re.compile(
    r"Comité|Codex|CPBW|PBW|jaaractieplan|preventieadviseur|arbeidsarts|externe dienst|onthaal"
    r"|hiërarchisch|personeelsdienst|bevraging|ploeg|vorming|leefgroep|zorgkundige|\bgsm|draaiboek"
    r"|hoofdverpleegkundige|uurrooster|pesterij|ongewenst seksueel|sterktes?\b|woonzorg|beurtrol"
    r"|toestel|bedeling|\bmentor|\bfeiten van|vervangingspool|zorgdirecteur|\bgoesting",
    re.IGNORECASE,
)
"""Words of Belgian law, or of the Dutch of Flanders, that a Dutch employer does not use."""


@pytest.fixture
def dutch(sample: Open) -> Year:
    """The year in progress of the Dutch sample."""
    dossier = sample(country="nl")
    return Year(dossier, cycles(dossier)[-1].id)


def words(value: object) -> Iterator[str]:
    """What is said in a row, without the names of rows."""
    if isinstance(value, str) and not value.startswith("@"):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from words(part) if name not in ("id", "library_key") else ()
    elif isinstance(value, list | tuple):
        for part in value:
            yield from words(part)


def test_nothing_belgian_is_told_in_the_netherlands() -> None:
    there = story("nl")
    said = list(words(there.employer.rows))
    for chapter in there.chapters:
        for _table, row in there.rows_of(chapter):
            said += words(row)
        said += [*words(chapter.cycle), *words(chapter.open_answers), *words(chapter.skipped)]
        said += [text for one in chapter.help for text in (one.name, one.reach)]
    assert len(said) > 1000
    assert [text for text in said if BELGIAN.search(text)] == []


def test_only_files_of_the_story_are_retold() -> None:
    ours = {file.name for file in shipped("sample")}
    assert {file.name for file in shipped("sample/nl")} <= ours


def test_it_is_the_same_story_with_the_same_people(sample: Open, dutch: Year) -> None:
    belgian = sample(country=HOME)
    assert answers(belgian) == answers(dutch.dossier)
    assert len(told(belgian)) == len(told(dutch.dossier))
    assert told(belgian) != told(dutch.dossier)


def test_it_asks_for_as_little_as_ours_and_earlier_years_are_done(dutch: Year) -> None:
    points = attention(dutch, TODAY)
    assert {p.key for p in points} == {"overdue", "plan_balance", "decided", "concluded"}
    for cycle in cycles(dutch.dossier)[:-1]:
        states = progress(Year(dutch.dossier, cycle.id)).values()
        assert [state.step for state in states if not state.done] == []


def test_the_works_council_is_heard_on_what_dutch_law_names(dutch: Year) -> None:
    country = profile("nl")
    heard = {item.record.subject: item for item in agenda(dutch.dossier, dutch.id, TODAY)}
    assert {s.key for s in country.consultations} <= set(heard)
    assert all(heard[s].state == "answered" for s in ("method", "privacy_rules", "results", "plan"))
    for record in dutch.dossier.all(Consultation):
        item = next(i for i in agenda(dutch.dossier, record.cycle, TODAY) if i.record == record)
        assert record.body == "or"
        assert record.outcome in item.answers


def test_everybody_that_dutch_law_expects_takes_part_and_every_topic_is_looked_at(
    dutch: Year,
) -> None:
    (employer,) = dutch.all(Organisation)
    assert (employer.country, employer.body) == ("nl", "or")
    assert missing_roles(dutch.dossier, dutch.id, 240) == ()
    assert {topic for risk in dutch.risks for topic in risk.topics} == set(TOPICS)


def test_every_input_of_the_dutch_evaluation_is_one_of_its_own(dutch: Year) -> None:
    lines = yearly.inputs(dutch.dossier, dutch.id)
    known = {line.input.key for line in lines} | {yearly.CONCLUSION}
    assert {record.key for record in dutch.dossier.all(type(lines[0].record))} <= known
    assert sum(line.filled for line in lines) >= len(lines) - 1


def test_its_report_answers_the_dutch_duties_and_its_effects_are_measured(dutch: Year) -> None:
    assert [duty.key for duty in unanswered(Matter(dutch, TODAY))] == []
    whole = [c for c in (chain(dutch, r) for r in dutch.risks) if c.measures and c.effects]
    assert len(whole) >= 3
    assert {e.conclusion for e in dutch.all(Effect)} == {
        "improved", "partly", "worse", "undecided",
    }  # fmt: skip
