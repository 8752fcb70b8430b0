"""The management summary: one page that a board can decide on."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from core.cycle.year import SERIOUS
from core.dossier.records.explore import Risk
from core.dossier.records.realise import Measure
from core.dossier.records.words import SOURCES
from core.explore.survey.figures import RISK_AT, Shown, SurveyResults
from core.explore.survey.headline import STRENGTH_UNDER
from core.explore.survey.tree import WHOLE
from core.realise.measure_words import owner_words
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.blocks import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Lead,
    Numbered,
    PageOf,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
)
from reports.charts.data import Favour, HeatCell, Strip
from reports.content.action_plan.balance import balance_sentence
from reports.content.inline import fill
from reports.content.matter import Matter
from reports.content.message import message
from reports.content.say import cut
from reports.content.totals import at_the_source, confidence, hours, money

FINDINGS, DECISIONS, MEASURES = 3, 3, 5
LONGEST, IN_FULL = 56, 92
"""Letters of a title, so that the page stays one page; of few questions they may be whole."""
SHORT, ROOMY = (46, 28), (78, 52)
"""Letters of a measure and of its owner in the table: one line, or two where there is room."""
FEW_DECISIONS, SHORT_LEAD = 2, 180
"""With no more decisions and letters above it, the table has room."""


def summary(plan: Matter) -> Iterator[Block]:
    """Sentence, figures, findings, decisions, measures, strip, confidence."""
    yield Heading(1, _("Management summary"), anchor="summary")
    lead, decisions = message(plan), tuple(_decisions(plan))
    yield Lead(lead)
    yield KeyFigures(tuple(_figures(plan)))
    yield Heading(2, _("What we found"))
    yield from _findings(plan)
    yield Heading(2, _("What we ask you to decide"))
    yield Bullets(decisions)
    has_room = len(decisions) <= FEW_DECISIONS and len(lead) <= SHORT_LEAD
    yield _measures(plan, ROOMY if has_room else SHORT)
    if plan.survey:
        yield from _strip(plan, plan.survey)


def _figures(plan: Matter) -> Iterator[KeyFigure]:
    if plan.survey:
        rate = plan.survey.response_rate
        share = numbers.percent(rate) if rate is not None else ""
        count = numbers.number(plan.survey.responses)
        yield KeyFigure(count, _("people answered"), share)
    serious = sum(plan.year.shape(r.id) >= SERIOUS for r in plan.risks)
    asking = ngettext("{count} asks for measures", "{count} ask for measures", serious)
    found = numbers.number(len(plan.risks))
    yield KeyFigure(found, _("risks"), asking.format(count=serious))
    source = _("{count} at the source").format(count=at_the_source(plan.planned))
    yield KeyFigure(numbers.number(len(plan.planned)), _("measures"), source)
    own = _("and {hours} hours of our own people").format(hours=numbers.number(hours(plan.planned)))
    yield KeyFigure(numbers.money(money(plan.planned)), _("for the whole plan"), own)


def _findings(plan: Matter) -> Iterator[Block]:
    if not plan.risks:
        yield Paragraph(_("No risks are noted yet."))
        return
    yield Numbered(tuple(_finding(plan, risk) for risk in plan.risks[:FINDINGS]))


def _finding(plan: Matter, risk: Risk) -> Text:
    judged = plan.judgement(risk)
    word = judged.label if judged else _("not judged yet")
    anchor = f"risk-{plan.risk_numbers[risk.id]}"
    return fill(
        _("{risk}: {word} (page {page})"),
        risk=Span(cut(risk.title, LONGEST), strong=True, to=anchor),
        word=word,
        page=PageOf(anchor),
    )


def _decisions(plan: Matter) -> Iterator[Text]:
    """What management still has to answer, or that it has answered all."""
    if not plan.risks:
        yield _("Make time and people free to finish the analysis.")
        return
    if not plan.planned:
        yield _("Make time and people free to choose measures for the risks above.")
        return
    waiting = [m for m in plan.planned if not _decided(plan, m)]
    if not waiting:
        yield _decided_sentence(plan)
        return
    for measure in waiting[:DECISIONS]:
        yield _question(plan, measure, IN_FULL if len(waiting) <= FEW_DECISIONS else LONGEST)
    if len(waiting) > DECISIONS:
        rest = len(waiting) - DECISIONS
        more = ngettext(
            "And {count} further measure (page {page})",
            "And {count} further measures (page {page})",
            rest,
        )
        yield fill(more, count=str(rest), page=PageOf("measures"))


def _decided(plan: Matter, measure: Measure) -> bool:
    answer = plan.decisions.get(measure.id)
    return answer is not None and answer.answer != "awaited"


def _question(plan: Matter, measure: Measure, longest: int) -> Text:
    asked = plan.decisions.get(measure.id)
    number = plan.measure_numbers[measure.id]
    place = Span(str(number), to=f"measure-{number}")
    if asked and asked.asked:
        words = cut(asked.asked, longest)
        return fill(_("{question} (measure {number})"), question=words, number=place)
    sentence = _("Approve “{measure}” (measure {number})")
    if measure.money:
        sentence = _("Approve “{measure}” for {money} (measure {number})")
    title, price = cut(measure.title, longest), numbers.money(measure.money or 0)
    return fill(sentence, measure=title, money=price, number=place)


def _decided_sentence(plan: Matter) -> str:
    answers = [plan.decisions[measure.id].answer for measure in plan.planned]
    sentence = _(
        "Management has decided on every measure: {approved} approved, {adjusted} approved in part,"
        " {refused} refused."
    )
    counts = {key: answers.count(key) for key in ("approved", "adjusted", "refused")}
    return sentence.format(**counts)


def _measures(plan: Matter, letters: tuple[int, int]) -> Table:
    columns = (
        Column(_("The measures that matter most"), weight=3.4),
        Column(_("Who"), weight=2),
        Column(_("Ready by"), "date"),
        Column(_("Budget"), "money"),
    )
    chosen = first_measures(plan)
    rows = [_measure_row(plan, m, letters) for m in chosen]
    none = _("No measures have been chosen yet.")
    return Table(columns, tuple(rows), empty=none, note=balance_sentence(plan))


def first_measures(plan: Matter) -> Sequence[Measure]:
    """The measures that come first: for the heaviest risk, at the source before others."""
    order = {"eliminate": 0, "prevent_harm": 1, "limit_harm": 2}
    going = [m for m in plan.planned if not m.process]
    ranked = sorted(going, key=lambda m: (plan.first_risk(m), order[m.aim]))
    return ranked[:MEASURES]


def _measure_row(plan: Matter, measure: Measure, letters: tuple[int, int]) -> Row:
    number, (longest, of_owner) = plan.measure_numbers[measure.id], letters
    title = (Span(cut(measure.title, longest), to=f"measure-{number}"),)
    amount: Decimal | None = measure.money
    return Row((title, cut(owner_words(measure), of_owner) or None, measure.due_on, amount))


def _strip(plan: Matter, survey: SurveyResults) -> Iterator[Block]:
    """The five components of the work side by side, over everybody."""
    cells = tuple(_average(survey, source) for source in SOURCES)
    titles = tuple(str(plan.profile.sources[source]) for source in SOURCES)
    words = _("Survey, 0 to 100: the higher, the less favourable. {confidence}")
    yield Figure(
        Strip(titles, cells),
        _("The work at a glance"),
        words.format(confidence=confidence(survey)),
    )


def _average(survey: SurveyResults, source: str) -> HeatCell:
    """The mean of the scales of one component of the work, over everybody."""
    cells = [
        survey.cell(WHOLE, key)
        for key, scale in survey.scales.items()
        if scale.domain == source and not scale.events
    ]
    shown = [cell.risk for cell in cells if isinstance(cell, Shown)]
    if not shown:
        return HeatCell(None, hidden=str(cells[0]) if cells else _("not asked"))
    return heat_cell(sum(shown) / len(shown))


def heat_cell(risk: float) -> HeatCell:
    """A risk score with the sign that belongs to it."""
    favour: Favour = ""
    if risk >= RISK_AT:
        favour = "unfavourable"
    elif risk < STRENGTH_UNDER:
        favour = "strength"
    return HeatCell(risk, favour)
