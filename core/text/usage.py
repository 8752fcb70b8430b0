"""What the command line says of itself, such as “Usage:”, in the language of the user.

click asks `gettext` for these words, in the domain of the process.
"""

import gettext
import os

from core.text.translate import CATALOGUES

DOMAIN = "click"
FOLDER = CATALOGUES.with_name("usage")


def speak_usage(language: str) -> None:
    """Let click speak a language from here on; English is its own."""
    # gettext reads the language of a domain from the environment alone.
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(FOLDER))
    gettext.textdomain(DOMAIN)
