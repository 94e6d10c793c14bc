"""Writing what a command makes: all of it whole, or nothing."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from lexcomp.model.errors import InputError


def write_all(outputs: Mapping[str, bytes]) -> None:
    """Write files, or standard output for `-`; where one cannot be, none is.

    Each is written beside the old one first, and moved into its place when all are.
    What is no ordinary file, such as a pipe or a device, is written to as it is.

    Args:
        outputs: What to write, by the file.

    Raises:
        InputError: If a file cannot be written.
    """
    staged: list[tuple[Path, Path]] = []
    out = ""
    try:
        for out, data in outputs.items():
            place = Path(out).resolve()
            if out != "-" and (place.is_file() or not place.exists()):
                staged.append((_staged(place, data), place))
        for out, data in outputs.items():
            place = Path(out).resolve()
            if out == "-":
                sys.stdout.buffer.write(data)
                sys.stdout.flush()
            elif place.exists() and not place.is_file():
                place.write_bytes(data)
        while staged:
            new, place = staged[0]
            new.replace(place)
            del staged[0]
    except OSError as error:
        which = "Standard output" if out == "-" else "It"
        message = f"{which} cannot be written ({error.strerror}); name another file."
        raise InputError(message, "" if out == "-" else out) from error
    finally:
        for new, _ in staged:
            new.unlink(missing_ok=True)


def must_be_apart(read: Iterable[str], written: Iterable[str]) -> None:
    """Refuse to write over what is read, to write one file twice or to read `-` twice.

    Args:
        read: The files that are read; `-` is standard input.
        written: The files that are written; `-` is standard output.

    Raises:
        InputError: If one of them is named twice.
    """
    read, written = tuple(read), tuple(written)
    if read.count("-") > 1:
        raise InputError("Standard input is named twice; give one of them as a file.")
    inputs = {Path(each).resolve() for each in read if each != "-"}
    seen: set[str | Path] = set()
    for each in written:
        place = each if each == "-" else Path(each).resolve()
        if place in inputs:
            raise InputError("It is read too; write to another file.", each)
        if place in seen and each == "-":
            raise InputError("Two things are written to standard output; name a file.")
        if place in seen:
            raise InputError("Two things are written to it; name another file.", each)
        seen.add(place)


def _staged(place: Path, data: bytes) -> Path:
    """Write a file beside the one whose place it is to take, and return it.

    Raises:
        OSError: If it cannot be written; nothing is left of it.
    """
    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as new:
        file = Path(new.name)
        try:
            new.write(data)
        except OSError:
            file.unlink(missing_ok=True)
            raise
    # A temporary file is for its owner alone; what is written is for all to read.
    file.chmod(0o666 & ~_umask())
    return file


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
