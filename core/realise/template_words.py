"""The words of a measure of the library: what it takes, and where it stands in the order."""

from core.country.profile import Profile
from core.library.measures import CostBand, Effort, MeasureTemplate
from core.realise.measure_words import aim_word, level_word
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _

_EFFORTS: dict[Effort, str] = {
    "S": N_("a few days of work"),
    "M": N_("some weeks of work"),
    "L": N_("a project of months"),
}
_COSTS: dict[CostBand, str] = {
    "none": N_("no cost but hours"),
    "low": N_("up to € 50 a head"),
    "medium": N_("up to € 250 a head"),
    "high": N_("more than € 250 a head"),
}


def tier_word(template: MeasureTemplate, country: Profile) -> str:
    """Its place in the order of measures: at the source, for all, for one, or none of these."""
    if template.process:
        return _("Measuring, planning, informing")
    return str(country.strategies[template.strategy]).capitalize()


def kind_words(template: MeasureTemplate) -> str:
    """Level and aim."""
    return _("{level} · {aim}").format(level=level_word(template.level), aim=aim_word(template.aim))


def takes_words(template: MeasureTemplate) -> str:
    """Effort, cost, and how long until the effect shows."""
    months = ngettext(
        "effect after {count} month", "effect after {count} months", template.months_to_effect
    ).format(count=template.months_to_effect)
    return " · ".join((_(_EFFORTS[template.effort]), _(_COSTS[template.cost_band]), months))
