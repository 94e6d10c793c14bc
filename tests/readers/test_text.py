"""Plain text, and characters made plain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis.strategies import text as words

from lexcomp.model.errors import InputError
from lexcomp.model.source import Source
from lexcomp.readers.block import Paragraph
from lexcomp.readers.characters import decode, plain
from lexcomp.readers.text import LONGEST, read_text


def _lines(data: bytes) -> list[str]:
    blocks = read_text(data, "a.txt")
    return [block.text.plain for block in blocks if isinstance(block, Paragraph)]


def test_a_paragraph_is_a_line_that_is_not_empty_and_knows_its_place() -> None:
    first, second = read_text(b"1 Name\n\n \t\n2 Lamps\n", "law.txt")
    assert isinstance(first, Paragraph)
    assert (first.style, first.text.plain) == ("", "1 Name")
    assert second.source == Source("law.txt", 4)


def test_lines_may_end_as_on_any_machine() -> None:
    assert _lines(b"a\r\nb\rc\n") == ["a", "b", "c"]


def test_white_space_is_folded_and_special_spaces_are_plain() -> None:
    assert _lines("s\u00a05\u2009 (1)\t x\u202fy ".encode()) == ["s 5 (1) x y"]


def test_special_hyphens_are_plain_and_soft_ones_go() -> None:
    assert _lines("sub\u2011section co\u00adoperate".encode()) == [
        "sub-section cooperate"
    ]


def test_dashes_and_curly_quotes_stay() -> None:
    assert _lines("“a”—b’s 3–4".encode()) == ["“a”—b’s 3–4"]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_in_any_known_charset_reads_alike(charset: str) -> None:
    assert _lines("“Light”—it’s §5".encode(charset)) == ["“Light”—it’s §5"]


def test_a_byte_that_is_not_utf_8_is_read_as_windows_1252_beside_utf_8() -> None:
    assert decode("“a”".encode() + b" \x97 \x81", None) == "“a” — \x81"


def test_a_declared_charset_is_believed_where_the_bytes_are_not_utf_8() -> None:
    assert decode("“it’s”".encode("mac_roman"), "macintosh") == "“it’s”"


def test_a_declared_charset_that_does_not_exist_does_no_harm() -> None:
    assert decode("é".encode("cp1252"), "x-klingon") == "é"


@given(words())
def test_whatever_is_written_in_utf_8_is_decoded_without_loss(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    if b"\xed" not in data and not text.startswith("\ufeff"):
        assert decode(data, None) == text


@given(words())
def test_plain_text_made_plain_again_is_the_same(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_text(data, "a.txt")
    assert str(caught.value) == "a.txt: It is empty; give the text of a law."


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04\x00\x00text", b"%PDF\x00", bytes(range(1, 32)) * 9]
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.docx: It is not plain text; "):
        read_text(data, "a.docx")


def test_a_stray_control_character_is_let_pass() -> None:
    assert _lines(b"1 Short title of this Act\x07\n") == [
        "1 Short title of this Act\x07"
    ]


def test_a_line_that_is_too_long_is_refused_by_its_number() -> None:
    data = b"1 Name\n" + b"x" * (LONGEST + 1)
    with pytest.raises(InputError) as caught:
        read_text(data, "a.txt")
    assert str(caught.value) == (
        "a.txt:2: This line has 200,001 characters; "
        "put each paragraph on a line of its own."
    )
