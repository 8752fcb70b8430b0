"""Commands of keeping: archive a year, verify what was kept."""

import datetime as dt
import zipfile
from pathlib import Path

import click

from core.cycle.years import cycle_of
from core.dossier import file as dossiers
from core.dossier.faults import Damaged, Truncated
from core.keeping import bag
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from reports.archiving import archive_year
from ui.commands.common import dossier_file, needed_year, opened, password


@click.command(help=N_("Write the archive of a closed year."))
@dossier_file
@needed_year
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="ARCHIVE.zip")
def archive(file: Path, year: int, out: Path) -> None:
    with opened(file) as dossier:
        archive_year(dossier, cycle_of(dossier, year), out, dt.date.today())
    click.echo(out)


@click.command(help=N_("Say whether an archive or a dossier is as it was written."))
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def verify(context: click.Context, file: Path) -> None:
    try:
        _verify(file)
    except (bag.BadArchive, Damaged, Truncated) as fault:
        # What was asked to be checked falls short; that is no wrong use of the command.
        click.echo(fault, err=True)
        context.exit(1)


def _verify(file: Path) -> None:
    ending = file.suffix.lower()
    if ending == ".zip" or (ending != ".veer" and zipfile.is_zipfile(file)):
        count = len(bag.verify(file))
        whole = ngettext(
            "{name} is whole: {n} file is as it was written.",
            "{name} is whole: {n} files are as they were written.",
            count,
        )
        click.echo(whole.format(name=file.name, n=count))
    else:
        dossiers.verify(file, password())
        click.echo(_("{name} is whole.").format(name=file.name))
