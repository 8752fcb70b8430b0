"""Survey results in words: what may be shown of a scale in a unit, or why it may not."""

from collections.abc import Iterator

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Survey
from core.dossier.records.words import SOURCES, Source
from core.library.instrument import thaw
from core.text.translate import gettext as _


class CellWords(Struct, frozen=True, kw_only=True):
    """One scale in one unit, in words."""

    title: str
    note: str = ""
    factor: Source | None = None
    construct: str
    adverse: bool = True
    hidden: str = ""


class SurveyWords:
    """The results of one survey in words."""

    def __init__(self, dossier: Dossier, survey: Survey) -> None:
        self._instrument = thaw(survey.instrument)

    def cell(self, scale: str, unit: str) -> CellWords:
        """A scale in a unit ("" is everybody)."""
        found = self._instrument.scale(scale)
        factor = next((each for each in SOURCES if each == found.domain), None)
        return CellWords(
            title=str(found.title), note=_("survey"), factor=factor, construct=found.measures
        )

    def shown(self) -> Iterator[tuple[str, str]]:
        """Scale and unit of every result that may be shown."""
        yield from ()
