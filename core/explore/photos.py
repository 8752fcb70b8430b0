"""Photos: made smaller, stripped of place and time, and made unrecognisable where asked."""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageOps

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Photo
from core.text.faults import Fault
from core.text.translate import gettext as _

LARGEST_SIDE = 2048
"""Pixels; enough to read a notice on a wall."""
LARGEST_FILE = 60_000_000
"""Bytes; no camera writes more."""
LARGEST_PICTURE = 80_000_000
"""Pixels; below the number at which Pillow itself warns of a bomb."""
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF")
QUALITY = 85
BLOCKS = 3
"""So few blocks remain of a blurred area that nobody and nothing can be read back from them."""

_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, struct.error)
"""What Pillow raises over files that somebody damaged, by chance or on purpose."""


class NotAPhoto(Fault):
    """The file is no picture that can be read."""


class DamagedPhoto(Fault):
    """The picture begins well and then stops or makes no sense."""


class TooManyPixels(Fault):
    """The picture, or its file, is larger than any camera makes."""


class Picture:
    """A picture that is not kept yet: upright, at most 2048 px on a side, nothing but pixels."""

    def __init__(self, image: Image.Image) -> None:
        self._image = image

    @property
    def width(self) -> int:
        """In pixels."""
        return self._image.width

    @property
    def height(self) -> int:
        """In pixels."""
        return self._image.height

    def blurred(self, x: float, y: float, width: float, height: float) -> "Picture":
        """The picture with an area made unrecognisable; all four are shares from 0 to 1."""
        box = self._box(x, y, width, height)
        if box[0] >= box[2] or box[1] >= box[3]:
            return self
        area = self._image.crop(box)
        across, down = (min(BLOCKS, side) for side in area.size)
        mosaic = area.resize((across, down), Image.Resampling.BOX)
        soft = mosaic.resize(area.size, Image.Resampling.BICUBIC)
        copy = self._image.copy()
        copy.paste(soft, box)
        return Picture(copy)

    def jpeg(self) -> bytes:
        """As a file; the same picture gives the same bytes."""
        buffer = io.BytesIO()
        self._image.save(buffer, "JPEG", quality=QUALITY, optimize=True)
        return buffer.getvalue()

    def _box(self, x: float, y: float, width: float, height: float) -> tuple[int, int, int, int]:
        across, down = self._image.size
        left, top = max(0.0, min(x, x + width)), max(0.0, min(y, y + height))
        right, bottom = min(1.0, max(x, x + width)), min(1.0, max(y, y + height))
        return (
            int(left * across),
            int(top * down),
            -int(-right * across // 1),
            -int(-bottom * down // 1),
        )


def read_picture(data: bytes) -> Picture:
    """The picture in a file's bytes; raises NotAPhoto, DamagedPhoto or TooManyPixels."""
    if len(data) > LARGEST_FILE:
        raise TooManyPixels(_too_many())
    image = _opened(data)
    if image.width * image.height > LARGEST_PICTURE:
        raise TooManyPixels(_too_many())
    try:
        return Picture(_bare(image))
    except _DAMAGE as damage:
        sentence = _("This picture is damaged or was only partly copied; fetch it once more.")
        raise DamagedPhoto(sentence) from damage


def keep(
    dossier: Dossier,
    cycle_id: str,
    picture: Picture,
    about: str = "",
    units: tuple[str, ...] = (),
    caption: str = "",
) -> Photo:
    """Keep a picture in the dossier; `about` is the id of the row it belongs to."""
    return dossier.add(
        Photo(
            cycle=cycle_id,
            about=about,
            caption=caption,
            blob=dossier.put_blob(picture.jpeg()),
            width=picture.width,
            height=picture.height,
            units=units,
        )
    )


def _opened(data: bytes) -> Image.Image:
    try:
        with _bombs_refused():
            return Image.open(io.BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise TooManyPixels(_too_many()) from bomb
    except _DAMAGE as damage:
        sentence = _("This is not a picture that can be read; use JPEG, PNG or WebP.")
        raise NotAPhoto(sentence) from damage


@contextmanager
def _bombs_refused() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def _bare(image: Image.Image) -> Image.Image:
    """Only the pixels, upright, on white where they were transparent, and not too many."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of damaged EXIF, which goes anyway
        image.draft("RGB", (LARGEST_SIDE, LARGEST_SIDE))
        upright = ImageOps.exif_transpose(image)
    seen = (
        upright.convert("RGBA")
        if "transparency" in upright.info or _has_alpha(upright)
        else upright
    )
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen.convert("RGB"), mask=seen if seen.mode == "RGBA" else None)
    flat.thumbnail((LARGEST_SIDE, LARGEST_SIDE), Image.Resampling.LANCZOS)
    return flat


def _has_alpha(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA", "La", "RGBa")


def _too_many() -> str:
    return _("This picture is too large; make it smaller than {megapixels} megapixels.").format(
        megapixels=LARGEST_PICTURE // 1_000_000
    )
