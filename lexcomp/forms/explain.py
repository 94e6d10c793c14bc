"""Why an item is not understood, and what was overlooked in one that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexcomp.forms.nearest import nearest
from lexcomp.forms.quotes import taken_out
from lexcomp.forms.reading import Reading, Sense
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.style import HeaderReading, Target

_LONGEST = 120
_FULL_STOP = re.compile(r"\b(?:substitute|insert|add)\s*\.$", re.IGNORECASE)
_NO_COLON = re.compile(r"Insert|Add|Substitute")


def not_understood(
    item: AmendingItem, code: str, message: str, targets: tuple[Target, ...] = ()
) -> Reading:
    """Return the reading of an item that is not understood, with the reason."""
    finding = Finding(code, Severity.ERROR, message, item.source)
    return Reading(Sense.NOT_UNDERSTOOD, targets=targets, findings=(finding,))


def why_unread(part: AmendingItem) -> tuple[str, str]:
    """Return the code and the message of the finding that no form reads a part."""
    fault = taken_out(part.body.partition("\n")[0]).fault
    if fault:
        return "LC209", f"In “{first_line(part.body)}” {fault}."
    form, rest = nearest(part.body)
    if form and not rest:
        if part.body.endswith(":") and not part.provisions:
            message = f"Nothing is set out under “{first_line(part.body)}”."
            return "LC204", message
        new = " and what is set out under it" if part.provisions else ""
        message = (
            f"“{first_line(part.body)}” is in the form {form}, "
            f"but does not go with “{part.header}”{new}."
        )
        return "LC206", message
    within = f" in “{first_line(part.body)}”" if rest != part.body else ""
    near = f"; the nearest form is {form}" if form else ""
    return "LC202", f"No form reads “{first_line(rest)}”{within}{near}."


def unread_header(words: str, reading: HeaderReading) -> str:
    """Return a sentence that says what of a header is not understood."""
    more = f" {reading.why}" if reading.why else ""
    if not reading.unread:
        return f"The header “{words}” breaks off.{more}"
    if reading.ambiguous:
        return f"“{reading.unread}” has two readings in the header “{words}”.{more}"
    return f"“{reading.unread}” is not understood in the header “{words}”.{more}"


def slips_of(item: AmendingItem) -> Iterator[str]:
    """Yield a sentence for each thing that was overlooked in reading an action."""
    first = item.body.partition("\n")[0]
    if first[:1].isupper():
        slips = list(taken_out(first).slips)
        if item.provisions and _FULL_STOP.search(first):
            slips.append("a full stop in the place of a colon")
        elif item.provisions and _NO_COLON.fullmatch(first):
            slips.append("no colon")
        for slip in slips:
            yield f"“{first_line(first)}” is read in spite of {slip}."


def first_line(words: str) -> str:
    """Return the first line of some words, and no more than a reader can take in."""
    line = words.partition("\n")[0]
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"
