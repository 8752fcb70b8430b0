"""An act the user may do: a text and what it runs; buttons and menus are made from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Act(NamedTuple):
    """One act; `why_not` says why it cannot be done now, and disables it."""

    text: str
    run: Callable[[], object]
    icon: str = ""
    tip: str = ""
    writes: bool = True
    why_not: str = ""
