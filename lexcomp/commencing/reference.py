"""What commences, as a commencement provision refers to it: provisions and laws."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lexcomp.model.timing import Timing, When

_UNIT = (
    r"(?:sub)?(?:sections?|items?|schedules?|sch|parts?|divisions?|chapters?"
    r"|regulations?"
    r"|rules?|clauses?|paragraphs?|articles?|appendix|forms?)"
)
_TOKEN = re.compile(
    rf"(?i:{_UNIT}|the|this|that|these|those|and|or|to|of|in|both|other|than|except"
    r"|each|every|all|its|it|them|only|inclusive|remaining|remainder|rest|any"
    r"|definitions?|heading|table|first|last|second|preceding|following|immediately"
    r"|amendments?|made|by|referred|mentioned|specified|listed|inserted|provisions?"
    r"|so|much|as|for|no\.|whole|another)"
    r"|[0-9]+[0-9A-Za-z.]*(?:[-–][0-9]+[0-9A-Z]*)?(?:\([0-9A-Za-z]+\))*"
    r"|(?:\([0-9A-Za-z]+\))+|[IVXLC]+[A-Z]?|[A-Z]{1,3}",
)
_BEGINS = re.compile(
    rf"(?:the |this |that |these |those |both |each |every |all |its |table )*"
    rf"(?:(?:other |last |first |remaining |whole |immediately |preceding |following"
    rf" )*(?:{_UNIT}|provisions?|amendments?"
    r"|definitions?|heading|remainder|rest))\b",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"(?:[Tt]he )?(?P<law>(?:[A-Z(0-9](?:[^.;:]|No\.)*? )?(?:Acts?|Code|Regulations?"
    r"|Rules|Bill"
    r"|Ordinance|Constitution|Orders?|Determination|Instrument|Principles|Standard)"
    r"(?: \(No\.? ?\d+\))?(?:,? \d{4})?(?:,? \(?No\.? ?\d+\)?)?)",
)
_PLACED = re.compile(rf"(?:the )?{_UNIT} (?:[0-9(]|[IVX]+\b|[A-Z]\b)", re.IGNORECASE)
_SMALL = frozenset(
    {
        *(
            "a",
            "an",
            "and",
            "as",
            "at",
            "by",
            "etc",
            "for",
            "from",
            "in",
            "its",
            "into",
        ),
        *("of", "on", "or", "per", "the", "to", "under", "with", "within", "between"),
        *("against", "without", "made", "upon", "than", "other", "certain"),
    }
)
_OWN = re.compile(
    r"(?:this|these|the said) (?:Act|Regulations|Rules|instrument|Determination|Order"
    r"|Ordinance|Law|Instrument|Code|Principles)|it|they",
    re.IGNORECASE,
)
_THAT_LAW = re.compile(
    r"(?:that|those|the said|the last-?mentioned|the first-?mentioned|the latter|the"
    r" firstmentioned) "
    r"(?:Act|Acts|Code|Regulations|law)|the principal act",
    re.IGNORECASE,
)
_THAT = re.compile(
    rf"(?:that|those|the first-?mentioned) (?:{_UNIT}|provisions?|amendments?)"
    r"(?: of that Act| or those provisions)?",
    re.IGNORECASE,
)
_OF_LAW = re.compile(
    r",? (?:of|to|in) (?=(?:the |this |that |those |these )?[A-Z(i]|it)"
)
_ROWS = re.compile(
    r"(?:the )?(?:provision(?:\(?s\)?)?|item|section|matter)s? (?:covered by"
    r"|mentioned in"
    r"|specified in|listed in|referred to in|in) (?:the )?(?:table )?items? "
    r"(?P<rows>\d+[A-Z]*(?:(?:, | and | or | to |, and )(?:table )?(?:items? )?"
    r"\d+[A-Z]*)*)(?: (?:of|in) (?:the|this) table(?: in .*)?)?",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"(?:the )(?P<law>Acts? (?:that|which|containing|referred to in|specified in) .+)"
)
_CURLY = re.compile(
    r"\((?:other than|except|as amended|including) [^()]*(?:\([^()]*\)"
    r"[^()]*)*\)"
)
_MADE_BY = re.compile(r"(?P<what>.+?),? (?P<by>(?:made|inserted|proposed) by .+)")


@dataclass(slots=True)
class Context:
    """What the words read so far have named, for “that Act” and “paragraph (b)”.

    Attributes:
        law: The law that was named last; empty for the one that speaks.
        when: The provisions that were named last.
        terms: What terms stand for that the law defines for its commencement.
        listed: The times that the paragraphs of a list name, by letter.
        main: The time that a statement came to before its conditions.
        depth: How deep in the words the reader stands.
    """

    law: str = ""
    when: When | None = None
    terms: dict[str, Timing] = field(default_factory=dict)
    listed: dict[str, Timing] = field(default_factory=dict)
    main: Timing | None = None
    depth: int = 0


def read_reference(words: str, context: Context) -> When | None:
    """Read what is said to commence, or return None where it is no such thing.

    Args:
        words: The words, such as `item 5 of Schedule 1 to the Lamps Act 1901`.
        context: What was named before.

    Examples:
        >>> read_reference("Part 2 of the Lamps Act 1901", Context())
        When(law='Lamps Act 1901', provisions='Part 2', rows=())
        >>> read_reference("the provision(s) covered by table item 3", Context())
        When(law='', provisions='', rows=('3',))
        >>> read_reference("the turn of the tide", Context()) is None
        True
    """
    found = _reference(words.strip(), context)
    if found is not None:
        context.when = found
        context.law = found.law
    return found


def law_named(words: str, context: Context) -> str | None:
    """Return the law that words name, or None where they name none.

    Examples:
        >>> law_named("the Lamps Act (No. 2) 1901", Context())
        'Lamps Act (No. 2) 1901'
        >>> law_named("this Act", Context())
        ''
    """
    said = words.strip()
    if _OWN.fullmatch(said):
        return ""
    if _THAT_LAW.fullmatch(said):
        return context.law or ("Principal Act" if "rincipal" in said else None)
    if found := _DESCRIBED.fullmatch(said):
        return found["law"]
    found = _LAW.fullmatch(said)
    if found and _is_title(found["law"]) and not _PLACED.match(said):
        context.law = found["law"]
        return found["law"]
    return None


def is_provisions(words: str) -> bool:
    """Tell whether words name provisions, without the law that they belong to.

    Examples:
        >>> is_provisions("items 1 to 5 of Schedule 2"), is_provisions("the tide")
        (True, False)
    """
    plain = _CURLY.sub("", words).strip()
    if not _BEGINS.match(plain):
        return False
    tokens = re.split(r"[\s,—]+", plain)
    return all(_TOKEN.fullmatch(each) for each in tokens if each)


def _is_title(words: str) -> bool:
    """Tell a title from other words, by the few small words that titles have."""
    small = re.findall(r"(?<![\w'(-])[a-z][a-z']*", words)
    return all(word in _SMALL for word in small)


def _reference(said: str, context: Context) -> When | None:
    if found := _ROWS.fullmatch(said):
        return When(rows=_rows(found["rows"]))
    if _THAT.fullmatch(said) and context.when is not None:
        return context.when
    before = context.law
    law = law_named(said, context)
    if law is not None:
        return When(law)
    if (but := _CURLY.search(said)) and but.end() == len(said):
        law = law_named(said[: but.start()].rstrip(), context)
        if law is not None:
            return When(law, f"this Act {but[0]}")
    if is_provisions(said):
        return When("", said)
    for cut in _OF_LAW.finditer(said):
        left, right = said[: cut.start()], said[cut.end() :]
        context.law = before
        law = law_named(_CURLY.sub("", right).strip(), context)
        if law is not None and is_provisions(left):
            return When(law, left)
    context.law = before
    return _made_by(said, context)


def _made_by(said: str, context: Context) -> When | None:
    """Read an amendment that is named by what it amends and what makes it."""
    found = _MADE_BY.fullmatch(said)
    what = read_reference(found["what"], context) if found else None
    if found is None or what is None:
        return None
    by = re.sub(r"^\w+ by ", "", found["by"])
    maker = _reference(by, context)
    return When(maker.law, said) if maker is not None else None


def _rows(words: str) -> tuple[str, ...]:
    """Return the items of a table that a list names."""
    rows: list[str] = []
    for first, last in re.findall(
        r"(\d+[A-Z]*)(?: to (?:items? )?(\d+[A-Z]*))?", words
    ):
        if last and first.isdigit() and last.isdigit():
            rows += [str(each) for each in _run(int(first), int(last))]
        else:
            rows += [each for each in (first, last) if each]
    return tuple(rows)


def _run(first: int, last: int) -> range:
    """Return the numbers of a run; one that is too long is a slip, and is cut."""
    return range(first, min(last, first + LONGEST_RUN) + 1)


LONGEST_RUN = 10_000
"""No list of a law has more items than this in a run."""
