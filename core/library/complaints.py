"""What msgspec finds wrong in a file, said in the reader's language."""

import re

from core.text.translate import N_
from core.text.translate import gettext as _

_SENTENCES = {
    r"Object missing required field `(?P<key>.*)`": N_("the key “{key}” is missing"),
    r"Object contains unknown field `(?P<key>.*)`": N_("the key “{key}” is not known here"),
    r"Expected `(?P<wanted>[^`]*)`, got `(?P<found>.*)`": N_("{wanted} is needed, not {found}"),
    r"Invalid enum value '?(?P<value>[^']*)'?": N_("“{value}” is none of the words allowed here"),
    r"Expected `str` matching regex .*": N_("the text does not have the form it needs here"),
    r"Expected `array` of length >= (?P<least>\d+)": N_("at least {least} are needed in the list"),
    r"Expected `array` of length <= (?P<most>\d+)": N_("at most {most} may stand in the list"),
    r"Expected `str` of length >= (?P<least>\d+)": N_("the text needs {least} characters or more"),
    r"Expected `str` of length <= (?P<most>\d+)": N_("the text may have {most} characters at most"),
    r"Expected `\w+` >= (?P<least>.+)": N_("the number must be {least} or more"),
    r"Expected `\w+` > (?P<least>.+)": N_("the number must be more than {least}"),
    r"Expected `\w+` <= (?P<most>.+)": N_("the number must be {most} or less"),
    r"Expected `\w+` < (?P<most>.+)": N_("the number must be less than {most}"),
    r"Invalid decimal string": N_("this is no number"),
}

_KINDS = {
    "str": N_("a text"),
    "int": N_("a whole number"),
    "float": N_("a number"),
    "decimal": N_("a number"),
    "bool": N_("true or false"),
    "array": N_("a list"),
    "object": N_("a table"),
    "date": N_("a date"),
    "datetime": N_("a date and time"),
    "time": N_("a time"),
}


def complaint(message: str) -> str:
    """The translated sentence for a message of msgspec; one we do not know stays as it is."""
    for pattern, sentence in _SENTENCES.items():
        found = re.fullmatch(pattern, message)
        if found:
            return _(sentence).format(**_in_words(found.groupdict()))
    return message


def _in_words(values: dict[str, str]) -> dict[str, str]:
    kinds = {name: _kinds(values[name]) for name in ("wanted", "found") if name in values}
    return values | kinds


def _kinds(names: str) -> str:
    """The words for the kinds in `int | str | null`, of which one that is left out says nothing."""
    spoken = [_(_KINDS.get(name, name)) for name in names.split(" | ") if name != "null"]
    return " / ".join(spoken)
