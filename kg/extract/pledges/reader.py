"""AnnotatedDocument → its pledges: money, goods and undertakings, each with who, to whom, how far along, and the sentence."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from kg.annotate.entities import AnnotatedDocument, Sentence
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.counterparts import guests
from kg.extract.pledges.dates import leave_to_others
from kg.extract.pledges.draft import PledgeDraft, to_mentions
from kg.extract.pledges.gifts.candidates import tells_of_gifts
from kg.extract.pledges.kinds.carried_later import add_channel, spends_for_others
from kg.extract.pledges.kinds.donor_lists import find_headed
from kg.extract.pledges.kinds.goods import find_goods
from kg.extract.pledges.kinds.leads import find_led, lead_from, lead_of, notes_lead, opens_list
from kg.extract.pledges.kinds.lists import Outline, find_item
from kg.extract.pledges.kinds.money import find_money, tells_of_money
from kg.extract.pledges.kinds.taken_later import taken_by_the_other, taken_later
from kg.extract.pledges.kinds.works import find_works, tells_of_works
from kg.extract.pledges.links import link, same_words
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.policy.undertakings import find_policy, tells_of_policy
from kg.extract.pledges.sides.groups import GROUPS
from kg.extract.pledges.topics import attach_topics
from kg.models import MeetingMention, PledgeMention

_LONGEST_SENTENCE = (
    6000  # the longest seen is a run-on list of 4,900 characters; what is longer was written to harm
)
_ALL_THE_WORLD = frozenset(
    str.split(
        "world worldwide globe global globally countries nations continents international overseas abroad foreign humanitarian"
    )
)


def find_pledges(
    annotated: AnnotatedDocument, meetings: Sequence[MeetingMention] = ()
) -> tuple[PledgeMention, ...]:
    """The pledges of a document, in reading order, each once.

    ``meetings`` are those the document tells of: "they agreed" binds all sides of the one told of last.
    """
    document = annotated.document
    own = annotated.own
    drafts: list[PledgeDraft] = []
    for number, sentences in groupby(annotated.sentences, key=lambda sentence: sentence.segment):
        here = [(i, meeting) for i, meeting in enumerate(meetings) if meeting.segment == number]
        published = document.segments[number].published or document.published
        occasion = Occasion(annotated, published, own is not None, here)
        drafts += _read_article(sentences, Memory(annotated, own, [each for _, each in here]), occasion)
    return to_mentions(drafts)


def _read_article(sentences: Iterable[Sentence], memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The pledges of one article: nothing of another leaks into it."""
    document = memory.annotated.document
    outline = Outline(document.text)
    for sentence in sentences:
        statement = Statement(sentence)
        memory.speaker = document.segments[sentence.segment].blocks[sentence.block].speaker
        outline.told += taken_later(statement, memory) if memory.untaken else []
        listed = outline.lead is not None and sentence.block_kind == "bullet"
        tells = sentence.block_kind != "headline" and not memory.takes_back
        if tells and (listed or _may_tell(statement, memory)):
            memory.catch_up()
            memory.enter(statement)
            found = _read_sentence(statement, memory, occasion, outline)
            for draft in found:
                leave_to_others(draft, occasion)
            outline.told += found
        else:
            add_channel(statement, outline.told)
        occasion.note(sentence)
        memory.note(statement)
    memory.catch_up()
    told = [*outline.told, *taken_by_the_other(memory, outline.told)]
    return link(sorted(told, key=lambda draft: draft.sentence.start))


def _may_tell(statement: Statement, memory: Memory) -> bool:
    """Whether a sentence may tell of a pledge, and does not only ask: cheap to ask of every sentence."""
    if memory.annotated.of_own_side and not (memory.recipients or _names_many(statement)):
        return False
    asks = statement.text.rstrip().endswith("?")
    return (
        len(statement.text) <= _LONGEST_SENTENCE
        and not asks
        and (
            tells_of_money(statement)
            or opens_list(statement)
            or tells_of_gifts(statement)
            or tells_of_policy(statement, memory)
            or tells_of_works(statement)
        )
    )


def _names_many(statement: Statement) -> bool:
    """Whether a sentence speaks of the whole world or of a part of it: of those to whom one gives who are no state."""
    return not statement.words.isdisjoint(_ALL_THE_WORLD) or GROUPS.search(statement.text) is not None


def _is_another(gift: PledgeDraft, valued: list[PledgeDraft]) -> bool:
    """Whether counted things are given beside those that a sum values: "10 buses worth 1 million, and 500 tents"."""
    item = gift.item.value.lower() if gift.item else ""
    others = [each.item.value.lower() for each in valued if each.item]
    return gift.count is not None and not any(item in other or other in item for other in others)


def _read_sentence(
    statement: Statement, memory: Memory, occasion: Occasion, outline: Outline
) -> list[PledgeDraft]:
    part = find_item(statement, outline)
    led = find_led(statement, outline.lead, memory, occasion) if outline.lead and not part else []
    if outline.umbrella is None and not led:
        led = find_headed(statement, memory, occasion)
    found = led or part or find_money(statement, memory, occasion)
    if not led:
        valued = [each for each in (*found, *memory.untaken) if each.type == "in_kind"]
        goods = find_goods(statement, memory, occasion)
        found += [each for each in goods if not valued or _is_another(each, valued)]
        found += [] if valued or goods else find_works(statement, memory, occasion)
    if statement.sentence.block_kind != "speech" or guests(memory):
        undertakings = find_policy(statement, memory, occasion)
        found += [each for each in undertakings if not any(same_words(each, gift) for gift in found)]
    found = [each for each in found if not spends_for_others(statement, outline.told, each)]
    attach_topics(statement, found)
    whole = next((each for each in found if not (each.adds or each.brings)), None)
    if whole and not part and not led and not outline.is_numbered(statement):
        outline.open(whole)
    if all(draft.adds or draft.brings or draft.type == "policy" for draft in found) and add_channel(
        statement, outline.told
    ):
        for draft in found:
            draft.channel = ()
    if not (led and outline.lead is not None and outline.lead.papers):
        _open_list(statement, memory, outline, found, whole)
    return found


def _open_list(
    statement: Statement,
    memory: Memory,
    outline: Outline,
    found: list[PledgeDraft],
    whole: PledgeDraft | None,
) -> None:
    """Note what the list is about that a sentence opens; a sentence that is no item ends the one before."""
    if statement.sentence.block_kind == "bullet" and not statement.ends_in_colon:
        return
    broken_down = whole is not None and whole.type != "policy" and opens_list(statement)
    opened = lead_of(statement, memory) if not found else None
    if opened is None and all(draft.type == "policy" for draft in found):
        opened = notes_lead(statement, memory)
    outline.lead = lead_from(whole) if whole is not None and broken_down else opened
