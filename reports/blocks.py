"""The blocks of a report: what is said, in which order, with nothing about how it is drawn.

The order and kind of the blocks is also the structure a screen reader gets. Text is plain: a
renderer escapes and cleans it, so nothing in it is ever read as markup.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from reports.charts.data import Chart


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with emphasis, or a link to the anchor `to` or the address `url`."""

    text: str
    strong: bool = False
    italic: bool = False
    to: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class PageOf:
    """The number of the page where `anchor` stands, as a link to it."""

    anchor: str


Inline = str | Span | PageOf
Text = str | tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """A class of risk (1-5) as shape and colour, and its word."""

    level: int
    word: str


Cell = Text | Badge | int | Decimal | date | None
ColumnKind = Literal["text", "number", "money", "date", "badge"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `weight` is its share of the width; `digits` counts the decimals of a number."""

    title: str
    kind: ColumnKind = "text"
    weight: float = 1.0
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, one a column; `anchor` makes it a place to link to, `strong` a total."""

    cells: tuple[Cell, ...]
    anchor: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A heading across the table for the rows that follow it."""

    title: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first column heads the rows. The header is repeated on every page.

    Without rows the sentence `empty` stands in its place.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row | RowGroup, ...]
    caption: str = ""
    empty: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, level 1 (chapter) to 3. A chapter starts a page unless `same_page`."""

    level: Literal[1, 2, 3]
    text: str
    anchor: str = ""
    same_page: bool = False


@dataclass(frozen=True, slots=True)
class Lead:
    """The one sentence under a heading that a board member can repeat."""

    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `quiet` for notes and sources."""

    text: Text
    anchor: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list in order, counted from `start`."""

    items: tuple[Text, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what belongs to it."""

    label: str
    value: Cell


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and values under each other, without a table around them."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure as ready text, what it counts, and a word of comparison or doubt."""

    figure: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Two to four figures side by side; more continue on a next line."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """One step of the chain: its name, what stands there (empty: missing) and where it is."""

    label: str
    text: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """Evidence > risk > desired state > measures > effect; `here` is the step one reads."""

    links: tuple[Link, ...]
    here: int = -1


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its caption and source. Without `alt` the words come from the data."""

    chart: Chart
    caption: str
    source: str = ""
    alt: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """A remark beside the text: advice, a warning, or something still to be checked."""

    kind: Literal["advice", "warning", "check"]
    title: str
    text: Text = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signs: role and, when known, name and date; else a line to write on."""

    role: str
    name: str = ""
    on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """Advice or consent of a body: a date and a text, never a signature. Empty: still to come."""

    body: str
    on: date | None = None
    outcome: str = ""
    text: Text = ""


@dataclass(frozen=True, slots=True)
class SignOff:
    """The last page: opinions first, then who signs."""

    signatories: tuple[Signatory, ...]
    opinions: tuple[Opinion, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: `status` as in "draft for advice"; `message` the sentence to remember."""

    title: str
    organisation: str
    subtitle: str = ""
    period: str = ""
    version: str = ""
    status: str = ""
    classification: str = ""
    message: str = ""
    details: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page; `landscape` holds until the next break or chapter."""

    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, down to headings of level `depth`."""

    title: str
    depth: int = 2


Block = (
    Cover
    | Contents
    | Heading
    | Lead
    | Paragraph
    | Bullets
    | Numbered
    | Facts
    | KeyFigures
    | Chain
    | Table
    | Figure
    | Callout
    | SignOff
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `language` (nl, fr, en) is that of its words and of its numbers.

    `country` (be, nl) tells how numbers and dates are written where a language has several ways.

    `date` stands on the pages and in the file, so that the same report gives the same bytes.
    """

    title: str
    language: str
    organisation: str
    date: date
    blocks: tuple[Block, ...]
    subject: str = ""
    author: str = ""
    classification: str = ""
    country: str = ""
