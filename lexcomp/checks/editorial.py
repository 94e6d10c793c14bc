"""Editorial changes cited in an amendment history against the endnote about them."""

from __future__ import annotations

from collections.abc import Iterator

from lexcomp.checks.naming import affected
from lexcomp.checks.published import Published
from lexcomp.model.finding import Finding, Severity


def editorial_changes_are_described(published: Published) -> Iterator[Finding]:
    """C22: `ed C39` cites no later compilation, and one of this day is described.

    An editorial change made in preparing this compilation is outlined in an endnote
    titled “Editorial changes”; one of an earlier compilation need no longer be. Not
    measured on a large scale: it holds where it could be looked at (`s 5 … ed C39` in
    a Compilation No. 39). A warning for that reason.

    Exceptions: none known. Remedy: correct the number, or add the endnote.
    """
    number = published.cover.compilation if published.cover else None
    if number is None:
        return
    described = any(
        "editorial change" in note.title.lower() for note in published.endnotes.other
    )
    for row in published.endnotes.amendments:
        for line in row.lines:
            cited = line.compilation
            if cited is None or cited < number or (cited == number and described):
                continue
            message = (
                f"“{affected(row)}” cites an editorial change of Compilation No. "
                f"{cited}, but this is Compilation No. {number}."
                if cited > number
                else f"“{affected(row)}” cites an editorial change of this "
                "compilation, but no endnote about editorial changes describes it."
            )
            source = published.at(line.source or row.source)
            name = affected(row)
            yield Finding("LC322", Severity.WARNING, message, source, name, "C22")
