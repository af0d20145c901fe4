"""Masked sentences → who does something and with whom: the groups of actors on both sides of a verb."""

import re
from dataclasses import dataclass
from functools import cached_property

from kg.annotate.cues import Cues, spellings
from kg.annotate.entities import CountryName, Entity, OfficeReference, OrganisationName, PersonName, Sentence
from kg.annotate.mask import ACTOR, NATION, OFFICE, PERSON, PLACE
from kg.annotate.named_together import WHOSE
from kg.extract.meetings.sides.governing import GOVERNS, POSSESSED, SERVED, is_governed
from kg.extract.meetings.sides.next_clauses import next_clause
from kg.extract.meetings.words import MANY

_DETERMINER = rf"(?:(?:{MANY}|[Tt]he|his|her|their|its|my|our|a|both|visiting|newly\s+(?:appointed|elected)|outgoing|incoming|fellow|H\.?E\.?|(?:His|Her|Their)\s+(?:Royal\s+)?(?:Highness(?:es)?|Majest(?:y|ies)|Excellenc(?:y|ies)|Eminence|Holiness),?|senior|high-level|high-ranking|top|key|leading|relevant|various|other|[Gg]overnment\s+of)\s+){{0,4}}"
_ASIDE = (
    r"(?:,?\s+(?:MP|MEP|KC|QC)\b)?(?:\s+(?:\([^()]{1,80}\)|[‘“'\"][\w -]{2,24}[’”'\"]))?(?:\s+(?:in|of)\s+(?:the\s+)?"
    + NATION
    + r"|,?\s+(?:on|from|for)\s+the\s+"
    + NATION
    + r"\s+side)?"
)
_IN = re.compile(r"\s(?:in|of)\s+(?:the\s+)?$")  # where, or whose; no actor of its own
_IN_BRACKETS = re.compile(r"\([a-z]+\s[^()]*$")  # "Berg (representing President Ruiz)"
# "between Ruiz, who took office in May, and Berg"
_WHO = r"\s*,\s+who\s+[^,;.]{3,80},\s+and\s+"
_WHO_ASIDE = re.compile(_WHO)
AND = (
    rf"(?:{_WHO}|"
    r"\s*[,;]\s*(?:and\s+|as well as\s+|along with\s+|together with\s+|including\s+)?|\s+[Aa][Nn][Dd]\s+|\s+as well as\s+|\s+together with\s+"
    r"|\s+along with\s+|\s+that included\s+|\s+including\s+|\s+(?:(?<=\ue011 )(?:(?:members|representatives|officials|experts|senators|deputies|business|company|private|youth)\s+(?:[a-z-]+\s+){0,4})?)?(?:led|headed) by\s+|\s+&\s+|\s*/\s*|(?<=\ue011)\s+(?=\ue010))"
)
# "Blinken and Austin", "Foreign Ministers A, B and C of Chile": actors in a row.
GROUP = rf"{ACTOR}{_ASIDE}(?:{AND}{_DETERMINER}(?:(?:counterparts?|guests?|hosts?),?\s+)?{ACTOR}{_ASIDE})*"
_GROUP = re.compile(GROUP)
_ACTOR = re.compile(ACTOR)
# "… met A, spokesperson B said": who tells it is no part of it.
_SAID = re.compile(r"\s+(?:said|says|told|announced|confirmed|reported|added|noted|wrote)\b")
_ASIDE_OF = re.compile(r",\s+(?:the\s+)?$")
_COMMA_BEHIND = re.compile(r",\s+(?:the\s+)?(?=[\ue010\ue011])")
_INSIDE = re.compile(
    rf"\b(?:[Ii]n|[Ff]rom|[Ww]hile in|[Aa]t|attend|attending|address|addressing)\s+(?:the\s+)?(?:{PLACE},\s+)?$"
)
# "met with President Berg’s brother", "and the minister’s request": not with him; with his delegation he is met
_OWNS_THING = re.compile(
    r"(?<=[\ue010\ue011])[’']s?\s+(?!(?:and|or|residence|house|palace|delegation|side|invitation)\b)(?:[a-z]|Office\b)"
    # "met with a Berg envoy"
    r"|(?<=\ue010)\s+(?:(?:top|senior|special)\s+)?(?:envoy|advis[eo]r|aide|emissary|ally|administration|loyalist|official|representative)s?\b"
)
# "met President Berg’s envoy Ruiz": Ruiz
_WHOSE = re.compile(rf"(?<=\ue010){WHOSE}(?=\ue010)")
_REACH = 1500  # characters before a verb in which its subject stands: no sentence may cost the square of its length
# "renowned human rights defender Ana Ruiz"
_DESCRIBED = rf"(?:(?:(?!(?:of|from|to|by|for|in|on|about|and|or|with|at|under|after|as|including|our|my|your|against|over|without|near|behind)\b)[a-z][a-z’'-]+\s+){{1,4}}(?={PERSON})|(?:[a-z]+|{OFFICE})\s+of\s+(?:the\s+)?[a-z]+(?:\s+[a-z]+)?,\s+(?:(?:former|then)\s+)?(?={PERSON}))?"
# "with Erik Berg" where the text calls him Berg, "with National Security Secretariat Secretary General Berg"
_FIRST_WORDS = rf"(?:[A-Z][\w’'-]+\s+){{1,4}}(?={PERSON})"
# "with a range of leaders, including Ruiz": whom the words after say by name.
_INCLUDING = (
    r"(?:(?:[a-z-]+\s+){0,4}(?:counterparts|countries|nations|states|leaders|officials|ministers|colleagues|figures|dignitaries|representatives|interlocutors|diplomats|delegates)"
    r"(?:\s+(?:from|in|across|on|at|throughout|during)\s+[^.;,]{2,60}){0,2},?\s+(?:including|among them|such as)\s+(?:with\s+)?)?"
)
_LEADING = re.compile(
    rf"\s*{_INCLUDING}{_DETERMINER}(?:(?:counterpart|colleague|host|guest|brother|friend)s?[,:]?\s+(?:the\s+)?)?"
    rf"(?:{_FIRST_WORDS}|(?:{NATION}(?:[’']s?)?\s+(?:and\s+{NATION}\s+)?)?{_DESCRIBED})"
)

_ARTICLES = re.compile(rf"\s*{_DETERMINER}")

_TRAVELLED = re.compile(
    r"\b(?:[Tt]ravel\w*|[Tt]rips?|[Vv]isit\w*|[Ff]lew|[Jj]ourney\w*)\s+(?:to\s+)?(?:the\s+)?$"
)
_TRAVEL = Cues(spellings(("travel", "trip", "visit", "flew", "journey")))
_GOVERNING = re.compile(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Ii]nto|[Oo]utside|[Nn]ear|witnessed by)\s+(?:the\s+)?$")

# "fishermen from Norway, Peru and Chile": no one of the three acts
_FROM = re.compile(r"\b[Ff]rom\s+(?:the\s+)?$")
# "Ruiz, whose country holds the chair, met Berg": whoever is named in it does not act
# "Ruiz, accompanied by his wife and Ambassador Soto, was received": who is with somebody does not act for him.
_WITH_OTHERS = re.compile(
    r",\s+(?:(?:accompanied|joined|flanked|escorted|assisted)\s+by|(?:together|along)\s+with)\s[^;:]{3,200},(?=[^,;:]*$)"
)
_RELATIVE = re.compile(r",\s+who(?:se)?\s+[^,;.“”]{3,160},(?=\s)")
_LISTED = re.compile(r",?\s+(?:and\s+)?(?:the\s+)?")

_CONJUNCTION = re.compile(r"\b(?:[Aa]fter|[Bb]efore|[Ss]ince|(?<!cessor )as|than|until)\s+(?:the\s+)?$")
# What may stand between a state and its verb; persons may be further away.
_BESIDE = re.compile(
    r"(?:[\s,]|\ue012|\b(?:has|have|had|will|would|also|today|yesterday|recently|jointly|then|is|are|was|were|to|be|been|co-?|both|again|plans|planning|due|set|scheduled|expected)\b)*"
)
# "after the Minister visited Lima on Monday and met"
_WENT_AND = re.compile(
    r"\s+(?:visited|travell?ed|arrived|flew|went|came|attended|addressed|returned|signed|opened|concluded|announced)\b[^.;:“”\ue010\ue011]{0,120}\s(?:and|to)\s+(?:(?:also|then|later|had)\s+)?"
)
# A new clause begins here, and with it a new subject.
_BOUNDARY = re.compile(
    r"[;:—–“”]|\b(?:said|says|announced|announces|stated|noted|confirmed|disclosed|reported|added|told\s+\S+)"
    r"(?!\s+(?:(?:his|her|their|its|the|an?)\s+)?(?:[a-z]+\s+)?(?:intentions?|intent|plans?)\s+to\b)"  # "announced plans to meet"
    r"(?:\s+\w+day)?(?:\s+that)?\b|,\s+(?:where|when|while|after which|during which|but)\b|\bthat\b"
)
# "Ruiz told reporters on Friday after meeting Berg": the clause goes on.
_TELLING = re.compile(r"(?:said|says|stated|noted|added|told)\b")
_GOES_ON = re.compile(
    r"(?:\s+(?:reporters|journalists|media|the\s+(?:media|press)|late|early|(?:on|in|to|via|by)(?:\s+(?:an?|the|his|her|state|social|video|national|public))*(?:\s+(?:media|post|statement|message|television|TV|radio|broadcaster|interview|X|Twitter|Telegram|Facebook|platform|address))?|[\ue004\ue012]+|[a-z]+ly)(?=[\s,]))*,?\s+"
)
_AFTER_MEETING = re.compile(
    r"(?:after|before|while|when)\s+(?:\w+\s+)?(?:meeting|hosting|receiving|speaking|talking|holding)\b"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Actors in a row, with the stretch of the sentence they take."""

    start: int
    end: int
    actors: tuple[Entity, ...]


@dataclass(frozen=True)
class Clause:
    """A sentence made ready for grammar: its masked text and its entities by offset within it."""

    sentence: Sentence
    masked: str
    by_start: dict[int, Entity]

    def group(self, match: re.Match[str]) -> Group:
        """The actors within a match of ``GROUP``."""
        inside = _ACTOR.finditer(self.masked, match.start(), match.end())
        asides = [aside.span() for aside in _WHO_ASIDE.finditer(self.masked, match.start(), match.end())]
        actors = tuple(
            self.by_start[m.start()]
            for m in inside
            if m.start() in self.by_start
            and not any(begin <= m.start() < end for begin, end in asides)
            and not _IN.search(self.masked, match.start(), m.start())
            and not _IN_BRACKETS.search(self.masked, match.start(), m.start())
        )
        end = match.end()
        if len(actors) > 1 and _SAID.match(self.masked, end):
            last = actors[-1].start - self.sentence.start
            aside = _ASIDE_OF.search(self.masked, match.start(), last)
            if aside:
                return Group(match.start(), aside.start(), actors[:-1])
        return Group(match.start(), end, actors)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """All groups of actors of the sentence, in order."""
        return tuple(map(self.group, _GROUP.finditer(self.masked)))

    @cached_property
    def free_starts(self) -> tuple[int, ...]:
        """Where entities begin that no preposition governs: "In Chile, the minister met …" is no encounter with Chile."""
        visited = self._travelled_to if _TRAVEL.in_text(self.masked) else frozenset()
        free: list[int] = []
        listed_to = -1  # where a list of states behind "from" ends
        for start, entity in self.by_start.items():
            state = isinstance(entity, CountryName | OrganisationName)
            of_list = state and listed_to >= 0 and _LISTED.fullmatch(self.masked, listed_to, start)
            if of_list or (state and _FROM.search(self.masked, max(0, start - 20), start)):
                listed_to = entity.end - self.sentence.start
            elif start not in visited and not _GOVERNING.search(self.masked, max(0, start - 20), start):
                free.append(start)
        return tuple(free)

    @property
    def _travelled_to(self) -> frozenset[int]:
        """Where states begin that a journey goes to."""
        return frozenset(
            actor.start - self.sentence.start
            for group in self.groups
            if _TRAVELLED.search(self.masked, max(0, group.start - 25), group.start)
            for actor in group.actors
            if isinstance(actor, CountryName)
        )


def groups(clause: Clause, start: int = 0, end: int | None = None) -> list[Group]:
    """All groups of actors between two offsets, in order."""
    if start == 0 and end is None:
        return list(clause.groups)
    stop = len(clause.masked) if end is None else end
    return [clause.group(m) for m in _GROUP.finditer(clause.masked, start, stop)]


def group_at(clause: Clause, position: int, *, bare: bool = False) -> Group | None:
    """The group that begins at ``position``, after articles and adjectives.

    A state whose name stands before other words ("Chilean fish", "Chile about fish") only where ``bare`` ones count.
    """
    for leading in (_LEADING, _ARTICLES) if bare else (_LEADING,):
        before = leading.match(clause.masked, position)
        match = _GROUP.match(clause.masked, before.end()) if before else None
        if match and not (leading is _ARTICLES and POSSESSED.match(clause.masked, match.end())):
            whose = _WHOSE.match(clause.masked, match.end())
            match = _GROUP.match(clause.masked, whose.end()) or match if whose else match
            return _without_next(clause, _without_owner(clause, match))
    return None


def _without_next(clause: Clause, group: Group | None) -> Group | None:
    """The group but for its last, where the next clause begins with that one."""
    if group is None or len(group.actors) < 2:
        return group
    last = group.actors[-1].start - clause.sentence.start
    end = next_clause(clause.masked, group.start, last, group.end)
    return group if end is None else Group(group.start, end, group.actors[:-1])


def _without_owner(clause: Clause, match: re.Match[str]) -> Group | None:
    """The group but for its last, where that only owns what follows: "with Peru and the Norwegian minister’s request"."""
    group = clause.group(match)
    if not _OWNS_THING.match(clause.masked, match.end()):
        return group
    if len(group.actors) < 2:
        return None
    return Group(group.start, group.actors[-1].start - clause.sentence.start, group.actors[:-1])


def subject_before(clause: Clause, position: int, *, verb: bool = True) -> Group | None:
    """The group that is the subject of the verb at ``position``: the nearest that nothing else governs.

    A state must stand beside its verb, but may be further from a noun (``verb`` false).
    A person comes before a state: in "Kamikawa, visiting the United States, met …" it is Kamikawa.
    """
    begin = max(0, position - _REACH)
    for boundary in _BOUNDARY.finditer(clause.masked, begin, position):
        if not _goes_on(clause.masked, boundary, position):
            begin = boundary.end()
    candidates = [
        g
        for g in map(lambda g: _free_part(clause, g, position), groups(clause, begin, position))
        if g is not None
    ]
    asides = [
        aside.span()
        for told in (_RELATIVE, _WITH_OTHERS)
        for aside in told.finditer(clause.masked, begin, position)
    ]
    candidates = [g for g in candidates if not any(a < g.start < b for a, b in asides)] or candidates
    for wanted in (f"{PERSON}|{OFFICE}", ACTOR):
        for group in reversed(candidates):
            if re.compile(wanted).match(clause.masked, group.start) and (
                wanted != ACTOR or not verb or _BESIDE.fullmatch(clause.masked, group.end, position)
            ):
                return group
    return None


def _goes_on(masked: str, boundary: re.Match[str], position: int) -> bool:
    """Whether a verb of saying opens no new clause: "told reporters after meeting"."""
    if not _TELLING.match(boundary.group()):
        return False
    between = _GOES_ON.match(masked, boundary.end(), position + 60)
    after = _AFTER_MEETING.match(masked, between.end()) if between else None
    return after is not None and after.start() <= position < after.end()


def _free_part(clause: Clause, group: Group, position: int) -> Group | None:
    """The part of a group that nothing governs: of "In Oman, the Deputy Secretary" the second actor."""
    group = _without_master(clause, group)
    behind = _behind_place(clause, group)
    if behind is not None:
        return behind
    if not is_governed(clause.masked, group.start, group.end) or _begins_clause(
        clause.masked, group, position
    ):
        return group
    last = group.actors[-1]
    start = last.start - clause.sentence.start
    apart = re.search(r",\s+(?:and\s+)?(?:the\s+)?$", clause.masked[:start]) is not None
    if len(group.actors) == 1 or not apart or not isinstance(last, PersonName | OfficeReference):
        return None
    return None if POSSESSED.match(clause.masked[group.end :]) else Group(start, group.end, (last,))


def _without_master(clause: Clause, group: Group) -> Group:
    """Of "Ruiz, President Berg’s special envoy, met" the first, who only serves the other."""
    last = group.actors[-1].start - clause.sentence.start
    served = len(group.actors) == 2 and SERVED.match(clause.masked, group.end) is not None
    if not served or _ASIDE_OF.search(clause.masked, group.start, last) is None:
        return group
    return Group(group.start, group.actors[0].end - clause.sentence.start, group.actors[:1])


def _begins_clause(masked: str, group: Group, position: int) -> bool:
    """Whether what seems to govern a group only joins its clause: "months after Ruiz held talks", "visited Lima and met"."""
    joined = _CONJUNCTION.search(masked, max(0, group.start - GOVERNS), group.start)
    if not isinstance(group.actors[0], PersonName | OfficeReference):
        return False
    acts = any(between.fullmatch(masked, group.end, position) for between in (_BESIDE, _WENT_AND))
    return joined is not None and acts


def _behind_place(clause: Clause, group: Group) -> Group | None:
    """Of "In Ghana, Ruiz and the delegation", "to attend the General Assembly, Ruiz" all but the country or the body."""
    first, *others = group.actors
    end = first.end - clause.sentence.start
    apart = _COMMA_BEHIND.match(clause.masked, end)
    if not others or not apart or not isinstance(first, CountryName | OrganisationName):
        return None
    if not _INSIDE.search(clause.masked, max(0, group.start - GOVERNS), group.start) or POSSESSED.match(
        clause.masked, group.end
    ):
        return None
    return Group(others[0].start - clause.sentence.start, group.end, tuple(others))
