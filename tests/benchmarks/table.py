"""How a figure is taken and told: the least of some tries, in the processor's own time.

The clock on the wall also counts what others do on the machine; waiting for the disk, which the
processor's time leaves out, is a millisecond an act.
"""

import time
from collections.abc import Callable


def seconds(
    work: Callable[[], object], tries: int = 1, clock: Callable[[], float] = time.process_time
) -> float:
    """How long it takes; of several tries the least, for another's work only ever adds."""

    def once() -> float:
        start = clock()
        work()
        return clock() - start

    return min(once() for _try in range(tries))


def say(claim: str, value: float, unit: str, aim: float | None = None) -> None:
    """One line of the table."""
    wanted = "" if aim is None else f"≤ {aim:g} {unit}"
    verdict = "" if aim is None or value <= aim else "  missed"
    print(f"{claim:64} {value:8.2f} {unit:3} {wanted:>10}{verdict}", flush=True)
