"""Whether the days that a person wrote down are those that the law's words come to."""

from __future__ import annotations

import datetime as dt

from lexcomp.commencing.outcome import LawStated, Outcome
from lexcomp.commencing.solution import solve
from lexcomp.commencing.stated import Stated
from lexcomp.model import dates
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.instrument import Instrument


def disagreements(
    statements: tuple[Stated, ...], instrument: Instrument
) -> tuple[Finding, ...]:
    """Compare what a law says of its commencement with what was written down of it.

    What was written down stands: it may rest on a Proclamation, or on words that are
    not understood. This says where a person should look again.

    Args:
        statements: What the law says.
        instrument: The law, with the days written down.
    """
    name = instrument.title or instrument.id
    law = LawStated(name, statements, made_known=instrument.registered)
    alone = len(statements) == 1
    return tuple(
        finding
        for each, outcome in zip(statements, solve([law]).statements[0], strict=True)
        for finding in _check(each, outcome, instrument, alone=alone)
    )


def _check(
    statement: Stated, outcome: Outcome, instrument: Instrument, *, alone: bool
) -> tuple[Finding, ...]:
    source = statement.source or instrument.source
    if statement.rule is None:
        message = f"It is not understood when “{statement.words}” is."
        return (Finding("LC231", Severity.NOTE, message, source),)
    day = outcome.day if isinstance(outcome.day, dt.date) else None
    written = {entry.day for entry in instrument.commencements}
    if day is None or day in written:
        return ()
    what = f"“{statement.provisions}”" if statement.provisions else "The law"
    if alone and len(written) == 1:
        (other,) = written
        said = dates.long(other) if isinstance(other, dt.date) else str(other)
        rest = f", and not {said}, which is written down as the day"
    else:
        rest = ", which is not among the days written down"
    message = f"{what} commences on {dates.long(day)} by its words{rest}."
    return (Finding("LC230", Severity.WARNING, message, source),)
