"""Photos on a visit: read, blurred, kept, put under a risk."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import Photo, Risk
from core.explore import evidence
from tests.core.explore.sample import photograph
from tests.ui.explore.walking import given
from ui.pages.explore.visit import VisitPage
from ui.pages.explore.visit_photos import Thumb

# ------------------------------------------------------------------ photos


def test_a_photo_from_a_file_is_blurred_and_kept(card: VisitPage, tmp_path: Path) -> None:
    path = tmp_path / "board.jpg"
    path.write_bytes(photograph())
    card.views.source.from_file(path)
    new = card.views.new_photo
    assert card.views.currentWidget() is new
    plain = new._versions[-1].jpeg()
    new.view.blurred.emit(0.1, 0.1, 0.4, 0.4)
    new.caption.line.setText("The board")
    new.keep_button.click()
    photo = card.dossier.all(Photo)[-1]
    assert (photo.about, photo.caption) == (given(card, 2).id, "The board")
    assert card.dossier.blob(photo.blob) != plain
    assert card.views.walking
    assert len(card.views.walk.card.photos.thumbs) == 1


def test_a_blur_can_be_taken_back_before_keeping(card: VisitPage, tmp_path: Path) -> None:
    path = tmp_path / "board.jpg"
    path.write_bytes(photograph())
    card.views.source.from_file(path)
    new = card.views.new_photo
    assert not new.back.isEnabled()
    new.blur(0.1, 0.1, 0.4, 0.4)
    new.back.click()
    assert len(new._versions) == 1
    new.drop.click()
    assert card.dossier.all(Photo) == ()


def test_a_file_that_is_no_photo_is_refused_in_a_sentence(card: VisitPage, tmp_path: Path) -> None:
    path = tmp_path / "plan.jpg"
    path.write_text("no picture")
    card.views.source.from_file(path)
    assert card._trouble is not None
    assert "not a picture" in card._trouble.accessibleName()
    card.views.source.from_file(tmp_path / "gone.jpg")
    assert "“gone.jpg” cannot be read." in card._trouble.accessibleName()


def test_a_picture_on_the_clipboard_is_pasted(card: VisitPage) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    QTest.keyClick(
        card.views.walk.card.note.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
    )
    assert card.views.currentWidget() is card.views.new_photo


def test_a_dropped_file_becomes_a_photo(card: VisitPage, tmp_path: Path) -> None:
    path = tmp_path / "board.jpg"
    path.write_bytes(photograph())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    card.views.walk.dropEvent(drop)
    assert card.views.currentWidget() is card.views.new_photo


@pytest.fixture
def photo(card: VisitPage, tmp_path: Path) -> Photo:
    """A photo kept with the third question."""
    path = tmp_path / "board.jpg"
    path.write_bytes(photograph())
    card.views.source.from_file(path)
    card.views.new_photo.keep()
    return card.dossier.all(Photo)[0]


def test_a_kept_photo_gets_a_caption_and_a_tier(card: VisitPage, photo: Photo) -> None:
    card.views.walk.card.photos.thumbs[0].click()
    kept = card.views.photo
    kept.caption.line.setText("The board")
    kept.tier.segments._buttons["shared"].click()
    card.commit_pending()
    now = card.dossier.get(Photo, photo.id)
    assert (now.caption, now.tier) == ("The board", "shared")
    kept.back.click()
    assert card.views.walking


def test_a_photo_goes_and_comes_back(card: VisitPage, photo: Photo) -> None:
    card.show_record(photo.id)
    card.views.photo.drop.click()
    assert card.dossier.all(Photo) == ()
    assert card.views.walking
    card.session.undo()
    assert len(card.views.walk.card.photos.thumbs) == 1


def test_a_photo_becomes_evidence(card: VisitPage, photo: Photo) -> None:
    card.show_record(photo.id)
    picker = card.views.photo.as_evidence()
    assert picker is not None
    picker._hand_over(("new-risk",))
    risk = card.dossier.all(Risk)[-1]
    assert evidence.findings(card.dossier, risk)[0].kind == "photo"


def test_the_caption_of_a_covered_photo_is_not_said(dressed: QApplication, qtbot: QtBot) -> None:
    photo = Photo(cycle="c", blob="b", caption="Jan at the desk", width=1, height=1)
    thumb = Thumb(photo, photograph(), covered=True)
    qtbot.addWidget(thumb)
    assert thumb.accessibleName() == "Covered"
    thumb.set_covered(False)
    assert thumb.accessibleName() == "Jan at the desk"
