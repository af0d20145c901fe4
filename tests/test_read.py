"""Files, folders and lines of JSON become documents; whatever cannot says why, and the rest goes on."""

import gzip
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.models import Document
from kg.read import Refusal, make_document, read_sources
from kg.read.documents import MAX_TEXT
from kg.read.html import read_html

SEEDS = Path(__file__).parent.parent / "seeds"

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file


def read_one(path: Path) -> Document | Refusal:
    [found] = read_sources([path])
    return found


def refusal_of(path: Path) -> Refusal:
    found = read_one(path)
    assert isinstance(found, Refusal), found
    assert found.remedy
    assert "; " not in found.remedy
    return found


def document_of(path: Path) -> Document:
    found = read_one(path)
    assert isinstance(found, Document), found
    return found


def record(**fields: object) -> str:
    return json.dumps({"id": "a1", "text": "The ministers met.", **fields})


# ---------------------------------------------------------------- documents


def test_stored_text_is_title_newline_text() -> None:
    document = make_document("\n The ministers met. ", id="a1", title="Ministers meet")
    assert document.text == "Ministers meet\n\n The ministers met. "


def test_stored_text_without_title_is_the_text() -> None:
    assert make_document("The ministers met.", id="a1").text == "The ministers met."


def test_digest_depends_on_text_and_publication_not_on_id() -> None:
    first = make_document("They met.", id="a1", publisher="Ministry")
    assert first.digest == make_document("They met.", id="a2", publisher="Ministry").digest
    others = [
        make_document("They met!", id="a1", publisher="Ministry"),
        make_document("They met.", id="a1", publisher="Agency"),
        make_document("They met.", id="a1", publisher="Ministry", url="https://example.org"),
        make_document("They met.", id="a1", publisher="Ministry", published=date(2024, 5, 3)),
        make_document("They met.", id="a1", publisher="Ministry", title="Talks"),
    ]
    assert len({first.digest, *(other.digest for other in others)}) == 6


def test_title_and_text_do_not_run_into_each_other_in_the_digest() -> None:
    assert make_document("b\nc", id="x", title="a").digest != make_document("c", id="x", title="a\nb").digest


def test_document_without_date_takes_the_one_its_page_prints() -> None:
    assert make_document("Ministers meet\n3 May 2024\nThey met.", id="a1").published == date(2024, 5, 3)


def test_given_date_stays_the_date_of_the_document() -> None:
    document = make_document("Ministers meet\n3 May 2024\nThey met.", id="a1", published=date(2024, 5, 4))
    assert document.published == date(2024, 5, 4)
    assert document.segments[0].published == date(2024, 5, 3)


def test_document_without_title_is_called_by_its_headline() -> None:
    assert make_document("Ministers meet in Oslo\n\nThey met.", id="a1").title == "Ministers meet in Oslo"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The ministers met in Oslo to talk of aid for Haiti and of the treaty that both have signed.",
            "en",
        ),
        ("Oslo talks", "en"),
        (
            "Die Ministerin traf heute in Oslo ihren Kollegen aus Chile, um über den Vertrag zu sprechen.",
            "und",
        ),
        ("El ministro se reunió en Oslo con su homólogo noruego para hablar de la ayuda a Haití.", "und"),
        (
            "De minister was in Oslo en had daar een gesprek met zijn collega over de hulp aan de regio.",
            "und",
        ),
        ("両大臣はオスロで会談を行い、地域への支援について意見を交換しました。", "und"),
        ("Le ministre a reçu son homologue à Oslo pour parler de l'aide à Haïti.", "und"),
        ("Menteri menerima rekannya di Oslo untuk membahas bantuan bagi Haiti, kata juru bicara.", "und"),
        ("12 345", "en"),
        ("Ana Ruiz, Lima\n" * 12, "en"),
        ("Norway gave Haiti 4 million dollars last year, aid workers told reporters before talks.", "en"),
    ],
)
def test_language_is_english_or_not_known(text: str, language: str) -> None:
    assert make_document(text, id="a1").language == language


def test_a_graph_within_a_folder_is_no_source(write: Write) -> None:
    path = write("a.txt", "The ministers met in Oslo.")
    for name in ("manifest.json", "documents.jsonl"):
        write(f"graph/{name}", '{"id": "b", "text": "The envoys met in Lima."}')
    assert [found.id for found in read_sources([path.parent]) if isinstance(found, Document)] == ["a"]


def test_a_text_in_another_language_is_refused(write: Write) -> None:
    path = write(
        "a.txt", "El ministro se reunió en Oslo con su homólogo noruego para hablar de la ayuda a Haití."
    )
    [refused] = read_sources([path])
    assert str(refused) == f"{path}: the text is not in English; leave it out, or give a translation"


@pytest.mark.parametrize("day", ["0001-01-01", "1599-12-31", "9999-12-31"])
def test_an_unlikely_day_is_refused_with_its_document(tmp_path: Path, day: str) -> None:
    rows = [
        {
            "id": "bad",
            "date": day,
            "text": "Minister Ana Ruiz of Peru met Minister Erik Berg of Norway yesterday.",
        },
        {
            "id": "good",
            "date": "2024-05-03",
            "text": "Minister Ana Ruiz of Peru met Minister Erik Berg of Norway.",
        },
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    refused, read = read_sources([path])
    assert str(refused).startswith(f"{path}:1: the text is dated {day}, which is no likely day; ")
    assert isinstance(read, Document)
    assert read.id == "good"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("a\0b", "NUL"),
        ("half \ud800 a character", "half a character"),
        ("x" * (MAX_TEXT + 1), "5,000,001 characters"),
        ("a\n" * 100_001, "paragraphs"),
    ],
)
def test_what_is_no_text_is_refused(text: str, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        make_document(text, id="a1")


# ---------------------------------------------------------------- text files


def test_text_file_keeps_its_characters(write: Write) -> None:
    text = "  Élysée\u2028 talks \n\n\tThey met.\u0085 \n"
    assert document_of(write("a.txt", text)).text == text


def test_windows_line_ends_and_byte_order_mark_go(write: Write) -> None:
    assert document_of(write("a.txt", b"\xef\xbb\xbfTalks\r\nThey met.\r\n")).text == "Talks\nThey met.\n"


def test_text_file_is_known_by_its_name(write: Write) -> None:
    assert document_of(write("readout-7.txt", "They met.")).id == "readout-7"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("binary.txt", b"\x7fELF\x00\x01\x02", "binary"),
        ("latin.txt", "Élysée talks".encode("cp1252"), "not UTF-8 (byte 0)"),
        ("utf16.txt", "They met.".encode("utf-16"), "binary"),
        ("readout.pdf", b"%PDF-1.7", "'.pdf' are not read"),
        ("README", b"They met.", "'README' are not read"),
        ("shell.html", b"<html><script>render()</script><body></body></html>", "no text"),
        ("empty.jsonl", b"", "empty"),
    ],
)
def test_file_that_cannot_be_read_says_why(write: Write, name: str, content: bytes, reason: str) -> None:
    assert reason in refusal_of(write(name, content)).reason


def test_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "50,000,000 bytes" in refusal_of(path).reason


def test_missing_path_is_named(tmp_path: Path) -> None:
    refusal = refusal_of(tmp_path / "nowhere.txt")
    assert str(refusal) == f"{tmp_path}/nowhere.txt: there is no such file or folder; check the path"


def test_device_is_no_file(tmp_path: Path) -> None:
    assert "no file" in refusal_of(Path("/dev/zero")).reason


# ---------------------------------------------------------------- folders


def test_folder_is_read_in_sorted_order_and_in_depth(write: Write, tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.html", "a/x.md", "c/d.jsonl", ".hidden/e.txt", "README.md"):
        write(
            name,
            record(id=name, text=f"{name} says: they met.")
            if name.endswith("jsonl")
            else f"They met {name}.",
        )
    assert [found.id for found in read_sources([tmp_path]) if isinstance(found, Document)] == [
        "b",
        "x",
        "y",
        "z",
        "c/d.jsonl",
    ]


def test_markdown_is_read_without_its_signs(write: Write) -> None:
    head = "---\ntitle: 'Talks in Oslo'\nsource: https://example.org/1\npublished: 2026-09-17\n---\n"
    body = '# Oslo\n\nMinister **Ana Ruiz** met\n[Erik Berg](https://example.org/berg "b").\n\n> They had\n> snake_case and 3 * 4.\n- one\n'
    document = document_of(write("a.md", head + body))
    assert (document.title, document.url, str(document.published)) == (
        "Talks in Oslo",
        "https://example.org/1",
        "2026-09-17",
    )
    assert (
        document.text
        == "Talks in Oslo\nOslo\n\nMinister Ana Ruiz met Erik Berg.\n\nThey had snake_case and 3 * 4.\n\n• one"
    )


def test_folder_without_documents_is_refused(write: Write, tmp_path: Path) -> None:
    write("README.md", "nothing")
    assert "no documents" in refusal_of(tmp_path).reason


def test_folder_names_the_formats_it_cannot_read(write: Write, tmp_path: Path) -> None:
    write("a.pdf", b"%PDF")
    write("b.txt", "They met.")
    refusal, document = read_sources([tmp_path])
    assert isinstance(refusal, Refusal)
    assert refusal.path.name == "a.pdf"
    assert isinstance(document, Document)


def test_catalogue_tells_who_published_a_text(write: Write, tmp_path: Path) -> None:
    write("sources.csv", "id,publisher,url,date,note\na,Ministry of Roe,https://example.org/a,2024-05-03,\n")
    write("a.txt", "They met in Oslo.")
    write("b.txt", "They met in Bergen.")
    first, second = read_sources([tmp_path])
    assert isinstance(first, Document)
    assert (first.publisher, first.url) == ("Ministry of Roe", "https://example.org/a")
    assert first.published == date(2024, 5, 3)
    assert isinstance(second, Document)
    assert (second.publisher, second.url) == ("", "")


@pytest.mark.parametrize(
    ("above", "publisher"),
    [
        ("Talks in Oslo\n\n3 May 2024\nMinistry of Foreign Affairs of Norway", "Ministry of Foreign Affairs of Norway"),
        ("Norwegian Foreign Ministry\nTalks in Oslo", "Norwegian Foreign Ministry"),
        ("Talks\nOffice of the Spokesperson", "Office of the Spokesperson"),
        ("Embassy of Peru in Norway Hosts Talks\n3 May 2024", ""),
        ("Ministry of Foreign Affairs of Norway Supports Talks in Peru", ""),
        ("Talks\nMinistry of Silly Walks", ""),
    ],
)  # fmt: skip
def test_text_may_say_above_who_published_it(write: Write, above: str, publisher: str) -> None:
    text = f"{above}\n\nThe ministers met in Oslo on Friday.\n\nEmbassy of Chile in Norway"
    assert document_of(write("a.txt", text)).publisher == publisher
    assert document_of(write("b.html", f"<p>{text}".replace("\n", "<p>"))).publisher == publisher


def test_title_of_a_page_is_without_its_site(write: Write) -> None:
    page = "<title>Talks in Oslo | {site}</title><h1>Talks between ministers in Oslo</h1><p>They met."
    for site, title, publisher in (
        ("Ministry of Foreign Affairs of Peru", "Talks in Oslo", "Ministry of Foreign Affairs of Peru"),
        ("a second round", "Talks in Oslo | a second round", ""),
    ):
        document = document_of(write("talks.html", page.format(site=site)))
        assert (document.title, document.publisher) == (title, publisher)


def test_text_has_the_same_digest_read_alone_or_with_its_folder(write: Write, tmp_path: Path) -> None:
    write("sources.csv", "id,publisher\na,Ministry of Roe\n")
    path = write("a.txt", "They met.")
    assert document_of(path).digest == document_of(tmp_path).digest


@pytest.mark.parametrize("catalogue", [b"\xff\xfe", b"name,publisher\na,Ministry\n", b"id,date\na,soon\n"])
def test_damaged_catalogue_is_refused_and_the_texts_read(
    write: Write, tmp_path: Path, catalogue: bytes
) -> None:
    write("sources.csv", catalogue)
    write("a.txt", "They met.")
    refusal, document = read_sources([tmp_path])
    assert isinstance(refusal, Refusal)
    assert refusal.path.name == "sources.csv"
    assert isinstance(document, Document)


def test_seeds_are_read_with_their_publishers() -> None:
    documents = list(read_sources([SEEDS]))
    assert all(isinstance(found, Document) for found in documents)
    publishers = [found.publisher for found in documents if isinstance(found, Document)]
    assert len(publishers) == 5
    assert publishers[1] == "Arab News"
    assert publishers[0].startswith("unknown")


# ---------------------------------------------------------------- the same twice


def test_same_document_twice_is_refused_by_name(write: Write) -> None:
    first = write("a.txt", "They met.")
    second = write("b.txt", "They met.")
    found = list(read_sources([first, second]))
    assert isinstance(found[1], Refusal)
    assert found[1].path == second
    assert "'a'" in found[1].reason


def test_same_id_with_another_text_is_refused(write: Write) -> None:
    path = write("a.jsonl", record(text="They met.") + "\n" + record(text="They parted."))
    document, refusal = read_sources([path])
    assert isinstance(document, Document)
    assert isinstance(refusal, Refusal)
    assert refusal.line == 2
    assert "'a1' already has another text" in refusal.reason


# ---------------------------------------------------------------- JSON Lines


def test_record_becomes_a_document(write: Write) -> None:
    fields = {
        "title": "Talks",
        "url": "https://example.org",
        "publisher": "Ministry",
        "date": "2024-05-03",
        "x": 1,
    }
    document = document_of(write("a.jsonl", record(**fields)))
    assert document.text == "Talks\nThe ministers met."
    assert (document.url, document.publisher) == ("https://example.org", "Ministry")
    assert document.published == date(2024, 5, 3)


def test_gzip_is_known_by_its_content_not_its_name(write: Write) -> None:
    packed = write("a.jsonl", gzip.compress(record().encode()))
    plain = write("b.jsonl.gz", record(id="b1", text="They parted."))
    assert [found.id for found in read_sources([packed, plain]) if isinstance(found, Document)] == [
        "a1",
        "b1",
    ]


def test_damaged_gzip_gives_what_came_before(write: Write) -> None:
    lines = "\n".join(record(id=f"a{number}", text=f"They met {number} times.") for number in range(3000))
    packed = gzip.compress(lines.encode())
    *documents, refusal = read_sources([write("a.jsonl.gz", packed[: len(packed) // 2])])
    assert documents
    assert isinstance(refusal, Refusal)
    assert "damaged" in refusal.reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{not json", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1, 2]", "no JSON object"),
        ('"text"', "no JSON object"),
        (record(text=None), '"text" is missing'),
        (record(text="  "), '"text" is missing'),
        (record(id=""), '"id" is missing'),
        (record(id="a\u0007"), "cannot be printed"),
        (record(publisher="half \ud800"), "half a character"),
        (record(id=7), '"id" is a int'),
        (record(text=["They met."]), '"text" is a list'),
        (record(date="May 2024"), "\"date\" is 'May 2024'"),
        (record(date="2024-02-30"), "no date"),
        (record(text="half \ud800"), "half a character"),
        (record(text="x" * (MAX_TEXT + 1)), "characters"),
        (b'{"id": "a1", "text": "\xff"}', "not UTF-8"),
    ],
)
def test_bad_line_is_refused_and_the_others_read(write: Write, line: str | bytes, reason: str) -> None:
    raw = line.encode() if isinstance(line, str) else line
    good = record(id="good", text="They met again.").encode()
    refusal, document = read_sources([write("a.jsonl", b"\n" + raw + b"\n" + good + b"\n")])
    assert isinstance(refusal, Refusal)
    assert refusal.line == 2
    assert reason in refusal.reason
    assert isinstance(document, Document)


def test_line_without_end_is_not_held_in_memory(monkeypatch: pytest.MonkeyPatch, write: Write) -> None:
    monkeypatch.setattr("kg.read.records._MAX_LINE", 1000)
    path = write("a.jsonl", "x" * 10_000 + "\n" + record())
    refusal, document = read_sources([path])
    assert isinstance(refusal, Refusal)
    assert "longer than 1,000 bytes" in refusal.reason
    assert isinstance(document, Document)


def test_reading_is_lazy(write: Write) -> None:
    def paths() -> Iterator[Path]:
        yield write("a.txt", "They met.")
        raise AssertionError("the second path was asked for too early")

    assert isinstance(next(read_sources(paths())), Document)


# ---------------------------------------------------------------- HTML

PAGE = """<!doctype html><html><head><title>Talks | Ministry</title>
<meta property="og:title" content="Ministers&rsquo; talks"><meta property="article:published_time"
content="2024-05-03T10:00:00Z"><meta property="og:site_name" content="Ministry of Roe">
<link rel="canonical" href="https://example.org/talks"><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav><main><h1>Ministers&rsquo; talks</h1>
<p>The ministers <b>met</b> in
   Oslo.</p><script>if (a < b) { track("<p>no</p>") }</script><!-- <p>no</p> --><ul><li>Aid</li><li>Trade</ul>
<p>They parted<br>at noon.</main><footer>All rights reserved</footer></body></html>"""


def test_page_gives_text_and_what_its_head_says(write: Write) -> None:
    document = document_of(write("talks.html", PAGE))
    assert document.text == (
        "Ministers’ talks\nMinisters’ talks\nThe ministers met in Oslo.\n• Aid\n• Trade\n"
        "They parted\nat noon."
    )
    assert (document.id, document.url) == ("talks", "https://example.org/talks")
    assert (document.publisher, document.published) == ("Ministry of Roe", date(2024, 5, 3))


def test_page_without_main_gives_its_body() -> None:
    assert read_html("<body><div>They <i>met</i></div>in Oslo</body>").text == "They met\nin Oslo"


@pytest.mark.parametrize(
    "markup",
    [
        *("<a " * 200_000, "<" * 500_000, "<a" * 200_000, "<" + "a" * 500_000, "<a '" * 100_000),
        *("<meta " + "a" * 500_000, "<!--" * 200_000, "<nav>" * 50_000, "<script>" * 50_000),
        *("&" * 500_000, "&#" + "9" * 100_000 + ";"),
    ],
    ids=lambda markup: markup[:6],
)
def test_broken_markup_neither_raises_nor_hangs(markup: str) -> None:
    assert len(read_html(markup).text) <= len(markup)
