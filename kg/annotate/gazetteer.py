"""Text → the states, organisations and places it names, in reading order and without overlaps."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.annotate.entities import CountryName, Entity, OrganisationName, PlaceName
from kg.annotate.lexicon import Care, Reading, lexicon
from kg.annotate.name_rules import NAME_RULES, NameRule, Verdict
from kg.annotate.towns import find_towns
from kg.reference.places import known_places, town


def find_names(text: str) -> list[Entity]:
    """The states, organisations and places that ``text`` names; offsets count within it.

    >>> [(e.text, type(e).__name__) for e in find_names("Japan’s minister met EU envoys in Kurashiki.")]
    [('Japan', 'CountryName'), ('EU', 'OrganisationName'), ('Kurashiki', 'PlaceName')]
    """
    plain = _plain(text)
    names = list(_known_names(text, plain))
    merged = _merge(
        names, [replace(place, text=text[place.start : place.end]) for place in find_towns(plain, names)]
    )
    return list(_agreeing(text, merged)) if merged else []


def _plain(text: str) -> str:
    """The text letter by letter with the apostrophes, hyphens and spaces that names are listed with."""
    for odd, usual in (
        ("’", "'"),
        ("‘", "'"),
        ("\n", " "),
        ("\u00a0", " "),
        ("\u2011", "-"),
        ("\u2010", "-"),
        ("\u202f", " "),
    ):
        text = text.replace(odd, usual)
    return text


def _known_names(text: str, plain: str) -> Iterator[Entity]:
    automaton, readings = lexicon()
    rules = _rules_by_care()
    last = len(plain)
    for number, start, end in automaton.find_matches_as_indexes(plain):
        if (end < last and plain[end].isalnum()) or (start and plain[start - 1].isalnum()):
            continue
        reading = readings[number]
        if reading.kind == "nothing":
            continue
        care = rules.get(reading.care)
        verdict = _decide(care, plain, start, end) if care else None
        entity = _entity(reading, verdict, start, end, text[start:end])
        if entity is not None:
            yield entity


def _decide(rules: tuple[NameRule, ...], text: str, start: int, end: int) -> Verdict | None:
    """The verdict of the first rule that fits."""
    for rule in rules:
        if rule.fits(text, start, end):
            return rule.verdict
    return None


def _entity(reading: Reading, verdict: Verdict | None, start: int, end: int, words: str) -> Entity | None:
    """The entity that a spelling stands for under a verdict; without one, what its reading says."""
    if verdict == "nothing":
        return None
    if reading.kind == "organisation":
        return OrganisationName(start, end, words, reading.key)
    if reading.kind == "country":
        return _country(reading, verdict, start, end, words)
    if verdict == "government":
        if reading.government:
            return OrganisationName(start, end, words, reading.government)
        return CountryName(start, end, words, reading.key, "government")
    if reading.care == "weak" and verdict != "place":
        return None
    return PlaceName(start, end, words, reading.name, reading.key)


def _country(reading: Reading, verdict: Verdict | None, start: int, end: int, words: str) -> Entity:
    if verdict == "us-state":
        return PlaceName(start, end, words, words, "USA")
    if verdict == "place":
        return PlaceName(start, end, words, words, reading.key)
    code = verdict if verdict in ("COG", "COD", "DMA", "DOM") else reading.key
    return CountryName(start, end, words, code, reading.form)


def _merge(names: list[Entity], towns: list[PlaceName]) -> list[Entity]:
    """Both, without overlaps: a town gives way to a name, unless it is the longer reading of the same words."""
    kept: list[Entity] = []
    for entity in sorted([*names, *towns], key=lambda each: (each.start, -each.end)):
        if not kept or entity.start >= kept[-1].end:
            kept.append(entity)
    return kept


def _agreeing(text: str, names: list[Entity]) -> Iterator[Entity]:
    """Places before ", Country" or ", State" lie there: "Birmingham, Alabama" is not the English one."""
    for here, after in zip(names, [*names[1:], None], strict=True):
        beside = after is not None and text[here.end : after.start] == ", "
        if beside and isinstance(here, PlaceName) and isinstance(after, CountryName | PlaceName):
            yield _placed(here, after)
        else:
            yield here


def _placed(here: PlaceName, after: CountryName | PlaceName) -> PlaceName:
    """The place in the country that follows it, if that has a town of the name."""
    if isinstance(after, CountryName):
        country: str | None = after.code if after.form == "name" else None
    else:
        country = after.country if after.name in _regions() else None
    if country is None or country == here.country or town(here.name, country) is None:
        return here
    return replace(here, country=country)


@cache
def _regions() -> frozenset[str]:
    return frozenset(place.name for place in known_places() if place.kind == "region")


@cache
def _rules_by_care() -> dict[Care, tuple[NameRule, ...]]:
    cares = {care for rule in NAME_RULES for care in rule.cares}
    return {care: tuple(rule for rule in NAME_RULES if care in rule.cares) for care in cares}
