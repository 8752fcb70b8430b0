"""The balance of the plan: does it change the work, or ask people to endure it?"""

from collections.abc import Iterator

from core.dossier.records.words import AIMS, LEVELS
from core.realise.balance import Warning
from core.realise.measure_words import aim_word, level_word
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.blocks import Block, Callout, Figure, Heading, Lead
from reports.charts.data import Balance, BalanceCell
from reports.content.matter import Matter


def balance(plan: Matter) -> Iterator[Block]:
    """The sentence, the grid, and every warning with the reason that was given."""
    yield Heading(1, _("Balance of the plan"), anchor="balance", same_page=True)
    yield Lead(balance_sentence(plan))
    if plan.balance.work_share is None:
        return
    yield Figure(_grid(plan), _("Where the measures work"), _what_counts(plan))
    for warning in plan.balance.warnings:
        yield _remark(warning)


def balance_sentence(plan: Matter) -> str:
    """How much of the plan changes the work itself."""
    share = plan.balance.work_share
    if share is None:
        return _("There are no measures yet that could be in balance.")
    total = plan.balance.work + plan.balance.person
    sentence = ngettext(
        "{work} of {total} measure changes the work itself ({share}); the rest helps people to cope"
        " with it.",
        "{work} of {total} measures change the work itself ({share}); the rest helps people to cope"
        " with it.",
        total,
    )
    percent = numbers.percent(share)
    return sentence.format(work=plan.balance.work, total=total, share=percent)


def _grid(plan: Matter) -> Balance:
    cells = {
        (AIMS.index(aim), LEVELS.index(level)): BalanceCell(cell.count, cell.money, cell.reach)
        for (aim, level), cell in plan.balance.cells.items()
    }
    return Balance(
        aims=tuple(map(aim_word, AIMS)),
        levels=tuple(map(level_word, LEVELS)),
        cells=cells,
        work=_("The work changes"),
        people=_("People adapt"),
        work_share=float(plan.balance.work_share or 0),
        empty=_("nothing yet"),
    )


def _what_counts(plan: Matter) -> str:
    apart = sum(m.process for m in plan.planned)
    if not apart:
        return _("The aims in the order of the law: the danger, the harm, the extent of the harm.")
    sentence = ngettext(
        "The aims in the order of the law. {count} measure that only measures, plans or informs is"
        " not counted.",
        "The aims in the order of the law. {count} measures that only measure, plan or inform are"
        " not counted.",
        apart,
    )
    return sentence.format(count=apart)


def _remark(warning: Warning) -> Callout:
    if warning.reason:
        reason = _("Accepted as it is: {reason}").format(reason=warning.reason)
        return Callout("advice", warning.text, reason)
    remedy = _("No reason was given: add a measure that changes the work, or say why it is so.")
    return Callout("warning", warning.text, remedy)
