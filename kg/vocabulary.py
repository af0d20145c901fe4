"""The names that writing and reading share: prefixes, named graphs, local ids, the ontology's files."""

import re
import unicodedata
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from kg.models import Party

BASE = "https://w3id.org/communique/"
CMQ = BASE + "ontology#"
THINGS = BASE + "id/"
GRAPHS = BASE + "graph/"

ONTOLOGY_GRAPH = GRAPHS + "ontology"
REFERENCE_GRAPH = GRAPHS + "reference"
EVENTS_GRAPH = GRAPHS + "events"
DERIVATIONS_GRAPH = GRAPHS + "derivations"
ISSUES_GRAPH = GRAPHS + "issues"

KINDS = (
    *("country", "organisation", "group", "person", "office", "tenure", "place", "meeting", "participation"),
    *("pledge", "tie", "topic", "document", "claim", "issue"),
)
"""The first step of local ids; each is a prefix too, since a prefixed name holds no slash."""

PREFIXES = {
    "cmq": CMQ,
    "graph": GRAPHS,
    **{kind: f"{THINGS}{kind}/" for kind in KINDS},
    "id": THINGS,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}

_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")
_SLUG_LENGTH = 60
_ENCODED = re.compile(r"(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*")


def slug(words: str) -> str:
    """Words as lower-case ASCII with hyphens; a digest stands in for what does not survive that.

    >>> slug("São Tomé")
    'sao-tome'
    """
    folded = unicodedata.normalize("NFKD", words).casefold()
    letters = "".join(letter for letter in folded if not unicodedata.combining(letter))
    plain = _NOT_IN_SLUG.sub("-", letters).strip("-")
    lost = any(letter.isalnum() and not letter.isascii() for letter in letters)
    if plain and not lost and len(plain) <= _SLUG_LENGTH:
        return plain
    digest = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain[:_SLUG_LENGTH].strip('-')}-{digest}".lstrip("-")


def safe_step(key: str) -> str:
    """A key as one step of an IRI's path: all but letters, digits and ``-._~`` percent-encoded.

    >>> safe_step("mofa/2024 <b>")
    'mofa%2F2024%20%3Cb%3E'
    """
    # surrogatepass: half of a surrogate pair in hostile text must not stop the build here.
    encoded = quote(key, safe="-._~", errors="surrogatepass")
    return encoded.replace(".", "%2E") if encoded in {".", ".."} else encoded


def safe_path(local_id: str) -> str:
    """A local id as a path of an IRI; what is encoded already stays as it is.

    >>> safe_path("organisation/World Bank"), safe_path("organisation/World%20Bank")
    ('organisation/World%20Bank', 'organisation/World%20Bank')
    """
    steps = local_id.split("/")
    return "/".join(
        step if step.strip(".") and _ENCODED.fullmatch(step) else safe_step(step) for step in steps
    )


def document_id(document: str) -> str:
    """The local id of a document, in one step whatever its own id holds.

    >>> document_id("mofa/2024-05-23")
    'document/mofa%2F2024-05-23'
    """
    return "document/" + safe_step(document)


def party_id(party: Party) -> str:
    """The local id of a country, organisation or group.

    >>> party_id(Party(kind="country", key="JPN"))
    'country/JPN'
    >>> party_id(Party(kind="group", key="families of hostages"))
    'group/families-of-hostages'
    """
    key = slug(party.key) if party.kind == "group" else safe_step(party.key)
    return f"{party.kind}/{key}"


def place_id(name: str) -> str:
    """The local id of a place by its name.

    >>> place_id("San Francisco")
    'place/san-francisco'
    """
    return "place/" + slug(name)


def thing_iri(local_id: str) -> str:
    """The IRI of a thing.

    >>> thing_iri("country/JPN")
    'https://w3id.org/communique/id/country/JPN'
    """
    return THINGS + local_id


def local_id(iri: str) -> str:
    """The local id of a thing; other IRIs come back as they are.

    >>> local_id("https://w3id.org/communique/id/country/JPN")
    'country/JPN'
    """
    return iri.removeprefix(THINGS)


def ontology_file(name: str) -> Path:
    """The path of a file of the ontology, in an installed package or in a checkout.

    >>> ontology_file("communique.ttl").is_file()
    True
    """
    return _shipped("ontology") / name


def seeds_folder() -> Path:
    """The shipped documents, in an installed package or in a checkout."""
    return _shipped("seeds")


def _shipped(folder: str) -> Path:
    package = Path(str(files("kg")))
    installed = package / folder
    return installed if installed.is_dir() else package.parent / folder


def goods_words(count: int | None, item: str) -> str:
    """How many of what.

    >>> goods_words(4000, "tonnes of rice"), goods_words(500, "training of officials"), goods_words(None, "rice")
    ('4,000 tonnes of rice', 'training of 500 officials', 'rice')
    """
    if count is None:
        return item
    done, of, whom = item.partition(" of ")
    return f"{done}{of}{count:,} {whom}" if done in ("training", "invitation") else f"{count:,} {item}"


def number_words(amount: float) -> str:
    """Shorten a large number without changing it: only round millions and more lose their zeros.

    >>> number_words(37_000_000), number_words(1_234_567), number_words(1.5e9)
    ('37 million', '1,234,567', '1.5 billion')
    """
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if amount >= size and round(amount / size, 2) * size == amount:
            return f"{amount / size:,.2f}".rstrip("0").rstrip(".") + f" {name}"
    return f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"


def about_dollars(amount: float) -> str:
    """A value in dollars to three figures, as exact as a rate of a day can be.

    >>> about_dollars(19_126_976), about_dollars(417_576_406)
    ('about USD 19.1 million', 'about USD 418 million')
    """
    return f"about USD {number_words(float(f'{amount:.3g}'))}"
