"""Whatever people type, the PDF comes out whole."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.blocks import (
    Badge,
    Block,
    Bullets,
    Callout,
    Chain,
    Column,
    Contents,
    Cover,
    Fact,
    Facts,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Lead,
    Link,
    Opinion,
    Paragraph,
    Report,
    Row,
    RowGroup,
    Signatory,
    SignOff,
    Table,
)
from reports.charts.data import Bar, PriorityBars
from reports.render.pdf.pdf import pdf_bytes
from tests.reports.reading import Reader

Printed = Callable[..., Reader]


def _everything(text: str) -> tuple[Block, ...]:
    """The text in every place where somebody's text may come."""
    row = Row((text, text, Badge(3, text), None), anchor="row")
    columns = (Column(text), Column(text), Column(text, "badge"), Column(text, "number"))
    return (
        Cover(text, text, text, text, text, text, text, text, (Fact(text, text),)),
        Contents(text),
        Heading(1, text[:300]),
        Lead(text),
        Paragraph(text),
        Bullets((text,)),
        Facts((Fact(text, text),)),
        KeyFigures((KeyFigure(text, text, text),) * 5),
        Chain((Link(text, text, "row"), Link(text))),
        Table(columns, (RowGroup(text), row), caption=text, note=text),
        Figure(PriorityBars((Bar(text, 40, 3, text, text),), 100), caption=text, source=text),
        Callout("advice", text, text),
        SignOff((Signatory(text, text),), (Opinion(text, date(2027, 1, 1), text, text),)),
    )


def test_markup_is_printed_as_it_was_typed(printed: Printed) -> None:
    hostile = "<b>Fish & chips</b> &amp; <para> $x^2$ \\n (%s) {name}"
    reader = printed(*_everything(hostile), title=hostile)
    assert reader.text.count(hostile) > 12
    assert reader.faults == []


def test_control_characters_go_and_words_stay(printed: Printed) -> None:
    text = printed(Paragraph("be\x00fore\x07 \ud800 and\u200b af\u00adter\r\nnext\u2028line")).text
    assert "before � and after next line" in text


def test_what_the_font_lacks_is_drawn_by_another_or_spelled(printed: Printed) -> None:
    text = printed(Paragraph("plain ● dot, 😀 face, 🪴 plant, 中 sign, Ελλάς, e\u0301 é")).text
    assert "plain ● dot, 😀 face, [potted plant] plant, [U+4E2D] sign, Ελλάς, é é" in text


def test_every_font_is_embedded_when_another_helps_out(printed: Printed) -> None:
    reader = printed(Paragraph("● 😀"))
    fonts = [font for _, font in reader.pdf.pages[0].resources.Font.items()]
    assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_a_word_wider_than_the_page_is_broken_and_stays_whole(printed: Printed) -> None:
    word = "Arbeidsomstandigheden" * 20
    assert word in printed(Paragraph(word)).text.replace(" ", "")


@pytest.mark.parametrize("words", [300, 1500])
def test_very_long_texts_go_on_over_pages(printed: Printed, words: int) -> None:
    text = " ".join(f"w{number}" for number in range(words))
    reader = printed(*_everything(text)[2:])
    for number in (0, words // 2, words - 1):
        assert reader.text.count(f"w{number} ") >= 10
    assert reader.faults == []


def test_a_cell_higher_than_a_page_is_parted_between_lines(printed: Printed) -> None:
    cell = " ".join(f"w{number}" for number in range(2000))
    table = Table((Column("What"), Column("Why", weight=3)), (Row(("One", cell)),))
    reader = printed(table)
    assert len(reader.pages) > 2
    body = [word for page in reader.pages for word in page.split() if word[1:].isdigit()]
    assert [word for word in body if word.startswith("w")] == cell.split()


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(printed: Printed) -> None:
    for filler in range(30, 42):
        reader = printed(*(Paragraph("x"),) * filler, Heading(1, "Head", same_page=True), _rows())
        page = next(text for text in reader.pages if "Head" in text)
        assert "Row 0" in page


def _rows() -> Table:
    return Table((Column("A"), Column("B")), tuple(Row((f"Row {n}", "x")) for n in range(50)))


def test_a_table_of_many_columns_stays_within_the_page(printed: Printed) -> None:
    columns = tuple(Column(f"Column number {n}") for n in range(24))
    reader = printed(Table(columns, (Row(tuple(f"value{n}" for n in range(24))),)))
    assert "value23" in reader.text.replace(" ", "")


def test_a_table_of_many_amounts_stays_within_the_page(printed: Printed) -> None:
    columns = tuple(Column(f"Amount {n}", "money") for n in range(12))
    reader = printed(Table(columns, (Row((1_000_000,) * 12),)))
    assert reader.text.replace(" ", "").count("€1,000,000") == 12


def test_a_long_word_gets_its_width_from_the_other_columns(printed: Printed) -> None:
    columns = (Column("What", weight=0.2), Column("Why", weight=9))
    rows = (Row(("Arbeidsomstandigheden", "because of " * 60)),)
    assert "Arbeidsomstandigheden" in printed(Table(columns, rows)).text


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=60))
def test_any_text_at_all_is_printed(text: str) -> None:
    report = Report(text, "fr", text, date(2027, 1, 4), _everything(text), classification=text)
    assert pdf_bytes(report).startswith(b"%PDF-1.7")
