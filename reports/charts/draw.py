"""From the data of any chart to its drawing, in parts when it is too big for one page."""

from collections.abc import Callable, Mapping
from typing import Any

from reports.charts import balance, budget, effect, gantt, heat_map, priority
from reports.charts.data import (
    Balance,
    Budget,
    Chart,
    EffectChart,
    Gantt,
    HeatMap,
    PriorityBars,
    Strip,
)
from reports.charts.sheet import Sheet

_DRAW: Mapping[type[Any], Callable[[Any, float], Sheet]] = {
    Balance: balance.draw,
    Budget: budget.draw,
    EffectChart: effect.draw,
    Gantt: gantt.draw,
    HeatMap: heat_map.draw,
    PriorityBars: priority.draw,
    Strip: heat_map.draw_strip,
}


def draw(chart: Chart, width: float) -> Sheet:
    """The drawing of a chart, `width` points wide and as high as it needs."""
    return _DRAW[type(chart)](chart, width)


def parts(chart: Chart, width: float, height: float) -> tuple[Chart, ...]:
    """The chart, or the charts into which it falls so that each fits in width and height."""
    if isinstance(chart, HeatMap):
        return heat_map.parts(chart, width, height)
    if isinstance(chart, Gantt):
        return gantt.parts(chart, height)
    if isinstance(chart, PriorityBars):
        return priority.parts(chart, height)
    return effect.parts(chart, height) if isinstance(chart, EffectChart) else (chart,)
