"""The styles there are, by the names that `title.toml` and `instrument.toml` use."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lexcomp.model.style import Style
from lexcomp.styles.au import AU
from lexcomp.styles.au_1990s import AU_1990S
from lexcomp.styles.au_2000s import AU_2000S
from lexcomp.styles.nz import NZ

BY_NAME: Mapping[str, Style] = MappingProxyType(
    {style.name: style for style in (AU, AU_2000S, AU_1990S, NZ)}
)
