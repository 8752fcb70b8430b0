"""Papers that go in and out: answers, a photo as a telephone makes it, the words of a PDF."""

import random
from pathlib import Path

import pypdfium2
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from core.library.instrument import find_instrument

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
    exif.get_ifd(0x8825).update({1: "N", 2: north, 3: "E", 4: east})
    said = PngInfo()
    said.add_text("Comment", "Telefoon van Karin")
    image.save(path, "PNG", exif=exif, pnginfo=said)
    return path


def words(path: Path) -> str:
    """All text of a PDF, with single blanks."""
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())
