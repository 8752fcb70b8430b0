"""The last page: what the workers' side answered, and who signs."""

from collections.abc import Iterator

from core.consult.consult_words import outcome_word
from core.consult.consultations import Item, agenda
from core.country.duties import Signature
from core.dossier.records.consult import Consultation
from core.dossier.records.organisation import Contact
from core.dossier.records.words import ContactRole
from core.text.translate import gettext as _
from reports.blocks import (
    Block,
    Heading,
    Inline,
    Opinion,
    Paragraph,
    Signatory,
    SignOff,
    Span,
    Text,
)
from reports.content.matter import Matter
from reports.content.say import contacts
from reports.content.words import body_word

ROLES: dict[str, tuple[ContactRole, ...]] = {
    "employer": ("employer",),
    "advisor": ("internal_advisor", "external_advisor", "psychosocial_advisor"),
    "psychosocial_advisor": ("psychosocial_advisor",),
    "internal_advisor": ("internal_advisor",),
    "review": ("reviewing_expert",),
}
"""Whose name stands at each place of the last page."""

ALWAYS_THERE = frozenset({"internal_advisor"})
"""Every Dutch employer has a prevention worker (Arbowet, art. 13), named already or not."""
STEP = "consultation"


def sign_off(plan: Matter) -> Iterator[Block]:
    """Opinions with date and text, then the signatures."""
    yield Heading(1, _("Advice and signatures"), anchor="sign_off")
    yield Paragraph(_explained(plan), quiet=True)
    yield SignOff(tuple(_signatories(plan)), tuple(_opinions(plan)))


def _explained(plan: Matter) -> str:
    body = body_word(plan.profile, plan.year.organisation.body)
    if plan.profile.body(plan.year.organisation.body).consents:
        return _("{body}: consents with a date and a text, and does not sign.").format(body=body)
    return _("{body}: advises with a date and a text, and does not sign.").format(body=body)


def _signatories(plan: Matter) -> Iterator[Signatory]:
    for place in plan.profile.sign_off:
        people = _people(plan, place)
        wanted = people or not place.optional or place.key in ALWAYS_THERE
        if place.way == "signature" and wanted:
            person = people[0] if people else None
            yield Signatory(
                str(place.title),
                person.name if person else "",
                note=person.function if person else "",
            )


def _people(plan: Matter, place: Signature) -> tuple[Contact, ...]:
    """Who may sign here; somebody who signs under a title of their own does not sign twice."""
    others = {other.key for other in plan.profile.sign_off if other.key != place.key}
    return contacts(plan.year, *(r for r in ROLES.get(place.key, ()) if r not in others))


def _opinions(plan: Matter) -> Iterator[Opinion]:
    """What the law wants to be heard before the decision, then what else was asked."""
    for item in agenda(plan.year.dossier, plan.year.id, plan.day):
        if item.subject is None or item.subject.step == STEP:
            yield _opinion(plan, item)
    for place in plan.profile.sign_off:
        if place.way == "statement" and place.key != STEP:
            yield from _review(plan, place)


def _opinion(plan: Matter, item: Item) -> Opinion:
    title = _("{body}: {subject}").format(body=item.body, subject=item.title)
    if item.state != "answered":
        return Opinion(title)
    answer = outcome_word(item.kind, item.record.outcome).lower()
    return Opinion(title, item.record.held_on, answer, _said(plan, item.record))


def _said(plan: Matter, asked: Consultation) -> Text:
    """The text, the differing opinions and the employer's reply, each under its name."""
    pieces: list[Inline] = [asked.text or _("No text was noted.")]
    named = (("differing_opinion", asked.differing), ("reply", asked.reply))
    for term, words in named:
        if words:
            pieces += ["\n", Span(plan.profile.term(term), strong=True), f"\n{words}"]
    return tuple(pieces)


def _review(plan: Matter, place: Signature) -> Iterator[Opinion]:
    """The Dutch review by a certified expert: name, certificate and date."""
    people = _people(plan, place)
    if not people and place.optional and not plan.people:
        return
    names = [", ".join(part for part in (p.name, p.function) if part) for p in people]
    fields = ": ……………………  ".join(plan.profile.term(field) for field in place.fields)
    text = "\n".join([*filter(None, names), f"{fields}: ……………………"])
    yield Opinion(str(place.title), None, "", text)
