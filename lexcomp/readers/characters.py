"""Characters as every reader hands them on: decoded without loss, and made plain."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: Charsets that pages name when their bytes are windows-1252, and that leave no
#: byte undefined, so that trying them could only hide curly quotes.
_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})

#: A capital with an accent after a small letter and before another: in the
#: windows-1252 of no language, but an apostrophe or a dash of the Macintosh.
_MACINTOSH = re.compile(rb"[a-z][\xd0-\xd5][a-z]")
#: A small letter with an accent before a word, and another after one, are quotation
#: marks of windows-1252, whatever charset is declared.
_QUOTED = re.compile(rb"(?:^|[\s(])\x93[A-Za-z][^\x93\xd2-\xd5]*\x94")
_QUOTES = re.compile(rb"[\x91-\x97]")

_GONE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\x1f"))
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\x1e"), "-")
_PLAIN = {**_GONE, **_HYPHENS}
_WHITE = re.compile(r"[\s\u2800]+")
_FALLBACK = "lexcomp.windows-1252"


def plain(text: str) -> str:
    r"""Make special spaces and hyphens plain, and fold white space to one space.

    No-break, thin and other spaces, tabs and line ends become spaces; soft hyphens
    and characters without width go; the non-breaking hyphen becomes `-`. Dashes
    and curly quotes stay. The ends are not stripped, so that words in separate runs
    stay apart.

    Examples:
        >>> plain("Part\u00a02\u2014Lights  and\nbuoys ")
        'Part 2—Lights and buoys '
        >>> plain("sub\u2011section, co\u00adoperate")
        'sub-section, cooperate'
    """
    return _WHITE.sub(" ", text.translate(_PLAIN))


def decode(data: bytes, declared: str | None) -> str:
    """Decode the bytes of a text, losing none.

    A byte order mark is believed before all else; then UTF-8, where all bytes are
    UTF-8; then the declared charset. Otherwise whatever is not UTF-8 is read as
    windows-1252, byte by byte, so that a file of mixed charsets keeps every word; as
    that of the Macintosh, where its quotation marks tell that it is.

    Args:
        data: The bytes.
        declared: The charset that the file or its sender names, if any.

    Examples:
        >>> decode("“light”".encode("cp1252"), "iso-8859-1")
        '“light”'
        >>> decode("“light”".encode(), "iso-8859-1")
        '“light”'
        >>> decode("“a”".encode() + "—b".encode("cp1252"), None)
        '“a”—b'
        >>> decode("the keeper’s “lamp”".encode("mac_roman"), "utf-8")
        'the keeper’s “lamp”'
    """
    tries = [charset for mark, charset in _MARKS if data.startswith(mark)][:1]
    known = _known(declared)
    if known == "mac-roman" and _QUOTED.search(data):
        known = ""
    wide = known.startswith("utf-16") and b"\0" in data
    shifting = known.startswith("iso2022") and b"\x1b" in data
    tries += [known, "utf-8"] if wide or shifting else ["utf-8", known]
    for charset in tries:
        text = _strictly(data, charset)
        if text is not None:
            return text.removeprefix("\ufeff")
    if _MACINTOSH.search(data) and not _QUOTES.search(data):
        return data.decode("mac_roman")
    return data.decode("utf-8", _FALLBACK).removeprefix("\ufeff")


def _known(declared: str | None) -> str:
    """Return Python's name of a charset, or nothing where it should not be tried."""
    try:
        name = codecs.lookup((declared or "").strip(" \"'")).name
    except (LookupError, ValueError):
        return ""
    return "" if name in _WESTERN else name


def _strictly(data: bytes, charset: str) -> str | None:
    """Decode, or return None where a byte does not fit the charset."""
    try:
        return data.decode(charset) if charset else None
    except (UnicodeError, LookupError):
        return None


def _as_western(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that do not fit as windows-1252.

    The five bytes that it leaves undefined become control characters, as in
    browsers (WHATWG Encoding Standard, windows-1252).
    """
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    words = [bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in bad]
    return "".join(words), error.end


codecs.register_error(_FALLBACK, _as_western)
