"""The archive of a year: one zip that stays readable for decades.

It holds the dossier, still encrypted, the reports that were made of the year, open tables of
what may be read by anybody, and a page that explains them.
"""

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from core.cycle.own_files import own_files
from core.cycle.year import Year
from core.dossier import faults
from core.dossier.copying import write_archive_copy
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.keeping import bag
from core.keeping.tables import open_tables
from core.text import numbers
from core.text.faults import Fault
from core.text.translate import gettext as _


class YearStillOpen(Fault):
    """Only a closed year is archived: an open one would be another tomorrow."""

    def __init__(self, year: int) -> None:
        super().__init__(_("Close the year {year} before archiving it.").format(year=year))


def write_archive(
    dossier: Dossier, cycle: Cycle, target: Path, reports: Mapping[str, bytes], today: dt.date
) -> None:
    """Write the archive of a closed year; `reports` are the files to lie in it, by name.

    Raises YearStillOpen, AlreadyThere, or a Fault when the place cannot be written.
    """
    if cycle.closed_on is None:
        raise YearStillOpen(cycle.year)
    if os.path.lexists(target):
        raise faults.AlreadyThere(target)
    try:
        own = own_files(dossier, cycle.id)
        with own, TemporaryDirectory(dir=target.parent, prefix=".archive-") as place:
            folder = Path(place) / "bag"
            _fill(folder, dossier, cycle, reports)
            bag.write(folder, target, _info(dossier, cycle, today))
    except OSError as error:
        raise faults.Unreachable(target, error.strerror or str(error)) from error


def _fill(folder: Path, dossier: Dossier, cycle: Cycle, reports: Mapping[str, bytes]) -> None:
    year = Year(dossier, cycle.id)
    (folder / "tables").mkdir(parents=True)
    (folder / "reports").mkdir()
    write_archive_copy(dossier, folder / f"{cycle.year}.veer")
    for name, data in reports.items():
        (folder / "reports" / name).write_bytes(data)
    for name, data in open_tables(year).items():
        (folder / "tables" / name).write_bytes(data)
    (folder / "README.txt").write_text(_readme(year), encoding="utf-8", newline="\n")


def _info(dossier: Dossier, cycle: Cycle, today: dt.date) -> dict[str, str]:
    return {
        "Source-Organization": Year(dossier, cycle.id).organisation.name,
        "External-Identifier": cycle.id,
        "External-Description": f"{cycle.starts_on} / {cycle.ends_on}",
        "Bagging-Date": today.isoformat(),
    }


def _readme(year: Year) -> str:
    """What lies in the archive, for somebody who finds it in twenty years."""
    cycle = year.cycle
    assert cycle.closed_on is not None
    parts = (
        _("{organisation}, {year}: {analysis}").format(
            organisation=year.organisation.name,
            year=cycle.year,
            analysis=year.profile.term("risk_analysis"),
        ),
        _("This year was closed on {date} and is kept here as it was.").format(
            date=numbers.date(cycle.closed_on)
        ),
        _("reports/ holds what was handed over, as PDF."),
        _(
            "tables/ holds what may be read by anybody, as comma-separated text in UTF-8, one"
            " file per kind of record. The column id names a row, the column cycle its year, and"
            " other columns name rows of other tables by their id. A cell that begins with an"
            " apostrophe would otherwise be taken for a formula. survey_results.csv holds means"
            " from 0 to 100; where a figure is hidden the column hidden says why, so that nobody"
            " can be recognised in it."
        ),
        _(
            "{name} is the whole dossier, encrypted: a database of SQLCipher 4 with its standard"
            " settings. With the password Veerwerk opens it, or any other program that reads"
            " SQLCipher. Nobody can read it without. Requests for help are not in it."
        ).format(name=f"{cycle.year}.veer"),
        _(
            "The files manifest-sha256.txt and tagmanifest-sha256.txt hold a checksum of every"
            " file, after BagIt 1.0 (RFC 8493): they show whether a file was changed."
        ),
    )
    return "\n\n".join(parts) + "\n"
