"""A story leads through views; its file is checked; the look around shows itself once."""

from pathlib import Path

import pytest
from opened import needs_chromium, open_browser
from sample_explorer import HOSTILE, sample_page

from kg.errors import SourceError
from kg.view.explorer import render_explorer
from kg.view.page import write_page
from kg.view.story import Step, Story, read_story

DOCS = Path(__file__).parent.parent / "docs"
STORY = Story(
    title="Grain " + HOSTILE[0],
    step=(
        Step(title="Two ministers.", view="who=person/annika-oesterberg,person/omer-simsek"),
        Step(title="Grain.", text=HOSTILE[1], view="view=list&topic=grain"),
    ),
)


def test_the_story_of_the_documentation_can_be_read(tmp_path: Path) -> None:
    text = (DOCS / "pages.md").read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    (tmp_path / "story.toml").write_text(text, encoding="utf-8")
    story = read_story(tmp_path / "story.toml")
    assert (story.title, len(story.steps)) == ("Grain in 2023", 2)


@pytest.mark.parametrize(
    "text", ["not toml [", 'title = "no steps"', 'title = ""\n[[step]]\ntitle = "a"', "\udcff"]
)
def test_a_broken_story_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "story.toml"
    path.write_bytes(text.encode("utf-8", errors="surrogateescape"))
    with pytest.raises(SourceError, match=r"story\.toml"):
        read_story(path)
    with pytest.raises(SourceError, match="no such story"):
        read_story(tmp_path / "nothing.toml")


@needs_chromium
def test_a_story_leads_through_its_views(tmp_path: Path) -> None:
    write_page(tmp_path / "page.html", render_explorer(sample_page(), story=STORY))
    with open_browser() as browser:
        page = browser.new_page()
        page.goto((tmp_path / "page.html").as_uri())
        assert "1 of 2 Two ministers." in page.inner_text("#steps")
        assert page.inner_text("#count") == "3 meetings · 0 pledges · 2 people"
        page.click("#steps .next")
        assert page.inner_text("#count") == "3 meetings · 0 pledges · 4 people"
        assert page.locator("#list-view").is_visible()
        assert HOSTILE[1] in page.inner_text("#steps")
        link = page.url
        page.go_back()
        page.goto("about:blank")
        page.goto(link)
        assert "2 of 2 Grain." in page.inner_text("#steps")
        page.click("#steps .next")
        assert not page.locator("#steps").is_visible()
        assert page.evaluate("window.hacked") is None


@needs_chromium
def test_the_look_around_has_four_steps_and_shows_itself_once(tmp_path: Path) -> None:
    write_page(tmp_path / "page.html", render_explorer(sample_page()))
    address = (tmp_path / "page.html").as_uri()
    with open_browser() as browser:
        context = browser.new_context()
        shared = context.new_page()
        shared.goto(f"{address}#view=list")
        assert not shared.locator("#steps").is_visible()
        page = context.new_page()
        page.goto(address)
        for step in range(1, 5):
            assert f"A look around, {step} of 4" in page.inner_text("#steps")
            assert page.locator(".pointed:visible").count() == 1
            page.click("#steps .next")
        again = context.new_page()
        again.goto(address)
        assert not again.locator("#steps").is_visible()
        again.keyboard.press("?")
        again.click("#help-box button:has-text('A look around')")
        again.click("#steps button:has-text('Skip')")
        assert not again.locator("#steps, .pointed").first.is_visible()
