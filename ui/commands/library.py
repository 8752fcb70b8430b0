"""Commands on the library: our files to begin with, and a user's own in their place."""

from pathlib import Path
from typing import cast, get_args

import click

from core.cycle.own_files import give_back, take
from core.cycle.years import open_cycle_of
from core.dossier.records.words import OwnKind
from core.library.giving_out import write_library
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.commands.common import dossier_file, opened, year_option


@click.command(help=N_("Write the files of the library to a new folder, to make your own of them."))
@click.argument("folder", type=click.Path(path_type=Path))
def library(folder: Path) -> None:
    count = write_library(folder)
    click.echo(ngettext("{n} file", "{n} files", count).format(n=count))


@click.command(help=N_("Work with a file of your own, or without --from with ours again."))
@dossier_file
@click.argument("part", type=click.Choice(get_args(OwnKind)))
@click.option("--from", "source", type=click.Path(path_type=Path), help=N_("The file, as TOML."))
@year_option
def own(file: Path, part: str, source: Path | None, year: int | None) -> None:
    kind = cast(OwnKind, part)
    with opened(file) as dossier:
        cycle = open_cycle_of(dossier, year)
        if source is None:
            with dossier.action(N_("Back to the files of the program")):
                give_back(dossier, cycle.id, kind)
        else:
            with dossier.action(N_("Take a file of the library")):
                take(dossier, cycle.id, kind, source)
    whose = source.name if source else _("the files of the program")
    click.echo(_("The year {year} works with {file}.").format(year=cycle.year, file=whose))
