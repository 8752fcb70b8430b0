"""Slow work beside the window, with progress and cancel.

The function that works is plain: it gets plain data and, if it wants to tell how far it is, a
`report(share, words)` that raises `Cancelled` once the user has had enough.
"""

from __future__ import annotations

import contextvars
import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.text.faults import Fault

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Report = Callable[[float, str], None]
Done = Callable[[Any], object]
Failed = Callable[[Fault], object]


class Cancelled(Exception):
    """The user stopped the work."""


class Task(QObject):
    """One piece of work under way."""

    moved = Signal(float, str)
    """How far it is, from 0 to 1, and with what."""
    worked = Signal(object, object)
    """This task, and the future that holds its result; emitted from the worker."""
    ended = Signal()

    def __init__(
        self, words: str, done: Done | None, failed: Failed | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.words, self.done, self.failed = words, done, failed
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next report, and nothing is called after it."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def report(self, share: float, words: str = "") -> None:
        """Tell how far the work is; raises Cancelled when it must stop."""
        if self.cancelled:
            raise Cancelled
        self.moved.emit(share, words)


class Tasks(QObject):
    """Runs work in threads, or at once where that is set (tests, pictures)."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None, inline: bool = False) -> None:
        super().__init__(parent)
        self.inline = inline
        self._under_way: set[Task] = set()

    @cached_property
    def _threads(self) -> ThreadPoolExecutor:
        """Imported with the first piece of work: home has none."""
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(thread_name_prefix="work")

    def run(
        self,
        function: Callable[..., Any],
        *args: object,
        done: Done | None = None,
        failed: Failed | None = None,
        words: str = "",
        progress: bool = False,
    ) -> Task:
        """Run `function(*args)`; with `progress` it gets `report=` as a keyword.

        `done(result)` and `failed(fault)` are called in the window's thread. What is no fault of
        the user is raised there.
        """
        task = Task(words, done, failed, self)
        self._under_way.add(task)
        task.worked.connect(self._finish)
        self.started.emit(task)
        keywords: dict[str, Any] = {"report": task.report} if progress else {}
        context = contextvars.copy_context()
        future = self._threads.submit(lambda: context.run(function, *args, **keywords))
        if self.inline:
            future.exception()
            self._finish(task, future)
        else:
            future.add_done_callback(lambda ended: task.worked.emit(task, ended))
        return task

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return bool(self._under_way)

    def close(self) -> None:
        """Stop what is under way and wait for it, for when the window goes."""
        for task in self._under_way:
            task.cancel()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _finish(self, task: Task, future: Future[Any]) -> None:
        self._under_way.discard(task)
        task.ended.emit()
        task.deleteLater()
        if task.cancelled:
            return
        fault = future.exception()
        if isinstance(fault, Fault) and task.failed:
            task.failed(fault)
        elif fault is not None:
            raise fault
        elif task.done:
            task.done(future.result())
