"""Sentences → the topics they name and the countries they are about."""

import pytest
from test_composed_gold import THEMES

from kg.annotate import Sentence
from kg.annotate.entities import CountryName
from kg.annotate.mask import mask
from kg.annotate.names.gazetteer import find_names
from kg.extract.about import about_of, deciding_rule, find_about
from kg.extract.about_rules import ABOUT_RULES
from kg.extract.about_words import AboutRule
from kg.extract.topics import find_topics, topics_of
from kg.pipeline import extract_document
from kg.read import make_document
from kg.topics import broader_themes, topics


def sentence(text: str, offset: int = 0) -> Sentence:
    names = tuple(find_names(text))
    assert offset == 0 or not names
    return Sentence(offset, offset + len(text), text, 0, 0, "body", names)


def found(text: str) -> set[str]:
    return {topic.value for topic in find_topics(sentence(text))}


def about(text: str, *parties: str) -> set[str]:
    return {country.value for country in find_about(sentence(text), parties)}


def test_every_theme_of_the_gold_is_a_topic() -> None:
    assert set(topics()) >= THEMES
    assert set(broader_themes().values()) <= THEMES
    assert {t.broader or t.id for t in topics().values()} == THEMES


@pytest.mark.parametrize("topic", sorted(topics()))
def test_labels_find_their_topic(topic: str) -> None:
    missed = [
        label for label in topics()[topic].labels if topic not in found(f"They also discussed {label} .")
    ]
    assert missed == []


@pytest.mark.parametrize("topic", sorted(t for t in topics() if topics()[t].matters))
def test_everyday_words_tell_a_topic_only_where_it_is_said_what_was_talked_about(topic: str) -> None:
    matters = topics()[topic].matters
    talked_of = {m: topics_of([sentence(f"They also discussed {m} .")]) for m in matters}
    assert [m for m, cited in talked_of.items() if topic not in {c.value for c in cited}] == []
    assert {
        m for m in matters if topic in {c.value for c in topics_of([sentence(f"She saw {m} .")])}
    } == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The talks focused on flights, steel and the fighting.",
            {"transport", "trade-investment", "conflict-resolution"},
        ),
        ("Rice prices were also on the agenda.", {"agriculture", "food-security"}),
        (
            "They agreed to deepen cooperation in the fields of cotton and textiles.",
            {"agriculture", "trade-investment"},
        ),
        ("They discussed a visit, after which she took two flights.", set()),
        ("Discussions with the steel baron were brief.", set()),
        (
            "They discussed the economy and a wharf.",
            {"economic-cooperation", "infrastructure"},
        ),
        ("They discussed cooperation within the BRICS.", {"multilateral-cooperation"}),
    ],
)
def test_what_was_talked_about(text: str, expected: set[str]) -> None:
    assert {topic.value for topic in topics_of([sentence(text)])} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They discussed defense cooperation and rare-earth supplies.",
            {"defence-cooperation", "critical-minerals"},
        ),
        ("They took up missiles and the abductions issue.", {"missiles", "abductions-issue"}),
        (
            "They discussed ties in the trade-economic and cultural-humanitarian spheres.",
            {"trade-investment", "economic-cooperation", "education-culture"},
        ),
        ("The aid workers need visas.", {"humanitarian-assistance", "consular"}),
        ("AIDS was a topic, and who aids whom was not.", {"health"}),
        ("He is a patriot.", set()),
        ("They spoke of sanctions on those who finance gangs.", {"sanctions", "crime-drugs"}),
        ("They discussed emergency food aid.", {"food-security"}),
        ("They called on both to exercise restraint.", {"conflict-resolution"}),
        ("They spoke of a Patriot battery.", {"military-aid"}),
        ("They met in a bomb shelter.", set()),
        ("They reviewed the media space and the economic space they share.", set()),
        ("They discussed the humanitarian space in the north.", {"humanitarian-assistance"}),
        ("They discussed cooperation in space and plans for a counter-offensive.", {"space", "military-aid"}),
        ("They ordered small arms ammunition.", {"military-aid"}),
        ("They visited a wastewater treatment plant.", {"infrastructure"}),
        ("They exchanged views on regional developments and the health of the economy.", set()),
        ("She called on the Minister of Foreign Affairs and Trade.", set()),
        ("He has been transport minister since May.", set()),
        ("Relations between the two states are good.", set()),
        ("They discussed a two-state solution.", {"two-state-solution"}),
        ("He congratulated her on her victory in the elections.", set()),
        ("They called for elections within the year.", {"elections"}),
        ("The international security environment was reviewed.", set()),
    ],
)
def test_topics_of_a_sentence(text: str, expected: set[str]) -> None:
    assert found(text) == expected


def test_a_topic_is_cited_by_the_words_that_name_it() -> None:
    text = "They discussed climate change, then tariffs; climate finance came last."
    cited = topics_of([sentence(text, offset=40)])
    assert [topic.value for topic in cited] == ["climate", "trade-investment"]
    focus = cited[0].evidence.focus
    assert focus is not None
    assert text[focus.start - 40 : focus.end - 40] == "climate change"


@pytest.mark.parametrize(
    "text",
    [
        "He thanked them for a gift to the African Development Fund.",
        "They will set up the Joint Commission on Missing Persons.",
        "She met representatives of women's rights organisations.",
        "He will meet the minister and visit a solar farm.",
        "We shall meet again, she told Danish journalists.",
        "They met in Education City and at the Energy Tower.",
        "They met hours before a ceasefire was made public.",
        "A dinner was called off because of the elections in Spain.",
        "In the aftermath of cyclone Freda, they sent blankets.",
        "It is her first visit since taking office after elections in July.",
        "It is her first visit since the coup.",
        "She met the minister, who took office after last month’s elections.",
    ],
)
def test_what_only_stands_around_a_talk_is_no_topic_of_it(text: str) -> None:
    assert topics_of([sentence(text)], but_settings=True) == ()


def test_what_was_talked_of_is_a_topic_since_whenever() -> None:
    text = "They talked about the elections and migration since the coup."
    assert {one.value for one in topics_of([sentence(text)], but_settings=True)} == {"elections", "migration"}


def test_of_a_sentence_only_a_part_may_count() -> None:
    text = "They welcomed the Oslo Forum on migration and discussed climate change."
    cited = topics_of([sentence(text)], parts={0: (18, 42)})
    assert [topic.value for topic in cited] == ["migration"]


def test_letters_that_change_length_in_lower_case_keep_the_offsets() -> None:
    text = "İİİ on climate change"
    focus = find_topics(sentence(text))[0].evidence.focus
    assert focus is not None
    assert text[focus.start : focus.end] == "climate change"


@pytest.mark.parametrize("rule", ABOUT_RULES, ids=lambda rule: rule.name)
def test_about_rule_proves_itself(rule: AboutRule) -> None:
    own = rule.name == "situation-of-a-side"
    assert rule.name in deciding(rule.example, rule.country, own)
    assert rule.name not in deciding(rule.counter_example, rule.country, own)


def deciding(text: str, country: str, own: bool) -> set[str]:
    """The rules that decide about the mentions of a country."""
    one = sentence(text)
    masked = mask(text, one.entities)
    mentions = [e for e in one.entities if isinstance(e, CountryName) and e.code == country]
    rules = (deciding_rule(one, masked, mention, own) for mention in mentions)
    return {rule.name for rule in rules if rule is not None}


@pytest.mark.parametrize(
    ("text", "parties", "expected"),
    [
        ("They exchanged views on the situation in Myanmar.", (), {"MMR"}),
        ("They condemned Russia’s war against Ukraine.", (), {"UKR"}),
        (
            "They discussed key challenges, including North Korea, Afghanistan, and Iran.",
            (),
            {"PRK", "AFG", "IRN"},
        ),
        ("Both sides welcomed the ties between Kenya and India.", ("KEN", "IND"), set()),
        ("He affirmed support for Iraq’s sovereignty.", ("IRQ", "USA"), {"IRQ"}),
        ("They agreed to work with the United Kingdom and Romania.", (), set()),
        ("They met on the margins of the G7 Summit in Italy.", (), set()),
        ("They agreed to keep sanctions on Russia in place.", (), set()),
        ("They discussed peace on the Korean Peninsula.", ("KOR",), {"PRK"}),
        ("They discussed the stalemate in Nepal and the situation around Belarus.", (), {"NPL", "BLR"}),
        ("They discussed the Rohingya and the future of Crimea.", (), {"MMR", "UKR"}),
        ("They took up regional issues, in particular Haiti.", (), {"HTI"}),
        ("They visited a school in Nepal.", (), set()),
        ("She thanked Nepal for hosting the peacekeeping ministerial in Kathmandu.", ("NPL",), set()),
        ("They looked ahead to the security conference in Nepal.", (), set()),
        ("He praised Sudanese music.", (), set()),
        ("He praised the Chadian people for hosting Sudanese refugees.", ("TCD",), {"SDN"}),
    ],
)
def test_about(text: str, parties: tuple[str, ...], expected: set[str]) -> None:
    assert about(text, *parties) == expected


def test_about_cites_each_country_once() -> None:
    sentences = [sentence("They discussed the war in Sudan."), sentence("The crisis in Sudan is worse.")]
    assert [(c.value, c.evidence.quote) for c in about_of(sentences, ())] == [("SDN", sentences[0].text)]


def test_hostile_text_is_read_in_time() -> None:
    text = "congratulated on victory, war in Sudan and the the and on and Mali, " * 2000
    assert found(text) == set()
    assert about(text) == {"SDN"}


def test_what_a_headline_is_headed_by_is_what_its_talks_were_about() -> None:
    text = (
        "Chile: High Representative speaks to partners\n\n"
        "High Representative Ada Falk spoke by phone with Foreign Minister Erik Berg of Norway."
    )
    extraction = extract_document(
        make_document(text, id="headed", publisher="European External Action Service")
    )
    [meeting] = extraction.meetings
    assert [(country.value, country.evidence.rule) for country in meeting.about] == [
        ("CHL", "about/headline")
    ]


def test_what_someone_looks_forward_to_discussing_is_what_talks_to_come_are_about() -> None:
    text = (
        "President Cole will welcome President Ana Ruiz of Peru to the White House on Monday. The President looks forward to"
        " discussing with President Ruiz ways to expand trade and deepen cooperation in education."
    )
    found_in = extract_document(make_document(text, id="visit", publisher="The White House"))
    assert {t.value for t in found_in.meetings[0].topics} == {"trade-investment", "education-culture"}
