from lexcomp.api import *  # noqa: F403 (`api.__all__` says which)

__version__: str
