r"""The notation of operations: how people write down what an amendment does.

An operation is one line. Paths are as `Path` writes them, `the law` for all of it:

    replace only “the Minister” in section:5/subsection:2: “the Secretary”
    replace 1,3 “may” in section:12: “must”
    replace every “Board” in the law: “Authority”
    insert words before last “lamp” in section:9: “wick or ”
    insert words at end of section:9: “, or both”
    omit words after “must” in section:9: “give notice.”
    omit words from 2 “if” to “lit” in section:9: “”
    replace every “the Board” sparing “Board of Trade” in section:9: “it”
    insert words once after every “he” in the law: “or she”
    omit words after section:9/paragraph:b, in section:9: “”
    omit words from “if” to section:9/paragraph:b, in section:9, keeping table: “”
    replace lines “Lamps” “(a) oil;” in section:9:
    insert after lines “Lamps” in section:9:
    repeal section:5/note:1
    repeal section:5/subsection:2, keeping note
    substitute section:5/subsection:2:
    substitute heading of section:5: “Lamps”
    insert after section:5:
    insert in order in section:3:
    insert after section:5, in part:1/division:2:
    number section:5, as subsection:1, from “Renewal”
    unnumber section:5/subsection:1
    renumber section:5/paragraph:c as section:5/paragraph:b
    unheld amended schedule:2, leaving schedule:2/clause:1, schedule:2/clause:4

A path may end in a run of siblings, `section:5/subsection:2..4`; a place among several
of one number is written `paragraph:a[2]` or `note[last]`, and what is left out of a
provision `section:5[without paragraph:b, note:1]`.

Provisions to be put in follow, two spaces further in than what they are put into;
where words come with them, a line `tail` may come last, for words after them.
Each has a line for its label and, below it, lines for what it has of these, in any
order: `designation`, `span` (columns and rows of a cell), `heading`, `text`, and
`tail` for the words after what is inside it. A provision whose words are not held
has a line `not held` instead. Faces follow the words that have them,
counted from 0: b, i, u, sub and sup.

    insert after section:5:
      section:5A
        heading “Wicks”
        subsection:1
          text “A wick must be:” [b 2-6 i 2-6]
          paragraph:a
            text “trimmed; and”

Quotation marks may stand within words as long as they pair. One that does not, a
backslash and the end of a line are written `\“`, `\”`, `\\` and `\n`. So are, in a
number or a defined term: `\/`, `\:`, `\,`, `\[` and `\]`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lexcomp.model.document import Provision
from lexcomp.model.effect import Effect
from lexcomp.model.operation import (
    INSIDE,
    Extent,
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
    Side,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
    Unnumber,
    Which,
)
from lexcomp.model.path import Path, Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.readers.notation_line import Line

_SIDES = {f"{side} ": side for side in Side}
_WORD_SIDES = {
    f"{side} ": side
    for side in (Side.BEFORE, Side.AFTER, Side.AT_START_OF, Side.AT_END_OF)
}
_EXTENTS = {f"{extent} ": extent for extent in Extent}
_EFFECTS = {f"{effect.name.lower()} ": effect for effect in Effect}


def read_notation(text: str) -> Operation:
    """Read one operation, with the provisions set out under it.

    Raises:
        ValueError: If it is not in the notation; the message is one sentence that
            names the line and says what should stand there.

    Examples:
        >>> print(read_notation("repeal section:5").target)
        section:5
        >>> read_notation("delete section:5")
        Traceback (most recent call last):
        ...
        ValueError: Line 1: expected replace, insert, omit, repeal, substitute, \
renumber, number, unnumber or unheld, and found “delete section:5”.
    """
    operations = read_operations(text)
    if len(operations) != 1:
        message = f"Line 1: expected one operation, and found {len(operations)}."
        raise ValueError(message)
    return operations[0]


def read_operations(text: str) -> tuple[Operation, ...]:
    """Read operations, each beginning on a line that is not indented.

    Raises:
        ValueError: As for `read_notation`.
    """
    lines = [
        Line(line, number)
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    ]
    operations: list[Operation] = []
    index = 0
    while index < len(lines):
        first = lines[index]
        new, index = _provisions(lines, index + 1, 2)
        tail = Text()
        if index < len(lines) and lines[index].indent and _at_tail(lines[index]):
            tail, index = _tail(lines[index]), index + 1
        operations.append(_operation(first, new, tail))
    return tuple(operations)


def _operation(line: Line, new: tuple[Provision, ...], tail: Text) -> Operation:
    verbs = {
        "replace lines ": _replace_lines,
        "replace ": _replace,
        "insert words ": _insert_words,
        "insert ": _insert,
        "omit words ": _omit,
        "repeal ": _repeal,
        "substitute heading of ": _substitute_heading,
        "substitute ": _substitute,
        "renumber ": _renumber,
        "number ": _number,
        "unnumber ": _unnumber,
        "unheld ": _unheld,
    }
    *verbs_but_last, last = dict.fromkeys(verb.split()[0] for verb in verbs)
    known = f"{', '.join(verbs_but_last)} or {last}"
    operation = line.one_of(verbs, known)(line)
    line.end()
    if isinstance(operation, ReplaceWords | InsertWords | OmitRange):
        return replace(operation, provisions=new, tail=tail)
    if isinstance(operation, InsertProvisions | SubstituteProvision | ReplaceLines):
        if not tail:
            return replace(operation, provisions=new)
    elif not (new or tail):
        return operation
    if new or tail:
        message = "no provisions under an operation that puts none in"
        raise ValueError(f"Line {line.number}: expected {message}.")
    return operation


def _replace(line: Line) -> Operation:
    which, old = line.which(), line.quoted()
    sparing = line.quoted() if line.accept(" sparing ") else ""
    line.expect(" in ")
    target = line.path()
    line.expect(": ")
    return ReplaceWords(target, old, line.text(), which, sparing=sparing)


def _replace_lines(line: Line) -> Operation:
    return _beside_lines(line, None)


def _beside_lines(line: Line, side: Side | None) -> Operation:
    lines = [line.quoted()]
    while not line.accept(" in "):
        line.expect(" ")
        lines.append(line.quoted())
    target = line.path()
    line.expect(":")
    return ReplaceLines(target, tuple(lines), side=side)


def _insert_words(line: Line) -> Operation:
    once = line.accept("once ")
    side = line.one_of(_WORD_SIDES, "before, after, at start of or at end of")
    which: Occurrence = Which.ONLY
    anchor = ""
    if side not in INSIDE:
        which, anchor = line.which(), line.quoted()
        line.expect(" in ")
    target = line.path()
    line.expect(": ")
    return InsertWords(target, side, anchor, line.text(), which, once=once)


def _omit(line: Line) -> Operation:
    extent = line.one_of(_EXTENTS, "after, before or from")
    which = line.which() if line.at_which() else Which.ONLY
    anchor = _anchor(line)
    upto = _anchor(line) if line.accept(" to ") else ""
    line.expect(" in ")
    target, keeping = line.path(), _keeping(line)
    line.expect(": ")
    return OmitRange(target, extent, anchor, which, upto, line.text(), keeping=keeping)


def _anchor(line: Line) -> str | Path:
    """Read words, or a provision with the comma that ends it."""
    if line.rest.startswith("“"):
        return line.quoted()
    path = line.path()
    line.expect(",")
    return path


def _keeping(line: Line) -> tuple[Unit, ...]:
    units: list[Unit] = []
    if line.accept(", keeping "):
        units.append(line.unit())
        while line.accept(", "):
            units.append(line.unit())
    return tuple(units)


def _repeal(line: Line) -> Operation:
    return RepealProvision(line.path(), _keeping(line))


def _insert(line: Line) -> Operation:
    for side in (Side.BEFORE, Side.AFTER):
        if line.accept(f"{side} lines “", keep=1):
            return _beside_lines(line, side)
    side = line.one_of(_SIDES, "words, before, after, at end of or in order in")
    target = line.path()
    within = line.path() if line.accept(", in ") else Path()
    line.expect(":")
    return InsertProvisions(target, side, (), within)


def _substitute(line: Line) -> Operation:
    target = line.path()
    keeping = _keeping(line)
    line.expect(":")
    return SubstituteProvision(target, (), keeping)


def _number(line: Line) -> Operation:
    target = line.path()
    line.expect(", as ")
    label = line.label()
    return Number(target, label, line.quoted() if line.accept(", from ") else "")


def _unnumber(line: Line) -> Operation:
    return Unnumber(line.path())


def _substitute_heading(line: Line) -> Operation:
    target = line.path()
    line.expect(": ")
    return SubstituteHeading(target, line.text())


def _renumber(line: Line) -> Operation:
    wanted = "a provision, “as”, and the same provision with another number"
    wrong = line.wrong(wanted)
    for target, new in line.two_paths(" as "):
        if target.parent == new.parent and target.last.unit is new.last.unit:
            return Renumber(target, new.last.num)
    raise wrong


def _unheld(line: Line) -> Operation:
    effect = line.one_of(_EFFECTS, "what was done, such as amended or repealed")
    target = line.path()
    leaves = []
    if line.accept(", leaving "):
        leaves.append(line.path())
        while line.accept(", "):
            leaves.append(line.path())
    return Unheld(target, effect, tuple(leaves))


def _provisions(
    lines: Sequence[Line], index: int, indent: int
) -> tuple[tuple[Provision, ...], int]:
    """Read the provisions at an indent, and return where the lines go on.

    Raises:
        ValueError: If a line is indented otherwise.
    """
    found: list[Provision] = []
    while index < len(lines) and lines[index].indent >= indent:
        if lines[index].indent == indent and _at_tail(lines[index]):
            break
        provision, index = _provision(lines, index, indent)
        found.append(provision)
    return tuple(found), index


def _provision(lines: Sequence[Line], index: int, indent: int) -> tuple[Provision, int]:
    _check_indent(lines[index], indent)
    label = lines[index].label()
    lines[index].end()
    provision = Provision(label.unit, label.num)
    index += 1
    while index < len(lines) and lines[index].indent > indent:
        _check_indent(lines[index], indent + 2)
        changed = _with_property(provision, lines[index])
        if changed:
            provision, index = changed, index + 1
        else:
            child, index = _provision(lines, index, indent + 2)
            provision = replace(provision, children=(*provision.children, child))
    return provision, index


def _at_tail(line: Line) -> bool:
    return line.rest.startswith("tail “")


def _tail(line: Line) -> Text:
    line.expect("tail ")
    text = line.text()
    line.end()
    return text


def _check_indent(line: Line, indent: int) -> None:
    if line.indent != indent:
        message = f"expected an indent of {indent} spaces, and found {line.indent}"
        raise ValueError(f"Line {line.number}: {message}.")


def _with_property(provision: Provision, line: Line) -> Provision | None:
    """Return the provision with what the line says it has, if it says so."""
    if line.accept("heading “", keep=1):
        changed = replace(provision, heading=line.text())
    elif line.accept("text “", keep=1):
        changed = replace(provision, text=line.text())
    elif line.accept("tail “", keep=1):
        changed = replace(provision, tail=line.text())
    elif line.accept("designation “", keep=1):
        changed = replace(provision, designation=line.quoted())
    elif line.accept("span "):
        changed = replace(provision, span=line.pair())
    elif line.accept("not held"):
        changed = replace(provision, provenance=Provenance(Standing.NOT_HELD))
    else:
        return None
    line.end()
    return changed
