"""Words that are a provision's own number: changing them changes the number.

“Subsection 96-1(1): Omit “(1)”.” and “Section 38-1 (note 2): Omit “Note 2”,
substitute “Note”.” quote what the printed page has before the words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lexcomp.engine.places import occurrences
from lexcomp.engine.rewrite import find
from lexcomp.model.document import Document, Provision
from lexcomp.model.operation import (
    Number,
    Operation,
    Renumber,
    ReplaceWords,
    Unnumber,
)
from lexcomp.model.path import BASIC, Label
from lexcomp.model.printing import marker
from lexcomp.model.text import Text

_FIRST = re.compile(r"\(1\)\s+(?=\S)")


def on_own_number(document: Document, operation: Operation) -> Operation:
    """Return the change of number that a change of words comes to, if it does.

    It does only where the words are the number as printed and are nowhere in the
    provision's own words.

    Examples:
        >>> from lexcomp.model.path import Path, Unit
        >>> from lexcomp.model.text import Text
        >>> note = Provision(Unit.NOTE, "2", text=Text("See Part 2."))
        >>> law = Document("L", (Provision(Unit.SECTION, "5", children=(note,)),))
        >>> path = Path.parse("section:5/note:2")
        >>> on_own_number(law, ReplaceWords(path, "Note 2", Text("Note"))).num
        ''
    """
    if not isinstance(operation, ReplaceWords) or operation.provisions:
        return operation
    found = find(document, operation.target)
    if len(found) != 1 or not operation.target.parent:
        return operation
    provision = found[0]
    printed = _plain(marker(provision))
    if not printed or _plain(operation.old) != printed:
        return operation
    if occurrences(provision, operation.old):
        return operation
    if not operation.new:
        return Unnumber(operation.target)
    num = _number(operation.new.plain, provision)
    return operation if num is None else Renumber(operation.target, num)


def with_first_number(
    document: Document, operation: Operation
) -> tuple[Operation, ...]:
    """Return what it comes to that words with a number begin a provision.

    “Section 67C: Omit “A person”, substitute “(1) A keeper”.” makes all that there is
    in a section without subsections its first.

    Examples:
        >>> from lexcomp.model.path import Path, Unit
        >>> from lexcomp.model.text import Text
        >>> rule = Provision(Unit.SECTION, "5", text=Text("A person may rest."))
        >>> path, new = Path.parse("section:5"), Text("(1) A keeper")
        >>> change = ReplaceWords(path, "A person", new)
        >>> words, number = with_first_number(Document("L", (rule,)), change)
        >>> words.new.plain, str(number.label)
        ('A keeper', 'subsection:1')
    """
    if not isinstance(operation, ReplaceWords) or operation.provisions:
        return (operation,)
    marked = _FIRST.match(operation.new.plain)
    found = find(document, operation.target) if marked else ()
    if not marked or len(found) != 1 or found[0].unit not in BASIC:
        return (operation,)
    unit = BASIC[found[0].unit]
    if any(child.unit is unit for child in found[0].children):
        return (operation,)
    first = next((text for text in found[0].texts() if text), Text())
    if not first.plain.startswith(operation.old):
        return (operation,)
    bare = replace(operation, new=operation.new.cut(marked.end()))
    return bare, Number(operation.target, Label(unit, "1"))


def _plain(words: str) -> str:
    return words.rstrip(": ")


def _number(words: str, provision: Provision) -> str | None:
    """Return the number with which a provision would be printed so, if there is one."""
    last: list[str] = re.findall(r"[0-9A-Za-z-]+", words)[-1:]
    for num in ("", *last):
        if _plain(marker(replace(provision, num=num))) == _plain(words):
            return num
    return None
