"""What an earlier year said of the same scale in the same unit, where the two compare."""

from collections.abc import Mapping

import msgspec

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Cycle, Unit
from core.explore.survey.figures import Shown, SurveyResults
from core.explore.survey.results import results
from core.explore.survey.tree import WHOLE
from core.library.instrument import thaw

Asked = Mapping[str, tuple[tuple[str, tuple[float | None, ...]], ...]]
"""Per scale its items with the points of their answers."""


class Earlier(msgspec.Struct, frozen=True):
    """The survey of an earlier year beside the one of now."""

    year: int
    found: SurveyResults
    alike: frozenset[str]
    """The scales that were asked with the same items and answers."""
    places: Mapping[str, str]
    """A unit of now to the unit it was then."""

    def cell(self, unit: str, scale: str) -> Shown | None:
        """The figure of then, where it may be shown and compares."""
        then = self.places.get(unit)
        cell = self.found.cell(then, scale) if then and scale in self.alike else None
        return cell if isinstance(cell, Shown) else None


def earlier(dossier: Dossier, survey: Survey) -> Earlier | None:
    """The newest earlier survey of the same kind that people answered."""
    now = dossier.get(Cycle, survey.cycle)
    cycles = sorted((c for c in dossier.all(Cycle) if c.year < now.year), key=lambda c: -c.year)
    for cycle in cycles:
        for other in reversed(dossier.all(Survey, cycle=cycle.id)):
            held = other.kind == survey.kind and other.state == "closed"
            found = results(dossier, other) if held else None
            if found is not None and found.responses:
                places = _places(dossier, now, frozenset(found.units))
                return Earlier(cycle.year, found, _alike(survey, other), places)
    return None


def _alike(now: Survey, then: Survey) -> frozenset[str]:
    before, after = _asked(then), _asked(now)
    return frozenset(key for key in after if before.get(key) == after[key])


def _asked(survey: Survey) -> Asked:
    instrument = thaw(survey.instrument)
    return {
        scale.key: tuple(
            (item.key, instrument.points(item)) for item in instrument.items_of(scale.key)
        )
        for scale in instrument.scales
    }


def _places(dossier: Dossier, now: Cycle, known: frozenset[str]) -> dict[str, str]:
    """Each unit as that survey knew it: the one it was carried over from."""
    found = {WHOLE: WHOLE}
    for unit in dossier.all(Unit, cycle=now.id):
        then: Unit | None = unit
        while then is not None and then.id not in known:
            then = dossier.find(Unit, then.origin)
        if then is not None:
            found[unit.id] = then.id
    return found
