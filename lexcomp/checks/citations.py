"""The laws cited in an amendment history against those of the legislation history."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexcomp.checks.laws import (
    Key,
    by_key,
    every_row,
    is_commenced,
    key,
    keys,
    named_in,
)
from lexcomp.checks.naming import affected, listed
from lexcomp.checks.published import Kind, Published
from lexcomp.model.endnotes import Cited, HistoryLine, HistoryRow
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import Citation, Series

_AS_AMENDED = re.compile(r"\bas am\b\.?(?: by)?(?P<laws>.*)", re.IGNORECASE)


def cited_laws_are_listed(published: Published) -> Iterator[Finding]:
    """C1: Each law cited in the amendment history is a row of the legislation history.

    A citation without a row leaves the reader without the day on which the amendment
    commenced; nearly always it is a misprint of a number. Of 1,547 laws cited in 271
    official Acts 1,543 are listed, and all four that are not are misprints (“No. 222,
    1922” for 1992); in compilations since 2014, 700 of 700. Rows under “as amended
    by” count. An instrument cited in an Act is left to C1b.

    Exceptions: none known. Remedy: put the number right, or add the row.
    """
    found = by_key(published.endnotes.legislation)
    if not found:
        yield from _nothing_listed(published)
        return
    for row, line, cited in _citations(published):
        if is_foreign(published, cited.citation) or key(cited.citation) in found:
            continue
        message = (
            f"“{affected(row)}” cites {cited.citation}, which the legislation "
            "history does not list."
        )
        source = published.at(line.source or row.source)
        yield Finding("LC301", Severity.ERROR, message, source, affected(row), "C1")


def cited_instruments_are_named(published: Published) -> Iterator[Finding]:
    """C1b: An instrument cited in the amendment history of an Act is named somewhere.

    It has a row in the second table of the legislation history, or, up to 2013, is
    named in Note 1, the table having rows for Acts only. All 16 such citations in
    official law keep the rule.

    Exceptions: none known. Remedy: name the instrument.
    """
    found = by_key(published.endnotes.legislation)
    named = named_in_notes(published)
    for row, line, cited in _citations(published):
        law = key(cited.citation)
        if not is_foreign(published, cited.citation) or law in found or law in named:
            continue
        message = (
            f"“{affected(row)}” cites {cited.citation}, an instrument that neither "
            "the legislation history nor another note names."
        )
        source = published.at(line.source or row.source)
        yield Finding("LC331", Severity.ERROR, message, source, affected(row), "C1b")


def amenders_of_amenders_are_listed(published: Published) -> Iterator[Finding]:
    """C1c: A law cited as “as am by” stands under an “as amended by”.

    `am No 30, 1979 (as am by No 80, 1982)` says that the amending law was itself
    amended, and the legislation history then lists No 80, 1982 under No 30, 1979. All
    26 such citations in official Acts keep the rule.

    Exceptions: an instrument cited in an Act, which need only be named in a note; so
    need what amended it. Remedy: add the row under “as amended by”.
    """
    under = {
        each
        for row in every_row(published.endnotes.legislation)
        for inner in row.amended_by
        for each in keys(inner)
    }
    named = named_in_notes(published)
    for row, line, cited in _citations(published):
        amended = _AS_AMENDED.search(cited.qualifier)
        for law in named_in(amended["laws"]) if amended else ():
            if under.intersection(law):
                continue
            if is_foreign(published, cited.citation) and named.intersection(law):
                continue
            message = (
                f"“{affected(row)}” cites {cited.citation} “{cited.qualifier}”, but "
                f"the legislation history lists no {_number(law[0])} under “as "
                "amended by”."
            )
            source = published.at(line.source or row.source)
            yield Finding(
                "LC351", Severity.ERROR, message, source, affected(row), "C1c"
            )


def listed_laws_are_cited(published: Published) -> Iterator[Finding]:
    """C2: Each amending law of the legislation history is cited.

    A law that amended nothing has no place in the list: a citation was left out of
    the amendment history, or its number is misprinted (then C1 speaks too). Of 1,572
    rows in 270 official Acts 1,542 are cited; in compilations since 2014, 115 of 115.
    Rows under “as amended by” need no citation, and C2b, which would ask for one, is
    not a rule (42 of 74).

    Exceptions: a law of which nothing has commenced, or ever will, is passed over;
    old tables say so by `[see Note 2]`.
    Histories older than a rewriting of the whole law have been dropped, or stand in a
    Repeal Table of their own, which is looked at too.
    Remedy: add the citations that were left out.
    """
    rows = published.endnotes.legislation[1:]
    if rows and not published.endnotes.amendments:
        message = (
            f"The amendment history has no rows, although the legislation history "
            f"lists amending laws, {len(rows)} in number."
        )
        source = published.at(published.endnotes.source)
        yield Finding("LC302", Severity.WARNING, message, source, rule="C2")
        return
    day = published.cover.day if published.cover else None
    cited = _every_key(published) | _in_further_tables(published)
    for row in rows:
        if cited.isdisjoint(keys(row)) and is_commenced(row, day) is not False:
            message = (
                f"The amendment history does not cite {row.citation}, which the "
                "legislation history lists as an amending law."
            )
            source = published.at(row.source)
            yield Finding("LC302", Severity.WARNING, message, source, listed(row), "C2")


def is_foreign(published: Published, citation: Citation) -> bool:
    """Tell whether this is an instrument, and the law an Act."""
    return published.kind is Kind.ACT and citation.series is not Series.ACT


def named_in_notes(published: Published) -> set[Key]:
    """Return the laws that Endnote 1, or an endnote after the fourth, names."""
    notes = published.endnotes
    words = " ".join((*notes.about, *(note.text for note in notes.other)))
    return {each for law in named_in(words) for each in law}


def _nothing_listed(published: Published) -> Iterator[Finding]:
    """Say once that there is no legislation history."""
    if published.endnotes.amendments:
        message = (
            "The legislation history has no rows, although the amendment history "
            "cites laws."
        )
        source = published.at(published.endnotes.source)
        yield Finding("LC301", Severity.ERROR, message, source, rule="C1")


def _citations(
    published: Published,
) -> Iterator[tuple[HistoryRow, HistoryLine, Cited]]:
    for row in published.endnotes.amendments:
        for line in row.lines:
            for cited in line.laws:
                yield row, line, cited


def _every_key(published: Published) -> set[Key]:
    """Return every law cited, also as one that amended the amending law."""
    found: set[Key] = set()
    for _, _, cited in _citations(published):
        found.add(key(cited.citation))
        if cited.qualifier:
            found.update(each for law in named_in(cited.qualifier) for each in law)
    return found


def _in_further_tables(published: Published) -> set[Key]:
    """Return the laws cited in a history that an endnote of its own has."""
    notes = published.endnotes.other
    words = " ".join(note.text for note in notes if "Repeal Table" in note.title)
    return {each for law in named_in(words) for each in law}


def _number(law: Key) -> str:
    series, year, number = law
    if series.startswith("register"):
        return f"F{year}{series[-1]}{number:05}"
    return f"No {number}, {year}"
