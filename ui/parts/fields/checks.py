"""Fields to tick: one statement, or several of a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from ui.parts.fields.base import FieldWidget


class CheckField(FieldWidget):
    """One statement that is true or not."""

    def __init__(self, text: str) -> None:
        self.box = QCheckBox(text)
        super().__init__(text, self.box, labelled=False)
        self.box.clicked.connect(self._chosen)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def _show(self, value: object) -> None:
        self.box.setChecked(bool(value))

    def _chosen(self) -> None:
        self.edited.emit()
        self.settled.emit()


class ChecksField(FieldWidget):
    """Several keys of a list, in the order of the list."""

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, str]],
        columns: int = 1,
        labelled: bool = True,
    ) -> None:
        self._place = QWidget()
        self._grid = QGridLayout(self._place)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._columns = columns
        self._boxes: dict[str, QCheckBox] = {}
        super().__init__(label, self._place, labelled)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these keys."""
        self.offer(lambda: self._fill(options))

    def explain(self, hints: Iterable[tuple[str, str]]) -> None:
        """Say under the pointer, and to a screen reader, what a key takes in."""
        for key, hint in hints:
            self._boxes[key].setToolTip(hint)
            self._boxes[key].setAccessibleDescription(hint)

    def value(self) -> tuple[str, ...]:
        """The ticked keys."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def _fill(self, options: Sequence[tuple[str, str]]) -> None:
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        self._boxes = {key: self._box(word) for key, word in options}
        for place, box in enumerate(self._boxes.values()):
            self._grid.addWidget(box, place // self._columns, place % self._columns)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def _show(self, value: object) -> None:
        keys = set(value) if isinstance(value, Iterable) else set()
        for key, box in self._boxes.items():
            box.setChecked(key in keys)

    def _box(self, word: str) -> QCheckBox:
        box = QCheckBox(word)
        box.clicked.connect(self._chosen)
        return box

    def _chosen(self) -> None:
        self.edited.emit()
        self.settled.emit()
