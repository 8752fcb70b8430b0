"""A photo that is not kept yet: make unrecognisable what must be, then keep it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from core.explore import photos
from core.explore.photos import Picture
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.explore.visit_tall import tall
from ui.pages.page import Page
from ui.parts.ask_file import ask_file
from ui.parts.buttons import plain, primary, quiet
from ui.parts.fields.text import LineField
from ui.parts.labels import caption, heading
from ui.parts.layouts import column, row
from ui.parts.photo import PhotoView

ENDINGS = "*.jpg *.jpeg *.png *.webp *.bmp *.gif"


class NewPhoto(QWidget):
    """The photo, large; every rectangle drawn on it is blurred for good."""

    done = Signal()
    """The photo was kept, or let go."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._versions: list[Picture] = []
        self._about = ""
        self._units: tuple[str, ...] = ()
        self.view = PhotoView(_("New photo"))
        self.caption = LineField(_("Caption"), _("What can be seen, without names"))
        self.back = tall(plain(_("Take the last blur back"), self.take_back, icon="undo"))
        self.keep_button = tall(primary(_("Keep the photo"), self.keep, icon="check"))
        self.drop = tall(quiet(_("Let it go"), self.let_go))
        words = _(
            "Draw a rectangle over faces, names and screens: it is blurred before the photo is"
            " kept. Place and time that the camera wrote are gone already."
        )
        buttons = row(self.back, None, self.drop, self.keep_button)
        title = heading(_("A new photo"))
        pieces = (title, caption(words, wraps=True), self.view, self.caption, buttons)
        self.setLayout(column(*pieces, margins=24, gap=12))
        self.view.blurred.connect(self.blur)

    def show_picture(self, picture: Picture, about: str, units: tuple[str, ...]) -> None:
        """Show a picture that belongs to the row with id `about`."""
        self._versions, self._about, self._units = [picture], about, units
        self.caption.clear()
        self.view.blur_mode(True)
        self._show()
        self.view.setFocus()

    def blur(self, x: float, y: float, width: float, height: float) -> None:
        """Make an area unrecognisable."""
        self._versions.append(self._versions[-1].blurred(x, y, width, height))
        self._show()

    def take_back(self) -> None:
        """The picture before the last blur."""
        self._versions.pop()
        self._show()

    def keep(self) -> None:
        """Put the picture as it is now in the dossier."""
        picture, about, units = self._versions[-1], self._about, self._units
        words = str(self.caption.value())
        dossier, cycle = self._page.dossier, self._page.cycle.id
        self._page.do(
            N_("Add photo"), lambda: photos.keep(dossier, cycle, picture, about, units, words)
        )
        self.let_go()

    def let_go(self) -> None:
        """Forget the picture."""
        self._versions = []
        self.view.set_image(b"")
        self.done.emit()

    def _show(self) -> None:
        self.view.set_image(self._versions[-1].jpeg())
        self.view.blur_mode(True)
        self.back.set_why_not("" if len(self._versions) > 1 else _("Nothing is blurred yet."))


class PhotoSource:
    """Gets a picture from a file, the clipboard or a drop, and reads it beside the window."""

    def __init__(self, page: Page, read: object) -> None:
        self._page = page
        self._read = read

    def choose(self) -> None:
        """Ask for a file."""
        kinds = _("Pictures ({endings})").format(endings=ENDINGS)
        ask_file(self._page, _("A photo"), kinds, self.from_file)

    def from_file(self, path: Path) -> None:
        """Read a file."""
        self._page.session.tasks.run(
            _read_file,
            path,
            done=self._read,  # type: ignore[arg-type]
            failed=lambda fault: self._page.trouble(str(fault)),
            words=_("Reading the photo"),
        )

    def from_mime(self, data: QMimeData) -> bool:
        """Read what is on the clipboard or was dropped; whether there was a picture."""
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.from_file(Path(files[0]))
            return True
        image = data.imageData() if data.hasImage() else None
        if not isinstance(image, QImage):
            return False
        self._page.session.tasks.run(
            photos.read_picture,
            _as_png(image),
            done=self._read,  # type: ignore[arg-type]
            failed=lambda fault: self._page.trouble(str(fault)),
        )
        return True


def takes(data: QMimeData) -> bool:
    """Whether a drop may hold a picture."""
    return data.hasImage() or any(QUrl.isLocalFile(url) for url in data.urls())


def _read_file(path: Path) -> Picture:
    try:
        return photos.read_picture(path.read_bytes())
    except OSError as failure:
        sentence = _("“{file}” cannot be read.").format(file=path.name)
        raise Fault(sentence) from failure


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
