"""Fields for a day or a month: type it as you say it, or take it from a calendar."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit

from core.text.faults import Unreadable
from core.text.numbers import date, month, parse_date
from core.text.translate import gettext as _
from core.text.translate import speech
from ui.look.icons import icon
from ui.look.theme import tokens
from ui.parts.fields.text import TypedField
from ui.parts.layouts import column


class DateField(TypedField):
    """A day, or nothing; a small calendar is one click or Alt+Down away."""

    def __init__(self, label: str, labelled: bool = True) -> None:
        super().__init__(label, "", labelled)
        self.year: int | None = None
        self._calendar = QAction(self.line)
        self._calendar.setIcon(icon("calendar", tokens().muted))
        self._calendar.setText(_("Choose in a calendar"))
        self._calendar.setShortcut("Alt+Down")
        self._calendar.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._calendar.triggered.connect(self.open_calendar)
        self.line.addAction(self._calendar, QLineEdit.ActionPosition.TrailingPosition)

    def read(self, text: str) -> dt.date | None:
        """The day that was typed; raises Unreadable."""
        return parse_date(text, self.year or dt.date.today().year) if text.strip() else None

    def write(self, value: object) -> str:
        """The day in figures."""
        return date(value) if isinstance(value, dt.date) else ""

    def open_calendar(self) -> None:
        """Offer the days of a month."""
        if self.line.isReadOnly():
            return
        popup = CalendarPopup(self._known())
        popup.calendar.clicked.connect(lambda day: self._take(popup, day))
        popup.calendar.activated.connect(lambda day: self._take(popup, day))
        popup.setParent(self, Qt.WindowType.Popup)
        popup.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        popup.show()
        popup.calendar.setFocus()

    def _known(self) -> dt.date:
        value = None if self.faulty() else self.value()
        return value if isinstance(value, dt.date) else dt.date.today()

    def _take(self, popup: CalendarPopup, day: QDate) -> None:
        self.line.setText(self.write(dt.date(day.year(), day.month(), day.day())))
        popup.close()
        self.edited.emit()
        self.settled.emit()


class MonthField(DateField):
    """A month, kept as its first day; a day typed in it counts too."""

    def read(self, text: str) -> dt.date | None:
        """The first day of the month that was typed; raises Unreadable."""
        if not text.strip():
            return None
        try:
            found = parse_date("1 " + text, self.year)
        except Unreadable:
            found = parse_date(text, self.year)
        return found.replace(day=1)

    def write(self, value: object) -> str:
        """The month in words."""
        return month(value) if isinstance(value, dt.date) else ""


class CalendarPopup(QFrame):
    """A month to point at; closes and goes when a day is taken."""

    def __init__(self, day: dt.date) -> None:
        super().__init__()
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(QLocale(speech().locale))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.setLayout(column(self.calendar, margins=4))
