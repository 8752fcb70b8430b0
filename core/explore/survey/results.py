"""From a dossier's answers to the figures of a survey as anybody may have them.

This is the only way to them: what is computed on the way is disclosed before it is handed out.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from math import sqrt

from core.dossier.dossier import Dossier
from core.dossier.outside import responses
from core.dossier.records.explore import Batch, Published, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.outside import Response
from core.explore.survey.answers import gather
from core.explore.survey.disclosure import Disclosure, Group, rule_of
from core.explore.survey.events import event_results
from core.explore.survey.figures import (
    Cell,
    Hidden,
    ScaleResult,
    Shown,
    SurveyResults,
    UnitResult,
    from_published,
    sealed,
)
from core.explore.survey.scoring import ScaleSums, respondents, risk_score, score
from core.explore.survey.statistics import Sample, mean_interval
from core.explore.survey.tree import Tree, tree_of
from core.library.floor import FLOOR
from core.library.instrument import thaw


def results(dossier: Dossier, survey: Survey) -> SurveyResults:
    """The figures of a survey: those published when the year was closed, else from the answers.

    While a survey is not closed it is sealed: it has no figures, whoever asks.
    """
    published = dossier.all(Published, survey=survey.id)
    if published:
        return from_published(published[-1])
    if survey.state != "closed":
        return sealed(_computed(_facts(dossier, survey, list)))
    return _computed(_facts(dossier, survey, lambda: responses(dossier, survey.id)))


def prepared(dossier: Dossier, survey: Survey) -> Callable[[], SurveyResults]:
    """The same in two halves: the answers are read now, the work is done by whoever calls it.

    So that a worker, which may not touch the dossier, can score a large survey.
    """
    if survey.state != "closed" or dossier.all(Published, survey=survey.id):
        found = results(dossier, survey)
        return lambda: found
    answers = responses(dossier, survey.id)
    facts = _facts(dossier, survey, lambda: answers)
    return lambda: _computed(facts)


@dataclass(frozen=True, slots=True)
class _Facts:
    """All that the figures depend on; the answers change only with the batches."""

    path: str
    survey: Survey
    cycle: Cycle
    units: tuple[Unit, ...]
    batches: tuple[Batch, ...]
    answers: Callable[[], list[Response]] = field(compare=False)


def _facts(dossier: Dossier, survey: Survey, answers: Callable[[], list[Response]]) -> _Facts:
    # What is kept holds answers: locking must leave none in memory.
    dossier.at_close.add(_computed.cache_clear)
    return _Facts(
        path=str(dossier.path),
        survey=survey,
        cycle=dossier.get(Cycle, survey.cycle),
        units=dossier.all(Unit, cycle=survey.cycle),
        batches=dossier.all(Batch, survey=survey.id),
        answers=answers,
    )


@lru_cache(maxsize=16)
def _computed(facts: _Facts) -> SurveyResults:
    """Kept in memory, disclosed as it is, so that a page need not score 100,000 answers again."""
    instrument, tree = thaw(facts.survey.instrument), tree_of(facts.units)
    answers = gather(facts.answers(), tree, len(instrument.items))
    asked = facts.survey.invited or tree.headcounts[0]
    disclosure = Disclosure(tree, respondents(answers, tree))
    sums = score(instrument, answers, tree)
    return SurveyResults(
        survey=facts.survey.id,
        year=facts.cycle.year,
        instrument=instrument.key,
        responses=answers.people,
        invited=asked,
        scales={each.scale.key: _scale_result(each, facts.cycle.min_group) for each in sums},
        units=_unit_results(tree, disclosure, sums, facts.cycle.min_group),
        events=event_results(instrument, answers, facts.cycle.min_group),
    )


def _unit_results(
    tree: Tree, disclosure: Disclosure, sums: tuple[ScaleSums, ...], minimum: int
) -> dict[str, UnitResult]:
    columns = {each.scale.key: _column(tree, disclosure, each, minimum) for each in sums}
    names = tree.labels()
    return {
        id: UnitResult(
            id=id,
            name=names[place],
            parent=tree.ids[tree.parents[place]] if place else None,
            n=_count(disclosure, place),
            n_hidden=disclosure.counts[place] if disclosure.respondents[place] else None,
            headcount=tree.headcounts[place],
            cells={key: column[place] for key, column in columns.items()},
        )
        for place, id in enumerate(tree.ids)
    }


def _count(disclosure: Disclosure, place: int) -> int | None:
    """Nobody is a number that may be told."""
    n = disclosure.respondents[place]
    return n if disclosure.counts[place] is None or n == 0 else None


def _column(tree: Tree, disclosure: Disclosure, sums: ScaleSums, minimum: int) -> list[Cell]:
    """One scale for all units."""
    reasons = disclosure.hidden(sums.groups, rule_of(sums.scale, minimum))
    return [
        Hidden(reason) if reason else _shown(sums, group, population)
        for reason, group, population in zip(reasons, sums.groups, tree.headcounts, strict=True)
    ]


def _shown(sums: ScaleSums, group: Group, population: int | None) -> Shown:
    mean = sums.centre + group.total / group.n
    spread = max(0.0, group.squares - group.total * group.total / group.n)
    sample = Sample(group.n, mean, sqrt(spread / (group.n - 1)))
    interval = mean_interval(sample, population)
    assert interval is not None  # a group that may be shown has five people or more
    return Shown(
        n=group.n,
        mean=mean,
        sd=sample.sd,
        low=interval.low,
        high=interval.high,
        at_risk=group.at_risk / group.n,
        risk=risk_score(sums.scale, mean),
        population=population,
    )


def _scale_result(sums: ScaleSums, minimum: int) -> ScaleResult:
    """Reliability is a figure about everybody who answered in full, and hidden like one."""
    found, scale = sums.reliability, sums.scale
    enough = found.n >= max(minimum, FLOOR)
    interval = found.interval if enough else None
    return ScaleResult(
        key=scale.key,
        title=scale.title,
        domain=scale.domain,
        direction=scale.direction,
        events=scale.events,
        measures=scale.measures,
        items=sums.items,
        n=found.n if enough or found.n == 0 else None,
        alpha=found.alpha if enough else None,
        alpha_low=interval.low if interval else None,
        alpha_high=interval.high if interval else None,
    )
