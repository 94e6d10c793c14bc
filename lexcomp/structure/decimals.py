"""Subclauses that are numbered with their clause: 7.2 of clause 7."""

from __future__ import annotations

import re
from dataclasses import replace

from lexcomp.structure.line import Line, rest
from lexcomp.structure.roles import Role

_DECIMAL = re.compile(r"(?P<num>(?P<section>[0-9]+[A-Z]*)\.[0-9]+[A-Z]*)\s+(?=[A-Z“‘])")
_SENTENCE = (".", ":", ";", "—", ".”")


def counted(line: Line, section: str = "") -> Line:
    """Return a line that begins with the number of a subclause as that subclause.

    So are the Australian Privacy Principles numbered (Privacy Act 1988, Schedule 1).
    Elsewhere 7.2 is the number of a clause, which has a heading and is none of
    clause 7.

    Args:
        line: A line without a number in brackets.
        section: The number of the clause that it stands in; empty where the lines are
            part of a law and it is not told. Then the line must read as a sentence.

    Returns:
        The line, which is another if it begins so.
    """
    if line.num or line.role not in {Role.WORDS, Role.SUBSECTION}:
        return line
    words = line.text.plain
    found = _DECIMAL.match(words) if words[:1].isdigit() else None
    if not found or (section and found["section"] != section):
        return line
    if not section and not words.endswith(_SENTENCE):
        return line
    text = rest(line.text, found.end())
    return replace(line, role=Role.SUBSECTION, num=found["num"], text=text)
