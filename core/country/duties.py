"""What the law of a country asks, whom to consult on what, and who signs."""

import datetime
from typing import Annotated, Literal

import msgspec

from core.dossier.records.words import Body as BodyKey
from core.dossier.records.words import Outcome, Step
from core.library.guide import Page
from core.library.text import Text
from core.text.translate import gettext as _

Kind = Literal["advice", "consent", "information"]
"""What a body is asked for: its advice, its consent, or only to take note."""

ANSWERS: dict[Kind, tuple[Outcome, ...]] = {
    "advice": ("awaited", "positive", "with_remarks", "negative"),
    "consent": ("awaited", "consent", "with_remarks", "refused"),
    "information": ("awaited", "informed"),
}
"""What a body may answer, by what it was asked for."""

Way = Literal["signature", "statement"]
"""How somebody stands on the last page: with a signature, or with a date and a text."""

Section = Literal[
    "cover",
    "summary",
    "process",
    "participation",
    "profile",
    "risks",
    "measures",
    "planning",
    "evaluation",
    "communication",
    "legal",
    "sign_off",
    "annex",
]
"""A part of a report that can answer a duty."""

Rule = Literal[
    "annual_plan_draft", "global_plan_renewal", "yearly_evaluation", "third_party_register"
]
"""A deadline that `core.country.deadlines` computes."""


class AnsweredBy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the answer to a duty stands: parts of the report and steps of the dossier."""

    steps: Annotated[tuple[Page, ...], msgspec.Meta(min_length=1)]
    """Where it is done; at least one, to lead there."""
    sections: tuple[Section, ...] = ()


class Sourced(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A statement of law: its article, where we read it, on which day, and how sure we are."""

    key: str
    title: Text
    article: Text
    source: str
    checked: datetime.date
    certain: bool

    def note(self) -> str:
        """What to print behind the article: nothing when certain, else that it is not."""
        return "" if self.certain else _("to be checked")


class Duty(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing the law asks, in our words, and where the dossier answers it.

    `minimum_people` is the size from which it holds; 0 means every employer.
    """

    text: Text
    answered_by: AnsweredBy
    deadline: Rule | None = None
    minimum_people: int = 0

    def applies(self, people: int) -> bool:
        """Whether it holds for an employer with so many workers."""
        return people >= self.minimum_people


class Consultation(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A subject that the workers' side is heard on, at a fixed point of the cycle."""

    kind: Kind
    subject: Text
    when: Text
    step: Step
    deadline: Rule | None = None


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who speaks for the workers; a later one only where the earlier ones do not exist.

    A body that does not `consent` is asked for advice where consent would be due.
    """

    key: BodyKey
    title: Text
    when: Text
    consents: bool = False


class EvaluationInput(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something the yearly evaluation looks at; `counted` where a number belongs to it.

    An input with the key of a part of the plan is what that part says.
    """

    key: str
    title: Text
    hint: Text
    counted: bool = False


class Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One place on the last page. `fields` are keys of terms: name, position, date …"""

    key: str
    title: Text
    way: Way
    fields: tuple[str, ...]
    optional: bool = False


class PlanPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A heading of the plan in the country's order; `parts` are the headings below it."""

    key: str
    title: Text
    text: Text
    article: Text | None = None
    parts: tuple["PlanPart", ...] = ()
