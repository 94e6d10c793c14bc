"""The page of the rules that checks hold law to: each as its docstring tells it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from lexcomp.checks.manual import rules
from lexcomp.model.rule import Rule
from lexcomp.pages.markup import items, paragraph
from lexcomp.pages.page import Page

URL = "/using/checks/"

_INTRODUCTION = (
    "A check asks a compilation one question, of its endnotes or its body. Under each"
    " rule stand the reason, how well official law keeps it, what is excepted, and what"
    " to do about a finding. A share such as 1,543 of 1,547 was measured on official"
    " Acts as published."
)


def rules_page() -> Page:
    """Make the page of all rules, each at the code of its findings."""
    found = rules()
    links = (
        f'<a href="#{rule.code}">{escape(rule.name)} {escape(rule.title)}</a>'
        for rule in found
    )
    sections = "".join(map(_section, found))
    return Page(
        url=URL,
        title="Rules of the checks",
        kind="index",
        html=f"{paragraph(_INTRODUCTION)}{items(links, of='rules')}{sections}",
        description="Every rule that checks hold law to, with reason and evidence.",
        search=True,
        crumbs=(("Using it", "/using/commands/"),),
    )


def _section(rule: Rule) -> str:
    paragraphs = "".join(_paragraphs(rule))
    heading = f"{escape(rule.name)}: {escape(rule.title)}"
    return f'<section id="{rule.code}"><h2>{heading}</h2>{paragraphs}</section>'


def _paragraphs(rule: Rule) -> Iterator[str]:
    yield paragraph(f"{rule.code}. {rule.summary}")
    yield from map(paragraph, rule.details)
