"""Sentences → the topics they name, each with the words that name it.

They are found by the labels of ontology/topics.ttl, all at once; of labels that overlap the longest counts.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from kg.annotate import Sentence
from kg.annotate.entities import Amount, OfficeReference, OrganisationName, PersonName
from kg.annotate.sieve import Sieved
from kg.extract.matters import matters_of
from kg.models import Cited
from kg.topics import topics

# Longer words around a label that take its sense away: "security environment" names no environment.
_NOT_TOPICS = (
    "two states",
    *("security environment", "enabling environment", "environment of", "business climate"),
    *("political climate", "climate of", "bomb shelter", "civic space", "democratic space"),
    *("information space", "political space", "space for", "safe space", "trade union", "trade off"),
    *("media space", "economic space", "post soviet space", "eurasian space"),
    *("public space", "open space", "cultural space", "fiscal space", "policy space", "common space"),
    *("legal space", "digital space", "online space", "european space", "schengen space", "customs space"),
    *("as a democracy", "its democracy", "their democracy", "freedom and democracy"),
    *("commitment to democracy", "democratic republic", "democratic people", "democratic party"),
    *("liberal democratic", "social democratic", "labour party", "party to the conflict"),
    *("conflict of interest", "false claims about", "training squadron", "rules of the road"),
    # Who is told of a meeting, or asks about it.
    *("told journalists", "to journalists", "briefed journalists", "informed journalists", "by journalists"),
    *("with journalists", "telling journalists", "told a journalist", "told the journalists"),
    *("maritime self defense force", "maritime self defence force", "time and energy", "social media"),
    *("socio cultural community", "socio cultural pillar"),
    *(
        "civilian infrastructure",
        "law of the sea",
        "missile technology",
        "missile technologies",
        "university of",
    ),
    *(
        "drug free",
        "national university",
        "crimes committed",
        "crimes perpetrated",
        "crimes against",
        "serious crimes",
    ),
    *(
        "finance minister",
        "who finance",
        "finance the",
        "finance gangs",
        "in financing",
        "regional developments",
        "international developments",
        "health of the",
        "his health",
        "her health",
        "health infrastructure",
        "transport of",
        "talent pipeline",
    ),
)
_SPELLINGS = (("defence", "defense"), ("isation", "ization"), ("labour", "labor"), ("programme", "program"))
_SAME = str.maketrans("-‐‑–—’‘\u00a0\t\n", "     ''   ")
_ACRONYM = re.compile(r"[^a-z]*[A-Z][^a-z]*[A-Z0-9][^a-z]*|[A-Z][a-z]+")  # "NATO", "5G"; and "Patriot"
_POSTS = (
    r"(?:[Mm]inist(?:er|ry)|(?:[Uu]nder)?[Ss]ecretary|[Dd]epartment|[Cc]ommissioner|Committee|Directorate|Agency|Bureau"
    r"|Board)"
)
_OF_A_POST = Sieved(
    rf"\b{_POSTS}(?: of State)? (?:of|for|on|in charge of) (?:the )?(?:[A-Z][\w,&'-]* |and |& ){{0,6}}$"
)
_BEFORE_A_POST = re.compile(rf"(?:,? (?:and|&) [A-Z]\w+| [A-Z]\w+)? {_POSTS}\b")
# What only tells where and with whom people met, what they went to see, or what else befell then: "on the margins of the forum
# on tourism", "representatives of women's groups", "visit a solar farm", "hours before a ceasefire".
_SETTING = Sieved(
    r"\b(?:margins?|sidelines|fringes) of [^.;,]{3,120}"
    r"|\b(?:for|at|attend(?:s|ed|ing)?|address(?:ed|ing)?)\s(?:the|an?)\s(?:[\w-]+\s){0,6}?(?:[Cc]onference|[Ff]orum|[Ss]eminar|[Ww]orkshop|[Ss]ymposium|[Cc]ongress)\son\s[^.;,]{3,60}"
    r"|\b(?:representatives|members|leaders|families) of (?:[\w’'-]+\s){0,4}?(?:organi[sz]ations|groups|associations|companies|communit(?:y|ies)|society)\b"
    r"|\b[Ii]n the presence of [^.;,]{3,120}"
    r"|\b(?:visit|visits|visited|visiting|tour|tours|toured|touring)\s(?:an?|the|her|his|its)\s[^.;,]{3,80}"
    r"|\b(?:hours|days|weeks|shortly|just)\s(?:before|after|ahead of)\s(?:an?|the)\s[^.;,]{3,80}"
    r"|\b(?:called off|cancelled|postponed|take place)\b[^.;]{0,40}?\s(?:because of|owing to|due to|following)\s[^.;]{3,80}"
    r"|^(?:In the aftermath|In the wake) of [^.;,]{3,60}"
    r"|\b(?:told|tell|telling|asked|briefed|informed|to|by|with|before|from|among|accompanying)\s(?:[\w-]+\s){0,2}(?:(?:reporters|media|press)\sand\s)?journalists?\b"
)
# Since when somebody is in office, or for the first time since what they meet: "the first visit since the coup".
_SINCE = Sieved(
    r"\b(?:since|after|upon|on)\s(?:taking|assuming|entering|coming\s(?:in)?to)\s(?:up\s)?(?:office|power|the\spost)\b[^.;]{0,100}"
    r"|\b(?:since|when|who)\s(?:(?:he|she|they)\s)?(?:took|assumed|entered|came\s(?:in)?to)\s(?:up\s)?(?:office|power|the\spost)\b[^.;,]{0,100}"
    r"|(?<=\bsince\s)(?:the|his|her|their|last|its)\s[^.;,]{0,60}?\b(?:elections?|re-?election|coup|inauguration|appointment|victory|takeover|ouster|overthrow|fall)\b[^.;,]{0,60}"
)
# A matter in the name of a fund or a body: "the African Development Fund".
_IN_NAME = re.compile(
    r"[’']?(?: (?:and|for|&)| [A-Z][\w-]+){0,3} (?:Fund|Program(?:me)?|Facility|Bank|Corps|Co-?ordinator|Team|Commission|Cent(?:re|er)|Treaty|Agency|League|Foundation|Institute"
    r"|University|College|School|Academy|Hospital|Museum|City|Park|Tower|Palace|Hotel|Airport|House|Library|Fair|Week|Day|Award|Prize"
    r"|Association|Federation|Union|Company|Corporation|Chamber)s?\b"
)
_BODY_ON = re.compile(
    r"(?:Commission|Committee|Team|Fund|Cent(?:re|er)|Institute|Agency|Group) (?:on|for|of) (?:the )?$"
)
_CONGRATULATES = re.compile(r"\bcongratulat", re.IGNORECASE)
_WON = re.compile(r"\b(?:victory|win|won|re-?election|elected|inaugurat\w+)\b", re.IGNORECASE)
# What is done with money at a talk; without such a word a sum is only announced, and what it is for was not talked about.
_SPOKEN_OF = re.compile(
    r"\b(?:discuss|exchang|review|agree|thank|apprecia|gratitude|grateful|welcom|prais|recall|express|stress|highlight|underlin|undersco|emphasi|not(?:ed|es|ing)\b|explain|convey"
    r"|sa(?:id|ys)\b|told\b|inform|stat(?:ed|es)\b|mention|pledg|condemn|assur|brief|confirm)",
    re.IGNORECASE,
)
_WINDOW = 80  # characters to look back for the office that a word belongs to


@dataclass(frozen=True, slots=True)
class _Labels:
    """An automaton with the topics of each of its patterns (none: a phrase that only looks like a topic)."""

    automaton: AhoCorasick
    found: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    topics: tuple[str, ...]
    plural: bool = False  # the label has no "s"

    def within(self, start: int, end: int) -> bool:
        """Whether a name holds these words and more."""
        return start <= self.start and self.end <= end and (start, end) != (self.start, self.end)


def find_topics(sentence: Sentence, talked_of: bool = False) -> tuple[Cited[str], ...]:
    """Cite the topics that a sentence names, in order; a label within a name or an office does not count.

    ``talked_of`` adds what everyday words name where the sentence says what was talked about.
    """
    names = [
        (e.start - sentence.start, e.end - sentence.start)
        for e in sentence.entities
        if isinstance(e, PersonName | OfficeReference | OrganisationName)
    ]
    won = bool(_CONGRATULATES.search(sentence.text) and _WON.search(sentence.text))
    cited = []
    for hit in _longest(_hits(sentence.text, matters_of(sentence.text) if talked_of else [])):
        name = bisect_right(names, hit.start, key=lambda n: n[0]) - 1
        if (name >= 0 and hit.within(*names[name])) or _in_office(sentence.text, hit):
            continue
        evidence = sentence.evidence("topic/label", hit.start + sentence.start, hit.end + sentence.start)
        cited += [Cited(value=t, evidence=evidence) for t in hit.topics if not (won and t == "elections")]
    return tuple(cited)


def topics_of(
    sentences: Iterable[Sentence],
    but_settings: bool = False,
    parts: Mapping[int, tuple[int, int]] | None = None,
    tellings: Collection[int] = (),
) -> tuple[Cited[str], ...]:
    """Cite each topic of some sentences once, at its first mention; ``but_settings`` leaves out what a conference was about
    on whose margins, or for which, people met. Of a sentence whose start is in ``parts`` only that part counts; of one that is
    not in ``tellings`` nothing behind a sum that is only announced.
    """
    first: dict[str, Cited[str]] = {}
    for sentence in sentences:
        begin, end = (parts or {}).get(sentence.start, (0, len(sentence.text)))
        if sentence.start not in tellings:
            end = min(end, _spent_from(sentence))
        settings = settings_of(sentence.text) if but_settings else []
        for topic in find_topics(sentence, talked_of=True):
            focus = topic.evidence.focus or topic.evidence
            at = focus.start - sentence.start
            if not begin <= at < end or any(a <= at < b for a, b in settings):
                continue
            if not (but_settings and _in_name(sentence.text, at, focus.end - sentence.start)):
                first.setdefault(topic.value, topic)
    return tuple(first.values())


def settings_of(text: str) -> list[tuple[int, int]]:
    """Where a sentence only tells where, with whom and since when people met, or what else befell then."""
    return [m.span() for told in (_SETTING, _SINCE) for m in told.finditer(text)]


def _spent_from(sentence: Sentence) -> int:
    """Where a sentence that announces a sum begins to say what it is for; its end, where it announces none."""
    sums = [e.start - sentence.start for e in sentence.entities if isinstance(e, Amount)]
    announced = sums and not _SPOKEN_OF.search(sentence.text, 0, sums[0])
    return sums[0] if announced else len(sentence.text)


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether the words are part of the name of a fund or a body."""
    if not text[start].isupper():
        return False
    return bool(_IN_NAME.match(text, end) or _BODY_ON.search(text, max(0, start - _WINDOW), start))


def _hits(text: str, matters: Sequence[tuple[int, int]]) -> Iterator[_Hit]:
    """Every label in the text that stands there as whole words, a plural "s" allowed; everyday words only within ``matters``."""
    plain = text.translate(_SAME)
    folded = plain.lower()
    lower = folded if len(folded) == len(plain) else "".join(c.lower()[0] for c in plain)
    named, talked_of = _labels()
    for (labels, where), anywhere in (
        *((pair, True) for pair in zip(named, (lower, plain), strict=True)),
        *((pair, False) for pair in zip(talked_of, (lower, plain), strict=True) if matters),
    ):
        for index, start, end in labels.automaton.find_matches_as_indexes(where, overlapping=True):
            if start and where[start - 1].isalnum():
                continue
            if not anywhere and not any(begin <= start < until for begin, until in matters):
                continue
            stop = end + 1 if where[end : end + 1] == "s" else end
            if not where[stop : stop + 1].isalnum():
                yield _Hit(start, stop, labels.found[index], stop > end)


def _longest(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """The hits that lie in no longer one, from left to right; those of the same words are joined.

    Words as a label writes them count before the plural of another: "regional developments" are no regional development.
    """
    spans: dict[tuple[int, int], tuple[str, ...]] = {}
    for hit in sorted(hits, key=lambda one: one.plural):
        if not hit.plural or (hit.start, hit.end) not in spans:
            spans[hit.start, hit.end] = spans.get((hit.start, hit.end), ()) + hit.topics
    position = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= position:
            position = end
            yield _Hit(start, end, tuple(dict.fromkeys(spans[start, end])))


def _in_office(text: str, hit: _Hit) -> bool:
    """Whether the words belong to the title of an office: "Ministry of Foreign Affairs and Trade", "the trade minister"."""
    before = text[max(0, hit.start - _WINDOW) : hit.start]
    return bool(_OF_A_POST.search(before) or _BEFORE_A_POST.match(text, hit.end))


@cache
def _labels() -> tuple[tuple[_Labels, _Labels], tuple[_Labels, _Labels]]:
    """Labels found in either case, and those whose capitals count; and the same of everyday words for a matter of talks."""
    known = topics().values()
    return (
        _of_cases([(t.id, label) for t in known for label in t.labels], _NOT_TOPICS),
        _of_cases([(t.id, label) for t in known for label in t.matters]),
    )


def _of_cases(named: Iterable[tuple[str, str]], nothing: Iterable[str] = ()) -> tuple[_Labels, _Labels]:
    either: dict[str, set[str]] = {phrase: set() for phrase in nothing}
    exact: dict[str, set[str]] = {}
    for topic, label in named:
        plain = label.translate(_SAME)
        if _ACRONYM.fullmatch(label):
            exact.setdefault(plain, set()).add(topic)
        else:
            for spelling in _spellings(plain.lower()):
                either.setdefault(spelling, set()).add(topic)
    return _compiled(either), _compiled(exact)


def _compiled(patterns: dict[str, set[str]]) -> _Labels:
    return _Labels(AhoCorasick(list(patterns)), tuple(tuple(sorted(found)) for found in patterns.values()))


def _spellings(label: str) -> set[str]:
    """The label in British and in American spelling."""
    found = {label}
    for british, american in _SPELLINGS:
        found |= {label.replace(british, american), re.sub(rf"{american}(?!me)", british, label)}
    return found
