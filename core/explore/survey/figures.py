"""What is told about a survey: figures that may be shown, or the reason why one may not."""

from typing import Literal

import msgspec
from msgspec import structs

from core.dossier.records.explore import Published
from core.explore.survey.reasons import Reason
from core.explore.survey.statistics import Sample
from core.explore.survey.tree import WHOLE
from core.library.instrument import Direction, Domain, WhoDidIt
from core.library.text import Text

RISK_AT = 60.0
"""From this risk score on somebody is at risk: a convention, not a norm."""
WATCH_AT = 50.0
"""From this risk score on a mean asks for attention."""
WHOLE_PERCENTS_UNDER = 50
"""Under this number of people a share is shown without decimals."""

Zone = Literal["favourable", "watch", "unfavourable"]


class Shown(msgspec.Struct, frozen=True, tag="shown"):
    """A figure that may be shown; n is 5 or more."""

    n: int
    mean: float
    """0 to 100 in the scale's own direction."""
    sd: float
    low: float
    high: float
    """The 95 % interval of the mean, corrected for the headcount."""
    at_risk: float
    """The share, 0 to 1, of people whose risk score is 60 or more."""
    risk: float
    """The mean turned so that higher is worse."""
    population: int | None
    """The headcount of the unit; None when nobody filled it in."""

    @property
    def zone(self) -> Zone:
        """Unfavourable from a risk score of 60, to be watched from 50: a convention."""
        if self.risk >= RISK_AT:
            return "unfavourable"
        return "watch" if self.risk >= WATCH_AT else "favourable"

    @property
    def percent_digits(self) -> int:
        """Decimals that a percentage of this group may have."""
        return 0 if self.n < WHOLE_PERCENTS_UNDER else 1

    @property
    def full_count(self) -> bool:
        """Whether everybody answered, so that only measuring is uncertain, not sampling."""
        return self.population is not None and self.n >= self.population

    @property
    def sample(self) -> Sample:
        """For comparing with another year or group."""
        return Sample(self.n, self.mean, self.sd)


class Hidden(msgspec.Struct, frozen=True, tag="hidden"):
    """A figure that may not be shown, and why."""

    reason: Reason

    def __str__(self) -> str:
        """The reason as a sentence."""
        return self.reason.sentence


Cell = Shown | Hidden


class UnitResult(msgspec.Struct, frozen=True, kw_only=True):
    """One unit; the whole organisation has the id "*"."""

    id: str
    name: str
    """Unlike any other unit's: with those above it where two bear one name."""
    parent: str | None
    n: int | None
    """How many answered; None where that is hidden."""
    n_hidden: Reason | None
    headcount: int | None
    cells: dict[str, Cell]

    @property
    def response_rate(self) -> float | None:
        """Answers per person in the unit, 0 to 1; None when either is unknown."""
        if self.n is None or not self.headcount:
            return None
        return min(1.0, self.n / self.headcount)

    @property
    def more_than_headcount(self) -> bool:
        """Whether more people answered than work there: a headcount to look at again."""
        return bool(self.n and self.headcount and self.n > self.headcount)


class ScaleResult(msgspec.Struct, frozen=True, kw_only=True):
    """One scale over everybody; `n` are those who answered all its items."""

    key: str
    title: Text
    domain: Domain
    direction: Direction
    events: bool
    measures: str
    """The construct, by which checklists and measures refer to it."""
    items: int
    n: int | None
    alpha: float | None
    alpha_low: float | None
    alpha_high: float | None


class EventResult(msgspec.Struct, frozen=True, kw_only=True):
    """How many people of the whole organisation report an event; never for less than that."""

    item: str
    text: Text
    by: WhoDidIt | None
    n: int
    """Who answered, "I would rather not say" left out."""
    reported: bool
    """Whether anybody reports it, be it one person."""
    count: int | None
    """How many report it; None where that is 1 to 4 people, or all but 1 to 4."""

    @property
    def share(self) -> float | None:
        """The same as a share, 0 to 1."""
        return None if self.count is None else self.count / self.n


class SurveyResults(msgspec.Struct, frozen=True, kw_only=True):
    """All figures of one survey that may be shown."""

    survey: str
    year: int
    instrument: str
    responses: int
    invited: int | None
    scales: dict[str, ScaleResult]
    units: dict[str, UnitResult]
    events: dict[str, EventResult] = {}
    """By item, where ten people or more answered it."""

    @property
    def response_rate(self) -> float | None:
        """Answers per person asked, 0 to 1; None when nobody knows how many were asked."""
        return min(1.0, self.responses / self.invited) if self.invited else None

    def unit(self, id: str = WHOLE) -> UnitResult:
        """The unit with this id; KeyError when the survey knows none."""
        return self.units[id]

    def cell(self, unit: str, scale: str) -> Cell:
        """The figure of a unit on a scale; what the survey does not know has no answers."""
        found = self.units.get(unit)
        nobody = Hidden(Reason.no_responses)
        return found.cells.get(scale, nobody) if found else nobody

    def as_json(self) -> dict[str, object]:
        """What `score --json` prints."""
        return {
            "year": self.year,
            "instrument": self.instrument,
            "responses": self.responses,
            "invited": self.invited,
            "scales": {key: _scale_json(scale) for key, scale in self.scales.items()},
            "units": {unit.name: _unit_json(unit) for unit in self.units.values()},
        }


def sealed(found: SurveyResults) -> SurveyResults:
    """The same survey without one figure: while answers come in nobody reads them."""
    return structs.replace(
        found, responses=0, units={id: _sealed_unit(unit) for id, unit in found.units.items()}
    )


def _sealed_unit(unit: UnitResult) -> UnitResult:
    cells: dict[str, Cell] = dict.fromkeys(unit.cells, Hidden(Reason.sealed))
    return structs.replace(unit, n=None, n_hidden=Reason.sealed, cells=cells)


def to_publish(found: SurveyResults) -> str:
    """The figures as text for a `Published` record, to be kept when the year is closed."""
    return msgspec.json.encode(found).decode()


def from_published(published: Published) -> SurveyResults:
    """The figures as they were kept."""
    return msgspec.json.decode(published.results, type=SurveyResults)


def _scale_json(scale: ScaleResult) -> dict[str, object]:
    interval = None if scale.alpha is None else [scale.alpha_low, scale.alpha_high]
    return {"items": scale.items, "n": scale.n, "alpha": scale.alpha, "alpha_ci": interval}


def _unit_json(unit: UnitResult) -> dict[str, object]:
    scales = {key: _cell_json(cell) for key, cell in unit.cells.items()}
    return {"n": unit.n, "headcount": unit.headcount, "scales": scales}


def _cell_json(cell: Cell) -> dict[str, object]:
    if isinstance(cell, Hidden):
        return {"hidden": cell.reason.value}
    return {
        "n": cell.n,
        "mean": cell.mean,
        "sd": cell.sd,
        "ci": [cell.low, cell.high],
        "at_risk": cell.at_risk,
    }
