"""The items of one instrument that commence together are one change to the law."""

from __future__ import annotations

from pathlib import Path

import lexcomp
from lexcomp.writers.text import provision_lines

BASE = """
<p class="ShortT">Lamps Act 1901</p>
<p class="ActNo">No. 7, 1901</p>
<p class="ActHead1">Chapter 4—Keepers</p>
<p class="ActHead2">Part 3A—Lamps</p>
<p class="ActHead3">Division 7—Care</p>
<p class="ActHead5">67C  Asking</p>
<p class="subsection">A person (the first person) commits an offence if:</p>
<p class="paragraph">(a)  the first person asks; and</p>
<p class="paragraph">(b)  it is dark.</p>
<p class="notetext">Note: See section 68.</p>
<p class="ActHead3">Division 8—Watching</p>
<p class="ActHead5">68  Watching</p>
<p class="subsection">A keeper must watch.</p>
<p class="ActHead5">69  Counting</p>
<p class="subsection">The keeper counts lamps.</p>
<p class="ActHead3">Division 9—Old</p>
<p class="ActHead5">70  Old</p>
<p class="subsection">Old words.</p>
<p class="ActHead2">Part 4—Other</p>
<p class="ActHead5">72  Other</p>
<p class="subsection">Other words.</p>
"""
FRONT = """Lamps Amendment Act 1902
No. 9, 1902
An invented law.
1 Short title
This Act is the Lamps Amendment Act 1902.
2 Commencement
This Act commences on 1 July 1902.
3 Schedules
Each Act that is specified in a Schedule is amended as set out there.
Schedule 1—Amendments
Lamps Act 1901
"""


def amended(folder: Path, items: str) -> tuple[str, lexcomp.Applied]:
    """Return the law as a text, and what became of each item."""
    base, instrument = folder / "base.html", folder / "amending.txt"
    base.write_text(f'<meta charset="utf-8">{BASE}', encoding="utf-8")
    instrument.write_text(FRONT + items, encoding="utf-8")
    law = lexcomp.read_document(base)
    applied = lexcomp.apply(law, lexcomp.read_instrument(instrument))
    lines = [
        line
        for provision in applied.document.provisions
        for line in provision_lines(provision)
    ]
    return "\n".join(lines), applied


def verdicts(applied: lexcomp.Applied) -> list[str]:
    return [each.verdict.value for each in applied.items]


def test_words_with_a_number_make_a_section_its_first_subsection(
    tmp_path: Path,
) -> None:
    text, applied = amended(
        tmp_path,
        """1 Section 67C (after the heading)
Insert:
Offence
2 Section 67C
Omit “A person (the first person)”, substitute “(1) A person”.
3 Paragraph 67C(a)
Omit “first”.
4 At the end of section 67C
Add:
Civil penalty
(2) A person contravenes this subsection if it is dark.
""",
    )
    assert verdicts(applied) == ["applied"] * 4
    assert (
        """67C Asking
Offence
(1) A person commits an offence if:
(a) the person asks; and
(b) it is dark.
Note: See section 68.
Civil penalty
(2) A person contravenes this subsection if it is dark.
"""
        in text
    )
    (note,) = applied.items[2].findings
    assert note.code == "LC256"
    assert "section:67C/subsection:1/paragraph:a" in note.message


def test_headings_set_out_together_head_what_follows(tmp_path: Path) -> None:
    text, applied = amended(
        tmp_path,
        """1 Division 8 of Part 3A of Chapter 4 (heading)
Repeal the heading, substitute:
Part 3B—Compliance
Division 1—Monitoring
2 Before section 69
Insert:
Division 2—Counting
3 Division 9 of Part 3A of Chapter 4
Repeal the Division.
""",
    )
    assert verdicts(applied) == ["applied"] * 3
    assert (
        """Part 3B—Compliance
Division 1—Monitoring
68 Watching
A keeper must watch.
Division 2—Counting
69 Counting
The keeper counts lamps.
Part 4—Other
"""
        in text
    )


def test_a_division_of_the_instrument_is_not_set_out_by_the_item_before_it(
    tmp_path: Path,
) -> None:
    text, applied = amended(
        tmp_path,
        """Division 1—Main amendments
Lamps Act 1901
1 Division 8 of Part 3A of Chapter 4 (heading)
Repeal the heading, substitute:
Part 3B—Compliance
Division 2—Consequential amendments
Lamps Act 1901
2 Section 69
Omit “lamps”, substitute “wicks”.
""",
    )
    assert verdicts(applied) == ["applied"] * 2
    assert "Consequential" not in text


def test_what_never_was_there_stays_misdescribed(tmp_path: Path) -> None:
    text, applied = amended(
        tmp_path,
        """1 Section 67C
Omit “A person (the first person)”, substitute “(1) A person”.
2 Paragraph 67C(d)
Omit “first”.
""",
    )
    assert verdicts(applied) == ["applied", "misdescribed"]
    assert "the first person asks" in text
