"""The door: opens the window, or runs one command without it."""

import gc
import sys
from importlib import import_module

UNTIL_LOOKED_THROUGH = 50_000
"""New objects before rubbish is looked for; at Python's 700 that takes a tenth of the start."""


def main() -> None:
    """Without a word the window, which needs nothing that the commands need."""
    gc.set_threshold(UNTIL_LOOKED_THROUGH)
    if len(sys.argv) == 1:
        sys.exit(import_module("ui.application").run_window(None))
    import_module("ui.commands.by_name").commands()


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        # Windows' console may speak a code page without our signs.
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main()
