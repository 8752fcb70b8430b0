"""The pages: cover, portrait and landscape, with what stands above and below the text."""

from typing import IO, Any, cast

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from core.text import numbers
from core.text.translate import gettext as _
from reports.blocks import Report
from reports.clean import one_line
from reports.look import PAPER
from reports.render.pdf.canvas import TaggedCanvas
from reports.render.pdf.fonts import font_of, width_of
from reports.render.pdf.ink import draw_text
from reports.render.pdf.layout import Piece
from reports.render.pdf.story import Story, Template, frame_size
from reports.render.pdf.style import MARGIN_BOTTOM, MARGIN_LEFT, MARGIN_RIGHT, PAGE
from reports.render.pdf.tags import Record
from reports.render.words import shortened

_SIZE = 8.0
_TEMPLATES: tuple[Template, ...] = ("cover", "portrait", "landscape")
_INDENT_COVER = 20.0


def set_pages(
    report: Report, story: Story, file: IO[bytes], record: Record, total: int, final: bool
) -> None:
    """One pass: set the story on pages; the record tells where everything came to stand."""

    def canvas(target: str | IO[bytes], /, **options: Any) -> TaggedCanvas:
        options["initialFontName"] = font_of("regular")
        return TaggedCanvas(target, record, final, options)

    document = BaseDocTemplate(file, pagesize=PAGE, invariant=1, pageCompression=1)
    templates = {name: _template(name, report, total) for name in _TEMPLATES}
    order = [templates.pop(story.first), *templates.values()]
    document.addPageTemplates(order)
    document.build(list(story.flowables), canvasmaker=canvas)
    record.page_count = document.page


def _template(name: Template, report: Report, total: int) -> PageTemplate:
    width, height = frame_size(name)
    size = PAGE[::-1] if name == "landscape" else PAGE
    left = MARGIN_LEFT + (_INDENT_COVER if name == "cover" else 0)
    frame = Frame(left, MARGIN_BOTTOM, width, height, 0, 0, 0, 0)

    def furniture(canvas: Canvas, _document: object) -> None:
        tagged = cast("TaggedCanvas", canvas)
        if name == "cover":
            _draw_cover(tagged)
        else:
            _draw_around(tagged, report, size, total)

    return PageTemplate(name, [frame], onPage=furniture, pagesize=size)


def _draw_cover(canvas: TaggedCanvas) -> None:
    with canvas.furniture():
        canvas.ink(fill=PAPER.accent)
        canvas.rect(0, 0, 20, PAGE[1], stroke=0, fill=1)


def _draw_around(
    canvas: TaggedCanvas, report: Report, size: tuple[float, float], total: int
) -> None:
    width, height = size
    right = width - MARGIN_RIGHT
    top, bottom = height - 42, 38.0
    count = _("page {page} of {total}").format(page=canvas.getPageNumber(), total=total)
    below = [numbers.long_date(report.date), one_line(report.classification)]
    with canvas.furniture(pagination=True):
        canvas.ink(fill=PAPER.muted, stroke=PAPER.line)
        half = (right - MARGIN_LEFT) / 2 - 10
        _put(canvas, one_line(report.organisation), MARGIN_LEFT, top, half)
        _put(canvas, one_line(report.title), right, top, half, from_right=True)
        _put(canvas, " · ".join(filter(None, below)), MARGIN_LEFT, bottom, half * 1.6)
        _put(canvas, count, right, bottom, half, from_right=True)
        canvas.line(MARGIN_LEFT, bottom + 14, right, bottom + 14)


def _put(
    canvas: TaggedCanvas, text: str, x: float, y: float, room: float, from_right: bool = False
) -> None:
    text = shortened(text)
    while width_of(text, "regular", _SIZE) > room:
        text = text[:-2].rstrip() + "…"
    left = x - width_of(text, "regular", _SIZE) if from_right else x
    draw_text(canvas, left, y, Piece(text, "regular", None, 0), _SIZE)
