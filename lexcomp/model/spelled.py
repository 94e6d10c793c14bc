"""Provisions in full words, as endnotes and amending items head what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from lexcomp.model.path import BASIC, CONTAINERS, Label, Path, Unit

_IN_BRACKETS = frozenset(
    {*BASIC.values(), Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH}
)
_ALONE = CONTAINERS | {Unit.SCHEDULE, Unit.FORM, Unit.APPENDIX, Unit.ANNEX, Unit.MODULE}


def spelled(path: Path) -> str:
    """Write a path in full words.

    Examples:
        >>> spelled(Path.parse("section:5/heading"))
        'Section 5 (heading)'
        >>> spelled(Path.parse("schedule:2/clause:4/subclause:1/paragraph:a"))
        'Paragraph 4(1)(a) of Schedule 2'
        >>> spelled(Path.parse("part:2/division:1"))
        'Division 1 of Part 2'
        >>> spelled(Path.parse("regulation:3/definition:lamp/note:2"))
        'Regulation 3 (definition of lamp, note 2)'
        >>> spelled(Path.parse("schedule:1/form:2")), spelled(Path.parse("title"))
        ('Form 2 of Schedule 1', 'Title')
    """
    if not path:
        return "The whole law"
    heads, inner = _parted(path)
    words = " of ".join(reversed(heads))
    inside = ", ".join(map(_inner, inner))
    if not words:
        return inside[:1].upper() + inside[1:]
    first = words[:1].upper() + words[1:]
    return f"{first} ({inside})" if inside else first


def _parted(path: Path) -> tuple[list[str], list[Label]]:
    """Return what is named by its number, outermost first, and what is in that."""
    heads: list[str] = []
    rest = list(path.labels)
    while rest and (rest[0].unit in _ALONE or rest[0].unit in BASIC):
        label = rest.pop(0)
        number = label.num
        unit = label.unit
        while unit in {*BASIC, *_IN_BRACKETS} and rest and rest[0].unit in _IN_BRACKETS:
            label = rest.pop(0)
            number, unit = f"{number}({label.num})", label.unit
        name = unit.value if unit in {*BASIC, *_IN_BRACKETS} else unit.capitalize()
        heads.append(f"{name} {number}".rstrip())
    return heads, rest


def _inner(label: Label) -> str:
    if label.unit is Unit.DEFINITION:
        return f"definition of {label.num}"
    return f"{label.unit} {label.num}".rstrip()


def spelled_all(paths: tuple[Path, ...]) -> Iterator[str]:
    """Yield each of several paths in full words, `The whole law` if there are none."""
    yield from map(spelled, paths or (Path(),))
