"""Commands of handing over: points of attention, reports."""

import datetime as dt
from pathlib import Path

import click

from core.cycle.attention import attention
from core.cycle.own_files import own_files
from core.cycle.year import Year
from core.cycle.years import cycle_of
from core.text.translate import LANGUAGES, N_, language
from core.text.translate import gettext as _
from reports.issuing import KINDS, issue
from ui.commands.common import (
    Day,
    dossier_file,
    json_option,
    needed_year,
    opened,
    print_json,
    year_option,
)


@click.command(help=N_("Points of attention; the exit status is 1 while there are any."))
@dossier_file
@year_option
@json_option
@click.pass_context
def check(context: click.Context, file: Path, year: int | None, as_json: bool) -> None:
    with opened(file) as dossier:
        cycle = cycle_of(dossier, year)
        with own_files(dossier, cycle.id):
            found = attention(Year(dossier, cycle.id), dt.date.today())
    if as_json:
        print_json([{"key": p.key, "text": p.text, "step": p.step} for p in found])
    for point in () if as_json else found:
        click.echo(point.text)
    if not found and not as_json:
        click.echo(_("No points of attention."))
    context.exit(1 if found else 0)


@click.command(help=N_("Write a report for management as PDF."))
@dossier_file
@click.argument("kind", type=click.Choice(sorted(KINDS)))
@needed_year
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--language", "spoken", type=click.Choice(LANGUAGES), help=N_("Of the report."))
@click.option("--date", "day", type=Day(), help=N_("The date on it; today if not given."))
def report(
    file: Path, kind: str, year: int, out: Path, spoken: str | None, day: dt.date | None
) -> None:
    with opened(file) as dossier:
        cycle = cycle_of(dossier, year)
        issue(dossier, cycle, kind, out, spoken or language(), day or dt.date.today())
    click.echo(out)
