"""Text with its faces as tags, which HTML and Akoma Ntoso call by the same names."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from lexcomp.model.document import Provision
from lexcomp.model.path import Unit
from lexcomp.model.text import Face, Text


def tagged(text: Text) -> str:
    """Write text with `b`, `i`, `u`, `sub` and `sup`, everything else escaped.

    Examples:
        >>> from lexcomp.model.text import Mark
        >>> marks = (Mark(0, 4, Face.BOLD), Mark(0, 4, Face.ITALIC))
        >>> tagged(Text("lamp & wick", marks))
        '<b><i>lamp</i></b> &amp; wick'
    """
    return "".join(
        "".join(f"<{face}>" for face in faces)
        + escape(words, quote=False)
        + "".join(f"</{face}>" for face in reversed(faces))
        for words, faces in runs(text)
    )


def runs(text: Text) -> Iterator[tuple[str, tuple[Face, ...]]]:
    """Yield stretches of words that have the same faces, with those faces.

    Examples:
        >>> from lexcomp.model.text import Mark
        >>> list(runs(Text("a lamp", (Mark(2, 6, Face.BOLD),))))
        [('a ', ()), ('lamp', (<Face.BOLD: 'b'>,))]
    """
    if not text.marks:
        if text:
            yield text.plain, ()
        return
    ends = {0, len(text.plain)}
    ends.update(*((mark.start, mark.end) for mark in text.marks))
    points = sorted(ends)
    for start, end in pairwise(points):
        here = text.faces(start, end)
        yield text.plain[start:end], tuple(face for face in Face if face in here)


def term_and_rest(provision: Provision) -> tuple[Text, Text]:
    """Part the words of a definition after the term; the term is empty elsewhere.

    Examples:
        >>> words = Text("lamp means a light.")
        >>> term, _ = term_and_rest(Provision(Unit.DEFINITION, "lamp", text=words))
        >>> term.plain
        'lamp'
    """
    text, end = provision.text, len(provision.num)
    if provision.unit is not Unit.DEFINITION or not end:
        return Text(), text
    if text.plain[:end].casefold() != provision.num.casefold():
        return Text(), text
    return text.cut(0, end), text.cut(end)
