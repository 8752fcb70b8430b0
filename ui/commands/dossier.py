"""Commands on the dossier itself: make it, its units, close a year, its history."""

import datetime as dt
from pathlib import Path
from typing import cast

import click

from core.cycle.founding import found
from core.cycle.turning import begin_next, close_year
from core.cycle.years import cycle_of, cycles, open_cycle_of
from core.dossier.file import check_password
from core.dossier.key import new_key
from core.dossier.records.words import Country
from core.explore.units import import_file
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.commands.common import (
    dossier_file,
    json_option,
    needed_year,
    opened,
    password,
    print_json,
    year_option,
)


@click.command(help=N_("Make a dossier with its first year."))
@dossier_file
@click.option("--organisation", required=True, help=N_("Name of the organisation."))
@click.option("--country", type=click.Choice(["be", "nl"]), required=True)
@needed_year
def new(file: Path, organisation: str, country: str, year: int) -> None:
    secret = password(confirm=True)
    check_password(secret)
    found(file, new_key(secret), organisation, cast(Country, country), year).close()


@click.command(help=N_("Take over units from a csv file: unit, parent, headcount."))
@dossier_file
@click.argument("units_file", metavar="UNITS.csv", type=click.Path(path_type=Path))
@year_option
def units(file: Path, units_file: Path, year: int | None) -> None:
    with opened(file) as dossier:
        cycle = open_cycle_of(dossier, year)
        with dossier.action(N_("Import units")):
            done = import_file(dossier, cycle.id, units_file)
    count = done.added + done.changed + done.unchanged
    click.echo(ngettext("{n} unit", "{n} units", count).format(n=count))


@click.command(help=N_("Close a year for good, and begin the next from what goes on."))
@dossier_file
@needed_year
@click.option("--next/--no-next", "go_on", default=True, help=N_("Begin the next year too."))
def close(file: Path, year: int, go_on: bool) -> None:
    with opened(file) as dossier:
        cycle = cycle_of(dossier, year)
        with dossier.action(N_("Close the year")):
            closed = close_year(dossier, cycle, dt.date.today())
            if go_on and year + 1 not in {c.year for c in cycles(dossier)}:
                begin_next(dossier, closed, "follow_up")
    click.echo(_("The year {year} is closed.").format(year=year))


@click.command(help=N_("What was done, when and by whom, oldest first."))
@dossier_file
@json_option
def history(file: Path, as_json: bool) -> None:
    with opened(file) as dossier:
        actions = dossier.actions()
    if as_json:
        fields = ("id", "kind", "label", "author", "at", "undoes")
        print_json([{f: getattr(a, f) for f in fields} for a in actions])
        return
    for action in actions:
        mark = {"undo": _("undone: "), "redo": _("redone: ")}.get(action.kind, "")
        click.echo(f"{action.at}  {action.author or '-'}  {mark}{_(action.label)}")


@click.command(help=N_("Take back what was done last."))
@dossier_file
def undo(file: Path) -> None:
    with opened(file) as dossier:
        label = dossier.undo()
    if label is None:
        click.echo(_("There is nothing to undo."))
    else:
        click.echo(_("Undone: {act}").format(act=_(label)))
