"""From nothing to a window that can be used, against an empty one."""

import os
import subprocess
import sys
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

from tests.benchmarks.table import say

EMPTY = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1366, 688)
window.show()
QTimer.singleShot(0, lambda: os._exit(0))
app.exec()
"""
OURS = """
import os, sys
sys.argv = ["main.py"]
import main
import ui.qt
from PySide6.QtCore import QTimer
from ui import application
make = application.make_application
def made():
    app = make()
    QTimer.singleShot(0, lambda: os._exit(0))
    return app
application.make_application = made
main.main()
"""
PAIRS = 9


def measure_start() -> None:
    """The two in turn; the processor's time, which others disturb less than the clock."""
    for code in (EMPTY, OURS):
        _processor_time(code)  # warm
    times = [(_processor_time(OURS), _processor_time(EMPTY)) for _pair in range(PAIRS)]
    ratio = median(ours / empty for ours, empty in times)
    say("start to a window that can be used, against an empty one", ratio, "x", 1.5)


def _processor_time(code: str) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
