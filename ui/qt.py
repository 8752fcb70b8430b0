"""Qt, loaded so that what is imported after it is not read twice; imported before anything of Qt.

PySide6 puts an `import` of its own in Python's place, which reads the source of every module that
follows to look for `__feature__`. The program does not use that, and it makes numpy and SciPy half
as slow again to load.
"""

import builtins
from importlib import import_module

_plain = builtins.__import__
import_module("PySide6.QtCore")
builtins.__import__ = _plain
