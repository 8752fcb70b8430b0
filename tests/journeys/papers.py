"""Papers that go in and out: answers, a photo as a telephone makes it, the words of a PDF."""

import random
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from core.dossier.dossier import Dossier
from core.library.instrument import find_instrument

GPS = 0x8825
BRUSSELS = ((50.0, 51.0, 0.0), (4.0, 21.0, 0.0))


def answers(path: Path, people: dict[str, int], key: str = "veerwerk-short") -> Path:
    """A csv file with the answers of so many people a unit; the night has it heavier."""
    instrument, chance = find_instrument(key), random.Random(7)
    lines = [",".join(["team", *(item.key for item in instrument.items)])]
    for unit, count in people.items():
        for _person in range(count):
            given = [
                str(chance.choice(instrument.options_of(item).values[:5]))
                for item in instrument.items
            ]
            lines.append(",".join([unit, *given]))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def photograph(path: Path) -> Path:
    """A picture that says where and with what it was made."""
    image = Image.linear_gradient("L").resize((800, 600)).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Telefoon van Karin"
    north, east = BRUSSELS
    exif.get_ifd(GPS).update({1: "N", 2: north, 3: "E", 4: east})
    said = PngInfo()
    said.add_text("Comment", "Telefoon van Karin")
    image.save(path, "PNG", exif=exif, pnginfo=said)
    return path


def place_of(picture: bytes) -> dict[int, Any]:
    """Where a picture says it was made."""
    with Image.open(BytesIO(picture)) as image:
        return dict(image.getexif().get_ifd(GPS))


def words(path: Path) -> str:
    """All text of a PDF, with single blanks."""
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def everything(dossier: Dossier) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table but the history and the answers' random ids."""
    history = {"action", "change", "open_action", "_sqlite_migrations"}
    names = [name for name in sorted(dossier.db.table_names()) if name not in history]
    return {name: list(dossier.db.table(name).rows) for name in names}
