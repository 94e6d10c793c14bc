"""The page of the rules: each has its place there, which SARIF links to."""

from __future__ import annotations

from lxml import html

from lexcomp.checks.manual import rules
from lexcomp.pages.rules import URL, rules_page
from lexcomp.writers.sarif import PAGE


def test_each_rule_has_a_section_at_its_code() -> None:
    page = html.fromstring(f"<div>{rules_page().html}</div>")
    sections = {each.get("id"): each.text_content() for each in page.iter("section")}
    assert list(sections) == [rule.code for rule in rules()]
    for rule in rules():
        assert all(each in sections[rule.code] for each in (rule.name, rule.summary))


def test_the_page_is_where_reports_link_to() -> None:
    assert f"/{PAGE}" == URL


def test_each_link_on_the_page_leads_to_a_rule() -> None:
    page = html.fromstring(f"<div>{rules_page().html}</div>")
    links = {each.get("href") for each in page.iter("a")}
    assert links == {f"#{rule.code}" for rule in rules()}
