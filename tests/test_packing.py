"""Rows survive being packed, in Python and in the page's script, and weigh little."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from opened import needs_chromium, open_browser
from sample_explorer import hostile_page, sample_page

from kg.query.explorer import read_explorer
from kg.store import Store
from kg.view.links import file_of, with_links
from kg.view.packing import pack, unpack
from kg.view.page import read_template
from kg.view.payload import to_payload

TEXTS = st.sampled_from(["", "a", "long word", "long word, another", "Şimşek", "__proto__", "王毅"])
VALUES = TEXTS | st.integers() | st.booleans() | st.lists(TEXTS) | st.lists(st.integers())
ROWS = st.lists(st.dictionaries(st.sampled_from("abcdef"), VALUES, max_size=5))
NESTED = st.dictionaries(
    st.sampled_from("abc"), ROWS | VALUES | st.lists(st.fixed_dictionaries({"in": ROWS}))
)


@given(NESTED)
def test_what_is_packed_comes_out_the_same(values: dict[str, object]) -> None:
    assert unpack(json.loads(json.dumps(pack(values)))) == values


def test_the_same_words_are_written_once() -> None:
    rows = [{"office": "Minister for Foreign Affairs", "day": n} for n in range(1000)]
    assert len(json.dumps(pack({"offices": rows}))) < 10_000


@needs_chromium
def test_the_script_reads_what_python_wrote(seed_graph: Path) -> None:
    seeds = with_links(read_explorer(Store.open(seed_graph)))
    script = read_template("explorer/packing.js")
    with open_browser() as browser:
        tab = browser.new_page()
        for page in (seeds, sample_page(), hostile_page()):
            payload = to_payload(page, title="x")
            read = tab.evaluate(
                f"(packed) => {{ {script}; return completed(unpack(packed)); }}", pack(payload)
            )
            for row, pledge in zip(read["pledges"], page.pledges, strict=True):
                assert row["label"] == pledge.label
            urls = {row.id: row.url for row in page.documents}
            for row in read["documents"]:
                assert row["url"] in ("", urls[row["id"]])
            for row in (*read["persons"], *read["parties"], *read["documents"]):
                assert row["page"] == (file_of(row["id"]) if page is seeds else "")
            assert read["meetings"] == payload["meetings"]
            assert read["texts"] == payload["texts"]
