"""The answers of a survey as one matrix: people by items, the index of the option in a byte."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.dossier.records.outside import Response
from core.explore.survey.tree import Tree

NONE = 255
"""The byte of an item that was not answered."""


@dataclass(frozen=True, slots=True)
class Answers:
    """`options`: people by items, bytes; `places`: where in the tree each of them stands."""

    options: NDArray[np.uint8]
    places: NDArray[np.intp]

    @property
    def people(self) -> int:
        """How many answered."""
        return len(self.places)


def gather(responses: Sequence[Response], tree: Tree, items: int) -> Answers:
    """The matrix of these responses; who names no unit of the tree counts for the whole only."""
    places = tree.places()
    stream = b"".join(response.answers for response in responses)
    return Answers(
        options=np.frombuffer(stream, np.uint8).reshape(len(responses), items),
        places=np.array([places.get(response.unit or "", 0) for response in responses], np.intp),
    )
