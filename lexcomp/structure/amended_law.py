"""Which law the sections of an instrument amend, where they amend several.

“This Act amends the … Act 2003 (the principal Act).” holds for all of it, “This Part
amends …” for a Part, “Sections 15 to 20 amend …” for these, and “This section amends …”
for one. A heading may say the same: “Amendments to Lamps Regulations 1992”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lexcomp.structure.numbering import order

_KINDS = r"(?:Act|Regulations|Rules|Order|Code|Notice|Ordinance|Bylaws?)"
_LAW_NAME = (
    rf"[A-Z](?:[^.;:]|:(?=[^()]*\)))*?{_KINDS}(?: \(No \d+\))? \d{{4}}(?: \(No \d+\))?"
)
CALLED = r"[“\"]?the [“\"]?principal (?:Act|regulations|rules|order|code|notice)[”\"]?"
"""How New Zealand calls the law that an instrument amends, without a capital."""

_AMENDS = re.compile(
    r"(?P<what>This|These|The|Sections?|Regulations?|Clauses?) (?P<which>[\w ,]{1,60}?)"
    rf" ?amends? the (?P<law>{_LAW_NAME})(?:[^.;:]*?)\.?"
)
_IS_CALLED = re.compile(
    rf"(?:In this [\w ]+, )?[Tt]he (?P<law>[A-Z][^.;:]*?{_KINDS}[^.;:]*? \d{{4}})\d?"
    rf" is (?:(?:in this \w+ )?called|referred to in this \w+ as) {CALLED}\.?"
)
_RUN = re.compile(r"(?P<first>\d+[A-Z]*)(?: (?:to|and) (?P<last>\d+[A-Z]*))?")
_TO = re.compile(
    rf"(?:Amendments?|Consequential amendments?) (?:to|of) (?:the )?({_LAW_NAME})"
)
_OF_PRINCIPAL = re.compile(r"\bprincipal (?:Act|regulations|rules|order)\b")
LAW = re.compile(rf"(?:the )?(?P<law>{_LAW_NAME})(?:\s*\([^()]*\))?")
"""The name of a law alone, with its number."""


@dataclass(slots=True)
class AmendedLaw:
    """What is known so far of which law is amended where."""

    whole: str = ""
    part: str = ""
    group: str = ""
    section: str = ""
    runs: list[tuple[str, str, str]] = field(default_factory=list)
    num: str = ""

    @property
    def name(self) -> str:
        """The law that is amended here.

        Examples:
            >>> law = AmendedLaw()
            >>> law.said("This Act amends the Oil Act 1990 (the principal Act).")
            True
            >>> law.enter_section("4", "Amendment to Wick Act 1991")
            >>> law.name
            'Wick Act 1991'
            >>> law.enter_section("5", "Section 9 amended")
            >>> law.name
            'Oil Act 1990'
        """
        here = order(self.num or "0")
        for first, last, law in self.runs:
            if order(first) <= here <= order(last):
                return self.section or law
        return self.section or self.group or self.part or self.whole

    def enter_part(self, heading: str) -> None:
        """Go into a Part or a Schedule."""
        self.part, self.group, self.section = self._told(heading), "", ""

    def enter_schedule(self, heading: str, principal: str) -> None:
        """Go into a Schedule of amendments, which says itself what laws they are of.

        What stands under no law is of none that is known, and so not of this one.

        Args:
            heading: The heading of the Schedule.
            principal: The law that the instrument as a whole amends.
        """
        self.whole = principal
        self.whole = self._told(heading) or heading

    def enter_group(self, heading: str) -> None:
        """Go under a heading over sections."""
        self.group, self.section = self._told(heading), ""

    def enter_section(self, num: str, heading: str) -> None:
        """Go into a section."""
        self.num, self.section = num, self._told(heading)

    def said(self, words: str) -> bool:
        """Take a sentence that says which law is amended; tell whether it is one."""
        if found := _IS_CALLED.fullmatch(words):
            self.whole = found["law"].strip()
            return True
        found = _AMENDS.fullmatch(words)
        if not found:
            return False
        law, which = found["law"].strip(), found["which"].strip()
        if found["what"] not in {"This", "These", "The"}:
            run = _RUN.fullmatch(which)
            if run is None:
                return False
            self.runs.append((run["first"], run["last"] or run["first"], law))
        elif which in {"Part", "subpart", "Schedule"}:
            self.part = law
        elif which in {"section", "clause", "regulation"}:
            self.section = law
        else:
            self.whole = law
        return True

    def _told(self, heading: str) -> str:
        found = _TO.match(heading)
        if not found:
            return self.whole if _OF_PRINCIPAL.search(heading) else ""
        return found[1].strip()
