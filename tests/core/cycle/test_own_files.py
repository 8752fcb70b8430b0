"""A user's own measures, figures, guide and rules: taken in, in force, carried on, given back."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from core.country.profile import our_profile, profile
from core.cycle.own_files import contents, files_of, give_back, own_files, take
from core.cycle.turning import begin_next
from core.dossier.dossier import Dossier
from core.dossier.records.explore import IndicatorValue
from core.dossier.records.organisation import Cycle, OwnFile
from core.dossier.records.words import OwnKind
from core.explore import indicators as figures
from core.explore.figure_words import figure_title, value_words
from core.library.guide import step_guide
from core.library.indicators import indicators, our_indicators
from core.library.loading import BadLibraryFile, read_text, shipped
from core.library.measures import catalogue, our_catalogue

OWN = Path(__file__).parents[2] / "files" / "own"
Rules = Callable[[str, str], Path]


@pytest.fixture
def rules(tmp_path: Path) -> Rules:
    """Writes our Belgian rules as a file of one's own, with one text in place of another."""

    def write(before: str, after: str) -> Path:
        text = read_text(shipped("countries")[0])
        assert before in text
        path = tmp_path / "regels.toml"
        path.write_text(text.replace(before, after, 1), encoding="utf-8")
        return path

    return write


def bring(dossier: Dossier, cycle: Cycle, kind: OwnKind, path: Path | None = None) -> OwnFile:
    with dossier.action("Take own file"):
        return take(dossier, cycle.id, kind, path or OWN / f"{kind}.toml")


def test_own_measures_come_first_and_one_of_ours_gives_way(dossier: Dossier, cycle: Cycle) -> None:
    bring(dossier, cycle, "measures")
    with own_files(dossier, cycle.id):
        found = catalogue()
        assert [each.key for each in found.measures[:2]] == ["quiet_hour", "staffing"]
        assert len(found.measures) == len(our_catalogue().measures) + 1
        assert str(found.template("staffing").title) == "Staffing the group's way"
    assert catalogue() is our_catalogue()


def test_notes_of_own_measures_leave_those_of_ours_alone(dossier: Dossier, cycle: Cycle) -> None:
    bring(dossier, cycle, "measures")
    ours = our_catalogue().measures[-1]
    with own_files(dossier, cycle.id):
        found = catalogue()
        assert found.evidence_note(found.template("quiet_hour")).startswith("Seen in three")
        assert found.evidence_note(ours) == our_catalogue().evidence_note(ours)


def test_own_figures_are_judged_by_the_light_of_their_file(dossier: Dossier, cycle: Cycle) -> None:
    bring(dossier, cycle, "indicators")
    with own_files(dossier, cycle.id):
        assert indicators().thresholds.red_above == 15
        assert str(indicators().indicator("absence").title) == "Absence by the group's count"
        night = figures.series(dossier, cycle, "night_calls")
        with dossier.action("Note"):
            noted = figures.note(dossier, cycle, night, cycle.year, Decimal(7))
        assert value_words(noted) == "fewer than 10"


def test_a_figure_keeps_its_name_when_its_file_is_given_back(
    dossier: Dossier, cycle: Cycle
) -> None:
    bring(dossier, cycle, "indicators")
    with own_files(dossier, cycle.id), dossier.action("Note"):
        night = figures.series(dossier, cycle, "night_calls")
        figures.note(dossier, cycle, night, cycle.year, Decimal(70))
    with dossier.action("Give back"):
        give_back(dossier, cycle.id, "indicators")
    with own_files(dossier, cycle.id):
        (noted,) = dossier.all(IndicatorValue, indicator="night_calls")
        assert figure_title(noted) == "Calls at night"
        assert figures.series(dossier, cycle, "night_calls").indicator is None


def test_a_file_can_make_counts_of_people_no_less_careful(
    dossier: Dossier, cycle: Cycle, tmp_path: Path
) -> None:
    counted = next(each for each in our_indicators().indicators if each.counts_people)
    text = (
        (OWN / "indicators.toml").read_text().replace('"absence"\ngroup', f'"{counted.key}"\ngroup')
    )
    path = tmp_path / "open.toml"
    path.write_text(text)
    bring(dossier, cycle, "indicators", path)
    with own_files(dossier, cycle.id):
        assert indicators().indicator(counted.key).counts_people


def test_a_smallest_count_below_the_floor_is_refused(
    dossier: Dossier, cycle: Cycle, tmp_path: Path
) -> None:
    text = (
        (OWN / "indicators.toml").read_text().replace("smallest_count = 10", "smallest_count = 1")
    )
    path = tmp_path / "open.toml"
    path.write_text(text)
    with pytest.raises(BadLibraryFile, match=r"open.toml, at \$.thresholds.smallest_count: .* 5"):
        bring(dossier, cycle, "indicators", path)
    assert not dossier.all(OwnFile)


def test_an_own_guide_speaks_for_its_steps_alone(dossier: Dossier, cycle: Cycle) -> None:
    bring(dossier, cycle, "guide")
    before = str(step_guide("risks", "be").why)
    with own_files(dossier, cycle.id):
        assert str(step_guide("visit", "be").why) == "In this house we walk along at night."
        assert str(step_guide("risks", "be").why) == before


def test_own_rules_stand_in_for_those_of_the_country(
    dossier: Dossier, cycle: Cycle, rules: Rules
) -> None:
    path = rules("checked = 2026-11-21", "checked = 2028-01-05")
    bring(dossier, cycle, "country", path)
    with own_files(dossier, cycle.id):
        assert profile("be").checked.year == 2028
        assert profile("nl") is our_profile("nl")


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ('key = "be"', 'key = "nl"', r"at \$.key: “be” is needed for this dossier"),
        ('axis = "harms"', 'axis = "topics"', r"at \$.axis: “harms” is needed"),
        ("survey_step = ", "questions_step = ", r"at \$.terms: “survey_step” is missing"),
        ('key = "results_told"', 'key = "told"', r"at \$.duties: “results_told” is missing"),
        ('key = "committee"', 'key = "workers"', r"at \$.bodies\[\d\].key: “workers”"),
        ('key = "adaptations"', 'key = "harmony"', r"“harmony” is no part of the plan"),
    ],
)
def test_rules_with_a_hole_are_refused_with_its_place(
    dossier: Dossier, cycle: Cycle, rules: Rules, before: str, after: str, complaint: str
) -> None:
    path = rules(before, after)
    with pytest.raises(BadLibraryFile, match=rf"regels.toml.*{complaint}"):
        bring(dossier, cycle, "country", path)
    assert not files_of(dossier, cycle.id)


def test_a_second_file_takes_the_place_of_the_first(dossier: Dossier, cycle: Cycle) -> None:
    bring(dossier, cycle, "guide")
    bring(dossier, cycle, "guide")
    assert len(dossier.all(OwnFile)) == 1


def test_the_next_year_goes_on_with_the_files(dossier: Dossier, cycle: Cycle) -> None:
    row = bring(dossier, cycle, "measures")
    with dossier.action("Begin next year"):
        after = begin_next(dossier, cycle, "full")
    (carried,) = dossier.all(OwnFile, cycle=after.id)
    assert (carried.origin, carried.content) == (row.id, row.content)
    bring(dossier, after, "measures")  # in the place of the one carried over
    assert len(dossier.all(OwnFile, cycle=after.id)) == 1


def test_undo_takes_the_file_out_of_force(dossier: Dossier, cycle: Cycle) -> None:
    bring(dossier, cycle, "measures")
    dossier.undo()
    with own_files(dossier, cycle.id):
        assert catalogue() is our_catalogue()


def test_it_says_how_much_a_file_changes(dossier: Dossier, cycle: Cycle) -> None:
    bring(dossier, cycle, "measures")
    bring(dossier, cycle, "guide")
    files = files_of(dossier, cycle.id)
    assert contents("measures", files["measures"]) == contents("measures", files["measures"])
    assert (
        contents("measures", files["measures"]).new,
        contents("guide", files["guide"]).instead,
    ) == (1, 1)


def test_a_picture_is_no_file_of_measures(dossier: Dossier, cycle: Cycle, tmp_path: Path) -> None:
    path = tmp_path / "foto.toml"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe")
    with pytest.raises(BadLibraryFile, match=r"foto.toml: line 1 is not in UTF-8"):
        bring(dossier, cycle, "measures", path)
