"""Matplotlib figures drawn straight on the PDF: vectors, and text in the report's own fonts."""

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Transform
from matplotlib.typing import ColorType
from reportlab.pdfgen.pathobject import PDFPathObject

from reports.charts.measure import face_of_properties
from reports.render.pdf.canvas import TaggedCanvas
from reports.render.pdf.fonts import width_of
from reports.render.pdf.ink import draw_text
from reports.render.pdf.layout import Piece


def draw_figure(figure: Figure, canvas: TaggedCanvas) -> None:
    """Draw a figure with its lower left corner at the origin, one unit of it a point."""
    width, height = figure.get_size_inches()
    canvas.saveState()
    figure.draw(_CanvasRenderer(canvas, width * 72, height * 72))
    canvas.restoreState()


class _CanvasRenderer(RendererBase):
    """What our charts need of a backend: paths without clipping, and level text."""

    def __init__(self, canvas: TaggedCanvas, width: float, height: float) -> None:
        super().__init__()
        self._canvas, self._size = canvas, (width, height)

    def flipy(self) -> bool:
        """Paper counts upwards."""
        return False

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The size in points."""
        return self._size

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        fill: ColorType | None = None,
    ) -> None:
        """Fill and stroke a path."""
        stroke = gc.get_linewidth() > 0 and gc.get_rgb()[3] > 0
        if fill is not None:
            self._canvas.setFillColorRGB(*to_rgb(fill))
        if stroke:
            self._set_pen(gc)
        outline = self._canvas.beginPath()
        for points, code in path.iter_segments(transform, simplify=False, curves=False):
            _extend(outline, points.tolist(), code)
        self._canvas.drawPath(outline, stroke=int(stroke), fill=int(fill is not None), fillMode=0)

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: object = False,
        mtext: object = None,
    ) -> None:
        """Set a line of text with its baseline at the spot."""
        face, size = face_of_properties(prop), prop.get_size_in_points()
        self._canvas.setFillColorRGB(*gc.get_rgb()[:3])
        draw_text(self._canvas, float(x), float(y), Piece(s, face, None, 0), size)

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: object
    ) -> tuple[float, float, float]:
        """The size of a line of text, and how far it goes under its baseline."""
        size = prop.get_size_in_points()
        return width_of(s, face_of_properties(prop), size), size * 0.68, size * 0.02

    def _set_pen(self, gc: GraphicsContextBase) -> None:
        self._canvas.setStrokeColorRGB(*gc.get_rgb()[:3])
        self._canvas.setLineWidth(gc.get_linewidth())
        _offset, dashes = gc.get_dashes()
        lengths = [] if dashes is None else np.asarray(dashes, float).tolist()
        self._canvas.setDash(lengths)


def _extend(outline: PDFPathObject, points: list[float], code: np.unsignedinteger) -> None:
    if code == Path.MOVETO:
        outline.moveTo(*points)
    elif code == Path.LINETO:
        outline.lineTo(*points)
    elif code == Path.CLOSEPOLY:
        outline.close()
