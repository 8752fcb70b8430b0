"""A word on how strong a password is."""

from __future__ import annotations

from core.dossier.key import LEAST_PASSWORD
from core.text.translate import gettext as _

GOOD = 14
"""Letters from which a password is worth calling good: three or four words."""


def strength(password: str) -> str:
    """A sentence on a password: too short, weak, or good."""
    if not password:
        return _("A sentence of four words is strong and easy to remember.")
    if len(password) < LEAST_PASSWORD:
        missing = LEAST_PASSWORD - len(password)
        return _("Too short: {count} more characters are needed.").format(count=missing)
    if len(password) < GOOD or len(set(password)) < LEAST_PASSWORD:
        return _("It will do. A sentence of four words is stronger.")
    return _("Strong. Write it down and keep it safe: nobody can recover it.")
