"""A sentence behind the report of an encounter → whether it tells of something besides, and not of what was said there."""

import re
from collections.abc import Collection

from kg.annotate.entities import OfficeReference, PersonName, Sentence
from kg.annotate.sieve import Sieved

# What people do at a talk: a sentence with one of these is taken to be of it.
_TALKS = re.compile(
    r"\b(?:discuss|exchang|agree|stress|underlin|undersco|emphasi|reaffirm|reiterat|welcom|condemn|express|convey|thank|prais|not(?:ed|ing)\b"
    r"|highlight|sa(?:id|ys)\b|told\b|tells\b|stat(?:ed|es)\b|added\b|explain|brief|urged|call(?:s|ed|ing) (?:for|on)|counterpart|talks\b|bilateral"
    r"|[Aa]ppreciat|signed(?![^.;]*\b(?:19|20)\d\d\b)|announc|pledg|promis|according to|vow|quoted|repl(?:ied|ies)|warn)"
)
_DID = (
    r"(?:(?:(?:will|to)\s(?:also\s)?(?:visit|tour|inaugurate|hand over|attend|take part in|participate in|speak at|lay|(?:give|deliver)(?=\s(?:an?|the)\s(?:\w+\s){0,3}(?:speech|lecture|address|remarks|keynote))))"
    r"|visited|toured|inaugurated|handed over|attended|took part in|participated in|spoke at|laid|addressed(?=\s(?:an?|the|students|reporters)\b[^.;]{0,60}\b(?:conference|forum|summit|assembly|session|audience|parliament|meeting|students|reporters)\b)"
    r"|(?:gave|delivered)(?=\s(?:an?|the|her|his)\s(?:\w+\s){0,3}(?:speech|lecture|address|remarks|keynote)))"
)
# "She also toured a hospital": a deed of its own.
_DEED = re.compile(
    rf"^(?:[A-Z][^.;]{{0,90}}?\s)?(?<!was )(?<!were )(?<!been )(?:to\s)?{_DID}\s(?!by\b)", re.DOTALL
)
_QUOTED = re.compile(r"[“”\x22]")  # somebody speaks
_FRAGMENT = 5  # words: "Territorial integrity" is an item of a list
_ELSEWHERE = re.compile(r"^(?:Meanwhile|Elsewhere|Separately|In a separate development|In other news)\b")
# "Critics say", "In Lima, the cabinet discussed", "Thousands protested".
_OTHERS = re.compile(
    r"^(?:In [A-Z][\w-]+, )?(?:(?:But|However,|Some|Many|Several|Most|Political|Rights|Human rights|[Tt]he|Hundreds of|Thousands of|Tens of thousands of)\s)*"
    r"(?:[Cc]ritics|[Aa]nalysts|[Oo]bservers|[Ee]conomists|[Pp]rotesters|[Dd]emonstrators|(?:[Hh]uman )?rights groups|[Cc]ampaigners|[Aa]ctivists|[Rr]esidents|people (?:protest|march|demonstrat|rall)\w+"
    r"|(?<=, the )government(?= (?:said|announced|plans|has|had|will|would)\b)|opposition|(?:[A-Z][a-z]+ )?(?:parliament|cabinet|ministry[’']s budget))\b"
)
_NOT_SAID = Sieved(
    r"\b(?:did not|didn[’']t|has not|had not|have not|never|without)\s(?:\w+\s)?(?:discuss\w*|touch\w* (?:up)?on|rais(?:e|ed|ing)|mention\w*)\b"
    r"|\b(?:was|were) not (?:discussed|raised|mentioned|touched upon|on the agenda)\b"
)
_UNANSWERED = re.compile(
    r"^(?:Asked|Questioned|Pressed)\s(?:about|on|whether|if)\b[^.;]*?\b(?:declined|refused|would not|did not|gave no)\b"
)
# "Seoul has so far offered Kyiv", "The EU has provided … since the start of the war", "In 2023, the budget for aid stood at".
_SO_FAR = Sieved(
    r"^(?:Since\b[^.;“”\x22]{3,60},\s)?(?!They|The two|Both|He |She )[^.;,“”\x22]{2,60}?\s(?:has|have)\s(?:(?:so far|already|also)\s)?"
    r"(?:provided|given|sent|donated|supplied|delivered|contributed|offered|committed|spent|allocated|pledged|deployed|received)\b(?=[^“”\x22]*\b(?:so far|since|to date|in (?:recent|the (?:past|last)))\b|(?<=^Since))"
    r"|^(?:As of|By|In|During|Since) (?:\w+ )?(?:19|20)\d\d\b[^“”\x22]{2,80}\b(?:stood at|amounted to|totall?ed|reached|accounted for)\b"
    r"|\bbrings? the total\b|\bcomes? on top of\b"
)
# How things stood before the talks: "Bilateral trade reached", "The EU is Tunisia's largest trading partner", "In 2018, Japan
# provided", "The two countries settled the dispute in 2010". What somebody says of it is of the talks.
_STANDING = re.compile(
    r"^(?:Total |Annual )?(?:[Bb]ilateral trade|[Tt]wo-way trade|[Tt]rade (?:turnover|volume|between)|[Ee]xports|[Ii]mports|[Ii]nvestments?)\b[^.;]{0,80}?\b(?:stood|reached|amounted|totall?ed|was|were|rose|grew|fell|exceeded|increased)\b"
    r"|^[^.;,]{2,60}?\b(?:is|are|was|were|remains?)\s[^.;,]{0,40}?\b(?:largest|biggest|main|first|second|third|top|leading|major|key)\b[^.;,]{0,30}?\b(?:trading partners?|investors?|donors?|export markets?|suppliers?)\b"
    r"|^[^.;]{2,80}\b(?:established|have had|have maintained|mark(?:ed|s)?|celebrat\w+)\b[^.;]{0,40}\bdiplomatic relations\b"
    r"|^(?:In|Since|During|Between|By|Until)\s(?:(?:early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December)[ -])?(?:19|20)\d\d(?:\sand\s(?:19|20)\d\d)?,?\s(?!they\b|both sides)"
    r"|^[^.;“”\x22]*\bin (?:19|20)\d\d\.?$"
)
_ATTRIBUTED = re.compile(
    r"\b(?:sa(?:id|ys)|not(?:ed|es|ing)|stress\w*|recall\w*|told|added|welcom\w+|discuss\w*|express\w*|underlin\w+|highlight\w*|emphasi\w+|agree[ds]?|thank\w*|apprecia\w+|will|explain\w*|point(?:ed|s|ing) (?:out|to)|mention\w*|stat(?:ed|es)|prais\w+|congratulat\w+|he|she|they)\b",
    re.IGNORECASE,
)
# Who else was there, and what they are in charge of.
_PRESENT = Sieved(
    r"^[^.;]{0,90}\b(?:(?:was|were|is|are|(?:will|to)\sbe)\s(?:also\s)?(?:accompanied|attended|joined)\sby|accompanying\b[^.;]{0,40}\b(?:was|were|are)|(?:were|was) also present|in attendance)\b(?![^.;]*\bdiscuss)"
    r"|^(?:Also (?:present|attending|in attendance)|Present (?:at|were|was)|Attending)\b"
)
_LIFE = Sieved(
    r"\bwho (?:studied|served|was born|trained|graduated)\b|\b(?:served as|was (?:first )?(?:re-?)?elected|was (?:first )?appointed|was born|took office|assumed office)\b"
)
_OF_PEOPLE = re.compile(
    r"\b(?:[Tt]hey|[Hh]e|[Ss]he|[Ww]e|I|[Bb]oth|[Tt]he (?:(?:two|three|four)(?! (?:countries|nations|states|neighbou?rs)\b)|hosts?|guests?)|[Pp]remiers?|[Ss]peaker|[Aa]mbassador|[Ss]ecretary|[Mm]inisters?|[Ll]eaders|[Ss]ides?|[Pp]residents?|[Oo]fficials?|[Cc]hancellors?|[Dd]ignitaries|[Dd]iplomats?|[Aa]uthorities"
    r"|[Tt]alks|[Mm]eetings?|[Cc]onversations?|[Cc]alls?|[Dd]iscussions?|[Aa]genda|[Tt]opics?|[Ii]ssues?|[Oo]n the table|[Vv]isit|[Dd]ialogue|[Cc]onsultations|[Pp]articipants|[Aa]ssistance|[Aa]greement)\b"
)


# What was signed, listed or told as a ceremony: what an agreement is on need not have been talked about.
_PAPER = r"(?:[Aa]greements?|[Mm]emorand(?:um|a)|MoUs?|MOUs?|[Pp]rotocols?|[Cc]onvention|[Ll]etters? of [Ii]ntent|[Ii]nstruments|[Dd]ocuments|[Aa]rrangement)"
_SIGNED = Sieved(
    r"^[^.;]{0,120}?\b(?:witness|overs[ae]|presided over)[a-z]*\s(?:the|an?)\s(?:signing|exchange|conclusion)\b"
    rf"|^(?:[•○*–-]\s*|\(?[ivx\d]{{1,4}}[).]\s*)?{_PAPER}\s(?:on|for|in|between|of|concerning|regarding)\b(?![^.]*\b(?:is|are|has|have|will|would|shall|should)\b)"
    rf"|^[^.;]{{0,60}}?\b{_PAPER}\b[^.;]{{0,120}}?\s(?:was|were|are expected to be|is expected to be|will be)\s(?:also\s)?(?:signed|exchanged|inked)\b"
)
_WEIGHED = re.compile(
    r"\b(?:discuss|exchanged views|welcom|review|express|undersco|underlin|stress|highlight|not(?:ed|ing)\b)"
)


def _is_ceremony(text: str) -> bool:
    """Whether a sentence only tells of papers that were signed."""
    return _SIGNED.search(text) is not None and _WEIGHED.search(text) is None


# What may stand before the name of a subject: a place, a nation, an office.
_SUBJECT = re.compile(
    r"(?:(?:In|At) (?:the )?[A-Z][^,.;]{1,30}, )?(?!He |She |They |We |During |With |After )(?:[Tt]he |[A-Z][\w.’'-]*,? |[a-z-]+ |of |and |for ){0,9}"
)
_PAIR = 2
_NEVER = (_NOT_SAID, _UNANSWERED, _OTHERS, _SO_FAR, _PRESENT)  # whatever else the sentence holds


def tells_of_something_else(
    sentence: Sentence, persons: Collection[int], news: bool, *, alone: bool = True
) -> bool:
    """Whether a sentence gives an encounter between ``persons`` nothing, although it follows its report.

    ``alone`` says that those are all who took part.
    In ``news`` a sentence in which nobody speaks and nobody is spoken of is background.
    """
    text = sentence.text.lstrip()
    if any(rule.search(text) for rule in _NEVER) or _is_ceremony(text):
        return True
    if _STANDING.search(text) and not _ATTRIBUTED.search(text) and not _QUOTED.search(text):
        return True
    mine = _names(sentence, persons)
    if alone and not mine and _is_of_another(sentence, persons):
        return True
    if _ELSEWHERE.match(text):
        return not mine
    if _TALKS.search(text):
        return False
    if _DEED.match(text) or _LIFE.search(text):
        return True
    if not news or mine or sentence.block_kind != "body" or _QUOTED.search(text):
        return False
    return len(text.split()) > _FRAGMENT and not _OF_PEOPLE.search(text)


def _names(sentence: Sentence, persons: Collection[int]) -> bool:
    """Whether someone who took part is named."""
    return any(
        (isinstance(e, PersonName) and e.person in persons)
        or (isinstance(e, OfficeReference) and any(i in persons for i in e.people))
        for e in sentence.entities
    )


def _is_of_another(sentence: Sentence, persons: Collection[int]) -> bool:
    """Whether someone who did not take part is the subject of a sentence: "Danish Prime Minister Mette Lund told reporters"."""
    first = next((e for e in sentence.entities if isinstance(e, PersonName)), None)
    if first is None or len(persons) != _PAIR or first.person in persons:
        return False
    before, behind = (
        sentence.text[: first.start - sentence.start],
        sentence.text[first.end - sentence.start :],
    )
    return _SUBJECT.fullmatch(before) is not None and behind[:1] not in ("’", "'")
