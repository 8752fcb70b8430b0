"""Visits as rows of a list."""

from __future__ import annotations

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Observation, Visit
from core.explore import visit
from core.text import numbers
from core.text.translate import gettext as _
from ui.parts.field_words import unit_names, units_in_words
from ui.parts.list_pane import Count, Row


def visit_rows(dossier: Dossier, cycle_id: str) -> list[Row]:
    """The visits of a year: place, day, how far, and what was seen."""
    names = unit_names(dossier, cycle_id)
    return [
        _row(dossier, of, units_in_words(of.units, names))
        for of in dossier.all(Visit, cycle=cycle_id)
    ]


def _row(dossier: Dossier, of: Visit, where: str) -> Row:
    progress = visit.progress(dossier, of)
    state = _("finished") if of.state == "finished" else _("{answered} of {total}")
    state = state.format(answered=progress.answered, total=progress.total)
    called = len(visit.calling(dossier, of))
    seen = len(dossier.all(Observation, visit=of.id))
    photos = len(visit.photos_of(dossier, of))
    counted = (
        Count("no", called, _("not in order")),
        Count("eye", seen, _("observations")),
        Count("camera", photos, _("photos")),
    )
    return Row(
        of.id,
        of.place or where,
        private=bool(of.place),
        covered_as=where,
        muted=" · ".join((numbers.date(of.visited_on), state)),
        icon="checklist" if of.state == "finished" else "play",
        counts=tuple(count for count in counted if count.n),
    )
