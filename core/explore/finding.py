"""A finding in words: what any piece of evidence says, and what of it may leave the program."""

from msgspec import Struct

from core.dossier.records.base import CycleRecord
from core.dossier.records.words import EvidenceKind, Source, Tier
from core.text.translate import N_
from core.text.translate import gettext as _

KIND_NAMES: dict[EvidenceKind, str] = {
    "survey": N_("Survey result"),
    "indicator": N_("Figure"),
    "checklist": N_("Answer on a visit"),
    "observation": N_("Observation"),
    "statement": N_("Statement"),
    "document": N_("Document"),
    "photo": N_("Photo"),
}
"""What a kind is called; to be translated when shown."""

STEPS: dict[EvidenceKind, str] = {
    "survey": "survey",
    "indicator": "figures",
    "checklist": "visit",
    "observation": "visit",
    "statement": "conversations",
    "document": "figures",
    "photo": "visit",
}
"""The step on whose page a finding of a kind is found."""

ICONS: dict[EvidenceKind, str] = {
    "survey": "chart",
    "indicator": "trend",
    "checklist": "clipboard",
    "observation": "eye",
    "statement": "quote",
    "document": "document",
    "photo": "image",
}


class Finding(Struct, frozen=True, kw_only=True):
    """One finding in words, as it may stand under a risk."""

    kind: EvidenceKind
    source: str
    """Id of the row it is; the survey's, with `scale` and `unit`, for a survey result."""
    scale: str = ""
    unit: str = ""
    title: str
    """What was found. Under tier `advisor_only` it must not leave the screen of the advisor."""
    note: str = ""
    """Where and when; it betrays nothing and may be shown."""
    tier: Tier = "shared"
    remark: str = ""
    """The advisor's own words with it."""
    remark_tier: Tier = "advisor_only"
    factor: Source | None = None
    """To which of the five A's it belongs, if that is known."""
    constructs: tuple[str, ...] = ()
    """Scale keys of the library that it is about."""
    units: tuple[str, ...] = ()
    adverse: bool = True
    """Whether it points at a danger; otherwise it speaks for a strength."""
    hidden: str = ""
    """Why a figure may not be shown; then `title` holds none."""
    record: CycleRecord
    used: int = 0
    """Under how many risks and strengths it stands."""

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return ICONS[self.kind]

    @property
    def kind_name(self) -> str:
        """What its kind is called, in the current language."""
        return _(KIND_NAMES[self.kind])

    @property
    def step(self) -> str:
        """The step on whose page it is found."""
        return STEPS[self.kind]

    @property
    def shared_title(self) -> str:
        """What may leave the program: the finding itself, or only that there is one."""
        if self.tier == "shared":
            return self.title
        return _("{kind}, seen by the advisor only").format(kind=self.kind_name)

    @property
    def shared_remark(self) -> str:
        """The advisor's words, if they may leave the program."""
        return self.remark if self.remark_tier == "shared" else ""

    @property
    def key(self) -> tuple[str, ...]:
        """What makes it one finding: the same for its link."""
        return (self.kind, self.source, self.scale, self.unit)
