"""The cover of a compilation against its legislation history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lexcomp.checks.citations import is_foreign, named_in_notes
from lexcomp.checks.laws import by_key, every_row, is_commenced, key, keys
from lexcomp.checks.naming import listed
from lexcomp.checks.published import Published
from lexcomp.model.dates import long
from lexcomp.model.endnotes import LawRow
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import Citation, Series


def the_latest_law_is_on_the_cover(published: Published) -> Iterator[Finding]:
    """C7: “Includes amendments up to” names the highest law that the endnotes list.

    The highest by year and number, whether it has commenced or not, or the highest
    that has. An error if the legislation history does not list it at all (271 of 271
    official Acts do), and otherwise a warning (269 of 271; 3 of 3 since 2014).

    Exceptions: the highest Act can stand under “as amended by”. Since 2024 the cover
    says “Includes amendments:”, and names what this compilation brings, which need not
    be the highest and is only looked for in the list. An instrument that amends an Act
    need only be named in a note, as the table of old endnotes has rows for Acts alone.
    Remedy: correct the cover, or complete the list.
    """
    cover, rows = published.cover, published.endnotes.legislation
    if not (cover and cover.up_to and rows):
        return
    source = published.at(cover.up_to_source or cover.source)
    if is_foreign(published, cover.up_to):
        listed_or_named = {*by_key(rows), *named_in_notes(published)}
        if key(cover.up_to) in listed_or_named:
            return
    if key(cover.up_to) not in by_key(rows):
        message = (
            f"The cover says that amendments up to {cover.up_to} are included, which "
            "the legislation history does not list."
        )
        yield Finding("LC307", Severity.ERROR, message, source, rule="C7")
        return
    if cover.brings:
        return
    highest = _highest(rows, cover.up_to)
    commenced = _highest(_commenced(published), cover.up_to)
    named = {each for row in (highest, commenced) if row for each in keys(row)}
    if highest and cover.up_to < highest.citation and key(cover.up_to) not in named:
        message = (
            f"The cover says that amendments up to {cover.up_to} are included, but "
            f"the legislation history goes on to {highest.citation}."
        )
        name = listed(highest)
        yield Finding("LC307", Severity.WARNING, message, source, name, "C7")


def the_cover_says_how_far_it_goes(published: Published) -> Iterator[Finding]:
    """B5: A compilation with a number says up to which law it includes amendments.

    Without that a reader cannot tell what the text takes in. Held by all of 300
    official compilations.

    Exceptions: a law that nothing has amended, and covers without a compilation
    number. Remedy: add “Includes amendments up to” to the cover.
    """
    cover, rows = published.cover, published.endnotes.legislation
    if cover and cover.compilation and not cover.up_to and len(rows) > 1:
        message = (
            f"The cover is that of Compilation No. {cover.compilation}, but does not"
            " say up to which law amendments are included."
        )
        source = published.at(cover.source)
        yield Finding("LC605", Severity.WARNING, message, source, rule="B5")


def something_commenced_on_the_day(published: Published) -> Iterator[Finding]:
    """C7c: The last commencement that the endnotes list is on the compilation date.

    A compilation is made because the law has changed. Held by the three compilations
    since 2014 that could be measured. It does not apply to covers without a
    compilation number: these give the day on which the text was prepared.

    Exceptions: a compilation made at discretion, after a repeal by the law's own
    terms, a disallowance or an editorial change. What this program makes has a day
    because something changed on it, which need be no commencement, and is let be.
    Remedy: look for a missing row.
    """
    cover = published.cover
    if not (cover and cover.day and cover.compilation) or published.generated:
        return
    if published.explained:
        return
    entries = list(_entries(published))
    last = max((day for day, _ in entries), default=None)
    if last is None or last >= cover.day:
        return
    names = [listed(row) for day, row in entries if day == last]
    message = (
        f"Nothing in the legislation history commenced on {long(cover.day)}, the "
        f"compilation date; the last commencement is on {long(last)}."
    )
    source = published.at(cover.day_source or cover.source)
    yield Finding("LC357", Severity.WARNING, message, source, names[0], "C7c")


def nothing_commenced_after_the_day(published: Published) -> Iterator[Finding]:
    """C7d: No commencement is later than the compilation date.

    The text is that of the day, so what commences later is not in it. Held by 295 of
    296 official covers and 3 of 3 since 2014.

    Exceptions: a law of which the amendment history marks a citation as not commenced
    (underlined, or with the items in brackets).
    Remedy: correct the day on the cover or in the row, or mark the amendments.
    """
    cover = published.cover
    if not (cover and cover.day):
        return
    waiting = _marked(published)
    for day, row in _entries(published):
        if day <= cover.day or waiting.intersection(keys(row)):
            continue
        message = (
            f"{row.citation} has a commencement on {long(day)}, later than the "
            f"compilation date, {long(cover.day)}."
        )
        source = published.at(row.source)
        yield Finding("LC377", Severity.ERROR, message, source, listed(row), "C7d")


def the_first_law_is_the_principal(published: Published) -> Iterator[Finding]:
    """C14: The first row of the legislation history is the law on the cover.

    Held by 271 of 272 official Acts, the other being a table that could not be read
    as a whole, and by 3 of 3 since 2014.

    Exceptions: none known. Remedy: correct the number, or supply the row.
    """
    cover, rows = published.cover, published.endnotes.legislation
    if not (cover and cover.citation and rows) or key(cover.citation) in keys(rows[0]):
        return
    message = (
        f"The cover is that of {cover.citation}, but the legislation history begins "
        f"with {rows[0].citation}."
    )
    source = published.at(rows[0].source)
    yield Finding("LC314", Severity.ERROR, message, source, listed(rows[0]), "C14")


def _highest(rows: tuple[LawRow, ...], up_to: Citation) -> LawRow | None:
    """Return the highest row of a kind, Acts being one and instruments another."""
    acts = up_to.series is Series.ACT
    alike = [row for row in rows if (row.citation.series is Series.ACT) is acts]
    return max(alike, key=lambda row: row.citation, default=None)


def _commenced(published: Published) -> tuple[LawRow, ...]:
    """Return the rows of laws of which something has commenced."""
    day = published.cover.day if published.cover else None
    rows = published.endnotes.legislation
    return tuple(row for row in rows if is_commenced(row, day) is not False)


def _entries(published: Published) -> Iterator[tuple[dt.date, LawRow]]:
    for row in every_row(published.endnotes.legislation):
        for entry in row.commencements:
            if isinstance(entry.when, dt.date):
                yield entry.when, row


def _marked(published: Published) -> set[tuple[str, int, int]]:
    """Return the laws cited with a mark that part of them has not commenced."""
    return {
        key(cited.citation)
        for row in published.endnotes.amendments
        for line in row.lines
        for cited in line.laws
        if not cited.commenced
    }
