"""Records and tables say the same."""

import msgspec
import pytest

from core.dossier import triggers
from core.dossier.codec import from_row, to_row
from core.dossier.dossier import Dossier
from core.dossier.records import consult, envision, explore, organisation, realise
from core.dossier.records.base import CycleRecord, Record, table_of
from core.dossier.records.explore import Risk

KINDS = sorted(
    {
        kind
        for module in (organisation, explore, envision, realise, consult)
        for kind in vars(module).values()
        if isinstance(kind, type)
        and issubclass(kind, Record)
        and kind.__module__ == module.__name__
    },
    key=table_of,
)


@pytest.mark.parametrize("kind", KINDS, ids=table_of)
def test_a_record_has_the_columns_of_its_table(dossier: Dossier, kind: type[Record]) -> None:
    columns = dossier.db.table(table_of(kind)).columns_dict
    assert {f.name for f in msgspec.structs.fields(kind)} == set(columns)


def test_every_tracked_table_has_a_record(dossier: Dossier) -> None:
    assert triggers.tracked(dossier.db) == [table_of(kind) for kind in KINDS]


@pytest.mark.parametrize("kind", KINDS, ids=table_of)
def test_optional_fields_are_optional_columns(dossier: Dossier, kind: type[Record]) -> None:
    required = {c.name for c in dossier.db.table(table_of(kind)).columns if c.notnull}
    optional = {f.name for f in msgspec.structs.fields(kind) if f.default is None}
    assert not required & optional


def test_a_record_comes_back_as_it_was() -> None:
    risk = Risk(cycle="c", title="x", sources=("content",), units=("a", "b"))
    assert from_row(Risk, to_row(risk)) == risk


def test_a_record_with_a_strange_word_is_our_fault() -> None:
    with pytest.raises(msgspec.ValidationError):
        to_row(Risk(cycle="c", title="x", sources=("pay",)))  # type: ignore[arg-type]


def test_only_years_belong_to_no_year() -> None:
    assert [k.__name__ for k in KINDS if not issubclass(k, CycleRecord)] == ["Cycle"]
