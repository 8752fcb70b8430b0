"""What a method says of a risk, and how the advisor may judge otherwise."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import Rating
from core.explore import judging
from core.library.methods import Method
from core.text import numbers
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.explore.risk_reason import ReasonPanel
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.badge import Badge
from ui.parts.buttons import link
from ui.parts.labels import body, caption
from ui.parts.layouts import column, row
from ui.parts.notice import Notice


class ResultLine(QWidget):
    """The class with how it came about; overruled, both classes and the reason."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._rating: Rating | None = None
        self._method: Method | None = None
        self.badge = Badge()
        self.how = caption(wraps=True)
        self.action = body()
        self.otherwise = link(_("Judge otherwise…"), self.ask, writes=True)
        self.overruled = Notice(
            "", "info", Act(_("Back to the computed class"), self.lift, icon="undo")
        )
        self.panel = ReasonPanel(_("Judge so"), _("Why"), choice=_("Class"))
        head = row(self.badge, None, self.otherwise, gap=12)
        self.setLayout(column(head, self.how, self.action, self.overruled, self.panel))

    def show_rating(self, rating: Rating | None, method: Method, missing: list[str]) -> None:
        """Show a judgement, or which words are still to be chosen."""
        self._rating, self._method = rating, method
        self.action.setVisible(rating is not None)
        self.otherwise.setVisible(rating is not None)
        self.overruled.hide()
        if rating is None:
            self.badge.show_class(0, "")
            self.how.setText(_("Still to choose: {criteria}").format(criteria=", ".join(missing)))
            self.panel.hide()
            return
        self._show_class(rating, method)

    def _show_class(self, rating: Rating, method: Method) -> None:
        shown = judging.shown_class(rating)
        self.badge.show_class(shown.shape, shown.label)
        how = _("class {level} of {levels} · {method} · {date}")
        self.how.setText(
            how.format(
                level=shown.level,
                levels=len(method.bands),
                method=_formula(rating, method),
                date=numbers.date(rating.rated_on),
            )
        )
        known = shown.level <= len(method.bands)
        self.action.setText(str(method.bands[shown.level - 1].action) if known else "")
        if shown.overruled:
            sentence = _("The method says {computed}. Overruled: {reason}")
            words = sentence.format(computed=shown.computed_label, reason=shown.reason)
            self.overruled.set_text(words)
            self.overruled.show()

    def ask(self) -> None:
        """Offer the classes of the method, and ask why."""
        rating, method = self._rating, self._method
        assert rating is not None
        assert method is not None
        options = [(str(level), str(band.label)) for level, band in enumerate(method.bands, 1)]
        self.panel.ask(
            self._overrule,
            options,
            str(judging.shown_class(rating).level),
            rating.override_reason,
        )

    def lift(self) -> None:
        """Let the computed class count again."""
        rating = self._rating
        if rating is not None:
            dossier = self._page.dossier
            self._page.do(N_("Lift overruling"), lambda: judging.lift(dossier, rating))

    def _overrule(self, level: str, reason: str) -> None:
        rating = self._rating
        assert rating is not None
        dossier = self._page.dossier
        self._page.session.do(
            N_("Overrule judgement"), lambda: judging.override(dossier, rating, int(level), reason)
        )


def _formula(rating: Rating, method: Method) -> str:
    """How the class came about: the product in figures, or the table's own words."""
    factors = [each.key for each in method.factors]
    if method.table is None and all(key in rating.inputs for key in factors):
        product = " × ".join(rating.inputs[key] for key in factors)
        score = numbers.number(rating.score, 1 if rating.score % 1 else 0)
        return _("{product} = {score}").format(product=product, score=score)
    return _("from the table of {criteria}").format(
        criteria=" × ".join(str(each.title) for each in method.factors)
    )
