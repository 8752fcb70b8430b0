"""What exploring brings: figures, answers, visits, talks, and the risks they show."""

import datetime as dt
from decimal import Decimal

from core.dossier.records.base import CycleRecord, derived_id
from core.dossier.records.words import (
    Answer,
    DocumentKind,
    EvidenceKind,
    Harm,
    Impact,
    Moment,
    RiskState,
    Source,
    SurveyKind,
    SurveyState,
    TalkForm,
    Tier,
    Topic,
    VisitState,
)


class IndicatorValue(CycleRecord, frozen=True, kw_only=True):
    """One figure of one year; without a value it is known to be unknown, a finding in itself."""

    indicator: str
    """Key in the library, or of the advisor's own when `title` is given."""
    title: str = ""
    unit: str | None = None
    year: int
    value: Decimal | None = None
    origin_text: str = ""
    """Where the figure comes from: the HR service, the insurer, the annual report."""
    note: str = ""


class Survey(CycleRecord, frozen=True, kw_only=True):
    """One questionnaire round; the instrument is frozen in it as JSON."""

    kind: SurveyKind = "main"
    key: str = "main"
    title: str = ""
    instrument_key: str
    instrument: str
    opens_on: dt.date | None = None
    closes_on: dt.date | None = None
    invited: int | None = None
    state: SurveyState = "planned"
    read: tuple[str, ...] = ()
    """The imports whose figures could be read when it was last closed."""
    read_units: tuple[tuple[str, str], ...] = ()
    """Each unit that held answers then, with the unit it was a part of; empty at the top."""
    read_least: int | None = None
    """The smallest group then; nothing before it was read."""
    introduction: str = ""


class Batch(CycleRecord, frozen=True, kw_only=True):
    """One import of answers; its responses count only while it exists."""

    survey: str
    file_name: str
    layout: str = "csv"
    imported_on: dt.date
    responses: int
    left_out: int = 0
    notices: tuple[str, ...] = ()


class Published(CycleRecord, frozen=True, kw_only=True):
    """The results of a survey as they were shown when the year was closed (JSON)."""

    survey: str
    results: str


class Visit(CycleRecord, frozen=True, kw_only=True):
    """A walk through a workplace with a checklist, frozen in it as JSON."""

    visited_on: dt.date
    place: str = ""
    units: tuple[str, ...] = ()
    company: str = ""
    """Who walked along."""
    checklist_key: str
    checklist: str
    question: str = ""
    """The question where the visit was left, to resume there."""
    state: VisitState = "open"
    note: str = ""


class ChecklistAnswer(CycleRecord, frozen=True, kw_only=True):
    """The answer to one question during one visit."""

    visit: str
    question: str
    answer: Answer | None = None
    note: str = ""
    tier: Tier = "advisor_only"
    """Of the note; the answer itself may be shown."""


class Observation(CycleRecord, frozen=True, kw_only=True):
    """Something seen or heard on the spot, outside the checklist."""

    visit: str | None = None
    text: str
    source: Source | None = None
    units: tuple[str, ...] = ()
    observed_on: dt.date
    tier: Tier = "advisor_only"


class Photo(CycleRecord, frozen=True, kw_only=True):
    """A picture without EXIF, at most 2048 px on a side; `about` is the row it belongs to."""

    about: str = ""
    caption: str = ""
    blob: str
    width: int
    height: int
    units: tuple[str, ...] = ()
    tier: Tier = "advisor_only"


class Document(CycleRecord, frozen=True, kw_only=True):
    """A paper that was consulted, with or without its file."""

    title: str
    kind: DocumentKind = "other"
    dated_on: dt.date | None = None
    finding: str = ""
    file_name: str = ""
    blob: str | None = None
    tier: Tier = "shared"


class Conversation(CycleRecord, frozen=True, kw_only=True):
    """A talk with one person or a group, without names."""

    held_on: dt.date
    form: TalkForm = "group"
    units: tuple[str, ...] = ()
    participants: int = 1
    theme: str = ""
    note: str = ""
    tier: Tier = "advisor_only"
    """Of the note."""


class Statement(CycleRecord, frozen=True, kw_only=True):
    """What somebody said, in the advisor's rendering."""

    conversation: str
    text: str
    source: Source | None = None
    positive: bool = False
    tier: Tier = "advisor_only"


class Risk(CycleRecord, frozen=True, kw_only=True):
    """What the evidence shows: a danger for one or more units (none named: all of them)."""

    title: str
    description: str = ""
    sources: tuple[Source, ...] = ()
    harms: tuple[Harm, ...] = ()
    topics: tuple[Topic, ...] = ()
    constructs: tuple[str, ...] = ()
    """Scale keys of the library that it is about; they find measures."""
    units: tuple[str, ...] = ()
    cause: str = ""
    existing: str = ""
    """Measures that are in place already."""
    employer_impact: Impact | None = None
    impact_reason: str = ""
    state: RiskState = "open"
    closed_reason: str = ""


class Strength(CycleRecord, frozen=True, kw_only=True):
    """A resource to keep and build on."""

    title: str
    description: str = ""
    sources: tuple[Source, ...] = ()
    units: tuple[str, ...] = ()


class EvidenceLink(CycleRecord, frozen=True, kw_only=True):
    """A finding under a risk or a strength (exactly one of the two is given)."""

    risk: str | None = None
    strength: str | None = None
    kind: EvidenceKind
    source: str
    """Id of the row; for `survey` the survey's, with `scale` and `unit` ("" is everybody)."""
    scale: str = ""
    unit: str = ""


class Rating(CycleRecord, frozen=True, kw_only=True):
    """The judgement of a risk, now or after the measures."""

    risk: str
    moment: Moment = "current"
    method: str
    inputs: dict[str, str]
    """Criterion to chosen value, as the method's decimals."""
    score: Decimal
    level: int
    """Computed class, counted from 1."""
    shape: int
    """The same as one of the five classes that the screen draws, 1 to 5."""
    label: str
    override_level: int | None = None
    override_shape: int | None = None
    override_label: str = ""
    override_reason: str = ""
    rated_on: dt.date
    rated_by: str = ""

    @property
    def final_shape(self) -> int:
        """The class that counts, 1 to 5: the overruling one where there is one."""
        return self.override_shape or self.shape


def rating_id(risk: str, moment: Moment) -> str:
    """One current and one residual rating a risk, in every copy of the dossier."""
    return derived_id("rating", risk, moment)


def checklist_answer_id(visit: str, question: str) -> str:
    """One answer a question and visit, in every copy of the dossier."""
    return derived_id("checklist_answer", visit, question)
