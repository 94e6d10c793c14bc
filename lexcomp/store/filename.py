"""Names of files for provisions, after their citations and never their headings."""

from __future__ import annotations

import re
from functools import cache

from lexcomp.model.path import BASIC, Label, Path


def file_name(path: Path) -> str:
    """Return the name of the file that a provision is kept in.

    It stays the same while the provision keeps its number, so that the history of
    the file is that of the provision.

    Examples:
        >>> file_name(Path.parse("regulation:3")), file_name(Path.parse("section:12AB"))
        ('regulations/3.txt', 'sections/12AB.txt')
        >>> file_name(Path.parse("schedule/form:1"))
        'schedule/form-1.txt'
        >>> file_name(Path.parse("schedule:2")), file_name(Path())
        ('schedule-2.txt', 'front.txt')
    """
    if not path.labels:
        return "front.txt"
    *above, last = path.labels
    if not above and last.unit in BASIC:
        return f"{last.unit}s/{_plain(last.num) or 'unnumbered'}.txt"
    return "/".join((*map(_name, above), f"{_name(last)}.txt"))


@cache
def natural(name: str) -> tuple[tuple[int, str], ...]:
    """Return a key by which 9 comes before 10.

    Examples:
        >>> sorted(["s/10.txt", "s/9A.txt", "s/9.txt"], key=natural)
        ['s/9.txt', 's/9A.txt', 's/10.txt']
    """
    pieces = re.findall(r"\d+|\D+", name)
    return tuple(
        (int(piece[:100]), "") if piece.isdecimal() else (-1, piece) for piece in pieces
    )


def _name(label: Label) -> str:
    return "-".join(filter(None, (label.unit.value, _plain(label.num))))


def _plain(num: str) -> str:
    """Make a number safe in the name of a file on any system.

    Examples:
        >>> _plain("44‑26"), _plain("2/3 (b)"), _plain("..")
        ('44-26', '2-3-b', '')
    """
    return re.sub(r"[^0-9A-Za-z.]+", "-", num).strip(".-")
