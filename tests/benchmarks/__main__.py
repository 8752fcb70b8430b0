"""Print every figure beside its aim; nothing here passes or fails, machines are noisy."""

import gc
import os
import tempfile
from pathlib import Path

from tests.benchmarks.big import PEOPLE, answers, write_big
from tests.benchmarks.figures import measure_opening, measure_survey
from tests.benchmarks.paper import measure_paper
from tests.benchmarks.start import measure_start
from tests.benchmarks.window import measure_window


def main(folder: Path) -> None:
    """All of them, in a folder that may be thrown away."""
    measure_start()
    measure_survey(folder)
    big = folder / "big.veer"
    write_big(big, answers(folder / "year.csv", PEOPLE))
    measure_opening(big)
    measure_window(big, folder)
    measure_paper(folder)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    gc.set_threshold(50_000)  # as main.py does
    with tempfile.TemporaryDirectory() as place:
        main(Path(place))
