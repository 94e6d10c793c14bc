"""Word documents of before 2007 (.doc), converted by LibreOffice where it is there."""

from __future__ import annotations

import shutil
import subprocess  # the one program started is told below
import tempfile
from pathlib import Path

from lexcomp.model.errors import InputError
from lexcomp.readers.block import Block
from lexcomp.readers.docx import read_docx
from lexcomp.readers.html import read_html
from lexcomp.readers.kinds import OLD_WORD, RICH_TEXT, told

LONGEST = 300
"""So many seconds may a conversion take; the longest law takes less than 60."""

_NAMES = ("soffice", "libreoffice")


def read_doc(data: bytes, file: str) -> tuple[Block, ...]:
    """Read an old document; a new one or a page under its name is read as such.

    It is converted in a folder of its own, which is removed again.

    Args:
        data: The bytes of the document.
        file: Its name, for messages.

    Raises:
        InputError: LibreOffice is not there, or cannot convert it.
    """
    if data.startswith(b"PK"):
        return read_docx(data, file)
    if data.lstrip()[:1] == b"<":
        return read_html(data, file)
    if told(data) not in {OLD_WORD, RICH_TEXT}:
        message = "It is no Word document; give the DOCX or EPUB of the law."
        raise InputError(message, file)
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        message = "It is an old Word document; save it as DOCX, or install LibreOffice."
        raise InputError(message, file)
    return read_docx(_converted(program, data, file), file)


def _converted(program: str, data: bytes, file: str) -> bytes:
    """Convert a document.

    Raises:
        InputError: It was not converted in time, or not at all.
    """
    message = "LibreOffice cannot convert it; save it as DOCX."
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "law.doc").write_bytes(data)
        command = [
            program, "--headless", "--norestore", "--convert-to", "docx",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--outdir", str(folder), str(folder / "law.doc"),
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=LONGEST)  # noqa: S603  # the program is found on PATH, the rest is ours
            return (folder / "law.docx").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise InputError(message, file) from error


def refuse_pdf(_data: bytes, file: str) -> tuple[Block, ...]:
    """Say what to give in place of a PDF, in which a law has lost its paragraphs.

    Raises:
        InputError: Always.
    """
    message = "A PDF is not read; give the DOCX or EPUB of the law, or save it as DOCX."
    raise InputError(message, file)
