"""The look that is on: light, dark or the system's, and the user's text scale.

The application object carries the look, so that nothing has to be handed to every widget.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reports.look import Theme
from ui.look.fonts import font, load_fonts
from ui.look.places import LOOK_FILES
from ui.look.scale import SCALE_PROPERTY, px, scale
from ui.look.sheet import sheet
from ui.look.tokens import DARK, LIGHT, THEMES, Tokens

Choice = Literal["light", "dark", "system"]
THEME_PROPERTY = "look_theme"

__all__ = ["apply_look", "colour", "px", "scale", "system_theme", "tokens"]


def tokens() -> Tokens:
    """The colours of the theme that is on."""
    app = QCoreApplication.instance()
    return DARK if app and app.property(THEME_PROPERTY) == "dark" else LIGHT


def colour(value: str, alpha: float = 1.0) -> QColor:
    """A token as a colour to paint with; `alpha` from 0 to 1."""
    made = QColor(value)
    made.setAlphaF(alpha)
    return made


def system_theme(app: QApplication) -> Theme:
    """What the desktop asks for; light where it does not say (offscreen)."""
    hints = app.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def apply_look(app: QApplication, theme: Choice = "system", text_scale: float = 1.0) -> None:
    """Dress the whole application; `text_scale` from 1 to 2."""
    # Without the old sheet every widget is dressed once; over it, six times as slow.
    app.setStyleSheet("")
    choose_look(app, theme, text_scale)
    wear_sheet(app)


def choose_look(app: QApplication, theme: Choice, text_scale: float) -> None:
    """All but the sheet: what is made from here on knows its colours and sizes."""
    chosen = system_theme(app) if theme == "system" else theme
    load_fonts()
    app.setProperty(THEME_PROPERTY, chosen)
    app.setProperty(SCALE_PROPERTY, min(2.0, max(1.0, text_scale)))
    QDir.setSearchPaths("look", [str(LOOK_FILES / chosen)])
    app.setFont(font("body"))
    app.setPalette(palette(THEMES[chosen]))


def wear_sheet(app: QApplication) -> None:
    """Put on the sheet of the look that was chosen."""
    app.setStyleSheet(sheet(tokens()))


def palette(colours: Tokens) -> QPalette:
    """The palette of a theme, for what the sheet does not reach and for disabled widgets."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.surface,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.hover,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.danger,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.ToolTipBase: colours.text,
        QPalette.ColorRole.ToolTipText: colours.surface,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Light: colours.surface,
        QPalette.ColorRole.Midlight: colours.hover,
        QPalette.ColorRole.Dark: colours.control,
        QPalette.ColorRole.Shadow: colours.control,
    }
    for role, value in roles.items():
        made.setColor(role, QColor(value))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    made.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(colours.control)
    )
    return made
