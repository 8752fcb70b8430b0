"""The country profile of a dossier: vocabulary, duties, consultation, plan and last page.

It belongs to the dossier, not to the language of the screen: a Belgian dossier in English
still speaks of the annual action plan.
"""

import datetime
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

import msgspec

from core.country.deadlines import years_after
from core.country.duties import (
    Body,
    Consultation,
    Duty,
    EvaluationInput,
    Kind,
    PlanPart,
    Signature,
)
from core.dossier.records.words import Country, Harm, Source, Topic
from core.library.checks import refuse, repeated, unknown
from core.library.loading import Misfit, load_toml, shipped
from core.library.own import OwnText, own_text
from core.library.text import Text
from core.text import numbers
from core.text.translate import gettext as _

Axis = Literal["harms", "topics"]


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One country, as its file in resources/countries says.

    `axis` names what a risk is judged to lead to here: harms (be) or PSA topics (nl).
    """

    key: Country
    title: Text
    checked: datetime.date
    axis: Axis
    terms: dict[str, Text]
    sources: dict[Source, Text]
    source_hints: dict[Source, Text]
    harms: dict[Harm, Text] = {}
    topics: dict[Topic, Text] = {}
    principles: dict[str, Text] = {}
    strategies: dict[str, Text] = {}
    duties: tuple[Duty, ...]
    bodies: tuple[Body, ...]
    consultations: tuple[Consultation, ...]
    sign_off: tuple[Signature, ...]
    plan: tuple[PlanPart, ...]
    evaluation: tuple[EvaluationInput, ...] = ()
    """What the yearly evaluation looks at, in the country's order."""

    def __post_init__(self) -> None:
        """Refuse a doubled key, and a last page that asks for a field which has no term."""
        lists = ("duties", "bodies", "consultations", "sign_off", "plan", "evaluation")
        refuse(*map(self._doubled, lists), self._wordless_fields())

    def _doubled(self, name: str) -> Iterator[Misfit]:
        return repeated((each.key for each in getattr(self, name)), f".{name}[{{index}}].key")

    def _wordless_fields(self) -> Iterator[Misfit]:
        for place, signature in enumerate(self.sign_off):
            for field in signature.fields:
                if field not in self.terms:
                    yield Misfit(f".sign_off[{place}].fields", unknown(field))

    def term(self, key: str, language: str | None = None) -> str:
        """The country's word for this, in `language` (default: the current one).

        Raises KeyError for a key that no profile has: that is a fault of ours.
        """
        return self.terms[key].in_language(language)

    @property
    def consequences(self) -> dict[str, Text]:
        """What a risk may lead to, by key: the harms of be, the PSA topics of nl."""
        if self.axis == "harms":
            return {str(key): text for key, text in self.harms.items()}
        return {str(key): text for key, text in self.topics.items()}

    def duty(self, key: str) -> Duty:
        """The duty with this key; raises KeyError."""
        return {duty.key: duty for duty in self.duties}[key]

    def consultation(self, key: str) -> Consultation:
        """The subject of consultation with this key; raises KeyError."""
        return {subject.key: subject for subject in self.consultations}[key]

    def body(self, key: str) -> Body:
        """Who speaks for the workers, by key; raises KeyError."""
        named: dict[str, Body] = {body.key: body for body in self.bodies}
        return named[key]

    def kind(self, consultation: str, body: str) -> Kind:
        """What this body is asked for on this subject: consent only of one that can give it."""
        kind = self.consultation(consultation).kind
        if kind == "consent" and not self.body(body).consents:
            return "advice"
        return kind

    def is_stale(self, today: datetime.date) -> bool:
        """Whether the law was checked more than twelve months ago."""
        return today > years_after(self.checked, 1)

    def stale_note(self, today: datetime.date) -> str | None:
        """The sentence that warns of an old profile; None while it is fresh."""
        if not self.is_stale(today):
            return None
        note = _(
            "The rules of this country were last checked on {date}, more than twelve months "
            "ago: see whether the law has changed since."
        )
        return note.format(date=numbers.date(self.checked))


def profile(country: str) -> Profile:
    """The profile of `be` or `nl` in force: the user's own where it is of this country, else ours.

    Raises KeyError for another country.
    """
    own = own_text("country")
    theirs = _read(own) if own else None
    return theirs if theirs and theirs.key == country else our_profile(country)


@lru_cache(maxsize=4)
def _read(own: OwnText) -> Profile:
    return own.read(Profile)


@cache
def our_profile(country: str) -> Profile:
    """The profile that the program comes with; raises KeyError for an unknown country."""
    ours = (load_toml(file, Profile) for file in shipped("countries"))
    return {str(one.key): one for one in ours}[country]
