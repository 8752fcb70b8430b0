"""The balance of a plan: aims by levels, and how much of it changes the work itself."""

from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.charts.data import Balance, BalanceCell
from reports.charts.measure import fitting, wrapped
from reports.charts.sheet import Box, Sheet, Type
from reports.look import PAPER, mix, text_on

_LABEL = 92.0
_CELL = 62.0
_GAP = 4.0
_BAR = 26.0
_TOP = _BAR + 30.0


def draw(data: Balance, width: float) -> Sheet:
    """The split bar, then a grid; the more measures, the deeper the ground."""
    sheet = Sheet(width, _TOP + (_CELL + _GAP) * len(data.aims))
    if any(cell.count for cell in data.cells.values()):
        _draw_split(sheet, data)
    else:
        _draw_cell(sheet, data, None, Box(0, 0, width, _BAR), 1)
    column = (width - _LABEL) / max(len(data.levels), 1)
    most = max((cell.count for cell in data.cells.values()), default=1) or 1
    for number, level in enumerate(data.levels):
        x = _LABEL + column * (number + 0.5)
        name = fitting(level, 8.4, column - 4, "strong")
        sheet.words(x, _TOP - 10, name, Type(8.4, "strong", across="center"))
    for row, aim in enumerate(data.aims):
        top = _TOP + (_CELL + _GAP) * row
        _draw_lines(sheet, wrapped(aim, 8.4, _LABEL - 10, 3, "strong"), top + 12)
        for number in range(len(data.levels)):
            box = Box(_LABEL + column * number, top, column - _GAP, _CELL)
            _draw_cell(sheet, data, data.cells.get((row, number)), box, most)
    return sheet


def _draw_lines(sheet: Sheet, lines: list[str], top: float) -> None:
    for number, line in enumerate(lines):
        sheet.words(0, top + 11 * number, line, Type(8.4, "strong"))


def _draw_split(sheet: Sheet, data: Balance) -> None:
    work = sheet.width * min(max(data.work_share, 0.0), 1.0)
    rest = sheet.width - work
    soft = mix(PAPER.accent, PAPER.surface, 0.14)
    if work:
        sheet.box(Box(0, 0, work, _BAR), PAPER.accent)
    if rest:
        sheet.box(Box(work, 0, rest, _BAR), soft, PAPER.accent, (2, 2))
    _draw_share(sheet, data.work, data.work_share, (0, work), PAPER.on_accent)
    _draw_share(sheet, data.people, 1 - data.work_share, (work, rest), PAPER.text)


def _draw_share(sheet: Sheet, word: str, share: float, span: tuple[float, float], ink: int) -> None:
    left, room = span
    text = _("{what} {share}").format(what=word, share=numbers.percent(share))
    if room > 40:
        whole = fitting(text, 8.8, room - 16, "strong")
        shown = whole if whole == text else numbers.percent(share)
        sheet.words(left + 8, _BAR / 2, shown, Type(8.8, "strong", ink))


def _draw_cell(sheet: Sheet, data: Balance, cell: BalanceCell | None, box: Box, most: int) -> None:
    if not cell or not cell.count:
        sheet.box(box, None, PAPER.control, (2, 2))
        kind = Type(8, colour=PAPER.muted, across="center")
        sheet.words(*box.middle, fitting(data.empty, 8, box.width - 6), kind)
        return
    ground = mix(PAPER.accent, PAPER.surface, 0.18 + 0.82 * cell.count / most)
    ink = text_on(ground)
    sheet.box(box, ground)
    sheet.words(box.left + 8, box.top + 18, str(cell.count), Type(17, "strong", ink))
    left, room = box.left + 8, box.width - 12
    money = fitting(numbers.money(cell.money), 7.8, room) if cell.money else ""
    reach = fitting(people(cell.people), 7.8, room)
    sheet.words(left, box.top + 38, money, Type(7.8, colour=ink))
    sheet.words(left, box.top + 49, reach, Type(7.8, colour=ink))


def people(count: int) -> str:
    """How many people measures reach, in words."""
    return ngettext("{count} person", "{count} people", count).format(count=numbers.number(count))
