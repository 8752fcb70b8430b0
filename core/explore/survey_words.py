"""Survey results in words: what may be shown of a scale in a unit, or why it may not."""

from collections.abc import Iterator

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Survey
from core.dossier.records.words import SOURCES, Source
from core.explore.survey.figures import Hidden, ScaleResult, Shown
from core.explore.survey.results import results
from core.explore.survey.tree import WHOLE
from core.text import numbers
from core.text.translate import gettext as _


class CellWords(Struct, frozen=True, kw_only=True):
    """One scale in one unit, in words."""

    title: str
    note: str = ""
    factor: Source | None = None
    construct: str = ""
    adverse: bool = True
    hidden: str = ""


class SurveyWords:
    """The results of one survey in words."""

    def __init__(self, dossier: Dossier, survey: Survey) -> None:
        self._results = results(dossier, survey)

    def cell(self, scale: str, unit: str) -> CellWords:
        """A scale in a unit ("" is everybody)."""
        place = unit or WHOLE
        about = self._results.scales.get(scale)
        figure = self._results.cell(place, scale)
        name = str(about.title) if about else scale
        if isinstance(figure, Hidden):
            where = _("{scale}, {unit}").format(scale=name, unit=self._unit(place))
            words = CellWords(title=where, note=_("hidden"), hidden=str(figure))
        else:
            words = self._shown(about, name, place, figure)
        return self._placed(words, about)

    def shown(self) -> Iterator[tuple[str, str]]:
        """Scale and unit of every result that may be shown, the least favourable first."""
        found = [
            (figure.risk, scale, "" if unit.id == WHOLE else unit.id)
            for unit in self._results.units.values()
            for scale, figure in unit.cells.items()
            if isinstance(figure, Shown)
        ]
        for _risk, scale, unit in sorted(found, key=lambda each: -each[0]):
            yield scale, unit

    def _shown(self, about: ScaleResult | None, name: str, place: str, figure: Shown) -> CellWords:
        said, adverse = _("{scale}, {unit}: {mean} out of 100"), figure.zone != "favourable"
        if about and about.events:
            # It happened: where nobody reported anything all are alike, and that is hidden.
            said, adverse = _("{scale}, {unit}: reported"), True
        mean = numbers.number(figure.mean, 0)
        title = said.format(scale=name, unit=self._unit(place), mean=mean)
        return CellWords(title=title, note=_zone(figure, adverse), adverse=adverse)

    def _placed(self, words: CellWords, about: ScaleResult | None) -> CellWords:
        """With its component of the work, where it belongs to one."""
        return CellWords(
            title=words.title,
            note=words.note,
            factor=next((each for each in SOURCES if about and each == about.domain), None),
            construct=about.measures if about else "",
            adverse=words.adverse,
            hidden=words.hidden,
        )

    def _unit(self, place: str) -> str:
        if place == WHOLE:
            return _("whole organisation")
        unit = self._results.units.get(place)
        return unit.name if unit else _("a unit of before")


def _zone(figure: Shown, adverse: bool) -> str:
    if figure.zone == "unfavourable":
        return _("unfavourable · n = {n}").format(n=figure.n)
    if adverse:
        return _("to watch · n = {n}").format(n=figure.n)
    return _("favourable · n = {n}").format(n=figure.n)
