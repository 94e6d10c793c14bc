"""Zip archives from elsewhere, read in memory without trusting what they say."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib

from lexcomp.model.errors import InputError

LARGEST_MEMBER = 200_000_000
"""More bytes than this are in no part of any published law."""

LARGEST_WHOLE = 500_000_000
MOST_MEMBERS = 20_000

LARGEST_RATIO = 200
"""A part that is large and unpacks to more than so many times its size is a bomb.

The pages of a law come to 10 to 40 times theirs.
"""

SMALL = 20_000_000
"""A part that unpacks to less than this does no harm, however well it was packed."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LEAVES = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:")
_PASSWORD = "It is protected by a password; take that off and save it again."  # noqa: S105  # a message, and no password
#: What the library raises where an archive is not what it says it is.
_ERRORS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError,
    OverflowError, IndexError, NotImplementedError, struct.error,
)  # fmt: skip
_DAMAGED = "It is cut off or damaged; fetch it again."


class Archive:
    """A zip archive whose names and sizes have been checked.

    Examples:
        >>> packed = io.BytesIO()
        >>> with zipfile.ZipFile(packed, "w") as archive:
        ...     archive.writestr("law/part.xml", "<p/>")
        >>> opened = Archive(packed.getvalue(), "a.docx")
        >>> "law/part.xml" in opened, opened.read("law/part.xml")
        (True, b'<p/>')
    """

    def __init__(self, data: bytes, file: str) -> None:
        """Open an archive.

        Args:
            data: Its bytes.
            file: Its name, for messages.

        Raises:
            InputError: It is no archive, damaged, protected by a password, larger
                than any law, or names a place outside itself.
        """
        self._file = file
        if data.startswith(_OLE):
            raise InputError(_of_old_word(data), file)
        if not data.startswith(b"PK"):
            message = f"It is no .{file.rpartition('.')[2]} file; save the law as one."
            raise InputError(message, file)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _ERRORS as error:
            raise InputError(_DAMAGED, file) from error
        self._members = {each.filename: each for each in self._zip.infolist()}
        self._check()

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """Unpack a part.

        Raises:
            InputError: It is missing, damaged or protected by a password.
        """
        member = self._members.get(name)
        if member is None:
            message = f"It has no “{name}”, so it is incomplete; fetch it again."
            raise InputError(message, self._file)
        if member.flag_bits & 1:
            raise InputError(_PASSWORD, self._file)
        try:
            return self._zip.read(member)
        except NotImplementedError as error:
            message = "It is packed in a rare manner; unpack it and zip it again."
            raise InputError(message, self._file) from error
        except _ERRORS as error:
            raise InputError(_DAMAGED, self._file) from error

    def _check(self) -> None:
        """Refuse names that leave the archive, and what unpacks beyond reason."""
        members = self._zip.infolist()
        for each in members:
            if _LEAVES.search(each.filename):
                message = (
                    f"It holds “{each.filename}”, which leads out of the archive; "
                    "fetch it from its publisher."
                )
                raise InputError(message, self._file)
        whole = sum(each.file_size for each in members)
        if len(members) > MOST_MEMBERS or whole > LARGEST_WHOLE:
            self._refuse(whole)
        for each in members:
            packed = max(each.compress_size, 1)
            bomb = each.file_size > SMALL and each.file_size > packed * LARGEST_RATIO
            if bomb or each.file_size > LARGEST_MEMBER:
                self._refuse(each.file_size)

    def _refuse(self, size: int) -> None:
        message = (
            f"It would unpack to {size:,} bytes, which no law has; "
            "fetch it from its publisher."
        )
        raise InputError(message, self._file)


def _of_old_word(data: bytes) -> str:
    """Tell a protected document from an old one under the name of a new one."""
    if _ENCRYPTED in data:
        return _PASSWORD
    return "It is an old Word document under another name; save it as DOCX."
