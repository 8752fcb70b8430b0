"""The heat map: units across, scales down, every value printed, what is hidden hatched."""

from dataclasses import replace

from core.text import numbers
from core.text.translate import gettext as _
from reports.charts.data import HeatCell, HeatMap, HeatRow, Strip
from reports.charts.measure import text_width, wrapped
from reports.charts.sheet import Box, Sheet, Type
from reports.faces import Face
from reports.look import HEAT, HEAT_STEPS, PAPER, PLUS, SHAPES, heat, text_on

_ROW = 17.0
_GROUP = 19.0
_GAP = 1.6
_LEGEND = 30.0
_SIZE = 8.0
_NARROWEST = 34.0
_LABEL = 132.0


def parts(data: HeatMap, width: float, height: float) -> tuple[HeatMap, ...]:
    """The map in as many as the width asks, each with the first unit (the whole) in it."""
    room = int((width - _LABEL) / _NARROWEST)
    if len(data.units) <= room:
        return _by_height(data, height)
    rest = range(1, len(data.units))
    groups = [rest[start : start + room - 1] for start in range(0, len(rest), room - 1)]
    chosen = [_columns(data, (0, *group)) for group in groups]
    return tuple(part for whole in chosen for part in _by_height(whole, height))


def draw(data: HeatMap, width: float) -> Sheet:
    """The heat map with its legend above."""
    column = min((width - _LABEL) / max(len(data.units), 1), 66.0)
    names = [wrapped(unit, 7.6, column - 3, 3) for unit in data.units]
    head = 6 + 9.2 * max((len(lines) for lines in names), default=1)
    reasons = _reasons(data)
    legend = _LEGEND + 11 * len(reasons)
    sheet = Sheet(width, legend + head + _height(data) + 4)
    _draw_legend(sheet, data, reasons)
    for index, lines in enumerate(names):
        _draw_name(sheet, lines, _LABEL + column * (index + 0.5), legend + head - 5, index == 0)
    top, group = legend + head, ""
    for row in data.rows:
        if row.group and row.group != group:
            sheet.words(0, top + _GROUP - 6, row.group, _GROUP_TYPE)
            top, group = top + _GROUP, row.group
        _draw_row(sheet, row, top, column, data.digits, reasons)
        top += _ROW
    return sheet


def draw_strip(data: Strip, width: float) -> Sheet:
    """A few values beside each other under their titles."""
    column = width / max(len(data.titles), 1)
    names = [wrapped(title, _SIZE, column - 6, 3) for title in data.titles]
    head = 5 + 9.6 * max((len(lines) for lines in names), default=1)
    sheet = Sheet(width, head + 24)
    for index, (lines, cell) in enumerate(zip(names, data.cells, strict=True)):
        for number, line in enumerate(reversed(lines)):
            sheet.words(column * index, head - 6 - 9.6 * number, line, Type(down="baseline"))
        box = Box(column * index, head, column - _GAP, 22)
        _draw_cell(sheet, cell, box, 0, _reasons_of([cell]), 10)
    return sheet


_GROUP_TYPE = Type(_SIZE, "strong", PAPER.muted, down="baseline")


def _columns(data: HeatMap, chosen: tuple[int, ...]) -> HeatMap:
    rows = (replace(row, cells=tuple(row.cells[i] for i in chosen)) for row in data.rows)
    return replace(data, units=tuple(data.units[i] for i in chosen), rows=tuple(rows))


def _by_height(data: HeatMap, height: float) -> tuple[HeatMap, ...]:
    room = max(int((height - _LEGEND - 70) / (_ROW + _GROUP / 3)), 1)
    starts = range(0, len(data.rows) or 1, room)
    return tuple(replace(data, rows=data.rows[start : start + room]) for start in starts)


def _height(data: HeatMap) -> float:
    groups = len({row.group for row in data.rows if row.group})
    return _ROW * len(data.rows) + _GROUP * groups


def _reasons(data: HeatMap) -> dict[str, str]:
    return _reasons_of([cell for row in data.rows for cell in row.cells])


def _reasons_of(cells: list[HeatCell]) -> dict[str, str]:
    """Why cells are hidden, each with a letter when there is more than one reason."""
    found = dict.fromkeys(cell.hidden for cell in cells if cell.value is None)
    letters = "abcdefghijkl" if len(found) > 1 else " "
    return dict(zip(found, letters, strict=False))


def _draw_legend(sheet: Sheet, data: HeatMap, reasons: dict[str, str]) -> None:
    left = 0.0
    low = f"< {HEAT_STEPS[0]:.0f}"
    labels = [low, *(f"{step:.0f}" for step in HEAT_STEPS[:-1]), f"≥ {HEAT_STEPS[-1]:.0f}"]
    for ground, label in zip(HEAT["light"], labels, strict=True):
        sheet.box(Box(left, 0, 26, 13), ground)
        sheet.words(left + 13, 6.5, label, Type(7.4, colour=text_on(ground), across="center"))
        left += 26
    for outlines, word in ((SHAPES["triangle"], data.unfavourable), ((PLUS,), data.strength)):
        sheet.outlines(outlines, Box(left + 14, 3.2, 6.4, 6.4), PAPER.text)
        sheet.words(left + 24, 6.5, word, Type(7.6, colour=PAPER.muted))
        left += 26 + text_width(word, 7.6)
    for index, (reason, letter) in enumerate(reasons.items()):
        _draw_reason(sheet, reason, letter, 19.0 + 11 * index)


def _draw_reason(sheet: Sheet, reason: str, letter: str, top: float) -> None:
    box = Box(0, top, 26, 9.5)
    sheet.hatch(box)
    sheet.words(13, top + 4.9, letter.strip(), Type(7.4, "strong", across="center"))
    text = _("hidden: {reason}").format(reason=reason)
    sheet.words(32, top + 4.9, text, Type(7.6, colour=PAPER.muted))


def _draw_name(sheet: Sheet, lines: list[str], x: float, bottom: float, whole: bool) -> None:
    face: Face = "strong" if whole else "regular"
    for number, line in enumerate(reversed(lines)):
        kind = Type(7.6, face, across="center", down="baseline")
        sheet.words(x, bottom - 9.2 * number, line, kind)


def _draw_row(
    sheet: Sheet, row: HeatRow, top: float, column: float, digits: int, reasons: dict[str, str]
) -> None:
    title = wrapped(row.title, _SIZE, _LABEL - 8, 1)
    sheet.words(0, top + _ROW / 2, "".join(title), Type(_SIZE))
    for index, cell in enumerate(row.cells):
        box = Box(_LABEL + column * index, top, column - _GAP, _ROW - _GAP)
        _draw_cell(sheet, cell, box, digits, reasons, _SIZE)


def _draw_cell(
    sheet: Sheet, cell: HeatCell, box: Box, digits: int, reasons: dict[str, str], size: float
) -> None:
    if cell.value is None:
        sheet.hatch(box)
        kind = Type(7.4, "strong", across="center")
        sheet.words(*box.middle, reasons.get(cell.hidden, "").strip(), kind)
        return
    ground = heat(cell.value)
    ink = text_on(ground)
    sheet.box(box, ground)
    face: Face = "strong" if cell.favour == "unfavourable" else "regular"
    kind = Type(size, face, ink, across="center")
    sheet.words(*box.middle, numbers.number(cell.value, digits), kind)
    sign = {"unfavourable": SHAPES["triangle"], "strength": (PLUS,)}.get(cell.favour)
    if sign:
        right = box.left + box.width - 8.5
        sheet.outlines(sign, Box(right, box.middle[1] - 2.7, 5.4, 5.4), ink)
