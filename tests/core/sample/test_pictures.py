"""The drawings in place of photos."""

import pytest

from core.explore.photos import LARGEST_SIDE, read_picture
from core.sample.pictures import DRAWINGS, drawing


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_a_picture_that_may_be_kept(name: str) -> None:
    picture = read_picture(drawing(name))
    assert max(picture.width, picture.height) <= LARGEST_SIDE
    assert len(picture.jpeg()) > 10_000


def test_every_drawing_is_another_and_always_the_same() -> None:
    drawn = {drawing(name) for name in DRAWINGS}
    assert len(drawn) == len(DRAWINGS)
    assert drawing("kitchen") == drawing("kitchen")
