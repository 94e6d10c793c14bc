"""What a writer wrote last, kept beside the tests.

`UPDATE_SNAPSHOTS=1 make test` keeps what is written now instead; look at the
difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def check(name: str, written: bytes) -> None:
    """Hold what was written against what is kept under a name."""
    file = FOLDER / name
    if os.environ.get("UPDATE_SNAPSHOTS"):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(written)
    assert written.decode().splitlines() == file.read_text("utf-8").splitlines()
