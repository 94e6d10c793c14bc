"""Archives from elsewhere, which may be built to do harm."""

from __future__ import annotations

import io
import struct
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexcomp.model.errors import InputError
from lexcomp.readers.archive import Archive
from lexcomp.readers.docx import read_docx
from lexcomp.readers.epub import read_epub
from lexcomp.readers.formats import Reader
from tests.readers.packages import docx, epub, p, zipped

#: What each entry of the list at the end of an archive begins with.
_ENTRY = b"PK\x01\x02"


def _saying(entry: bytes, size: int) -> bytes:
    """Return an entry that says that its part unpacks to so many bytes."""
    return entry[:20] + struct.pack("<I", size) + entry[24:]


def refused(data: bytes, name: str = "") -> str:
    start = time.perf_counter()
    with pytest.raises(InputError) as raised:
        Archive(data, "a.epub").read(name)
    assert time.perf_counter() - start < 2
    return str(raised.value)


def test_a_part_is_read_whatever_its_size_says_of_how_well_it_was_packed() -> None:
    words = b"law " * 1_000_000
    assert Archive(zipped({"a.xml": words}), "a.docx").read("a.xml") == words


def test_a_bomb_is_refused_before_anything_is_unpacked() -> None:
    bomb = zipped({"a.xml": b"\0" * 30_000_000})
    assert refused(bomb, "a.xml") == (
        "a.epub: It would unpack to 30,000,000 bytes, which no law has; "
        "fetch it from its publisher."
    )


def test_parts_that_together_unpack_beyond_reason_are_refused() -> None:
    data = zipped({"a.xml": b"law", "b.xml": b"law", "c.xml": b"law"})
    said = [_saying(entry, 190_000_000) for entry in data.split(_ENTRY)[1:]]
    whole = _ENTRY.join([data.split(_ENTRY)[0], *said])
    assert "570,000,000 bytes" in refused(whole, "a.xml")


def test_a_part_that_is_larger_than_it_says_is_refused() -> None:
    before, entry = zipped({"a.xml": b"a" * 5000}).split(_ENTRY)
    assert refused(before + _ENTRY + _saying(entry, 10), "a.xml") == (
        "a.epub: It is cut off or damaged; fetch it again."
    )


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/x", "C:x", "a\\..\\x"])
def test_a_path_that_leaves_the_archive_is_refused(name: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name), "x")
    assert refused(packed.getvalue()) == (
        f"a.epub: It holds “{name}”, which leads out of the archive; "
        "fetch it from its publisher."
    )


def test_a_part_that_is_protected_is_refused_with_the_remedy() -> None:
    data = bytearray(zipped({"a.xml": b"law"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(data), "a.xml") == (
        "a.epub: It is protected by a password; take that off and save it again."
    )


def test_a_part_that_is_damaged_or_missing_is_refused() -> None:
    data = bytearray(zipped({"a.xml": b"one law for all " * 100}))
    data[40] ^= 0xFF
    assert refused(bytes(data), "a.xml") == (
        "a.epub: It is cut off or damaged; fetch it again."
    )
    assert refused(zipped({"a.xml": b"law"}), "b.xml") == (
        "a.epub: It has no “b.xml”, so it is incomplete; fetch it again."
    )


WHOLE = (
    (read_docx, docx(p("The law."), styles="")),
    (read_epub, epub({"1.xhtml": "<p>The law.</p>"})),
)


@given(st.sampled_from(WHOLE), st.integers(0, 2000), st.binary(max_size=9))
def test_damage_is_told_in_one_line_or_does_no_harm(
    whole: tuple[Reader, bytes], place: int, damage: bytes
) -> None:
    read, data = whole
    spoiled = data[:place] + damage + data[place + len(damage) + place % 2 :]
    assert "\n" not in _outcome(read, spoiled)


def _outcome(read: Reader, data: bytes) -> str:
    """Return what is said of a file, or nothing if it can be read."""
    try:
        read(data, "law.epub")
    except InputError as error:
        return str(error)
    return ""
