"""The PDF as a screen reader walks through it."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pikepdf
import pytest

from reports.blocks import Bullets, Column, Heading, Numbered, Paragraph, Row, RowGroup, Span, Table
from tests.reports.reading import Reader

Printed = Callable[..., Reader]
_LONG = tuple(Row((f"Measure {number}", "Somebody")) for number in range(90))


def test_the_checker_finds_nothing(plan: Reader) -> None:
    assert plan.faults == []


def test_the_language_is_said_and_the_title_shown(plan: Reader) -> None:
    root = plan.pdf.Root
    assert str(root.Lang) == "nl"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle


def test_the_file_names_the_standards_it_keeps_to(plan: Reader) -> None:
    with plan.pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    assert plan.pdf.Root.OutputIntents[0].DestOutputProfile.N == 3


def test_headings_go_down_one_level_at_a_time(plan: Reader) -> None:
    levels = [int(role[1]) for role in plan.roles("H1", "H2", "H3")]
    steps = pairwise(levels)
    assert levels[0] == 1
    assert all(lower <= upper + 1 for upper, lower in steps)


def test_every_mark_on_a_page_belongs_to_one_element(plan: Reader) -> None:
    parents = dict(zip(*[iter(plan.pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for page in plan.pdf.pages:
        marks = [mark for mark in _marks(page) if mark is not None]
        assert sorted(marks) == list(range(len(marks)))
        assert len(parents[page.obj.StructParents]) == len(marks)


def test_every_link_is_an_element_with_words(plan: Reader) -> None:
    parents = dict(zip(*[iter(plan.pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for _, link in plan.links():
        assert str(parents[link.StructParent].S) == "/Link"
        assert str(link.Contents)


def test_every_figure_says_what_it_shows(plan: Reader) -> None:
    alts = [str(element.Alt) for role, element in plan.elements if role == "Figure"]
    assert len(alts) == 7
    assert any("Thuiszorg 71 (ongunstig" in alt for alt in alts)
    assert all(element.A.BBox for role, element in plan.elements if role == "Figure")


def test_tables_tell_which_cells_are_heads(printed: Printed) -> None:
    rows = (RowGroup("Content"), Row(("Pool", "Els")), Row(("Roster", "Tom"), strong=True))
    reader = printed(Table((Column("What"), Column("Who")), rows))
    heads = [e.A for role, e in reader.elements if role == "TH"]
    scopes = [str(a.Scope) for a in heads]
    assert scopes == ["/Column", "/Column", "/Column", "/Row", "/Row"]
    assert [int(a.get("/ColSpan", 1)) for a in heads] == [1, 1, 2, 1, 1]
    assert reader.roles("TD") == ["TD", "TD"]


def test_a_repeated_header_is_seen_on_each_page_and_heard_once(printed: Printed) -> None:
    reader = printed(Table((Column("What to do"), Column("Who")), _LONG))
    assert len(reader.pages) > 2
    assert all("What to do Who" in page for page in reader.pages)
    assert Counter(reader.roles())["THead"] == 1
    assert reader.faults == []


def test_rows_follow_each_other_over_pages(printed: Printed) -> None:
    text = printed(Table((Column("What"), Column("Who")), _LONG)).text
    places = [text.index(f"Measure {number} ") for number in range(90)]
    assert places == sorted(places)


def test_lists_are_lists(printed: Printed) -> None:
    reader = printed(Bullets(("one", "two")), Numbered(("three",), start=3), Bullets(()))
    assert reader.roles("L", "LI", "Lbl", "LBody") == [
        *("L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"),
        *("L", "LI", "Lbl", "LBody"),
    ]
    assert "3. three" in reader.text


def test_a_link_over_two_lines_stays_one(printed: Printed) -> None:
    span = Span("a link that is so long " * 8, to="there")
    reader = printed(Heading(1, "There", "there"), Paragraph(("See ", span, ".")))
    assert reader.roles("Link") == ["Link"]
    assert len(list(reader.links())) == 2
    assert reader.faults == []


@pytest.mark.parametrize("kind", ["regular", "strong", "italic"])
def test_emphasis_is_set_in_its_own_face(printed: Printed, kind: str) -> None:
    span = Span("word", strong=kind == "strong", italic=kind == "italic")
    reader = printed(Paragraph((span,)))
    fonts = reader.pdf.pages[0].resources.Font
    names = " ".join(str(font.BaseFont) for _, font in fonts.items())
    face = {"regular": "Regular", "strong": "Semibold", "italic": "It"}[kind]
    assert f"SourceSansPro-{face}" in names


def _marks(page: pikepdf.Page) -> list[int | None]:
    steps = pikepdf.parse_content_stream(page)
    opened = [step.operands[1] for step in steps if str(step.operator) == "BDC"]
    return [int(mark.MCID) if "/MCID" in mark else None for mark in opened]
