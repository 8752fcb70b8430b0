"""A filled year with a small plan, for the tests of realising."""

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from tests.core.envision.filled import Filled, fill
from tests.core.realise.planned import plan


@pytest.fixture
def filled(dossier: Dossier, cycle: Cycle) -> Filled:
    """A survey, four judged risks, a session with six ideas."""
    return fill(dossier, cycle)


@pytest.fixture
def planned(dossier: Dossier, cycle: Cycle, filled: Filled) -> tuple[Measure, ...]:
    """A plan of six measures for them."""
    return plan(dossier, cycle, filled)
