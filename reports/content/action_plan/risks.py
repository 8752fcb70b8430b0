"""The risks by priority: what was found, how it was judged, and what hangs on it."""

from collections.abc import Iterator

from core.cycle.chain import Chain as Hanging
from core.cycle.chain import chain as hanging
from core.cycle.year import SERIOUS
from core.dossier.records.explore import Rating, Risk
from core.dossier.records.words import SOURCES
from core.explore.finding import Finding
from core.library.methods import Choice, Criterion, Method, UnknownMethod, method
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.blocks import (
    Badge,
    Block,
    Bullets,
    Chain,
    Column,
    Fact,
    Facts,
    Figure,
    Heading,
    Lead,
    Link,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
)
from reports.charts.data import Bar, PriorityBars
from reports.content.matter import Matter
from reports.content.say import carried, where, year_of
from reports.content.words import IMPACTS, capital

CLASSES = 5


def risks(plan: Matter) -> Iterator[Block]:
    """The order of priority, then every risk by itself, then what was closed."""
    yield Heading(1, _("Risks by priority"), anchor="risks")
    yield Lead(_lead(plan))
    judged = [(risk, plan.judgement(risk)) for risk in plan.risks]
    bars = [
        Bar(f"{plan.risk_numbers[risk.id]}. {risk.title}", found.shape, found.shape, found.label,
            where(plan.year, risk.units))
        for risk, found in judged if found
    ]  # fmt: skip
    if bars:
        source = _("Class from 1 to 5 by the method that is named with each risk.")
        yield Figure(PriorityBars(tuple(bars), CLASSES), _("Order of priority"), source)
    for risk in plan.risks:
        yield from _risk(plan, risk)
    yield from _closed(plan)


def _lead(plan: Matter) -> str:
    if not plan.risks:
        return _("No risks are noted yet.")
    serious = sum(plan.year.shape(risk.id) >= SERIOUS for risk in plan.risks)
    sentence = ngettext(
        "{serious} of {all} risks asks for measures.",
        "{serious} of {all} risks ask for measures.",
        serious,
    )
    return sentence.format(all=len(plan.risks), serious=serious)


def _risk(plan: Matter, risk: Risk) -> Iterator[Block]:
    number = plan.risk_numbers[risk.id]
    yield Heading(2, f"{number}. {risk.title}", anchor=f"risk-{number}")
    yield _class_table(plan, risk)
    yield _chain(plan, risk, hanging(plan.year, risk))
    if risk.description:
        yield Paragraph(risk.description)
    yield Facts(tuple(_facts(plan, risk)))
    yield from _findings(plan, risk)


def _chain(plan: Matter, risk: Risk, found: Hanging) -> Chain:
    told = len(plan.findings.get(risk.id, ()))
    first = plan.measures_of(risk)[:1]
    to = f"measure-{plan.measure_numbers[first[0].id]}" if first else ""
    links = (
        Link(_("Findings"), str(told or "")),
        Link(_("Risk"), _("here")),
        Link(_("Desired"), str(len(found.desired) or ""), "objectives" if found.desired else ""),
        Link(_("Measures"), str(len(found.measures) or ""), to),
        Link(_("Effect"), str(len(found.effects) or ""), "effects" if found.effects else ""),
    )
    return Chain(links, here=1)


def _class_table(plan: Matter, risk: Risk) -> Table:
    """The class with its shape, now and after the measures, and where the risk stands."""
    now, later = plan.judgement(risk), plan.residual(risk)
    columns = (
        Column(_("Class now"), "badge", weight=1.6),
        Column(_("After the measures"), "badge", weight=1.6),
        Column(_("Which components of the work"), weight=2),
        Column(capital(plan.profile.term("consequence")), weight=2),
        Column(_("Where"), weight=1.6),
    )
    sources = [str(plan.profile.sources[s]) for s in SOURCES if s in risk.sources]
    cells = (
        Badge(now.shape, now.label) if now else _("not judged yet"),
        Badge(later.shape, later.label) if later else None,
        "\n".join(sources) or None,
        "\n".join(_harms(plan, risk)) or None,
        where(plan.year, risk.units),
    )
    return Table(columns, (Row(cells),))


def _harms(plan: Matter, risk: Risk) -> Iterator[str]:
    """What it may lead to, in the country's own list."""
    found = risk.harms if plan.profile.axis == "harms" else risk.topics
    for key, title in plan.profile.consequences.items():
        if key in found:
            yield str(title)


def _facts(plan: Matter, risk: Risk) -> Iterator[Fact]:
    since = carried(plan.year, risk)
    if since:
        yield Fact(_("Origin"), since)
    rating = plan.year.ratings.get(risk.id)
    if rating:
        yield from _judging(plan, risk, rating)
    impact = _(IMPACTS[risk.employer_impact]) if risk.employer_impact else _("not noted yet")
    reason = f". {risk.impact_reason}" if risk.impact_reason else ""
    yield Fact(_("The employer has an impact on it"), impact + reason)
    yield Fact(_("Measures in place"), risk.existing or _("none are noted"))
    yield Fact(_("Root cause"), risk.cause or _("not noted yet"))


def _judging(plan: Matter, risk: Risk, rating: Rating) -> Iterator[Fact]:
    """The method, its inputs in words, and both classes where the advisor judged otherwise."""
    used = known_method(rating.method)
    name, day = str(used.title) if used else rating.method, numbers.date(rating.rated_on)
    yield Fact(_("Method"), _("{method}, {date}").format(method=name, date=day))
    yield Fact(_("Judgement"), "\n".join(_inputs(used, rating)))
    found = plan.judgement(risk)
    if found and found.overruled:
        words = _("The method gives “{computed}”; judged “{chosen}”. {reason}")
        said = words.format(computed=found.computed_label, chosen=found.label, reason=found.reason)
        yield Fact(_("Judged otherwise"), said)


def known_method(key: str) -> Method | None:
    """A shipped method; a user's own file may be elsewhere now."""
    if key.endswith(".toml"):
        return None
    try:
        return method(key)
    except UnknownMethod:
        return None


def _inputs(used: Method | None, rating: Rating) -> Iterator[str]:
    """Every answer that made the class, a line each; what goes without saying is left out."""
    for key, value in rating.inputs.items():
        asked = used.criterion(key) if used else None
        choice = asked.choice(value) if asked else None
        if asked is None or choice is None:
            yield f"{key}: {value}"
        elif not asked.context and value != asked.default:
            yield _said(asked, choice)


def _said(asked: Criterion, choice: Choice) -> str:
    words = _("{criterion}: {choice}")
    if choice.anchor:
        words = _("{criterion}: {choice} ({anchor})")
    return words.format(criterion=asked.title, choice=choice.label, anchor=choice.anchor)


def _findings(plan: Matter, risk: Risk) -> Iterator[Block]:
    told = plan.findings.get(risk.id, ())
    if not told:
        yield Paragraph(_("No findings that may be told stand under this risk."), quiet=True)
        return
    yield Heading(3, _("Findings"))
    yield Bullets(tuple(finding_text(plan, each) for each in told))


def finding_text(plan: Matter, found: Finding) -> Text:
    """A finding with its short name, what was found, where and when, and the remark with it."""
    name = Span(plan.finding_names[found.key], strong=True)
    notes = [part for part in (found.note, _earlier(plan, found)) if part]
    note = f" ({', '.join(notes)})" if notes else ""
    remark = f" {found.shared_remark}" if found.shared_remark else ""
    return (name, f"  {found.shared_title}{note}{remark}")


def _earlier(plan: Matter, found: Finding) -> str:
    """The year of a survey result that was carried over; other findings bear their own date."""
    carries = found.kind == "survey" and found.record.cycle != plan.year.id
    return year_of(plan.year, found.record) if carries else ""


def _closed(plan: Matter) -> Iterator[Block]:
    closed = [r for r in plan.year.all(Risk) if r.state == "closed"]
    if not closed:
        return
    columns = (Column(_("Risk"), weight=2), Column(_("Why it was closed"), weight=3))
    rows = tuple(Row((r.title, r.closed_reason or None)) for r in closed)
    yield Table(columns, rows, _("Risks that were closed this year"))
