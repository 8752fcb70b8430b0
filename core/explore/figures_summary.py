"""What the figures of a year say together, in a sentence or two."""

from collections.abc import Sequence

import msgspec

from core.explore.indicators import Series
from core.text.lists import listed
from core.text.translate import gettext as _
from core.text.translate import ngettext

MOST_NAMED = 3


class Tally(msgspec.Struct, frozen=True):
    """The figures of this year, sorted by what they ask."""

    noted: tuple[Series, ...]
    unknown: tuple[Series, ...]
    red: tuple[Series, ...]
    orange: tuple[Series, ...]

    @property
    def attention(self) -> frozenset[str]:
        """The keys of what asks attention: red, orange and unknown."""
        return frozenset(one.key for one in (*self.red, *self.orange, *self.unknown))


def tally(table: Sequence[Series], country: str, whole: bool = True) -> Tally:
    """Sort the figures of this year."""
    noted = tuple(one for one in table if one.now.record)
    lights = {one.key: one.light(country, whole) for one in noted}
    by_colour = {
        colour: tuple(one for one in noted if (found := lights[one.key]) and found.colour == colour)
        for colour in ("unknown", "red", "orange")
    }
    return Tally(noted, by_colour["unknown"], by_colour["red"], by_colour["orange"])


def sentence(found: Tally) -> str:
    """What stands out first; empty while nothing is noted."""
    if not found.noted:
        return ""
    parts = [_standing_out(found), _unknown(len(found.unknown))]
    return " ".join(part for part in parts if part)


def _standing_out(found: Tally) -> str:
    if found.red:
        words = ngettext("{figures} is alarming.", "{figures} are alarming.", len(found.red))
        return words.format(figures=_named(found.red))
    if found.orange:
        words = ngettext("{figures} asks attention.", "{figures} ask attention.", len(found.orange))
        return words.format(figures=_named(found.orange))
    return _("No figure stands out.")


def _unknown(count: int) -> str:
    words = ngettext("{count} figure is unknown.", "{count} figures are unknown.", count)
    return words.format(count=count) if count else ""


def _named(found: Sequence[Series]) -> str:
    """The first few by name; those after the first stand in the middle of the sentence."""
    titles = [one.title for one in found[:MOST_NAMED]]
    titles[1:] = [_inner(title) for title in titles[1:]]
    more = len(found) - MOST_NAMED
    if more > 0:
        titles.append(ngettext("{count} more", "{count} more", more).format(count=more))
    return listed(titles)


def _inner(title: str) -> str:
    """A title inside a sentence; a name in capitals keeps them."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
