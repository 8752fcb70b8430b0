"""The yearly evaluation: what the country wants to be looked at, and the conclusion of the year.

Belgium names its inputs (Codex art. I.3-6); the Netherlands asks to adapt as experience requires
(Arbowet art. 5, paragraph 4), for which the list is ours. Both stand in the country's file.
"""

from msgspec import Struct

from core.country.duties import EvaluationInput
from core.country.profile import profile
from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id
from core.dossier.records.organisation import Organisation
from core.dossier.records.realise import YearlyEvaluation
from core.library.floor import FLOOR
from core.text.faults import Fault
from core.text.numbers import number
from core.text.translate import gettext as _

CONCLUSION = "conclusion"
"""Key of the conclusion of the year."""


class BelowZero(Fault):
    """A count that is less than nothing."""


class Line(Struct, frozen=True):
    """One input with what was noted; a blank record is no row yet."""

    input: EvaluationInput
    record: YearlyEvaluation

    @property
    def filled(self) -> bool:
        """Whether anything was noted; nothing found (0) is noted too."""
        return self.record.count is not None or bool(self.record.text.strip())


def inputs(dossier: Dossier, cycle_id: str) -> tuple[Line, ...]:
    """What the yearly evaluation looks at, in the country's order."""
    country = profile(dossier.all(Organisation, cycle=cycle_id)[0].country)
    return tuple(Line(each, record(dossier, cycle_id, each.key)) for each in country.evaluation)


def record(dossier: Dossier, cycle_id: str, key: str) -> YearlyEvaluation:
    """What was noted under a key; a blank one, that is no row until it is changed, if nothing."""
    found = dossier.all(YearlyEvaluation, cycle=cycle_id, key=key)
    id = derived_id("yearly_evaluation", cycle_id, key)
    return found[0] if found else YearlyEvaluation(id=id, cycle=cycle_id, key=key)


def change(dossier: Dossier, noted: YearlyEvaluation, **values: object) -> YearlyEvaluation:
    """Note a count or a text; the first one makes the row. Raises BelowZero."""
    count = values.get("count")
    if isinstance(count, int) and count < 0:
        raise BelowZero(_("A number of reports is 0 or more."))
    row = dossier.find(YearlyEvaluation, noted.id) or dossier.add(noted)
    return dossier.change(row, **values)


def told_count(count: int | None) -> str:
    """A count as it may leave the advisor: one to four people could be recognised."""
    if count is None:
        return ""
    if 0 < count < FLOOR:
        return _("fewer than {floor}").format(floor=FLOOR)
    return number(count)
