"""Charts in words, for those who do not see them: what they say, figure by figure."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.charts.data import (
    Balance,
    BalanceCell,
    Budget,
    Chart,
    EffectChart,
    EffectRow,
    Gantt,
    HeatCell,
    HeatMap,
    Interval,
    PriorityBars,
    Strip,
)


def describe(chart: Chart) -> str:
    """The content of a chart in sentences of the current language."""
    sentences = _WORDS[type(chart)](chart)
    return " ".join(sentences) or _("Nothing to show yet.")


def _heat_map(data: HeatMap) -> Iterator[str]:
    if not data.rows:
        return
    yield _("Risk scores from 0 to 100 by scale and unit.")
    for row in data.rows:
        cells = zip(data.units, row.cells, strict=True)
        said = [_cell(unit, cell, data.digits, data) for unit, cell in cells]
        yield _("{title}: {values}.").format(title=row.title, values=_joined(said))


def _strip(data: Strip) -> Iterator[str]:
    cells = zip(data.titles, data.cells, strict=True)
    said = [_cell(title, cell, 0) for title, cell in cells]
    if said:
        yield f"{_joined(said)}."


def _cell(name: str, cell: HeatCell, digits: int, words: HeatMap | None = None) -> str:
    if cell.value is None:
        return _("{name} hidden ({reason})").format(name=name, reason=cell.hidden)
    value = numbers.number(cell.value, digits)
    favour = getattr(words, cell.favour, "") if cell.favour else ""
    if not favour:
        return f"{name} {value}"
    return f"{name} {value} ({favour})"


def _bars(data: PriorityBars) -> Iterator[str]:
    for place, bar in enumerate(data.bars, 1):
        value = numbers.number(bar.value, 0 if float(bar.value).is_integer() else 1)
        yield _("{place}. {title}: {value}, {word}.").format(
            place=place, title=bar.title, value=value, word=bar.word
        )


def _gantt(data: Gantt) -> Iterator[str]:
    for task in data.tasks:
        title = f"{task.title} ({task.owner})" if task.owner else task.title
        words = _("{title}: from {start} to {end}, {done} done.")
        if task.late:
            words = _("{title}: from {start} to {end}, {done} done, late.")
        yield words.format(
            title=title,
            start=numbers.date(task.start),
            end=numbers.date(task.end),
            done=numbers.percent(task.progress),
        )


def _balance(data: Balance) -> Iterator[str]:
    if not any(cell.count for cell in data.cells.values()):
        return
    shares = (data.work, data.work_share), (data.people, 1 - data.work_share)
    yield f"{', '.join(f'{word} {numbers.percent(share)}' for word, share in shares)}."
    for row, aim in enumerate(data.aims):
        said = [
            f"{level} {_content(data, row, column)}" for column, level in enumerate(data.levels)
        ]
        yield _("{title}: {values}.").format(title=aim, values=_joined(said))


def _content(data: Balance, row: int, column: int) -> str:
    cell = data.cells.get((row, column), BalanceCell(0))
    if not cell.count:
        return data.empty
    return ngettext(
        "{count} measure, {money}, {people} reached",
        "{count} measures, {money}, {people} reached",
        cell.count,
    ).format(count=cell.count, money=numbers.money(cell.money), people=cell.people)


def _effect(data: EffectChart) -> Iterator[str]:
    for row in data.rows:
        said = _joined(list(_measured(row, data)))
        sentence = _("{title}: {values}.").format(title=row.title, values=said)
        yield f"{sentence if said else row.title + '.'} {row.conclusion}"


def _measured(row: EffectRow, data: EffectChart) -> Iterator[str]:
    target = Interval(row.target) if row.target is not None else None
    for word, value in (
        (data.baseline, row.baseline),
        (data.follow_up, row.follow_up),
        (data.target, target),
    ):
        if value:
            yield f"{word} {_interval(value, data.digits)}"


def _interval(value: Interval, digits: int) -> str:
    mean = numbers.number(value.value, digits)
    if value.low is None or value.high is None:
        return mean
    low, high = (numbers.number(end, digits) for end in (value.low, value.high))
    return _("{mean} (95 % interval {low} to {high})").format(mean=mean, low=low, high=high)


def _budget(data: Budget) -> Iterator[str]:
    for month in data.months:
        said = [f"{data.planned} {numbers.money(month.planned)}"]
        if month.spent is not None:
            said.append(f"{data.spent} {numbers.money(month.spent)}")
        title = numbers.month(month.first)
        yield _("{title}: {values}.").format(title=title, values=_joined(said))


def _joined(parts: list[str]) -> str:
    return "; ".join(parts)


_WORDS: Mapping[type[Any], Callable[[Any], Iterator[str]]] = {
    Balance: _balance,
    Budget: _budget,
    EffectChart: _effect,
    Gantt: _gantt,
    HeatMap: _heat_map,
    PriorityBars: _bars,
    Strip: _strip,
}
