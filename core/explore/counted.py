"""Counts of people in units: none may follow from the count of a larger unit and its other parts.

The engine of the survey decides here too. Means, shares and rates of units do not add up to those
of the whole, so nothing follows from them; an advisor's own figure is not known to count people.
In the table where they are typed the advisor sees what was typed.
"""

from collections import defaultdict

from core.dossier.dossier import Dossier
from core.dossier.records.explore import IndicatorValue
from core.dossier.records.organisation import Cycle, Unit
from core.explore.figure_words import indicator_of, suppressed
from core.explore.survey.disclosure import Group, Rule, hidden
from core.explore.survey.reasons import Reason
from core.explore.survey.tree import WHOLE, tree_of
from core.library.indicators import indicators

Counted = dict[str, int]
"""A unit, or the whole organisation, to its count."""


class Counts:
    """The counts of people that are known in one year of the dossier, of any year; read once."""

    def __init__(self, dossier: Dossier, cycle_id: str) -> None:
        self._dossier = dossier
        self._units = dossier.all(Unit, cycle=cycle_id)
        self._known: dict[tuple[str, int], Counted] | None = None
        self._cycle = dossier.get(Cycle, cycle_id)

    def why_hidden(self, figure: IndicatorValue) -> str:
        """Why the count of a unit may not be told, though it is large enough; else empty."""
        known = indicator_of(figure)
        counts = known is not None and known.counts_people and figure.value is not None
        if not counts or figure.unit is None or suppressed(figure):
            return ""
        reason = self._reasons(figure.indicator, figure.year).get(figure.unit)
        return reason.sentence if reason is Reason.protects_another else ""

    def _reasons(self, key: str, year: int) -> dict[str, Reason | None]:
        if self._known is None:
            self._known = self._read()
        tree, counted = tree_of(self._units), self._known.get((key, year), {})
        least = indicators().thresholds.smallest_count
        groups = [Group(counted.get(id, 0)) for id in tree.ids]
        found = hidden(tree, groups, Rule(least, least, counts=True))
        return dict(zip(tree.ids, found, strict=True))

    def _read(self) -> dict[tuple[str, int], Counted]:
        """Every value as the table of figures shows it: what a later year typed anew counts."""
        now, found = self._now(), defaultdict[tuple[str, int], Counted](dict)
        cycles = [one for one in self._dossier.all(Cycle) if one.year <= self._cycle.year]
        for cycle in sorted(cycles, key=lambda one: one.year):
            for row in self._dossier.all(IndicatorValue, cycle=cycle.id):
                place = WHOLE if row.unit is None else now.get(row.unit)
                if place is not None and row.value is not None:
                    found[row.indicator, row.year][place] = int(row.value)
        return found

    def _now(self) -> dict[str, str]:
        """Each unit of now, and of earlier years, to the one of now."""
        found: dict[str, str] = {}
        for unit in self._units:
            then: Unit | None = unit
            while then is not None and then.id not in found:
                found[then.id] = unit.id
                then = self._dossier.find(Unit, then.origin)
        return found
