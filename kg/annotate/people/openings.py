"""Masked words of a block → where the patterns of offices, and of names that stand with them, can begin.

The grammar of offices is large: asking at every word whether one begins would cost more than all other reading. So an
automaton finds the words that open an office, and what stands before an office is looked for only beside one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.annotate.cues import Cues, openers, spellings
from kg.annotate.people.offices import LOWER_PORTFOLIOS, OFFICE_PLURAL, OFFICE_TITLE, SOMEONE
from kg.annotate.people.words import PORTFOLIO_WORD

# An office holds one of these; most blocks hold none and are done.
_HEADS = Cues(
    (
        "head of",
        *"""
    inister ecretar resident anager eretitenti uest isitor ignitary missary olitician Agong ancellor remier ommissioner nvoy epresentative mbassador harg dviser dvisor ouncillor
    ouncilor ounsellor ounselor hief iplomat peaker hair overnor ayor irector dministrator oordinator eader CEO General
    Admiral enator egislator Congress pokes Pope Sultan Prince King Queen mperor mpress Emir Amir aoiseach naiste PM FM EAM HR/VP SG MoS MOS NSA
    elegation elegates ounterpart olitical ember ssistant ommander lady Lady Duke prince Mantri aide Aide Head eads fficial eputies egotiator arliament awmaker ediator onarch missaries CS USTR onsul uncio ttach rosecutor reasurer apporteur
    """.split(),
    )
)
# Rulers in small letters, with the space before them: "talking" is no king.
_RULERS = Cues((" king", " queen", " emir", " sultan", " emperor"))
# The first words of offices: of their ranks, of their portfolios in small letters, of their heads.
_RANKS = """
acting interim caretaker outgoing former then deputy vice assistant principal senior first second third executive
alternate special permanent state union federal chief parliamentary under co joint coordinating designate
extraordinary country regional cabinet presidential elect incoming newly new long top personal army naval navy air intelligence spy police resident congressional bipartisan cross-party high-level ministerial general de aide
""".split()
_PORTFOLIOS = (
    *(words.split()[0] for words in openers(LOWER_PORTFOLIOS)),
    "policy",
    "diplomatic",
    "national",
    "peace",
)
_TITLES = """
government administration ministry senate military civilian diplomatic law attorney solicitor prosecutor auditor comptroller inspector security prime premier chancellor president crown minister secretar director high commissioner envoy representative
ambassador charg consul council parliament assembly speaker chair governor mayor managing administrator delegation delegates counsel coordinator
leader counterpart official senator diplomat legislator head heads member advis command deputies negotiator parliamentarian lawmaker spokes mediator monarch
king queen emir sultan emperor
guest visitor dignitary treasurer rapporteur lord emissar politician nuncio apostolic papal honorary
""".split()
_NAMED = """
PM Taoiseach T King Queen Emperor Empress Emir Amir Sultan Grand Pope Head MoS MOS EAM FM SG UNSG HR/VP NSA CEO CS USTR General Admiral Raksha
Te Yang Lieutenant Senator Congress Member Politburo
""".split()
_OPENERS = Cues((*spellings((*_RANKS, *_PORTFOLIOS, *_TITLES)), *_NAMED, "the Emir"))
_PORTFOLIO = re.compile(PORTFOLIO_WORD)
_ARTICLE_BEFORE = re.compile(r"the\s+$")
_LONGEST = 120  # characters from where an office begins to its head
_REACH = 160  # characters that may stand between a nation and its office


# The first words of honorifics.
_HONORIFICS = Cues(
    (
        *(
            "H.",
            "H E",
            "H H",
            "HE",
            "HRH",
            "HH",
            "HM",
            "Tui",
            "Sr",
            "Senior",
            "His ",
            "Her ",
            "the R",
            "the H",
            "The R",
            "The H",
            "Tan Sri",
            "M.",
            "U",
            "Gen.",
        ),
        *"""
        Mr Ms Mrs Dr Prof Sir Dame Lord Lady Baroness Rt Hon Sheikh Shri Smt Shaikh Prince Datuk Dato Datin Awang Haji Hajah Tun Tengku
        Daw YB Y.B. YAB Pehin T.H.
        General Lt. Lt Maj. Maj Brig Lieutenant Rear Fleet Vice Air Field Commodore Major Col. Colonel Admiral Adm. Ambassador Amb. Eng Senator Madam Mme
        Army Police Datu Ir. Dr Engineer Engr Arch. Barr Ing. Lic. Atty Cllr Alderman Hajiya Mallam Malam Advocate Begum Pandit Maharaja Chief
        Bishop Pastor Patriarch Monsignor Msgr. Cde Oknha Ratu Wing Group Squadron Inspector Sheik
        Rev Archbishop Cardinal Comrade Sayyid Atty. Imam Ayatollah Marshal Captain Capt. Samdech Lyon Dasho Ma Mullah Alhaji Adv.
        """.split(),
    )
)
_ANY_TITLE = Cues((*_HEADS.words, *_RULERS.words, *_HONORIFICS.words))
_COUNTERPART = Cues(("counterpart", "colleague", "opposite number", " peer", "homologue", " host", " guest"))
_COUNTERPARTS = Cues(
    (
        "counterpart",
        "colleague",
        "opposite number",
        "visiting",
        "his",
        "her",
        "their",
        "the",
        "His",
        "Her",
        "Their",
    )
)
_ARTICLES = Cues(spellings(("the", "his", "her", "their", "its", "these", "both", "our")))
_ARTICLE = re.compile(
    r"(?<!\w)(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]hese|[Bb]oth|[Oo]ur)\s+"
    r"(?:(?P<adjective>new|two|three|four|visiting|current|outgoing|(?:Rt\.?\s+)?Hon(?:[’']ble|ou?rable|\.)|respective|same|then|inter-?agency|joint|presidential|high-level)\s+)?"
)
_COMMA = re.compile(",")
_LETTER = re.compile(r"(?<![\w’'-])[^\W\d_]")
_NAME = 120  # characters that a name with its titles may take


@dataclass(frozen=True, slots=True)
class Openings:
    """Where in a block an office can begin, in the singular or in the plural, and where a nation or a town does."""

    offices: tuple[int, ...] = ()
    nations: tuple[int, ...] = ()

    def with_nations(self) -> list[int]:
        """Where an office begins, or a nation that may belong to one."""
        return sorted({*self.offices, *(n for n in self.nations if _follows(n, self.offices, _REACH))})

    def commas(self, words: str) -> list[int]:
        """Where a comma parts a name from an office."""
        commas = (match.start() for match in _COMMA.finditer(words))
        return [c for c in commas if _follows(c, self.offices, _REACH) and _may_end_name(words, c)]

    def with_determiners(self, words: str) -> list[int]:
        """Where an office begins with its nation and its article: "the new French minister"."""
        places = set(self.with_nations())
        articles = (match for match in _ARTICLES.matches(_ARTICLE, words))
        before = {m.start() for m in articles if m.end() in places or m.start("adjective") in places}
        return sorted(places | before)

    def counterparts(self, words: str) -> list[int]:
        """Where "his Japanese counterpart" can begin."""
        return sorted({*_COUNTERPARTS.starts(words), *self.nations}) if _COUNTERPART.in_text(words) else []


def _may_end_name(words: str, position: int) -> bool:
    """Whether the last word before a position has a capital, or is one of those masked behind names."""
    last = words[words.rfind(" ", 0, position) + 1 : position]
    return not last.islower()


def title_starts(words: str) -> list[int]:
    """Where an honorific begins."""
    return _HONORIFICS.word_starts(words)


def name_starts(words: str, ends: Iterable[int]) -> list[int]:
    """Where the words begin that may belong to names with these ends."""
    spans = ((max(0, end - _NAME), end) for end in ends)
    return sorted({match.start() for begin, end in spans for match in _LETTER.finditer(words, begin, end)})


def holds_title(words: str) -> bool:
    """Whether there are words of an office or an honorific at all."""
    return _ANY_TITLE.in_text(words)


def find_openings(words: str, nations: Iterable[int]) -> Openings:
    """Where offices begin in masked words; ``nations`` is where countries and organisations do.

    >>> find_openings("The Minister came.", []).offices
    (4,)
    """
    heads = sorted({*_HEADS.starts(words), *(space + 1 for space in _RULERS.starts(words))})
    if not heads:
        return Openings()
    places = {*_OPENERS.word_starts(words), *_portfolios(words)}
    office = _office()
    offices = tuple(p for p in sorted(places) if _follows(p, heads, _LONGEST) and office.match(words, p))
    return Openings(offices, tuple(nations)) if offices else Openings()


def _follows(position: int, places: Sequence[int], reach: int) -> bool:
    """Whether one of the places lies at a position or soon behind it."""
    behind = bisect_left(places, position)
    return behind < len(places) and places[behind] - position <= reach


def _portfolios(words: str) -> Iterator[int]:
    """Where portfolios begin, with their article; behind a hyphen, which patterns shun, one letter on."""
    for match in _PORTFOLIO.finditer(words):
        start = match.start()
        yield start
        article = _ARTICLE_BEFORE.search(words, max(0, start - 8), start)
        if article:
            yield article.start()
        elif start and not words[start - 1].isspace():
            yield start + 1


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"{OFFICE_TITLE}|{OFFICE_PLURAL}|[Cc]ounterparts?|{SOMEONE}")
