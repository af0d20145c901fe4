"""Words for an office → the posts they name, the same post however it is worded."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.models import Party
from kg.resolve.identifiers import slug
from kg.resolve.names import fold
from kg.resolve.people.office_roles import OFFICE_ROLES


@dataclass(frozen=True, slots=True)
class Post:
    """One office: ``role`` is the same in every country, ``key`` and ``label`` are its own."""

    role: str
    key: str
    label: str
    ministerial: bool
    former: bool = False


_DEPUTY = re.compile(
    r"\b(?:(?:deputy|vice|assistant|alternate|parliamentary vice|principal deputy|joint)\b(?! president)"
    r"|under secretary|undersecretary)"
)
# "Assistant to the President for National Security Affairs" is the adviser; with "Deputy" before it, is not.
_DEPUTY_ADVISER = re.compile(r"\b(?:deputy|vice)\b.{0,40}\bnational security\b")
_FORMER = re.compile(r"\b(?:former|ex|late|then|outgoing|retired|elect|designate|incoming|future|next)\b")
_RANKS = re.compile(
    r"^(?:(?:the|acting|interim|caretaker|newly|appointed|new|current|longtime|his|her|their|senior|a)\s+)+"
)
_SPLIT = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s+cum\s+|\s*/\s*|;\s*)(?:the\s+|concurrently\s+)?"
    r"(?=(?:\w+\s+){0,3}(?:minister|secretary|president|chancellor|premier|ambassador|representative|adviser|advisor"
    r"|councillor|councilor|chair|head)\b)",
    re.IGNORECASE,
)
_HIGH_REPRESENTATIVE = re.compile(r"high representative|HR/VP", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:ministers|leaders|officials|envoys|presidents|secretaries|ceos|delegations?|ambassadors)\b"
)
_PLAIN = frozenset(
    {"minister", "secretary", "leader", "counterpart", "official", "diplomat", "ministers", "mr", "ms"}
)
_NOT_A_PRESIDENT = re.compile(r"\b(?:to|for|of) (?:the )?(?:vice )?president\b|\bpresidential\b")
_PRESIDENT = re.compile(r"\bpresident\b")
LEADERS = frozenset({"president", "prime-minister", "king", "queen", "emir", "sultan", "council-president"})
_CROWNS = re.compile(r"\b(?:king|queen|emir|amir|sultan|crown prince|pope|supreme leader)\b")
# Where the foreign secretary is the ministry's highest official, and the minister another person.
_SECRETARY_IS_OFFICIAL = frozenset(
    {"IND", "PAK", "BGD", "LKA", "NPL", "MDV", "BTN", "NZL", "AUS", "SGP", "MYS"}
)
_OWN_LABEL = {
    ("foreign-minister", "USA"): "Secretary of State",
    ("foreign-minister", "GBR"): "Foreign Secretary",
    ("foreign-minister", "IND"): "External Affairs Minister",
    ("foreign-minister", "PHL"): "Secretary of Foreign Affairs",
    ("defence-minister", "USA"): "Secretary of Defense",
    ("finance-minister", "USA"): "Secretary of the Treasury",
    ("trade-minister", "USA"): "Secretary of Commerce",
    ("energy-minister", "USA"): "Secretary of Energy",
    ("interior-minister", "USA"): "Secretary of Homeland Security",
    ("justice-minister", "USA"): "Attorney General",
    ("prime-minister", "DEU"): "Chancellor",
    ("prime-minister", "AUT"): "Chancellor",
    ("security-adviser", "USA"): "National Security Advisor",
}


@lru_cache(maxsize=20_000)
def read_posts(words: str, party: Party | None = None) -> tuple[Post, ...]:
    """The offices that the words name, in order; none where they only say "minister" or "leader".

    >>> [post.key for post in read_posts("Deputy Prime Minister and Minister of Foreign Affairs")]
    ['deputy-prime-minister', 'foreign-minister']
    >>> read_posts("Minister of Foreign Affairs and Expatriates")[0].key
    'foreign-minister'
    >>> read_posts("U.S. Secretary of State", Party(kind="country", key="USA"))[0].key
    'secretary-of-state'
    """
    parts = [words] if _HIGH_REPRESENTATIVE.search(words) else _SPLIT.split(words)
    posts = (_read_post(part, party.key if party else "") for part in parts)
    return tuple(dict.fromkeys(post for post in posts if post is not None))


def of_side(post: Post, party: Party | None) -> Post:
    """The post under the name that its side has for it, once the side is known.

    >>> of_side(read_posts("Foreign Minister")[0], Party(kind="country", key="USA")).label
    'Secretary of State'
    """
    label = _OWN_LABEL.get((post.role, party.key)) if party else None
    return replace(post, key=slug(label), label=label) if label else post


def _read_post(words: str, country: str) -> Post | None:
    text = fold(words)
    former = _FORMER.search(text) is not None
    text = _RANKS.sub("", _FORMER.sub("", text)).strip()
    if not text or text in _PLAIN or _SEVERAL.search(text):
        return None
    deputy = _DEPUTY.search(text) is not None
    role, label, ministerial = _role(text, country)
    label = _OWN_LABEL.get((role, country), label)
    if role == "security-adviser":
        deputy = _DEPUTY_ADVISER.search(text) is not None
    if deputy and role not in {"vice-president", "special-envoy"}:
        return _deputy(text, role, label, former=former)
    return Post(role, slug(label), label, ministerial, former)


def _role(text: str, country: str) -> tuple[str, str, bool]:
    if country == "USA" and text == "state secretary":  # a wire's word for "Secretary of State"
        text = "secretary of state"
    if country in _SECRETARY_IS_OFFICIAL and re.search(r"\bforeign secretary|secretary of foreign", text):
        return "foreign-secretary", "Foreign Secretary", False
    for known in OFFICE_ROLES:
        if known.pattern.search(text):
            return known.role, known.label, known.ministerial
    if _PRESIDENT.search(text) and not _NOT_A_PRESIDENT.search(text):
        return "president", "President", False
    crown = _CROWNS.search(text)
    if crown:
        return slug(crown.group()), crown.group().title(), False
    return _unlisted(text)


def _unlisted(text: str) -> tuple[str, str, bool]:
    """An office that no rule knows keeps its own words, up to the "of" that names the country."""
    words = text.replace("adviser", "advisor").split()
    key = slug(" ".join(words[:8]))
    ministerial = "minister" in words or ("secretary" in words and "of" in words)
    return key, _titled(words[:8]), ministerial and "office" not in words


_SMALL = frozenset("a an and at by for from in of on the to with".split())


def _titled(words: list[str]) -> str:
    """Words as the title of an office, the small ones small.

    >>> _titled("minister for development and vice-chair of the board".split())
    'Minister for Development and Vice-Chair of the Board'
    """
    return " ".join(w if number and w in _SMALL else w.title() for number, w in enumerate(words))


def _deputy(text: str, role: str, label: str, *, former: bool) -> Post:
    """A deputy of some kind: "deputy prime minister" is a minister, "vice foreign minister" is none."""
    if role == "foreign-minister" and re.search(r"\bsecretary\b", text) and "state" in text.split():
        kind = _US_DEPUTY.search(text)
        label = f"{kind.group().title()} Secretary of State" if kind else "Deputy Secretary of State"
    else:
        label = (
            label if label.lower().startswith(("deputy", "vice", "assistant", "under")) else f"Deputy {label}"
        )
    return Post(f"deputy-{role}", slug(label), label, role == "prime-minister", former)


_US_DEPUTY = re.compile(r"\b(?:principal deputy assistant|deputy assistant|assistant|under|deputy)\b")
