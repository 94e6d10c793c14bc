"""Read items that no drafter would write: reading must never raise.

    python -m pip install atheris
    python benchmarks/fuzz_forms.py [--seeds ITEMS.jsonl] [libFuzzer options]

What the fuzzer makes is read as UTF-8: its first line as the header of an item of an
Act and of regulations, and the others as its body, in each style. Of what is read, each
path and each operation must be what notation writes and reads back, and nothing of a
header may be left unread. With `--seeds` it begins from the items in that file.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path as File

import atheris

with atheris.instrument_imports(include=["lexcomp.forms", "lexcomp.structure"]):
    from lexcomp.forms.header import examine, read_within
    from lexcomp.forms.interpret import interpret
    from lexcomp.forms.reading import Sense
    from lexcomp.model.operation import RepealProvision
    from lexcomp.model.path import Path, Unit
    from lexcomp.model.style import HeaderReading
    from lexcomp.readers.notation import read_notation
    from lexcomp.structure.scheduled import read_item
    from lexcomp.styles.known import BY_NAME
    from lexcomp.writers.notation import full_notation, notation

_LONGEST = 400
_AROUND = Path.parse("section:5/subsection:2")


def main() -> None:
    """Fuzz the reader of headers until told to stop."""
    arguments = list(sys.argv)
    if "--seeds" in arguments:
        at = arguments.index("--seeds")
        arguments[at : at + 2] = [_seeds(File(arguments[at + 1]))]
    atheris.Setup(arguments, read_one)
    atheris.Fuzz()


def read_one(data: bytes) -> None:
    """Read some bytes as an item."""
    header, _, body = data.decode("utf-8", "replace").partition("\n")
    for basic in (Unit.SECTION, Unit.REGULATION):
        _check(examine(header, basic))
    read_within(header, _AROUND, Unit.SECTION)
    if body:
        _check_item(header, body)


def _check_item(header: str, body: str) -> None:
    for style in BY_NAME.values():
        item = read_item(header, body.split("\n"), "", Unit.SECTION)
        reading = interpret(item, style, Unit.SECTION)
        amends = reading.reading is Sense.AMENDS
        assert amends == bool(reading.operations)  # noqa: S101  # what fuzzing is for
        for operation in reading.operations:
            written = full_notation(operation)
            again = full_notation(read_notation(written))
            assert again == written, written  # noqa: S101


def _check(reading: HeaderReading) -> None:
    if reading.targets is None:
        return
    assert reading.targets  # noqa: S101  # what fuzzing is for
    assert not reading.unread  # noqa: S101
    for target in reading.targets:
        if target.path:
            operation = RepealProvision(target.path)
            assert read_notation(notation(operation)) == operation  # noqa: S101


def _seeds(items: File) -> str:
    """Write each short item of a file to a file of its own, in a new folder."""
    folder = File(tempfile.mkdtemp(prefix="items-"))
    rows = map(json.loads, items.read_text("utf-8").splitlines())
    words = sorted({f"{row['heading']}\n{row['body']}" for row in rows})
    short = (each for each in words if len(each) < _LONGEST)
    for number, each in enumerate(short):
        (folder / f"{number:05}").write_text(each, "utf-8")
    return str(folder)


if __name__ == "__main__":
    main()
