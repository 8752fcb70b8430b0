"""Surveys of a year: plan one, choose its questionnaire, open it, close it.

The questionnaire is frozen in the dossier when it is chosen; from the first answer on it stays as
it is, because an answer is only the number of an option.
"""

import datetime as dt
from typing import Literal

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Batch, Survey
from core.dossier.records.organisation import Cycle
from core.dossier.records.words import SurveyKind
from core.explore.division import check_as_read, division
from core.explore.survey.readings import betrays, least_of
from core.library.instrument import Instrument, freeze, thaw
from core.text import numbers
from core.text.faults import Fault
from core.text.translate import gettext as _

Stage = Literal["choose", "collect", "check", "read"]
"""Where a survey is: being prepared, gathering answers, or closed and to be checked and read."""

STAGES: tuple[Stage, ...] = ("choose", "collect", "check", "read")

ITEMS_A_MINUTE = 6
"""How quickly people read and answer; seventy items take about twelve minutes."""


class SurveyRefused(Fault):
    """A survey cannot get this value or go to this stage now."""


def plan(
    dossier: Dossier, cycle: str, kind: SurveyKind, instrument: Instrument, title: str = ""
) -> Survey:
    """A new survey with its questionnaire; its key is the kind, with a number from the second."""
    return dossier.add(
        Survey(
            cycle=cycle,
            kind=kind,
            key=_free_key(dossier, cycle, kind),
            title=title,
            instrument_key=instrument.key,
            instrument=freeze(instrument),
        )
    )


def choose_instrument(dossier: Dossier, survey: Survey, instrument: Instrument) -> Survey:
    """Ask with another questionnaire; raises SurveyRefused once there are answers."""
    if batches(dossier, survey):
        sentence = _(
            "There are answers to this questionnaire. Remove the imports first, or plan another "
            "survey."
        )
        raise SurveyRefused(sentence)
    return dossier.change(survey, instrument_key=instrument.key, instrument=freeze(instrument))


def instrument_of(survey: Survey) -> Instrument:
    """The questionnaire as it was frozen."""
    return thaw(survey.instrument)


def change(dossier: Dossier, survey: Survey, **values: object) -> Survey:
    """Give a survey other dates, texts or people asked; raises SurveyRefused."""
    opens, closes = (
        values.get("opens_on", survey.opens_on),
        values.get("closes_on", survey.closes_on),
    )
    if isinstance(opens, dt.date) and isinstance(closes, dt.date) and closes < opens:
        raise SurveyRefused(_("The survey closes before it opens; choose a later day."))
    invited = values.get("invited", survey.invited)
    if isinstance(invited, int) and invited < 1:
        raise SurveyRefused(_("Ask at least one person, or leave the number open."))
    return dossier.change(survey, **values)


def open_survey(dossier: Dossier, survey: Survey, today: dt.date) -> Survey:
    """Start gathering; without an opening day it is today."""
    return dossier.change(survey, state="collecting", opens_on=survey.opens_on or today)


def close_survey(dossier: Dossier, survey: Survey, today: dt.date) -> Survey:
    """End gathering, so that the results may be read.

    Raises SurveyRefused without answers, and when so few answers came or went since the figures
    were read, whenever that was, that the difference would tell what these people answered.
    Raises DivisionIsRead when the units or the smallest group were others then.
    """
    imports = tuple(batch.id for batch in batches(dossier, survey))
    if not imports:
        raise SurveyRefused(_("There are no answers yet: import them before you close."))
    if betrays(dossier, survey, imports):
        sentence = _(
            "The figures were read before: beside those, the new ones would tell what a few people"
            " answered. At least {least} answers must come or go in every unit that changes."
        )
        raise SurveyRefused(sentence.format(least=least_of(dossier, survey)))
    check_as_read(dossier, survey)
    late = survey.closes_on is None or survey.closes_on > today
    closes_on = today if late else survey.closes_on
    return dossier.change(
        survey,
        state="closed",
        closes_on=closes_on,
        read=imports,
        read_units=division(dossier, survey, imports),
        read_least=dossier.get(Cycle, survey.cycle).min_group,
    )


def remove_batch(dossier: Dossier, survey: Survey, batch: Batch) -> None:
    """Take an import back; raises SurveyRefused while its figures can be read."""
    if survey.state == "closed":
        raise SurveyRefused(_("Gather again before you remove an import."))
    dossier.remove(batch)


def reopen_survey(dossier: Dossier, survey: Survey) -> Survey:
    """Gather again, for answers that came late; what could be read until now stays known."""
    read = survey.read or tuple(batch.id for batch in batches(dossier, survey))
    return dossier.change(survey, state="collecting", read=read)


def back_to_plan(dossier: Dossier, survey: Survey) -> Survey:
    """Prepare again; raises SurveyRefused once there are answers."""
    if batches(dossier, survey):
        raise SurveyRefused(_("There are answers already: remove the imports first."))
    return dossier.change(survey, state="planned")


def batches(dossier: Dossier, survey: Survey) -> tuple[Batch, ...]:
    """The imports of a survey, oldest first."""
    return dossier.all(Batch, survey=survey.id)


def responses(dossier: Dossier, survey: Survey) -> int:
    """How many people's answers came in."""
    return sum(batch.responses for batch in batches(dossier, survey))


def stages(survey: Survey) -> tuple[Stage, ...]:
    """The stages that can be shown now: nothing is checked or read before the survey is closed."""
    return {"planned": STAGES[:1], "collecting": STAGES[:2], "closed": STAGES}[survey.state]


def stage(survey: Survey) -> Stage:
    """The stage a survey is in."""
    return stages(survey)[-1]


def surveys(dossier: Dossier, cycle: str) -> tuple[Survey, ...]:
    """The surveys of a year, in the order they were planned."""
    return dossier.all(Survey, cycle=cycle)


def minutes(instrument: Instrument) -> int:
    """About how long answering takes."""
    return max(2, round(len(instrument.items) / ITEMS_A_MINUTE))


def introduction(dossier: Dossier, survey: Survey, organisation: str) -> str:
    """A first text above the questionnaire, to be made one's own: why, how long, what is safe."""
    least = dossier.get(Cycle, survey.cycle).min_group
    instrument = instrument_of(survey)
    parts = [
        _("How do you experience your work at {organisation}? That is what we would like to hear."),
        _("Answering takes about {minutes} minutes. It is free: you may skip a question or stop."),
        _(
            "Nobody sees who answered what. We keep no name, address or time. Results are shown "
            "for groups of at least {least} people only, and what could be worked out from them "
            "is hidden too."
        ),
        _("The answers serve the risk analysis alone. You will hear the results."),
    ]
    if survey.closes_on:
        parts.append(_("You can answer until {date}."))
    from_here = {"organisation": organisation, "minutes": minutes(instrument), "least": least}
    closes = numbers.long_date(survey.closes_on) if survey.closes_on else ""
    return "\n\n".join(part.format(**from_here, date=closes) for part in parts)


def _free_key(dossier: Dossier, cycle: str, kind: SurveyKind) -> str:
    taken = {survey.key for survey in surveys(dossier, cycle)}
    keys = [kind, *(f"{kind}-{number}" for number in range(2, len(taken) + 2))]
    return next(key for key in keys if key not in taken)
