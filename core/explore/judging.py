"""Judging a risk: the record of a method's result, its overruling, and what the figures propose."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Rating, Risk, rating_id
from core.dossier.records.realise import Measure
from core.dossier.records.words import Moment
from core.explore.rating import rate
from core.library.methods import method, methods
from core.text.faults import Fault
from core.text.translate import gettext as _


class NeedsReason(Fault):
    """A class is overruled without saying why."""


class Judgement(Struct, frozen=True, kw_only=True):
    """The class that counts, and the computed one where the advisor overruled it."""

    level: int
    """Counted from 1."""
    shape: int
    """As one of the five classes that the screen draws."""
    label: str
    overruled: bool = False
    computed_label: str = ""
    reason: str = ""


def rating_of(dossier: Dossier, risk_id: str, moment: Moment = "current") -> Rating | None:
    """The judgement of a risk now or after its measures, if there is one."""
    return dossier.find(Rating, rating_id(risk_id, moment))


def judge(
    dossier: Dossier,
    risk: Risk,
    method_key: str,
    inputs: Mapping[str, str],
    moment: Moment = "current",
    on: dt.date | None = None,
) -> Rating:
    """Judge a risk with a method; raises WrongInput or UnknownMethod.

    An overruling stays while the method does and its class still differs from the computed one.
    """
    result = rate(method(method_key), inputs)
    old = rating_of(dossier, risk.id, moment)
    new = Rating(
        id=rating_id(risk.id, moment),
        cycle=risk.cycle,
        risk=risk.id,
        moment=moment,
        method=method_key,
        inputs=result.inputs,
        score=result.score,
        level=result.level,
        shape=result.shape,
        label=str(result.label),
        rated_on=on or dt.date.today(),
    )
    if old and old.method == method_key and old.override_level not in (None, result.level):
        new = _overruled(new, old.override_level, old.override_reason)
    return dossier.put(new)


def override(dossier: Dossier, rating: Rating, level: int, reason: str) -> Rating:
    """Overrule the computed class, with the reason (NeedsReason); the computed one lifts it."""
    if level == rating.level:
        return lift(dossier, rating)
    if not reason.strip():
        sentence = _("Say why you judge otherwise than the method; both stand in the report.")
        raise NeedsReason(sentence)
    return dossier.save(_overruled(rating, level, reason.strip()))


def lift(dossier: Dossier, rating: Rating) -> Rating:
    """Let the computed class count again."""
    return dossier.change(
        rating, override_level=None, override_shape=None, override_label="", override_reason=""
    )


def unjudge(dossier: Dossier, rating: Rating) -> None:
    """Take a judgement back altogether."""
    dossier.remove(rating)


def shown_class(rating: Rating) -> Judgement:
    """The class that counts for a risk, in the current language where the method is ours."""
    computed = _word(rating.method, rating.level, rating.label)
    if rating.override_level is None or rating.override_shape is None:
        return Judgement(level=rating.level, shape=rating.shape, label=computed)
    return Judgement(
        level=rating.override_level,
        shape=rating.override_shape,
        label=_word(rating.method, rating.override_level, rating.override_label),
        overruled=True,
        computed_label=computed,
        reason=rating.override_reason,
    )


def _overruled(rating: Rating, level: int | None, reason: str) -> Rating:
    assert level is not None
    band = method(rating.method).bands[level - 1]
    return replace(
        rating,
        override_level=level,
        override_shape=band.shape,
        override_label=str(band.label),
        override_reason=reason,
    )


def _word(method_key: str, level: int, kept: str) -> str:
    """The name of a class; of a user's own method, which may be elsewhere now, as it was kept."""
    ours = next((each for each in methods() if each.key == method_key), None)
    return str(ours.bands[level - 1].label) if ours else kept


def warnings(dossier: Dossier, risk: Risk) -> tuple[str, ...]:
    """What does not fit between the class now and the class after the measures."""
    current, residual = rating_of(dossier, risk.id), rating_of(dossier, risk.id, "residual")
    if current is None or residual is None:
        return ()
    now, then = shown_class(current), shown_class(residual)
    if then.shape > now.shape:
        sentence = _("After the measures the risk is judged {then}, higher than {now} now.")
        return (sentence.format(then=then.label, now=now.label),)
    planned = any(
        risk.id in each.risks and each.status != "stopped"
        for each in dossier.all(Measure, cycle=risk.cycle)
    )
    if then.shape < now.shape and not planned:
        sentence = _("The risk goes from {now} to {then}, but no measure brings it down yet.")
        return (sentence.format(now=now.label, then=then.label),)
    return ()
