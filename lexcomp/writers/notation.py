"""Operations as people approve, correct and record them.

`lexcomp.readers.notation` says how they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from lexcomp.model.document import Provision
from lexcomp.model.operation import (
    INSIDE,
    InsertProvisions,
    InsertWords,
    Number,
    Occurrence,
    OmitRange,
    Operation,
    Renumber,
    RepealProvision,
    ReplaceLines,
    ReplaceWords,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
    Unnumber,
    Which,
    WordChange,
)
from lexcomp.model.path import LAST, Label, Path, Unit
from lexcomp.model.text import Text

#: What would be taken for the end of a number or term, were it to stand bare.
_IN_NUM = str.maketrans({mark: f"\\{mark}" for mark in "\\/:,[]“”"} | {"\n": r"\n"})
_IN_WORDS = str.maketrans({"\\": r"\\", "\n": r"\n"})
_LONE_QUOTES = str.maketrans({"“": r"\“", "”": r"\”"})


def notation(operation: Operation) -> str:
    """Write an operation in one line, with only the labels of new provisions.

    Examples:
        >>> print(notation(RepealProvision(Path.parse("section:5/subsection:2"))))
        repeal section:5/subsection:2
        >>> print(notation(ReplaceWords(Path.parse("section:5"), "may", Text("must"))))
        replace only “may” in section:5: “must”
    """
    first, new, tail = _line(operation, lambda text: _quoted(text.plain))
    labels = [_label(provision.label) for provision in new]
    closing = [_quoted(tail.plain)] if tail else []
    return " ".join((first, *labels, *closing))


def full_notation(operation: Operation) -> str:
    """Write an operation with all that it holds, as `read_notation` reads it.

    Examples:
        >>> from lexcomp.model.operation import Side
        >>> from lexcomp.model.path import Unit
        >>> new = Provision(Unit.NOTE, text=Text("See Part 2."))
        >>> end = Path.parse("section:5")
        >>> print(full_notation(InsertProvisions(end, Side.AT_END_OF, (new,))))
        insert at end of section:5:
          note
            text “See Part 2.”
    """
    first, new, tail = _line(operation, _with_faces)
    inside = [line for provision in new for line in _provision(provision, "  ")]
    closing = [f"  tail {_with_faces(tail)}"] if tail else []
    return "\n".join((first, *inside, *closing))


def _line(
    operation: Operation, words: Callable[[Text], str]
) -> tuple[str, tuple[Provision, ...], Text]:
    """Return the line of an operation, what is to be named after it, and its tail."""
    match operation:
        case ReplaceWords() | InsertWords() | OmitRange():
            line = f"{_words(operation)}: {words(operation.new)}"
            return line, operation.provisions, operation.tail
        case InsertProvisions() | SubstituteProvision() | ReplaceLines():
            return _setting_out(operation), operation.provisions, Text()
        case SubstituteHeading(target, heading):
            line = f"substitute heading of {_path(target)}: {words(heading)}"
            return line, (), Text()
        case _:
            return _alone(operation), (), Text()


def _setting_out(
    operation: InsertProvisions | SubstituteProvision | ReplaceLines,
) -> str:
    """Write an operation under which provisions are set out, up to the colon."""
    place = _path(operation.target)
    match operation:
        case InsertProvisions(_, side, _, within):
            inside = f", in {_path(within)}" if within else ""
            return f"insert {side} {place}{inside}:"
        case SubstituteProvision(_, _, keeping):
            return f"substitute {place}{_keeping(keeping)}:"
        case ReplaceLines(_, lines, _, side):
            verb = f"insert {side}" if side else "replace"
            words = " ".join(map(_quoted, lines))
            return f"{verb} lines {words} in {place}:"
        case _:
            assert_never(operation)


def _alone(
    operation: RepealProvision | Renumber | Number | Unnumber | Unheld,
) -> str:
    """Write an operation that holds neither words nor provisions."""
    place = _path(operation.target)
    match operation:
        case RepealProvision(_, keeping):
            return f"repeal {place}{_keeping(keeping)}"
        case Renumber(target, num):
            renumbered = target.beside(Label(target.last.unit, num))
            return f"renumber {place} as {_path(renumbered)}"
        case Number(_, label, anchor):
            start = f", from {_quoted(anchor)}" if anchor else ""
            return f"number {place}, as {_label(label)}{start}"
        case Unnumber():
            return f"unnumber {place}"
        case Unheld(_, effect, leaves):
            left = ", ".join(map(_path, leaves))
            leaving = f", leaving {left}" if left else ""
            return f"unheld {effect.name.lower()} {place}{leaving}"
        case _:
            assert_never(operation)


def _keeping(units: tuple[Unit, ...]) -> str:
    return f", keeping {', '.join(units)}" if units else ""


def _words(operation: WordChange) -> str:
    """Write what becomes of which words, up to the new ones."""
    place = _path(operation.target)
    match operation:
        case ReplaceWords(which=which, old=old, sparing=sparing):
            spared = f" sparing {_quoted(sparing)}" if sparing else ""
            return f"replace {_which(which)} {_quoted(old)}{spared} in {place}"
        case InsertWords(side=side, anchor=anchor, which=which, once=once):
            often = "once " if once else ""
            if side in INSIDE:
                return f"insert words {often}{side} {place}"
            beside = f"{side} {_which(which)} {_quoted(anchor)}"
            return f"insert words {often}{beside} in {place}"
        case OmitRange(extent=extent, anchor=anchor, which=which, upto=upto):
            kind = "" if which is Which.ONLY else f"{_which(which)} "
            to = f" to {_anchor(upto)}" if upto else ""
            kept = _keeping(operation.keeping)
            reach = f"{extent} {kind}{_anchor(anchor)}{to}"
            return f"omit words {reach} in {place}{kept}"
        case _:
            assert_never(operation)


def _anchor(anchor: str | Path) -> str:
    """Write words, or a provision with a comma to end it."""
    return _quoted(anchor) if isinstance(anchor, str) else f"{_path(anchor)},"


def _which(which: Occurrence) -> str:
    return which if isinstance(which, Which) else ",".join(map(str, which))


def _path(path: Path) -> str:
    labels = "/".join(map(_label, path.labels)) or "the law"
    without = ", ".join(map(_path, path.without))
    return f"{labels}[without {without}]" if without else labels


def _label(label: Label) -> str:
    num = label.num.translate(_IN_NUM)
    name = f"{label.unit}:{num}" if num else str(label.unit)
    place = "last" if label.nth == LAST else label.nth
    return f"{name}[{place}]" if place else name


def _provision(provision: Provision, indent: str) -> Iterator[str]:
    yield indent + _label(provision.label)
    indent += "  "
    if provision.designation:
        yield f"{indent}designation {_quoted(provision.designation)}"
    if not provision.held:
        yield f"{indent}not held"
    if provision.span != (1, 1):
        yield f"{indent}span {provision.span[0]} {provision.span[1]}"
    if provision.heading:
        yield f"{indent}heading {_with_faces(provision.heading)}"
    if provision.text:
        yield f"{indent}text {_with_faces(provision.text)}"
    for child in provision.children:
        yield from _provision(child, indent)
    if provision.tail:
        yield f"{indent}tail {_with_faces(provision.tail)}"


def _with_faces(text: Text) -> str:
    faces = " ".join(f"{mark.face} {mark.start}-{mark.end}" for mark in text.marks)
    return f"{_quoted(text.plain)} [{faces}]" if faces else _quoted(text.plain)


def _quoted(words: str) -> str:
    """Quote words; quotation marks that do not pair within them are escaped."""
    escaped = words.translate(_IN_WORDS)
    return f"“{escaped if _pairs(words) else escaped.translate(_LONE_QUOTES)}”"


def _pairs(words: str) -> bool:
    """Tell whether each “ has its ” after it, and each ” its “ before."""
    depth = 0
    for mark in words:
        depth += (mark == "“") - (mark == "”")
        if depth < 0:
            return False
    return depth == 0
