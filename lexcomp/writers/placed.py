"""Provisions with their paths and anchors, as every writer of links needs them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from lexcomp.model.document import Provision
from lexcomp.model.path import CONTAINERS, Label, Path, Unit

#: What the naming convention of Akoma Ntoso 3.0 shortens, and units it has no name for.
_SHORT = {
    Unit.CHAPTER: "chp",
    Unit.DIVISION: "dvs",
    Unit.SUBDIVISION: "subdvs",
    Unit.SECTION: "sec",
    Unit.REGULATION: "reg",
    Unit.CLAUSE: "cl",
    Unit.SUBSECTION: "subsec",
    Unit.SUBREGULATION: "subreg",
    Unit.SUBCLAUSE: "subcl",
    Unit.PARAGRAPH: "para",
    Unit.SUBPARAGRAPH: "subpara",
    Unit.SUBSUBPARAGRAPH: "subsubpara",
    Unit.DEFINITION: "def",
    Unit.SCHEDULE: "sched",
    Unit.ALINEA: "al",
    Unit.SUBHEADING: "subhead",
}
_NOT_IN_NUM = re.compile(r"[^\w.]+")


@dataclass(frozen=True, slots=True)
class Placed:
    """A provision in its place.

    Attributes:
        provision: The provision.
        path: Its path.
        eid: Its anchor, of which there is only one in the document.
        children: The provisions inside it, in order.
    """

    provision: Provision
    path: Path
    eid: str
    children: tuple[Placed, ...]

    @property
    def before(self) -> tuple[Placed, ...]:
        """The children before its closing words."""
        return self.children[: self.provision.attached]

    @property
    def after(self) -> tuple[Placed, ...]:
        """The penalties, notes and examples after its closing words."""
        return self.children[self.provision.attached :]


def place(
    provisions: tuple[Provision, ...], above: Path = Path()
) -> tuple[Placed, ...]:
    """Give provisions and all inside them their paths and anchors.

    Args:
        provisions: Siblings.
        above: The path of what holds them.

    Examples:
        >>> twice = (Provision(Unit.NOTE), Provision(Unit.NOTE))
        >>> [each.eid for each in place(twice, Path.parse("section:5"))]
        ['sec_5__note', 'sec_5__note_2']
    """
    prefix = eid(above)
    return _Placing().siblings(provisions, _At(above, prefix))


def eid(path: Path) -> str:
    """Return the anchor of a provision.

    It is an `eId` after the naming convention of Akoma Ntoso 3.0, and like a path
    leaves out the Parts on the way to a section. Where several provisions have one
    path, it is the anchor of the first.

    Examples:
        >>> eid(Path.parse("section:12/subsection:2A/definition:eligible Judge"))
        'sec_12__subsec_2A__def_eligible-Judge'
        >>> eid(Path.parse("part:2/division:1"))
        'part_2__dvs_1'
    """
    return "__".join(map(_step, path.labels))


def _step(label: Label) -> str:
    name = _SHORT.get(label.unit, label.unit.value)
    num = _NOT_IN_NUM.sub("-", label.num).strip("-")
    return f"{name}_{num}" if num else name


@dataclass(frozen=True, slots=True)
class _At:
    """A place to put provisions: in `above`, and in the Parts `containers` of it."""

    above: Path
    prefix: str
    containers: tuple[Label, ...] = ()
    container_prefix: str = ""


@dataclass(slots=True)
class _Placing:
    """Anchors given so far."""

    given: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)

    def siblings(
        self, provisions: tuple[Provision, ...], at: _At
    ) -> tuple[Placed, ...]:
        return tuple(self.one(provision, at) for provision in provisions)

    def one(self, provision: Provision, at: _At) -> Placed:
        label = provision.label
        if provision.unit in CONTAINERS:
            containers = (*at.containers, label)
            path = Path((*at.above.labels, *containers))
            anchor = self.anchor(at.container_prefix or at.prefix, label)
            inside = _At(at.above, at.prefix, containers, anchor)
        else:
            path = at.above.child(label)
            anchor = self.anchor(at.prefix, label)
            inside = _At(path, anchor)
        return Placed(
            provision, path, anchor, self.siblings(provision.children, inside)
        )

    def anchor(self, prefix: str, label: Label) -> str:
        first = f"{prefix}__{_step(label)}" if prefix else _step(label)
        anchor = first
        while anchor in self.given:
            self.counts[first] += 1
            anchor = f"{first}_{self.counts[first] + 1}"
        self.given.add(anchor)
        return anchor
