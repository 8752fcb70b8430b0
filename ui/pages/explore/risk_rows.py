"""Risks and strengths as rows of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from core.dossier.records.explore import Strength
from core.explore.risks import Line
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.parts.field_words import Words, chosen_words, units_in_words
from ui.parts.list_pane import Count, Row


def risk_rows(lines: Iterable[Line], names: Mapping[str, str], words: Words) -> list[Row]:
    """The register: class, name, units, and what hangs on it; zero stands out."""
    return [_risk_row(line, names, words) for line in lines]


def strength_rows(
    strengths: Iterable[Strength], found: Counter[str], names: Mapping[str, str], words: Words
) -> list[Row]:
    """Strengths: name, units, how many findings."""
    return [
        Row(
            each.id,
            each.title,
            muted=_muted(units_in_words(each.units, names), chosen_words(each.sources, words)),
            icon="star",
            counts=(_findings(found[each.id]),),
        )
        for each in strengths
    ]


def _risk_row(line: Line, names: Mapping[str, str], words: Words) -> Row:
    risk, closed = line.risk, line.risk.state == "closed"
    where = units_in_words(risk.units, names)
    measures = Count("measure", line.measures, _measures(line.measures))
    judged = line.judgement.label if line.judgement else _("not judged yet")
    said = _("{title}, {judged}, {where}, {findings}, {measures}").format(
        title=risk.title,
        judged=judged,
        where=_muted(where, chosen_words(risk.sources, words)),
        findings=_findings(line.evidence).name,
        measures=measures.name,
    )
    return Row(
        risk.id,
        risk.title,
        muted=where,
        level=line.shape,
        counts=(_findings(line.evidence), measures),
        group=_("Closed") if closed else "",
        said=said,
        dim=closed,
    )


def _findings(count: int) -> Count:
    words = ngettext("{count} finding", "{count} findings", count)
    return Count("search", count, words.format(count=count))


def _measures(count: int) -> str:
    return ngettext("{count} measure", "{count} measures", count).format(count=count)


def _muted(*words: str) -> str:
    return " · ".join(word for word in words if word)
