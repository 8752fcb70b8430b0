"""The annex: the measures step by step, the methods, and how the figures were made."""

from collections.abc import Iterator

from core.consult.consult_words import answer_word
from core.dossier.records.explore import Document
from core.dossier.records.realise import Measure
from core.explore.survey.figures import ScaleResult, SurveyResults
from core.library.methods import Method
from core.text import numbers
from core.text.translate import gettext as _
from reports.blocks import (
    Badge,
    Block,
    Column,
    Heading,
    Paragraph,
    Row,
    Span,
    Table,
)
from reports.content.action_plan.risks import known_method
from reports.content.matter import Matter
from reports.content.say import where


def annex(plan: Matter) -> Iterator[Block]:
    """Measures in steps, rating methods, reliability of the scales."""
    yield Heading(1, _("Annex"), anchor="annex")
    yield Paragraph(_("Background for those who carry the plan out or check it."), quiet=True)
    yield from _measures(plan)
    yield from _documents(plan)
    for method in _methods(plan):
        yield from _method(method)
    if plan.survey:
        yield from _scales(plan.survey)


def _measures(plan: Matter) -> Iterator[Block]:
    """What each measure means, step by step, for whom, and what management said of it."""
    columns = (
        Column(_("No."), "number", weight=0.4),
        Column(_("Measure"), weight=3),
        Column(_("Steps"), weight=3),
        Column(_("For whom"), weight=1.4),
        Column(_("Decision of management"), weight=2),
    )
    rows = tuple(_measure_row(plan, measure) for measure in plan.measures)
    if rows:
        yield Heading(2, _("Measures step by step"))
        yield Table(columns, rows)


def _measure_row(plan: Matter, measure: Measure) -> Row:
    title = (Span(measure.title, strong=True), f"\n{measure.what}" if measure.what else "")
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(measure.steps, start=1))
    number, units = plan.measure_numbers[measure.id], where(plan.year, measure.units)
    return Row((number, title, steps or None, units, _decision(plan, measure)))


def _decision(plan: Matter, measure: Measure) -> str | None:
    found = plan.decisions.get(measure.id)
    if found is None:
        return None
    day = numbers.date(found.decided_on) if found.decided_on else ""
    return "\n".join(part for part in (answer_word(found.answer), day, found.reason) if part)


def _documents(plan: Matter) -> Iterator[Block]:
    """The papers that were read, as far as they are shared."""
    read = [d for d in plan.year.all(Document) if d.tier == "shared"]
    if read:
        columns = (
            Column(_("Document"), weight=3),
            Column(_("Date"), "date"),
            Column(_("What it shows"), weight=4),
        )
        yield Heading(2, _("Documents that were read"), anchor="documents")
        yield Table(columns, tuple(Row((d.title, d.dated_on, d.finding or None)) for d in read))


def _methods(plan: Matter) -> Iterator[Method]:
    """The methods by which a risk of this year was judged, each once."""
    for key in sorted({rating.method for rating in plan.year.ratings.values()}):
        found = known_method(key)
        if found:
            yield found


def _method(method: Method) -> Iterator[Block]:
    yield Heading(2, _("Method: {title}").format(title=method.title))
    yield Paragraph(str(method.description))
    if method.caution:
        yield Paragraph(str(method.caution))
    columns = (Column(_("Class"), "badge", weight=1.4), Column(_("What it asks"), weight=4))
    rows = tuple(Row((Badge(b.shape, str(b.label)), str(b.action))) for b in method.bands)
    yield Table(columns, rows, note=str(method.source))


def _scales(survey: SurveyResults) -> Iterator[Block]:
    yield Heading(2, _("How the scores were made"))
    yield Paragraph(
        _(
            "Each answer counts from 0 to 100; a scale is the mean of its answers, for everybody"
            " who gave at least half of them. Scores are turned so that higher is less favourable."
            " Intervals are 95 % with Student’s t, corrected for the number of people in the unit."
            " Reliability is Cronbach’s alpha over those who answered every question of a scale."
        )
    )
    columns = (
        Column(_("Scale"), weight=3),
        Column(_("Questions"), "number"),
        Column(_("People"), "number"),
        Column(_("Reliability"), weight=2),
    )
    rows = tuple(
        Row((str(scale.title), scale.items, scale.n, _alpha(scale)))
        for scale in survey.scales.values()
        if not scale.events
    )
    yield Table(columns, rows)


def _alpha(scale: ScaleResult) -> str | None:
    if scale.alpha is None:
        return None
    if scale.alpha_low is None or scale.alpha_high is None:
        return numbers.number(scale.alpha, 2)
    words = _("{alpha} ({low} to {high})")
    ends = (numbers.number(end, 2) for end in (scale.alpha, scale.alpha_low, scale.alpha_high))
    alpha, low, high = ends
    return words.format(alpha=alpha, low=low, high=high)
