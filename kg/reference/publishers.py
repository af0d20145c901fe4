"""publishers.csv → the party a publisher speaks for: who "we" and "the Foreign Minister" are in its texts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal, cast
from urllib.parse import urlsplit

from kg.models import Party
from kg.reference.countries import countries
from kg.reference.names import fold
from kg.reference.organisations import organisation_of_name, organisations
from kg.reference.tables import listed, read_rows

PublisherKind = Literal["official", "news_agency", "newspaper"]

# "Ministry of Foreign Affairs of Chile", "Embassy of Japan in Lebanon": names that hold their country.
_BODIES = (
    "ministry",
    "embassy",
    "government",
    "department",
    "consulate",
    "high commission",
    "permanent mission",
    "office of the",
    "mofa",
    "mfa",
    "minister",
    "foreign office",
    "commonwealth office",
    "home office",
    "cabinet office",
    "presidency",
    "president",
    "royal house",
    "royal court",
    "chancellery",
    "cabinet of",
    "state house",
    "parliament of",
    "national assembly of",
    "delegation of the",
    "eu delegation",
)


_FOR_THE_WORLD = frozenset(
    {
        "Reuters",
        "Agence France-Presse",
        "Associated Press",
        "Voice of America",
        "BBC News",
        "Al Jazeera",
        "Deutsche Welle",
        "France 24",
    }
)
# "Mauritania Press Service", "The Lusaka Post", "Nairobi Standard": where a paper or an agency is at home.
_PRESS = re.compile(
    r"\b(?:news(?:paper|wire|room)?|press|agency|times|post|herald|gazette|chronicle|standard|tribune|star|sun|mail|daily|weekly|observer|telegraph|monitor|nation"
    r"|guardian|mirror|courier|review|dispatch|journal|independent|examiner|bulletin|broadcasting|broadcaster|radio|television|tv|wire|today|online|business)\b"
)
_REMARK = re.compile(r"\s*\([^()]*\)\s*$")  # "Reuters (via a partner)"
# "GOV.UK – Prime Minister's Office", "European Union External Action | Press Team"
_AND_WHO = re.compile(r",?\s+and\s+(?=[Tt]he\s)")  # "Foreign Office and The Rt Hon Ana Ruiz"
# "Press Service of the Lithuanian President"
_HEAD_BEHIND = re.compile(r"(?<=\w) (?:president|prime minister|foreign minister|government|presidency)$")
_POSTED = re.compile(r" (?:in|to) ")
_PARTS = re.compile(r"\s+[–—|/-]\s+|,\s+|\s+and\s+|:\s+")
_HOST = re.compile(r"(?:[\w-]+\.){1,4}[A-Za-z]{2,6}")
_OF_A_BODY = re.compile(
    r"^(?:(?:General |Executive )?Secretariat of (?:the )?|Office of the )"
    r"|,?\s+(?:(?:General |Executive )?Secretariat|Commission|Secretary[- ]General|General Assembly|Headquarters"
    r"|(?:Press|Information|Media|News)\s(?:Office|Services?|Cent(?:re|er)|Team|Unit)|Newsroom|Spokesperson|Office at \w+)$"
)
_REMARK_WITHIN = re.compile(r"\s+\([^()]*\)\s+")  # "Caribbean Community (CARICOM) Secretariat"

# A line that is the name of a body and nothing else: "Ministry of Foreign Affairs and Trade of Peru", "Norwegian Foreign Ministry".
_NAME = r"[A-Z][\w’'-]*"
_BODY_LINE = re.compile(
    rf"(?:[Tt]he )?(?:(?P<whose>[A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,2}}?) )?(?:(?:Federal|Royal|State) )?"
    rf"(?:(?:Ministry|Department)(?: (?:of|for) {_NAME}(?:(?:,|,? and| &| of| for)? (?!of\b){_NAME}){{0,8}}?)?|Foreign (?:Office|Ministry)"
    r"|Embassy|Consulate[- ]General|High Commission|Permanent (?:Mission|Representation|Delegation)|Presidency"
    r"|Office of the (?:President|Prime Minister))"
    rf"(?:(?:,| of)(?: the)? (?:Government of (?:the )?)?(?P<of>{_NAME}(?: (?:of |and |the )*{_NAME}){{0,6}}?))?"
    rf"(?: (?:in|to) (?:the )?(?P<at>{_NAME}(?: {_NAME}){{0,2}}))?"
)
_LONG = 120
_SHORT = 12  # letters: shorter names of bodies stand above texts as headings
_HEADLINE_WORDS = re.compile(
    r"\b(?:[Ww]elcomes?|[Cc]ondemns?|[Hh]osts?|[Aa]nnounces?|[Dd]enies|[Rr]ejects?|[Cc]alls?|[Ss]ays|[Ss]tatements?|[Ss]poke\w+|[Rr]eadout|[Ss]ummons|[Uu]rges)\b"
)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Someone who publishes. What is ``official`` speaks for ``party``, a newspaper is only based there."""

    name: str
    patterns: tuple[str, ...]
    hosts: tuple[str, ...]
    party: Party
    kind: PublisherKind


@lru_cache(maxsize=1024)  # asked several times of a document, and of few names
def publisher_party(name: str, url: str = "") -> Party | None:
    """The state or organisation that speaks through a publisher; none for newspapers and agencies.

    >>> publisher_party("US Department of State").key, publisher_party("", "https://www.mofa.go.jp/press/").key
    ('USA', 'JPN')
    >>> publisher_party("The Straits Times") is None
    True
    >>> publisher_party("African Union Commission").key, publisher_party("Caribbean Community (CARICOM) Secretariat").key
    ('AU', 'CARICOM')
    >>> publisher_party("UN Information Service").key, publisher_party("NATO Press Service").key
    ('UN', 'NATO')
    >>> publisher_party("Government of Samoa, Press Office").key
    'WSM'
    >>> publisher_party("Minister for Foreign Affairs (Australia)").key, publisher_party("GOV.UK – Press Office").key
    ('AUS', 'GBR')
    """
    plain = _REMARK.sub("", name)
    publisher = publisher_of(plain, url) or _of_parts(plain)
    if publisher is not None:
        return publisher.party if publisher.kind == "official" else None
    return (
        _named_party(fold(plain))
        or _party_of_parts(plain)
        or _named_party(fold(re.sub(r"[()]", " ", name)))
        or _organisation(plain)
        or _organisation(_REMARK_WITHIN.sub(" ", plain))
    )


def publisher_home(name: str, url: str = "") -> Party | None:
    """The country whose officials an agency or paper names without saying the country; none for those that write for the world.

    >>> publisher_home("Kyodo News").key, publisher_home("Reuters")
    ('JPN', None)
    """
    plain = _REMARK.sub("", name)
    publisher = publisher_of(plain, url)
    known = publisher is not None and publisher.kind != "official" and publisher.name not in _FOR_THE_WORLD
    return publisher.party if publisher is not None and known else None


def is_official_body(line: str) -> bool:
    """Whether a line is the name of a body that speaks for a state or an organisation, and nothing else.

    >>> is_official_body("Ministry of Foreign Affairs of Norway"), is_official_body("Office of the Spokesperson")
    (True, True)
    >>> is_official_body("Ministry of Foreign Affairs of Japan Welcomes Talks"), is_official_body("Japan")
    (False, False)
    """
    plain = _REMARK.sub("", line)
    known = publisher_of(plain)
    if known is not None:
        return known.kind == "official" and len(plain) > _SHORT
    match = _BODY_LINE.fullmatch(plain) if len(plain) < _LONG else None
    if match is None or _HEADLINE_WORDS.search(plain):
        return False
    return any(_bare(fold(match[name])) in _parties() for name in ("of", "whose") if match[name])


def home_by_name(name: str, url: str = "") -> Party | None:
    """The same of a paper or an agency that is not known, where its name begins with its country or its capital.

    >>> home_by_name("The Lusaka Post").key, home_by_name("Mauritania Press Service").key, home_by_name("World Bank")
    ('ZMB', 'MRT', None)
    """
    plain = _REMARK.sub("", name)
    folded = fold(plain)
    if not _PRESS.search(folded) or publisher_of(plain, url) or publisher_party(name, url):
        return None
    words = _bare(folded).split()
    starts = (" ".join(words[:last]) for last in range(len(words) - 1, 0, -1))
    return next((_homes()[part] for part in starts if part in _homes()), None)


def publisher_of(name: str, url: str = "") -> Publisher | None:
    """The publisher of that name, else the one that the address belongs to, or the name where it is one: "beehive.govt.nz"."""
    return _by_name().get(_bare(fold(name))) or _of_host(url or (name if _HOST.fullmatch(name) else ""))


def _of_parts(name: str) -> Publisher | None:
    """The publisher that a part of the name is, where all known parts speak for one side."""
    parts = (*_PARTS.split(name), *_AND_WHO.split(name))
    known = [p for p in map(_by_name().get, (_bare(fold(part)) for part in parts)) if p]
    return known[0] if len({(p.party, p.kind) for p in known}) == 1 else None


def _party_of_parts(name: str) -> Party | None:
    """The one country or organisation that the parts of a name name: "Government of Samoa, Ministry of Finance"."""
    found = {party for part in _PARTS.split(name) if (party := _named_party(fold(part))) is not None}
    return found.pop() if len(found) == 1 else None


def _of_host(url: str) -> Publisher | None:
    """The publisher of the longest known ending of the address's host."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:  # an address that cannot be one has no host
        return None
    labels = host.split(".")
    endings = (".".join(labels[first:]) for first in range(len(labels)))
    return next((_by_host()[ending] for ending in endings if ending in _by_host()), None)


def _named_party(folded: str) -> Party | None:
    """The country or organisation at the end or the beginning of an official body's name."""
    if not any(body in folded for body in _BODIES):
        return None
    words = _POSTED.split(folded)[0].split()  # an embassy speaks for the country that sent it
    whose = _HEAD_BEHIND.sub("", " ".join(words)).split()
    ends = (" ".join(row[first:]) for row in (words, whose) for first in range(1, len(row)))
    starts = (" ".join(words[:last]) for last in range(len(words) - 1, 0, -1))
    for part in (*ends, *starts):
        if part in _parties():
            return _parties()[part]
    return None


@cache
def host_of_mission(name: str) -> Party | None:
    """The state in which an embassy that publishes is posted.

    >>> host_of_mission("US Embassy in the Philippines"), host_of_mission("Ministry of Foreign Affairs")
    (Party(kind='country', key='PHL'), None)
    """
    folded = fold(name)
    if not any(body in folded for body in ("embassy", "high commission", "consulate", "delegation")):
        return None
    ends = _POSTED.split(folded)[1:]
    named = _parties().get(ends[-1].removeprefix("the ")) if ends else None
    return named if named is not None and named.kind == "country" else None


def _organisation(name: str) -> Party | None:
    """The organisation of states that publishes under its own name, or its secretariat's."""
    whole = organisation_of_name(name)
    body = whole if whole is not None and whole.kind in ("igo", "un_body") else None
    if body is None:
        body = organisation_of_name(_OF_A_BODY.sub("", name))
    known = body is not None and body.kind in ("igo", "un_body")
    return Party(kind="organisation", key=body.key) if body is not None and known else None


def _bare(folded: str) -> str:
    return folded.removeprefix("the ")


@cache
def publishers() -> tuple[Publisher, ...]:
    return tuple(
        Publisher(
            name=row["name"],
            patterns=listed(row["patterns"]),
            hosts=listed(row["hosts"]),
            party=Party(
                kind="country" if row["party_kind"] == "country" else "organisation", key=row["party"]
            ),
            kind=cast(PublisherKind, row["kind"]),
        )
        for row in read_rows("publishers.csv")
    )


@cache
def _by_name() -> Mapping[str, Publisher]:
    return MappingProxyType(
        {_bare(fold(name)): each for each in publishers() for name in (each.name, *each.patterns)}
    )


@cache
def _by_host() -> Mapping[str, Publisher]:
    return MappingProxyType({host: each for each in publishers() for host in each.hosts})


@cache
def _homes() -> Mapping[str, Party]:
    """Every country by folded name, demonym and capital."""
    states = {key: party for key, party in _parties().items() if party.kind == "country"}
    capitals = {
        fold(seat): Party(kind="country", key=country.iso3)
        for country in countries().values()
        for seat in (country.capital, *country.capital_aliases)
        if seat
    }
    return MappingProxyType(capitals | states)


@cache
def _parties() -> Mapping[str, Party]:
    """Every country and organisation by folded name and demonym."""
    found: dict[str, Party] = {}
    for country in countries().values():
        for name in (*country.names, *country.demonyms):
            found.setdefault(_bare(fold(name)), Party(kind="country", key=country.iso3))
    for organisation in organisations().values():
        for name in organisation.spoken:
            found.setdefault(_bare(fold(name)), Party(kind="organisation", key=organisation.key))
    return MappingProxyType(found)
