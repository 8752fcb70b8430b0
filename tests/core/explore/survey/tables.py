"""Files of answers as somebody's survey tool writes them, right and wrong."""

from collections.abc import Callable

import pytest

from core.explore.survey.importing import ImportPlan
from core.text.faults import Fault

KEYS = "wp1 wp2 wp3 wp4 au1 au2 au3 st1 st2 st3 le1 le2 le3 le4 ba1 ba2 ba3 pl1 pl2 en1 en2 en3"
HEADER = ["team", *KEYS.split(), "ui1", "ui2", "ui3"]

Read = Callable[..., ImportPlan]


def table(*rows: list[str], header: list[str] | None = None, sep: str = ",") -> str:
    """A csv file of these rows."""
    return "".join(sep.join(row) + "\n" for row in [header or HEADER, *rows])


def row(unit: str = "Zorg", answer: str = "3", **other: str) -> list[str]:
    """Somebody's answers, all the same but for those named."""
    return [unit, *(other.get(key, answer) for key in HEADER[1:])]


def refused(read: Read, content: str | bytes, unit_column: str | None = None) -> str:
    """The sentence of the refusal."""
    with pytest.raises(Fault) as caught:
        read(content, unit_column)
    assert str(caught.value).startswith("answers.csv: ")
    return str(caught.value).removeprefix("answers.csv: ")
