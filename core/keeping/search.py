"""Finding risks and measures of any year by words."""

import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from core.cycle.years import cycles
from core.dossier.dossier import Dossier
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.dossier.records.words import Step

MOST = 50
"""More than so many are no answer."""


class Hit(Struct, frozen=True, kw_only=True):
    """A risk or a measure in which all the words stand."""

    id: str
    cycle: Cycle
    step: Step
    title: str


def search(dossier: Dossier, words: str) -> tuple[Hit, ...]:
    """What holds every word, the newest year first; nothing for no words.

    Capitals and accents do not count, and a word may be the beginning of a longer one.
    """
    wanted = _plain(words).split()
    if not wanted:
        return ()
    found = (
        hit
        for cycle in reversed(cycles(dossier))
        for hit, text in _texts(dossier, cycle)
        if all(word in _plain(text) for word in wanted)
    )
    return tuple(hit for hit, _number in zip(found, range(MOST), strict=False))


def _texts(dossier: Dossier, cycle: Cycle) -> Iterator[tuple[Hit, str]]:
    """Every risk and measure of a year with the words it may be found by."""
    for risk in dossier.all(Risk, cycle=cycle.id):
        hit = Hit(id=risk.id, cycle=cycle, step="risks", title=risk.title)
        yield hit, " ".join((risk.title, risk.description, risk.cause))
    for measure in dossier.all(Measure, cycle=cycle.id):
        hit = Hit(id=measure.id, cycle=cycle, step="plan", title=measure.title)
        owner = (measure.owner_role, measure.owner_name)
        yield hit, " ".join((measure.title, measure.what, *owner))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
