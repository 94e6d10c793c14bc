"""What a law says of its own commencement: in sentences, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lexcomp.commencing.clause import Clause, clauses_of
from lexcomp.commencing.reference import Context, law_named
from lexcomp.commencing.rule import (
    read_exception,
    read_fallback,
    read_rule,
)
from lexcomp.commencing.sentence import (
    Sentence,
    define,
    is_qualifier,
    refers_to_table,
    sentences_of,
    speaks,
)
from lexcomp.model.document import Provision
from lexcomp.model.source import Source
from lexcomp.model.timing import (
    JustAfter,
    JustBefore,
    OnProclamation,
    SubjectTo,
    Timing,
)

_WHOLE = re.compile(
    r"(?:This|These|The whole of (?:this|these)) (?:[A-Z]?\w+ ){0,6}?[A-Z]?\w+",
    re.IGNORECASE,
)
_PARTIAL = re.compile(r"\b(?:Part|Schedule|section|Division|item)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^(\d+[A-Z]*)\.?\s+(?=[A-Z])")
_NAMED = re.compile(
    r"(?:under|in|by|to|with|of) (?:that )?subsections? (?P<nums>\(\d+[A-Z]*\)"
    r"(?:(?:, | and | or )\(\d+[A-Z]*\))*)"
)
_ROWS = re.compile(
    r"(?:covered by|mentioned in|specified in|of|in) (?:table )?items?"
    r" (?P<rows>\d+[A-Z]*"
    r"(?:(?:, | and | or )\d+[A-Z]*)*)(?: of the table)?"
)
_OF_LAW = re.compile(
    r"\b(?:of|to|in) (?:the )?([A-Z][^,;]*? Act(?: \(No\. \d+\))? \d{4})"
)
_AS_REQUIRED = re.compile(r"^\(as the case (?:requires|may be)\) ")
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement of when something commences.

    Attributes:
        provisions: What commences, in the words of the law; empty for all of it.
        words: When, in its words.
        rule: What they mean; None where that is not understood.
        details: The day that its table adds for information, if any.
        source: Where it stands.
        subsection: The subsection that states it, if any.
        row: The item of the table that states it, if any.
        yields: The subsections that it is subject to; `*` for all others.
    """

    provisions: str
    words: str
    rule: Timing | None
    details: str = ""
    source: Source | None = None
    subsection: str = ""
    row: str = ""
    yields: tuple[str, ...] = ()


def stated(provisions: Iterable[Provision]) -> tuple[Stated, ...]:
    """Read the provisions of a law that say when it commences.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> from lexcomp.model.text import Text
        >>> words = Text("These Regulations commence on 1 July 1996.")
        >>> stated([Provision(Unit.REGULATION, "2", text=words)])[0].rule
        OnDay(day=datetime.date(1996, 7, 1), at=None)
    """
    return tuple(
        found for each in provisions for found in stated_in_clauses(clauses_of(each))
    )


def stated_in_clauses(clauses: Sequence[Clause]) -> tuple[Stated, ...]:
    """Read a section that says when its law commences.

    Args:
        clauses: Its subsections, with the rows of any table.
    """
    context = Context()
    for clause in clauses:
        define(clause.words, context)
    found: list[Stated] = []
    qualifiers: list[Clause] = []
    for clause in clauses:
        rows = [_of_row(row, cells, source, context, clause.num)
                for row, cells, source in clause.rows]  # fmt: skip
        found += [row for row in rows if row is not None]
        if is_qualifier(clause.words):
            qualifiers.append(clause)
        elif not rows:
            found += _of_clause(clause, context)
    if not any(clause.rows for clause in clauses):
        found += [
            Stated("", each.words, None, "", each.source, each.num)
            for each in clauses
            if refers_to_table(each.words)
        ]
    for clause in qualifiers:
        found = _qualify(found, clause, context)
    return tuple(found)


def _of_row(
    num: str,
    cells: tuple[str, ...],
    source: Source | None,
    context: Context,
    subsection: str,
) -> Stated | None:
    if len(cells) < _COLUMNS or not cells[1].strip():
        return None
    details = cells[2].strip() if len(cells) > _COLUMNS else ""
    numbered = _NUMBERED.match(cells[0].strip())
    row = numbered[1] if numbered else num.rstrip(".")
    what = _NUMBERED.sub("", cells[0].strip())
    fresh = Context(terms=context.terms)
    rule = read_rule(cells[1], fresh)
    return Stated(
        _about(what), cells[1].strip(), rule, details, source, subsection, row
    )


def _of_clause(clause: Clause, context: Context) -> list[Stated]:
    sentences = sentences_of(clause.words)
    if sentences is None:
        if not speaks(clause.words):
            return []
        words = clause.words
        return [Stated("", words, None, "", clause.source, clause.num)]
    return [_of_sentence(each, clause, context) for each in sentences]


def _of_sentence(sentence: Sentence, clause: Clause, context: Context) -> Stated:
    fresh = Context(terms=context.terms)
    if (named := _OF_LAW.search(sentence.what)) is not None:
        law_named(named[1], fresh)
    return Stated(
        _about(sentence.what),
        sentence.when,
        read_rule(_AS_REQUIRED.sub("", sentence.when), fresh),
        "",
        clause.source,
        clause.num,
        "",
        sentence.yields,
    )


def _about(what: str) -> str:
    """Return what commences; nothing for a law as a whole."""
    said = what.strip(" ,")
    whole = _WHOLE.fullmatch(said) and not _PARTIAL.search(said)
    return "" if whole else said


def _qualify(found: list[Stated], clause: Clause, context: Context) -> list[Stated]:
    """Add a fall-back or an exception to the statements that it is about."""
    chosen = _chosen(found, clause)
    made: list[Stated] = []
    done = False
    for index, each in enumerate(found):
        rule = _qualified(each, clause, context) if index in chosen else None
        made.append(replace(each, rule=rule) if rule is not None else each)
        done = done or rule is not None
    if not done:
        made.append(Stated("", clause.words, None, "", clause.source, clause.num))
    return made


def _chosen(found: list[Stated], clause: Clause) -> set[int]:
    """Return the indexes of the statements that a qualifier is about."""
    rows = {num for each in _ROWS.finditer(clause.words)
            for num in re.findall(r"\d+[A-Z]*", each["rows"])}  # fmt: skip
    chosen = {i for i, each in enumerate(found) if each.row and each.row in rows}
    if chosen:
        return chosen
    nums = {num for each in _NAMED.finditer(clause.words)
            for num in re.findall(r"\((\d+[A-Z]*)\)", each["nums"])}  # fmt: skip
    chosen = {i for i, each in enumerate(found) if each.subsection in nums and nums}
    if chosen:
        return chosen
    mark = f"({clause.num})"
    subject = {
        index
        for index, each in enumerate(found)
        if clause.num in each.yields
        or (isinstance(each.rule, SubjectTo) and mark in each.rule.words)
    }
    waiting = {i for i, each in enumerate(found) if _waits(each.rule)}
    return subject or waiting or ({len(found) - 1} if found else set())


def _waits(rule: Timing | None) -> bool:
    return isinstance(rule, OnProclamation) and rule.otherwise is None


def _qualified(stated: Stated, clause: Clause, context: Context) -> Timing | None:
    rule = stated.rule
    if isinstance(rule, SubjectTo) and f"({clause.num})" in rule.words:
        rule = rule.rule
    if rule is None:
        return None
    fresh = Context(terms=context.terms, main=rule)
    inner = rule.rule if isinstance(rule, JustAfter | JustBefore) else rule
    if isinstance(inner, OnProclamation):
        fallback = read_fallback(clause.words, fresh)
        if fallback is not None:
            made = replace(inner, otherwise=fallback)
            return made if inner is rule else replace_inner(rule, made)
    return read_exception(rule, clause.words, fresh)


def replace_inner(rule: Timing, inner: Timing) -> Timing:
    """Put another rule where a rule that stands beside one has its own.

    Examples:
        >>> replace_inner(JustAfter(OnProclamation()), OnProclamation(several=True))
        JustAfter(rule=OnProclamation(otherwise=None, not_before=None, several=True, \
by='Proclamation'))
    """
    if isinstance(rule, JustAfter | JustBefore):
        return replace(rule, rule=inner)
    return inner
