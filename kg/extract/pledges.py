"""AnnotatedDocument → its pledges: money, goods and undertakings, each with who, to whom, how far along, and the sentence."""

from kg.annotate.entities import AnnotatedDocument, PersonName, Sentence
from kg.extract.pledge_clause import statement_of
from kg.extract.pledge_dates import Occasion
from kg.extract.pledge_donors import Memory
from kg.extract.pledge_draft import PledgeDraft, to_mentions
from kg.extract.pledge_money import find_money
from kg.models import PledgeMention
from kg.reference.publishers import publisher_party


def find_pledges(annotated: AnnotatedDocument) -> tuple[PledgeMention, ...]:
    """The pledges of a document, in reading order, each once."""
    document = annotated.document
    own = publisher_party(document.publisher, document.url)
    drafts: list[PledgeDraft] = []
    for number, segment in enumerate(document.segments):
        memory = Memory(annotated, own)
        occasion = Occasion(segment.published or document.published, own is not None)
        for sentence in annotated.sentences:
            if sentence.segment == number:
                drafts += _read_sentence(sentence, memory, occasion)
    return to_mentions(drafts)


def _read_sentence(sentence: Sentence, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    statement = statement_of(sentence)
    if sentence.block_kind == "headline":
        return []
    found = find_money(statement, memory, occasion)
    occasion.note(sentence)
    speakers = [e.side for e in sentence.entities if isinstance(e, PersonName) and e.side is not None]
    memory.subject = speakers[0] if speakers else memory.subject
    return found
