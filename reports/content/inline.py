"""Sentences with links in them: whole for the translator, in pieces for the page."""

from string import Formatter

from reports.blocks import Inline, Text


def fill(sentence: str, **parts: Inline) -> Text:
    """A translated sentence with its `{names}` filled with words, links and page numbers."""
    found: list[Inline] = []
    for words, name, _form, _conversion in Formatter().parse(sentence):
        if words:
            found.append(words)
        if name:
            found.append(parts[name])
    return tuple(found)
