"""A sentence in the first person → who says "I" in it."""

from kg.annotate.entities import AnnotatedDocument, Sentence
from kg.annotate.people.name_parts import family_name
from kg.extract.meetings.sides.actors import Actor


def author_of(
    sentence: Sentence, annotated: AnnotatedDocument, subject: tuple[Actor, ...] = ()
) -> tuple[Actor, ...]:
    """The speaker of a transcript, the author of a statement, or just the publisher's side.

    Where nobody signs, the one whom the article quotes, its ``subject``: Prime Minister Ruiz said: “I met …”.
    """
    speaker = annotated.document.segments[sentence.segment].blocks[sentence.block].speaker
    author = _named_by(speaker, annotated) if speaker else annotated.author
    if author is None and not speaker and _is_quoted(sentence, subject, annotated):
        return subject
    if author is None:
        return (Actor(None, annotated.own, None, 0, 0),) if annotated.own and not speaker else ()
    person = annotated.people[author]
    return (Actor(author, person.side, person.office, 0, 0),)


def speaks(subject: tuple[Actor, ...], sentence: Sentence, annotated: AnnotatedDocument) -> bool:
    """Whether the one person of a subject speaks a sentence of a transcript."""
    speaker = annotated.document.segments[sentence.segment].blocks[sentence.block].speaker
    person = _named_by(speaker, annotated) if speaker else None
    return person is not None and [a.person for a in subject] == [person]


def _is_quoted(sentence: Sentence, subject: tuple[Actor, ...], annotated: AnnotatedDocument) -> bool:
    """Whether the article's subject is a person whose words a sentence gives: one of the publisher's, or in quotes."""
    if len(subject) != 1 or subject[0].person is None:
        return False
    ours = annotated.own is not None and subject[0].party == annotated.own
    return ours or sentence.text.startswith(("“", '"'))


def _named_by(speaker: str, annotated: AnnotatedDocument) -> int | None:
    """The one person whom a speaker's label names, or whose office on the publisher's side it is: "THE PRESIDENT"."""
    label = speaker.upper()
    words = set(label.split())
    people = list(enumerate(annotated.people))
    named = [i for i, p in people if set(family_name(p.name, p.side).upper().split()) <= words]
    if not named and annotated.own is not None:
        office = label.removeprefix("THE ")
        named = [i for i, p in people if (p.office or "").upper() == office and p.side == annotated.own]
    return named[0] if len(named) == 1 else None
