"""Puts the evidence of a dossier in words, each kind in its own way."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from core.dossier.dossier import Dossier
from core.dossier.records.base import CycleRecord, Record
from core.dossier.records.explore import (
    ChecklistAnswer,
    Conversation,
    Document,
    EvidenceLink,
    IndicatorValue,
    Observation,
    Photo,
    Statement,
    Survey,
    Visit,
)
from core.dossier.records.organisation import Unit
from core.dossier.records.words import EvidenceKind
from core.explore.checklist_words import answer_word, question_of
from core.explore.counted import Counts
from core.explore.figure_words import figure_title, indicator_words
from core.explore.finding import Finding
from core.explore.survey_words import SurveyWords
from core.text import numbers
from core.text.translate import gettext as _

R = TypeVar("R", bound=Record)

RECORDS: dict[EvidenceKind, type[CycleRecord]] = {
    "survey": Survey,
    "indicator": IndicatorValue,
    "checklist": ChecklistAnswer,
    "observation": Observation,
    "statement": Statement,
    "document": Document,
    "photo": Photo,
}
"""In which records the findings of a kind lie."""


class EvidenceReader:
    """Puts findings in words; what many of them need is read once."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._surveys: dict[str, SurveyWords] = {}
        self._records: dict[str, Record] = {}
        self._counts: dict[str, Counts] = {}
        self._describe: dict[EvidenceKind, Callable[[str], Finding]] = {
            "indicator": self._indicator,
            "checklist": self._answer,
            "observation": self._observation,
            "statement": self._statement,
            "document": self._document,
            "photo": self._photo,
        }

    def of_link(self, of: EvidenceLink) -> Finding:
        if of.kind == "survey":
            return self._cell(of.source, of.scale, of.unit)
        return self._describe[of.kind](of.source)

    def of_year(self, cycle_id: str) -> Iterator[Finding]:
        # What is still being collected is sealed.
        for survey in self._dossier.all(Survey, cycle=cycle_id, state="closed"):
            for scale, unit in self._survey(survey.id).shown():
                yield self._cell(survey.id, scale, unit)
        for kind, describe in self._describe.items():
            for record in self._dossier.all(RECORDS[kind], cycle=cycle_id):
                self._records[record.id] = record
                found = describe(record.id)
                if not found.hidden and (not isinstance(record, ChecklistAnswer) or _says(record)):
                    yield found

    def _cell(self, survey: str, scale: str, unit: str) -> Finding:
        words = self._survey(survey).cell(scale, unit)
        return Finding(
            kind="survey",
            source=survey,
            scale=scale,
            unit=unit,
            title=words.title,
            note=words.note,
            factor=words.factor,
            constructs=(words.construct,),
            units=(unit,) if unit else (),
            adverse=words.adverse,
            hidden=words.hidden,
            record=self._get(Survey, survey),
        )

    def _indicator(self, source: str) -> Finding:
        value = self._get(IndicatorValue, source)
        title, note = indicator_words(value)
        hidden = self._counted(value.cycle).why_hidden(value)
        if hidden:
            title = figure_title(value)
        units = (value.unit,) if value.unit else ()
        where = self._get(Unit, value.unit).name if value.unit else ""
        return Finding(
            kind="indicator",
            source=source,
            title=_("{title}, {unit}").format(title=title, unit=where) if where else title,
            note=note,
            units=units,
            remark=value.note,
            remark_tier="shared",
            hidden=hidden,
            record=value,
        )

    def _answer(self, source: str) -> Finding:
        answer = self._get(ChecklistAnswer, source)
        visit = self._get(Visit, answer.visit)
        question = question_of(visit.checklist, answer.question)
        return Finding(
            kind="checklist",
            source=source,
            title=_("{question} {answer}").format(
                question=question.text, answer=answer_word(answer.answer)
            ),
            note=_("visit {date}").format(date=numbers.date(visit.visited_on)),
            remark=answer.note,
            remark_tier=answer.tier,
            factor=question.source,
            constructs=question.constructs,
            units=visit.units,
            adverse=answer.answer != "yes",
            record=answer,
        )

    def _observation(self, source: str) -> Finding:
        seen = self._get(Observation, source)
        return Finding(
            kind="observation",
            source=source,
            title=seen.text,
            note=_("seen {date}").format(date=numbers.date(seen.observed_on)),
            tier=seen.tier,
            factor=seen.source,
            units=seen.units,
            record=seen,
        )

    def _statement(self, source: str) -> Finding:
        said = self._get(Statement, source)
        talk = self._get(Conversation, said.conversation)
        return Finding(
            kind="statement",
            source=source,
            title=_("“{text}”").format(text=said.text),
            note=_("talk {date}").format(date=numbers.date(talk.held_on)),
            tier=said.tier,
            factor=said.source,
            units=talk.units,
            adverse=not said.positive,
            record=said,
        )

    def _document(self, source: str) -> Finding:
        paper = self._get(Document, source)
        return Finding(
            kind="document",
            source=source,
            title=paper.title,
            note=numbers.date(paper.dated_on) if paper.dated_on else "",
            tier=paper.tier,
            remark=paper.finding,
            remark_tier=paper.tier,
            record=paper,
        )

    def _photo(self, source: str) -> Finding:
        photo = self._get(Photo, source)
        return Finding(
            kind="photo",
            source=source,
            title=photo.caption or _("Photo without caption"),
            tier=photo.tier,
            units=photo.units,
            record=photo,
        )

    def _counted(self, cycle_id: str) -> Counts:
        if cycle_id not in self._counts:
            self._counts[cycle_id] = Counts(self._dossier, cycle_id)
        return self._counts[cycle_id]

    def _survey(self, survey: str) -> SurveyWords:
        if survey not in self._surveys:
            self._surveys[survey] = SurveyWords(self._dossier, self._get(Survey, survey))
        return self._surveys[survey]

    def _get(self, kind: type[R], id: str) -> R:
        known = self._records.get(id)
        if not isinstance(known, kind):
            known = self._dossier.get(kind, id)
            self._records[id] = known
        return known


def _says(answer: ChecklistAnswer) -> bool:
    """Whether an answer tells something: not seen and not applicable do not."""
    return answer.answer in ("yes", "no", "partly")
