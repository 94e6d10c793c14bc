"""The order of effects and citations within a row of an amendment history."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lexcomp.checks.laws import Key, by_key, family, has_effect, key
from lexcomp.checks.naming import affected
from lexcomp.checks.published import Published
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import Cited, HistoryLine, LawRow
from lexcomp.model.finding import Finding, Severity

_CORE = frozenset({Effect.ADDED, Effect.AMENDED, Effect.REPEALED, Effect.SUBSTITUTED})
_SINGLE = frozenset({Effect.ADDED, Effect.REPEALED})


def citations_ascend_in_a_line(published: Published) -> Iterator[Finding]:
    """C6: The citations of a line ascend by year and number.

    Within `am No 54, 2003; No 8, 2005; No 46, 2011` the order is that of the numbers,
    not that of commencement: where the two differ, the number won in 14 of 14 official
    cases. Held by 850 of 852 lines of official Acts and by 71 of 71 since 2014. Laws
    of different series in one year are told apart by their dates, where the
    legislation history gives them. A law is cited once a line, however many of its
    items amend the provision; only a different bracket warrants a second citation.

    Exceptions: two slips in official law. Remedy: put the citations in order.
    """
    found = by_key(published.endnotes.legislation)
    for row in published.endnotes.amendments:
        for line in row.lines:
            for first, second in pairwise(line.laws):
                if first == second:
                    said = f"cites {first.citation} twice in one line"
                elif _descends(first, second, found):
                    said = f"cites {first.citation} before {second.citation}"
                else:
                    continue
                message = f"“{affected(row)}” {said}."
                source = published.at(line.source or row.source)
                name = affected(row)
                yield Finding("LC306", Severity.ERROR, message, source, name, "C6")


def citations_ascend_across_lines(published: Published) -> Iterator[Finding]:
    """C6b: A line does not begin with a law older than the last of the line before.

    Lines are in the order of their effects, and effects mostly follow the numbers:
    1,000 of 1,012 pairs of lines in official Acts, 160 of 161 since 2014.

    Exceptions: a later law that commenced earlier, as in `ad. No. 77, 1998` before
    `am. Nos. 76 and 77, 1998`. About two of the twelve are misprints, hence a
    warning. Remedy: look both laws up.
    """
    found = by_key(published.endnotes.legislation)
    for row in published.endnotes.amendments:
        cited = [line for line in row.lines if line.laws]
        for before, line in pairwise(cited):
            first, second = before.laws[-1], line.laws[0]
            if not _descends(first, second, found):
                continue
            message = (
                f"“{affected(row)}” cites {first.citation} in the line before "
                f"{second.citation}; the later law must have commenced earlier."
            )
            source = published.at(line.source or row.source)
            name = affected(row)
            yield Finding("LC336", Severity.WARNING, message, source, name, "C6b")


def effects_follow_one_another(published: Published) -> Iterator[Finding]:
    """C8: No effect is repeated in the next line, and only `ad` follows `rep`.

    One line gathers a run of one effect, so that another `am` line after an `am` line
    cannot be; what has been repealed can only be added anew; and `ad` comes first or
    after `rep`, since what is there cannot be added. All 1,163 official cells with
    several lines keep each of the three, and this rule has found real errors of
    transcription.

    Exceptions: none known. An editorial change may stand anywhere, also between two
    `am` lines, as may a modification, a renumbering or a disallowance; lines that have
    not commenced or are `(md not incorp)` are passed over, and may part two `am` or two
    `rs` lines.
    Remedy: join the lines, or supply the effect that is missing between them.
    """
    for row in published.endnotes.amendments:
        before: Effect | None = None
        between: set[Effect] = set()
        for line in row.lines:
            if line.effect is Effect.EDITED or not _took_effect(line):
                between |= (
                    _PARTED_BY_EDIT if line.effect is Effect.EDITED else _REPEATED
                )
                continue
            parted = before is line.effect and line.effect in between
            said = "" if parted else _contradiction(before, line.effect)
            before, between = line.effect, set()
            if said:
                message = f"“{affected(row)}” {said}."
                source = published.at(line.source or row.source)
                name = affected(row)
                yield Finding("LC308", Severity.ERROR, message, source, name, "C8")


def additions_and_repeals_are_single(published: Published) -> Iterator[Finding]:
    """C8d: A line of `ad` or `rep` has one citation.

    A provision is added once and repealed once, with something else in between. Held
    by 2,191 of 2,192 official lines and 301 of 301 since 2014. Not a rule for `rs`
    (C8e): one substitution can follow another.

    Exceptions: citations that have not commenced or are `(md not incorp)` do not
    count. Remedy: part the line, or strike the citation that does not belong.
    """
    for row in published.endnotes.amendments:
        for line in row.lines:
            laws = [cited for cited in line.laws if has_effect(cited, {}, None)]
            if line.effect not in _SINGLE or len(laws) < 2:  # noqa: PLR2004 - one is right
                continue
            message = (
                f"“{affected(row)}” has {len(laws)} laws in one “{line.effect}” line: "
                f"{'; '.join(str(cited.citation) for cited in laws)}."
            )
            source = published.at(line.source or row.source)
            name = affected(row)
            yield Finding("LC378", Severity.ERROR, message, source, name, "C8d")


_REPEATED = frozenset({Effect.AMENDED, Effect.SUBSTITUTED})
_PARTED_BY_EDIT = frozenset({Effect.AMENDED})
"""What may come again after a line that had no effect, or an editorial change."""


def _descends(first: Cited, second: Cited, found: dict[Key, LawRow]) -> bool:
    """Tell whether the second law is older, as far as that can be known."""
    one, other = first.citation, second.citation
    if family(one) == family(other):
        return (one.year, one.number) > (other.year, other.number)
    if one.year != other.year:
        return one.year > other.year
    rows = found.get(key(one)), found.get(key(other))
    days = [row.registered for row in rows if row and row.registered]
    return len(days) == len(rows) and days[0] > days[1]


def _took_effect(line: HistoryLine) -> bool:
    return not line.laws or any(has_effect(cited, {}, None) for cited in line.laws)


def _contradiction(before: Effect | None, effect: Effect) -> str:
    """Say what is wrong with one effect after another, if anything is."""
    if effect not in _CORE:
        return ""
    if effect is before:
        return f"has two “{effect}” lines, one after the other"
    if before is Effect.REPEALED and effect is not Effect.ADDED:
        return f"has “{effect}” after “rep”, which only “ad” can follow"
    if effect is Effect.ADDED and before in _CORE | {Effect.MADE}:
        if before is Effect.REPEALED:
            return ""
        after = f"“{before}”" if before else "its making"
        return f"has “ad” after {after}, though it was there already"
    return ""
