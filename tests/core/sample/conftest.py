"""The sample dossier, written once for each wish and opened for each test."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from core.cycle.year import Year
from core.cycle.years import cycles
from core.dossier.dossier import Dossier
from core.dossier.file import open_dossier
from core.dossier.records.words import Country
from core.library.sample import HOME
from core.sample.writing import write_sample
from tests.conftest import PASSWORD

Write = Callable[..., Path]
Open = Callable[..., Dossier]


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Writes the sample, once for the same wish."""
    folder = tmp_path_factory.mktemp("sample")

    @cache
    def written(people: int = 240, years: int = 3, seed: int = 1, country: Country = HOME) -> Path:
        path = folder / f"{people}-{years}-{seed}-{country}.veer"
        write_sample(path, PASSWORD, people, years, seed, country)
        return path

    return written


@pytest.fixture
def sample(write: Write) -> Iterator[Open]:
    """Opens the sample; what stays open is closed at the end."""
    opened: list[Dossier] = []

    def open_it(
        people: int = 240, years: int = 3, seed: int = 1, country: Country = HOME
    ) -> Dossier:
        opened.append(open_dossier(write(people, years, seed, country), PASSWORD))
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


@pytest.fixture
def last(sample: Open) -> Year:
    """The year in progress of the usual sample."""
    dossier = sample()
    return Year(dossier, cycles(dossier)[-1].id)
