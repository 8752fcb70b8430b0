"""Type and measures on paper, in points: A4 with generous margins, prose on a narrower measure."""

from dataclasses import dataclass, replace
from typing import Literal

from reports.faces import Face
from reports.look import PAPER

Align = Literal["left", "right"]

MARGIN_LEFT = 68.0
MARGIN_RIGHT = 60.0
MARGIN_TOP = 76.0
MARGIN_BOTTOM = 72.0
PAGE = (595.28, 841.89)
PROSE = 400.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a stretch of text looks; `balanced` gives lines of about equal length.

    With `quiet_links` a link looks like the text around it.
    """

    size: float
    leading: float
    face: Face = "regular"
    colour: int = PAPER.text
    before: float = 0.0
    after: float = 0.0
    align: Align = "left"
    balanced: bool = False
    quiet_links: bool = False

    def with_space(self, before: float, after: float) -> "Style":
        """The same type with other space around it."""
        return replace(self, before=before, after=after)


BODY = Style(10, 14.5, after=7)
QUIET = Style(9, 12.5, colour=PAPER.muted, after=6)
LEAD = Style(14.5, 20, colour=PAPER.accent, after=14, balanced=True)
ITEM = Style(10, 14.5, after=3.5)
LABEL = Style(9, 12.5, face="strong", colour=PAPER.muted)
TINY = Style(8, 11, colour=PAPER.muted)
HEADINGS = {
    1: Style(22, 27, face="strong", after=8, balanced=True),
    2: Style(14, 18, face="strong", before=18, after=5, balanced=True),
    3: Style(11, 15, face="strong", before=12, after=3),
}
CELL = Style(9, 12.2)
CELL_HEAD = Style(8.2, 10.6, face="strong", colour=PAPER.muted)
GROUP = Style(9, 12.2, face="strong", colour=PAPER.accent)
CAPTION = Style(9.5, 13, face="strong", before=10, after=4)
SOURCE = Style(8, 11, colour=PAPER.muted, before=3, after=12)
FIGURE = Style(25, 30, face="strong", colour=PAPER.accent)
COVER_TITLE = Style(34, 39, face="strong", balanced=True)
COVER_SUBTITLE = Style(15, 20, colour=PAPER.muted, balanced=True)
COVER_MESSAGE = Style(15, 21.5, colour=PAPER.accent, balanced=True)
COVER_NAME = Style(13, 17, face="strong")
