"""A compiler for law: source texts in, dated and verified law out.

`lexcomp.api` says what can be imported from here.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Return a public name; it is loaded when asked for, so that commands start fast.

    Raises:
        AttributeError: If there is no such name.
    """
    api = import_module("lexcomp.api")
    if name not in api.__all__:
        raise AttributeError(f"lexcomp has no public name “{name}”.")
    found: object = getattr(api, name)
    return found
