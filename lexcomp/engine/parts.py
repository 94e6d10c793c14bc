"""Parts of a provision that amendments name although they are not provisions.

They are a sentence among its words, its words before what is inside it, and a column of
a table; and the long title and the preamble among the lines at the front of a law.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lexcomp.engine.errors import MisdescribedError
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import LAST, Label, Path, Unit
from lexcomp.model.text import Text

Change = Callable[[Provision], tuple[Provision, ...]]

_SENTENCE = re.compile(r"\S.*?(?:[.?!](?=\s+[A-Z“(])|$)", re.DOTALL)
_FIRST_LINES = {
    Unit.TITLE: re.compile(r"An? (?:Act|Ordinance|Law|Bill)\b"),
    Unit.PREAMBLE: re.compile(r"(?:AND )?WHEREAS\b|Whereas\b|Preamble\b"),
}


def part_of(holder: Provision, label: Label) -> Provision | None:
    """Return a part of a provision as if it were a provision, or None if it has none.

    Examples:
        >>> rule = Provision(Unit.SECTION, "5", text=Text("Light it. Then wait."))
        >>> part_of(rule, Label(Unit.SENTENCE, nth=2)).text.plain
        'Then wait.'
    """
    match label.unit:
        case Unit.SENTENCE:
            spans = _sentences(holder.text)
            if not (span := _nth(spans, label.nth)):
                return None
            return Provision(Unit.SENTENCE, text=holder.text.cut(*span))
        case Unit.ALINEA if holder.text and label.nth in {1, LAST}:
            return Provision(Unit.ALINEA, text=holder.text)
        case Unit.COLUMN if holder.unit is Unit.TABLE:
            return _column(holder, label.num)
        case _:
            return None


def with_part(holder: Provision, label: Label, change: Change) -> tuple[Provision, ...]:
    """Return a provision with a part of it changed.

    Raises:
        MisdescribedError: If the change cannot be made to that part.
    """
    part = part_of(holder, label)
    if part is None:
        raise MisdescribedError(f"There is no {label} in {holder.label}.")
    new = change(part)
    if label.unit is Unit.COLUMN:
        return (_with_column(holder, part, new),)
    words = _joined(new)
    start, end = 0, len(holder.text.plain)
    if label.unit is Unit.SENTENCE and (
        span := _nth(_sentences(holder.text), label.nth)
    ):
        start, end = span
    if not words:
        start, end = _with_a_space(holder.text.plain, start, end)
    return (replace(holder, text=holder.text.splice(start, end, words)),)


def front_part(document: Document, path: Path) -> Provision | None:
    """Return the long title or the preamble as if it were a provision."""
    lines = _lines(document, path)
    if not lines:
        return None
    texts = document.front[lines.start : lines.stop]
    if path.last.unit is Unit.TITLE:
        return Provision(Unit.TITLE, text=texts[0])
    return Provision(
        Unit.PREAMBLE,
        children=tuple(Provision(Unit.ALINEA, text=text) for text in texts),
    )


def with_front_part(document: Document, path: Path, change: Change) -> Document:
    """Return a law with its long title or its preamble changed.

    Raises:
        MisdescribedError: If it has none.
    """
    lines, part = _lines(document, path), front_part(document, path)
    if not lines or part is None:
        raise MisdescribedError(f"There is no {path}.")
    new = tuple(text for each in change(part) for text in each.texts() if text)
    front = document.front
    changed = (*front[: lines.start], *new, *front[lines.stop :])
    return replace(document, front=changed)


def _sentences(text: Text) -> list[tuple[int, int]]:
    return [found.span() for found in _SENTENCE.finditer(text.plain)]


def _nth(spans: list[tuple[int, int]], nth: int) -> tuple[int, int] | None:
    index = nth if nth == LAST else nth - 1
    chosen = spans[index:][:1]
    return chosen[0] if chosen else None


def _joined(new: tuple[Provision, ...]) -> Text:
    """Return the words of provisions that take the place of words, in one piece."""
    words = Text()
    for text in (text for each in new for text in each.texts() if text):
        words = words.plus(Text(" ")).plus(text) if words else text
    return words


def _with_a_space(plain: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span that goes by the space that parted it from its neighbour."""
    if start and plain[start - 1] == " ":
        return start - 1, end
    return start, end + 1 if plain[end : end + 1] == " " else end


def _column(table: Provision, num: str) -> Provision | None:
    cells = tuple(cell for _, cell in _cells(table, num))
    if not cells:
        return None
    heading = next((cell.text for cell in _headers(table, num)), Text())
    return Provision(Unit.COLUMN, num, heading=heading, children=cells)


def _headers(table: Provision, num: str) -> Iterator[Provision]:
    for row in table.children:
        if row.unit is Unit.HEADER:
            yield from (cell for cell in row.children if cell.num == num)


def _cells(table: Provision, num: str) -> Iterator[tuple[Provision, Provision]]:
    for row in table.children:
        if row.unit is Unit.ITEM:
            yield from ((row, cell) for cell in row.children if cell.num == num)


def _with_column(
    table: Provision, old: Provision, new: tuple[Provision, ...]
) -> Provision:
    """Put the cells and the heading of a column back into its table."""
    if len(new) != 1 or len(new[0].children) != len(old.children):
        raise MisdescribedError(
            f"Column {old.num} of a table can be changed only in its words."
        )
    cells = iter(new[0].children)
    heading = new[0].heading
    rows = []
    for row in table.children:
        header = row.unit is Unit.HEADER
        children = tuple(
            each
            if each.num != old.num or row.unit not in {Unit.HEADER, Unit.ITEM}
            else replace(each, text=heading)
            if header
            else next(cells)
            for each in row.children
        )
        same = children == row.children
        rows.append(row if same else replace(row, children=children))
    return replace(table, children=tuple(rows))


def _lines(document: Document, path: Path) -> range | None:
    """Return which lines at the front are the long title or the preamble."""
    pattern = _FIRST_LINES.get(path.last.unit) if len(path.labels) == 1 else None
    if pattern is None:
        return None
    starts = [bool(pattern.match(line.plain)) for line in document.front]
    if True not in starts:
        return None
    first = starts.index(True)
    after = len(starts) - starts[::-1].index(True)
    return range(first, first + 1 if path.last.unit is Unit.TITLE else after)
