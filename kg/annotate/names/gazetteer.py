"""Text → the states, organisations and places it names, in reading order and without overlaps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from kg.annotate.entities import CountryName, Entity, OrganisationName, PlaceName
from kg.annotate.names.halves import bare_halves, with_other_halves
from kg.annotate.names.judge import judges
from kg.annotate.names.lexicon import Reading, lexicon
from kg.annotate.names.rules import POSTAL_STATE, Verdict
from kg.annotate.names.towns import find_towns, states
from kg.reference.countries import countries
from kg.reference.organisations import organisation_of_name, organisations
from kg.reference.places import town

_POSTAL_STATE = re.compile(rf", {POSTAL_STATE}")
# A place in capitals stands in a dateline or in a headline that is all in capitals, else it is an acronym.
_SHOUTED = re.compile(r"\s*(?:$|[,(:/.–—-]|[A-Z]{2,})")


# "UN High Commissioner for Refugees Erik Berg": a person of the UN; without a name behind it, the body.
_HELD = " High Commissioner for Refugees"
_BEARER = re.compile(r" [A-Z][\w'.-]+ [A-Z]")
# "the Nepal-UK Foreign Office Consultations": talks of two states, and no ministry.
_OFFICE = " Foreign Office"
_OF_TALKS = re.compile(r" (?:Consultation|Dialogue|Talks)")
_SHORT, _LONGEST_NAME = 6, 90  # characters of an abbreviation, and before it in which its name stands

# The Arabic article; not the end of "Nepal-UK".
_ARTICLE = re.compile(r"(?<![^\W\d_])(?:[aAeE][lL]-|Al )$")


def find_names(text: str, document: str = "") -> list[Entity]:
    """The states, organisations and places that ``text``, a part of a ``document``, names; offsets count within it.

    >>> [(e.text, type(e).__name__) for e in find_names("Japan’s minister met EU envoys in Kurashiki.")]
    [('Japan', 'CountryName'), ('EU', 'OrganisationName'), ('Kurashiki', 'PlaceName')]
    """
    plain = _plain(text)
    names = list(with_other_halves(plain, _known_names(text, plain, document)))
    if halves := bare_halves(plain, document or plain):
        names = _merge(names, halves)
    towns = [replace(place, text=text[place.start : place.end]) for place in find_towns(plain, names)]
    if towns:
        names = _merge(names, towns)
    return list(_agreeing(plain, names)) if any(isinstance(name, PlaceName) for name in names) else names


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


def _known_names(text: str, plain: str, document: str) -> Iterator[Entity]:
    automaton, readings = lexicon()
    judge_of = judges()
    for number, start, end in _whole_words(automaton, plain):
        reading = readings[number]
        if reading.kind == "nothing" or _ARTICLE.search(plain, max(0, start - 4), start):
            continue  # the second half of "Al-Sabah", of "Al Sabah"
        if reading.kind == "place" and plain[start:end].isupper() and not _SHOUTED.match(plain, end):
            continue
        if reading.care == "introduced":
            if is_introduced(reading.key, document or plain):
                yield OrganisationName(start, end, text[start:end], reading.key)
            continue
        short = reading.kind == "organisation" and end - start <= _SHORT and plain[start:end].isupper()
        other = introduced_as(plain[start:end], document) if short and document else None
        if other is not None and other != reading.key:
            yield OrganisationName(start, end, text[start:end], other)
            continue
        verdict = judge_of[reading.care].decide(plain, start, end, document)
        entity = _entity(reading, verdict, start, end, text[start:end])
        if entity is not None:
            yield entity


@lru_cache(maxsize=64)
def is_introduced(key: str, document: str) -> bool:
    """Whether a text says what an abbreviation stands for.

    >>> is_introduced("CDC", "The Centers for Disease Control and Prevention (CDC) will help.")
    True
    """
    brackets = [f" ({each})" for each in (key, f"the {key}", f"U.S. {key}", f"“{key}”", f'"{key}"')]
    names = organisations()[key].spoken if any(each in document for each in brackets) else ()
    return any(f"{name}{each}" in document for name in names for each in brackets)


@lru_cache(maxsize=256)
def introduced_as(short: str, document: str) -> str | None:
    """The organisation that a text says an abbreviation stands for, which else means another.

    >>> introduced_as("ADB", "The African Development Bank (ADB) has approved a loan.")
    'AfDB'
    """
    at = document.find(f" ({short})")
    words = document[max(0, at - _LONGEST_NAME) : at].split() if at > 0 else []
    names = (" ".join(words[-length:]) for length in range(min(len(words), 8), 1, -1))
    found = next(filter(None, map(organisation_of_name, names)), None)
    return found.key if found else None


def _whole_words(automaton: AhoCorasick, plain: str) -> Iterator[tuple[int, int, int]]:
    """Number, start and end of each spelling that ends where words do: "AU Commissioner" holds "AU", no "AU Commission"."""
    last = len(plain)
    for number, start, end in automaton.find_matches_as_indexes(plain):
        if start and plain[start - 1].isalnum():
            continue
        held = _words_of_others(plain, start, end)
        if not held and (end == last or not plain[end].isalnum()):
            yield number, start, end
        elif " " in plain[start:end]:
            shorter = plain[start : end - len(held) if held else plain.rindex(" ", start, end)]
            yield from ((n, start + s, start + e) for n, s, e in _whole_words(automaton, shorter))


def _words_of_others(plain: str, start: int, end: int) -> str:
    """The last words of a name that belong to what stands behind it."""
    for words, behind in ((_HELD, _BEARER), (_OFFICE, _OF_TALKS)):
        if plain.endswith(words, start, end) and behind.match(plain, end):
            return words
    return ""


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
    return PlaceName(start, end, words, reading.name, reading.key or None)


def _country(reading: Reading, verdict: Verdict | None, start: int, end: int, words: str) -> Entity:
    if verdict == "us-state":
        return PlaceName(start, end, words, words, "USA")
    if verdict == "place":
        return PlaceName(start, end, words, words, reading.key)
    code = verdict if verdict in ("COG", "DMA") else reading.key
    return CountryName(start, end, words, code, "name" if verdict == "state" else reading.form)


def _merge(names: list[Entity], towns: Sequence[Entity]) -> list[Entity]:
    """Both, without overlaps: of two readings of the same words the longer one."""
    kept: list[Entity] = []
    for entity in sorted([*names, *towns], key=lambda each: (each.start, -each.end)):
        if not kept or entity.start >= kept[-1].end:
            kept.append(entity)
    return kept


def _agreeing(text: str, names: list[Entity]) -> Iterator[Entity]:
    """Names read beside their neighbours: "Birmingham, Alabama" is not the English one."""
    before: Entity | None = None
    for here, after in zip(names, [*names[1:], None], strict=True):
        if isinstance(here, PlaceName):
            here = _governing(here, before, text) or _placed(here, after, text)
        yield here
        before = here


def _governing(here: PlaceName, before: Entity | None, text: str) -> CountryName | None:
    """The government, where a capital is on a list of governments: "between Seoul, Tokyo and Washington"."""
    if not isinstance(before, CountryName) or before.form != "government":
        return None
    if here.country is None or text[before.end : here.start] not in (", ", " and ", ", and "):
        return None
    if here.name != countries()[here.country].capital.removesuffix(", D.C."):
        return None
    return CountryName(here.start, here.end, here.text, here.country, "government")


def _placed(here: PlaceName, follower: Entity | None, text: str) -> PlaceName:
    """The place in the country that the words after its comma give."""
    country = here.country
    after = follower if follower and text[here.end : follower.start] == ", " else None
    if isinstance(after, PlaceName) and after.name in states():
        country = after.country
    elif isinstance(after, CountryName) and after.form == "name" and town(here.name, after.code):
        country = after.code
    elif after is None and _POSTAL_STATE.match(text, here.end):
        country = "USA"
    return here if country == here.country else replace(here, country=country)
