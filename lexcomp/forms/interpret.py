"""Understanding items: from their words to operations, or to why there are none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from lexcomp.forms.header import unread
from lexcomp.forms.nearest import nearest
from lexcomp.forms.outside import changes_no_text, is_bulk, repeals_law
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Operation
from lexcomp.model.path import Unit
from lexcomp.model.style import Form, Style, Target


class Sense(StrEnum):
    """What sort of item it is."""

    AMENDS = "amends"
    NO_TEXT_CHANGE = "no-text-change"
    """It operates on its own terms: application, saving and transitional items."""
    REPEALS_LAW = "repeals-law"
    NOT_UNDERSTOOD = "not-understood"


@dataclass(frozen=True, slots=True)
class Reading:
    """How an item is read.

    Attributes:
        reading: What sort of item it is.
        form: The form that reads it, if one does; with several parts, the first.
        targets: What its header names.
        operations: What it does; empty unless it amends.
        findings: Why it is not understood, if it is not.
    """

    reading: Sense
    form: str = ""
    targets: tuple[Target, ...] = ()
    operations: tuple[Operation, ...] = ()
    findings: tuple[Finding, ...] = ()


_NOTE = re.compile(r"^Note(?: \d+)?: *(?=The headings? to )", re.MULTILINE)
_REMARK = re.compile(
    r"(?<=[.;:]\n)Note(?: \d+)?: (?!The headings? to ).*$", re.MULTILINE
)
_SUBJECT = re.compile(
    r"(?:\(\w+\) )?(?P<header>[^“”\"\n]+?) "
    r"(?P<body>(?:is|are) (?:amended|repealed|omitted)\b.*)",
    re.DOTALL,
)
_LONGEST = 120
_SPACES = re.compile(r"[ \t\u00a0]+")


def interpret(item: AmendingItem, style: Style, basic: Unit) -> Reading:
    """Read an item with the forms of a style.

    Args:
        item: The item, with the provisions that are set out under it.
        style: The style in which it is drafted.
        basic: The unit in which the law that it amends is counted.

    Returns:
        Its reading: never “amends” unless exactly one form reads each of its parts.
    """
    item = _with_subject(replace(item, body=_tidy(item.body)), style, basic)
    targets = style.read_header(item.header, basic)
    if repeals_law(item, targets):
        return Reading(Sense.REPEALS_LAW, "repeal-law", targets or ())
    if targets is None:
        if changes_no_text(item):
            return Reading(Sense.NO_TEXT_CHANGE)
        if is_bulk(item):
            return _not_understood(item, "LC207", _bulk(item))
        return _not_understood(item, "LC201", _unread_header(item, basic))
    return _read_parts(item, targets, style)


def _tidy(body: str) -> str:
    """Make all spaces plain, and leave none around a line."""
    lines = (_SPACES.sub(" ", line).strip() for line in body.split("\n"))
    return "\n".join(line for line in lines if line)


def _with_subject(item: AmendingItem, style: Style, basic: Unit) -> AmendingItem:
    """Move what a sentence is about to the header: “Section 5 is amended by …”."""
    found = _SUBJECT.fullmatch(item.body)
    if not found or style.read_header(found["header"], basic) is None:
        return item
    return replace(item, header=found["header"], body=found["body"])


def _read_parts(
    item: AmendingItem, targets: tuple[Target, ...], style: Style
) -> Reading:
    """Read the action of an item, and each note under it that alters a heading.

    Other notes do nothing: they say where else a provision is amended.
    """
    action, *notes = _NOTE.split(_REMARK.sub("", item.body))
    parts = [replace(item, body=action.strip())] if action.strip() else []
    parts += [replace(item, body=note.strip(), provisions=()) for note in notes]
    if not parts:
        return _not_understood(item, "LC205", _bare(item))
    readings = [_read_part(part, targets, style) for part in parts]
    findings = tuple(finding for reading in readings for finding in reading.findings)
    if findings:
        return Reading(Sense.NOT_UNDERSTOOD, targets=targets, findings=findings)
    return Reading(
        Sense.AMENDS,
        readings[0].form,
        targets,
        tuple(operation for reading in readings for operation in reading.operations),
    )


def _read_part(
    part: AmendingItem, targets: tuple[Target, ...], style: Style
) -> Reading:
    """Read one part of an item: exactly one form must."""
    found = [
        (form, operations)
        for form in style.forms
        if (operations := form(part, targets)) is not None
    ]
    if len(found) == 1:
        form, operations = found[0]
        return Reading(Sense.AMENDS, form_name(form), targets, operations)
    if found:
        names = " and ".join(form_name(form) for form, _ in found)
        message = f"“{_first(part.body)}” is in more than one form: {names}."
        return _not_understood(part, "LC203", message)
    return _not_understood(part, *_why_unread(part))


def form_name(form: Form) -> str:
    """Return the name of a form, as messages and JSON have it."""
    return form.__name__.replace("_", "-")


def _why_unread(part: AmendingItem) -> tuple[str, str]:
    """Return the code and the message of the finding that no form reads a part."""
    form, rest = nearest(part.body)
    if form and not rest:
        if part.body.endswith(":") and not part.provisions:
            message = f"Nothing is set out under “{_first(part.body)}”."
            return "LC204", message
        new = " and what is set out under it" if part.provisions else ""
        message = (
            f"“{_first(part.body)}” is in the form {form}, "
            f"but does not go with “{part.header}”{new}."
        )
        return "LC206", message
    within = f" in “{_first(part.body)}”" if rest != part.body else ""
    near = f"; the nearest form is {form}" if form else ""
    return "LC202", f"No form reads “{_first(rest)}”{within}{near}."


def _unread_header(item: AmendingItem, basic: Unit) -> str:
    rest = unread(item.header, basic)
    if not rest:
        return f"The header “{item.header}” breaks off."
    return f"“{rest}” is not understood in the header “{item.header}”."


def _bulk(item: AmendingItem) -> str:
    return f"“{_first(item.body)}” amends what other items or a list name."


def _bare(item: AmendingItem) -> str:
    return f"The item “{item.header}” does not say what is to be done."


def _first(words: str) -> str:
    """Return the first line of some words, and no more than a reader can take in."""
    line = words.partition("\n")[0]
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"


def _not_understood(item: AmendingItem, code: str, message: str) -> Reading:
    finding = Finding(code, Severity.ERROR, message, item.source)
    return Reading(Sense.NOT_UNDERSTOOD, findings=(finding,))
