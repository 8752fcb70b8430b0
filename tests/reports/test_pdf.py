"""The PDF as a reader and an archivist see it."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest

from core.text.translate import language
from reports.blocks import (
    Column,
    Contents,
    Heading,
    KeyFigure,
    KeyFigures,
    PageBreak,
    PageOf,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
)
from reports.render.anchors import DoubleAnchor, SkippedLevel, UnknownAnchor, anchors
from reports.render.pdf.pdf import CannotWrite, pdf_bytes, render_pdf
from tests.house import ROOT
from tests.reports.reading import Reader
from tests.reports.sample import sample_report

Printed = Callable[..., Reader]

_HASH = """
from hashlib import sha256
from reports.render.pdf.pdf import pdf_bytes
from tests.reports.sample import sample_report
print(sha256(pdf_bytes(sample_report())).hexdigest())
"""


def test_the_same_plan_gives_the_same_bytes(plan: Reader) -> None:
    assert pdf_bytes(sample_report()) == plan.path.read_bytes()


def test_the_same_plan_gives_the_same_bytes_another_day_on_another_start() -> None:
    hashes = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"}
        command = [sys.executable, "-c", _HASH]
        run = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        hashes.add(run.stdout)
    assert len(hashes) == 1


def test_pages_count_themselves(plan: Reader) -> None:
    total = len(plan.pages)
    for number, text in enumerate(plan.pages[1:], 2):
        assert f"pagina {number} van {total}" in text


def test_pages_name_the_organisation_the_report_and_who_may_read_it(plan: Reader) -> None:
    for text in plan.pages[1:]:
        assert "Zorggroep De Linde" in text
        assert "14 oktober 2026 · Vertrouwelijk: directie en Comité PBW" in text


def test_text_comes_out_in_the_order_of_reading(plan: Reader) -> None:
    words = ("Samenvatting", "187", "Drie bevindingen", "71 op 100", "Wat we van de directie")
    places = [plan.pages[2].index(word) for word in words]
    assert places == sorted(places)


def test_the_contents_give_the_page_of_each_heading(plan: Reader) -> None:
    assert f"Maatregelen {plan.page_with('Twaalf maatregelen: zeven')}" in plan.pages[1]
    assert f"Heeft het gewerkt? {plan.page_with('Doelen van 2026')}" in plan.pages[1]


def test_the_legal_table_gives_the_page_where_it_stands(plan: Reader) -> None:
    page = plan.page_with("Iedereen werd gehoord")
    assert f"Deelname van werknemers Codex art. I.3-1 {page}" in plan.text


def test_values_in_cells_are_written_as_the_reader_writes_them(plan: Reader) -> None:
    assert "28/02/2027 80 € 2.501,00" in plan.text


def test_dutch_of_the_netherlands_writes_its_own_dates(printed: Printed) -> None:
    table = Table((Column("What"), Column("When", "date")), (Row(("A", date(2027, 2, 1))),))
    report = Report("T", "nl", "L", date(2027, 1, 4), (table,), country="nl")
    assert "01-02-2027" in _read(report, printed).text


def _read(report: Report, printed: Printed) -> Reader:
    reader = printed(Paragraph("x"))
    render_pdf(report, reader.path)
    return Reader(reader.path)


def test_money_without_cents_has_none_anywhere(printed: Printed) -> None:
    rows = (Row(("A", Decimal(1200))), Row(("B", Decimal("80.00"))), Row(("C", None)))
    text = printed(Table((Column("What"), Column("Sum", "money")), rows)).text
    assert "A €1,200 B €80 C –" in text


def test_every_font_is_embedded(plan: Reader) -> None:
    fonts = [font for page in plan.pdf.pages for _, font in page.resources.Font.items()]
    assert fonts
    assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_every_link_arrives_on_a_page(plan: Reader) -> None:
    pages = [page.obj.objgen for page in plan.pdf.pages]
    found = [annotation.Dest[0].objgen for _, annotation in plan.links()]
    assert len(found) > 30
    assert all(target in pages for target in found)


def test_a_link_arrives_where_its_words_promise(plan: Reader) -> None:
    page = plan.page_with("Vacatures staan gemiddeld 94 dagen open")
    leads = [link for _, link in plan.links() if str(link.Contents) == "risico 1"]
    assert [link.Dest[0].objgen for link in leads] == [plan.pdf.pages[page - 1].obj.objgen]


def test_an_address_is_a_link_too(printed: Printed) -> None:
    span = Span("the law", url="https://example.org/law")
    reader = printed(Paragraph((span,)))
    ((_, link),) = reader.links()
    assert str(link.A.URI) == "https://example.org/law"


def test_the_outline_nests_as_the_headings_do(plan: Reader) -> None:
    with plan.pdf.open_outline() as outline:
        titles = {item.title: [child.title for child in item.children] for item in outline.root}
    assert titles["Samenvatting"] == ["Drie bevindingen", "Wat we van de directie vragen"]
    assert next(iter(titles)) == "Samenvatting"


def test_the_file_says_what_it_is_without_the_hour(plan: Reader) -> None:
    info = plan.pdf.docinfo
    assert str(info["/Title"]) == "Jaaractieplan psychosociale risico’s 2027"
    assert str(info["/CreationDate"]) == str(info["/ModDate"]) == "D:20261014120000+00'00'"
    assert b"Nadia Verbruggen" in plan.pdf.Root.Metadata.read_bytes()


def test_twins_among_headings_each_keep_their_page(printed: Printed) -> None:
    chapters = [block for _ in range(3) for block in (Heading(1, "Same"), Paragraph("x"))]
    assert "Same 2 Same 3 Same 4" in printed(Contents("Contents"), *chapters).text


def test_a_page_number_that_grows_moves_nothing(printed: Printed) -> None:
    many = [Heading(1, f"Chapter {number}", anchor=f"c{number}") for number in range(120)]
    reader = printed(Paragraph(("See ", PageOf("c110"), ".")), *many)
    assert "See 112." in reader.pages[0]
    assert "Chapter 110" in reader.pages[111]


def test_landscape_pages_lie_down_and_the_next_chapter_stands_up(printed: Printed) -> None:
    blocks = (Heading(1, "A"), PageBreak(landscape=True), Heading(1, "B"), Heading(1, "C"))
    reader = printed(*blocks)
    boxes = [page.mediabox for page in reader.pdf.pages]
    assert [box[2] > box[3] for box in boxes] == [False, True, False]


def test_a_report_without_blocks_is_still_a_page(printed: Printed) -> None:
    assert printed().pages == ["De Linde Test 4 January 2027 page 1 of 1"]


def test_rendering_leaves_the_language_of_the_screen_alone(printed: Printed) -> None:
    printed(KeyFigures((KeyFigure("3", "risks"),)), language="nl")
    assert language() == "en"


def test_a_link_to_nowhere_is_named() -> None:
    with pytest.raises(UnknownAnchor, match="nowhere"):
        pdf_bytes(_report(Paragraph((PageOf("nowhere"),))))


def test_two_places_of_one_name_are_named() -> None:
    with pytest.raises(DoubleAnchor, match="risk-1"):
        pdf_bytes(_report(Heading(1, "A", "risk-1"), Heading(1, "B", "risk-1")))


def test_a_heading_may_not_skip_a_level() -> None:
    with pytest.raises(SkippedLevel, match="Deep"):
        pdf_bytes(_report(Heading(1, "A"), Heading(3, "Deep")))


def test_the_places_of_a_report_are_known_before_it_is_printed() -> None:
    assert {"risk-1", "law", "measure-3", "heat"} <= set(anchors(sample_report()))


def test_a_file_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.mkdir()
    with pytest.raises(CannotWrite, match=r"plan\.pdf cannot be written: "):
        render_pdf(_report(Paragraph("x")), target)
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_a_fault_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=os.strerror(errno.ENOENT)):
        render_pdf(_report(Paragraph("x")), tmp_path / "gone" / "plan.pdf")


def test_a_better_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")
    render_pdf(_report(Paragraph("x")), target)
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == 1
    assert list(tmp_path.iterdir()) == [target]


def _report(*blocks: Paragraph | Heading) -> Report:
    return Report("T", "en", "De Linde", date(2027, 1, 4), blocks)
