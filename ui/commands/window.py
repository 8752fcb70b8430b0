"""The command that opens the window; on its own, so that nothing else is loaded with it."""

from pathlib import Path

import click

from core.text.translate import N_
from ui.application import run_window


@click.command(hidden=True, help=N_("Open the window, with this dossier if one is named."))
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.pass_context
def window(context: click.Context, file: Path | None) -> None:
    context.exit(run_window(file))
