"""The commands by name, each imported when it is called; and how a refusal is told."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from importlib import import_module
from typing import IO, Any, cast

import click

from core.text.faults import Fault
from core.text.translate import DEFAULT_LANGUAGE, LANGUAGES, N_, language, set_language
from core.text.translate import gettext as _
from core.text.usage import speak_usage

COMMANDS = {
    "new": "ui.commands.dossier:new",
    "units": "ui.commands.dossier:units",
    "import": "ui.commands.survey:import_",
    "score": "ui.commands.survey:score",
    "rate": "ui.commands.survey:rate",
    "check": "ui.commands.reports:check",
    "report": "ui.commands.reports:report",
    "library": "ui.commands.library:library",
    "own": "ui.commands.library:own",
    "close": "ui.commands.dossier:close",
    "archive": "ui.commands.keeping:archive",
    "verify": "ui.commands.keeping:verify",
    "history": "ui.commands.dossier:history",
    "undo": "ui.commands.dossier:undo",
    "demo": "ui.commands.shows:demo",
    "gallery": "ui.commands.shows:gallery",
    "window": "ui.commands.window:window",
}
"""Where each command lies; what it needs is loaded with it and with no other."""

ABOUT = N_(
    "Veerwerk: psychosocial risks explored, envisioned and dealt with, offline.\n\n"
    "The password comes from the environment variable VEERWERK_PASSWORD or a prompt."
)


class BadWords(click.ClickException):
    """What was typed is no command of ours; told in one line, without the usage above it."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """On standard error."""
        click.echo(" ".join(self.message.split()), err=True, file=file)


class Commands(click.Group):
    """Commands by name; anything else is a file to open in the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of the work."""
        return list(COMMANDS)

    def get_help(self, ctx: click.Context) -> str:
        """What the program is for, and its commands."""
        self.help = _(ABOUT)
        return super().get_help(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now, with its help in the language that is spoken."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command = copy(getattr(import_module(module), name))
        command.help = _(command.help)
        command.params = [_explained(each) for each in command.params]
        return cast(click.Command, command)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Without a command: the window, perhaps with a file."""
        set_language(_spoken())
        speak_usage(language())
        _check_readable(args)
        if not args or not (args[0] in COMMANDS or args[0].startswith("-")):
            if len(args) > 1 and not args[1].startswith("-"):
                raise BadWords(_no_command(args[0]))
            args = ["window", *args]
        with _in_one_line():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """A fault that the user can mend is one line on standard error, and status 2."""
        try:
            with _in_one_line():
                return super().invoke(ctx)
        except Fault as fault:
            click.echo(fault, err=True)
            ctx.exit(2)


@click.group(cls=Commands, help=ABOUT)
def commands() -> None:
    """Everything else is in the commands."""


def _check_readable(words: list[str]) -> None:
    """Refuse the bytes of a file name that are no text: they can be neither kept nor told."""
    for word in words:
        if any("\ud800" <= letter <= "\udfff" for letter in word):
            told = word.encode(errors="backslashreplace").decode()
            raise BadWords(_("{word} is no readable text; rename the file.").format(word=told))


@contextmanager
def _in_one_line() -> Iterator[None]:
    try:
        yield
    except click.UsageError as error:
        raise BadWords(error.format_message()) from error


def _no_command(word: str) -> str:
    known = ", ".join(name for name in COMMANDS if name != "window")
    return _("There is no command “{word}”; there are {known}.").format(word=word, known=known)


def _explained(parameter: click.Parameter) -> click.Parameter:
    made = copy(parameter)
    if isinstance(made, click.Option) and made.help:
        made.help = _(made.help)
    return made


def _spoken() -> str:
    """The language that the environment asks for if we have it, otherwise Dutch."""
    wishes = (os.environ.get(name, "")[:2] for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((wish for wish in wishes if wish in LANGUAGES), DEFAULT_LANGUAGE)
