"""Checklists for a visit as data: what to look at, what the law says, what a "no" is called.

One TOML file is one checklist, ours (resources/checklists/) or the user's.
"""

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec

from core.dossier.records.words import Country, Harm, Source, Topic
from core.library.checks import refuse, repeated, unknown
from core.library.loading import Misfit, load_shipped, load_toml
from core.library.text import Text
from core.text.translate import gettext as _

Key = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=60)]
Month = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A duty in the law of one country; what is not certain says so wherever it is shown.

    `checked`: the month in which the article was held against its source.
    """

    country: Country
    article: Text
    about: Text
    checked: Month
    certain: bool

    def citation(self) -> str:
        """The article, with a warning as long as nobody has checked it against its source."""
        if self.certain:
            return str(self.article)
        return _("{article} (to be checked)").format(article=self.article)


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something to see or to ask on the spot, put so that "yes" means it is in order.

    `risk`: what a "no" is called as a risk. `legal`: keys of the checklist's references.
    `constructs`: the scales of our instruments that tell about the same.
    """

    key: Key
    source: Source
    text: Text
    hint: Text
    risk: Text
    topics: tuple[Topic, ...] = ()
    harms: tuple[Harm, ...] = ()
    legal: tuple[str, ...] = ()
    constructs: tuple[str, ...] = ()


class Checklist(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The questions of a visit, in the order of the walk."""

    key: Key
    version: str
    title: Text
    questions: Annotated[tuple[Question, ...], msgspec.Meta(min_length=1)]
    references: dict[str, Reference] = {}
    help: Text | None = None

    def __post_init__(self) -> None:
        """Refuse questions that stand twice or refer to a law that is not in the file."""
        refuse(self._check_keys(), self._check_references())

    def question(self, key: str) -> Question:
        """The question with this key; KeyError when there is none."""
        return {question.key: question for question in self.questions}[key]

    def of_source(self, source: Source) -> tuple[Question, ...]:
        """The questions about one of the five A's, in the order of the walk."""
        return tuple(question for question in self.questions if question.source == source)

    def law(self, question: Question, country: Country) -> tuple[Reference, ...]:
        """What the law of one country asks about this question."""
        found = (self.references[key] for key in question.legal)
        return tuple(reference for reference in found if reference.country == country)

    def _check_keys(self) -> Iterator[Misfit]:
        return repeated((question.key for question in self.questions), ".questions[{index}].key")

    def _check_references(self) -> Iterator[Misfit]:
        for index, question in enumerate(self.questions):
            for place, key in enumerate(question.legal):
                if key not in self.references:
                    yield Misfit(f".questions[{index}].legal[{place}]", unknown(key))


def read_checklist(path: Path) -> Checklist:
    """The user's own checklist; raises BadLibraryFile with the place of what is wrong."""
    return load_toml(path, Checklist)


@functools.cache
def shipped_checklists() -> tuple[Checklist, ...]:
    """Our own checklists."""
    return load_shipped("checklists", Checklist)


def freeze(checklist: Checklist) -> str:
    """The checklist as JSON, to lie in the dossier beside the answers given."""
    return msgspec.json.encode(checklist).decode()


def thaw(text: str) -> Checklist:
    """The checklist that was frozen."""
    return msgspec.json.decode(text, type=Checklist)
