"""How long the window stands still: at every page, and at every act of a day's work."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.dossier.file import open_dossier
from core.dossier.records.explore import Risk
from core.dossier.records.realise import Measure
from core.explore import risks
from tests.benchmarks.big import PASSWORD
from tests.benchmarks.table import say, seconds
from ui.application import make_application
from ui.look.theme import apply_look
from ui.pages.registry import PLACES
from ui.preferences import Preferences
from ui.shell.palette import Palette
from ui.shell.workspace import Workspace
from ui.window import Window

STEPS = [place.step for place in PLACES]
ROUNDS = 3
Doing = Callable[[], object]


def measure_window(path: Path, folder: Path) -> None:
    """Every page of the last year of a dossier, then the acts."""
    app = make_application()
    apply_look(app, "light")
    window = Window(Preferences(folder / "preferences.ini"))
    window.show()
    desk = Desk(app, window, path)
    try:
        rounds = [desk.pages() for _round in range(ROUNDS)]
        for step in STEPS:
            shown, again = (min(each[step][at] for each in rounds) for at in (0, 1))
            say(f"the page “{step}”, shown for the first time", shown * 1000, "ms", 150)
            say(f"the page “{step}”, shown anew", again * 1000, "ms", 150)
        desk.say_blocks()
    finally:
        window.close()


class Desk:
    """A window with the large dossier, and a watch."""

    def __init__(self, app: QApplication, window: Window, path: Path) -> None:
        self._app, self._window, self._path = app, window, path

    @property
    def space(self) -> Workspace:
        """The window with a dossier open."""
        assert self._window.workspace is not None
        return self._window.workspace

    def open(self) -> None:
        """Open the dossier anew: no page is there yet."""
        self._window.close_dossier()
        self._window.use(open_dossier(self._path, PASSWORD))
        self.settle()

    def settle(self) -> None:
        """Until nothing is left to do."""
        self._app.processEvents()
        while self.space.session.tasks.busy:
            time.sleep(0.01)
            self._app.processEvents()

    def pages(self) -> dict[str, tuple[float, float]]:
        """How long each page takes to be shown first, and when what it shows changed."""
        self.open()
        found = {}
        for step in STEPS:
            self.space.session.go("approach" if step != "approach" else "archive")
            self.settle()
            shown = self.stands_still(lambda step=step: self.space.session.go(step))  # type: ignore[misc]
            found[step] = (shown, self.stands_still(self.space.page.refresh))
        return found

    def stands_still(self, doing: Doing) -> float:
        """How long nothing else happens: the act, then what is painted after it."""
        self.settle()
        clock = time.thread_time  # the work beside the window does not hold it up
        return seconds(doing, clock=clock) + seconds(self._app.processEvents, clock=clock)

    def say_blocks(self) -> None:
        """The longest, and the one that only a hundredth is longer than."""
        self.open()
        for step in STEPS:
            self.stands_still(lambda step=step: self.space.session.go(step))  # type: ignore[misc]
        taken = {name: min(times) for name, times in self._in_rounds().items()}
        ordered = sorted(taken.values())
        worst = max(taken, key=lambda name: taken[name])
        say("99 % of the acts are shorter than", ordered[int(0.99 * len(ordered))] * 1000, "ms", 50)
        say(f"the longest act ({worst})", taken[worst] * 1000, "ms", 150)

    def _in_rounds(self) -> dict[str, list[float]]:
        times: dict[str, list[float]] = {}
        for _round in range(ROUNDS):
            for number, (name, doing) in enumerate(self._acts()):
                times.setdefault(f"{number}: {name}", []).append(self.stands_still(doing))
        return times

    def _acts(self) -> Iterator[tuple[str, Doing]]:
        """A working day, act by act; what is written is undone."""
        session, run = self.space.session, self._window.deeds.run
        for step in STEPS:
            yield f"go to {step}", lambda step=step: session.go(step)  # type: ignore[misc]
            for view in self.space.page.VIEWS:
                yield f"{step}, {view}", lambda view=view: self.space.page.show_view(view)  # type: ignore[misc]
        yield from self._writing("risks", lambda: risks.add(session.dossier, session.cycle_id, "N"))
        yield from self._writing("plan", lambda: self._rename(Measure))
        yield from self._writing("risks", lambda: self._rename(Risk))
        yield "count progress", self.space.guiding.count
        yield "open the palette", lambda: run("palette")
        palette = self._window.findChild(Palette)
        assert palette is not None
        for letter in "maatregel 9":
            yield "type in the palette", lambda letter=letter: QTest.keyClicks(palette.line, letter)  # type: ignore[misc]
        palette.close()

    def _rename(self, kind: type[Risk] | type[Measure]) -> None:
        session = self.space.session
        record = session.dossier.all(kind, cycle=session.cycle_id)[0]
        session.dossier.change(record, title=f"{record.title}.")

    def _writing(self, step: str, act: Doing) -> Iterator[tuple[str, Doing]]:
        session = self.space.session
        yield f"go to {step}", lambda: session.go(step)
        yield f"write on {step}", lambda: session.do("Write", act)
        yield f"undo on {step}", session.undo
        yield f"redo on {step}", session.redo
        yield f"undo on {step}", session.undo
