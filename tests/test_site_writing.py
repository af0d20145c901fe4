"""How a site is written: the same by one process and by two, put in place when whole, nothing of others touched."""

import subprocess
import sys
from pathlib import Path

import pytest
from sample_explorer import large_page, sample_page
from test_site import stored

from kg.aside import written_aside
from kg.errors import KgError
from kg.query.explorer import read_explorer
from kg.query.explorer_rows import ExplorerData
from kg.store import Store
from kg.view.site import write_site

UNGUARDED = """
import sys
from pathlib import Path
from kg.query.explorer_rows import ExplorerData
from kg.view.site import write_site
page = ExplorerData.model_validate_json(Path("page.json").read_bytes())
print(write_site(page, Path("."), Path("two"), workers=2))
"""
KILLED = """
import os, signal, sys
from pathlib import Path
import kg.view.site as site
from kg.query.explorer_rows import ExplorerData
site._put_in_place = lambda fresh, folder: os.kill(os.getpid(), signal.SIGKILL)
page = ExplorerData.model_validate_json(Path("page.json").read_bytes())
site.write_site(page, Path("."), Path("pages"))
"""


def files(folder: Path) -> dict[str, bytes]:
    found = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items()}


def run(program: str, page: ExplorerData, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program that comes through standard input, in a folder in which it finds a page."""
    (folder / "page.json").write_text(page.model_dump_json(), encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-"], input=program, capture_output=True, text=True, check=False, cwd=folder
    )


def test_two_processes_write_what_one_writes(tmp_path: Path) -> None:
    page = stored(large_page(40, 820), tmp_path)
    pages = write_site(page, tmp_path, tmp_path / "one", workers=1)
    ran = run(UNGUARDED, page, tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"{pages}\n", "")
    assert pages > 50
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_two_processes_read_what_one_reads(seed_graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.engine._WORTH_A_PROCESS", 0)
    store = Store.open(seed_graph)
    assert read_explorer(store, workers=2) == read_explorer(store, workers=1)


def test_the_site_that_was_there_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    write_site(stored(sample_page(), tmp_path), tmp_path, tmp_path / "pages")
    before = files(tmp_path / "pages")
    fewer = stored(sample_page().model_copy(update={"pledges": ()}), tmp_path)
    if sys.platform != "win32":
        assert run(KILLED, fewer, tmp_path).returncode == -9
        assert files(tmp_path / "pages") == before
        assert (tmp_path / ".pages.writing" / "index.html").is_file()
    with pytest.raises(FileNotFoundError):
        write_site(fewer, tmp_path / "nowhere", tmp_path / "pages")
    assert files(tmp_path / "pages") == before
    assert not (tmp_path / ".pages.writing").exists()


def test_pages_of_things_that_are_gone_go_and_files_of_others_stay(tmp_path: Path) -> None:
    page, folder = stored(sample_page(), tmp_path), tmp_path / "pages"
    write_site(page, tmp_path, folder)
    (folder / "CNAME").write_text("example.org")
    assert (folder / "people" / "omer-simsek.html").is_file()
    assert (folder / "organisations").is_dir()
    write_site(ExplorerData(documents=page.documents), tmp_path, folder)
    left = {path.name for path in folder.iterdir() if path.is_dir()}
    assert left == {"assets"}
    assert (folder / "CNAME").read_text() == "example.org"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["documents.jsonl", "pages"]


def test_two_do_not_write_the_same_site_at_once(tmp_path: Path) -> None:
    page = stored(sample_page(), tmp_path)

    with written_aside(tmp_path / "pages", "writing"), pytest.raises(KgError, match="another kg writes"):
        write_site(page, tmp_path, tmp_path / "pages")
