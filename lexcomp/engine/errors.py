"""Why an operation cannot be carried out, or cannot be undone."""

from __future__ import annotations


class MisdescribedError(Exception):
    """An amendment does not accurately describe what it amends.

    Raised wherever this comes to light and caught only where a step is taken
    (`engine.step`), which records it. It never stops a compilation.
    """


class TooEarlyError(MisdescribedError):
    """An amendment fits only after others of its instrument have been made.

    The items of one law that commence together are one change: “Subsection (1): Omit
    “(1)”.” stands before the item that repeals the other subsections.
    """


class CannotUndoError(Exception):
    """What stood before an amendment does not follow from what stands after it.

    Caught only by `engine.undo`, which then says that the words are not held.
    """
