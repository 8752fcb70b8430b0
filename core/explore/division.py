"""How the units were divided when the figures of a survey were read.

A larger unit less its parts must not tell what a few people answered, and neither may the larger
unit as it was, less what it is now. So units under which answers stand that were read stay where
they are, and the smallest group stays as it was, until the next year.
"""

from collections.abc import Iterator

from core.dossier.dossier import Dossier
from core.dossier.outside import responses_of
from core.dossier.past import ever
from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Cycle, Unit
from core.text.faults import Fault
from core.text.translate import gettext as _


class DivisionIsRead(Fault):
    """Figures were read with the units and the smallest group as they are, or as they were."""


def division(
    dossier: Dossier, survey: Survey, imports: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Each unit that holds answers, itself or in its parts, with the unit it is a part of."""
    above = {unit.id: unit.parent or "" for unit in dossier.all(Unit, cycle=survey.cycle)}
    found: dict[str, str] = {}
    for response in responses_of(dossier, imports):
        here = response.unit or ""
        while here in above and here not in found:
            found[here] = here = above[here]
    return tuple(sorted(found.items()))


def check_as_read(dossier: Dossier, survey: Survey) -> None:
    """Raise DivisionIsRead when figures of this year were read with another division.

    The history tells, also of what was undone since.
    """
    least = dossier.get(Cycle, survey.cycle).min_group
    above = {unit.id: unit.parent or "" for unit in dossier.all(Unit, cycle=survey.cycle)}
    for earlier in _read(dossier, survey.cycle):
        moved = any(above.get(unit) != parent for unit, parent in earlier.read_units)
        if moved or earlier.read_least != least:
            raise DivisionIsRead(
                _(
                    "Figures of this year were read with other units or another smallest group:"
                    " beside those, the new ones would tell what a few people answered. Put them"
                    " back as they were."
                )
            )


def check_free(dossier: Dossier, unit: Unit) -> None:
    """Raise DivisionIsRead when figures can be read in which the place of this unit counts."""
    if any(unit.id in dict(survey.read_units) for survey in _closed(dossier, unit.cycle)):
        sentence = _(
            "The figures of the survey can be read with “{name}” where it is: elsewhere it would"
            " tell what a few people answered. Move it next year."
        )
        raise DivisionIsRead(sentence.format(name=unit.name))


def check_least_free(dossier: Dossier, cycle_id: str) -> None:
    """Raise DivisionIsRead when figures can be read with the smallest group as it is."""
    if any(survey.read_least is not None for survey in _closed(dossier, cycle_id)):
        raise DivisionIsRead(
            _(
                "The figures of the survey can be read with this smallest group: with another they"
                " would tell what a few people answered. Change it next year."
            )
        )


def _closed(dossier: Dossier, cycle_id: str) -> tuple[Survey, ...]:
    return dossier.all(Survey, cycle=cycle_id, state="closed")


def _read(dossier: Dossier, cycle_id: str) -> Iterator[Survey]:
    """The surveys of a year as they were each time that their figures were read."""
    for survey in ever(dossier, Survey):
        if survey.cycle == cycle_id and survey.read_least is not None:
            yield survey
