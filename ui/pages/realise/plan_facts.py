"""The fields of a measure in sections that unfold, each with what it holds in one line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import Risk
from core.dossier.records.realise import Measure
from core.dossier.records.words import AIMS, LEVELS
from core.realise import measures
from core.realise.measure_words import (
    aim_word,
    changes_word,
    level_word,
    owner_words,
)
from core.text import numbers
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.binder import Field
from ui.parts.field_words import unit_names, unit_options, units_in_words
from ui.parts.fields.checks import CheckField
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.dates import DateField
from ui.parts.fields.lines import LinesField
from ui.parts.fields.numbers import MoneyField, NumberField
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import LineField, TextField
from ui.parts.fields.units import PickField, UnitsField
from ui.parts.fold import Fold
from ui.parts.labels import prose
from ui.parts.layouts import column, grid
from ui.parts.picker import Option


class MeasureFacts(QWidget):
    """Seven sections; the fields are handed to the record's one form."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._make_fields()
        self.known = prose()
        self.why = Fold(_("For which risks and goals"), self.risks, self.goals, self.units)
        self.how = Fold(_("What and how"), self.what, self.steps)
        self.weight = Fold(_("Aim and level"), self.aim, self.level, self.changes, self.process)
        self.who = Fold(_("Who"), grid([[self.role, self.name]]), self.partners)
        self.when = Fold(
            _("When, and with what means"),
            grid([[self.starts, self.due], [self.hours, self.money]]),
            self.material,
        )
        self.proof = Fold(_("How it will be judged"), self.criterion, self.evaluate)
        self.effect = Fold(_("What is known of its effect"), self.known)
        self.folds = (
            self.why, self.how, self.weight, self.who, self.when, self.proof, self.effect
        )  # fmt: skip
        self.setLayout(column(*self.folds, gap=10))

    @property
    def fields(self) -> list[Field]:
        """The fields with what they hold."""
        means, dates = N_("Change means of measure"), N_("Change dates of measure")
        owner, aim = N_("Change owner of measure"), N_("Change aim of measure")
        return [
            Field(self.risks, "risks", N_("Change risks of measure")),
            Field(self.goals, "goals", N_("Change goals of measure")),
            Field(self.units, "units", N_("Change units of measure")),
            Field(self.what, "what"),
            Field(self.steps, "steps"),
            Field(self.aim, "aim", aim),
            Field(self.level, "level", aim),
            Field(self.changes, "changes", aim),
            Field(self.process, "process", aim),
            Field(self.role, "owner_role", owner),
            Field(self.name, "owner_name", owner),
            Field(self.partners, "partners", owner),
            Field(self.starts, "starts_on", dates),
            Field(self.due, "due_on", dates),
            Field(self.hours, "hours", means),
            Field(self.money, "money", means),
            Field(self.material, "material", means),
            Field(self.criterion, "criterion", N_("Change criterion of measure")),
            Field(self.evaluate, "evaluate_on", N_("Change criterion of measure")),
        ]

    def offer(self, measure: Measure) -> None:
        """The risks, goals and units there are to choose from."""
        dossier, cycle = self._page.dossier, measure.cycle
        risks = dossier.all(Risk, cycle=cycle)
        self.risks.set_options([Option(risk.id, risk.title) for risk in risks])
        goals = measures.goal_titles(dossier, cycle)
        self.goals.set_options([Option(id, title) for id, title in goals.items()])
        self.units.set_units(unit_options(dossier, cycle))
        for field in (self.starts, self.due, self.evaluate):
            field.year = self._page.cycle.year

    def show_measure(self, measure: Measure) -> None:
        """What each folded section holds, in a line."""
        names = unit_names(self._page.dossier, measure.cycle)
        titles = {r.id: r.title for r in self._page.dossier.all(Risk, cycle=measure.cycle)}
        risks = [titles[risk] for risk in measure.risks if risk in titles]
        self.why.set_summary(_joined(*risks, units_in_words(measure.units, names)))
        self.how.set_summary(_how(measure))
        self.weight.set_summary(_weight(measure))
        self.who.set_summary(_joined(owner_words(measure), measure.partners) or _("nobody yet"))
        self.when.set_summary(_when(measure) or _("no date yet"))
        self.proof.set_summary(measure.criterion or _("not said yet"))
        note = measures.evidence_note(measure)
        self.known.setText(note)
        self.effect.setVisible(bool(note))
        self.effect.set_summary(note)

    def _make_fields(self) -> None:
        self.risks = PickField(_("Risks"), none=_("No risk yet"))
        self.goals = PickField(_("Goals"), none=_("No goal yet"))
        self.units = UnitsField(_("Units"))
        self.what = TextField(_("What will be done"), lines=2)
        self.steps = LinesField(_("Steps, one on each line"), lines=3)
        self.aim = ChoiceField(_("Aim"), [(aim, aim_word(aim)) for aim in AIMS])
        self.level = ChoiceField(_("Level"), [(level, level_word(level)) for level in LEVELS])
        self.changes = SegmentField(
            _("What changes"), [("work", changes_word("work")), ("person", changes_word("person"))]
        )
        self.process = CheckField(_("Only measures, plans or informs: not in the balance"))
        self.role, self.name = LineField(_("Owner, by role")), LineField(_("Name"))
        self.partners = LineField(_("With whom"))
        self.starts, self.due = DateField(_("Start")), DateField(_("Term"))
        self.hours, self.money = NumberField(_("Hours"), minimum=0), MoneyField(_("Money"))
        self.material = LineField(_("Material, room, expertise"))
        self.criterion = TextField(_("By what will be judged whether it worked"), lines=2)
        self.evaluate = DateField(_("Judged on"))


def _weight(measure: Measure) -> str:
    if measure.process:
        return _("Only measures, plans or informs")
    return _joined(aim_word(measure.aim), level_word(measure.level), changes_word(measure.changes))


def _how(measure: Measure) -> str:
    """What will be done, and in how many steps."""
    count = len(measure.steps)
    steps = ngettext("{count} step", "{count} steps", count).format(count=count) if count else ""
    return _joined(measure.what, steps)


def _when(measure: Measure) -> str:
    days = [numbers.date(day) for day in (measure.starts_on, measure.due_on) if day]
    hours = _("{count} hours").format(count=measure.hours) if measure.hours else ""
    money = numbers.money(measure.money) if measure.money is not None else ""
    return _joined(" – ".join(days), hours, money, measure.material)


def _joined(*words: str) -> str:
    return " · ".join(word for word in words if word)
