"""Pictures in place of photos: flat drawings of workplaces, made by the program itself."""

import io
from collections.abc import Callable

from PIL import Image, ImageDraw, ImageFont

Canvas = ImageDraw.ImageDraw
Box = tuple[float, float, float, float]

WIDTH, HEIGHT = 1280, 853
FLOOR = 640

WALL, GROUND, LINE = "#E9EEF1", "#C9D3D8", "#7B8A92"
WOOD, WOOD_DARK, WHITE, INK = "#C8A27A", "#9C7A56", "#FBFCFD", "#33424A"
TEAL, TEAL_DARK, ORANGE, RED, YELLOW, GREEN = (
    "#7FB5B0", "#3E7F7A", "#E5A15A", "#C8574B", "#F0D27A", "#8FBF8A",
)  # fmt: skip


def drawing(name: str) -> bytes:
    """The drawing of this name as a PNG file; raises KeyError for one that nobody drew."""
    image = Image.new("RGB", (WIDTH, HEIGHT), WALL)
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, FLOOR, WIDTH, HEIGHT), GROUND)
    canvas.line((0, FLOOR, WIDTH, FLOOR), LINE, 4)
    DRAWINGS[name](canvas)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _roster(canvas: Canvas) -> None:
    """A board with the week's shifts, many of them crossed out and written again."""
    canvas.rounded_rectangle((150, 90, 1130, 600), 18, WHITE, LINE, 8)
    days = ("ma", "di", "wo", "do", "vr", "za", "zo")
    for column, day in enumerate(days):
        _text(canvas, (330 + column * 112, 135), day, 34)
    for row in range(7):
        top = 180 + row * 56
        canvas.rounded_rectangle((185, top, 280, top + 40), 8, TEAL)
        for column in range(len(days)):
            _shift(canvas, 290 + column * 112, top, (row * 5 + column * 3) % 11)
    canvas.polygon([(905, 560), (1090, 540), (1100, 690), (915, 710)], YELLOW, ORANGE)
    _text(canvas, (1000, 610), "wie kan", 34)
    _text(canvas, (1000, 655), "zondag?", 34)


def _shift(canvas: Canvas, left: float, top: float, kind: int) -> None:
    colour = {0: RED, 4: ORANGE, 7: RED}.get(kind, TEAL if kind % 2 else GREEN)
    if kind == 9:
        canvas.rounded_rectangle((left, top, left + 84, top + 40), 8, None, LINE, 3)
        return
    canvas.rounded_rectangle((left, top, left + 84, top + 40), 8, colour)
    if colour in (RED, ORANGE):
        canvas.line((left - 4, top + 44, left + 88, top - 4), INK, 5)


def _reception(canvas: Canvas) -> None:
    """An open desk at the entrance: one way in, and no way out behind it."""
    canvas.rectangle((70, 150, 330, FLOOR), "#D6E4EA", LINE, 8)
    canvas.line((200, 150, 200, FLOOR), LINE, 6)
    canvas.rounded_rectangle((420, 110, 760, 210), 14, TEAL_DARK)
    _text(canvas, (590, 160), "BALIE", 52, WHITE)
    canvas.polygon([(430, 430), (1210, 430), (1250, 500), (390, 500)], WOOD)
    canvas.rectangle((410, 500, 1230, 740), WOOD_DARK)
    for left in (440, 710, 980):
        canvas.rectangle((left, 530, left + 220, 710), WOOD)
    _screen(canvas, 900, 300)
    _phone(canvas, 640, 392)
    _chair(canvas, 1090, 320)
    canvas.ellipse((545, 408, 585, 436), YELLOW, ORANGE, 4)
    _text(canvas, (810, 800), "wachtrij begint hier", 32)
    canvas.line((430, 775, 1200, 775), ORANGE, 8)


def _corridor(canvas: Canvas) -> None:
    """A long corridor with doors, a trolley, and a call light that burns over one of them."""
    canvas.polygon([(0, 0), (480, 240), (480, 520), (0, HEIGHT)], "#DDE5E9", LINE)
    canvas.polygon([(WIDTH, 0), (800, 240), (800, 520), (WIDTH, HEIGHT)], "#DDE5E9", LINE)
    canvas.polygon([(0, HEIGHT), (480, 520), (800, 520), (WIDTH, HEIGHT)], GROUND, LINE)
    canvas.polygon([(0, 0), (480, 240), (800, 240), (WIDTH, 0)], "#F3F6F8", LINE)
    canvas.rectangle((480, 240, 800, 520), WHITE, LINE, 4)
    canvas.rectangle((590, 330, 690, 520), TEAL, TEAL_DARK, 5)
    for near, far, top, low in ((60, 190, 150, 800), (260, 350, 235, 655)):
        _door(canvas, near, far, top, low)
        _door(canvas, WIDTH - near, WIDTH - far, top, low)
    canvas.ellipse((215, 150, 255, 190), RED, INK, 4)
    canvas.rectangle((860, 590, 1060, 760), "#AEBBC2", LINE, 6)
    for shelf in (630, 690):
        canvas.line((860, shelf, 1060, shelf), LINE, 6)
    for wheel in (885, 1035):
        canvas.ellipse((wheel - 18, 752, wheel + 18, 788), INK)


def _door(canvas: Canvas, near: float, far: float, top: float, low: float) -> None:
    slope = (low - top) * 0.12
    canvas.polygon(
        [(near, top), (far, top + slope), (far, low - slope * 0.9), (near, low)], WOOD, WOOD_DARK
    )
    canvas.ellipse((far - 14, (top + low) / 2, far + 2, (top + low) / 2 + 16), INK)


def _kitchen(canvas: Canvas) -> None:
    """A kitchen under steam, with a noise meter on the wall that stands in the red."""
    canvas.polygon([(380, 60), (980, 60), (1060, 210), (300, 210)], "#AEBBC2", LINE)
    canvas.rectangle((260, 420, 1100, 740), "#B9C4CA", LINE, 6)
    canvas.rectangle((240, 390, 1120, 430), "#8E9CA4")
    for left, colour in ((320, "#8E9CA4"), (560, TEAL_DARK), (800, "#8E9CA4")):
        canvas.rounded_rectangle((left, 300, left + 170, 392), 14, colour)
        for puff in range(3):
            x, y = left + 30 + puff * 45, 245 - puff % 2 * 22
            canvas.ellipse((x, y, x + 44, y + 44), WHITE, "#D5DDE1", 3)
    for left in (320, 590, 860):
        canvas.rectangle((left, 480, left + 190, 690), "#9FACB4", LINE, 5)
        canvas.line((left + 30, 510, left + 160, 510), WHITE, 8)
    canvas.rounded_rectangle((1120, 230, 1240, 420), 16, INK)
    canvas.rounded_rectangle((1134, 250, 1226, 310), 8, "#F7C9C3")
    _text(canvas, (1180, 280), "86", 42, RED)
    _text(canvas, (1180, 338), "dB(A)", 28, WHITE)
    for bar in range(5):
        canvas.rectangle((1138 + bar * 18, 400 - bar * 8, 1150 + bar * 18, 408), ORANGE)


def _quiet_room(canvas: Canvas) -> None:
    """A small room for a talk or a moment of rest: two chairs, a lamp, a plant, a window."""
    canvas.rectangle((140, 120, 480, 420), "#CFE6EE", LINE, 10)
    canvas.line((310, 120, 310, 420), LINE, 6)
    canvas.ellipse((380, 150, 440, 210), YELLOW)
    canvas.ellipse((430, 690, 940, 790), "#B7C8C6")
    for left in (360, 800):
        canvas.rounded_rectangle((left, 430, left + 200, 600), 30, TEAL)
        canvas.rounded_rectangle((left - 20, 560, left + 220, 690), 26, TEAL_DARK)
    canvas.rectangle((630, 600, 730, 620), WOOD_DARK)
    canvas.rectangle((672, 620, 688, 720), WOOD_DARK)
    canvas.ellipse((655, 560, 705, 602), WHITE, LINE, 4)
    canvas.line((1120, 300, 1120, 720), INK, 8)
    canvas.polygon([(1060, 300), (1180, 300), (1150, 200), (1090, 200)], YELLOW, ORANGE)
    canvas.polygon([(190, 720), (290, 720), (275, 610), (205, 610)], ORANGE)
    for tip in ((150, 470), (215, 420), (270, 430), (330, 490)):
        canvas.line((240, 612, *tip), GREEN, 18)


def _screen(canvas: Canvas, left: float, top: float) -> None:
    canvas.rounded_rectangle((left, top, left + 160, top + 105), 8, INK)
    canvas.rectangle((left + 10, top + 10, left + 150, top + 92), TEAL)
    canvas.rectangle((left + 70, top + 105, left + 90, top + 132), INK)


def _phone(canvas: Canvas, left: float, top: float) -> None:
    canvas.rounded_rectangle((left, top, left + 110, top + 44), 10, INK)
    canvas.rounded_rectangle((left - 8, top - 20, left + 118, top + 4), 12, INK)
    canvas.ellipse((left + 92, top - 46, left + 116, top - 22), RED)


def _chair(canvas: Canvas, left: float, top: float) -> None:
    canvas.rounded_rectangle((left, top, left + 90, top + 110), 18, TEAL_DARK)


def _text(
    canvas: Canvas, middle: tuple[float, float], text: str, size: int, colour: str = INK
) -> None:
    canvas.text(middle, text, colour, ImageFont.load_default(size), anchor="mm")


DRAWINGS: dict[str, Callable[[Canvas], None]] = {
    "roster": _roster,
    "reception": _reception,
    "corridor": _corridor,
    "kitchen": _kitchen,
    "quiet_room": _quiet_room,
}
"""What can be drawn, by name."""
