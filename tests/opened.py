"""Chromium, for tests that open pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = Path("/usr/bin/chromium")
GRAVE = ("serious", "critical")
needs_chromium = pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no chromium on this machine")


@contextmanager
def open_browser() -> Iterator[Any]:
    """Open a browser without a window."""
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield browser
        browser.close()


def grave_findings(page: Any) -> list[tuple[str, str]]:
    """What axe calls serious or critical in a page, each with the first piece of markup it means."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.evaluate(
        "Promise.allSettled(document.getAnimations().map(one => one.finished))"
    )  # a panel half faded in is pale
    found = axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in found if rule["impact"] in GRAVE]
