"""Statutory Rules and Acts of the Commonwealth of Australia from 1983 to 1998.

“Regulation 6 is amended by omitting “X” and substituting “Y”.”; and numbered 3.1, a
header with a colon over “Omit the subregulation, substitute:”.
"""

from __future__ import annotations

from dataclasses import replace

from lexcomp.styles.au import AU

AU_1990S = replace(AU, name="au_1990s")
