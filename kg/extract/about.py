"""Sentences about a talk → the countries whose situation was discussed, each with the words that say so."""

import re
from collections.abc import Collection, Iterable

from kg.annotate import Sentence
from kg.annotate.entities import (
    CountryName,
    Entity,
    OfficeReference,
    OrganisationName,
    PersonName,
    PlaceName,
    country_of,
)
from kg.annotate.mask import mask
from kg.annotate.sieve import Sieve, Sieved
from kg.extract.about_rules import ABOUT_RULES
from kg.extract.about_words import LAND, AboutRule
from kg.extract.topics import settings_of
from kg.models import Cited

_WINDOW = 120  # characters that a rule may look back or ahead
_WAR = re.compile(
    r"\b(?:war|invasion|invaded|aggression|attacks?|defends?|assaults?|bombardment)\b", re.IGNORECASE
)

_NAMES = (CountryName, PlaceName, OrganisationName, PersonName, OfficeReference)
_SIEVE = Sieve(ABOUT_RULES, lambda rule: rule.pattern)
_PEOPLE = tuple(r for r in ABOUT_RULES if r.people and r.side == "after" and r.reading == "about")

# Regions that stand for the countries whose matter they are.
_REGIONS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"\bKorean Peninsula\b"), ("PRK",)),
    (re.compile(r"\bTaiwan Straits?\b|\b[Cc]ross-[Ss]trait\b"), ("TWN",)),
    (re.compile(r"\bNorthern Ireland\b"), ("GBR",)),
    (re.compile(r"\bNagorno-Karabakh\b"), ("ARM", "AZE")),
    (re.compile(r"\bCrimea\b|\b(?:Donbas|Donbass)\b|\bMinsk [Aa]greements\b"), ("UKR",)),
    (re.compile(r"\bRohingyas?\b|\bRakhine\b"), ("MMR",)),
    (re.compile(r"\bTaliban\b"), ("AFG",)),
    (re.compile(r"\bIdlib\b"), ("SYR",)),
    (re.compile(r"\bTransnistrian?\b"), ("MDA",)),
    (re.compile(r"\b(?:Abkhazia|South Ossetia)\b"), ("GEO",)),
    (re.compile(r"\bJCPOA\b|\bJoint Comprehensive Plan of Action\b"), ("IRN",)),
    (re.compile(r"\bnorthern Central America\b", re.IGNORECASE), ("GTM", "HND", "SLV")),
)
# "the recovery of Peru-Norway relations": of the two sides' own, whatever the words before are said of
_RELATIONS = re.compile(
    rf"(?:\s?[-–/]\s?{LAND}|\s+and\s+(?:the\s+)?{LAND})?(?:[’']s?)?\s+(?:bilateral\s+|overall\s+)?(?:relations|relationship|ties|friendship|partnership|alliance|cooperation)\b"
)
_REGION_SIEVE = Sieve(_REGIONS, lambda region: region[0])


# The peace of one side with a third country is a matter of both: "the normalisation of relations between Armenia and Turkey".
_BETWEEN_TWO = Sieved(
    r"\b(?:normali[sz]ation|normali[sz]e|normali[sz]ing|reconciliation|dialogue|peace|rapprochement|border|ceasefire|negotiations)\b[^.;,\ue000-\ue004]{0,60}?"
    rf"\sbetween\s+(?:the\s+)?(?P<one>{LAND})\s+and\s+(?:the\s+)?(?P<other>{LAND})"
)


def find_about(sentence: Sentence, parties: Collection[str]) -> tuple[Cited[str], ...]:
    """Cite the countries (alpha-3) whose situation a sentence discusses.

    ``parties`` are the sides of the talk: their relations are never meant, but the war in one of them may be.
    """
    found = [
        _cite(sentence, code, "region", match.start() + sentence.start, match.end() + sentence.start)
        for region, codes in _REGION_SIEVE.passed(sentence.text)
        if (match := region.search(sentence.text))
        for code in codes
        if code not in parties
    ]
    countries = [(e, code) for e in sentence.entities if (code := country_of(e)) is not None]
    if not countries:
        return tuple(found)
    names = [e for e in sentence.entities if isinstance(e, _NAMES)]
    masked = mask(sentence.text, names, sentence.start)
    for entity, code in countries:
        rule = deciding_rule(sentence, masked, entity, code in parties)
        if rule is not None and rule.reading == "about":
            found.append(_cite(sentence, code, rule.name, entity.start, entity.end))
    found += _between_two(sentence, masked, countries, parties)
    return tuple(found)


def _between_two(
    sentence: Sentence, masked: str, countries: list[tuple[Entity, str]], parties: Collection[str]
) -> list[Cited[str]]:
    """The two whose peace is spoken of, where one of them at least is no side of the talk."""
    match = _BETWEEN_TWO.search(masked)
    if match is None:
        return []
    starts = [sentence.start + match.start(name) for name in ("one", "other")]
    pair = [(entity, code) for entity, code in countries if entity.start in starts]
    if len(pair) < 2 or all(code in parties for _, code in pair):
        return []
    return [_cite(sentence, code, "between-two", entity.start, entity.end) for entity, code in pair]


def about_of(
    sentences: Iterable[Sentence], parties: Collection[str], but_settings: bool = False
) -> tuple[Cited[str], ...]:
    """Cite each country that some sentences discuss once, at its first mention; ``but_settings`` leaves out those that only
    tell where and when people met: "hours before a ceasefire in Mali".
    """
    first: dict[str, Cited[str]] = {}
    for sentence in sentences:
        settings = settings_of(sentence.text) if but_settings else []
        for country in find_about(sentence, parties):
            focus = country.evidence.focus or country.evidence
            if not any(a <= focus.start - sentence.start < b for a, b in settings):
                first.setdefault(country.value, country)
    return tuple(first.values())


def deciding_rule(sentence: Sentence, masked: str, entity: Entity, own: bool) -> AboutRule | None:
    """The rule that decides about a country where it stands; none where it is only mentioned."""
    start, end = entity.start - sentence.start, entity.end - sentence.start
    left, right = masked[max(0, start - _WINDOW) : start], masked[end : end + _WINDOW]
    town = isinstance(entity, PlaceName)
    if own and _RELATIONS.match(right):
        return None
    adjective = isinstance(entity, CountryName) and entity.form != "name"
    if adjective and not entity.text.endswith("s") and not _people_meant(left, right):
        return None
    for rule in _SIEVE.passed(f"{left}\n{right}"):
        if (own and not rule.party) or (town and not rule.towns) or (adjective and not rule.people):
            continue
        if own and rule.wartime and (right.startswith(("’", "'")) or not _WAR.search(sentence.text)):
            continue
        if rule.reads(left, right):
            return rule
    return None


def _people_meant(left: str, right: str) -> bool:
    """Whether an adjective stands for its country: "Sudanese refugees", but not "Sudanese music"."""
    return any(rule.reads(left, right) for rule in _PEOPLE)


def _cite(sentence: Sentence, code: str, rule: str, start: int, end: int) -> Cited[str]:
    return Cited(value=code, evidence=sentence.evidence(f"about/{rule}", start, end))
