"""Understanding items: from their words to operations, or to why there are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from lexcomp.forms.awaited import awaited, holes
from lexcomp.forms.bulk import Lead, is_bulk, listed_places, read_lead
from lexcomp.forms.doubts import doubts
from lexcomp.forms.explain import (
    first_line,
    not_understood,
    slips_of,
    unread_header,
    why_unread,
)
from lexcomp.forms.faces import with_faces
from lexcomp.forms.listed import Listed, read_listed
from lexcomp.forms.nearest import PHRASES, can_begin
from lexcomp.forms.opening import Opening, opening
from lexcomp.forms.outside import changes_no_text, repeals_law
from lexcomp.forms.parts import Parts, parted
from lexcomp.forms.reading import Reading, Sense
from lexcomp.forms.tidy import tidied
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import (
    Operation,
    RepealProvision,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
)
from lexcomp.model.path import Path, Unit
from lexcomp.model.style import Form, HeaderReading, Style, Target

_SUBJECT = re.compile(
    r"(?:\(\w+\) )?(?P<header>[^“”\"\n]+?) "
    r"(?P<body>(?:is|are) (?:further )?(?:amended|repealed|omitted)\b.*)",
    re.DOTALL,
)
_IN_POSITION = re.compile(
    r"In (?:the|its|their) appropriate (?:numerical )?positions? in (?P<in>.+)"
    r"|(?P<of>.+?),? \(?in (?:the|its|their) appropriate (?:numerical )?positions?\)?",
    re.IGNORECASE,
)
_INSERT = re.compile(r"Insert(?: the following [A-Za-z]+)?(?=[:.—])")
_PASSIVE = (" is amended", " are amended", " is repealed", " are repealed")
_PASSIVES = (*_PASSIVE, " is omitted", " are omitted", " further amended")
#: Forms whose first word no item has that operates on its own terms.
_ACTING = frozenset(PHRASES) - {"heading-note", "is-inserted", "inside"}
_OF_LAW = re.compile(
    r" (?:of|to|in) the [A-Z][^,;]*? (?:Act|Ordinance|Rules|Regulations) \d{4}$"
)


def interpret(item: AmendingItem, style: Style, basic: Unit) -> Reading:
    """Read an item with the forms of a style.

    Args:
        item: The item, with the provisions that are set out under it.
        style: The style in which it is drafted.
        basic: The unit in which the law that it amends is counted.

    Returns:
        Its reading: never “amends” unless exactly one form reads each of its parts.
        An item whose action is stated in another is not understood by itself.
    """
    item, notes = plain_item(item)
    common = style.reword(item, basic) if style.reword else item
    reading = _interpreted(common, notes, style, basic)
    if common is not item:
        reading = _in_own_words(reading, common, item)
    return replace(reading, operations=with_faces(reading.operations, item.said))


def _in_own_words(
    reading: Reading, common: AmendingItem, item: AmendingItem
) -> Reading:
    """Let messages quote an item as it stands, and not as it was reworded."""
    words, own = first_line(common.body), first_line(item.body)
    if words == own or not reading.findings:
        return reading
    findings = tuple(
        replace(each, message=each.message.replace(words, own))
        for each in reading.findings
    )
    return replace(reading, findings=findings)


def _interpreted(
    item: AmendingItem, notes: tuple[str, ...], style: Style, basic: Unit
) -> Reading:
    """Read an item in the words that the forms know."""
    item = _in_position(_with_subject(item, style, basic))
    header = style.read_header(item.header, basic)
    parts = parted(item)
    if repeals_law(_alone(item, parts), header.targets):
        return Reading(Sense.REPEALS_LAW, "repeal-law", header.targets or ())
    if listed := read_listed(item):
        return _of_places(item, listed, style, basic)
    lead = " amended" in item.body and read_lead(_actions_alone(item, parts))
    if lead:
        return _of_lead(item, lead, header, parts, style, basic)
    if header.targets is None:
        return _without_targets(item, header, parts)
    if not (parts.actions or parts.notes):
        return not_understood(item, "LC205", _bare(item), header.targets)
    reading = _of_parts(parts, header.targets, style)
    if reading.reading is Sense.NOT_UNDERSTOOD and _operates(item, style):
        return Reading(Sense.NO_TEXT_CHANGE, targets=header.targets)
    return _with_notes(reading, item, (*notes, *header.slips, *_outside(parts)))


def plain_item(item: AmendingItem) -> tuple[AmendingItem, tuple[str, ...]]:
    """Return an item with plain characters, and sentences that say what they were."""
    header, of_header = tidied(item.header)
    body, of_body = tidied(item.body)
    if header != item.header or body != item.body:
        item = replace(item, header=header, body=body)
    found = dict.fromkeys((*of_header, *of_body))
    return item, tuple(f"{each.capitalize()} were made plain." for each in found)


def form_name(form: Form) -> str:
    """Return the name of a form, as messages and JSON have it."""
    return form.__name__.replace("_", "-")


def _with_subject(item: AmendingItem, style: Style, basic: Unit) -> AmendingItem:
    """Move what a sentence is about to the header: “Section 5 is amended by …”."""
    if not any(each in item.body for each in _PASSIVES):
        return item
    found = _SUBJECT.fullmatch(item.body)
    if not found:
        return item
    for header in (found["header"], _OF_LAW.sub("", found["header"])):
        if style.read_header(header, basic).targets is not None:
            return replace(item, header=header, body=found["body"])
    return item


def _in_position(item: AmendingItem) -> AmendingItem:
    """Move the words “in the appropriate position” from the header to the action."""
    found = _IN_POSITION.fullmatch(item.header)
    if not found or not (insert := _INSERT.match(item.body)):
        return item
    action = f"{insert[0]} in the appropriate numerical position"
    header = found["in"] or found["of"]
    return replace(item, header=header, body=f"{action}{item.body[insert.end() :]}")


def _operates(item: AmendingItem, style: Style) -> bool:
    """Tell an item that operates on its own terms though its header names something."""
    words = opening(item.body)
    known = any(form_name(form) in _ACTING for form in _forms(style, words))
    return not known and changes_no_text(item)


def _alone(item: AmendingItem, parts: Parts) -> AmendingItem:
    """Return an item without the notes under its only action."""
    if len(parts.actions) == 1 and not parts.notes and not parts.own_terms:
        return replace(item, body=parts.actions[0].body)
    return item


def _actions_alone(item: AmendingItem, parts: Parts) -> str:
    """Return the words of an item without the notes under it."""
    return "\n".join(part.body for part in parts.actions) or item.body


def _without_targets(
    item: AmendingItem, header: HeaderReading, parts: Parts
) -> Reading:
    """Read an item whose header names no provision."""
    if changes_no_text(replace(item, body=_actions_alone(item, parts))):
        return Reading(Sense.NO_TEXT_CHANGE)
    if is_bulk(item.body):
        words = f"“{first_line(item.body)}” amends what other items or a list name."
        return not_understood(item, "LC207", words)
    if header.ambiguous:
        return not_understood(item, "LC212", unread_header(item.header, header))
    return not_understood(item, "LC201", unread_header(item.header, header))


def _of_lead(  # noqa: PLR0913, PLR0917 - all that is known of an item so far
    item: AmendingItem,
    lead: Lead,
    header: HeaderReading,
    parts: Parts,
    style: Style,
    basic: Unit,
) -> Reading:
    """Read an item that says what is done to provisions that are named elsewhere."""
    notes = _of_parts(Parts(notes=parts.notes), header.targets or (), style)
    if notes.reading is Sense.NOT_UNDERSTOOD and parts.notes:
        return notes
    if lead.laws:
        return Reading(
            Sense.AMENDS, "listed-laws", (Target(Path()),), lead.changes(Path()),
            laws=lead.listed,
        )  # fmt: skip
    if lead.scope == "item" and lead.listed:
        return _of_list(item, lead, style, basic)
    words = f"“{first_line(item.body)}” amends what other items name."
    if not notes.operations:
        return not_understood(item, "LC207", words)
    finding = Finding("LC211", Severity.NOTE, words, item.source)
    return replace(notes, form="listed-provisions", findings=(finding,))


def _of_list(item: AmendingItem, lead: Lead, style: Style, basic: Unit) -> Reading:
    """Read an item that lists the provisions that it amends."""
    targets: list[Target] = []
    for words in listed_places(lead):
        found = style.read_header(words, basic)
        if found.targets is None or any(each.side for each in found.targets):
            return not_understood(item, "LC201", unread_header(words, found))
        targets += found.targets
    operations = [each for target in targets for each in lead.changes(target.path)]
    return Reading(Sense.AMENDS, "listed-provisions", tuple(targets), tuple(operations))


def _of_places(
    item: AmendingItem, listed: tuple[Listed, ...], style: Style, basic: Unit
) -> Reading:
    """Read an item that lists provisions, with what is done to each."""
    targets: list[Target] = []
    operations: list[Operation] = []
    for each in listed:
        found = style.read_header(each.place, basic)
        if found.targets is None or any(target.side for target in found.targets):
            return not_understood(item, "LC201", unread_header(each.place, found))
        targets += found.targets
        operations += (each.change(target.path) for target in found.targets)
    return Reading(Sense.AMENDS, "listed-provisions", tuple(targets), tuple(operations))


def _of_parts(parts: Parts, targets: tuple[Target, ...], style: Style) -> Reading:
    """Read each action of an item, and each note under it that alters a heading."""
    all_ = (*parts.actions, *parts.notes)
    readings = [_of_part(part, targets, style) for part in all_]
    findings = tuple(finding for reading in readings for finding in reading.findings)
    if any(reading.reading is Sense.NOT_UNDERSTOOD for reading in readings):
        errors = tuple(each for each in findings if each.severity is Severity.ERROR)
        return Reading(Sense.NOT_UNDERSTOOD, targets=targets, findings=errors)
    operations = tuple(each for reading in readings for each in reading.operations)
    if all_ and (clash := _clash(operations)):
        return not_understood(all_[0], "LC213", clash, targets)
    form = readings[0].form if readings else ""
    return Reading(Sense.AMENDS, form, targets, operations, findings)


def _of_part(part: AmendingItem, targets: tuple[Target, ...], style: Style) -> Reading:
    """Read one part of an item: exactly one form must."""
    found = _read_by(part, targets, style)
    if len(found) > 1:
        names = " and ".join(form_name(form) for form, _ in found)
        message = f"“{first_line(part.body)}” is in more than one form: {names}."
        return not_understood(part, "LC203", message, targets)
    if found:
        form, operations = found[0]
        findings = (*_not_held(part, operations), *_doubts(part, operations))
        return Reading(Sense.AMENDS, form_name(form), targets, operations, findings)
    if not part.provisions:
        for bare in awaited(part, targets):
            tried = _read_by(bare, targets, style)
            if len(tried) == 1 and (left := holes(tried[0][1])):
                finding = _nothing_set_out(part)
                name = form_name(tried[0][0])
                return Reading(Sense.AMENDS, name, targets, left, (finding,))
    return not_understood(part, *why_unread(part), targets)


def _read_by(
    part: AmendingItem, targets: tuple[Target, ...], style: Style
) -> list[tuple[Form, tuple[Operation, ...]]]:
    """Return the forms of a style that read a part, with what each makes of it."""
    return [
        (form, operations)
        for form in _forms(style, opening(part.body))
        if (operations := form(part, targets)) is not None
    ]


@lru_cache(maxsize=8192)
def _forms(style: Style, words: Opening) -> tuple[Form, ...]:
    """Return the forms that can begin with two words."""
    return tuple(form for form in style.forms if can_begin(form_name(form), words))


def _clash(operations: tuple[Operation, ...]) -> str:
    """Tell of a provision that goes and is changed as well, in one item."""
    if len(operations) == 1:
        return ""
    operations = tuple(
        each for each in operations if not isinstance(each, SubstituteHeading)
    )
    gone = [
        each.target
        for each in operations
        if isinstance(each, RepealProvision | SubstituteProvision)
    ]
    for path in gone:
        others = (
            each
            for each in operations
            if each.target.starts_with(path)
            and each.target.labels
            and each.target.last.unit not in {Unit.HEADING, Unit.SUBHEADING}
        )
        if sum(1 for _ in others) > gone.count(path):
            return f"One part of the item takes {path} out, and another changes it."
        if gone.count(path) > 1:
            return f"Two parts of the item take {path} out."
    return ""


def _not_held(
    part: AmendingItem, operations: tuple[Operation, ...]
) -> Iterator[Finding]:
    if any(isinstance(each, Unheld) for each in operations):
        words = f"What “{first_line(part.body)}” puts in is set out elsewhere."
        yield Finding("LC210", Severity.WARNING, words, part.source)


def _doubts(part: AmendingItem, operations: tuple[Operation, ...]) -> Iterator[Finding]:
    for each in operations:
        for words in doubts(each):
            yield Finding("LC214", Severity.WARNING, words, part.source)


def _nothing_set_out(part: AmendingItem) -> Finding:
    words = f"Nothing is set out under “{first_line(part.body)}”."
    return Finding("LC210", Severity.WARNING, words, part.source)


def _outside(parts: Parts) -> Iterator[str]:
    if parts.outside:
        line = first_line(parts.outside)
        yield f"“{line}” follows the item, and is no part of it."
    if parts.own_terms:
        line = first_line(parts.own_terms)
        yield f"“{line}” operates on its own terms, and changes no text."


def _with_notes(
    reading: Reading, item: AmendingItem, notes: tuple[str, ...]
) -> Reading:
    """Add what was overlooked in reading an item, if it was read."""
    if reading.reading is not Sense.AMENDS:
        return reading
    said = (*notes, *slips_of(item))
    if not said:
        return reading
    findings = tuple(
        Finding("LC208", Severity.NOTE, each, item.source) for each in said
    )
    return replace(reading, findings=(*reading.findings, *findings))


def _bare(item: AmendingItem) -> str:
    return f"The item “{item.header}” does not say what is to be done."
