"""The provisions that an amendment history says are there, against the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from lexcomp.checks.affected import (
    Affected,
    Aspect,
    Kind,
    schedule_number,
)
from lexcomp.checks.body import (
    Key,
    Place,
    cell_of,
    contents,
    former,
    is_volume,
    places,
    row_key,
    row_keys,
    scope_of,
    text_order,
)
from lexcomp.checks.last_effect import last_effect
from lexcomp.checks.laws import by_key
from lexcomp.checks.naming import affected
from lexcomp.checks.published import Published
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import HistoryRow
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.printing import marker

_THERE = frozenset({Effect.ADDED, Effect.AMENDED, Effect.SUBSTITUTED, Effect.MADE})
_GIVEN = frozenset({Effect.ADDED, Effect.RENUMBERED, Effect.RELOCATED})
_LETTERED = re.compile(r"\d[0-9-]*[A-Z]")


def there_is_a_body(published: Published) -> Iterator[Finding]:
    """C0: There is a text to check the endnotes against.

    Without a section, Schedule or Form C3, C4, C5, C9 and C16 have nothing to say, and
    their silence would look like success. Where at least the contents were read, C3,
    C4 and C9 use these.

    Remedy: give the text in a format of which the body can be read.
    """
    if places(published) or not published.endnotes.amendments:
        return
    if contents(published):
        message = (
            "No section was found in the body, so the amendment history is checked "
            "against the table of contents alone."
        )
    else:
        message = (
            "No section was found in the body, so nothing says whether the provisions "
            "of the amendment history are there."
        )
    yield Finding("LC300", Severity.WARNING, message, published.at(None), rule="C0")


def repealed_provisions_are_gone(published: Published) -> Iterator[Finding]:
    """C3: A provision last repealed is neither in the body nor in the contents.

    Held by all 876 such sections of 272 official Acts and all 74 in compilations
    since 2014, so that a provision still there is a repeal not carried out, or a
    later `ad` left out of the history. Sections, Schedules and Forms are looked for;
    Parts are not, their numbers being used again.

    Exceptions: a repeal that has not commenced, or is `(md not incorp)`, does not
    count; where a law has commenced in part, it cannot be told and nothing is said.
    Words quoted in an amending Act are no sections of it. A provision that once was
    renumbered leaves its number to another, and so does one that is gone to one added
    in another Part.
    Remedy: carry out the repeal, or complete the row.
    """
    body = {place.key for place in places(published)}
    listed = set(contents(published))
    for row, cell, effect in _rows(published):
        if effect is not Effect.REPEALED:
            continue
        for key in row_keys(row, cell):
            if key not in body and key not in listed:
                continue
            where = "it is in the body" if key in body else "the contents list it"
            if len(cell.nums) > 1:
                where = where.replace("it", f"{key.kind} {key.num}", 1)
            message = f"“{affected(row)}” was last repealed, but {where}."
            source = published.at(row.lines[-1].source or row.source)
            yield Finding("LC303", Severity.ERROR, message, source, affected(row), "C3")


def living_provisions_are_there(published: Published) -> Iterator[Finding]:
    """C4: A provision last added, amended or substituted is in the body.

    The contents will do as well, since a section can lose its number when a text is
    flattened. Held by 2,012 of 2,015 sections of 272 official Acts (two of the others
    had been renumbered, one table of contents was unreadable) and by 171 of 171 in
    compilations since 2014. A provision whose words are not held is there all the
    same. Of a range `ss 5A–5F` only the ends are sure to exist.

    Exceptions: an `ad` that has not commenced, or is `(md not incorp)`, does not
    count. Renumbered provisions are looked for under no number, nor are Schedules
    whose heading was repealed. Clauses and Forms of a Schedule that is repealed as a
    whole have no `rep` of their own. One volume of several does not hold them all.
    Remedy: restore the provision, or record what took it away.
    """
    there = {place.key for place in places(published)} | set(contents(published))
    if not there or is_volume(published):
        return
    gone = _repealed_schedules(published)
    for row, cell, effect in _rows(published):
        if effect not in _THERE or _schedule_of(row) in gone:
            continue
        missing = [num for num in cell.sure if row_key(row, cell, num) not in there]
        for num in missing:
            what = "it" if len(cell.nums) == 1 else f"{cell.kind} {num}"
            message = (
                f"“{affected(row)}” was last {_DONE[effect]}, but {what} is neither "
                "in the body nor in the contents."
            )
            source = published.at(row.lines[-1].source or row.source)
            yield Finding("LC304", Severity.ERROR, message, source, affected(row), "C4")


def lettered_provisions_were_added(published: Published) -> Iterator[Finding]:
    """C5: A section with a letter in its number has a row with `ad`.

    `12A` stands where there was room for no number, so it was inserted later, and the
    amendment history says by what. Held by 699 of 708 such sections of official Acts
    and by 97 of 97 in compilations since 2014.

    Exceptions: some sections were lettered as passed, the Bill having been amended in
    Parliament; some have a letter since they were renumbered. A row `renum` or
    `reloc` explains the number, and so does the insertion of the whole Schedule.
    Provisions quoted in an amending Act are not its own: a Schedule is looked at only
    where the history has rows for its clauses.
    Remedy: complete the history.
    """
    if not published.endnotes.amendments:
        return
    added, scopes = _explained(published)
    for place in places(published):
        key = place.key
        if key.kind is not Kind.BASIC or not _LETTERED.match(key.num):
            continue
        if key in added or (key.scope is not None and key.scope not in scopes):
            continue
        if Key(None, Kind.SCHEDULE, key.scope or "") in added and key.scope is not None:
            continue
        yield _not_added(published, place)


_DONE = {
    Effect.ADDED: "added",
    Effect.AMENDED: "amended",
    Effect.SUBSTITUTED: "repealed and substituted",
    Effect.MADE: "made",
}


def _rows(
    published: Published,
) -> Iterator[tuple[HistoryRow, Affected, Effect | None]]:
    """Yield the rows of whole provisions, each with what was last done to it."""
    found = by_key(published.endnotes.legislation)
    day = published.cover.day if published.cover else None
    cells = [(row, cell_of(row)) for row in published.endnotes.amendments]
    gone, renamed = former(published), _renamed_schedules(published)
    together = enumerate(zip_longest(cells, cells[1:]))
    for place, ((row, cell), following) in together:
        if cell.kind is Kind.OTHER or cell.aspect is not Aspect.WHOLE or not row.lines:
            continue
        if place in gone or (cell.kind is Kind.SCHEDULE and cell.nums in renamed):
            continue
        # Old tables follow a renumbered section by a row “Renumbered s. 108”.
        below = following[1] if following else None
        moved = below and below.became and below.kind is Kind.OTHER
        if not (cell.became or moved or _was_renumbered(row)):
            yield row, cell, last_effect(row, found, day)


def _renamed_schedules(published: Published) -> frozenset[tuple[str, ...]]:
    """Return the Schedules whose headings, and so their numbers, were repealed."""
    cells = ((row, cell_of(row)) for row in published.endnotes.amendments)
    return frozenset(
        cell.nums
        for row, cell in cells
        if cell.aspect is Aspect.HEADING and cell.kind is Kind.SCHEDULE and row.lines
        if row.lines[-1].effect is Effect.REPEALED
    )


def _was_renumbered(row: HistoryRow) -> bool:
    """Tell whether a row says so; without a word for it, it ends with a bare law."""
    effects = [line.effect for line in row.lines]
    moved = {Effect.RENUMBERED, Effect.RELOCATED}.intersection(effects)
    return bool(moved) or (effects[-1] is Effect.MADE and len(effects) > 1)


def _schedule_of(row: HistoryRow) -> str | None:
    """Return the number of the Schedule that a row stands under, if any."""
    from_group = [
        number
        for number in map(schedule_number, row.group.split(" / "))
        if number is not None
    ]
    return scope_of(row) if row.scope else next(iter(from_group), None)


def _repealed_schedules(published: Published) -> set[str | None]:
    return {
        num
        for _, cell, effect in _rows(published)
        if cell.kind is Kind.SCHEDULE and effect is Effect.REPEALED
        for num in cell.nums
    }


def _explained(published: Published) -> tuple[set[Key], set[str | None]]:
    """Return the provisions whose rows say how they came, and the scopes with rows."""
    order = text_order(published)
    inside = list(order)
    added: set[Key] = set()
    scopes: set[str | None] = set()
    for row in published.endnotes.amendments:
        cell = cell_of(row)
        if cell.kind is Kind.BASIC:
            scopes.add(scope_of(row))
        if cell.became:
            added.add(Key(scope_of(row), Kind.BASIC, cell.became))
        if not cell.moved and not any(line.effect in _GIVEN for line in row.lines):
            continue
        if cell.aspect is Aspect.WHOLE:
            added.update(row_keys(row, cell))
        for first, last in cell.ranges:
            start = order.get(row_key(row, cell, first))
            end = order.get(row_key(row, cell, last))
            if start is not None and end is not None:
                added.update(inside[start : end + 1])
    return added, scopes


def _not_added(published: Published, place: Place) -> Finding:
    number = marker(place.provision)
    message = (
        f"The body has {place.provision.unit} {number}, whose letter says that it was "
        "inserted, but the amendment history has no “ad” for it."
    )
    source = published.at(place.provision.source)
    return Finding("LC305", Severity.WARNING, message, source, number, "C5")
