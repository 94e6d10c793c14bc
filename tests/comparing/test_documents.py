"""Comparing laws: what was done to which provision, and nothing that is not known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lexcomp.comparing.documents import compare
from lexcomp.model.change import Change, ChangeKind, Fate
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.writers.redline import redline_text

NOT_HELD = Provenance(Standing.NOT_HELD)
LIGHT = "A keeper must light the lamp at dusk and must not leave it."
OIL = "The Harbour Master must give each keeper as much oil as the keeper needs."
FEES = "A fee of 5 penalty units is payable by the owner of each ship that enters."


def section(num: str, words: str, *children: Provision, uid: str = "") -> Provision:
    return Provision(Unit.SECTION, num, text=Text(words), children=children, uid=uid)


def paragraph(num: str, words: str) -> Provision:
    return Provision(Unit.PARAGRAPH, num, text=Text(words))


def part(num: str, *children: Provision) -> Provision:
    return Provision(Unit.PART, num, Text(f"Part {num}"), children=children)


def told(old: tuple[Provision, ...], new: tuple[Provision, ...]) -> list[str]:
    return [summary(each) for each in compare(Document("L", old), Document("L", new))]


def summary(change: Change) -> str:
    was = f" was {change.was}" if change.was != change.path else ""
    return f"{change.kind} {change.path}{was}"


def test_a_law_does_not_differ_from_itself() -> None:
    law = (part("1", section("1", LIGHT), section("2", OIL)),)
    assert told(law, law) == []


def test_a_changed_word_is_found_where_it_stands() -> None:
    old = section("1", LIGHT, paragraph("a", "oil; or"), paragraph("b", "gas."))
    new = section("1", LIGHT, paragraph("a", "oil; or"), paragraph("b", "electricity."))
    (change,) = compare(Document("L", (old,)), Document("L", (new,)))
    assert summary(change) == "changed section:1/paragraph:b"
    assert [(each.fate, each.words) for each in change.text] == [
        (Fate.OMITTED, "gas"),
        (Fate.INSERTED, "electricity"),
        (Fate.KEPT, "."),
    ]


def test_an_inserted_provision_is_one_change_with_all_that_is_in_it() -> None:
    new = section("2", OIL, paragraph("a", "of whale; or"))
    assert told((section("1", LIGHT),), (section("1", LIGHT), new)) == [
        "inserted section:2"
    ]


def test_an_omitted_provision_is_told_where_it_stood() -> None:
    old = (section("1", LIGHT), section("2", OIL), section("3", FEES))
    new = (section("1", LIGHT), section("3", FEES), section("4", "New words."))
    assert told(old, new) == ["omitted section:2", "inserted section:4"]


def test_provisions_renumbered_by_an_insertion_are_known_by_their_words() -> None:
    old = (section("1", LIGHT), section("2", OIL))
    new = (
        section("1", "This Act is the Harbour Lights Act."),
        section("2", LIGHT),
        section("3", OIL.replace("each", "every")),
    )
    assert told(old, new) == [
        "inserted section:1",
        "renumbered section:2 was section:1",
        "renumbered section:3 was section:2",
    ]


def test_a_provision_known_for_life_is_followed_through_new_words_and_number() -> None:
    old = (section("1", LIGHT, uid="a"), section("2", "Old.", uid="b"))
    new = (section("1", LIGHT, uid="a"), section("108", "Wholly new.", uid="b"))
    assert told(old, new) == ["renumbered section:108 was section:2"]


def test_names_given_by_two_readings_are_not_taken_for_the_same() -> None:
    old = (section("1", LIGHT, uid="1"), section("2", OIL, uid="2"))
    new = (
        section("1", LIGHT, uid="9"),
        section("2", OIL, uid="1"),
        section("3", FEES, uid="2"),
    )
    assert told(old, new) == ["inserted section:3"]


def test_a_section_is_the_same_in_another_part() -> None:
    old = (part("1", section("1", LIGHT), section("2", OIL)),)
    new = (part("1", section("1", LIGHT)), part("2", section("2", OIL)))
    assert told(old, new) == ["inserted part:2"]


def test_a_provision_out_of_order_has_moved() -> None:
    old = (section("1", LIGHT), section("2", OIL), section("3", FEES))
    new = (section("2", OIL), section("3", FEES), section("1", LIGHT))
    assert told(old, new) == ["moved section:1"]


def test_a_paragraph_moved_to_another_section_is_no_insertion() -> None:
    old = (section("1", LIGHT, paragraph("a", FEES)), section("2", OIL))
    new = (section("1", LIGHT), section("2", OIL, paragraph("c", FEES)))
    assert told(old, new) == ["moved section:2/paragraph:c was section:1/paragraph:a"]


def test_a_regulation_that_became_a_section_was_renumbered() -> None:
    old = Provision(Unit.REGULATION, "5", text=Text(LIGHT))
    assert told((old,), (section("5", LIGHT),)) == [
        "renumbered section:5 was regulation:5"
    ]


def test_lines_without_numbers_are_compared_in_order() -> None:
    def form(*lines: str) -> Provision:
        made = (Provision(Unit.ALINEA, text=Text(line)) for line in lines)
        return Provision(Unit.FORM, "1", children=tuple(made))

    old = form("SUMMONS", "To the keeper of the lamp:", "Dated", "(Signature)")
    new = form("Form of", "SUMMONS", "To each keeper of the lamp:", "(Signature)")
    assert told((old,), (new,)) == [
        "inserted form:1/alinea",
        "changed form:1/alinea",
        "omitted form:1/alinea",
    ]


def test_words_that_are_not_held_are_never_told_as_inserted_or_omitted() -> None:
    held = section("5", LIGHT, paragraph("a", OIL))
    lost = Provision(Unit.SECTION, "5", provenance=NOT_HELD)
    for old, new in ((lost, held), (held, lost), (lost, lost)):
        changes = compare(Document("L", (old,)), Document("L", (new,)))
        assert [summary(each) for each in changes] == ["cannot be compared section:5"]
        written = redline_text(changes)
        assert "keeper" not in written
        assert "its words are not held in the " in written


def test_what_is_held_inside_a_provision_partly_held_is_compared() -> None:
    child = paragraph("a", "of oil")
    old = Provision(Unit.SECTION, "5", children=(child,), provenance=NOT_HELD)
    new = section("5", LIGHT, paragraph("a", "of gas"), paragraph("b", "or of wax"))
    assert told((old,), (new,)) == [
        "cannot be compared section:5",
        "changed section:5/paragraph:a",
    ]


def test_what_a_part_that_is_not_held_may_have_held_is_not_inserted() -> None:
    lost = Provision(Unit.PART, "1", provenance=NOT_HELD)
    held = part("1", section("1", LIGHT))
    assert told((lost,), (held,)) == ["cannot be compared part:1"]
    assert told((held,), (lost,)) == ["cannot be compared part:1"]


def test_a_heading_that_both_texts_have_is_compared_though_words_are_lost() -> None:
    old = Provision(Unit.SECTION, "5", Text("Lamps"), provenance=NOT_HELD)
    new = Provision(Unit.SECTION, "5", Text("Lights"), Text(LIGHT))
    (change,) = compare(Document("L", (old,)), Document("L", (new,)))
    assert change.kind is ChangeKind.INCOMPARABLE
    assert [each.words for each in change.heading] == ["Lamps", "Lights"]
    assert change.text == ()


def test_the_title_is_compared() -> None:
    (change,) = compare(Document("Lamps Act"), Document("Lights Act"))
    assert [each.words for each in change.heading] == ["Lamps", "Lights", " Act"]


LAWS = st.lists(
    st.builds(
        section,
        st.sampled_from(["1", "2", "3", "3A"]),
        st.sampled_from([LIGHT, OIL, FEES, "It burns.", ""]),
    ),
    max_size=5,
).map(tuple)


@given(LAWS, LAWS)
def test_each_provision_is_told_of_at_most_once_on_each_side(
    old: tuple[Provision, ...], new: tuple[Provision, ...]
) -> None:
    changes = compare(Document("L", old), Document("L", new))
    before = [each for each in changes if each.before]
    after = [each for each in changes if each.after]
    assert len({id(each.before) for each in before}) <= len(old)
    assert len(new) - len(old) == len(
        [each for each in after if each.kind is ChangeKind.INSERTED]
    ) - len([each for each in before if each.kind is ChangeKind.OMITTED])


@given(LAWS, LAWS)
def test_laws_differ_exactly_if_a_change_is_told(
    old: tuple[Provision, ...], new: tuple[Provision, ...]
) -> None:
    assert bool(compare(Document("L", old), Document("L", new))) == (old != new)


def test_a_section_with_the_number_of_one_that_was_repealed_is_another() -> None:
    old = (section("1", LIGHT, uid="1"), section("2", OIL, uid="2"))
    new = (section("1", LIGHT, uid="1"), section("2", FEES, uid="2@new"))
    kinds = [each.kind for each in compare(Document("L", old), Document("L", new))]
    assert sorted(kinds) == [ChangeKind.INSERTED, ChangeKind.OMITTED]
    unnamed = (section("1", LIGHT), section("2", FEES))
    (change,) = compare(Document("L", old), Document("L", unnamed))
    assert change.kind is ChangeKind.CHANGED
