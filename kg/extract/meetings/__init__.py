"""AnnotatedDocument → MeetingMentions: the encounters that a document tells of."""

from kg.extract.meetings.reader import find_meetings

__all__ = ["find_meetings"]
