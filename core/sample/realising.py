"""The measures of the story, with their notes and what management decided, and the balance."""

from core.country.profile import profile
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Organisation
from core.dossier.records.realise import Measure
from core.library.measures import catalogue
from core.library.sample import Row
from core.realise import balance
from core.sample.rows import Year


def write_measure(year: Year, row: Row) -> None:
    """A measure, begun from the catalogue where it has a `library_key`.

    `notes` are lines of its story, `decision` is what management answered.
    """
    measure: Measure = year.write("measure", _from_catalogue(year, row) | row)
    for number, note in enumerate(row.get("notes", ()), 1):
        named = {"id": f"{row['id']}-{number}", "measure": measure.id}
        year.write("progress_note", note | named)
    if "decision" in row:
        named = {"id": f"{row['id']}-decision", "measure": measure.id}
        year.write("decision", row["decision"] | named)


def write_balance_reason(year: Year, row: Row) -> None:
    """Why a heavy risk may stay without a measure at the source."""
    risk = year.resolved(row)["risk"]
    balance.accept(year.dossier, year.cycle.id, f"{balance.NO_SOURCE}/{risk}", row["reason"])


def _from_catalogue(year: Year, row: Row) -> Row:
    if "library_key" not in row:
        return {}
    template = catalogue().template(row["library_key"])
    return {
        "title": str(template.title),
        "what": str(template.what),
        "steps": [str(step) for step in template.steps],
        "aim": template.aim,
        "level": template.level,
        "changes": template.changes,
        "process": template.process,
        "owner_role": _owner(year.dossier, year.cycle.id, template.owner_role),
    }


def _owner(dossier: Dossier, cycle: str, role: str) -> str:
    employer = dossier.all(Organisation, cycle=cycle)[0]
    return profile(employer.country).term(f"owner_{role}")
