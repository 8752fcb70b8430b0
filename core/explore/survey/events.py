"""Reported events (aggression, bullying, unwanted sexual behaviour) of the whole organisation."""

import numpy as np
from numpy.typing import NDArray

from core.explore.survey.answers import Answers
from core.explore.survey.disclosure import events_rule
from core.explore.survey.figures import EventResult
from core.library.floor import FLOOR
from core.library.instrument import Instrument, Item


def event_results(instrument: Instrument, answers: Answers, minimum: int) -> dict[str, EventResult]:
    """Per item of an event scale who reports it, where enough people answered."""
    least = events_rule(minimum).whole
    found: dict[str, EventResult] = {}
    for at, item in enumerate(instrument.items):
        if not instrument.scale(item.scale).events:
            continue
        n, count = _counted(instrument, item, answers.options[:, at])
        if n >= least:
            found[item.key] = EventResult(
                item=item.key,
                text=item.text,
                by=item.by,
                n=n,
                reported=count > 0,
                count=None if 0 < count < FLOOR or 0 < n - count < FLOOR else count,
            )
    return found


def _counted(instrument: Instrument, item: Item, options: NDArray[np.uint8]) -> tuple[int, int]:
    """Who answered, and who chose anything but the answer that stands for "never"."""
    points = instrument.points(item)
    answered = [option for option, point in enumerate(points) if point is not None]
    reporting = [option for option, point in enumerate(points) if point]
    return int(np.isin(options, answered).sum()), int(np.isin(options, reporting).sum())
