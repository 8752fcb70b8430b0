"""The plan in a few sentences that a board member can repeat."""

import datetime as dt

from core.dossier.dossier import Dossier
from core.dossier.records.realise import Measure
from core.realise.measures import without_measure
from core.realise.planning import totals
from core.text.translate import gettext as _
from core.text.translate import ngettext


def headline(dossier: Dossier, cycle_id: str, today: dt.date, from_shape: int) -> str:
    """How many measures for how many risks, what is left open, what runs late.

    `from_shape` is the class (of five) from which a risk asks for a measure.
    """
    measures = [m for m in dossier.all(Measure, cycle=cycle_id) if m.status != "stopped"]
    if not measures:
        return _("This plan has no measures yet.")
    bare = len(without_measure(dossier, cycle_id, from_shape))
    late = totals(measures, today).late
    said = [_covered(measures), _bare(bare), _late(late)]
    return " ".join(sentence for sentence in said if sentence)


def _covered(measures: list[Measure]) -> str:
    risks = len({risk for measure in measures for risk in measure.risks})
    count = len(measures)
    if not risks:
        sentence = ngettext(
            "{count} measure, for no risk yet.", "{count} measures, for no risk yet.", count
        )
        return sentence.format(count=count)
    if risks == 1:
        sentence = ngettext("{count} measure for 1 risk.", "{count} measures for 1 risk.", count)
        return sentence.format(count=count)
    sentence = ngettext(
        "{count} measure for {risks} risks.", "{count} measures for {risks} risks.", count
    )
    return sentence.format(count=count, risks=risks)


def _bare(count: int) -> str:
    if not count:
        return ""
    sentence = ngettext(
        "{count} serious risk has none yet.", "{count} serious risks have none yet.", count
    )
    return sentence.format(count=count)


def _late(count: int) -> str:
    if not count:
        return ""
    return ngettext("{count} runs late.", "{count} run late.", count).format(count=count)
