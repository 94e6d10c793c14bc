"""Lists of what a law holds that stand in the law itself, and whether they are right.

A Part may begin with a section that says what it is about and ends in a “Table of
Divisions”: a line for each Division of the Part, its number and its heading. Such a
list is no more than the headings say, and a list is taken for one only where each of
its lines is the number and the heading of one of what it lists, all of them are in it,
and in their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lexcomp.engine.locate import Spot
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import BASIC, CONTAINERS, Unit
from lexcomp.model.text import Mark, Text, joined

Provisions = tuple[Provision, ...]

_NUM, _HEADING = "\ue000", "\ue001"

_KINDS = (
    "chapters|parts|divisions|subdivisions|sections|regulations|rules|clauses"
    "|schedules|provisions|contents"
)
_TITLE = re.compile(
    rf"(?:the )?(?:(?:table|list|arrangement|contents) of (?:the )?(?:{_KINDS})"
    r"|(?:table of )?contents|contents of this \w+)"
    r"(?: (?:of|in|to) (?:this|the) \w+)?[:.—]?",
    re.IGNORECASE,
)
_LISTED = CONTAINERS | frozenset(BASIC) | {Unit.SCHEDULE, Unit.SUBHEADING}
_HOLDING = CONTAINERS | frozenset(BASIC) | {Unit.SCHEDULE, Unit.GUIDE}
#: A row or a line of a list, and what may stand in one around number and heading.
_LINES = frozenset({Unit.ALINEA, Unit.ITEM})
_FRAME = re.compile(r"[\s.:—–-]*")


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that says of itself what it is.

    Attributes:
        spot: Where the provision stands whose children its lines are.
        holders: What that stands in, from the law to itself.
        title: What stands over the list.
        at: The index of the first line.
    """

    spot: Spot
    holders: Provisions
    title: str
    at: int

    @property
    def owner(self) -> Provision:
        """The provision whose children the lines are."""
        return self.holders[-1]

    @property
    def lines(self) -> Provisions:
        """All the lines that the list can have."""
        end = self.at
        children = self.owner.children
        while end < len(children) and children[end].unit in _LINES:
            end += 1
        return children[self.at : end]


class Scope(StrEnum):
    """Which of what a Part holds a list in it lists."""

    ALL = "all"
    OTHERS = "others"
    """All but what the list stands in."""
    FOLLOWING = "following"
    """What comes after the section that the list stands in."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a list lists, and how.

    Attributes:
        among: The provision that holds what is listed, by its index among `holders`.
        units: What it lists.
        scope: Which of what that holds it lists.
        entries: What it lists, in order.
        frames: How a line of each unit is put together.
    """

    among: int
    units: frozenset[Unit]
    scope: Scope
    entries: Provisions
    frames: dict[Unit, tuple[str, ...]]


def listings(document: Document) -> Iterator[Listing]:
    """Yield the lists in a law that say of themselves what they are."""
    law = Provision(Unit.ALINEA, children=document.provisions)
    yield from _in(law, (), (law,))


def agreed(listing: Listing) -> Agreed | None:
    """Return what a list lists, if it lists that exactly.

    Examples:
        >>> titled = Provision(Unit.ALINEA, text=Text("Table of Divisions"))
        >>> line = Provision(Unit.ALINEA, text=Text("1 Lamps"))
        >>> about = Provision(Unit.SECTION, "1", children=(titled, line))
        >>> one = Provision(Unit.DIVISION, "1", Text("Lamps"))
        >>> part = Provision(Unit.PART, "1", children=(about, one))
        >>> (listing,) = listings(Document("L", (part,)))
        >>> [each.heading.plain for each in agreed(listing).entries]
        ['Lamps']
    """
    lines = listing.lines
    for among in reversed(range(len(listing.holders) - 1) if lines else ()):
        every = entries(listing, among, _LISTED, Scope.ALL)
        if any(_names(_words(lines[0]), each, lines[0]) for each in every):
            # What holds the first that is listed holds the others, or none does.
            found = (_agreed(listing, among, scope) for scope in Scope)
            return next((each for each in found if each), None)
    return None


def entries(
    listing: Listing, among: int, units: frozenset[Unit], scope: Scope
) -> Provisions:
    """Return what a list of some units should list, in order.

    Args:
        listing: The list.
        among: What holds them, by its index among the holders of the list.
        units: What is listed.
        scope: Which of that is listed.
    """
    own = {id(each) for each in listing.holders}
    found = list(_within(listing.holders[among]))
    if scope is Scope.FOLLOWING:
        last = max((i for i, each in enumerate(found) if id(each) in own), default=-1)
        found = found[last + 1 :]
    elif scope is Scope.OTHERS:
        found = [each for each in found if id(each) not in own]
    return tuple(each for each in found if each.unit in units and each.heading)


def frame(line: Provision, entry: Provision) -> tuple[str, ...] | None:
    r"""Return how a line is put together of a number and a heading; None if it is not.

    Examples:
        >>> entry = Provision(Unit.DIVISION, "5", Text("Lamps"))
        >>> frame(Provision(Unit.ALINEA, text=Text("Division 5—Lamps")), entry)
        ('Division \ue000—\ue001', '')
    """
    if line.num or line.heading:
        return None
    texts = [text.plain for text in line.texts()]
    if entry.unit is not Unit.SUBHEADING and not entry.num:
        return None
    numbered = rf"(?<![\w-]){re.escape(entry.num)}(?![\w-])"
    found = tuple(
        re.sub(numbered, _NUM, worded, count=1) if entry.num else worded
        for text in texts
        for worded in (text.replace(entry.heading.plain, _HEADING),)
    )
    whole = "".join(found)
    if not entry.num:
        return found if whole == _HEADING else None
    if whole.count(_NUM) != 1 or whole.count(_HEADING) != 1:
        return None
    rest = whole.replace(_NUM, "").replace(_HEADING, "")
    named = re.sub(rf"^\W*{entry.unit.value}\b", "", rest, flags=re.IGNORECASE)
    return found if _FRAME.fullmatch(named) else None


def framed(line: Provision, texts: tuple[str, ...], entry: Provision) -> Provision:
    """Return a line made like another: of another number and heading."""
    old = list(line.texts())
    new = []
    for was, text in zip(old, texts, strict=True):
        before, _, after = text.replace(_NUM, entry.num).partition(_HEADING)
        words = Text(before)
        if _HEADING in text:
            words = words.plus(entry.heading).plus(Text(after))
        faces = was.faces(0, len(was.plain)) if was else frozenset()
        whole = (Mark(0, len(words.plain), face) for face in faces if words)
        new.append(Text(words.plain, joined((*words.marks, *whole))))
    bare = replace(line, uid="", source=None)
    return bare.with_texts(iter(new))


def _in(holder: Provision, spot: Spot, holders: Provisions) -> Iterator[Listing]:
    if _TITLE.fullmatch(holder.heading.plain) and holder.unit not in _LISTED:
        first = _first_line(holder.children, 0)
        yield Listing(spot, holders, holder.heading.plain, first)
    for index, child in enumerate(holder.children):
        if child.unit is Unit.ALINEA or child.unit is Unit.SUBHEADING:
            yield from _under_title(child, index, spot, holders)
        elif child.unit in _HOLDING or child.unit is Unit.TABLE:
            yield from _in(child, (*spot, index), (*holders, child))


def _under_title(
    title: Provision, index: int, spot: Spot, holders: Provisions
) -> Iterator[Listing]:
    words = (title.text or title.heading).plain
    if not _TITLE.fullmatch(words):
        return
    siblings = holders[-1].children
    following = siblings[index + 1] if index + 1 < len(siblings) else None
    if following is not None and following.unit is Unit.TABLE:
        first = _first_line(following.children, 0)
        yield Listing((*spot, index + 1), (*holders, following), words, first)
    else:
        yield Listing(spot, holders, words, index + 1)


def _first_line(children: Provisions, at: int) -> int:
    while at < len(children) and children[at].unit is Unit.HEADER:
        at += 1
    return at


def _agreed(listing: Listing, among: int, scope: Scope) -> Agreed | None:
    lines = listing.lines
    every = entries(listing, among, _LISTED, scope)
    units = _units_of(lines, every)
    wanted = tuple(each for each in every if each.unit in units)
    frames: dict[Unit, tuple[str, ...]] = {}
    if not wanted or len(wanted) > len(lines):
        return None
    for line, entry in zip(lines, wanted, strict=False):
        found = frame(line, entry)
        if found is None or frames.setdefault(entry.unit, found) != found:
            return None
    if any(_is_line(line) for line in lines[len(wanted) :]):
        return None
    return Agreed(among, units, scope, wanted, frames)


def _units_of(lines: Sequence[Provision], every: Provisions) -> frozenset[Unit]:
    """Return the units of all that lines name."""
    units: set[Unit] = set()
    for line in lines:
        words = _words(line)
        units |= {each.unit for each in every if _names(words, each, line)}
    return frozenset(units)


def _names(words: str, entry: Provision, line: Provision) -> bool:
    """Tell whether a line, of these words, is a line of a list for a provision."""
    near = entry.heading.plain in words and entry.num in words
    return near and frame(line, entry) is not None


def _words(line: Provision) -> str:
    return " ".join(text.plain for text in line.texts() if text)


def _is_line(line: Provision) -> bool:
    """Tell whether a line is like one of a list: it begins with a number."""
    words = _words(line)
    return bool(re.match(r"(?:[A-Z][a-z]+ )?\d+\w*(?:-\w+)?[ —–]\W*[A-Z]", words))


def _within(holder: Provision) -> Iterator[Provision]:
    """Yield what may be listed of a Part; of a Schedule in it, that alone."""
    for child in holder.children:
        if child.unit in _LISTED:
            yield child
            if child.unit in CONTAINERS:
                yield from _within(child)
