"""Books of several volumes as one law."""

from __future__ import annotations

import pytest

from lexcomp.model.errors import InputError
from lexcomp.model.path import Unit
from lexcomp.readers.block import Block, Paragraph
from lexcomp.readers.epub import read_epub
from lexcomp.structure.build import build
from tests.readers.packages import epub, zipped

FRONT = (
    "<p class='ShortT'>Lamps Act 1901</p><p>Compilation No. 2</p>"
    "<p>About this compilation</p><p>This is a compilation of the Lamps Act 1901.</p>"
)
ONE = (
    f"{FRONT}<p>Volume 1: sections 1–2</p><p>Contents</p>"
    "<p class='TOC2'>Part 1—Preliminary 1</p>"
    "<p class='TOC5'><span>1</span><span>Short title</span></p>"
    "<p class='ActHead2'>Part 1—Preliminary</p>"
    "<p class='ActHead5'><span class='CharSectno'>1</span>"
    "<span style='width:9pt; display:inline-block'></span><span>Short title</span></p>"
    "<p class='subsection'>This Act is the Lamps Act 1901.</p>"
)
TWO = (
    f"{FRONT}<p>Volume 2: section 3</p><p>Contents</p>"
    "<p class='TOC2'>Part 2—Lamps 1</p><p class='TOC5'>3 Fees 1</p>"
    "<p class='ActHead2'><span class='CharPartNo'>Part</span><span>2</span>—Lamps</p>"
    "<p class='ActHead5'>3 Fees</p><p class='subsection'>A fee is payable.</p>"
)
ENDNOTES = (
    "<p class='ENotesHeading1'>Endnotes</p><p class='ENotesHeading2'>Endnote 1</p>"
)


def words(blocks: tuple[Block, ...]) -> list[str]:
    return [each.text.plain for each in blocks if isinstance(each, Paragraph)]


def test_pages_are_read_in_the_order_of_the_spine() -> None:
    spine = '<itemref idref="p1"/><itemref idref="p0"/><itemref idref="p9"/>'
    pages = {"a.xhtml": "<p>second</p>", "b.xhtml": "<p>first</p>"}
    blocks = read_epub(epub(pages, spine), "law.epub")
    assert words(blocks) == ["first", "second"]
    assert blocks[0].source.file == "law.epub/OEBPS/b.xhtml"


def test_volumes_are_one_law_with_one_front_and_all_their_contents() -> None:
    blocks = read_epub(epub({"1.html": ONE, "2.html": TWO + ENDNOTES}), "law.epub")
    assert words(blocks).count("Lamps Act 1901") == 1
    assert "Volume 2: section 3" not in words(blocks)
    body = blocks[: words(blocks).index("Endnotes")]
    law, findings = build(body, "Lamps Act 1901", Unit.SECTION)
    assert findings == ()
    assert [str(path) for path, _ in law.walk()] == [
        "part:1",
        "section:1",
        "part:2",
        "section:3",
    ]
    assert law.provisions[0].children[0].heading.plain == "Short title"


def test_a_volume_whose_front_is_its_own_keeps_it() -> None:
    other = "<p>Regulations</p><p>made under the Act</p><p class='TOC5'>1 Name</p>"
    blocks = read_epub(epub({"1.html": ONE, "2.html": other}), "law.epub")
    assert words(blocks)[-3:] == ["Regulations", "made under the Act", "1 Name"]


def test_endnotes_of_a_volume_before_the_last_come_at_the_end() -> None:
    blocks = read_epub(epub({"1.html": ONE + ENDNOTES, "2.html": TWO}), "law.epub")
    assert words(blocks)[-2:] == ["Endnotes", "Endnote 1"]
    assert words(blocks)[-3] == "A fee is payable."


def test_covers_and_pages_for_devices_are_left_out() -> None:
    more = (
        '<item id="n" href="nav.xhtml" properties="nav" '
        'media-type="application/xhtml+xml"/>'
    )
    spine = '<itemref idref="p0"/><itemref idref="n"/><itemref idref="p1"/>'
    pages = {"cover.xhtml": "<img src='a.png'/>", "law.xhtml": "<p>law</p>"}
    assert words(read_epub(epub(pages, spine, more), "law.epub")) == ["law"]


def test_a_name_of_a_page_may_be_written_as_an_address() -> None:
    book = epub({"law%201.xhtml": ""})
    with pytest.raises(InputError) as raised:
        read_epub(book, "law.epub")
    assert str(raised.value) == (
        "law.epub: It has no “OEBPS/law 1.xhtml”, so it is incomplete; fetch it again."
    )


def test_what_is_no_book_is_refused_with_its_remedy() -> None:
    with pytest.raises(InputError) as raised:
        read_epub(zipped({"a.txt": "x"}), "a.epub")
    assert str(raised.value) == (
        "a.epub: It has no “META-INF/container.xml”, so it is no book; "
        "give an .epub file."
    )
    with pytest.raises(InputError) as raised:
        read_epub(epub({"cover.xhtml": "<img src='a.png'/>"}), "a.epub")
    assert str(raised.value) == (
        "a.epub: It has no words; give the book that holds the law."
    )
