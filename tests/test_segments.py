"""Pages become articles and blocks: what is said stays, furniture goes, articles do not leak."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from timing import cpu_seconds

from kg.errors import SourceError
from kg.models import Document, Segment
from kg.read import make_document
from kg.read.datelines import find_dateline
from kg.read.line_rule import LineRule, RuleTable
from kg.read.lines import RULES, find_shape
from kg.read.printed_dates import find_line_date
from kg.read.transcripts import find_labels

ROOT = Path(__file__).parent.parent
PAGES = tomllib.loads((Path(__file__).parent / "cases" / "pages.toml").read_text(encoding="utf-8"))["page"]
TABLE = RuleTable(RULES)


def read_seed(number: int) -> Document:
    [path] = (ROOT / "seeds").glob(f"{number:03}_*.txt")
    return make_document(path.read_text(encoding="utf-8"), id=path.stem)


def blocks_of(document: Document, segment: Segment) -> list[str]:
    """The blocks as "kind: words", a speaker in angle brackets."""
    found = []
    for block in segment.blocks:
        speaker = f"<{block.speaker}> " if block.speaker else ""
        found.append(f"{block.kind}: {speaker}{document.text[block.start : block.end]}")
    return found


def words_of(document: Document) -> str:
    return "\n".join(words for segment in document.segments for words in blocks_of(document, segment))


# ---------------------------------------------------------------- rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_line_rule_proves_itself(rule: LineRule) -> None:
    assert TABLE.find(rule.example) is rule
    assert TABLE.find(rule.counter_example) is None


def test_line_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "line",
    [
        "Home | News | Press Releases",
        "Share on Facebook (opens in new tab)",
        "FOLLOW US",
        "Tweet",
        "Short Url",
        "https://example.org/a/1",
        "Back to Press Releases",
        "[English] [Japanese]",
        "News > World > Middle East > Talks",
        "Copyright © 2024 Example News",
        "This website uses cookies to improve your experience.",
        "/END/",
        "###",
        "___",
        "* unofficial translation",
        "Read more: Ministers meet in Oslo",
        "Tags: aid, talks",
        "5 min read",
        "Source : mofa.go.jp",
        "Sign up here.",
        "Terms of Use | Privacy Policy",
        "Follow us on X and Facebook for updates",
    ],
)
def test_furniture_is_known_by_its_shape(line: str) -> None:
    assert find_shape(line)[0] == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Home Secretary Jane Roe met her counterpart in Oslo.",
        "Follow-up talks were held in Oslo.",
        "Share of the aid: $5 million",
        "Japan and English-speaking partners agreed.",
        "Related talks were held in Oslo.",
        "Sources said the talks would go on.",
        "The ministers signed a copyright agreement.",
        "More news on the talks came from Oslo on Friday.",
        "By Friday both had left Oslo.",
        "For further information sharing, the two sides agreed to set up a centre.",
        "Read together, the two notes amount to a promise.",
        "In the end, Norway gave $5 million (Reuters had reported $4 million).",
        "1.5 million people will be reached.",
        "20 generators were handed over.",
    ],
)
def test_running_text_is_no_furniture(line: str) -> None:
    assert find_shape(line)[0] in ("text", "short")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("June 28, 2024", date(2024, 6, 28)),
        ("Updated 03 November 2023", date(2023, 11, 3)),
        ("January 25th, 2019", date(2019, 1, 25)),
        ("20 June 2024", date(2024, 6, 20)),
        ("2024-05-23", date(2024, 5, 23)),
        ("2024/5/23 (Thu)", date(2024, 5, 23)),
        ("2024年5月23日", date(2024, 5, 23)),
        ("14.03.2025   EEAS Press Team", date(2025, 3, 14)),
        ("Date 2024-06-05   Hit 412", date(2024, 6, 5)),
        ("Published 3 Nov 2023 10:15", date(2023, 11, 3)),
        ("Published: Monday, 3 March 2024, 10:15 AM GMT+1", date(2024, 3, 3)),
        ("Beijing, 12 March 2024", date(2024, 3, 12)),
        ("Washington, D.C., March 12, 2024", date(2024, 3, 12)),
        ("THE WHITE HOUSE, January 20, 2021.", date(2021, 1, 20)),
        ("Press Release No. 123/2024 | 12 March 2024", date(2024, 3, 12)),
        ("For Immediate Release: March 12, 2024", date(2024, 3, 12)),
        ("Last Updated: Mar 12, 2024 10:22 IST", date(2024, 3, 12)),
        ("Tuesday, 12 Mar. 2024 | 4 min read", date(2024, 3, 12)),
        ("Posted on: 12-Mar-2024", date(2024, 3, 12)),
        ("13/03/2024", date(2024, 3, 13)),
        ("03/03/2024", date(2024, 3, 3)),
        ("03/11/2023", None),
        ("31 February 2024", None),
    ],
)
def test_date_line_is_read(line: str, day: date | None) -> None:
    assert find_line_date(line) == (True, day)


@pytest.mark.parametrize(
    "line",
    [
        "The ministers met on 3 November 2023",
        "Joint statement of 3 November 2023 on trade and aid",
        "June 4-5, 2024",
        "May 2024",
        "– Secretary Jane Roe, May 24, 2021",
        "President Roe, 3 May 2024",
        "Visit to Norway (March 12-14, 2024)",
        "12 generators, 3 transformers",
    ],
)
def test_words_with_a_date_are_no_date_line(line: str) -> None:
    assert find_line_date(line) == (False, None)


@pytest.mark.parametrize(
    ("opening", "place", "day"),
    [
        ("TOKYO:", "TOKYO", None),
        ("NEW DELHI:", "NEW DELHI", None),
        ("ADDIS ABABA –", "ADDIS ABABA", None),
        ("TRIPOLI, Libya (AP) —", "TRIPOLI, Libya", None),
        ("BEIJING, March 12 (Xinhua) --", "BEIJING", date(2024, 3, 12)),
        ("SEOUL, June 5 (Yonhap) --", "SEOUL", date(2023, 6, 5)),
        ("WASHINGTON (Reuters) -", "WASHINGTON", None),
        ("Oslo [Norway], March 12 (ANI):", "Oslo [Norway]", date(2024, 3, 12)),
        ("New Delhi, Jan 5 (PTI)", "New Delhi", date(2024, 1, 5)),
        ("Geneva, 5 March 2024 –", "Geneva", date(2024, 3, 5)),
        ("(Tokyo) –", "Tokyo", None),
        ("PORT-AU-PRINCE —", "PORT-AU-PRINCE", None),
        ("JERUSALEM/GAZA:", "JERUSALEM/GAZA", None),
        ("UNITED NATIONS (AP) —", "UNITED NATIONS", None),
        ("Accra, March 11, GNA –", "Accra", date(2024, 3, 11)),
        ("ASTANA. KAZINFORM –", "ASTANA", None),
        ("Yerevan, 5th March 2024 /ARMENPRESS/.", "Yerevan", date(2024, 3, 5)),
        ("COLOMBO (News 1st) –", "COLOMBO", None),
    ],
)
def test_dateline_is_read(opening: str, place: str, day: date | None) -> None:
    paragraph = f"{opening} The ministers met."
    found = find_dateline(paragraph, published=date(2024, 3, 12))
    assert found is not None
    assert (found.place, found.day, paragraph[found.end :]) == (place, day, "The ministers met.")


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ministers met: they talked.",
        "SUBJECT: Delegation of authority",
        "ENDING GRANT ABUSE: Today, the President signed an order.",
        "FACT: Norway gave $5 million.",
        "Jane Roe (Conservative) is a minister.",
        "On March 5 – the day of the talks – both were in Oslo.",
        "Q: Will you go?",
        "UN: The secretary-general spoke.",
        "Norway, AA and the others met.",
        "TOKYO:",
    ],
)
def test_words_that_open_a_paragraph_are_no_dateline(paragraph: str) -> None:
    assert find_dateline(paragraph, published=date(2024, 3, 12)) is None


def test_press_review_is_no_transcript() -> None:
    review = [
        "Oslo Post: Ministers meet.",
        "Reuters: Norway gives aid.",
        "Oslo Post: More aid.",
        "Reuters: Talks end.",
    ]
    assert find_labels(review) == [None] * 4


def test_two_ministers_speak_without_questions() -> None:
    labels = find_labels(["FOREIGN MINISTER ROE: Welcome.", "It is good.", "SECRETARY DOE: Thank you."])
    assert [label.who if label else None for label in labels] == [
        "FOREIGN MINISTER ROE",
        None,
        "SECRETARY DOE",
    ]


# ---------------------------------------------------------------- pages


@pytest.mark.parametrize("page", PAGES, ids=[page["name"] for page in PAGES])
def test_page_is_read_as_checked_by_eye(page: dict[str, Any]) -> None:
    document = make_document(page["text"], id="page")
    assert [
        {
            "headline": segment.headline,
            "published": segment.published or "",
            "dateline": segment.dateline,
            "blocks": blocks_of(document, segment),
        }
        for segment in document.segments
    ] == page["segments"]


def test_reader_comments_and_related_articles_are_left_out() -> None:
    page = "Ministers meet\n\nThey met.\n\nRelated articles\nOthers part\n\nLeave a Reply\nI met them too."
    assert words_of(make_document(page, id="a1")) == "headline: Ministers meet\nbody: They met."


def test_text_after_a_list_of_related_articles_is_kept() -> None:
    page = "Ministers meet\n\nThey met.\n\nRelated articles\nOther ministers part\n\nThey parted at noon."
    assert words_of(make_document(page, id="a1")).endswith("They met.\nbody: They parted at noon.")


def test_headline_above_a_repeated_headline_is_one() -> None:
    document = make_document("Ministers meet\n\nMINISTERS MEET\nThey met.", id="a1", title="Ministers meet")
    assert words_of(document) == "headline: Ministers meet\nbody: They met."


def test_article_held_twice_is_read_once_with_its_short_paragraphs() -> None:
    opening = f"Jane Roe of Norway met John Doe of Chile in Oslo{', and they spoke of fish' * 3}."
    document = make_document(f"{opening}\nThey ate.\nThey parted.\n" * 2, id="a1")
    assert [len(segment.blocks) for segment in document.segments] == [3]


def test_short_lines_of_a_list_may_repeat() -> None:
    page = "Aid decided today\nNorway:\n- UNICEF: $4 million\nChile:\n- UNICEF: $4 million\n- WFP: $1 million"
    assert words_of(make_document(page, id="a1")).count("UNICEF") == 2


def test_article_does_not_end_at_a_heading_or_a_date_within_it() -> None:
    page = (
        "Ministers meet\n\nThey met.\n\nThe way ahead\n\nThey will meet again.\n\nJane Roe\nOslo, 3 May 2024"
    )
    assert len(make_document(page, id="a1").segments) == 1


def test_date_of_an_announced_event_does_not_date_the_article() -> None:
    page = "Tuesday, March 12, 2024, 9 PM\n\nThe ministers will meet."
    document = make_document(page, id="a1", title="How to watch the talks", published=date(2024, 3, 1))
    assert document.segments[0].published == date(2024, 3, 1)


def test_date_below_the_text_dates_a_page_that_has_no_other() -> None:
    assert make_document("The ministers met.\n\nOslo, 3 May 2024\n", id="a1").published == date(2024, 5, 3)


def test_a_list_copied_into_one_line_is_read_item_by_item() -> None:
    text = "Aid\n\nNorway will:\n- Send tents. - Pay €2.5 million – by May; - Lend boats.\nThis covers: • water • food."
    document = make_document(text, id="run-on")
    norway = ["Send tents.", "Pay €2.5 million – by May;", "Lend boats."]
    assert blocks_of(document, document.segments[0])[1:] == [
        "body: Norway will:",
        *(f"bullet: {item}" for item in norway),
        "body: This covers:",
        "bullet: water",
        "bullet: food.",
    ]


def test_bare_numbers_are_markers_only_where_they_count() -> None:
    counted = make_document("Talks\n1 The ministers met.\n\n2 They talked.", id="a1")
    assert "body: The ministers met." in blocks_of(counted, counted.segments[0])
    amount = make_document("Talks\n20 Ministers met.", id="a1")
    assert "body: 20 Ministers met." in blocks_of(amount, amount.segments[0])


def test_markup_is_not_part_of_a_block() -> None:
    page = "## <u>Aid</u>\n\n**Norway** gives aid.\n\n- *Fish* for Chile"
    document = make_document(page, id="a1", title="Talks")
    assert (
        words_of(document)
        == "headline: Talks\nheadline: Aid\nbody: Norway** gives aid.\nbullet: Fish* for Chile"
    )


def test_transcript_keeps_who_speaks_and_drops_stage_directions() -> None:
    page = (
        "Oval Office\n2:07 P.M. EST\n\nTHE PRESIDENT: Thanks. We will give $5 million.\n\nIt is needed.\n\n"
        "(Applause.)\n\nQ    When?\n\nTHE PRESIDENT: Soon.\n\n2:09 P.M. EST"
    )
    document = make_document(page, id="a1", title="Remarks by the President")
    assert words_of(document).split("\n") == [
        "headline: Remarks by the President",
        "dateline: Oval Office",
        "dateline: 2:07 P.M. EST",
        "speech: <THE PRESIDENT> Thanks. We will give $5 million.",
        "speech: <THE PRESIDENT> It is needed.",
        "question: When?",
        "speech: <THE PRESIDENT> Soon.",
        "dateline: 2:09 P.M. EST",
    ]


# ---------------------------------------------------------------- seeds


def test_seed_with_a_second_article_keeps_the_two_apart() -> None:
    document = read_seed(1)
    first, second = document.segments
    assert (first.published, second.published) == (date(2023, 11, 3), date(2026, 2, 3))
    assert (first.dateline, second.dateline) == ("TOKYO", "MOSCOW")
    assert "Lavrov" not in "".join(blocks_of(document, first))
    assert "Kamikawa" not in "".join(blocks_of(document, second))
    assert [block.kind for block in first.blocks[:5]] == [
        "headline",
        "caption",
        "dateline",
        "bullet",
        "bullet",
    ]
    assert document.text[first.blocks[5].start :].startswith("Japan’s Foreign Minister")


def test_seed_that_holds_its_article_twice_is_read_once() -> None:
    document = read_seed(3)
    [segment] = document.segments
    assert len(segment.blocks) == 14
    assert segment.blocks[-1].kind == "byline"
    assert all(block.end < len(document.text) / 2 + 1 for block in segment.blocks)


@pytest.mark.parametrize(
    ("number", "published", "kinds"),
    [
        (0, date(2024, 6, 28), {"dateline": 1, "body": 12}),
        (2, None, {"headline": 1, "body": 6}),
        (4, date(2024, 5, 23), {"headline": 1, "dateline": 1, "caption": 2, "body": 6}),
    ],
)
def test_seed_has_its_blocks_and_nothing_else(
    number: int, published: date | None, kinds: dict[str, int]
) -> None:
    document = read_seed(number)
    [segment] = document.segments
    found = [str(block.kind) for block in segment.blocks]
    assert {kind: found.count(kind) for kind in dict.fromkeys(found)} == kinds
    assert document.published == published


def test_numbered_paragraph_starts_behind_its_number() -> None:
    assert "body: At the beginning of the meeting, Minister Kamikawa" in words_of(read_seed(2))


# ---------------------------------------------------------------- any text

LINES = st.sampled_from(
    [rule.example for rule in RULES]
    + [
        "Ministers meet in Oslo",
        "They met on Friday in Oslo.",
        "Updated 3 May 2024",
        "OSLO: They met.",
        "• Aid",
        "1. Talks",
    ]
    + [
        "Q    When?",
        "THE PRESIDENT: Soon.",
        "(1) a",
        "<u>Aid</u>",
        "2 Aid",
        "\u200b",
        "",
        "*",
        "<b>",
        "word " * 15,
        "and so on",
    ]
)
TEXTS = st.one_of(
    st.text(), st.text("aA1.:*<>-•( \n\t\xa0\u2028"), st.lists(LINES, max_size=30).map("\n".join)
)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, title=st.one_of(st.just(""), st.text(max_size=20)))
@example(text="\u200b\n*\n<b>\n##", title="")
@example(text="They met.", title="\n")
@example(text="\u200b", title="")
@example(text="•\u20280", title="")
def test_blocks_of_any_text_lie_in_order_within_it(text: str, title: str) -> None:
    try:
        document = make_document(text, id="a1", title=title)
    except SourceError:
        return
    place = 0
    for segment in document.segments:
        assert place <= segment.start <= segment.end <= len(document.text)
        place = segment.start
        for block in segment.blocks:
            words = document.text[block.start : block.end]
            assert place <= block.start < block.end <= segment.end
            assert words == words.strip()
            place = block.end
        place = segment.end


@given(text=TEXTS)
@settings(max_examples=100, deadline=None)
def test_reading_is_the_same_every_time(text: str) -> None:
    try:
        assert make_document(text, id="a1") == make_document(text, id="a1")
    except SourceError:
        return


HOSTILE = {
    "blanks": " ",
    "one line": "word ",
    "stars": "*",
    "tags": "<a ",
    "brackets": "(",
    "capital words": "Ab " * 50 + "\n",
    "capitals": "AB " * 50 + "\n",
    "names": "Aa, " * 39 + "\n",
    "numbers": "12 " * 39 + "\n",
    "menu": "news > " * 20 + "\n",
    "bylines": "By " + "Ab Cd, " * 20 + "!\n",
    "photo": "photo (" * 22 + "\n",
    "dates": "3 May 2024 " * 10 + "\n",
    "codes": "1.1-1234567890\nA 2-1234567890\n",
    "wrapped": "word " * 14 + "word\nand ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_length_of_hostile_text(name: str) -> None:
    def seconds(length: int) -> float:
        text = "x\n" + HOSTILE[name] * (length // len(HOSTILE[name])) + "x"
        return cpu_seconds(lambda: make_document(text, id="a1"))

    # Ten times the text may take ten times as long; a hundred times would be quadratic.
    assert seconds(500_000) < 30 * max(seconds(50_000), 0.01)
