"""Photos keep nothing but pixels, and hostile files get one sentence."""

import io
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.explore.photos import (
    LARGEST_SIDE,
    DamagedPhoto,
    NotAPhoto,
    TooManyPixels,
    keep,
    read_picture,
)
from core.text.faults import Fault
from tests.core.explore.sample import photograph

LATITUDE, ORIENTATION, GPS = 2, 0x0112, 0x8825


def with_exif(turned: int = 6) -> bytes:
    """A photo of 400 x 300 that says where it was taken and which side is up."""
    exif = Image.Exif()
    exif[ORIENTATION] = turned
    exif.get_ifd(GPS)[LATITUDE] = (51.0, 2.0, 3.0)
    buffer = io.BytesIO()
    Image.open(io.BytesIO(photograph(400, 300))).save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def kept(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(read_picture(data).jpeg()))


def test_place_and_time_are_gone_and_the_photo_stands_upright() -> None:
    assert Image.open(io.BytesIO(with_exif())).getexif().get_ifd(GPS)
    image = kept(with_exif())
    assert not image.getexif()
    assert "exif" not in image.info
    assert image.size == (300, 400)


def test_a_large_photo_becomes_2048_on_its_longer_side() -> None:
    assert kept(photograph(5000, 2500)).size == (LARGEST_SIDE, LARGEST_SIDE // 2)


def test_a_small_photo_is_not_made_larger() -> None:
    assert kept(photograph(120, 80)).size == (120, 80)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "BMP", "GIF"])
def test_the_usual_kinds_of_picture_are_read(form: str) -> None:
    assert kept(photograph(64, 48, form)).size == (64, 48)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "I;16", "CMYK"])
def test_every_kind_of_pixel_is_read(mode: str) -> None:
    buffer = io.BytesIO()
    Image.new(mode, (20, 10)).save(buffer, "JPEG" if mode == "CMYK" else "PNG")
    assert kept(buffer.getvalue()).mode == "RGB"


def test_what_was_transparent_becomes_white() -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (20, 10), (0, 0, 0, 0)).save(buffer, "PNG")
    assert kept(buffer.getvalue()).getpixel((5, 5)) == (255, 255, 255)


def test_the_same_photo_gives_the_same_bytes() -> None:
    assert read_picture(with_exif()).jpeg() == read_picture(with_exif()).jpeg()


def test_a_blurred_area_holds_no_detail_and_the_rest_stays() -> None:
    picture = read_picture(photograph(400, 400))
    noise = Image.effect_noise((400, 400), 120).convert("RGB")
    buffer = io.BytesIO()
    noise.save(buffer, "PNG")
    picture = read_picture(buffer.getvalue())
    after = picture.blurred(0, 0, 0.5, 0.5)
    blurred, rest = after._image.crop((20, 20, 180, 180)), after._image.crop((200, 200, 400, 400))
    assert len(set(blurred.convert("L").tobytes())) < 60
    assert rest.tobytes() == picture._image.crop((200, 200, 400, 400)).tobytes()


def test_an_area_drawn_backwards_or_beyond_the_edge_is_the_same_area() -> None:
    picture = read_picture(photograph(100, 100))
    assert picture.blurred(0.5, 0.5, -0.9, -0.9).jpeg() == picture.blurred(0, 0, 0.5, 0.5).jpeg()
    assert picture.blurred(0.5, 0.5, 0, 0).jpeg() == picture.jpeg()


def test_text_is_not_a_photo() -> None:
    with pytest.raises(NotAPhoto, match="not a picture"):
        read_picture(b"just words")


def test_half_a_photo_is_refused() -> None:
    with pytest.raises(DamagedPhoto, match="damaged"):
        read_picture(photograph()[:2000])


def test_a_bomb_of_pixels_is_refused_before_it_goes_off() -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + header
    check = struct.pack(">I", zlib.crc32(b"IHDR" + header))
    bomb = b"\x89PNG\r\n\x1a\n" + chunk + check + struct.pack(">I", 9) + b"IDAT"
    with pytest.raises(TooManyPixels, match="80 megapixels"):
        read_picture(bomb)


def test_more_pixels_than_any_screen_shows_are_refused() -> None:
    buffer = io.BytesIO()
    Image.new("1", (9000, 9001)).save(buffer, "PNG")
    with pytest.raises(TooManyPixels):
        read_picture(buffer.getvalue())


def test_a_file_larger_than_any_camera_makes_is_refused() -> None:
    with pytest.raises(TooManyPixels):
        read_picture(bytes(60_000_001))


@given(st.sampled_from(["JPEG", "PNG", "GIF", "WEBP"]), st.data())
def test_a_damaged_file_is_a_picture_or_a_sentence(form: str, data: st.DataObject) -> None:
    whole = bytearray(photograph(24, 16, form))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(whole)))
    with suppress(Fault):
        picture = read_picture(bytes(whole[:cut]))
        assert max(picture.width, picture.height) <= LARGEST_SIDE


def test_a_kept_photo_starts_with_the_advisor_only(dossier: Dossier, cycle: Cycle) -> None:
    picture = read_picture(with_exif())
    with dossier.action("Add photo"):
        photo = keep(dossier, cycle.id, picture, about="answer", units=("u",))
    assert (photo.width, photo.height, photo.tier) == (300, 400, "advisor_only")
    assert dossier.blob(photo.blob) == picture.jpeg()
