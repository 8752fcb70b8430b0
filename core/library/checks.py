"""What every file of the library is checked for: keys that stand twice or point at nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator

from core.library.loading import Misfit
from core.text.translate import gettext as _


def repeated(values: Iterable[object], path: str) -> Iterator[Misfit]:
    """A misfit for each value that stood there before; `path` has a place for its {index}."""
    seen = Counter[object]()
    for index, value in enumerate(values):
        seen[value] += 1
        if seen[value] > 1:
            yield Misfit(path.format(index=index), double(value))


def double(value: object) -> str:
    """The sentence for a key that stands somewhere else already."""
    return _("“{value}” stands here for the second time").format(value=value)


def unknown(value: object) -> str:
    """The sentence for a key that points at nothing."""
    return _("“{value}” is defined nowhere in this file").format(value=value)


def refuse(*findings: Iterable[Misfit]) -> None:
    """Raise the first misfit there is, in the order of the checks."""
    for misfits in findings:
        for misfit in misfits:
            raise misfit
