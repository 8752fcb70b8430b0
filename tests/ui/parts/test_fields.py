"""Fields read what people type, and say beside it what is wrong."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.text.faults import Unreadable
from ui.parts.buttons import Button
from ui.parts.fields.base import FieldWidget
from ui.parts.fields.checks import ChecksField
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.dates import DateField, MonthField
from ui.parts.fields.numbers import MoneyField, NumberField
from ui.parts.fields.pick_button import PickButton
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.tags import TagsField
from ui.parts.fields.text import LineField, TextField
from ui.parts.fields.units import UnitsField
from ui.parts.painting import width_of
from ui.parts.picker import Option

pytestmark = pytest.mark.usefixtures("dressed")


def test_a_date_is_read_as_it_is_said(qtbot: QtBot) -> None:
    field = DateField("Deadline")
    qtbot.addWidget(field)
    field.line.setText("3 oct 2027")
    assert field.value() == dt.date(2027, 10, 3)


def test_a_day_that_does_not_exist_gets_a_proposal_one_click_away(qtbot: QtBot) -> None:
    field = DateField("Deadline")
    qtbot.addWidget(field)
    field.line.setText("31/02/2027")
    with pytest.raises(Unreadable) as fault:
        field.value()
    field.show_fault(fault.value)
    proposal = field.findChildren(Button)[-1]
    proposal.click()
    assert field.value() == dt.date(2027, 2, 28)


def test_a_month_is_kept_as_its_first_day(qtbot: QtBot) -> None:
    field = MonthField("Month")
    qtbot.addWidget(field)
    field.line.setText("march 2027")
    assert field.value() == dt.date(2027, 3, 1)


def test_a_year_is_written_without_a_group_of_three(qtbot: QtBot) -> None:
    field = NumberField("Year")
    qtbot.addWidget(field)
    field.set_value(2027)
    assert field.line.text() == "2027"
    assert field.value() == 2027


@pytest.mark.parametrize(("typed", "needle"), [("2.5", "whole"), ("-1", "least"), ("11", "most")])
def test_a_number_out_of_bounds_says_so(qtbot: QtBot, typed: str, needle: str) -> None:
    field = NumberField("Hours", minimum=0, maximum=10)
    qtbot.addWidget(field)
    field.line.setText(typed)
    with pytest.raises(Unreadable, match=needle):
        field.value()


def test_money_is_exact(qtbot: QtBot) -> None:
    field = MoneyField("Budget")
    qtbot.addWidget(field)
    field.line.setText("€ 1,250.50")
    assert field.value() == Decimal("1250.50")


def test_nothing_typed_is_no_value(qtbot: QtBot) -> None:
    for made in (DateField("a"), NumberField("b"), MoneyField("c"), MonthField("d")):
        qtbot.addWidget(made)
        assert made.value() is None


def test_a_field_that_must_say_something_refuses_blanks(qtbot: QtBot) -> None:
    field = LineField("Name", required=True)
    qtbot.addWidget(field)
    field.line.setText("  ")
    with pytest.raises(Unreadable, match="Name"):
        field.value()


def test_text_grows_with_its_lines(qtbot: QtBot) -> None:
    field = TextField("Cause", lines=2)
    qtbot.addWidget(field)
    field.resize(300, 200)
    field.show()
    small = field.area.sizeHint().height()
    field.set_value("line\n" * 6)
    assert field.area.sizeHint().height() > small


def test_advisor_only_text_is_covered_until_it_is_shown(qtbot: QtBot) -> None:
    field = TextField("Statement", private=True)
    qtbot.addWidget(field)
    field.show()
    field.set_covered(True)
    field.set_value("secret")
    assert field.area.isHidden()
    field.set_covered(False)
    assert not field.area.isHidden()


def test_what_was_picked_is_not_cut_off_where_it_fits(qtbot: QtBot) -> None:
    for words in ("De hele organisatie", "Receptie", "Thuiszorg, Verpleeghuis"):
        button = PickButton(words)
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        button.show()
        assert QPushButton.text(button) == words
        button.resize(60, button.height())
        assert QPushButton.text(button).endswith("…")
        assert button.text() == words


def test_arrows_choose_a_segment(qtbot: QtBot) -> None:
    field = SegmentField("Impact", [("y", "Yes"), ("p", "Partly"), ("n", "No")])
    qtbot.addWidget(field)
    field.show()
    field.set_value("y")
    button = field.segments._buttons["y"]
    button.setFocus()
    with qtbot.waitSignal(field.settled):
        qtbot.keyClick(button, Qt.Key.Key_Right)
    assert field.value() == "p"


def test_a_segment_has_room_for_its_bold_letters_before_it_is_chosen(qtbot: QtBot) -> None:
    field = SegmentField("Kind", [("full", "Full analysis"), ("follow_up", "Follow-up year")])
    qtbot.addWidget(field)
    field.show()
    button = field.segments._buttons["full"]
    before = button.sizeHint().width()
    field.set_value("full")
    assert button.sizeHint().width() == before >= width_of("Full analysis", "strong") + 22


def test_of_a_long_text_the_beginning_is_in_sight(qtbot: QtBot) -> None:
    field = LineField("Risk")
    qtbot.addWidget(field)
    field.set_value("Peaks in workload because of unfilled shifts")
    assert field.line.cursorPosition() == 0


def test_a_choice_can_be_no_choice(qtbot: QtBot) -> None:
    field = ChoiceField("Method", [("a", "A")], none="Not chosen")
    qtbot.addWidget(field)
    assert field.value() == ""
    field.set_value("a")
    assert field.value() == "a"
    assert field.combo.count() == 2


def test_ticks_come_in_the_order_of_the_list(qtbot: QtBot) -> None:
    field = ChecksField("Harm", [("a", "A"), ("b", "B"), ("c", "C")])
    qtbot.addWidget(field)
    field.set_value(("c", "a"))
    assert field.value() == ("a", "c")


def test_tags_are_words_with_commas(qtbot: QtBot) -> None:
    field = TagsField("Words")
    qtbot.addWidget(field)
    field.line.setText("night, shift ,, night")
    assert field.value() == ("night", "shift")


def test_no_unit_means_the_whole_organisation(qtbot: QtBot) -> None:
    field = UnitsField("Units")
    qtbot.addWidget(field)
    field.set_units([Option(str(n), f"Unit {n}") for n in range(5)])
    assert field.button.text() == "The whole organisation"
    field.set_value(("4", "0", "1", "2"))
    assert field.button.text() == "Unit 0, Unit 1, Unit 2 and 1 more"
    assert field.value() == ("0", "1", "2", "4")


@pytest.mark.parametrize("made", [LineField, TextField, DateField, MoneyField, TagsField])
def test_every_field_names_its_editor(qtbot: QtBot, made: type[FieldWidget]) -> None:
    field = made("Deadline")  # type: ignore[call-arg]
    qtbot.addWidget(field)
    assert field.editor.accessibleName() == "Deadline"


def test_a_closed_year_locks_a_field_with_the_reason(qtbot: QtBot) -> None:
    field = LineField("Name")
    qtbot.addWidget(field)
    field.set_read_only("The year 2026 is closed.")
    assert field.line.isReadOnly()
    assert "2026" in field.line.toolTip()


TWO = [("a", "A"), ("b", "B")]


@pytest.mark.parametrize("field_class", [ChoiceField, ChecksField])
def test_a_saved_choice_that_is_no_longer_offered_was_not_taken_away(
    qtbot: QtBot, field_class: type[ChoiceField] | type[ChecksField]
) -> None:
    field = field_class("Anything", TWO)
    qtbot.addWidget(field)
    saved = "b" if field_class is ChoiceField else ("b",)
    field.set_value(saved)
    for offered in ([], TWO):
        field.set_options(offered)
        assert not field.pending()
    assert field.value() == saved


def test_neither_were_units_of_another_year(qtbot: QtBot) -> None:
    field = UnitsField("Units")
    qtbot.addWidget(field)
    field.set_units([Option("night", "Night")])
    field.set_value(("night",))
    field.set_units([Option("other", "Night")])
    assert not field.pending()
