"""A field for a list of short texts, one on each line."""

from __future__ import annotations

from ui.parts.fields.text import TextField


class LinesField(TextField):
    """One text a line; empty lines do not count."""

    def value(self) -> tuple[str, ...]:  # type: ignore[override]
        """The lines that say something."""
        lines = (line.strip() for line in self.area.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def _show(self, value: object) -> None:
        lines = value if isinstance(value, (tuple, list)) else ()
        super()._show("\n".join(str(line) for line in lines))
