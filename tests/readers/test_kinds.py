"""Files of another kind than their name says."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexcomp.holdings.published import read_published
from lexcomp.model.errors import InputError
from lexcomp.readers.formats import BY_SUFFIX, DOCUMENTS
from lexcomp.readers.kinds import told
from tests.readers.packages import docx, epub, p, zipped

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
PAGE = b"<!DOCTYPE html><html><body><p>1 Name</p></body></html>"
AKN = (
    b"<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act><body>"
    b"<section><num>1</num></section></body></act></akomaNtoso>"
)
#: What there is; the endings it is read under; what it is called and the remedy.
KINDS: dict[str, tuple[bytes, set[str], str, str]] = {
    "pdf": (
        b"%PDF-1.7\n\xff", {".pdf"}, "a PDF", "give the DOCX or EPUB of the law",
    ),
    "old": (
        OLD, {".doc", ".docx", ".epub"}, "an old Word document", "save it as DOCX",
    ),
    "rtf": (b"{\\rtf1 1 Name}", {".doc"}, "rich text (RTF)", "save it as DOCX"),
    "gzip": (
        b"\x1f\x8b\x08\0" + b"x" * 50, {".docx", ".epub"}, "an archive",
        "unpack it and give the file that holds the law",
    ),
    "png": (b"\x89PNG\r\n\x1a\n\0", set(), "a picture", "give the text of the law"),
    "docx": (
        docx(p("1 Name")), {".docx", ".doc"}, "a Word document",
        "give it the ending .docx",
    ),
    "epub": (
        epub({"a.xhtml": "<p>1 Name</p>"}), {".epub"}, "a book",
        "give it the ending .epub",
    ),
    "zip": (
        zipped({"law.txt": "1 Name"}), {".docx", ".epub"}, "an archive",
        "unpack it and give the file that holds the law",
    ),
    "page": (
        PAGE, {".html", ".htm", ".xhtml", ".doc"}, "a web page",
        "give it the ending .html",
    ),
    "akn": (AKN, {".xml"}, "Akoma Ntoso", "give it the ending .xml"),
    "wide": (
        "1 Name of the law\n".encode("utf-16-le"), {".xml"},
        "text in UTF-16 without its mark", "save it as UTF-8",
    ),
}  # fmt: skip
SUFFIXES = sorted([*BY_SUFFIX, *DOCUMENTS])


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_under_a_name_of_another_kind_is_told_with_the_remedy(
    kind: str, suffix: str, tmp_path: Path
) -> None:
    data, read, name, remedy = KINDS[kind]
    file = tmp_path / f"law{suffix}"
    file.write_bytes(data)
    said = ""
    try:
        read_published(file, file.name)
    except InputError as error:
        said = str(error)
    if suffix in read:
        assert " and no ." not in said
    else:
        assert said == f"law{suffix}: It is {name} and no {suffix} file; {remedy}."


@pytest.mark.parametrize(
    "words",
    [b"1 Name", b"", b"<p>1 Name", "é — “a”".encode(), b"a\0", b"# 1 Name"],
)
def test_words_are_of_no_kind(words: bytes) -> None:
    assert told(words) is None


@pytest.mark.parametrize("data", [b"1 Name", b'{"a": 1}', b"\0\0\0"])
def test_what_no_word_processor_wrote_is_no_old_document(
    data: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "law.doc"
    file.write_bytes(data)
    with pytest.raises(InputError) as raised:
        read_published(file, "law.doc")
    assert str(raised.value) == (
        "law.doc: It is no Word document; give the DOCX or EPUB of the law."
    )
