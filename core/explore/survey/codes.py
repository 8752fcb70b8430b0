"""What people's tools write in a cell, as the byte or the unit it stands for.

Dictionaries that look a text up once and know it from then on: 100,000 rows hold few different
texts, and what they refuse is kept aside instead of raised.
"""

from collections.abc import Sequence

from core.dossier.records.organisation import Unit
from core.explore.survey.answers import NONE
from core.explore.unit_tree import name_key
from core.library.instrument import OptionSet
from core.library.methods import decimal_of
from core.text.lists import brief
from core.text.translate import gettext as _

_NOTHING = frozenset({"", "na", "n/a", "#n/a", "nan", "null", "-"})
"""How tools write that nothing was answered."""


class OptionCodes(dict[str, int]):
    """Cell to option index: the value, or its label in any language; 255 for no answer."""

    def __init__(self, options: OptionSet) -> None:
        super().__init__()
        self.refused = set[str]()
        self._values = options.values
        self._known = {str(value): place for place, value in enumerate(options.values)}
        for labels in options.labels.versions().values():
            for place, label in enumerate(labels):
                self._known.setdefault(name_key(label), place)

    def __missing__(self, cell: str) -> int:
        """Look a text up for the first time."""
        found = self._found(name_key(cell))
        if found is None:
            self.refused.add(cell)
        self[cell] = NONE if found is None else found
        return self[cell]

    def refusal(self, cell: str) -> str:
        """Why a cell is no answer."""
        permitted = ", ".join(map(str, self._values))
        sentence = _("“{value}” is none of the answers {permitted}.")
        return sentence.format(value=brief(cell.strip()), permitted=permitted)

    def _found(self, text: str) -> int | None:
        if text in self._known:
            return self._known[text]
        number = decimal_of(text)  # a spreadsheet may write 4 as 4.0
        if number is not None and number in self._values:
            return self._values.index(int(number))
        return NONE if text in _NOTHING else None


class UnitCodes(dict[str, str | None]):
    """Cell to the id of the unit of that name; None for no unit."""

    def __init__(self, units: Sequence[Unit]) -> None:
        super().__init__()
        self.refused = set[str]()
        self._known = {name_key(unit.name): unit.id for unit in units}

    def __missing__(self, cell: str) -> str | None:
        """Look a text up for the first time."""
        name = name_key(cell)
        if name and name not in self._known:
            self.refused.add(cell)
        self[cell] = self._known.get(name)
        return self[cell]

    def refusal(self, cell: str) -> str:
        """Why a cell is no unit."""
        return _("there is no unit “{name}”.").format(name=brief(cell.strip()))
