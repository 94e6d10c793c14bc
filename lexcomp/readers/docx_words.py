"""The words of a paragraph of a Word document: runs, fields, marks of revision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from lexcomp.model.errors import InputError
from lexcomp.model.text import Face, Text
from lexcomp.readers.docx_styles import Styles, W, over, run_format, value
from lexcomp.readers.elements import name_of
from lexcomp.readers.gathering import NO_FACES, Faces, Gathering
from lexcomp.readers.symbols import symbol

DEEPEST = 60
"""Hyperlinks, insertions and formulas are nested less deeply than this."""

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PASSED = frozenset({
    "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent",
    "fldSimple", "dir", "bdo", "Choice", "oMath", "oMathPara", "pict", "group",
    "object", "drawing", "inline", "anchor", "graphic", "graphicData", "wgp", "wsp",
    "shape", "rect", "roundrect", "oval", "textbox", "txbx", "wpc", "grpSp", "sp",
    "line", "polyline", "e", "num", "den", "deg", "fName", "box", "borderBox", "func",
    "f", "rad", "nary", "d", "m", "mr", "eqArr", "acc", "bar", "limLow",
    "limUpp", "lim", "sSup", "sSub", "sSubSup", "sPre", "groupChr", "phant", "ruby",
    "rubyBase",
})  # fmt: skip
_SPACES = frozenset({"tab", "br", "cr", "ptab"})


@dataclass(slots=True)
class Inside:
    """What a paragraph refers to: text boxes, and notes by kind and identifier."""

    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


class Words:
    """The words gathered so far, and the fields that are open."""

    def __init__(self, styles: Styles, file: str) -> None:
        """Begin with no words."""
        self._styles = styles
        self._file = file
        self._gathered = Gathering()
        self._fields: list[bool] = []
        self._depth = 0
        self._inside = Inside()
        self._read: dict[str, Callable[[etree._Element, Faces], None]] = {
            "r": self._math_run,
            "sup": self._raised,
            "sub": self._lowered,
            "noBreakHyphen": self._hyphen,
            "sym": self._symbol,
            "fldChar": self._field,
            "AlternateContent": self._alternatives,
            "docPr": self._picture,
            "shape": self._shape,
            "txbxContent": self._box,
            "footnoteReference": self._note,
            "endnoteReference": self._note,
        }

    def say(self, words: str) -> None:
        """Add words that have no faces."""
        self._gathered.add(words, NO_FACES)

    def take(self) -> Text:
        """Return the words so far, and begin anew."""
        return self._gathered.take()

    def read(self, paragraph: etree._Element) -> Inside:
        """Read a paragraph, and return what it refers to.

        Of a field the result is read, and not the code. A code does not go on in
        the next paragraph, so that a field without an end loses no words.

        Raises:
            InputError: It is nested too deeply.
        """
        self._inside = Inside()
        self._pass(paragraph, NO_FACES)
        self._fields = [False for _ in self._fields]
        return self._inside

    def _pass(self, holder: etree._Element, faces: Faces) -> None:
        """Read what is in an element that itself says nothing."""
        self._depth += 1
        if self._depth > DEEPEST:
            message = "A paragraph is nested too deeply; save it again as text."
            raise InputError(message, self._file)
        for child in holder:
            if child.tag == _RUN:
                self._run(child)
            else:
                self._other(child, faces)
        self._depth -= 1

    def _run(self, run: etree._Element) -> None:
        """Read a run: words of one look."""
        properties = run.find(_RUN_PROPERTIES)
        faces = NO_FACES
        if properties is not None and len(properties):
            said = run_format(properties)
            if style := value(properties, "rStyle"):
                said = over(self._styles.run(style), said)
            if said.hidden:
                return
            faces = said.given
        for child in run:
            if child.tag == _TEXT:
                self._add(child.text or "", faces)
            else:
                self._other(child, faces)

    def _add(self, words: str, faces: Faces) -> None:
        if not (self._fields and any(self._fields)):
            self._gathered.add(words, faces)

    def _other(self, element: etree._Element, faces: Faces) -> None:
        """Read what is not a run with plain words in it."""
        name = name_of(element)
        if name in _SPACES:
            self._add(" ", faces)
        elif read := self._read.get(name):
            read(element, faces)
        elif name in _PASSED:
            if name == "den":
                self._add("/", faces)  # the line of a fraction
            self._pass(element, faces)

    def _math_run(self, element: etree._Element, faces: Faces) -> None:
        for child in element.iterchildren(f"{_M}t"):
            self._add(child.text or "", faces)

    def _raised(self, element: etree._Element, faces: Faces) -> None:
        self._shifted(element, faces | {Face.SUPERSCRIPT})

    def _lowered(self, element: etree._Element, faces: Faces) -> None:
        self._shifted(element, faces | {Face.SUBSCRIPT})

    def _shifted(self, element: etree._Element, faces: Faces) -> None:
        for child in element.iter(f"{_M}t"):
            self._add(child.text or "", faces)

    def _hyphen(self, _element: etree._Element, faces: Faces) -> None:
        self._add("-", faces)

    def _symbol(self, element: etree._Element, faces: Faces) -> None:
        font, code = element.get(f"{W}font", ""), element.get(f"{W}char", "")
        self._add(symbol(font, code), faces)

    def _field(self, element: etree._Element, _faces: Faces) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _alternatives(self, element: etree._Element, faces: Faces) -> None:
        for first in element[:1]:
            self._pass(first, faces)

    def _picture(self, element: etree._Element, faces: Faces) -> None:
        """Read the words that stand for a picture."""
        if words := element.get("descr") or element.get("alt") or "":
            self._add(f" {words} ", faces)

    def _shape(self, element: etree._Element, faces: Faces) -> None:
        self._picture(element, faces)
        self._pass(element, faces)

    def _box(self, element: etree._Element, _faces: Faces) -> None:
        self._inside.boxes.append(element)

    def _note(self, element: etree._Element, _faces: Faces) -> None:
        kind = name_of(element).removesuffix("Reference")
        self._inside.notes.append((kind, element.get(f"{W}id", "")))


def is_gone(properties: etree._Element | None) -> bool:
    """Tell whether a row, or the end of a paragraph, was deleted or moved away."""
    if properties is None:
        return False
    return any(properties.find(f"{W}{name}") is not None for name in _GONE)


_GONE = ("del", "moveFrom")
_RUN, _RUN_PROPERTIES, _TEXT = f"{W}r", f"{W}rPr", f"{W}t"
