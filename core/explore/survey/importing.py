"""Answers from a csv file with a header of item keys into a survey: all of them, or none."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from core.dossier.records.organisation import Unit
from core.dossier.records.outside import Response
from core.explore.survey.answers import NONE
from core.explore.survey.codes import OptionCodes, UnitCodes
from core.explore.survey.columns import Columns, columns_of
from core.explore.survey.table import BadTable, Rows, Table, read_table
from core.explore.unit_tree import name_key
from core.library.instrument import Instrument
from core.text.faults import Fault
from core.text.translate import gettext as _
from core.text.translate import ngettext

TOLD = 20
"""As many problems as anybody reads; the others are counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One cell or row that cannot be imported; row 1 is the header."""

    row: int
    column: str
    what: str

    def __str__(self) -> str:
        """The sentence with its place."""
        if not self.column:
            return _("Row {row}: {what}").format(row=self.row, what=self.what)
        sentence = _("Row {row}, column {column}: {what}")
        return sentence.format(row=self.row, column=self.column, what=self.what)


class ImportRefused(Fault):
    """Nothing was imported; the sentence names every row and column that is wrong."""

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        """`problems` in any order; the first in the file are told."""
        self.problems = tuple(sorted(problems, key=lambda each: each.row))
        told = " ".join(str(each) for each in self.problems[:TOLD])
        sentence = _("{file}: nothing was imported. {problems}").format(file=file, problems=told)
        more = len(problems) - TOLD
        if more > 0:
            others = ngettext("And {count} more.", "And {count} more.", more)
            sentence = f"{sentence} {others.format(count=more)}"
        super().__init__(sentence)


@dataclass(frozen=True)
class ImportPlan:
    """What an import will add; nothing is written before `storing.store`."""

    file: str
    responses: tuple[Response, ...]
    open_answers: tuple[tuple[str, str], ...]
    """Question key and text, in no order that tells whose they are."""
    unit_column: str | None
    dropped: tuple[str, ...]
    """Columns left out because they could tell who answered."""
    unknown: tuple[str, ...]
    """Columns left out because the questionnaire does not know them."""
    left_out: int
    """Rows without a single answer."""
    notices: tuple[str, ...]
    """Everything worth telling, in sentences."""


def plan_import(
    path: Path,
    instrument: Instrument,
    units: Sequence[Unit],
    unit_column: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> ImportPlan:
    """Read a csv file against the questionnaire and the units of the year.

    Touches no dossier, so that it can run in a worker; `progress` hears how many rows are done
    and may raise to stop. Raises BadTable, BadColumns, or ImportRefused with all problems.
    """
    keys = [item.key for item in instrument.items]
    table = read_table(path, keys)
    names = {name_key(unit.name) for unit in units}
    columns = columns_of(table, instrument, names, unit_column)
    reading = _Reading(instrument, table, columns, UnitCodes(units))
    for rows in table.chunks():
        reading.take(rows)
        if progress:
            progress(reading.rows)
    if reading.problems:
        raise ImportRefused(table.file, reading.problems)
    if not reading.responses:
        raise BadTable(table.file, _("there is not one answer in it."))
    return reading.plan()


@dataclass
class _Reading:
    """The file as far as it was read."""

    instrument: Instrument
    table: Table
    columns: Columns
    units: UnitCodes
    rows: int = 0
    left_out: int = 0
    problems: list[Problem] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        sets = self.instrument.options.items()
        self.codes = {key: OptionCodes(options) for key, options in sets}

    def take(self, rows: Rows) -> None:
        """Read some rows on; column by column, because a dictionary a column is quick."""
        self.rows += len(rows)
        rows = self._straight(rows)
        if not rows:
            return
        numbers, cells = zip(*rows, strict=True)
        columns = list(zip(*cells, strict=True))
        answers = self._answers(numbers, columns)
        units = self._units(numbers, columns)
        for key, at in self.columns.questions.items():
            self.texts.extend((key, text.strip()) for text in columns[at] if text.strip())
        self._keep(units, answers)

    def plan(self) -> ImportPlan:
        """What was read, when nothing was wrong."""
        unit = self.columns.unit
        return ImportPlan(
            file=self.table.file,
            responses=tuple(self.responses),
            open_answers=tuple(sorted(self.texts)),
            unit_column=None if unit is None else self.table.header[unit],
            dropped=self.columns.dropped,
            unknown=self.columns.unknown,
            left_out=self.left_out,
            notices=tuple(self._notices()),
        )

    def _straight(self, rows: Rows) -> Rows:
        """The rows with as many cells as the header; others are a problem, bare ones left out."""
        width = len(self.table.header)
        kept = [pair for pair in rows if len(pair[1]) == width]
        for number, row in rows if len(kept) != len(rows) else ():
            if len(row) == width:
                continue
            if not any(cell.strip() for cell in row):
                self.left_out += 1
                continue
            what = _("there are {cells} cells, the header has {width}.")
            self.problems.append(Problem(number, "", what.format(cells=len(row), width=width)))
        return kept

    def _answers(self, numbers: Sequence[int], columns: Sequence[Sequence[str]]) -> bytes:
        """The options of these rows, row after row, one byte an item."""
        nothing = bytes([NONE]) * len(numbers)
        read: list[bytes] = []
        for item in self.instrument.items:
            at = self.columns.items.get(item.key)
            if at is None:
                read.append(nothing)
                continue
            codes = self.codes[item.options]
            read.append(bytes(map(codes.__getitem__, columns[at])))
            if codes.refused:
                self._refuse(numbers, at, columns[at], codes.refused, codes.refusal)
        matrix = np.frombuffer(b"".join(read), np.uint8).reshape(len(read), len(numbers))
        return matrix.T.tobytes()

    def _units(
        self, numbers: Sequence[int], columns: Sequence[Sequence[str]]
    ) -> Iterable[str | None]:
        at = self.columns.unit
        if at is None:
            return [None] * len(numbers)
        found = list(map(self.units.__getitem__, columns[at]))
        if self.units.refused:
            self._refuse(numbers, at, columns[at], self.units.refused, self.units.refusal)
        return found

    def _refuse(
        self,
        numbers: Sequence[int],
        at: int,
        cells: Sequence[str],
        refused: set[str],
        refusal: Callable[[str], str],
    ) -> None:
        heading = self.table.header[at]
        for number, cell in zip(numbers, cells, strict=True):
            if cell in refused:
                self.problems.append(Problem(number, heading, refusal(cell)))

    def _keep(self, units: Iterable[str | None], answers: bytes) -> None:
        """Rows with an answer; one without counts as nobody."""
        width = len(self.instrument.items)
        nothing = bytes([NONE]) * width
        for row, unit in enumerate(units):
            given = answers[row * width : (row + 1) * width]
            if given == nothing:
                self.left_out += 1
            else:
                self.responses.append(Response(unit, given))

    def _notices(self) -> Iterator[str]:
        columns = self.columns
        if columns.dropped:
            sentence = _("Left out because they could tell who answered: {columns}.")
            yield sentence.format(columns=", ".join(columns.dropped))
        if columns.unknown:
            sentence = _("Left out because the questionnaire does not know them: {columns}.")
            yield sentence.format(columns=", ".join(columns.unknown))
        missing = [item.key for item in self.instrument.items if item.key not in columns.items]
        if missing:
            sentence = _("Not asked, because the scale is optional: {items}.")
            yield sentence.format(items=", ".join(missing))
        if self.table.encoding:
            sentence = _("The file is no Unicode; it was read as {encoding}.")
            yield sentence.format(encoding=self.table.encoding)
        yield from self._counted()

    def _counted(self) -> Iterator[str]:
        nowhere = sum(response.unit is None for response in self.responses)
        if nowhere:
            sentence = ngettext(
                "{count} answer names no unit and counts for the whole organisation only.",
                "{count} answers name no unit and count for the whole organisation only.",
                nowhere,
            )
            yield sentence.format(count=nowhere)
        if self.left_out:
            sentence = ngettext(
                "{count} row without any answer was left out.",
                "{count} rows without any answer were left out.",
                self.left_out,
            )
            yield sentence.format(count=self.left_out)
