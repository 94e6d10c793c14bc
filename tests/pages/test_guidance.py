"""The pages of guidance: our summary and the source, never its words whole."""

from __future__ import annotations

from pathlib import Path

import lxml.html

from lexcomp.pages.guidance import guidance_page
from lexcomp.project import Project

ROOT = Path(__file__).parents[2]
LAW = Project.open(ROOT).read("F1997B01966").law


def test_guidance_is_summarised_and_not_published_again() -> None:
    for guidance in LAW.guidance:
        page = guidance_page(LAW, guidance).html
        received = (ROOT / guidance.file).read_text("utf-8")
        lines = [line.strip() for line in received.splitlines() if len(line) > 60]
        assert lines
        assert not any(line in page for line in lines)
        assert guidance.summary.strip()[:60] in page


def test_guidance_says_whose_law_it_is_about_and_leads_to_it_and_to_its_source() -> (
    None
):
    for guidance, country, act in zip(
        LAW.guidance,
        ("Commonwealth of Australia", "New Zealand"),
        ("Act 1987", "Act 1992"),
        strict=True,
    ):
        page = lxml.html.fromstring(f"<main>{guidance_page(LAW, guidance).html}</main>")
        (about,) = page.xpath('//dt[.="About the law of"]/following-sibling::dd[1]')
        assert about.text_content() == country
        (cited,) = page.xpath('//*[@class="cites"]/li/a[1]')
        assert cited.text == f"Mutual Assistance in Criminal Matters {act}"
        assert cited.get("href").startswith("https://www.legislation.gov")
        assert page.xpath(f'//dd/a[@href="{guidance.url}"]')


def test_no_terms_are_claimed_that_a_copy_does_not_state() -> None:
    for guidance in LAW.guidance:
        assert "CC BY" not in guidance_page(LAW, guidance).html
