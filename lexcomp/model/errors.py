"""What is raised when a file that a person gave cannot be used at all."""

from __future__ import annotations


class InputError(Exception):
    """A file or an argument cannot be used; raised by whoever reads it.

    Only `cli` catches it, prints its one sentence and exits 2. What is merely odd
    in a file that can be used is a `Finding`.

    Examples:
        >>> str(InputError("It is empty; give the text of a law.", "a.txt", 1))
        'a.txt:1: It is empty; give the text of a law.'
    """

    def __init__(self, message: str, file: str = "", line: int | None = None) -> None:
        """Take a sentence with its remedy, and where it applies."""
        where = f"{file}:{line}: " if line else f"{file}: " if file else ""
        super().__init__(f"{where}{message}")
