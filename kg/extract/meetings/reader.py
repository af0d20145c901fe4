"""AnnotatedDocument → MeetingMentions: every encounter the document tells of, once, each value with its sentence."""

from kg.annotate.entities import AnnotatedDocument
from kg.extract.meetings.article.diaries import diary_of
from kg.extract.meetings.article.discussion import assign_sentences, discussed, headed_by
from kg.extract.meetings.article.mentions import to_mention
from kg.extract.meetings.article_reader import ArticleReader
from kg.extract.meetings.main_encounters import main_encounters
from kg.models import MeetingMention


def find_meetings(annotated: AnnotatedDocument) -> tuple[MeetingMention, ...]:
    """Find the meetings of a document, article by article, in order of first mention."""
    found: list[MeetingMention] = []
    for number in range(len(annotated.document.segments)):
        sentences = [s for s in annotated.sentences if s.segment == number]
        segment = annotated.document.segments[number]
        diary = diary_of(annotated.document, segment, annotated.published(number))
        reader = ArticleReader(annotated, segment, diary)
        for sentence in sentences:
            reader.read(sentence)
        reader.appear(sentences)
        reader.finish(sentences)
        main = main_encounters(reader)
        questions = [b.start for b in segment.blocks if b.kind == "question"]
        about = assign_sentences(
            reader.drafts, main, sentences, reader.told, questions, annotated.own is None
        )
        heading = headed_by(sentences)
        for index, draft in enumerate(reader.drafts):
            is_main = draft in main
            topics, countries = discussed(draft, about[index], heading if is_main else None, main=is_main)
            mention = to_mention(draft, number, annotated, is_main)
            found.append(mention.model_copy(update={"topics": topics, "about": countries}))
    return tuple(found)
