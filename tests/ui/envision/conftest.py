"""A filled year for the pages of envisioning."""

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from tests.core.envision.filled import Filled, fill


@pytest.fixture
def filled(dossier: Dossier, cycle: Cycle) -> Filled:
    """A survey, four judged risks, a session with six ideas."""
    return fill(dossier, cycle)
