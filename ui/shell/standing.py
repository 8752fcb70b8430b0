"""How a page stood: its view, what was chosen, half-typed words, how far it was scrolled.

The window is built anew at another theme, size or language, and after the lock. The same page
over the same dossier has the same parts in the same order, so what is shown is told by its place
among the shown ones of its kind; a page adds only what that cannot tell (`Placed`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from core.dossier.faults import StorageFault
from ui.pages.page import Page
from ui.parts.buttons import Button
from ui.parts.fields.base import FieldWidget
from ui.parts.fields.segment import SegmentField, Segments
from ui.shell.guiding import GuideStanding

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)
Cell = tuple[int, int]
LAID_OUT = 60
"""Milliseconds after which a page has its heights."""


@runtime_checkable
class Placed(Protocol):
    """A page whose switches and lists do not tell all."""

    @property
    def here(self) -> tuple[str, str]:
        """A view and a record to come back to."""


class Standing(NamedTuple):
    """Of one page, or of any other part of the window."""

    here: tuple[str, str] = ("", "")
    switches: tuple[str, ...] = ()
    ticks: tuple[bool, ...] = ()
    filters: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()
    typed: tuple[object, ...] = ()
    """What stands in each field and is not saved; None where that is nothing."""
    scrolled: tuple[tuple[float, float], ...] = ()
    focus: int = -1

    def without_words(self) -> Standing:
        """What may be remembered while the dossier is locked: nothing that was typed."""
        return self._replace(filters=(), typed=())


class SpaceStanding(NamedTuple):
    """Of the whole workspace."""

    step: str
    cycle_id: str
    pages: dict[str, Standing]
    """By step, of those that were looked at."""
    sidebar: Standing
    guide: GuideStanding
    fault: StorageFault | None

    def without_words(self) -> SpaceStanding:
        """What may be remembered while the dossier is locked."""
        pages = {step: each.without_words() for step, each in self.pages.items()}
        return self._replace(pages=pages, fault=None)


def standing_of(root: QWidget) -> Standing:
    """How it stands now."""
    return Standing(
        here=root.here if isinstance(root, Placed) else ("", ""),
        switches=tuple(each.current() for each in _switches(root)),
        ticks=tuple(each.isChecked() for each in _ticks(root)),
        filters=tuple(each.text() for each in _filters(root)),
        cells=tuple(_cell(each) for each in _views(root)),
        typed=tuple(each.unsaved_raw() for each in _fields(root)),
        scrolled=tuple(_scrolled(each) for each in _shown(root, QAbstractScrollArea)),
        focus=next((n for n, each in enumerate(_focusable(root)) if each.hasFocus()), -1),
    )


def stand(root: QWidget, standing: Standing) -> None:
    """Let it stand so again; what is no longer there is passed over."""
    view, record_id = standing.here
    if isinstance(root, Page) and record_id:
        root.show_record(record_id)
    if isinstance(root, Page) and view:
        root.show_view(view)
    _put(root, _switches, standing.switches, _choose)
    _put(root, _ticks, standing.ticks, _tick)
    _put(root, _filters, standing.filters, _filter)
    _put(root, _views, standing.cells, _go_to)
    _put(root, _fields, standing.typed, _type)
    # Only what is laid out can be scrolled, and long texts find their height in a few passes.
    for later in (0, LAID_OUT, 3 * LAID_OUT):
        QTimer.singleShot(later, root, lambda: _settle(root, standing))


def _put(
    root: QWidget,
    find: Callable[[QWidget], Iterator[W]],
    values: Sequence[T],
    put: Callable[[W, T], object],
) -> None:
    """One by one, and looked for anew each time: a view that is chosen brings parts of its own."""
    for place, value in enumerate(values):
        found = next(islice(find(root), place, None), None)
        if found is not None:
            put(found, value)


def _settle(root: QWidget, standing: Standing) -> None:
    areas = _shown(root, QAbstractScrollArea)
    for area, (across, down) in zip(areas, standing.scrolled, strict=False):
        for bar, share in ((area.horizontalScrollBar(), across), (area.verticalScrollBar(), down)):
            bar.setValue(round(share * bar.maximum()))
    for focused in _focusable(root)[standing.focus :][: standing.focus >= 0]:
        focused.setFocus(Qt.FocusReason.OtherFocusReason)


def _shown(root: QWidget, kind: type[W]) -> Iterator[W]:
    """Those that can be seen once `root` is."""
    return (each for each in root.findChildren(kind) if each.isVisibleTo(root))


def _fields(root: QWidget) -> Iterator[FieldWidget]:
    return _shown(root, FieldWidget)


def _switches(root: QWidget) -> Iterator[Segments]:
    """Switches of views; one in a field is a value."""
    return (s for s in _shown(root, Segments) if not isinstance(s.parent(), SegmentField))


def _ticks(root: QWidget) -> Iterator[Button]:
    return (b for b in _shown(root, Button) if b.isCheckable() and b.group() is None)


def _filters(root: QWidget) -> Iterator[QLineEdit]:
    """Lines that are no field of ours, nor part of a list, a box or an editor."""
    return (line for line in _shown(root, QLineEdit) if not _belongs(line))


def _belongs(line: QWidget) -> bool:
    above = line.parentWidget()
    while above is not None:
        if isinstance(above, FieldWidget | QAbstractItemView):
            return True
        above = above.parentWidget()
    return False


def _views(root: QWidget) -> Iterator[QAbstractItemView]:
    views = _shown(root, QAbstractItemView)
    return (view for view in views if not isinstance(view, QHeaderView) and view.model())


def _focusable(root: QWidget) -> list[QWidget]:
    return [w for w in _shown(root, QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus]


def _choose(switch: Segments, key: str) -> None:
    if key and switch.current() != key:
        switch.choose(key)
        switch.chosen.emit(key)


def _tick(button: Button, on: bool) -> None:
    if button.isChecked() != on:
        button.click()


def _filter(line: QLineEdit, words: str) -> None:
    if line.text() != words:
        line.setText(words)


def _type(field: FieldWidget, raw: object) -> None:
    if raw is not None:
        field.take_raw(raw)


def _cell(view: QAbstractItemView) -> Cell:
    index = view.currentIndex()
    return (index.row(), index.column()) if not index.parent().isValid() else (-1, -1)


def _go_to(view: QAbstractItemView, cell: Cell) -> None:
    index = view.model().index(*cell)
    if index.isValid() and cell != _cell(view):
        view.setCurrentIndex(index)


def _scrolled(area: QAbstractScrollArea) -> tuple[float, float]:
    return _share(area.horizontalScrollBar()), _share(area.verticalScrollBar())


def _share(bar: QScrollBar) -> float:
    return bar.value() / bar.maximum() if bar.maximum() else 0.0
