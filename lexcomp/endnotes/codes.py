"""What is said of endnotes that could not be read as they stand."""

from __future__ import annotations

from lexcomp.model.finding import Finding, Severity
from lexcomp.model.source import Source

LONGEST = 200
"""No more characters than this of a line are quoted."""


def unread_line(row: str, words: str, source: Source | None) -> Finding:
    """LC401: A line of an amendment history is in no known form."""
    message = (
        f"The amendment history says of “{quoted(row)}” “{quoted(words)}”, which is "
        "not understood."
    )
    return Finding("LC401", Severity.WARNING, message, source, row)


def unread_law(words: str, why: str, source: Source | None) -> Finding:
    """LC402: A row of a legislation history names no law."""
    message = f"The legislation history has a row “{quoted(words)}” {why}."
    return Finding("LC402", Severity.WARNING, message, source, words)


def unread_commencement(row: str, words: str, source: Source | None) -> Finding:
    """LC403: What a legislation history says of a commencement is not understood."""
    message = (
        f"The legislation history says of the commencement of {row} "
        f"“{quoted(words)}”, which is not understood."
    )
    return Finding("LC403", Severity.WARNING, message, source, row)


def told_elsewhere(row: str, words: str, source: Source | None) -> Finding:
    """LC404: The day of a commencement is told elsewhere, in a footnote or a row."""
    message = (
        f"The legislation history says of the commencement of {row} "
        f"“{quoted(words)}”, which gives no day."
    )
    return Finding("LC404", Severity.NOTE, message, source, row)


def heading_alone(title: str, source: Source | None) -> Finding:
    """LC405: A heading has nothing under it."""
    message = f"There is nothing under the heading “{title}”: its table has been lost."
    return Finding("LC405", Severity.ERROR, message, source)


def half_missing(held: str, missing: str, source: Source | None) -> Finding:
    """LC406: One of the two histories stands without the other."""
    message = (
        f"There is no {missing}, although there is the {held}: the endnotes are cut "
        "off."
    )
    return Finding("LC406", Severity.ERROR, message, source)


def neither(source: Source | None) -> Finding:
    """LC406: The endnotes begin, and end before either history."""
    message = "The endnotes begin but have neither history: they are cut off."
    return Finding("LC406", Severity.ERROR, message, source)


def only_listed(entry: str, source: Source | None) -> Finding:
    """LC406: The contents list promises a history that is not there."""
    message = (
        f"The contents list has “{quoted(entry)}”, which is not there: the endnotes "
        "are cut off."
    )
    return Finding("LC406", Severity.ERROR, message, source)


def broken_off(table: str, row: str, source: Source | None) -> Finding:
    """LC407: A row stops before it says what it should."""
    message = f"The row “{quoted(row)}” of the {table} breaks off."
    return Finding("LC407", Severity.ERROR, message, source, row)


def loose_lines(lines: int, first: str, source: Source | None) -> Finding:
    """LC409: Lines among the rows of an amendment history belong to none."""
    are = "line" if lines == 1 else f"{lines} lines, the first of them"
    message = f"The amendment history holds {are} “{quoted(first)}”, in no row."
    return Finding("LC409", Severity.NOTE, message, source)


def taken_as_nested(row: str, under: str, source: Source | None) -> Finding:
    """LC410: A row is taken to be under “as amended by” by the order of its number."""
    message = (
        f"The row of {row} is taken to stand under “as amended by” for {under}, since "
        "it is out of order otherwise."
    )
    return Finding("LC410", Severity.NOTE, message, source, row)


def no_name(row: str, source: Source | None) -> Finding:
    """LC412: A row has no name in a table of names."""
    message = f"The row of {row} in the legislation history has lost the law's name."
    return Finding("LC412", Severity.WARNING, message, source, row)


def quoted(words: str) -> str:
    """Cut words to a length that a message can quote."""
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def names_no_provision(row: str, source: Source | None) -> Finding:
    """LC420: A label of an amendment history leads to no one provision."""
    message = (
        f"The amendment history's “{quoted(row)}” names no one provision of the text, "
        "so its history is not attached to any."
    )
    return Finding("LC420", Severity.NOTE, message, source, row)


def day_not_told(row: str, law: str, taken: str, source: Source | None) -> Finding:
    """LC421: When an amendment of the history commenced is not told."""
    message = (
        f"When {law} changed “{quoted(row)}” is not told; {taken} is taken instead."
    )
    return Finding("LC421", Severity.WARNING, message, source, row)


def day_of_itself(row: str, words: str, taken: str, source: Source | None) -> Finding:
    """LC424: When an editorial change or an end of itself took effect is not told."""
    message = (
        f"On which day “{words}” changed “{quoted(row)}” is not told; {taken} is taken."
    )
    return Finding("LC424", Severity.NOTE, message, source, row)


def not_listed(row: str, law: str, source: Source | None) -> Finding:
    """LC422: A law is cited that no source tells anything of."""
    message = (
        f"“{quoted(row)}” cites {law}, of which no day is held, so this part of its "
        "history is left out."
    )
    return Finding("LC422", Severity.WARNING, message, source, row)


def several_days(
    row: str, law: str, days: str, taken: str, source: Source | None
) -> Finding:
    """LC423: A law commenced on several days, and which applies is not told."""
    message = (
        f"{law} commenced on {days}; on which of them it changed “{quoted(row)}” is "
        f"not told, and {taken} is taken."
    )
    return Finding("LC423", Severity.NOTE, message, source, row)
