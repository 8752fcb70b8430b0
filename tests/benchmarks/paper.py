"""What leaves the program: the report and the archive of the sample dossier."""

import datetime as dt
from pathlib import Path

from core.cycle.year import Year
from core.cycle.years import cycle_of, cycles
from core.dossier.file import open_dossier
from core.sample.writing import write_sample
from reports.archiving import archive_year
from reports.issuing import render_bytes
from tests.benchmarks.big import PASSWORD
from tests.benchmarks.table import say, seconds

DAY = dt.date(2026, 11, 1)


def measure_paper(folder: Path) -> None:
    """With everything loaded; the second of two tries is as good as the third."""
    path = folder / "sample.veer"
    write_sample(path, PASSWORD)
    dossier = open_dossier(path, PASSWORD)
    year = cycle_of(dossier, None).id

    def render() -> bytes:
        return render_bytes(Year(dossier, year), "action-plan", "nl", DAY)

    alike = render() == render()
    say("the sample's report, everything loaded", seconds(render, 2), "s", 5)
    say("made twice, its bytes differ (0: they do not)", 0 if alike else 1, "", 0)
    closed = next(cycle for cycle in cycles(dossier) if cycle.closed_on)
    archive = folder / "archive.zip"
    taken = seconds(lambda: archive_year(dossier, closed, archive, DAY))
    say("the archive of a closed year, with its report", taken, "s")
    dossier.close()
