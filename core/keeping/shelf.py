"""The years of a dossier side by side, and what each holds."""

from msgspec import Struct

from core.cycle.years import cycles
from core.dossier.dossier import Dossier
from core.dossier.outside import issued_reports
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Effect, Measure
from core.text import numbers
from core.text.translate import gettext as _


class Volume(Struct, frozen=True, kw_only=True):
    """One year as it stands on the shelf."""

    cycle: Cycle
    risks: int
    measures: int
    effects: int
    reports: int

    @property
    def closed(self) -> bool:
        """Whether it is closed, and stays as it is."""
        return self.cycle.closed_on is not None

    @property
    def state(self) -> str:
        """Open, or closed since when, in words."""
        if self.cycle.closed_on is None:
            return _("open")
        return _("closed on {date}").format(date=numbers.date(self.cycle.closed_on))

    @property
    def kind(self) -> str:
        """A full analysis, or a follow-up year."""
        return _("a full analysis") if self.cycle.kind == "full" else _("a follow-up year")


def shelf(dossier: Dossier) -> tuple[Volume, ...]:
    """All years, the earliest first."""
    return tuple(_volume(dossier, cycle) for cycle in cycles(dossier))


def _volume(dossier: Dossier, cycle: Cycle) -> Volume:
    return Volume(
        cycle=cycle,
        risks=len(dossier.all(Risk, cycle=cycle.id)),
        measures=len(dossier.all(Measure, cycle=cycle.id)),
        effects=len(dossier.all(Effect, cycle=cycle.id)),
        reports=len(issued_reports(dossier, cycle.id)),
    )
