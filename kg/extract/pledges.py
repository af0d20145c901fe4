"""AnnotatedDocument → its pledges: money, goods and undertakings, each with who, to whom, how far along, and the sentence."""

from collections.abc import Sequence

from kg.annotate.entities import AnnotatedDocument, Sentence
from kg.extract.pledge_clause import statement_of
from kg.extract.pledge_dates import Occasion
from kg.extract.pledge_draft import PledgeDraft, to_mentions
from kg.extract.pledge_goods import find_goods
from kg.extract.pledge_links import link, same_words
from kg.extract.pledge_lists import Outline, add_channel, find_item
from kg.extract.pledge_memory import Memory
from kg.extract.pledge_money import find_money
from kg.extract.pledge_policy import find_policy
from kg.extract.pledge_works import find_works
from kg.models import MeetingMention, PledgeMention
from kg.reference.publishers import publisher_party


def find_pledges(
    annotated: AnnotatedDocument, meetings: Sequence[MeetingMention] = ()
) -> tuple[PledgeMention, ...]:
    """The pledges of a document, in reading order, each once.

    ``meetings`` are those the document tells of: "they agreed" binds all sides of the one told of last.
    """
    document = annotated.document
    own = publisher_party(document.publisher, document.url)
    drafts: list[PledgeDraft] = []
    for number, segment in enumerate(document.segments):
        memory = Memory(annotated, own)
        here = [(i, meeting) for i, meeting in enumerate(meetings) if meeting.segment == number]
        occasion = Occasion(annotated, segment.published or document.published, own is not None, here)
        outline = Outline(document.text)
        told: list[PledgeDraft] = []
        for sentence in annotated.sentences:
            if sentence.segment == number:
                speaker = segment.blocks[sentence.block].speaker
                told += _read_sentence(sentence, speaker, memory, occasion, outline)
        drafts += link(told)
    return to_mentions(drafts)


def _read_sentence(
    sentence: Sentence,
    speaker: str,
    memory: Memory,
    occasion: Occasion,
    outline: Outline,
) -> list[PledgeDraft]:
    statement = statement_of(sentence)
    memory.speaker = speaker
    if sentence.block_kind == "headline":
        memory.note(statement)
        return []
    part = find_item(statement, memory, outline)
    found = [part] if part else find_money(statement, memory, occasion)
    if not any(draft.type == "in_kind" for draft in found):
        found += find_goods(statement, memory, occasion) or find_works(statement, memory, occasion)
    if sentence.block_kind != "speech":
        found += [
            each
            for each in find_policy(statement, memory, occasion)
            if not any(same_words(each, f) for f in found)
        ]
    if found and not part:
        outline.open(found[0])
    elif not found:
        add_channel(statement, outline.told)
    outline.told += found
    occasion.note(sentence)
    memory.note(statement)
    return found
