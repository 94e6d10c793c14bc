"""When the provisions of invented laws commence, as their words wait for each other."""

from __future__ import annotations

import datetime as dt

import pytest

from lexcomp.commencing.outcome import LawStated, Outcome
from lexcomp.commencing.rule import read_rule
from lexcomp.commencing.solution import Solution, default_rule, solve
from lexcomp.commencing.stated import Stated
from lexcomp.model.commencement import Pending
from lexcomp.model.event import Event, EventKind
from lexcomp.model.instrument import Citation, Series

MAY = dt.date(2011, 5, 31)
JULY = dt.date(2011, 7, 1)
PROCLAIMED = (
    "A single day to be fixed by Proclamation. However, if the provision(s) do not "
    "commence within the period of 6 months beginning on the day this Act receives the "
    "Royal Assent, they commence on the day after the end of that period."
)


def test_each_row_of_a_table_has_its_day() -> None:
    found = _days(
        ("Sections 1 to 3", "The day this Act receives the Royal Assent."),
        ("Schedule 1", "1 July 2011."),
        ("Schedule 2", "The 28th day after the day this Act receives the Royal Assent"),
    )
    assert found == [MAY, JULY, dt.date(2011, 6, 28)]


def test_what_commences_immediately_after_does_so_on_the_same_day_in_a_later_turn() -> (
    None
):
    first, second, third, before = _outcomes(
        ("Schedule 1", "1 July 2011."),
        ("Schedule 2", "Immediately after the commencement of Schedule 1."),
        (
            "Schedule 3",
            (
                "Immediately after the commencement of the provision(s) covered by "
                "table item 2."
            ),
        ),
        ("Schedule 4", "Immediately before the commencement of Schedule 1."),
    )
    days = {first.day, second.day, third.day, before.day}
    assert days == {JULY}
    assert [each.turn for each in (before, first, second, third)] == [-1, 0, 1, 2]


def test_what_commences_at_the_same_time_has_the_same_turn() -> None:
    first, second = _outcomes(
        ("Schedule 1", "Immediately after the start of 1 July 2011."),
        ("Schedule 2", "At the same time as the provision(s) covered by table item 1."),
    )
    assert (first.day, first.turn) == (second.day, second.turn) == (JULY, 1)


def test_a_law_may_wait_for_another() -> None:
    lamps = _law("Lamps Act 2011", ("Schedule 1", "1 July 2011."))
    oil = _law(
        "Oil Act 2011",
        (
            "Schedule 1",
            (
                "Immediately after the commencement of item 5 of Schedule 1 to the "
                "Lamps Act 2011."
            ),
        ),
    )
    (waiting,) = solve([oil, lamps]).statements[0]
    assert (waiting.day, waiting.turn) == (JULY, 1)


def test_a_law_that_is_not_given_is_awaited_by_name() -> None:
    (waiting,) = _outcomes(
        ("Schedule 1", "At the same time as section 3 of the Oil Act 2011 commences.")
    )
    assert waiting.day is Pending.AWAITING
    assert waiting.why == "It awaits the commencement of section 3 of the Oil Act 2011."


def test_a_commencement_known_from_elsewhere_ends_the_wait() -> None:
    event = Event(
        "oil", EventKind.COMMENCEMENT, "oil", JULY, law="Oil Act 2011",
        provisions=("section 3",),
    )  # fmt: skip
    (found,) = _outcomes(
        ("Schedule 1", "At the same time as section 3 of the Oil Act 2011 commences."),
        events=(event,),
    )
    assert found.day == JULY


def test_without_a_proclamation_only_the_end_of_its_period_is_known() -> None:
    (waiting,) = _outcomes(("Schedule 1", PROCLAIMED))
    assert waiting.day is Pending.AWAITING
    assert waiting.by == dt.date(2011, 12, 1)
    assert waiting.why == "It awaits a Proclamation under Lamps Act 2011."
    assert not waiting.commenced(dt.date(2011, 11, 30))
    assert waiting.commenced(dt.date(2011, 12, 1))


@pytest.mark.parametrize(
    ("fixed", "day"),
    [
        (JULY, JULY),
        (dt.date(2012, 1, 1), dt.date(2011, 12, 1)),
        (Pending.NEVER, dt.date(2011, 12, 1)),
    ],
)
def test_a_proclamation_fixes_the_day_unless_it_comes_too_late_or_never(
    fixed: dt.date | Pending, day: dt.date
) -> None:
    event = Event("p", EventKind.PROCLAMATION, "lamps", fixed, law="Lamps Act 2011")
    (found,) = _outcomes(("Schedule 1", PROCLAIMED), events=(event,))
    assert found.day == day


def test_proclamations_may_fix_different_days_for_different_items() -> None:
    words = "A day or days to be fixed by Proclamation."
    events = (
        _proclaimed(JULY, "Schedule 1, items 1 to 5"),
        _proclaimed(dt.date(2011, 8, 1), "Sch 1 (items 6–9)"),
    )
    places = tuple({"schedule": "1", "item": str(n)} for n in (2, 5, 6, 10))
    law = _law("Lamps Act 2011", ("Schedule 1", words), places=places)
    solution = solve([law], events)
    found = [each.day for each in solution.provisions[0]]
    assert found == [JULY, JULY, dt.date(2011, 8, 1), Pending.AWAITING]
    assert solution.statements[0][0].day is Pending.AWAITING


def test_two_proclamations_of_different_days_for_one_provision_are_an_error() -> None:
    words = "A single day to be fixed by Proclamation."
    events = (_proclaimed(JULY), _proclaimed(dt.date(2011, 8, 1)))
    solution = _solved((("Schedule 1", words),), events)
    assert solution.statements[0][0].day is Pending.AWAITING
    assert [str(each) for each in solution.findings] == [
        (
            "error LC243: The events “p2011-07-01” and “p2011-08-01” tell different "
            "days for Lamps Act 2011."
        )
    ]


def test_a_part_of_the_law_is_not_that_of_a_schedule() -> None:
    places = ({"schedule": "1", "part": "2", "item": "1"}, {"section": "9"})
    law = _law(
        "Lamps Act 2011",
        ("Part 2", "1 July 2011."),
        ("Schedule 1", "The day this Act receives the Royal Assent."),
        places=places,
    )
    assert solve([law]).provisions[0][0].day == MAY


def test_a_proclamation_that_comes_before_it_may_is_reported() -> None:
    words = (
        "A single day to be fixed by Proclamation. A Proclamation must not specify a "
        "day that occurs before 1 August 2011."
    )
    solution = solve(
        [_law("Lamps Act 2011", ("Schedule 1", words))], [_proclaimed(JULY)]
    )
    (finding,) = solution.findings
    assert finding.code == "LC238"


def test_the_later_of_two_waits_for_both() -> None:
    words = "The later of: (a) 1 July 2011; and (b) the day after the Oil Act 2011 "
    words += "receives the Royal Assent."
    assert _days(("Schedule 1", words)) == [Pending.AWAITING]
    assent = Event("a", EventKind.ASSENT, "oil", JULY, law="Oil Act 2011")
    assert _days(("Schedule 1", words), events=(assent,)) == [dt.date(2011, 7, 2)]


def test_the_earlier_of_two_will_have_come_by_the_one_that_is_known() -> None:
    words = "The earlier of: (a) 1 July 2011; and (b) the commencement of section 3 of "
    words += "the Oil Act 2011."
    (found,) = _outcomes(("Schedule 1", words))
    assert (found.day, found.by) == (Pending.AWAITING, JULY)


@pytest.mark.parametrize(
    ("oil", "day"),
    [
        (dt.date(2011, 6, 1), Pending.NEVER),
        (JULY, JULY),
        (dt.date(2011, 8, 1), dt.date(2011, 8, 1)),
        (None, Pending.AWAITING),
    ],
)
def test_a_condition_is_decided_by_what_happened_first(
    oil: dt.date | None, day: dt.date | Pending
) -> None:
    words = (
        "At the same time as section 5 of the Oil Act 2011 commences. However, if that "
        "section commences before 1 July 2011, the provision(s) do not commence at all."
    )
    events = (
        ()
        if oil is None
        else (Event("o", EventKind.COMMENCEMENT, "oil", oil, law="Oil Act 2011"),)
    )
    assert _days(("Schedule 1", words), events=events) == [day]


def test_what_never_commences_says_by_which_condition() -> None:
    words = (
        "The later of: (a) 1 July 2011; and (b) the commencement of Schedule 1 to the "
        "Oil Act 2011. However, the provision(s) do not commence at all if the event "
        "mentioned in paragraph (b) does not occur."
    )
    event = Event("o", EventKind.COMMENCEMENT, "oil", Pending.NEVER, law="Oil Act 2011")
    (found,) = _outcomes(("Schedule 1", words), events=(event,))
    assert found.day is Pending.NEVER
    assert found.why == (
        "It never commences: it does not if the event mentioned in paragraph (b) does "
        "not occur."
    )


def test_what_waits_for_itself_is_an_error_that_names_the_circle() -> None:
    lamps = _law(
        "Lamps Act 2011",
        ("Schedule 1", "At the same time as Schedule 2 to the Oil Act 2011 commences."),
    )
    oil = _law(
        "Oil Act 2011",
        ("Schedule 2", "Immediately after Schedule 1 to the Lamps Act 2011 commences."),
    )
    solution = solve([lamps, oil])
    assert [str(each) for each in solution.findings] == [
        (
            "error LC236: These wait for each other in a circle: Schedule 1 of Lamps "
            "Act 2011, Schedule 2 of Oil Act 2011."
        )
    ]
    assert solution.statements[0][0].day is Pending.AWAITING
    assert solution.statements[1][0].day is Pending.AWAITING


def test_what_is_repealed_before_it_commences_never_does() -> None:
    event = Event(
        "r", EventKind.REPEAL, "lamps", dt.date(2011, 6, 1), law="Lamps Act 2011"
    )
    first, second = _outcomes(
        ("Schedule 1", "The day this Act receives the Royal Assent."),
        ("Schedule 2", "1 July 2011."),
        events=(event,),
    )
    assert first.day == MAY
    assert second.why == "It never commences: repeal ended it on 1 June 2011 first."


def test_what_commences_on_the_day_it_is_repealed_is_reported() -> None:
    event = Event("r", EventKind.REPEAL, "lamps", JULY, law="Lamps Act 2011")
    solution = _solved((("Schedule 2", "1 July 2011."),), (event,))
    assert solution.statements[0][0].day == JULY
    assert [each.code for each in solution.findings] == ["LC241"]


def test_what_no_statement_covers_falls_under_the_rest() -> None:
    places = ({"section": "2"}, {"section": "9"}, {"schedule": "1", "item": "3"})
    law = _law(
        "Lamps Act 2011",
        (
            (
                "Sections 1 to 3 and anything in this Act not elsewhere covered by "
                "this table"
            ),
            "The day this Act receives the Royal Assent.",
        ),
        ("Schedule 1, items 1 to 5", "1 July 2011."),
        places=places,
    )
    assert [each.day for each in solve([law]).provisions[0]] == [MAY, MAY, JULY]


def test_a_part_is_told_by_the_parts_that_its_items_stand_in() -> None:
    places = (
        {"schedule": "1", "part": "1", "item": "1"},
        {"schedule": "1", "part": "2", "item": "2"},
    )
    lamps = _law(
        "Lamps Act 2011",
        ("Schedule 1, Part 1", "1 July 2011."),
        ("Schedule 1, Part 2", "The day this Act receives the Royal Assent."),
        places=places,
    )
    oil = _law("Oil Act 2011", ("", ("At the same time as item 2 of Schedule 1 to the "
                                "Lamps Act 2011 commences.")))  # fmt: skip
    solution = solve([lamps, oil])
    assert [each.day for each in solution.provisions[0]] == [JULY, MAY]
    assert solution.statements[1][0].day == MAY


def test_what_the_table_notes_counts_only_where_the_words_await_something() -> None:
    law = LawStated(
        "Lamps Act 2011",
        (
            Stated("Schedule 1", "…", read_rule(PROCLAIMED), "1 August 2011"),
            Stated("Schedule 2", "…", read_rule("1 July 2011"), "2 July 2011"),
        ),
        made_known=MAY,
    )
    solution = solve([law])
    found = [each.day for each in solution.statements[0]]
    assert found == [dt.date(2011, 8, 1), JULY]
    assert [each.noted for each in solution.statements[0]] == [True, False]
    assert [each.code for each in solution.findings] == ["LC235"]


def test_silence_has_a_default_for_acts_and_registered_instruments() -> None:
    act = default_rule(Citation(1999, Series.ACT, 3))
    law = LawStated("Lamps Act 1999", (), default=act, made_known=MAY,
                    places=({"section": "1"},))  # fmt: skip
    assert solve([law]).provisions[0][0].day == dt.date(2011, 6, 28)
    assert default_rule(Citation(1930, Series.ACT, 3)) is None
    assert default_rule(Citation(1999, Series.SR, 3)) is None


def test_an_event_that_is_supposed_is_an_event() -> None:
    (found,) = _outcomes(
        ("Schedule 1", "A single day to be fixed by Proclamation."),
        events=(_proclaimed(dt.date(2030, 1, 1)),),
    )
    assert found.day == dt.date(2030, 1, 1)


def _proclaimed(day: dt.date, *provisions: str) -> Event:
    return Event(
        f"p{day}", EventKind.PROCLAMATION, "lamps", day, law="Lamps Act 2011",
        provisions=provisions,
    )  # fmt: skip


def _law(
    name: str, *rows: tuple[str, str], places: tuple[dict[str, str], ...] = ()
) -> LawStated:
    statements = tuple(
        Stated(what, when, read_rule(when), row=str(place))
        for place, (what, when) in enumerate(rows, start=1)
    )
    return LawStated(name, statements, made_known=MAY, places=places)


def _solved(rows: tuple[tuple[str, str], ...], events: tuple[Event, ...]) -> Solution:
    return solve([_law("Lamps Act 2011", *rows)], events)


def _outcomes(
    *rows: tuple[str, str], events: tuple[Event, ...] = ()
) -> tuple[Outcome, ...]:
    return _solved(rows, events).statements[0]


def _days(
    *rows: tuple[str, str], events: tuple[Event, ...] = ()
) -> list[dt.date | Pending]:
    return [each.day for each in _outcomes(*rows, events=events)]
