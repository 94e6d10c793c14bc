"""Settings of the whole suite."""

from __future__ import annotations

import os

from hypothesis import settings

# In CI the examples are the same each time, so that a red run is due to the change;
# at home they are new ones, which is how faults are found.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("home", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "home")
