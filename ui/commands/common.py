"""What the commands share: the password, the open dossier, the date and printing."""

import datetime as dt
import json
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import click

from core.cycle.own_files import own_files
from core.cycle.years import cycles
from core.dossier.dossier import Dossier
from core.dossier.file import open_dossier
from core.dossier.records.organisation import Organisation
from core.dossier.trouble import storage_told
from core.text.faults import Fault
from core.text.translate import N_, language, set_language
from core.text.translate import gettext as _

PASSWORD_VARIABLE = "VEERWERK_PASSWORD"  # the name of the variable, not a secret

dossier_file = click.argument("file", type=click.Path(path_type=Path))
year_option = click.option("--year", type=int, help=N_("The year; the open one if not given."))
needed_year = click.option("--year", type=int, required=True, help=N_("The year."))
json_option = click.option("--json", "as_json", is_flag=True, help=N_("One JSON document."))


class NoPassword(Fault):
    """Neither the environment nor anybody at the keyboard gives one."""

    def __init__(self) -> None:
        sentence = _("There is no password: set {variable}, or type it when it is asked.")
        super().__init__(sentence.format(variable=PASSWORD_VARIABLE))


class Day(click.ParamType[dt.date]):
    """A date as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """The date, or a usage error that names the value."""
        if isinstance(value, dt.date):
            return value
        try:
            day = dt.date.fromisoformat(str(value))
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:  # it reads 2026-W05-1 and 20260126 too
            self.fail(f"{value} is not a date as YYYY-MM-DD.", param, ctx)
        return day


def password(confirm: bool = False) -> str:
    """From the environment, a prompt or a pipe; never from an argument, which others can see.

    Raises NoPassword.
    """
    known = os.environ.get(PASSWORD_VARIABLE)
    if not known and not sys.stdin.isatty():
        known = sys.stdin.readline().rstrip("\r\n")
        if not known:
            raise NoPassword
    if known:
        return known
    return str(click.prompt(_("Password"), hide_input=True, confirmation_prompt=confirm, err=True))


@contextmanager
def opened(file: Path) -> Iterator[Dossier]:
    """The dossier, open for the length of a command, in its country's habits."""
    dossier = open_dossier(file, password())
    try:
        with storage_told(file):
            organisations = dossier.all(Organisation)
            if organisations:
                set_language(language(), organisations[-1].country)
            with _newest_files(dossier):
                yield dossier
    finally:
        dossier.close()


def _newest_files(dossier: Dossier) -> AbstractContextManager[None]:
    """The user's own files of the newest year, for commands that ask for none."""
    years = cycles(dossier)
    return own_files(dossier, years[-1].id if years else "")


def print_json(document: object) -> None:
    """One JSON document on standard output."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))
