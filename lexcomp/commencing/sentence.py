"""A sentence of a commencement section: what commences, and the words for when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.commencing.moment import listed, read_moment
from lexcomp.commencing.reference import LONGEST_RUN, Context

_AS_REQUIRED = r"(?:,? ?as the case (?:requires?|may (?:be|require)),?)?"
_DONE = r"(?:commenced|come into (?:operation|force|effect)|taken effect|had effect)"
_COMES = (
    r"(?:(?:shall|is|are|will|must)(?: each)? (?:to )?)?(?:be )?"
    r"(?:commences?|comes? into (?:operation|force|effect)|takes? effect)"
)
_TAKEN = (
    r"(?:(?:shall|is|are|will|must)(?: each)? (?:to )?)?(?:be |also )?(?:taken|deemed)"
    rf" (?:for all purposes )?to (?:have |be ){{0,2}}(?:{_DONE}|commence)"
)
_VERB = rf"(?:{_COMES}\b(?:,? or {_TAKEN}\b,?)?{_AS_REQUIRED}|{_TAKEN}\b{_AS_REQUIRED})"
_SENTENCE = re.compile(rf"(?P<what>.+?):? (?P<verb>{_VERB}),? ?(?P<when>.*)", re.DOTALL)
_ONE = r"(?:\([0-9A-Z]+\)|[0-9]+[A-Z]*(?:\([0-9A-Z]+\))?)"
_YIELDS = re.compile(
    r"(?:Subject to|Except as (?:provided|indicated|mentioned)(?: otherwise)? (?:by|in)"
    r"|Except for|Unless otherwise provided (?:by|in)|Notwithstanding|Despite|Except in"
    r" the case of) (?P<to>(?:this section|this Act|this clause|this regulation"
    rf"|(?:sub)?(?:sections?|regulations?|clauses?|rules?) {_ONE}(?:(?:,? (?:and|or"
    rf"|to) "
    rf"|, ){_ONE})*(?: \(inclusive\)| and this section)?"
    r"|the (?:following|succeeding|other) provisions of this (?:section|Act)"
    r"|(?:sub)?section [^,]+)),? ",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"(?:each of )?(?:the )?following(?: (?:provisions?|items?|Schedules?|sections?"
    r"|Parts?|amendments?))?(?: of this (?:Act|Schedule))?(?: and amendments)?",
    re.IGNORECASE,
)
_AS_FOLLOWS = re.compile(
    r"(?:as follows|on the following days|at the following times):? ?", re.IGNORECASE
)
_REMARK = re.compile(
    r"(?:.*\bnot (?:been )?enacted\b"
    r"|As soon as|On the commencement of|For the purposes|Column|Any information in"
    r"|Information in|The (?:Minister|Governor-?General)|A"
    r" (?:Proclamation|notice|day)\b|Each provision of this \w+ specified in column 1"
    r"|The table|This (?:table|section does)|In this (?:section|Act"
    r"|subsection)\b(?!.*?,)"
    r"|Any other statement|Note\b|However, the Minister)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?<=[a-z0-9)])\. (?=(?:The (?:other|remaining|amendments?)|Items?|Parts?"
    r"|Sections?"
    r"|Schedules?)\b)"
    r"|,? and (?=the (?:remaining|other) provisions)"
)
_TABLE = re.compile(r"Each (?:provision|item|Schedule) .*\btable\b", re.IGNORECASE)
_MEANS = re.compile(
    r"(?:(?:In|For the purposes of) this (?:section|Act|Part|Schedule"
    r"|subsection)[,:]? )?"
    r"(?:the )?(?P<term>[^.,;:]{3,60}?) (?:means|is) (?P<is>.+)",
    re.DOTALL,
)
_DASHED = re.compile(r"(?P<when>[^—]+?)\s*—\s*(?P<what>[^—]+?)[;,.]?(?: and)?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What commences, and the words that say when.

    Attributes:
        what: What commences.
        when: When, in the law's words.
        yields: The subsections that it is subject to; `*` for the whole section.
    """

    what: str
    when: str
    yields: tuple[str, ...] = ()


def sentences_of(words: str) -> tuple[Sentence, ...] | None:
    """Take a clause apart into what it says of when something commences.

    Args:
        words: The clause, without its number.

    Returns:
        What it says; None where it says nothing of the kind.

    Examples:
        >>> sentences_of("Subject to subsection (2), Part 3 commences on 1 July 2000.")
        (Sentence(what='Part 3', when='on 1 July 2000.', yields=('2',)),)
        >>> sentences_of("The Minister may make a notice.") is None
        True
    """
    parts = _apart(words)
    if len(parts) > 1:
        each = [sentences_of(part) or () for part in parts]
        return tuple(one for some in each for one in some)
    lead = _YIELDS.match(words)
    yields = _yielding(lead["to"]) if lead else ()
    said = words[lead.end() :] if lead else words
    found = _SENTENCE.fullmatch(said)
    if found is None or _REMARK.match(said) or said.startswith(("If ", "Unless ")):
        return None
    if " means " in found["what"] or not found["when"]:
        return None
    return tuple(_parted(found["what"].strip(" ,"), found["when"].strip(), yields))


def _apart(words: str) -> list[str]:
    """Part sentences that speak of different provisions."""
    cuts = [
        cut
        for cut in _NEXT.finditer(words)
        if _SENTENCE.fullmatch(words[cut.end() :])
        and not _REMARK.match(words[cut.end() :])
    ]
    ends = [*(cut.start() for cut in cuts), len(words)]
    starts = [0, *(cut.end() for cut in cuts)]
    return [words[start:end] for start, end in zip(starts, ends, strict=True)]


def is_qualifier(words: str) -> bool:
    """Tell whether a clause says what becomes of others under a condition.

    Examples:
        >>> is_qualifier("If Part 3 does not commence, section 4 does not commence.")
        True
    """
    lead = _YIELDS.match(words)
    said = words[lead.end() :] if lead else words
    if not re.search(r"\bcommenc|into (?:operation|force)", said):
        return False
    if re.match(r"(?:However, |But,? )?(?:if|unless)\b", said, re.IGNORECASE):
        return True
    return bool(re.search(r"\b(?:do|does) not commence\b.*\b(?:if|unless)\b", said))


def define(words: str, context: Context) -> None:
    """Add to a context the terms that a clause defines as moments.

    Examples:
        >>> context = Context()
        >>> define("commencing time means the time when the Oil Act 1999 commences.",
        ...        context)
        >>> context.terms
        {'commencing time': When(law='Oil Act 1999', provisions='', rows=())}
    """
    for piece in re.split(r"(?<=[.;])\s+", words):
        found = _MEANS.fullmatch(piece.strip())
        if found is None or "commence" in found["term"].lower().replace(
            "commencement", ""
        ):
            continue
        term = found["term"].strip(" \"'“”").lower().removeprefix("in this section: ")
        moment = read_moment(found["is"], context)
        if moment is not None:
            context.terms.setdefault(term, moment)


def refers_to_table(words: str) -> bool:
    """Tell whether a clause leaves it to a table when provisions commence.

    Examples:
        >>> refers_to_table("Each provision commences as column 2 of the table says.")
        True
    """
    return bool(_TABLE.match(words) and re.search(r"\bcommence", words))


def speaks(words: str) -> bool:
    """Tell whether a clause may say when something commences, however it is put."""
    if _REMARK.match(words) or _TABLE.match(words):
        return False
    return bool(_SENTENCE.match(words)) and not _MEANS.match(words)


def _yielding(words: str) -> tuple[str, ...]:
    nums = re.findall(r"\(([0-9]+[A-Z]*)\)", words)
    if re.search(r"\) to \(", words) and len(nums) >= 2:  # noqa: PLR2004 - two ends
        first, last = (int(re.sub(r"\D", "", each)) for each in nums[-2:])
        nums += [str(each) for each in range(first, min(last, first + LONGEST_RUN) + 1)]
    return tuple(dict.fromkeys(nums)) or ("*",)


def _parted(what: str, when: str, yields: tuple[str, ...]) -> Iterator[Sentence]:
    """Part a sentence whose members are in a list."""
    if found := _AS_FOLLOWS.match(when):
        for _, member in listed(when[found.end() :]):
            dashed = _DASHED.fullmatch(member)
            if dashed:
                yield Sentence(dashed["what"], dashed["when"], yields)
            else:
                yield Sentence("", member, yields)
        return
    if _FOLLOWING.fullmatch(what):
        moment, colon, rest = when.partition(":")
        members = [each for mark, each in listed(rest.strip()) if mark] if colon else []
        named = "; ".join(re.sub(r"^(?:the )?", "", each) for each in members)
        yield Sentence(named or what, moment if named else when, yields)
        return
    letters = listed(what.partition(":")[2].strip()) if ":" in what else []
    if letters and letters[0][0]:
        yield Sentence("; ".join(each for _, each in letters), when, yields)
        return
    yield Sentence(what, when, yields)
