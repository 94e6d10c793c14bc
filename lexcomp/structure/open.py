"""A provision that is still being read."""

from __future__ import annotations

from dataclasses import replace

from lexcomp.model.document import Provision
from lexcomp.model.path import ATTACHMENTS, Unit
from lexcomp.model.source import Source
from lexcomp.model.text import Text

_LISTED = frozenset(
    {Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH, Unit.DEFINITION}
)
_WITHOUT_TAIL = frozenset(
    {Unit.FORM, Unit.SCHEDULE, Unit.CHAPTER, Unit.PART, Unit.DIVISION}
    | {Unit.SUBDIVISION}
)


class Open:
    """A provision under construction: words and children in the order of reading.

    Attributes:
        defines: Whether it holds a list of definitions, which goes on after words
            that define nothing.
    """

    __slots__ = (
        "_start", "_tail", "_tail_source", "children", "defines", "heading", "num",
        "text", "unit",
    )  # fmt: skip

    def __init__(self, start: Provision) -> None:
        self._start = start
        self.unit = start.unit
        self.num = start.num
        self.heading = start.heading
        self.text = start.text
        self.children: list[Open | Provision] = []
        self.defines = False
        self._tail = Text()
        self._tail_source: Source | None = None

    def add(self, child: Open | Provision) -> None:
        """Add a child after all that has been read.

        Closing words with something other than a note after them no longer close
        the provision, so they become a child as well.
        """
        if self._tail and child.unit not in ATTACHMENTS:
            words = Provision(Unit.ALINEA, text=self._tail, source=self._tail_source)
            self.children.insert(self._attached(), words)
            self._tail = Text()
        self.children.append(child)
        self.defines |= child.unit is Unit.DEFINITION

    def say(self, text: Text, source: Source) -> None:
        """Add words: the first are its text, those after paragraphs close it."""
        last = self.children[-1].unit if self.children else None
        if last is None and not self.text:
            self.text = text
        elif last in _LISTED and not self._tail and self.unit not in _WITHOUT_TAIL:
            self._tail, self._tail_source = text, source
        else:
            self.add(Provision(Unit.ALINEA, text=text, source=source))

    @property
    def last_words(self) -> str:
        """The words read last, of its own or of what is open in it."""
        if self._tail:
            return self._tail.plain
        if not self.children:
            return self.text.plain
        last = self.children[-1]
        return last.last_words if isinstance(last, Open) else last.text.plain

    def closed(self) -> Provision:
        """Return the provision as it has been read."""
        children = tuple(
            each.closed() if isinstance(each, Open) else each for each in self.children
        )
        return replace(self._start, text=self.text, children=children, tail=self._tail)

    def _attached(self) -> int:
        index = len(self.children)
        while index and self.children[index - 1].unit in ATTACHMENTS:
            index -= 1
        return index
