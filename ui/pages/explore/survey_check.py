"""The third stage: can these answers carry conclusions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Unit
from core.explore.survey import checking, collecting
from core.explore.survey.figures import ScaleResult, SurveyResults, UnitResult
from core.explore.survey.tree import WHOLE
from core.explore.unit_tree import tree
from core.text import numbers
from core.text.lists import listed
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.tokens import GAP, SMALL, WIDE
from ui.pages.explore.outline import OutlineDelegate
from ui.pages.explore.survey_stage import StageView, SurveyHost
from ui.parts.act import Act
from ui.parts.labels import Label, caption, section
from ui.parts.layouts import clear, column, row, scroll
from ui.parts.notice import Notice
from ui.parts.progress import ProgressLine
from ui.parts.table import Column, RecordTable
from ui.parts.tall import Tall

_SHAPES: dict[checking.Verdict, int | None] = {
    "good": 1, "enough": 1, "doubtful": 2, "weak": 3, "unknown": None,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit as a row."""

    result: UnitResult
    depth: int

    @property
    def id(self) -> str:
        """Its id."""
        return self.result.id


@dataclass(frozen=True, slots=True)
class ScaleLine:
    """A scale as a row."""

    result: ScaleResult

    @property
    def id(self) -> str:
        """Its key."""
        return self.result.key


class CheckView(StageView):
    """How many answered where, and how well each scale hangs together."""

    def __init__(self, page: SurveyHost) -> None:
        super().__init__(page)
        self.said = Label("", "section", wraps=True)
        self.busy = ProgressLine(_("Computing the results…"))
        self.warnings = column(gap=SMALL)
        self.units = RecordTable(page, _("Response by unit"), _unit_columns(), N_("Change"))
        self.units.view.setItemDelegate(OutlineDelegate(self.units.view))
        self.scales = RecordTable(page, _("Scales"), _scale_columns(), N_("Change"))
        left = column(section(_("Who answered")), self.units, gap=SMALL)
        right = column(
            section(_("How well scales hang together")),
            self.scales,
            caption(_("Alpha over everybody who answered all questions of a scale."), wraps=True),
            gap=SMALL,
        )
        both = row(left, right, gap=WIDE)
        both.setStretch(0, 5)
        both.setStretch(1, 6)
        laid = column(self.said, self.busy, self.warnings, both, gap=GAP)
        laid.setStretch(3, 1)
        self.setLayout(column(scroll(Tall(laid))))

    def primary(self) -> Act | None:
        """On to the results."""
        read = partial(self.page.show_view, "read")
        return Act(_("Read the results"), read, icon="chart", writes=False)

    def secondary(self) -> tuple[Act, ...]:
        """Gathering answers that came late."""
        return (Act(_("Gather again"), self.reopen, icon="unlock"),)

    def show_survey(self, survey: Survey) -> None:
        """Show what there is as soon as it is computed."""
        self.page.figures.want(survey, self.show_results)
        self.busy.setVisible(self.page.figures.busy)
        if self.page.figures.busy:
            self.busy.set_share(None)

    def show_results(self, found: SurveyResults) -> None:
        """Show response and reliability."""
        self.busy.setVisible(False)
        self.said.setText(checking.response_sentence(found))
        self._warn(found)
        self.units.set_records(self._unit_lines(found))
        self.scales.set_records([ScaleLine(scale) for scale in found.scales.values()])

    def reopen(self) -> None:
        """Gather again."""
        survey, page = self.page.survey, self.page
        if survey is not None:
            page.do(N_("Gather again"), partial(collecting.reopen_survey, page.dossier, survey))

    def _warn(self, found: SurveyResults) -> None:
        clear(self.warnings)
        crowded = checking.crowded_units(found)
        if crowded:
            words = _("More people answered than work there: {units}. Look at the headcounts.")
            mend = Act(_("To the units"), partial(self.page.session.go, "approach", "units"))
            self.warnings.addWidget(Notice(words.format(units=listed(crowded)), "warning", mend))

    def _unit_lines(self, found: SurveyResults) -> Sequence[UnitLine]:
        branches = tree(self.page.dossier.all(Unit, cycle=self.page.cycle.id))
        depths = {branch.unit.id: branch.depth + 1 for branch in branches}
        whole = [UnitLine(found.units[WHOLE], 0)]
        known = [id for id in depths if id in found.units]
        return [*whole, *(UnitLine(found.units[id], depths[id]) for id in known)]


def _unit_columns() -> tuple[Column, ...]:
    return (
        Column("name", _("Unit"), _unit_name, stretch=True),
        Column("people", _("People"), lambda line: _number(line.result.headcount), width=80,
               align="right"),
        Column("n", _("Answered"), _answered, width=96, align="right", tip=_why_hidden),
        Column("share", _("Share"), _share, width=70, align="right"),
    )  # fmt: skip


def _scale_columns() -> tuple[Column, ...]:
    return (
        Column("title", _("Scale"), lambda line: str(line.result.title), width=150, stretch=True,
               lines=2),
        Column("items", _("Questions"), lambda line: str(line.result.items), width=72,
               align="right", muted=True, leaves=1),
        Column("alpha", _("Alpha"), _alpha, width=56, align="right", tip=_interval),
        Column("word", _("What it says"), _reliability, width=214, level=_reliability_shape,
               tip=_reliability),
    )  # fmt: skip


def _unit_name(line: UnitLine) -> str:
    return _("Whole organisation") if line.id == WHOLE else line.result.name


def _number(count: int | None) -> str:
    return "" if count is None else numbers.number(count)


def _answered(line: UnitLine) -> str:
    return _("hidden") if line.result.n is None else numbers.number(line.result.n)


def _why_hidden(line: UnitLine) -> str:
    return line.result.n_hidden.sentence if line.result.n_hidden else ""


def _share(line: UnitLine) -> str:
    rate = line.result.response_rate
    return "" if rate is None else numbers.percent(rate)


def _alpha(line: ScaleLine) -> str:
    told = line.result.alpha is not None and line.result.items >= checking.FEW_ITEMS
    return numbers.number(line.result.alpha, 2) if told and line.result.alpha is not None else ""


def _interval(line: ScaleLine) -> str:
    low, high = line.result.alpha_low, line.result.alpha_high
    if low is None or high is None:
        return ""
    sentence = _("95 % interval {low} to {high}, {n} people")
    return sentence.format(
        low=numbers.number(low, 2), high=numbers.number(high, 2), n=_number(line.result.n)
    )


def _reliability(line: ScaleLine) -> str:
    return checking.reliability(line.result)[1]


def _reliability_shape(line: ScaleLine) -> int | None:
    return _SHAPES[checking.reliability(line.result)[0]]
