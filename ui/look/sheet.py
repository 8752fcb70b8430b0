"""The one style sheet of the application, filled from the tokens."""

from __future__ import annotations

from string import Template

from ui.look.scale import px
from ui.look.tokens import TYPE, Tokens

_TEXT = Template(
    """
* { font-family: "Source Sans Pro"; font-size: $body; }
QWidget { color: $text; }
QLabel { background: transparent; }
QLabel[role="capitals"] { font-size: $capitals; font-weight: 600; color: $muted; }
QLabel[role="caption"] { font-size: $caption; color: $muted; }
QLabel[role="label"] { font-size: $label; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="section"] { font-size: $section; font-weight: 600; }
QLabel[role="heading"] { font-size: $heading; font-weight: 600; }
QLabel[role="title"] { font-size: $title; font-weight: 600; }
QLabel[role="card"] { font-size: $card; }
QLabel[role="figure"] { font-size: $figure; font-weight: 600; }
QLabel[role="fault"] { font-size: $caption; color: $danger; }
QLabel:disabled { color: $muted; }
QToolTip { background: $text; color: $surface; border: 0; padding: 4px 8px; font-size: $caption; }
"""
)

_BUTTONS = Template(
    """
QPushButton { min-height: ${h32}px; padding: 0 13px; border: 1px solid $control;
  border-radius: 6px; background: $surface; color: $text; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:focus { border: 2px solid $accent; padding: 0 12px; min-height: ${h30}px; }
QPushButton:disabled { color: $muted; border: 1px dashed $control; background: transparent; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $sunken; color: $muted;
  border: 1px dashed $control; }
QPushButton[role="danger"] { color: $danger; border-color: $danger; }
QPushButton[role="danger"]:hover { background: $danger_soft; }
QPushButton[role="quiet"], QPushButton[role="icon"] { border: 1px solid transparent;
  background: transparent; }
QPushButton[role="quiet"]:hover, QPushButton[role="icon"]:hover { background: $hover; }
QPushButton[role="quiet"]:focus, QPushButton[role="icon"]:focus { border: 2px solid $accent; }
QPushButton[role="quiet"]:disabled, QPushButton[role="icon"]:disabled {
  border: 1px solid transparent; }
QPushButton[role="icon"] { padding: 0; min-width: ${h32}px; }
QPushButton[role="icon"]:focus { padding: 0; min-width: ${h30}px; }
QPushButton[role="icon"]:checked { background: $selected; }
QPushButton[role="link"] { border: 1px solid transparent; background: transparent; color: $accent;
  font-weight: 600; padding: 0 7px; text-align: left; }
QPushButton[role="link"]:hover { color: $accent_hover; background: $hover; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0 6px; }
QPushButton[role="link"]:disabled { color: $muted; border: 1px solid transparent; }
QPushButton[role="segment"] { border: 1px solid transparent; background: transparent;
  padding: 0 11px; }
QPushButton[role="segment"]:hover { background: $hover; }
QPushButton[role="segment"]:checked { background: $selected; color: $text; font-weight: 600; }
QPushButton[role="segment"]:focus { border: 2px solid $accent; padding: 0 10px; }
QPushButton[role="segment"]:disabled { border: 1px solid transparent; }
QPushButton[role="toast"] { border: 1px solid transparent; background: transparent;
  color: $surface; font-weight: 600; text-decoration: underline; }
QPushButton[role="toast"]:focus { border: 2px solid $surface; }
QPushButton[role="field"] { text-align: left; padding: 0 9px; }
QPushButton[role="field"]:focus { padding: 0 8px; }
QPushButton[role="painted"] { min-height: 0; padding: 0; border: 0; background: transparent; }
QPushButton[role="painted"]:focus { min-height: 0; padding: 0; border: 0; }
QPushButton[role="low"] { min-height: 20px; padding: 0 6px; border: 1px solid transparent;
  background: transparent; font-size: $caption; color: $muted; }
QPushButton[role="low"]:hover { background: $hover; color: $text; }
QPushButton[role="low"]:focus { min-height: 18px; padding: 0 5px; border: 2px solid $accent; }
QPushButton[role="owner"] { min-height: ${h28}px; padding: 0 8px; border: 1px solid transparent;
  background: transparent; text-align: left; }
QPushButton[role="owner"]:hover { background: $hover; }
QPushButton[role="owner"]:focus { min-height: ${h26}px; padding: 0 7px; border: 2px solid $accent; }
QPushButton[wrong="true"] { border: 2px solid $danger; padding: 0 8px; min-height: ${h30}px; }
"""
)

_FIELDS = Template(
    """
QLineEdit, QComboBox { min-height: ${h32}px; padding: 0 9px; border: 1px solid $control;
  border-radius: 6px; background: $surface; color: $text; selection-background-color: $accent;
  selection-color: $on_accent; }
QPlainTextEdit { padding: 4px 5px; border: 1px solid $control; border-radius: 6px;
  background: $surface; color: $text; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 0 8px;
  min-height: ${h30}px; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 3px 4px; }
QLineEdit[wrong="true"], QComboBox[wrong="true"] { border: 2px solid $danger; padding: 0 8px;
  min-height: ${h30}px; }
QPlainTextEdit[wrong="true"] { border: 2px solid $danger; padding: 3px 4px; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QLineEdit:read-only,
QPlainTextEdit:read-only { background: $sunken; color: $muted; border-style: dashed; }
QLineEdit[quiet="true"] { border: 1px solid transparent; background: transparent; padding: 0 3px; }
QLineEdit[quiet="true"]:hover { border: 1px solid $line; }
QLineEdit[quiet="true"]:focus { border: 2px solid $accent; background: $surface; padding: 0 2px; }
QLineEdit[quiet="true"][wrong="true"] { border: 2px solid $danger; }
QLineEdit[role="heading"] { font-size: $heading; font-weight: 600; }
QLineEdit[role="cell"] { border-radius: 0; min-height: 0; padding: 0 3px; }
QPlainTextEdit[private="true"], QLineEdit[private="true"] { background: $advisor_soft;
  border-color: $advisor; }
QLineEdit[quiet="true"][private="true"] { border-color: transparent; background: transparent;
  color: $advisor; }
QPlainTextEdit[private="true"]:focus, QLineEdit[private="true"]:focus { border-color: $accent; }
QPlainTextEdit[private="true"][wrong="true"], QLineEdit[private="true"][wrong="true"] {
  border-color: $danger; }
QComboBox::drop-down { border: 0; width: 26px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(look:down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { border: 1px solid $control; background: $surface; outline: 0;
  padding: 4px; selection-background-color: $selected; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${h32}px; padding: 0 6px; }
QCheckBox, QRadioButton { spacing: 8px; min-height: ${h32}px; background: transparent;
  border: 2px solid transparent; border-radius: 4px; padding: 0 4px 0 0; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: ${s18}px; height: ${s18}px; }
QListView::indicator { width: ${s18}px; height: ${s18}px; }
QListView::indicator:unchecked { image: url(look:check-off.svg); }
QListView::indicator:checked { image: url(look:check-on.svg); }
QCheckBox::indicator:unchecked { image: url(look:check-off.svg); }
QCheckBox::indicator:checked { image: url(look:check-on.svg); }
QCheckBox::indicator:indeterminate { image: url(look:check-half.svg); }
QRadioButton::indicator:unchecked { image: url(look:radio-off.svg); }
QRadioButton::indicator:checked { image: url(look:radio-on.svg); }
"""
)

_FRAMES = Template(
    """
QMainWindow, QWidget#window { background: $window; }
QWidget#sidebar, QWidget#status, QWidget#home, QWidget#lock { background: $window; }
QWidget#header, QWidget#guide, QStackedWidget#pages, QWidget#page { background: $surface; }
QWidget#header { border-bottom: 1px solid $line; }
QWidget#sidebar { border-right: 1px solid $line; }
QWidget#guide { border-left: 1px solid $line; }
QWidget#status { border-top: 1px solid $line; }
QFrame[role="line"] { background: $line; border: 0; }
QFrame[role="panel"] { background: $sunken; border: 0; border-radius: 8px; }
QFrame[role="outlined"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[role="dashed"] { background: transparent; border: 1px dashed $control; border-radius: 8px; }
QFrame[role="invites"] { background: $selected; border: 2px dashed $accent; border-radius: 8px; }
QFrame[role="cardframe"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[role="popup"] { background: $surface; border: 1px solid $control; border-radius: 8px; }
QFrame[role="toast"] { background: $text; border-radius: 8px; }
QFrame[role="toast"] QLabel { color: $surface; }
QFrame[role="warning"] { background: $surface; border: 1px solid $control; border-radius: 8px; }
QFrame[role="info"] { background: $sunken; border: 0; border-radius: 8px; }
QFrame[role="danger"] { background: $danger_soft; border: 1px solid $danger; border-radius: 8px; }
QFrame[role="private"] { background: $advisor_soft; border: 0; border-radius: 8px; }
QFrame[role="presenting"] { border: 2px solid $accent; }
QScrollArea, QScrollArea > QWidget > QWidget#column { background: transparent; border: 0; }
QMenu { background: $surface; border: 1px solid $control; padding: 4px; border-radius: 8px; }
QMenu::item { padding: 7px 24px 7px 12px; border-radius: 4px; min-height: ${s18}px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QDialog { background: $surface; }
QSplitter::handle { background: $line; }
"""
)

_VIEWS = Template(
    """
QAbstractItemView { background: $surface; color: $text; border: 0; outline: 0;
  selection-background-color: $selected; selection-color: $text;
  alternate-background-color: $hover; }
QFrame[role="panel"] > QListView { background: transparent; }
QTableView { gridline-color: $line; selection-background-color: transparent; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $muted; font-size: $label; font-weight: 600;
  border: 0; border-bottom: 1px solid $line; padding: 0 8px; min-height: ${h32}px; }
QTableView[role="matrix"] QHeaderView::section { padding: 0; font-size: $caption; }
QHeaderView::section:checked { color: $text; }
QTableCornerButton::section { background: $surface; border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $control; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: 0; background: $line; border-radius: 3px; max-height: 6px;
  min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCalendarWidget QWidget { alternate-background-color: $surface; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent;
  selection-color: $on_accent; }
QCalendarWidget QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px;
  background: $surface; color: $text; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
"""
)

_PARTS = (_TEXT, _BUTTONS, _FIELDS, _FRAMES, _VIEWS)


def sheet(colours: Tokens) -> str:
    """The sheet of a theme at the text scale that is on."""
    filling: dict[str, object] = dict(colours.named())
    filling.update({name: f"{px(step.px)}px" for name, step in TYPE.items()})
    filling.update(h32=px(32), h30=px(32) - 2, h28=px(28), h26=px(28) - 2, s18=px(18))
    return "\n".join(part.substitute(filling) for part in _PARTS)
