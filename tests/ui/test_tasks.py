"""Slow work: results and faults come back to the window's thread, cancel stops it."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from core.text.faults import Fault
from core.text.translate import language, use
from ui.tasks import Report, Task, Tasks


def test_a_result_comes_back_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    tasks = Tasks()
    came: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, done=lambda one: came.append((one, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(came))
    worker, here = came[0]
    assert worker != here == threading.get_ident()
    tasks.close()


def test_a_fault_of_the_user_is_handed_over(qtbot: QtBot) -> None:
    def work() -> None:
        raise Fault("wrong password")

    tasks = Tasks(inline=True)
    faults: list[Fault] = []
    tasks.run(work, failed=faults.append)
    assert str(faults[0]) == "wrong password"
    tasks.close()


def test_a_fault_of_ours_is_raised(qtbot: QtBot) -> None:
    tasks = Tasks(inline=True)
    with pytest.raises(ZeroDivisionError):
        tasks.run(lambda: 1 // 0)
    tasks.close()


def test_work_speaks_the_language_of_whoever_asked(qtbot: QtBot) -> None:
    tasks = Tasks(inline=True)
    said: list[str] = []
    with use("fr"):
        tasks.run(language, done=said.append)
    assert said == ["fr"]
    tasks.close()


def test_work_that_is_cancelled_stops_at_its_next_report_and_is_never_done(qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(report: Report) -> str:
        begun.set()
        go_on.wait(5)
        report(0.5, "half")
        return "finished"

    tasks = Tasks()
    came: list[str] = []
    task: Task = tasks.run(work, done=came.append, progress=True)
    begun.wait(5)
    with qtbot.waitSignal(task.ended):
        task.cancel()
        go_on.set()
    assert came == []
    tasks.close()
