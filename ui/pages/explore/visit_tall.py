"""Controls for somebody who stands up: 44 px and more."""

from __future__ import annotations

from ui.look.scale import px
from ui.look.tokens import VISIT_CONTROL
from ui.parts.buttons import Button


def tall(button: Button) -> Button:
    """The button, high enough for a thumb; a sheet's own height would win from ours."""
    button.setStyleSheet(f"min-height: {px(VISIT_CONTROL) - 2}px;")
    return button
