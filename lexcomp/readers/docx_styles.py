"""What the style sheet of a Word document says of names, faces and numbering."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from lexcomp.model.text import Face
from lexcomp.readers.gathering import NO_FACES, Faces

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"

LONGEST_CHAIN = 50
"""More styles than these are based on one another in no document but a broken one."""

_OFF = frozenset({"0", "false", "off", "none"})
_TOGGLES = {
    f"{W}b": Face.BOLD,
    f"{W}i": Face.ITALIC,
    f"{W}u": Face.UNDERLINE,
}
_HEIGHTS = {"subscript": Face.SUBSCRIPT, "superscript": Face.SUPERSCRIPT}
_UNSAFE = re.compile(r"[^A-Za-z0-9-]")


@dataclass(frozen=True, slots=True)
class RunFormat:
    """What the properties of a run, or of a style of characters, say.

    Attributes:
        given: The faces turned on.
        taken: The faces turned off.
        hidden: Whether its words are hidden; None if nothing is said of it.
    """

    given: Faces = NO_FACES
    taken: Faces = NO_FACES
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """A style.

    Attributes:
        name: Its name as the class of a web page would have it (`paragraphsub`).
        based_on: The style that it is based on.
        run: What it says of characters; of a style of paragraphs, nothing is kept,
            because it says nothing of its words.
        number: The list and level in which it numbers paragraphs, if any.
    """

    name: str
    based_on: str = ""
    run: RunFormat = RunFormat()
    number: tuple[str, str] | None = None


class Styles:
    """The styles of a document, by the names under which paragraphs refer to them."""

    def __init__(self, styles: Mapping[str, Style], default: str = "") -> None:
        """Take the styles, and which of them paragraphs without one have."""
        self._styles = styles
        self._default = default
        self._runs: dict[str, RunFormat] = {}

    def name(self, style: str) -> str:
        """Return the name of a style of paragraphs; nothing for the default."""
        if not style or style == self._default:
            return ""
        found = self._styles.get(style)
        return found.name if found else _UNSAFE.sub("", style)

    def number(self, style: str) -> tuple[str, str] | None:
        """Return the list and level of a style, its own or inherited."""
        chain = self._chain(style or self._default)
        return next((each.number for each in chain if each.number), None)

    def run(self, style: str) -> RunFormat:
        """Return what a style of characters says, with what it inherits."""
        if style not in self._runs:
            chain = list(self._chain(style))
            merged = RunFormat()
            for each in reversed(chain):
                merged = over(merged, each.run)
            self._runs[style] = merged
        return self._runs[style]

    def _chain(self, style: str) -> list[Style]:
        """Return a style and those that it is based on, nearest first."""
        chain: list[Style] = []
        while style in self._styles and len(chain) < LONGEST_CHAIN:
            chain.append(self._styles[style])
            style = chain[-1].based_on
        return chain


def read_styles(root: etree._Element | None) -> Styles:
    """Read `styles.xml`; a document without one has no styles."""
    styles: dict[str, Style] = {}
    default = ""
    for element in root.iter(f"{W}style") if root is not None else ():
        called = element.get(f"{W}styleId", "")
        kind = element.get(f"{W}type")
        styles[called] = _style(element, called, kind or "")
        if kind == "paragraph" and element.get(f"{W}default") in {"1", "true", "on"}:
            default = called
    return Styles(styles, default)


def run_format(properties: etree._Element) -> RunFormat:
    """Read the properties of a run."""
    given: dict[Face, bool] = {}
    hidden: bool | None = None
    for each in properties:
        if face := _TOGGLES.get(str(each.tag)):
            given[face] = each.get(VAL) not in _OFF
        elif each.tag == f"{W}vertAlign":
            height = _HEIGHTS.get(each.get(VAL, ""))
            given[Face.SUBSCRIPT] = height is Face.SUBSCRIPT
            given[Face.SUPERSCRIPT] = height is Face.SUPERSCRIPT
        elif each.tag == f"{W}vanish":
            hidden = each.get(VAL) not in _OFF
    if not given and hidden is None:
        return _NOTHING
    on = frozenset(face for face, is_on in given.items() if is_on)
    return RunFormat(on, frozenset(given) - on, hidden)


def over(below: RunFormat, above: RunFormat) -> RunFormat:
    """Put what is said more closely over what is said more generally."""
    return RunFormat(
        (below.given - above.taken) | above.given,
        (below.taken - above.given) | above.taken,
        below.hidden if above.hidden is None else above.hidden,
    )


def value(holder: etree._Element | None, name: str) -> str:
    """Return the value of a property, or nothing where it is not given."""
    found = holder.find(f"{W}{name}") if holder is not None else None
    return found.get(VAL, "") if found is not None else ""


def number_of(properties: etree._Element | None) -> tuple[str, str] | None:
    """Return the list and level that properties of a paragraph name, if any."""
    found = properties.find(f"{W}numPr") if properties is not None else None
    if found is None:
        return None
    return value(found, "numId"), value(found, "ilvl") or "0"


_NOTHING = RunFormat()


def _style(element: etree._Element, called: str, kind: str) -> Style:
    name = value(element, "name").partition(",")[0]
    # The reference keeps the capitals that Word's own names (`toc 5`) have lost.
    same = _UNSAFE.sub("", name).lower() == _UNSAFE.sub("", called).lower()
    shown = _UNSAFE.sub("", called if same or not name else name)
    number = number_of(element.find(f"{W}pPr"))
    run = RunFormat()
    properties = element.find(f"{W}rPr")
    if kind == "character" and properties is not None:
        run = _of_characters(run_format(properties), name)
    return Style(shown, value(element, "basedOn"), run, number)


def _of_characters(run: RunFormat, name: str) -> RunFormat:
    """Leave out the underline of a link, which says nothing of its words."""
    if "hyperlink" not in name.lower():
        return run
    return RunFormat(run.given - {Face.UNDERLINE}, run.taken, run.hidden)
