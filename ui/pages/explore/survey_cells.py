"""One scale in one unit in words: in its cell, in the strip, for a screen reader."""

from __future__ import annotations

from core.explore.survey.figures import Cell, Hidden, ScaleResult, Shown, SurveyResults
from core.explore.survey.headline import STRENGTH_UNDER
from core.text import numbers
from core.text.translate import gettext as _
from ui.parts.heat import HeatCell


def heat_cell(found: SurveyResults, scale: str, unit: str, name: str) -> HeatCell:
    """The cell of the map: the risk score, higher is worse, or why there is none."""
    cell, title = found.cell(unit, scale), found.scales[scale].title
    if isinstance(cell, Hidden):
        said = _("{unit}, {scale}, hidden. {reason}")
        return HeatCell(
            hidden=str(cell), said=said.format(unit=name, scale=title, reason=str(cell))
        )
    words = {"unfavourable": _("unfavourable"), "watch": _("to watch")}.get(cell.zone, "")
    strength = cell.risk < STRENGTH_UNDER
    said = ", ".join(
        word
        for word in (
            name, str(title), numbers.number(cell.risk, 0), words or _("favourable"),
            _("strength") if strength else "",
        )
        if word
    )  # fmt: skip
    return HeatCell(
        value=cell.risk, unfavourable=cell.zone == "unfavourable", strength=strength, said=said
    )


def cell_title(scale: ScaleResult, unit: str) -> str:
    """Which cell it is."""
    return _("{unit} · {scale}").format(unit=unit, scale=scale.title)


def cell_note(
    scale: ScaleResult, cell: Cell, then: Shown | None, year: int | None, used: int
) -> str:
    """Mean, interval, how many, the year before, and how often it counts as finding."""
    if isinstance(cell, Hidden):
        return str(cell)
    parts = [_score(scale, cell), _interval(cell), _people(cell)]
    if then is not None and year is not None:
        parts.append(_("{year}: {score}").format(year=year, score=numbers.number(then.risk, 0)))
    if used:
        parts.append(_("used {count}×").format(count=used))
    return " · ".join(parts)


def _score(scale: ScaleResult, cell: Shown) -> str:
    risk = numbers.number(cell.risk, 0)
    if scale.direction in ("demand", "outcome_negative"):
        return _("{score} out of 100").format(score=risk)
    sentence = _("{score} out of 100 (mean {mean}, higher is better)")
    return sentence.format(score=risk, mean=numbers.number(cell.mean, 0))


def _interval(cell: Shown) -> str:
    """The interval, turned like the score itself."""
    if cell.full_count:
        return _("everybody answered")
    turned = abs(cell.risk - cell.mean) > abs(cell.risk - (100 - cell.mean))
    low, high = (100 - cell.high, 100 - cell.low) if turned else (cell.low, cell.high)
    sentence = _("95 % interval {low}–{high}")
    return sentence.format(low=numbers.number(low, 0), high=numbers.number(high, 0))


def _people(cell: Shown) -> str:
    if cell.population is None:
        return _("n = {n}").format(n=cell.n)
    return _("n = {n} of {people}").format(n=cell.n, people=cell.population)
