"""The balance of a plan: does it change the work, or only ask people to endure it?

The grid crosses the aim of the law (Codex art. I.2-7: eliminate the danger, prevent the harm,
limit the harm) with the level a measure works at. Measures that only measure, plan or inform are
needed but do not count. Limits and warnings are our convention, after the review that most
measured measures target personal skills and organisational change rarely.
"""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id
from core.dossier.records.explore import Rating, Risk
from core.dossier.records.organisation import Unit
from core.dossier.records.realise import BalanceReason, Measure
from core.dossier.records.words import Aim, Level
from core.explore.unit_tree import people
from core.text import numbers
from core.text.faults import Fault
from core.text.translate import gettext as _

MOST_PERSONAL = Decimal("0.5")
"""The largest share of measures that may ask people to adapt."""
AT_THE_SOURCE_FROM = 4
"""From this class (of five) on a risk needs a measure at the source."""
ONE_SIDED = "one_sided"
NO_SOURCE = "no_source"


class NeedsReason(Fault):
    """A warning is accepted without saying why."""


class Cell(Struct, frozen=True):
    """One aim at one level: how many measures, their money in euro, and the people reached."""

    count: int = 0
    money: Decimal = Decimal(0)
    reach: int = 0


class Warning(Struct, frozen=True):
    """What is out of balance; `key` is stable, so that a reason given for it is found again."""

    key: str
    text: str
    risk: str = ""
    reason: str = ""
    """Why it was accepted as it is; empty while it is open."""


class Balance(Struct, frozen=True):
    """The balance of one plan."""

    cells: dict[tuple[Aim, Level], Cell]
    work: int
    """Measures that change the work."""
    person: int
    """Measures that ask people to adapt."""
    warnings: tuple[Warning, ...]

    @property
    def work_share(self) -> Decimal | None:
        """Share of measures that change the work, 0 to 1; nothing while there are none."""
        total = self.work + self.person
        return Decimal(self.work) / total if total else None


def counted(measure: Measure) -> bool:
    """Whether a measure counts: it does something, and was not stopped."""
    return not measure.process and measure.status != "stopped"


def balance(dossier: Dossier, cycle: str) -> Balance:
    """The balance of a year's plan."""
    measures = [m for m in dossier.all(Measure, cycle=cycle) if counted(m)]
    units = dossier.all(Unit, cycle=cycle)
    cells: dict[tuple[Aim, Level], tuple[Measure, ...]] = {}
    for measure in measures:
        key = (measure.aim, measure.level)
        cells[key] = (*cells.get(key, ()), measure)
    work = sum(m.changes == "work" for m in measures)
    return Balance(
        {key: _cell(together, units) for key, together in cells.items()},
        work,
        len(measures) - work,
        _warnings(dossier, cycle, measures),
    )


def open_warnings(dossier: Dossier, cycle: str) -> tuple[Warning, ...]:
    """The warnings that nobody gave a reason for."""
    return tuple(w for w in balance(dossier, cycle).warnings if not w.reason)


def accept(dossier: Dossier, cycle: str, warning: str, reason: str) -> BalanceReason:
    """Leave a warning as it is, with the reason; raises NeedsReason."""
    if not reason.strip():
        raise NeedsReason(_("Say why the plan may stay as it is; the reason stands in the report."))
    known = dossier.all(BalanceReason, cycle=cycle, warning=warning)
    id = known[0].id if known else derived_id("balance_reason", cycle, warning)
    return dossier.put(BalanceReason(id=id, cycle=cycle, warning=warning, reason=reason.strip()))


def take_up(dossier: Dossier, cycle: str, warning: str) -> None:
    """Let a warning count again."""
    for reason in dossier.all(BalanceReason, cycle=cycle, warning=warning):
        dossier.remove(reason)


def in_cell(measure: Measure, aim: str, level: str) -> bool:
    """Whether a measure counts in this cell of the grid."""
    return counted(measure) and (measure.aim, measure.level) == (aim, level)


def headline(found: Balance) -> str:
    """The plan's balance in one sentence that a board member can repeat."""
    share = found.work_share
    if share is None:
        return _("This plan has no measures yet.")
    if share == 1:
        return _("Every measure of this plan changes the work itself.")
    if share == 0:
        return _("Every measure of this plan asks people to adapt.")
    if 1 - share > MOST_PERSONAL:
        return _("More than half of this plan asks something of individuals.")
    sentence = _("{share} of this plan changes the work itself.")
    return sentence.format(share=numbers.percent(share))


def people_reached(measures: Iterable[Measure], units: tuple[Unit, ...]) -> int:
    """The people that measures are for together, each counted once; no unit named: everybody."""
    inside = {u.id for m in measures for u in _chosen(m, units)}
    outermost = (u for u in units if u.id in inside and not _below(u, inside, units))
    return sum(people(units, unit) for unit in outermost)


def _chosen(measure: Measure, units: tuple[Unit, ...]) -> list[Unit]:
    return [u for u in units if u.id in measure.units] or [u for u in units if not u.parent]


def _below(unit: Unit, chosen: set[str], units: tuple[Unit, ...]) -> bool:
    """Whether a unit lies inside another chosen one."""
    parents = {u.id: u.parent for u in units}
    above = unit.parent
    while above:
        if above in chosen:
            return True
        above = parents.get(above)
    return False


def _cell(measures: tuple[Measure, ...], units: tuple[Unit, ...]) -> Cell:
    money = sum((m.money or Decimal(0) for m in measures), Decimal(0))
    return Cell(len(measures), money, people_reached(measures, units))


def _warnings(dossier: Dossier, cycle: str, measures: list[Measure]) -> tuple[Warning, ...]:
    reasons = {r.warning: r.reason for r in dossier.all(BalanceReason, cycle=cycle)}
    found: list[Warning] = []
    person = sum(m.changes == "person" for m in measures)
    if measures and Decimal(person) / len(measures) > MOST_PERSONAL:
        text = _("More than half of this plan asks people to adapt instead of changing the work")
        found.append(Warning(ONE_SIDED, text, reason=reasons.get(ONE_SIDED, "")))
    for risk in _without_source(dossier, cycle, measures):
        key = f"{NO_SOURCE}/{risk.id}"
        text = _("“{risk}” has no measure at the source").format(risk=risk.title)
        found.append(Warning(key, text, risk.id, reasons.get(key, "")))
    return tuple(found)


def _without_source(dossier: Dossier, cycle: str, measures: list[Measure]) -> list[Risk]:
    """Heavy risks for which nothing is done about the danger itself."""
    at_source = {
        risk for m in measures if m.aim == "eliminate" and m.changes == "work" for risk in m.risks
    }
    heavy = {
        r.risk
        for r in dossier.all(Rating, cycle=cycle, moment="current")
        if r.final_shape >= AT_THE_SOURCE_FROM
    }
    return [
        risk
        for risk in dossier.all(Risk, cycle=cycle, state="open")
        if risk.id in heavy - at_source
    ]
