"""A laptop without a network, for every journey."""

from collections.abc import Iterator

import pytest

from tests.journeys.offline import offline


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Whatever is done in these tests is done offline."""
    with offline():
        yield
