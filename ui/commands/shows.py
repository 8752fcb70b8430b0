"""Commands that show the program: the sample dossier and the gallery."""

import re
from pathlib import Path
from typing import get_args

import click

from core.dossier.records.words import Country
from core.library.sample import HOME
from core.sample.writing import write_sample
from core.text.translate import LANGUAGES, N_
from ui.application import run_window
from ui.commands.common import dossier_file, password
from ui.gallery import Manner, paint_gallery
from ui.look.theme import Choice

sample_country = click.option(
    "--country", type=click.Choice(get_args(Country)), default=HOME, show_default=True,
    help=N_("Where the employer of the sample is."),
)  # fmt: skip


@click.command(help=N_("Write the sample dossier of a fictional employer."))
@dossier_file
@sample_country
@click.option("--people", type=click.IntRange(60, 5000), default=240, show_default=True)
@click.option("--years", type=click.IntRange(1, 10), default=3, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--open", "and_open", is_flag=True, help=N_("Open it in the window."))
@click.pass_context
def demo(
    context: click.Context,
    file: Path,
    country: Country,
    people: int,
    years: int,
    seed: int,
    and_open: bool,
) -> None:
    write_sample(file, password(confirm=True), people, years, seed, country)
    click.echo(file)
    if and_open:
        context.exit(run_window(file))


@click.command(help=N_("Write a picture of every page with the sample dossier, and of all parts."))
@click.option("--out", required=True, type=click.Path(path_type=Path), help=N_("Folder."))
@click.option("--size", default="1366x688", show_default=True, help=N_("Width x height in pixels."))
@sample_country
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", show_default=True)
@click.option("--language", type=click.Choice(LANGUAGES), default="nl", show_default=True)
@click.option(
    "--text-scale", type=click.FloatRange(1.0, 2.0), default=1.0, show_default=True,
    help=N_("How much larger than usual everything is."),
)  # fmt: skip
@click.option("--all-views", is_flag=True, help=N_("Every view of a page, not only the first."))
def gallery(
    out: Path,
    size: str,
    country: Country,
    theme: Choice,
    language: str,
    text_scale: float,
    all_views: bool,
) -> None:
    said = re.fullmatch("([1-9][0-9]{2,3})x([1-9][0-9]{2,3})", size)
    if said is None:
        raise click.UsageError(f"{size} is not WIDTHxHEIGHT, from 100x100 to 9999x9999.")
    pixels = int(said[1]), int(said[2])
    manner = Manner(pixels, theme, language, text_scale, all_views)
    for picture in paint_gallery(out, manner, country):
        click.echo(picture)
