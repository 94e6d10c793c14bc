"""What headers tell otherwise than a document labels it: by words, by other units.

A header may say “the table item headed “lamps””, “the Criminal Code” or “item 3 of
Schedule 6”, where the document has a row, a Schedule with that in its heading, or a
clause. Such a path is turned into the one that leads there, if there is but one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lexcomp.engine.rewrite import find
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import BASIC, CONTAINERS, Label, Path, Unit

_ROWS = frozenset({Unit.ITEM, Unit.SUBITEM})
_SUBUNITS = frozenset(BASIC.values())
#: What a Schedule is counted in, whatever an amendment calls it.
_ALIKE = {
    **dict.fromkeys(BASIC, frozenset({*BASIC, Unit.ITEM})),
    **dict.fromkeys(_SUBUNITS, _SUBUNITS | {Unit.SUBITEM}),
    Unit.ITEM: frozenset({*BASIC, Unit.ITEM}),
    Unit.SUBITEM: _SUBUNITS | _ROWS,
}
#: What may be told by its words.
_TOLD = _ROWS | {
    Unit.CELL, Unit.COLUMN, Unit.TABLE, Unit.GUIDE, Unit.SCHEDULE, Unit.SUBHEADING,
    Unit.ALINEA, Unit.INDEX, Unit.DICTIONARY,
}  # fmt: skip
_HEADED = frozenset(
    {
        Unit.TABLE,
        Unit.GUIDE,
        Unit.SCHEDULE,
        Unit.SUBHEADING,
        Unit.INDEX,
        Unit.DICTIONARY,
    }
)
#: What a path may name though the document has not set it apart.
_UNMARKED = frozenset(
    {Unit.METHOD_STATEMENT, Unit.DICTIONARY, Unit.INDEX, Unit.TABLE, Unit.MODULE}
)
_MARKS = re.compile(r"[\s*“”‘’\"'.,;:—–-]+")


def told(document: Document, path: Path) -> tuple[Path, ...]:
    """Return the paths that lead to what a path tells; itself if it leads there.

    Examples:
        >>> from lexcomp.model.text import Text
        >>> code = Provision(Unit.SCHEDULE, heading=Text("The Lamps Code"), children=(
        ...     Provision(Unit.SECTION, "5"),))
        >>> path = Path.parse("schedule:Lamps Code/section:5")
        >>> [str(each) for each in told(Document("L", (code,)), path)]
        ['schedule/section:5']
    """
    if not path or find(document, path):
        return (path,)
    found = [Path()]
    for at, label in enumerate(path.labels):
        found = [each for above in found for each in _told(document, above, label)]
        if not found and label.unit in _UNMARKED and at < len(path.labels) - 1:
            found = [Path(path.labels[:at])]
        if not found:
            return ()
    return tuple(Path(each.labels, path.without) for each in found)


def _told(document: Document, above: Path, label: Label) -> list[Path]:
    """Return the paths, one label longer, that a label may tell."""
    if label.unit is Unit.HEADING or find(document, above.child(label)):
        return [above.child(label)]
    holders = find(document, above) if above else (_whole(document),)
    if len(holders) != 1:
        return []
    if label.unit in {Unit.CELL, Unit.COLUMN}:
        return [above.child(each) for each in _columns(document, above, label)]
    for means in (_alike, _same_words, _some_words):
        found = list(means(holders[0], label))
        if found:
            return [_path_of(document, holders[0], above, each) for each in found]
    return [above] if _is_it(holders[0], label) else []


def _whole(document: Document) -> Provision:
    return Provision(Unit.ALINEA, children=document.provisions)


def _alike(holder: Provision, label: Label) -> Iterator[Provision]:
    """Yield what has the same number and is of a unit that may be called so."""
    units = _ALIKE.get(label.unit, frozenset())
    if label.unit in _ALIKE and label.num:
        for each in _near(holder):
            if each.num == label.num and each.unit in units:
                yield each


def _same_words(holder: Provision, label: Label) -> Iterator[Provision]:
    wanted = _folded(label.num or str(label.unit))
    if label.unit in _TOLD and wanted:
        for each in _of_kind(holder, label.unit):
            if wanted in map(_folded, _words(each)):
                yield each


def _some_words(holder: Provision, label: Label) -> Iterator[Provision]:
    wanted = f" {_folded(label.num or str(label.unit))} "
    if label.unit in _TOLD and wanted.strip():
        for each in _of_kind(holder, label.unit):
            if any(wanted in f" {_folded(words)} " for words in _words(each)):
                yield each


def _of_kind(holder: Provision, unit: Unit) -> Iterator[Provision]:
    """Yield what in a provision words for a unit may mean."""
    kinds = {unit, *_ROWS, Unit.ALINEA} if unit in _ROWS else {unit}
    if unit is Unit.DICTIONARY:
        kinds |= {Unit.SCHEDULE, Unit.SECTION, *CONTAINERS}
    for each in _near(holder):
        if each.unit in kinds:
            yield each


def _near(holder: Provision) -> Iterator[Provision]:
    """Yield what is in a provision, and in the tables and Parts in it."""
    for child in holder.children:
        yield child
        if child.unit in CONTAINERS or child.unit is Unit.TABLE:
            yield from _near(child)


def _words(provision: Provision) -> Iterator[str]:
    """Yield the words by which a provision may be told."""
    if provision.unit in _HEADED or provision.heading:
        yield provision.heading.plain
        yield provision.designation
    else:
        yield provision.text.plain
    if provision.unit in _ROWS:
        for cell in provision.children:
            yield cell.text.plain


def _is_it(holder: Provision, label: Label) -> bool:
    """Tell whether a Schedule is itself the dictionary that is said to be in it."""
    wanted = f" {_folded(str(label.unit))} "
    return (
        label.unit is Unit.DICTIONARY and wanted in f" {_folded(holder.heading.plain)} "
    )


def _columns(document: Document, above: Path, label: Label) -> list[Label]:
    """Return the columns that are headed by some words, or by more than those."""
    table = above.parent if label.unit is Unit.CELL else above
    rows = (row for each in find(document, table) for row in each.children)
    heads = [cell for row in rows if row.unit is Unit.HEADER for cell in row.children]
    wanted = _folded(label.num)
    same = [cell for cell in heads if _folded(cell.text.plain) == wanted]
    some = [cell for cell in heads if f" {wanted} " in f" {_folded(cell.text.plain)} "]
    return [Label(label.unit, cell.num) for cell in same or some if wanted]


def _path_of(
    document: Document, holder: Provision, above: Path, found: Provision
) -> Path:
    """Return the path that leads to something in a provision, and to nothing else."""
    path = above
    for each in _way(holder, found):
        if each.unit in CONTAINERS and each is not found:
            continue
        path = path.child(each.label)
        named = find(document, path)
        if len(named) > 1:
            nth = next(at for at, other in enumerate(named, 1) if other is each)
            path = path.beside(replace(path.last, nth=nth))
    return path


def _way(holder: Provision, found: Provision) -> tuple[Provision, ...]:
    """Return what leads from a provision down to one inside it."""
    for child in holder.children:
        if child is found:
            return (child,)
        if way := _way(child, found):
            return (child, *way)
    return ()


def _folded(words: str) -> str:
    return _MARKS.sub(" ", words).strip().casefold()
