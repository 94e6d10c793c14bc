"""The words of Akoma Ntoso: faces as tags, numbers as printed."""

from __future__ import annotations

import re

from lxml import etree

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, Unit
from lexcomp.model.printing import marker
from lexcomp.model.standing import Provenance
from lexcomp.model.text import Face, Text
from lexcomp.readers.elements import name_of
from lexcomp.readers.gathering import NO_FACES, Gathering

#: The namespace of our own attributes.
NAMESPACE = "{urn:lexcomp}"

_FACES = {face.value: face for face in Face}
_BREAKS = frozenset({"br", "p", "li", "item", "tocItem", "td", "th", "img"})
_NOTE = re.compile(r"(?:Note|Example)(?:\s+([^:]+))?:", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+\b\.?\s*(.*?)[.:]?", re.DOTALL)

#: Stands for any number.
_ANY = "\0"
_BRACKETED = re.compile(r"\(([^()]*)\)")
_UNNUMBERED = frozenset(
    {Unit.DEFINITION, Unit.ALINEA, Unit.SUBHEADING, Unit.HEADING, Unit.PENALTY}
)


def text_of(element: etree._Element) -> Text:
    """Return the words of an element with their faces.

    Examples:
        >>> text_of(etree.fromstring("<p>a <b>lamp</b></p>")).marks
        (Mark(start=2, end=6, face=<Face.BOLD: 'b'>),)
    """
    gathered = Gathering()
    faces = [NO_FACES]
    gathered.add(element.text or "", NO_FACES)
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if each is element:
            continue
        name = name_of(each)
        if event == "start":
            face = _FACES.get(name)
            faces.append(faces[-1] | {face} if face else faces[-1])
            if name in _BREAKS:
                gathered.add(" ", faces[-1])
            gathered.add(each.text or "", faces[-1])
        else:
            faces.pop()
            gathered.add(each.tail or "", faces[-1])
    return gathered.take()


def bare_number(unit: Unit, printed: str) -> str:
    """Return a number without the brackets and words it is printed with.

    Examples:
        >>> bare_number(Unit.PARAGRAPH, "(a)"), bare_number(Unit.PART, "Part 2")
        ('a', '2')
        >>> bare_number(Unit.NOTE, "Note 1:"), bare_number(Unit.NOTE, "Note:")
        ('1', '')
    """
    if printed == marker(Provision(unit)):
        return ""
    before, _, after = marker(Provision(unit, _ANY)).partition(_ANY)
    inner = printed.removeprefix(before).removesuffix(after)
    if len(inner) + len(before) + len(after) == len(printed):
        return inner.rstrip(".") if unit in BASIC else inner
    found = _WORD.fullmatch(printed)
    return found[1] if found else printed


def defined(element: etree._Element, unit: Unit) -> str:
    """Return the term that a definition marks as defined, or nothing."""
    if unit is not Unit.DEFINITION:
        return ""
    for child in element:
        if name_of(child) in {"content", "intro"}:
            marked = (each for each in child.iter() if name_of(each) == "def")
            return next((text_of(each).plain for each in marked), "")
    return ""


def cell_part(element: etree._Element, unit: Unit, own: Provenance) -> Provision:
    """Read a paragraph of a cell, which begins with its number as printed.

    Args:
        element: The paragraph.
        unit: What it is.
        own: How its words are known.
    """
    text = text_of(element)
    designation = element.get(f"{NAMESPACE}designation", "")
    num = element.get(f"{NAMESPACE}num", "")
    printed = designation.rstrip("—–- ") or _printed(unit, text.plain)
    if printed and text.plain.startswith(printed):
        text = text.cut(len(printed)).stripped()
        num = num or ("" if designation else bare_number(unit, printed))
    return Provision(unit, num, text=text, designation=designation, provenance=own)


def _printed(unit: Unit, words: str) -> str:
    """Return the number with which a paragraph begins, as printed."""
    if unit in _UNNUMBERED:
        return ""
    if unit in {Unit.NOTE, Unit.EXAMPLE}:
        found = _NOTE.match(words)
    elif unit in BASIC:
        found = re.match(r"\S+", words)
    else:
        found = _BRACKETED.match(words)
    return found[0] if found else ""
