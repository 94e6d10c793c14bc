"""The faces of words that an item quotes: the italics and the like that it prints.

Forms read an item as plain words. What of them goes into the law has the faces that the
item gives it, and words that are untouched keep theirs; so “*Lamps Act 1901*” comes in
italics where the item has it so. A face that the quotation marks have as well is that
of the item, and not of the words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lexcomp.model.operation import (
    InsertWords,
    OmitRange,
    Operation,
    ReplaceWords,
    SubstituteHeading,
    WordChange,
)
from lexcomp.model.path import Unit
from lexcomp.model.text import Text

Said = tuple[Text, ...]
"""The paragraphs of an item, with their faces."""

_OPENING, _CLOSING = "“\"‘'", "”\"’'"


def with_faces(operations: tuple[Operation, ...], said: Said) -> tuple[Operation, ...]:
    """Return operations whose words have the faces in which an item prints them.

    Examples:
        >>> from lexcomp.model.path import Path
        >>> from lexcomp.model.text import Face, Mark
        >>> said = Text("Omit “a”, substitute “b”.", (Mark(22, 23, Face.ITALIC),))
        >>> change = ReplaceWords(Path.parse("section:5"), "a", Text("b"))
        >>> with_faces((change,), (said,))[0].new.marks
        (Mark(start=0, end=1, face=<Face.ITALIC: 'i'>),)
    """
    if not said:
        return operations
    return tuple(_with_faces(each, said) for each in operations)


def _with_faces(operation: Operation, said: Said) -> Operation:
    match operation:
        case ReplaceWords():
            faces = _printed(Text(operation.old), said, at=0).marks
            return replace(operation, new=_new(operation, said), faces=faces)
        case InsertWords() | OmitRange():
            return replace(operation, new=_new(operation, said))
        case SubstituteHeading():
            inside = tuple(map(_without_print, said))
            heading = _printed(operation.heading, inside, at=-1)
            return replace(operation, heading=heading)
        case _:
            return operation


def _new(operation: WordChange, said: Said) -> Text:
    """Return new words as an item prints them; in a heading all words may be bold."""
    new = _printed(operation.new, said, at=-1)
    path = operation.target
    heads = bool(path) and path.last.unit in {Unit.HEADING, Unit.SUBHEADING}
    return _without_print(new) if heads else new


def _without_print(text: Text) -> Text:
    """Return a paragraph without the faces that all of it has: headings are bold."""
    whole = text.faces(0, len(text.plain))
    return Text(
        text.plain, tuple(mark for mark in text.marks if mark.face not in whole)
    )


def _printed(words: Text, said: Said, *, at: int) -> Text:
    """Return words as an item prints them: the first or last quotation of them."""
    if words.marks or not words:
        return words
    found = [each for text in said for each in _quoted(words.plain, text)]
    return found[at] if found else words


def _quoted(words: str, text: Text) -> list[Text]:
    """Return each quotation of words in a paragraph, or all of it if it is no more."""
    if text.plain.strip() == words:
        return [text.stripped()]
    found = []
    for each in re.finditer(re.escape(words), text.plain):
        start, end = each.span()
        before, after = text.plain[start - 1 : start], text.plain[end : end + 1]
        if before and before in _OPENING and after and after in _CLOSING:
            around = text.faces(start - 1, start) & text.faces(end, end + 1)
            cut = text.cut(start, end)
            own = tuple(mark for mark in cut.marks if mark.face not in around)
            found.append(Text(cut.plain, own))
    return found
