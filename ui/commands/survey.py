"""Commands of exploring: take in answers, score them, judge a risk."""

import datetime as dt
from pathlib import Path

import click

from core.cycle.years import cycle_of, open_cycle_of
from core.dossier.dossier import Dossier
from core.dossier.records.explore import Batch, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.words import SurveyKind
from core.explore.rating import rate as rate_risk
from core.explore.survey import collecting, importing, storing
from core.explore.survey.figures import Hidden, SurveyResults
from core.explore.survey.results import results
from core.library.instrument import find_instrument
from core.library.methods import method
from core.text import numbers
from core.text.faults import Fault
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.commands.common import dossier_file, json_option, needed_year, opened, print_json

KINDS: dict[str, SurveyKind] = {"main": "main", "pulse": "pulse", "crisis": "crisis"}
DEFAULT_INSTRUMENT = "veerwerk-short"

survey_option = click.option("--survey", "key", default="main", help=N_("Key of the survey."))


class NoSuchSurvey(Fault):
    """The year has no survey with that key."""

    def __init__(self, key: str, year: int) -> None:
        super().__init__(
            _("The year {year} has no survey with the key {key}.").format(year=year, key=key)
        )


class OtherInstrument(Fault):
    """The survey that is there asks with another questionnaire than the one given."""

    def __init__(self, key: str, asked: str, given: str) -> None:
        sentence = _("The survey {key} asks with {asked}, not with {given}: name another survey.")
        super().__init__(sentence.format(key=key, asked=asked, given=given))


@click.command("import", help=N_("Take in answers from a csv file with a header of item keys."))
@dossier_file
@click.argument("responses", type=click.Path(path_type=Path))
@needed_year
@survey_option
@click.option("--instrument", help=N_("Key of a shipped questionnaire, or a TOML file."))
@click.option("--unit-column", help=N_("Heading of the column that names the unit."))
@click.option("--format", "layout", type=click.Choice(["auto", "csv"]), default="auto")
@json_option
def import_(
    file: Path,
    responses: Path,
    year: int,
    key: str,
    instrument: str | None,
    unit_column: str | None,
    layout: str,
    as_json: bool,
) -> None:
    with opened(file) as dossier:
        cycle = open_cycle_of(dossier, year)
        with dossier.action(N_("Import answers")):
            survey = _find(dossier, cycle, key) or _plan(dossier, cycle, key, instrument)
            asked = collecting.instrument_of(survey)
            if instrument and find_instrument(instrument).key != asked.key:
                raise OtherInstrument(key, asked.key, instrument)
            units = dossier.all(Unit, cycle=cycle.id)
            plan = importing.plan_import(responses, asked, units, unit_column)
            batch = storing.store(dossier, survey, plan, dt.date.today())
            # The file is what was gathered elsewhere: nothing more is awaited.
            collecting.close_survey(dossier, survey, dt.date.today())
    _tell_import(batch, plan.dropped, as_json)


@click.command(
    help=N_("Every figure of a survey that may be shown, and why the others are hidden.")
)
@dossier_file
@needed_year
@survey_option
@json_option
def score(file: Path, year: int, key: str, as_json: bool) -> None:
    with opened(file) as dossier:
        cycle = cycle_of(dossier, year)
        survey = _find(dossier, cycle, key)
        if survey is None:
            raise NoSuchSurvey(key, year)
        found = results(dossier, survey)
    if as_json:
        print_json(found.as_json())
    else:
        _print_results(found)


@click.command(
    help=N_("Judge a risk with a method: rate kinney probability=6 exposure=6 effect=7.")
)
@click.argument("method_key", metavar="METHOD")
@click.argument("inputs", nargs=-1, metavar="NAME=VALUE …")
@json_option
def rate(method_key: str, inputs: tuple[str, ...], as_json: bool) -> None:
    chosen = dict(_input(each) for each in inputs)
    if len(chosen) < len(inputs):
        raise click.UsageError("A NAME is given twice.")
    used = method(method_key)
    found = rate_risk(used, chosen)
    if as_json:
        score_number = float(found.score)
        print_json(
            {
                "method": used.key,
                "score": int(score_number) if score_number.is_integer() else score_number,
                "level": found.level,
                "label": str(found.label),
            }
        )
    else:
        click.echo(f"{numbers.number(found.score)}  {found.level}  {found.label}")


def _input(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise click.UsageError(f"“{text}” is not NAME=VALUE.")
    return name, value


def _find(dossier: Dossier, cycle: Cycle, key: str) -> Survey | None:
    return next((s for s in collecting.surveys(dossier, cycle.id) if s.key == key), None)


def _plan(dossier: Dossier, cycle: Cycle, key: str, instrument: str | None) -> Survey:
    if not key.strip():
        raise NoSuchSurvey(key, cycle.year)
    asked = find_instrument(instrument or DEFAULT_INSTRUMENT)
    survey = collecting.plan(dossier, cycle.id, KINDS.get(key, "main"), asked)
    return dossier.change(survey, key=key)


def _tell_import(batch: Batch, dropped: tuple[str, ...], as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "imported": batch.responses,
                "left_out": batch.left_out,
                "dropped": list(dropped),
                "notices": list(batch.notices),
            }
        )
        return
    count = batch.responses
    click.echo(ngettext("{n} answer taken in", "{n} answers taken in", count).format(n=count))
    for notice in batch.notices:
        click.echo(notice)


def _print_results(found: SurveyResults) -> None:
    for unit in found.units.values():
        n = "–" if unit.n is None else unit.n
        click.echo(f"{unit.name}  n = {n}")
        for key, cell in unit.cells.items():
            title = str(found.scales[key].title)
            if isinstance(cell, Hidden):
                click.echo(f"   {title}: {cell}")
            else:
                mean, low, high = (numbers.number(x, 1) for x in (cell.mean, cell.low, cell.high))
                click.echo(f"   {title}: {mean} ({low} – {high})")
