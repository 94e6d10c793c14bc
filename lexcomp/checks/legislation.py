"""The rows of a legislation history, each for itself and in their order."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from lexcomp.checks.laws import Key, every_row, family, keys
from lexcomp.checks.naming import enumerate_words, listed
from lexcomp.checks.published import Published
from lexcomp.checks.schedule_items import lacking
from lexcomp.model.dates import MONTHS, long
from lexcomp.model.endnotes import LawRow
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import Series

#: The month up to which an instrument of the year before may be registered.
_SOON = 3
_STARTS = tuple(month[:3] for month in MONTHS)
_DATE = re.compile(r"\b\d{1,2} ([A-Z][a-z]{2,8}\.?),? \d{4}\b")
_OLD = re.compile(r"\b(?:Ss?|Schs?|Cc?|Rr?|rr?)\. ?|\[|\bsee\b")


def laws_are_in_order(published: Published) -> Iterator[Finding]:
    """C10: Laws are listed by year and number, instruments by registration.

    Each series is looked at for itself, since instruments that amend an Act have a
    table of their own. Held by 270 of 272 official Acts.

    Exceptions: the law as made comes first, though an Act with a lower number may
    amend it. A second law under one “as amended by” can lose its label when a table
    is flattened, and then looks like one in the wrong place. Instruments whose days
    of registration ascend are in order whatever their numbers.
    Remedy: move the row.
    """
    series: dict[str, list[LawRow]] = {}
    for row in published.endnotes.legislation[1:]:
        series.setdefault(family(row.citation), []).append(row)
    for rows in series.values():
        for above, row in pairwise(rows):
            if not _descends(above, row):
                continue
            message = (
                f"{row.citation} is listed after {above.citation}, though it is the "
                "older."
            )
            source = published.at(row.source)
            name = listed(row)
            yield Finding("LC310", Severity.WARNING, message, source, name, "C10")


def laws_are_listed_once(published: Published) -> Iterator[Finding]:
    """C10b: A law has one row, however many parts of it commenced when.

    Each part has its own line in the commencement cell of the row. Held by all of 267
    official compilations.

    Exceptions: a law can have a row of its own and stand under “as amended by” of
    another as well. Remedy: join the rows.
    """
    seen: set[Key] = set()
    for row in published.endnotes.legislation:
        named = keys(row)
        again = not seen.isdisjoint(named)
        seen.update(named)
        if again:
            message = f"{row.citation} is listed twice."
            source = published.at(row.source)
            yield Finding("LC340", Severity.ERROR, message, source, listed(row), "C10b")


def laws_are_numbered_in_their_year(published: Published) -> Iterator[Finding]:
    """C11: The year of assent is the year in the number.

    Acts are numbered as they are assented to. Held by all 1,910 rows of official Acts
    and all 122 since 2014. An instrument is numbered as it is made, so that one of
    December may be registered or gazetted in the first months of the year after.

    Exceptions: none known. Remedy: correct the day or the number.
    """
    for row in every_row(published.endnotes.legislation):
        if row.registered is None:
            continue
        late = row.registered.year - row.citation.year
        soon = late == 1 and row.registered.month <= _SOON
        if late == 0 or (soon and row.citation.series is not Series.ACT):
            continue
        done = "assented to" if row.citation.series is Series.ACT else "registered"
        message = f"{row.citation} is listed as {done} in {row.registered.year}."
        source = published.at(row.source)
        yield Finding("LC311", Severity.ERROR, message, source, listed(row), "C11")


def laws_commence_when_made(published: Published) -> Iterator[Finding]:
    """C12: A commencement before assent or registration is retrospective.

    Never an error: 164 of 1,674 dated lines of official Acts are. A note, since it
    matters to whoever asks what the law was thought to be on a day in between.
    """
    for row in every_row(published.endnotes.legislation):
        for entry in row.commencements:
            when, made = entry.when, row.registered
            if not (isinstance(when, dt.date) and made and when < made):
                continue
            part = f" ({entry.provisions})" if entry.provisions else ""
            message = (
                f"{row.citation}{part} commenced retrospectively, on {long(when)}, "
                f"before {long(made)}."
            )
            source = published.at(row.source)
            yield Finding("LC312", Severity.NOTE, message, source, listed(row), "C12")


def application_cells_are_filled(published: Published) -> Iterator[Finding]:
    """C13: Each amending law has an application cell, if only “—”; the first has none.

    The law as made cannot save what was before it. Held by 1,635 of 1,640 amending
    rows and 295 of 300 first rows of official Acts, and by all 117 since 2014.

    Exceptions: a flattened table can lose an empty cell or one with a dash.
    Remedy: fill the cell, with “—” where there is nothing to say.
    """
    for index, row in enumerate(published.endnotes.legislation):
        filled = bool(row.application)
        if filled is (index > 0):
            continue
        message = (
            f"{row.citation} is the law as made, but has “{row.application}” as its "
            "application, saving or transitional provisions."
            if filled
            else f"{row.citation} has nothing in the cell for application, saving and "
            "transitional provisions, not even “—”."
        )
        source = published.at(row.source)
        yield Finding("LC313", Severity.WARNING, message, source, listed(row), "C13")


def application_items_have_commenced(published: Published) -> Iterator[Finding]:
    """C18: Each Schedule item in an application cell is in the commencement cell.

    An item that saves or applies something commences like any other. Held by 24 of 24
    rows since 2014. Old tables cite more loosely (`[see Table A]`), so that cells in
    the old style are left alone.

    Exceptions: a commencement for the whole law or for the remainder covers all.
    Remedy: correct the item numbers of one cell or the other.
    """
    for row in every_row(published.endnotes.legislation):
        if not row.application or not row.commencements or _OLD.search(row.application):
            continue
        named = lacking(
            row.application, (each.provisions for each in row.commencements)
        )
        if named:
            message = (
                f"{row.citation} has {enumerate_words(named)} as application, saving "
                "or transitional provisions, for which no commencement is given."
            )
            source = published.at(row.source)
            name = listed(row)
            yield Finding("LC318", Severity.WARNING, message, source, name, "C18")


def months_are_abbreviated(published: Published) -> Iterator[Finding]:
    """C21: Months are Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec.

    Held by 3,632 of 3,643 dates of official Acts and all since 2014; the others are
    slips (April, March, Jun, Sep, November). An error in generated endnotes, a warning
    in published ones.

    Remedy: abbreviate as in the list.
    """
    severity = Severity.ERROR if published.generated else Severity.WARNING
    for row in every_row(published.endnotes.legislation):
        cells = (
            *row.printed.split(" | ")[1:],
            *(entry.printed for entry in row.commencements),
        )
        words = dict.fromkeys(
            month for cell in cells for month in _DATE.findall(" ".join(cell.split()))
        )
        for month in words:
            if month in MONTHS or not month.startswith(_STARTS):
                continue
            message = (
                f"{row.citation} has a date with “{month}”, which is not how endnotes "
                "abbreviate a month."
            )
            source = published.at(row.source)
            yield Finding("LC321", severity, message, source, listed(row), "C21")


def _descends(above: LawRow, row: LawRow) -> bool:
    one, other = above.citation, row.citation
    if (one.year, one.number) <= (other.year, other.number):
        return False
    if Series.ACT in (one.series, other.series):
        return True
    return not (
        above.registered and row.registered and above.registered <= row.registered
    )
