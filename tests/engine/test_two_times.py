"""In force on one day as known on another: what is undone, found out later, or ends."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lexcomp.engine.compile import compile_at
from lexcomp.model.compilation import Compilation
from lexcomp.model.effect import Effect
from lexcomp.model.timeline import AWAITED, Checkpoint, End, Step, Timeline
from tests.engine.laws import law, step, timeline, words

MADE = law("""
section:1
  text “The Lamps Act.”
section:2
  text “A lamp may be lit.”
""")


def day(words: str) -> dt.date:
    return dt.date.fromisoformat(words)


def history(compilation: Compilation) -> list[str]:
    return [
        f"{event.path} {event.effect} {event.moment.day} {event.commenced}"
        for event in compilation.events
    ]


DISALLOWED = replace(
    step("1991-01-01", 1, "repeal section:1\nreplace only “may” in section:2: “must”"),
    undone=day("1991-06-01"),
)
LATER = step("1992-01-01", 2, "insert after section:2:\n  section:3\n    text “C.”")


def test_what_a_disallowed_instrument_repealed_is_revived_from_that_day() -> None:
    lamps = timeline(MADE, DISALLOWED, LATER)
    assert words(compile_at(lamps, day("1991-05-31")).document) == (
        "2 A lamp must be lit."
    )
    assert compile_at(lamps, day("1991-06-01")).document == MADE
    assert lamps.days() == tuple(
        map(day, ("1990-01-01", "1991-01-01", "1991-06-01", "1992-01-01"))
    )


def test_a_history_goes_on_when_an_instrument_is_disallowed() -> None:
    lamps = timeline(MADE, DISALLOWED, LATER)
    before = history(compile_at(lamps, day("1991-05-31")))
    after = history(compile_at(lamps, day("1992-01-01")))
    assert before == [
        "section:1 rep 1991-01-01 True",
        "section:2 am 1991-01-01 True",
        "section:3 ad 1992-01-01 False",
    ]
    assert after == [
        *before[:2],
        "section:1 disallowed 1991-06-01 True",
        "section:2 disallowed 1991-06-01 True",
        "section:3 ad 1992-01-01 True",
    ]


def test_an_instrument_stood_while_its_disallowance_was_not_known() -> None:
    first = replace(DISALLOWED, undone=None, superseded=day("1991-06-10"))
    second = replace(DISALLOWED, known=day("1991-06-10"))
    lamps = timeline(MADE, first, second)
    then = compile_at(lamps, day("1991-06-05"), day("1991-06-09"))
    now = compile_at(lamps, day("1991-06-05"), day("1991-06-10"))
    assert words(then.document) == "2 A lamp must be lit."
    assert now.document == MADE


def test_a_day_fixed_later_was_awaited_before() -> None:
    change = step("", 1, "repeal section:1", known="1990-02-01")
    fixed = replace(
        change,
        moment=replace(change.moment, day=day("1991-01-01")),
        known=day("1990-09-01"),
    )
    lamps = timeline(MADE, replace(change, superseded=day("1990-09-01")), fixed)
    assert history(compile_at(lamps, day("1990-08-31"))) == [
        f"section:1 rep {AWAITED} False"
    ]
    assert history(compile_at(lamps, day("1990-09-01"))) == [
        "section:1 rep 1991-01-01 False"
    ]
    assert compile_at(lamps, day("1991-01-01"), day("1990-08-31")).document == MADE
    assert compile_at(lamps, day("1991-01-01")).document != MADE


def test_an_official_text_that_holds_what_was_undone_later_is_not_built_upon() -> None:
    checkpoint = Checkpoint(day("1991-03-01"), law("section:2\n  text “Other.”"))
    early = Checkpoint(day("1990-06-01"), MADE)
    lamps = replace(
        timeline(MADE, DISALLOWED), made=None, checkpoints=(early, checkpoint)
    )
    assert compile_at(lamps, day("1991-03-01")).document.provisions == (
        checkpoint.document.provisions
    )
    assert compile_at(lamps, day("1991-06-01")).document.provisions == MADE.provisions


def test_what_was_undone_is_undone_from_an_official_text_as_far_as_it_tells() -> None:
    checkpoint = Checkpoint(day("1991-03-01"), law("section:2\n  text “A lamp must.”"))
    change = step("1991-01-01", 1, "replace only “may” in section:2: “must”")
    lamps = replace(
        timeline(MADE, replace(change, undone=day("1991-06-01")), LATER),
        made=None,
        checkpoints=(checkpoint,),
    )
    assert words(compile_at(lamps, day("1992-01-01")).document).split("\n") == [
        "2 A lamp may.",
        "3 C.",
    ]


ENDED = End(
    day=day("1993-07-01"),
    effect=Effect.REPEALED,
    how="repealed",
    known=day("1993-05-01"),
    by="the Dark Act 1993",
    authority="s 3",
)


def test_after_its_end_a_law_has_its_last_text_and_says_that_it_ended() -> None:
    lamps = replace(timeline(MADE, LATER), ends=(ENDED,))
    assert compile_at(lamps, day("1993-06-30")).end is None
    after = compile_at(lamps, day("2020-01-01"))
    assert after.end == ENDED
    assert after.document == compile_at(lamps, day("1993-06-30")).document
    assert ENDED.told == "repealed on 1 July 1993 by the Dark Act 1993 (s 3)"
    assert lamps.days()[-1] == ENDED.day


def test_an_end_that_is_put_off_was_once_expected() -> None:
    put_off = replace(ENDED, day=day("1995-07-01"), known=day("1993-06-01"))
    lamps = replace(
        timeline(MADE), ends=(replace(ENDED, superseded=day("1993-06-01")), put_off)
    )
    assert compile_at(lamps, day("1994-01-01"), day("1993-05-31")).end is not None
    assert compile_at(lamps, day("1994-01-01"), day("1993-06-01")).end is None
    assert compile_at(lamps, day("1995-07-01")).end == put_off


DAYS = st.dates(dt.date(1990, 1, 1), dt.date(1996, 1, 1))


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Draw a law whose amendments are known, fixed and undone on any days."""
    changes = (
        "repeal section:1",
        "replace every “may” in section:2: “must”",
        "insert after section:2:\n  section:3\n    text “C.”",
        "repeal section:3",
    )
    steps: list[Step] = []
    for number, change in enumerate(changes, start=1):
        known, until = sorted((draw(DAYS), draw(DAYS)))
        undone = draw(st.none() | DAYS)
        first = step("", number, change, known=str(known))
        when = replace(first.moment, day=draw(DAYS))
        last = replace(first, moment=when, known=until, undone=undone)
        steps += [replace(first, superseded=until), last] if until > known else [last]
    ends = (replace(ENDED, known=draw(DAYS)),) if draw(st.booleans()) else ()
    checkpoints = (Checkpoint(draw(DAYS), MADE),) if draw(st.booleans()) else ()
    lamps = replace(timeline(MADE, *steps), ends=ends, checkpoints=checkpoints)
    made = None if checkpoints and draw(st.booleans()) else MADE
    return replace(lamps, made=made).in_order()


@given(timelines(), DAYS, DAYS)
def test_any_two_days_give_a_law_or_a_reason(
    lamps: Timeline, one: dt.date, two: dt.date
) -> None:
    found, reason = _compiled(lamps, one, two)
    assert (found is None) == reason.endswith(".")
    assert (found, reason) == _compiled(lamps, one, two)


def _compiled(
    lamps: Timeline, one: dt.date, two: dt.date
) -> tuple[Compilation | None, str]:
    try:
        return compile_at(lamps, one, two), ""
    except ValueError as error:
        return None, str(error)


@given(timelines(), DAYS, DAYS, DAYS)
def test_knowing_more_takes_nothing_away_but_what_it_supersedes(
    lamps: Timeline, one: dt.date, two: dt.date, three: dt.date
) -> None:
    """What is known of an item on a later day is it or stands in its place."""
    early, late = sorted((two, three))
    items = {step.moment.item for step in lamps.steps if step.known_on(early)}
    laws = {step.moment.citation for step in lamps.steps if step.known_on(early)}
    later = [step for step in lamps.steps if step.known_on(late)]
    assert items <= {step.moment.item for step in later}
    assert laws <= {step.moment.citation for step in later}
    assert len(later) == len({step.moment.citation for step in later})
    stood = set(lamps.until(one, early))
    gone = stood - set(lamps.until(one, late))
    assert all(step.superseded is not None and step.superseded <= late for step in gone)
