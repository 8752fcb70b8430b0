"""The five links that head a record, as they stand in the dossier now."""

from __future__ import annotations

from typing import Literal

from core.cycle.chain import Chain
from core.text.translate import gettext as _
from ui.parts.chain import Link

Place = Literal["evidence", "risks", "desired", "measures", "effects"]


def chain_links(chain: Chain, here: Place, risk_shape: int = 0) -> list[Link]:
    """The links of a chain; `here` is the one that is looked at.

    A light risk (class 1 or 2) needs no desired state nor measure, so there none is missing.
    """
    light = risk_shape in (1, 2)
    counted: list[tuple[Place, str, int, bool]] = [
        ("evidence", _("Findings"), len(chain.evidence), True),
        ("risks", _("Risk"), len(chain.risks), True),
        ("desired", _("Desired"), len(chain.desired), not light),
        ("measures", _("Measures"), len(chain.measures), not light),
    ]
    links = [_link(key, title, count, needed, here) for key, title, count, needed in counted]
    return [*links, _effect(chain, here)]


def _link(key: Place, title: str, count: int, needed: bool, here: Place) -> Link:
    if key == here:
        return Link(key, title, _("here"), here=True)
    return Link(key, title, str(count), missing=needed and not count)


def _effect(chain: Chain, here: Place) -> Link:
    """The measured effect, or the year in which it is to be measured."""
    if here == "effects":
        return Link("effects", _("Effect"), _("here"), here=True)
    if chain.effects:
        return Link("effects", _("Effect"), str(len(chain.effects)))
    years = [goal.by.year for goal in chain.goals if goal.by]
    if years:
        return Link("effects", _("Effect"), _("in {year}").format(year=min(years)))
    return Link("effects", _("Effect"), _("no goal yet"), missing=True)


def first_of(chain: Chain, key: str) -> tuple[str, str]:
    """Where a click on a link leads: the step, and its first record."""
    if key == "evidence":
        return "risks", chain.risks[0].id if chain.risks else ""
    if key == "risks":
        return "risks", chain.risks[0].id if chain.risks else ""
    if key == "desired":
        return "desired", chain.desired[0].id if chain.desired else ""
    if key == "measures":
        return "plan", chain.measures[0].id if chain.measures else ""
    return "evaluation", chain.effects[0].id if chain.effects else ""
