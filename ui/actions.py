"""Everything that has a key, as data: a test asks that no two are alike."""

from __future__ import annotations

import sys
from typing import NamedTuple

from core.text.translate import N_


class ActionDef(NamedTuple):
    """An act of the window: its key in code, its words, its keys (the first one is told)."""

    id: str
    words: str
    keys: tuple[str, ...] = ()
    mac_keys: tuple[str, ...] = ()
    icon: str = ""

    def shortcuts(self) -> tuple[str, ...]:
        """The keys on this machine."""
        return self.mac_keys if sys.platform == "darwin" and self.mac_keys else self.keys


ACTIONS = (
    ActionDef("palette", N_("Search or do"), ("Ctrl+K",), icon="search"),
    ActionDef("find", N_("Find on this page"), ("Ctrl+F",), icon="search"),
    ActionDef("new", N_("New"), ("Ctrl+N",), icon="plus"),
    ActionDef("finish", N_("Finish or next"), ("Ctrl+Return", "Ctrl+Enter"), icon="check"),
    ActionDef("duplicate", N_("Duplicate"), ("Ctrl+D",), icon="copy"),
    ActionDef("as_evidence", N_("Use as finding"), ("Ctrl+E",), icon="link"),
    ActionDef("lock", N_("Lock the dossier"), ("Ctrl+L",), icon="lock"),
    ActionDef("preview", N_("Preview the report"), ("Ctrl+P",), icon="document"),
    ActionDef("undo", N_("Undo"), ("Ctrl+Z",), icon="undo"),
    ActionDef("redo", N_("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo"),
    ActionDef("step_before", N_("Step before"), ("Ctrl+PgUp",), icon="arrow-up"),
    ActionDef("step_after", N_("Step after"), ("Ctrl+PgDown",), icon="arrow-down"),
    ActionDef("note", N_("Quick note"), ("Ctrl+Shift+N",), icon="note"),
    ActionDef("present", N_("Present"), ("Ctrl+Shift+P",), icon="present"),
    ActionDef("cover", N_("Show or cover what only the advisor may see"), ("Ctrl+Shift+H",),
              icon="eye-off"),
    ActionDef("guide", N_("Guide and keys"), ("F1",), icon="compass"),
    ActionDef("next_region", N_("Next part of the window"), ("F6",), icon="grid"),
    ActionDef("full_screen", N_("Full screen"), ("F11",), icon="fullscreen"),
    ActionDef("back", N_("Back"), ("Alt+Left",), ("Ctrl+[",), icon="arrow-left"),
    ActionDef("forward", N_("Forward"), ("Alt+Right",), ("Ctrl+]",), icon="arrow-right"),
    ActionDef("theme", N_("Light or dark"), icon="theme"),
    ActionDef("larger", N_("Larger text"), icon="plus"),
    ActionDef("smaller", N_("Smaller text"), icon="minus"),
    ActionDef("password", N_("Change the password"), icon="key"),
    ActionDef("save_copy", N_("Save a copy"), icon="copy"),
    ActionDef("close", N_("Close the dossier"), icon="home"),
)  # fmt: skip
ACTION_OF = {action.id: action for action in ACTIONS}

# Keys that belong to parts of a page; here so that nothing of the window takes them.
PART_KEYS = (
    (N_("Edit in place"), "F2"),
    (N_("Remove"), "Del"),
    (N_("Move up in the list"), "Alt+Up"),
    (N_("Move down in the list"), "Alt+Down"),
)
