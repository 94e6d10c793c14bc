"""Read headers that no drafter would write: reading must never raise.

    python -m pip install atheris
    python benchmarks/fuzz_forms.py [--seeds ITEMS.jsonl] [libFuzzer options]

What the fuzzer makes is read as UTF-8, as a header of an Act and of regulations. Of
what is read, each path must be what notation writes and reads back, and nothing may be
left unread. With `--seeds` it begins from the headers in that file.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path as File

import atheris

with atheris.instrument_imports(include=["lexcomp.forms"]):
    from lexcomp.forms.header import examine, read_within
    from lexcomp.model.operation import RepealProvision
    from lexcomp.model.path import Path, Unit
    from lexcomp.model.style import HeaderReading
    from lexcomp.readers.notation import read_notation
    from lexcomp.writers.notation import notation

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
    """Read some bytes as a header."""
    header = data.decode("utf-8", "replace")
    for basic in (Unit.SECTION, Unit.REGULATION):
        _check(examine(header, basic))
    read_within(header, _AROUND, Unit.SECTION)


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
    """Write each header of a file of items to a file of its own, in a new folder."""
    folder = File(tempfile.mkdtemp(prefix="headers-"))
    rows = items.read_text("utf-8").splitlines()
    headers = sorted({json.loads(row)["heading"] for row in rows})
    for number, header in enumerate(headers):
        (folder / f"{number:05}").write_text(header, "utf-8")
    return str(folder)


if __name__ == "__main__":
    main()
