"""How the values in cells read in the language of the report; the same for every renderer."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.text import numbers
from reports.blocks import Badge, Cell, Column, Inline, PageOf, Row, Span, Table, Text

MISSING = "–"
_TITLE = 160


def cell_text(cell: Cell, column: Column | None = None) -> Text:
    """The words of a cell: numbers, money and dates as the reader writes them."""
    if cell is None:
        return MISSING
    if isinstance(cell, Badge):
        return cell.word
    if isinstance(cell, Decimal | int):
        return _figure(cell, column)
    return numbers.date(cell) if isinstance(cell, date) else cell


def aligned(table: Table) -> tuple[Column, ...]:
    """The columns, with cents in all of a column of money as soon as one amount has them."""
    return tuple(
        replace(column, digits=2) if column.kind == "money" and _has_cents(table, index) else column
        for index, column in enumerate(table.columns)
    )


def _has_cents(table: Table, index: int) -> bool:
    cells = (row.cells[index] for row in table.rows if isinstance(row, Row))
    return any(isinstance(cell, Decimal) and cell % 1 for cell in cells)


def inlines(text: Text) -> tuple[Inline, ...]:
    """The text as a tuple, however it was given."""
    return (text,) if isinstance(text, str) else text


def plain(text: Text) -> str:
    """The words alone; page numbers are left out."""
    return "".join(_word(inline) for inline in inlines(text))


def shortened(title: str, most: int = _TITLE) -> str:
    """A title that is repeated on every page, cut where it would fill that page."""
    return title if len(title) <= most else title[: most - 1].rstrip() + "…"


def _word(inline: Inline) -> str:
    if isinstance(inline, str):
        return inline
    return inline.text if isinstance(inline, Span) else ""


def _figure(value: Decimal | int, column: Column | None) -> str:
    if column and column.kind == "money":
        return numbers.money(value, cents=column.digits > 0)
    digits = column.digits if column else 0
    return numbers.number(value, digits)


def targets(text: Text) -> tuple[str, ...]:
    """The anchors that the text leads to."""
    leads = (inline for inline in inlines(text) if not isinstance(inline, str))
    found = (lead.anchor if isinstance(lead, PageOf) else lead.to for lead in leads)
    return tuple(anchor for anchor in found if anchor)
