"""Drafts and the sentences of their article → which sentences tell what was said at which encounter."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.annotate.entities import CountryName, Sentence
from kg.extract.about import about_of
from kg.extract.matters import matters_of
from kg.extract.meetings.article.besides import tells_of_something_else
from kg.extract.meetings.article.partners import DOES
from kg.extract.meetings.article.thread import Thread
from kg.extract.meetings.drafts import Draft
from kg.extract.topics import topics_of
from kg.models import Cited

TWO = 2
# Where a sentence goes on to something else: "welcomed the Summit and discussed trade".
_NEXT_DEED = re.compile(
    r",? and (?:about|on) |(?:;|,? and|,? as) (?:also |both |they |he |she |the (?:two )?\w+ )?(?:discuss|exchang|agree|undersco|underlin|reaffirm|reiterat|stress|emphasi|welcom|condemn|express"
    r"|thank|not(?:ed|ing)\b|took note|commit|reinforc|confirm|pledg|prais|call(?:ed|s) (?:for|on)|urg)"
)
# Headings above what was not said at the talks.
_BESIDES = re.compile(
    r"(?:Background(?: information)?|Context|Notes? (?:to|for) (?:the )?editors?|Editors?[’'] notes?|Notes?|(?:Quick|Key) facts"
    r"|(?:Further|Additional|(?:For )?more) (?:information|reading)|Related \w+|Associated links|About [^.]{2,60}|See also|Read more)\s*:?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"[(\[]Reference\b|Reference\s*(?::|\d|$)")  # the same, in front of a sentence


def assign_sentences(
    drafts: Sequence[Draft],
    main: Sequence[Draft],
    sentences: Sequence[Sentence],
    told: Mapping[int, list[Draft]],
    questions: Sequence[int] = (),
    news: bool = False,
) -> dict[int, list[Sentence]]:
    """The sentences about each draft, by its position in ``drafts``.

    What follows the report of a main encounter is about it, until the next one is told or someone is named who took
    part in another; where it is only announced, until a journalist asks, which ``questions`` tell by where they begin.
    A background meeting has only the sentences that report it. A sentence of something besides, or below a heading such
    as "Background", is about none; ``news`` says that nobody publishes it who could be one of the sides.
    """
    about: dict[int, list[Sentence]] = {i: [] for i in range(len(drafts))}
    thread = Thread(drafts, main, questions)
    begun = ended = False
    for sentence in sentences if drafts else ():
        if sentence.block_kind == "headline" or (sentence.start not in told and _heads_item(sentence)):
            ended = begun and _is_besides_heading(sentence.text)
            if begun and not ended:
                thread.turn(sentence)
            continue
        begun = begun or sentence.start in told
        ended = ended or (begun and _is_besides_heading(sentence.text))
        here = thread.follow(sentence, told.get(sentence.start, []))
        for index, draft in enumerate(drafts):
            if not any(draft is d for d in here):
                continue
            reports = any(r.sentence is sentence for r in draft.reports)
            aside = ended or _is_next_item(sentence, draft) or _is_besides(sentence, draft, news=news)
            if reports or not aside:
                about[index].append(sentence)
    return about


def _is_besides_heading(text: str) -> bool:
    """Whether what stands below these words was not said at the talks."""
    return _BESIDES.fullmatch(text.strip()) is not None or _REFERENCE.match(text.lstrip()) is not None


_LINE = 110  # characters of a heading
_STOPS = tuple('.!?:;,”"’')


def _heads_item(sentence: Sentence) -> bool:
    """Whether a line of the text that ends without a stop tells what somebody does: a heading like others."""
    text = sentence.text.strip()
    if sentence.block_kind != "body" or len(text) > _LINE or text.endswith(_STOPS):
        return False
    return DOES.match(text) is not None or _is_besides_heading(text)


# An item that goes on with the talks of the one before it.
_GOES_ON = re.compile(
    r"\W*(?:They|Both|The (?:two|sides|parties|[Mm]inisters|[Ll]eaders|talks|discussions|meeting|call)|It|In the (?:talks|meeting))\b"
)


def _is_next_item(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence is the next item of a list of which one item tells of the encounter: "• Minister meets … • UK to send …"."""
    if sentence.block_kind != "bullet" or _GOES_ON.match(sentence.text):
        return False
    before = [r.sentence for r in draft.reports if r.sentence.start < sentence.start]
    return bool(before) and before[-1].block_kind == "bullet" and before[-1].block != sentence.block


def _is_besides(sentence: Sentence, draft: Draft, *, news: bool) -> bool:
    """Whether a sentence tells of something besides."""
    return tells_of_something_else(sentence, draft.persons, news, alone=_is_of_two(draft))


# What a sentence says of talks to come: "The visit will underscore", "They are expected to press for".
_TO_COME = re.compile(
    r"\b(?:looks?\sforward\sto\sdiscussing\swith\b|(?:will|would|to)\s(?:also\s|jointly\s)?(?:undersco|underlin|highlight|stress|emphasi|reaffirm|reiterate|raise|press\b|push\b|urge|seek|call (?:for|on)|convey|reinforce|strengthen|deepen"
    r"|advance|promote|review|take stock|go over|look (?:at|into)|consult|examine|assess|consider|focus|cover|touch|thank|encourage|welcome|condemn|talk|speak|address|compare|explore|exchange|deal with"
    r"|identify|coordinate|follow up|brief|negotiate|build on|work on))"
)


def _is_of_two(draft: Draft) -> bool:
    """Whether no more than two sides met, each with a name."""
    return not draft.conference and len(draft.sides) <= len(draft.persons) == TWO


def headed_by(sentences: Sequence[Sentence]) -> Cited[str] | None:
    """The country that the headline puts before its colon: "Chile: the Minister speaks to partners"."""
    headline = next((s for s in sentences if s.block_kind == "headline"), None)
    first = headline.entities[0] if headline and headline.entities else None
    if headline is None or not isinstance(first, CountryName) or first.start != headline.start:
        return None
    behind = headline.text[first.end - first.start :]
    if first.party is None or first.form != "name" or not behind.startswith(":"):
        return None
    return Cited(value=first.party.key, evidence=headline.evidence("about/headline", first.start, first.end))


def discussed(
    draft: Draft, sentences: Sequence[Sentence], heading: Cited[str] | None = None, *, main: bool = True
) -> tuple[tuple[Cited[str], ...], tuple[Cited[str], ...]]:
    """The topics of an encounter, and the countries whose situation it was about, each at its first mention.

    ``heading`` is the country that the headline says all of it is about. Of a sentence that tells in passing of an event
    that is not ``main`` the words on that event count.
    """
    parties = {side.key for side in draft.sides}
    if not main and (draft.conference or not draft.persons):
        parts = _on_event(draft)
    else:
        parts = _yet_to_come(draft, sentences) if draft.status == "planned" else {}
    countries = about_of(sentences, parties, but_settings=not draft.conference)
    named = all(a.party is not None for a in draft.actors)  # else it may be whom they met
    if named and heading is not None and heading.value not in {*parties, *(c.value for c in countries)}:
        countries = (heading, *countries)
    countries = (*countries, *(c for c in _condoled(draft) if c.value not in {d.value for d in countries}))
    told = {r.sentence.start for r in draft.reports}
    return topics_of(sentences, but_settings=not draft.conference, parts=parts, tellings=told), countries


# "spoke to the Prime Minister of Vanuatu to offer condolences": not what is only said at the outset of talks
_CONDOLES = re.compile(
    r"\b(?:to|and)\s+(?:express|offer|convey|extend|pass on|reaffirm)(?:ed|ing)?\s[^.;]{0,70}?\b(?:condolences|sympath(?:y|ies)|solidarity|stands?\s+(?:with|by))\b"
)


def _condoled(draft: Draft) -> Iterator[Cited[str]]:
    """The state for whose loss somebody met or called its official."""
    for report in draft.reports:
        acting = {actor.party for actor in report.subject} - {None}
        others = draft.sides - acting
        match = _CONDOLES.search(report.sentence.text, report.end) if len(acting) == 1 else None
        if match is not None and len(others) == 1 and (other := others.pop()).kind == "country":
            start = report.sentence.start
            where = report.sentence.evidence("about/condolences", start + match.start(), start + match.end())
            yield Cited(value=other.key, evidence=where)


def _on_event(draft: Draft) -> dict[int, tuple[int, int]]:
    """What each sentence that tells of an event says of it, by the start of the sentence."""
    parts = {}
    for report in draft.reports:
        text = report.sentence.text
        ends = _NEXT_DEED.search(text, report.end)
        begins = max((m.end() for m in _NEXT_DEED.finditer(text, 0, report.start)), default=0)
        begin = report.start if draft.conference else begins
        parts[report.sentence.start] = (begin, ends.start() if ends else len(text))
    return parts


def _yet_to_come(draft: Draft, sentences: Sequence[Sentence]) -> dict[int, tuple[int, int]]:
    """What each sentence besides those that announce an encounter says will be talked about, by the start of the sentence."""
    told = {r.sentence.start for r in draft.reports}
    parts = {}
    for sentence in sentences:
        if sentence.start in told:
            continue
        begins = [begin for begin, _ in matters_of(sentence.text)]
        begins += [m.end() for m in _TO_COME.finditer(sentence.text)]
        parts[sentence.start] = (min(begins, default=len(sentence.text)), len(sentence.text))
    return parts
