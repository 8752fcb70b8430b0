"""A fault of ours: written to a log, and told in one dialog, so that nobody works on a wreck."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QWidget

from core.text.translate import gettext as _
from ui.parts.buttons import primary
from ui.parts.labels import caption, prose, section
from ui.parts.layouts import column, row

LOG_NAME = "faults.log"


def log_file() -> Path:
    """Where faults are written: where they happened, never what the dossier holds."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / LOG_NAME


def write_log(path: Path, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Add a fault to the log: its kind and its place, without its words, which may hold content."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(traceback.format_tb(trace))
    now = time.strftime("%Y-%m-%d %H:%M")
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{now} {kind.__name__}\n{lines}\n")


class CrashDialog(QDialog):
    """Says that something went wrong in the program, and where that was written down."""

    def __init__(self, parent: QWidget, log: Path) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Something went wrong"))
        words = prose(
            _(
                "This was a fault of the program. What was saved before it is safe; look whether "
                "your last act is there. Close the program and open it again if it behaves oddly."
            )
        )
        where = caption(_("Written down in {path}").format(path=log), wraps=True)
        self.setLayout(
            column(
                section(_("Something went wrong")), words, where.selectable(),
                row(None, primary(_("Continue"), self.accept)), margins=24, gap=12,
            )
        )  # fmt: skip


def catch_faults(window: QWidget, meet: Callable[[BaseException], bool]) -> None:
    """Log and tell every fault that nobody caught; `meet` tells those that the user can mend."""

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if meet(fault):
            return
        # Standard error may end in a log of the system: place and kind, never the words.
        sys.stderr.write("".join(traceback.format_tb(trace)) + f"{kind.__name__}\n")
        write_log(log_file(), kind, trace)
        CrashDialog(window, log_file()).open()

    sys.excepthook = tell
