"""Forms as data: which field holds which attribute of a record, saved by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol, cast, get_args, get_type_hints

from PySide6.QtCore import QObject, QTimer

from core.dossier.faults import StorageFault
from core.dossier.records.base import Record
from core.text.faults import Fault
from ui.acting import Unsaved
from ui.parts.fields.base import FieldWidget
from ui.parts.unsaved import typed_in
from ui.session import Session

PAUSE = 800
"""Milliseconds after the last key before typing is saved."""

Change = Callable[[Any, str, Any], object]


class Owner(Protocol):
    """A page, for its session."""

    @property
    def session(self) -> Session:
        """The session that runs the acts."""


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A widget, the attribute it shows, and the label of the act that changes it."""

    widget: FieldWidget
    attribute: str
    label: str = ""


class Binder(QObject):
    """Shows a record in fields and writes each change as one action.

    What is typed is written 800 ms after the last key or on leaving, what is chosen at once. What
    cannot be read is told on leaving only, and the last good value stays.
    """

    def __init__(
        self,
        owner: Owner,
        label: str,
        fields: Sequence[Field],
        change: Change | None = None,
    ) -> None:
        super().__init__(cast(QObject, owner))
        self._owner, self._label, self._fields = owner, label, tuple(fields)
        self._change = change or self._plain_change
        self._record: Record | None = None
        self._struck = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self._commit_all(leaving=False))
        for field in self._fields:
            field.widget.edited.connect(self._pause.start)
            field.widget.settled.connect(lambda field=field: self._commit(field, leaving=True))

    @property
    def record(self) -> Record | None:
        """The record that is shown."""
        return self._record

    def show(self, record: Record | None) -> None:
        """Show a record; typing in progress on the same one stays, on another one is saved."""
        if self._record is not None and (record is None or record.id != self._record.id):
            self._leave(record)
        same = record is not None and self._record is not None and record.id == self._record.id
        self._record = record
        for field in self._fields:
            field.widget.setEnabled(record is not None)
            if same and field.widget.pending():
                continue
            show = field.widget.show_value if same else field.widget.set_value
            show(None if record is None else getattr(record, field.attribute))

    def commit(self) -> bool:
        """Write what is pending; False when something cannot be read, and says so."""
        self._pause.stop()
        self._struck = False
        return self._commit_all(leaving=True)

    def revert(self) -> bool:
        """Forget what is pending; whether there was anything."""
        pending = [field for field in self._fields if self._pends(field)]
        for field in pending:
            field.widget.revert()
        return bool(pending)

    def unsaved(self) -> tuple[Unsaved, ...]:
        """What was typed and is not saved, as it stands in its fields."""
        pending = [field.widget for field in self._fields if self._pends(field)]
        return tuple(typed_in(widget) for widget in pending)

    def _leave(self, record: Record | None) -> None:
        """Save what was typed on the record that is left, if it still exists."""
        if record is not None and not self.commit() and self._struck:
            # The fields are about to show something else.
            self._owner.session.keep_unsaved(*self.unsaved())

    def _commit_all(self, leaving: bool) -> bool:
        return all(tuple(self._commit(field, leaving) for field in self._fields))

    def _pends(self, field: Field) -> bool:
        return self._record is not None and field.widget.pending()

    def _commit(self, field: Field, leaving: bool) -> bool:
        if not self._pends(field):
            if leaving and self._record is not None:
                field.widget.revert()
            return True
        try:
            with self._owner.session.weathered():
                self._write(field)
        except Fault as fault:
            self._struck = self._struck or isinstance(fault, StorageFault)
            if leaving:
                field.widget.show_fault(fault)
            return False
        return True

    def _write(self, field: Field) -> None:
        """Write one attribute of the record as it stands in the dossier now."""
        assert self._record is not None
        dossier, kind, record_id = self._owner.session.dossier, type(self._record), self._record.id
        # A record that is no row yet is made by `change` itself.
        value, record = field.widget.value(), dossier.find(kind, record_id) or self._record
        if value == "" and _may_be_none(kind, field.attribute):
            value = None
        label = field.label or self._label
        self._owner.session.do(label, lambda: self._change(record, field.attribute, value))
        if self._record is not None and self._record.id == record_id:
            self._record = dossier.get(kind, record_id)
            field.widget.show_value(getattr(self._record, field.attribute))

    def _plain_change(self, record: Record, attribute: str, value: object) -> Record:
        return self._owner.session.dossier.change(record, **{attribute: value})


@cache
def _may_be_none(kind: type[Record], attribute: str) -> bool:
    """Whether nothing chosen is kept as None: an empty word would not be a key."""
    return type(None) in get_args(get_type_hints(kind)[attribute])
