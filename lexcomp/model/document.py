"""A law as a tree of provisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lexcomp.model.path import ATTACHMENTS, CONTAINERS, Label, Path, Unit
from lexcomp.model.source import Source
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text

Numbers = tuple[frozenset[str], bool]
"""The numbers of provisions, and whether a Part or the like is among them."""


@dataclass(frozen=True, slots=True)
class Provision:
    """A piece of law, with the pieces inside it.

    Tables are provisions too: a `table` holds a `header` and `item`s, and these hold
    `cell`s, so that amendments reach a cell by the same way as a paragraph.

    Attributes:
        unit: What kind of provision this is.
        num: Its number as printed, without brackets; for a definition, the term.
        heading: Its heading, if it has one.
        text: Its words before any children.
        children: The provisions inside it, in order.
        tail: Its closing words. They come after the children, but before the
            penalties, notes and examples at the very end.
        designation: How it is called in print, with what parts that from the
            heading, where its unit and number do not tell ("First Schedule—").
        span: For a cell, how many columns and rows it covers.
        uid: A name it keeps for life, through renumbering and moving.
        source: Where it was read from. Like `uid`, no part of its meaning:
            provisions that read alike are equal.
        provenance: How its own words are known; no part of its meaning either.
        headed: How its heading is known, where that is otherwise than its words; no
            part of its meaning either. A heading that is not held is empty, and this
            says so.
    """

    unit: Unit
    num: str = ""
    heading: Text = Text()
    text: Text = Text()
    children: tuple[Provision, ...] = ()
    tail: Text = Text()
    designation: str = ""
    span: tuple[int, int] = (1, 1)
    uid: str = field(default="", compare=False)
    source: Source | None = field(default=None, compare=False)
    provenance: Provenance = field(default=Provenance(), compare=False)
    headed: Provenance | None = field(default=None, compare=False)
    _numbers: Numbers | None = field(
        default=None, init=False, compare=False, repr=False
    )

    @property
    def numbers(self) -> Numbers:
        """The numbers of its children, and whether Parts and the like are among them.

        What is looked for in a law is looked for again and again, and most Parts do
        not have it. This is found out once, since a provision never changes.
        """
        if self._numbers is None:
            parts = any(each.unit in CONTAINERS for each in self.children)
            found = frozenset(each.num for each in self.children), parts
            object.__setattr__(self, "_numbers", found)
            return found
        return self._numbers

    @property
    def heading_known(self) -> Provenance:
        """How its heading is known."""
        return self.headed or self.provenance

    @property
    def heading_held(self) -> bool:
        """Whether its heading is held, if it has one."""
        return self.heading_known.standing is not Standing.NOT_HELD

    @property
    def inferences(self) -> tuple[str, ...]:
        """The names of the inferences that its own words and heading rest on."""
        names = self.provenance.inferences + self.heading_known.inferences
        return tuple(dict.fromkeys(names))

    @property
    def label(self) -> Label:
        """What tells it from its siblings."""
        return Label(self.unit, self.num)

    @property
    def held(self) -> bool:
        """Whether all its own words are held."""
        return self.provenance.standing is not Standing.NOT_HELD

    def answers_to(self, label: Label) -> bool:
        """Tell whether this is its label, without making one to compare."""
        return self.num == label.num and self.unit is label.unit

    @property
    def attached(self) -> int:
        """The index of the first of the penalties, notes and examples at its end."""
        index = len(self.children)
        while index and self.children[index - 1].unit in ATTACHMENTS:
            index -= 1
        return index

    def texts(self) -> Iterator[Text]:
        """Yield its words and those inside it in reading order, without headings."""
        end = self.attached
        yield self.text
        for child in self.children[:end]:
            yield from child.texts()
        yield self.tail
        for child in self.children[end:]:
            yield from child.texts()

    def with_texts(self, texts: Iterator[Text]) -> Provision:
        """Put texts back where `texts()` took them from."""
        end = self.attached
        text = next(texts)
        before = tuple(child.with_texts(texts) for child in self.children[:end])
        tail = next(texts)
        after = tuple(child.with_texts(texts) for child in self.children[end:])
        if text == self.text and tail == self.tail and before + after == self.children:
            return self
        return replace(self, text=text, children=before + after, tail=tail)


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one law at one moment.

    Attributes:
        title: Its name.
        front: The lines before its first provision: title, number, enacting words.
        provisions: Its provisions, in order.
    """

    title: str
    provisions: tuple[Provision, ...] = ()
    front: tuple[Text, ...] = ()

    def walk(self) -> Iterator[tuple[Path, Provision]]:
        """Yield each provision with its path, in reading order, parents first."""
        yield from walk(self.provisions)


def walk(
    provisions: tuple[Provision, ...],
    containers: tuple[Label, ...] = (),
    above: Path = Path(),
) -> Iterator[tuple[Path, Provision]]:
    """Yield each of these provisions and those inside them with their paths.

    Args:
        provisions: Siblings.
        containers: The Chapters, Parts and so on that hold them.
        above: The path of the rest of what holds them.
    """
    for provision in provisions:
        label = provision.label
        if provision.unit in CONTAINERS:
            inside = (*containers, label)
            yield Path((*above.labels, *inside)), provision
            yield from walk(provision.children, inside, above)
        else:
            path = above.child(label)
            yield path, provision
            yield from walk(provision.children, (), path)
