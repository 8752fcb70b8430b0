"""The closed lists of the field: every key that a record may hold, in English, once."""

from typing import Literal, get_args

Country = Literal["be", "nl"]
Source = Literal["organisation", "content", "conditions", "environment", "relations"]
"""The five A's of the Belgian Welfare Act, art. 32/1 (fr: les cinq composantes du travail)."""
Harm = Literal["stress", "burn_out", "conflict", "violence", "bullying", "sexual_behaviour"]
"""What a risk may lead to under Belgian law (Codex book I title 3)."""
Topic = Literal["work_pressure", "aggression", "sexual_harassment", "bullying", "discrimination"]
"""Psychosociale arbeidsbelasting under Dutch law (Arbowet art. 1 paragraph 3 e)."""
Tier = Literal["advisor_only", "shared"]
Phase = Literal["explore", "envision", "realise"]
Step = Literal[
    "approach", "figures", "survey", "visit", "conversations", "risks",
    "sessions", "desired", "choices",
    "plan", "consultation", "follow_up", "evaluation",
]  # fmt: skip
CycleKind = Literal["full", "follow_up"]
Impact = Literal["yes", "partly", "no"]
Aim = Literal["eliminate", "prevent_harm", "limit_harm"]
"""The order of measures in Codex art. I.2-7: the danger, the harm, the extent of the harm."""
Level = Literal["organisation", "leader", "team", "individual"]
Changes = Literal["work", "person"]
Status = Literal["planned", "running", "done", "stopped"]
RiskState = Literal["open", "closed"]
Fate = Literal["open", "chosen", "parked", "dropped"]
SurveyKind = Literal["main", "pulse", "crisis"]
SurveyState = Literal["planned", "collecting", "closed"]
VisitState = Literal["open", "finished"]
Answer = Literal["yes", "no", "partly", "not_seen", "not_applicable"]
TalkForm = Literal["individual", "group", "committee", "phone"]
EvidenceKind = Literal[
    "survey", "indicator", "checklist", "observation", "statement", "document", "photo"
]
Moment = Literal["current", "residual"]
GoalKind = Literal["scale", "indicator", "count"]
Better = Literal["higher", "lower"]
Note = Literal["progress", "success", "pitfall", "small_win"]
Conclusion = Literal["improved", "partly", "unchanged", "worse", "undecided"]
OwnKind = Literal["measures", "indicators", "guide", "country"]
"""What a file of the user's own may hold that stands in for a part of the library."""
Body = Literal["committee", "union_delegation", "workers", "or", "pvt", "employees"]
Outcome = Literal[
    "awaited", "positive", "with_remarks", "negative", "consent", "refused", "informed"
]
DecisionAnswer = Literal["awaited", "approved", "adjusted", "refused"]
Audience = Literal["workers", "line", "management", "consultation_body", "third_parties"]
ContactRole = Literal[
    "employer", "line", "internal_advisor", "external_advisor", "psychosocial_advisor",
    "confidential_counsellor", "occupational_physician", "hr", "worker_representative",
    "reviewing_expert", "working_group",
]  # fmt: skip
DocumentKind = Literal[
    "policy", "plan", "minutes", "figures", "privacy", "procedure", "report", "other"
]

SOURCES: tuple[Source, ...] = get_args(Source)
HARMS: tuple[Harm, ...] = get_args(Harm)
TOPICS: tuple[Topic, ...] = get_args(Topic)
AIMS: tuple[Aim, ...] = get_args(Aim)
LEVELS: tuple[Level, ...] = get_args(Level)
STATUSES: tuple[Status, ...] = get_args(Status)
STEPS: tuple[Step, ...] = get_args(Step)
PHASES: dict[Phase, tuple[Step, ...]] = {
    "explore": STEPS[:6],
    "envision": STEPS[6:9],
    "realise": STEPS[9:],
}
