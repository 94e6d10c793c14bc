"""Giving provisions the names they keep for life, and their standing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from lexcomp.model.document import Document, Provision
from lexcomp.model.path import CONTAINERS, Label, Path
from lexcomp.model.standing import Provenance, Standing

Origin = Callable[[Path], tuple[Path, str]]
"""What a provision is called now -> what it was called when it entered the law, and
what it entered the law by."""


def named(
    document: Document, birth: str | Origin, provenance: Provenance | None
) -> Document:
    """Give every provision without a `uid` one, and a standing.

    Args:
        document: A law as read from a source.
        birth: What it was made or inserted by, such as a citation: a number that
            is used again is then another provision. Or what tells this of each.
        provenance: How its words are known; None leaves that as it is.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> law = Document("L", (Provision(Unit.SECTION, "5"),))
        >>> named(law, "No 1, 1990", Provenance()).provisions[0].uid
        'section:5@No 1, 1990'
    """
    provisions = born(document.provisions, Path(), birth, provenance)
    return replace(document, provisions=provisions)


def renamed(document: Document, origin: Origin) -> Document:
    """Give every provision the `uid` that its origin tells, whatever it had."""
    bare = tuple(map(_without_names, document.provisions))
    return named(replace(document, provisions=bare), origin, None)


def born(
    provisions: tuple[Provision, ...],
    above: Path,
    birth: str | Origin,
    provenance: Provenance | None,
) -> tuple[Provision, ...]:
    """Name provisions that enter a law under `above`; see `named`.

    Siblings of one label, such as notes without a number, are told apart by counting.
    """
    place = _Place.at(above)
    if isinstance(birth, str):
        return _born(provisions, place, lambda path: (path, birth), provenance)
    return _born(provisions, place, birth, provenance)


def naming_path(above: Path, label: Label) -> Path:
    """Return the path after which what enters a law under `above` is named.

    A section is numbered through its law, so that the Part which it is in is no part
    of its name; a Division is not, and the Part is.

    Examples:
        >>> part = Path.parse("part:2")
        >>> str(naming_path(part, Label.parse("section:5")))
        'section:5'
        >>> str(naming_path(part, Label.parse("division:1")))
        'part:2/division:1'
    """
    return _Place.at(above).child(label)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where provisions stand: the Parts and so on around them, and what holds these."""

    above: Path
    containers: tuple[Label, ...] = ()
    ending: str = ""

    @classmethod
    def at(cls, path: Path) -> _Place:
        """Return the place inside what a path leads to."""
        return cls(
            Path(tuple(each for each in path.labels if each.unit not in CONTAINERS)),
            tuple(each for each in path.labels if each.unit in CONTAINERS),
        )

    def child(self, label: Label) -> Path:
        """Return the path after which what stands here is named."""
        if label.unit in CONTAINERS:
            return Path((*self.above.labels, *self.containers, label))
        return self.above.child(label)

    def inside(self, label: Label, which: str) -> _Place:
        """Return the place inside what stands here.

        What is inside the second of two equal siblings must not be named as in the
        first.
        """
        ending = f"{self.ending}{which}"
        if label.unit in CONTAINERS:
            return _Place(self.above, (*self.containers, label), ending)
        return _Place(self.above.child(label), (), ending)


def _born(
    provisions: tuple[Provision, ...],
    place: _Place,
    origin: Origin,
    provenance: Provenance | None,
) -> tuple[Provision, ...]:
    seen: Counter[Label] = Counter()
    children = []
    for each in provisions:
        label = each.label
        seen[label] += 1
        which = f"#{seen[label]}" if seen[label] > 1 else ""
        path, birth = origin(place.child(label))
        inside = place.inside(label, which)
        known = each.provenance if provenance is None else _known(each, provenance)
        children.append(
            replace(
                each,
                uid=each.uid or f"{path}{which}@{birth}{place.ending}",
                provenance=known,
                headed=_headed(each, provenance),
                children=_born(each.children, inside, origin, provenance),
            )
        )
    return tuple(children)


def _known(provision: Provision, provenance: Provenance) -> Provenance:
    """Return the standing of a provision; that there is a hole rests on the same."""
    if provision.held:
        return provenance
    return replace(provenance, standing=Standing.NOT_HELD)


def _headed(provision: Provision, provenance: Provenance | None) -> Provenance | None:
    """Return the standing of a heading that was found elsewhere than its words."""
    if provision.headed is None or provenance is None:
        return provision.headed
    return replace(provenance, place=provision.headed.place)


def _without_names(provision: Provision) -> Provision:
    children = tuple(map(_without_names, provision.children))
    return replace(provision, uid="", children=children)
