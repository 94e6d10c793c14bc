"""Every check at once."""

from __future__ import annotations

from lexcomp.checks import ALL
from lexcomp.checks.published import Published
from lexcomp.model.finding import Finding


def run(published: Published) -> tuple[Finding, ...]:
    """Return what every check finds, each thing once.

    A row such as `Ss. 5, 6` is read as two, of which the same may be found.
    """
    findings = (finding for check in ALL for finding in check(published))
    return tuple(dict.fromkeys(findings))
