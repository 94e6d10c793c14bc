"""What is known of words that are not held, as `title.toml` tells it."""

from __future__ import annotations

from lexcomp.holdings.instruments import INFERRED
from lexcomp.holdings.settings import RemarkTable
from lexcomp.model.errors import InputError
from lexcomp.model.law import Remark
from lexcomp.model.path import Path


def read_remark(
    table: RemarkTable, shown: str, instruments: set[str], inferences: set[str]
) -> Remark:
    """Return a remark as a law holds it.

    Args:
        table: The remark as written.
        shown: What to call its file in messages.
        instruments: The ids of the instruments that amend the law.
        inferences: The names of what people infer about them.

    Raises:
        InputError: If it names a provision, instrument or inference that cannot be, or
            is inferred and names no inference.
    """
    try:
        path = Path.parse(table.provision)
    except ValueError as error:
        message = f"“{table.provision}” is no path; write regulation:3."
        raise InputError(message, shown) from error
    about = f"A [[remark]] on {table.provision}"
    if table.instrument and table.instrument not in instruments:
        message = f"{about} is of “{table.instrument}”, which does not amend this law."
        raise InputError(f"{message} Mend `instrument`.", shown)
    if table.inference and table.inference not in inferences:
        message = f"{about} rests on “{table.inference}”, which no decisions.toml has."
        raise InputError(f"{message} Explain it as an [[inference]].", shown)
    if INFERRED in table.evidence and not table.inference:
        message = f"{about} is marked {INFERRED} and names no `inference`; name one."
        raise InputError(message, shown)
    return Remark(
        path=path,
        text=table.text,
        evidence=table.evidence,
        since=table.since,
        until=table.until,
        instrument=table.instrument,
        inference=table.inference,
    )
