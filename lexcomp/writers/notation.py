"""Operations as people approve, correct and record them.

`lexcomp.readers.notation` says how they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from lexcomp.model.document import Provision
from lexcomp.model.operation import (
    InsertProvisions,
    InsertWords,
    Occurrence,
    OmitRange,
    Operation,
    Renumber,
    RepealProvision,
    ReplaceWords,
    Side,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
    Which,
)
from lexcomp.model.path import Label, Path
from lexcomp.model.text import Text

#: What would be taken for the end of a number or term, were it to stand bare.
_IN_NUM = str.maketrans({mark: f"\\{mark}" for mark in "\\/:,“”"} | {"\n": r"\n"})
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
    first, new = _line(operation, lambda text: _quoted(text.plain))
    labels = " ".join(_label(provision.label) for provision in new)
    return f"{first} {labels}" if new else first


def full_notation(operation: Operation) -> str:
    """Write an operation with all that it holds, as `read_notation` reads it.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> new = Provision(Unit.NOTE, text=Text("See Part 2."))
        >>> end = Path.parse("section:5")
        >>> print(full_notation(InsertProvisions(end, Side.AT_END_OF, (new,))))
        insert at end of section:5:
          note
            text “See Part 2.”
    """
    first, new = _line(operation, _with_faces)
    inside = [line for provision in new for line in _provision(provision, "  ")]
    return "\n".join((first, *inside))


def _line(
    operation: Operation, words: Callable[[Text], str]
) -> tuple[str, tuple[Provision, ...]]:
    """Return the line of an operation, and the provisions to be named after it."""
    match operation:
        case InsertProvisions(target, side, new):
            return f"insert {side} {_path(target)}:", new
        case RepealProvision(target):
            return f"repeal {_path(target)}", ()
        case SubstituteProvision(target, new):
            return f"substitute {_path(target)}:", new
        case SubstituteHeading(target, heading):
            return f"substitute heading of {_path(target)}: {words(heading)}", ()
        case Renumber(target, num):
            renumbered = target.beside(Label(target.last.unit, num))
            return f"renumber {_path(target)} as {_path(renumbered)}", ()
        case ReplaceWords() | InsertWords() | OmitRange():
            place = f"{_words(operation)} {_path(operation.target)}"
            return f"{place}: {words(operation.new)}", ()
        case Unheld(target, effect, leaves):
            left = ", ".join(map(_path, leaves))
            leaving = f", leaving {left}" if left else ""
            return f"unheld {effect.name.lower()} {_path(target)}{leaving}", ()
        case _:
            assert_never(operation)


def _words(operation: ReplaceWords | InsertWords | OmitRange) -> str:
    """Write what becomes of which words, up to the name of the provision."""
    match operation:
        case ReplaceWords(_, old, _, which):
            return f"replace {_which(which)} {_quoted(old)} in"
        case InsertWords(_, side, anchor, _, which):
            if side is Side.AT_END_OF:
                return f"insert words {side}"
            return f"insert words {side} {_which(which)} {_quoted(anchor)} in"
        case OmitRange(_, extent, anchor, which, upto):
            kind = "" if which is Which.ONLY else f"{_which(which)} "
            to = f" to {_quoted(upto)}" if upto else ""
            return f"omit words {extent} {kind}{_quoted(anchor)}{to} in"
        case _:
            assert_never(operation)


def _which(which: Occurrence) -> str:
    return which if isinstance(which, Which) else ",".join(map(str, which))


def _path(path: Path) -> str:
    return "/".join(map(_label, path.labels)) or "the law"


def _label(label: Label) -> str:
    num = label.num.translate(_IN_NUM)
    return f"{label.unit}:{num}" if num else str(label.unit)


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
