"""How the width of a table is shared by its columns."""

from collections.abc import Sequence

from reports.blocks import Badge, Column, Row, Table
from reports.render.pdf.fonts import width_of
from reports.render.pdf.layout import longest_word
from reports.render.pdf.style import CELL, CELL_HEAD, Align
from reports.render.words import cell_text, plain

BADGE = 12.0
_NARROWEST = 24.0


def side(column: Column) -> Align:
    """Figures stand to the right, under each other; words to the left."""
    return "right" if column.kind in ("number", "money") else "left"


def column_widths(table: Table, width: float, gap: float) -> tuple[float, ...]:
    """Figures and dates get what they need; text shares the rest by weight.

    No text column gets less than its longest word, as long as there is room for all of them.
    """
    room = width - gap * (len(table.columns) - 1)
    fixed = {
        index: _needed(table, index)
        for index, column in enumerate(table.columns)
        if column.kind != "text"
    }
    if sum(fixed.values()) > room * 0.75:
        fixed = {}
    weights = [0.0 if i in fixed else column.weight for i, column in enumerate(table.columns)]
    shared = _share(room - sum(fixed.values()), weights, _floors(table, fixed))
    return tuple(fixed.get(index, share) for index, share in enumerate(shared))


def _share(room: float, weights: Sequence[float], floors: Sequence[float]) -> list[float]:
    """The room by weight, but to nobody less than its floor unless all floors are too much."""
    if sum(floors) >= room:
        return [room * floor / (sum(floors) or 1) for floor in floors]
    shares = [room * weight / (sum(weights) or 1) for weight in weights]
    short = [index for index, share in enumerate(shares) if share < floors[index]]
    if not short:
        return shares
    left = room - sum(floors[index] for index in short)
    others = [0.0 if index in short else weight for index, weight in enumerate(weights)]
    rest = _share(left, others, [0.0 if i in short else floor for i, floor in enumerate(floors)])
    return [floors[i] if i in short else share for i, share in enumerate(rest)]


def _floors(table: Table, fixed: dict[int, float]) -> list[float]:
    return [
        0.0 if index in fixed else _longest(table, index) for index in range(len(table.columns))
    ]


def _longest(table: Table, index: int) -> float:
    words = max((longest_word(text, CELL) for text in _texts(table, index)), default=0.0)
    head = longest_word(table.columns[index].title, CELL_HEAD)
    return min(max(words, head, _NARROWEST), 120.0) + 0.5


def _needed(table: Table, index: int) -> float:
    """The width of the widest value in one line; words of a badge may wrap."""
    column = table.columns[index]
    head = longest_word(column.title, CELL_HEAD)
    if column.kind == "badge":
        words = max((longest_word(text, CELL) for text in _texts(table, index)), default=0.0)
        return max(words + BADGE, head, _NARROWEST) + 0.5
    values = (width_of(text, "strong", CELL.size) for text in _texts(table, index))
    return max(max(values, default=0.0), head, _NARROWEST) + 0.5


def _texts(table: Table, index: int) -> list[str]:
    rows = [row for row in table.rows if isinstance(row, Row)]
    return [_words(row, table.columns, index) for row in rows]


def _words(row: Row, columns: Sequence[Column], index: int) -> str:
    cell = row.cells[index]
    return cell.word if isinstance(cell, Badge) else plain(cell_text(cell, columns[index]))
