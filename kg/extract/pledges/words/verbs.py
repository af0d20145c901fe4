"""Masked sentence → the verbs of giving and of announcing in it, with the stage of a pledge that their form tells."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.annotate.cues import Cues, lowered, matches_from, spellings
from kg.extract.pledges.words.verb_forms import Kind, verb_forms
from kg.models import Stage

Form = Literal[
    "future", "progressive", "past", "perfect", "pluperfect", "passive", "present", "infinitive", "gerund"
]

_NOUNS_TOO = frozenset(
    {
        "second",
        "loan",
        "drill",
        "purchase",
        "wire",
        "rush",
        "truck",
        "place",
        "advance",
        "guarantee",
        "initial",
        "open",
        "ship",
        "gift",
        "station",
        "post",
    }
)  # alone they are no verbs: "the second loan"
_INVARIABLE = frozenset({"put", "set"})  # "has set" is no other word than "to set"

_ADVERB = (
    r"(?:\s+(?:also|already|newly|now|thus|currently|further|today|immediately|so far|together|each|additionally|jointly|recently|earlier|later|likewise|again|(?:on |in )?\ue012+"
    r"|[a-z]+ly|once again|hereby|soon|continue to|therefore|still"
    r"|just|to date|since|, today,|thus far|in turn|itself|himself|herself|initially|either|both|pursuant[^,.;]{0,90},))"
)
_WILLING = (
    r"(?:will|would|shall|is to|are to|was to|were to|['’]ll|(?!(?:was|were) able)(?:is|are|am|was|were|stands?|stood|['’]re|['’]m) (?:prepared|ready|set|expected"
    r"|scheduled|due|committed|planning|going|working|preparing|proud|pleased|able|willing) to|plans? to|planned to|intends? to"
    r"|(?:is|are|am|['’]re|['’]m) working (?:closely )?with [^.;,]{1,50} to"
    r"|intended to|undertakes? to|undertaken to|undertaking to|(?:will|would) (?:keep|go on|begin|start)|hopes? to|aims? to|expects? to|promised to|promises to|pledged to|pledges to|pledging to|committed to"
    r"|commits to|committing to|agreed to|decided to|vowed to|undertook to|offered to|resolved to|continue to|continues to"
    r"|(?:intention|intent|plans?|pledges?|commitments?|decision|offer|promise|agreement|readiness|authorization|authority|delegation) to"
    r"|to each|, to|prepares to)"
)
_AUX = (
    rf"(?P<future>{_WILLING})|(?P<perfect>(?:has|have|['’]ve|having)(?:{_ADVERB}){{0,2}}(?P<perfect_passive>\s+been)?)"
    rf"|(?P<pluperfect>had(?:{_ADVERB}){{0,2}}(?P<pluperfect_passive>\s+been)?)|(?P<be>will be|would be|to be|is|are|was|were|am|be|been|being|['’]re|['’]m"
    r"|get|gets|got)(?P<being>\s+being)?|(?P<managed>(?:was|were|been) able to|managed to)|(?P<to>to)|(?P<did>did|does|do)"
)


_MAKES = re.compile(
    r"\s(?:(?:an?|the|this|its|our|that|new|\w+)\s){0,3}(?:pledges?|commitments?|announcements?|promise|public)\b"
)
_WITH_PARTICLE = {
    "set": (" up", "establish"),
    "make": (" available", "provide"),
    "sign": (" off on", "approve"),
}  # and what they mean with it
_DEBT = r"[^.;]{0,60}\b(?:debts?|loans?|arrears|repayments?|ow(?:ed?|es|ing))\b"
# These give only with the words behind them, and mean then: "came forward with 5 million", "will foot the bill".
_PHRASAL = {
    "come": (r" (?:forward|up|in) with\b", "provide"),
    "step": (r" (?:in|up|forward) with\b", "provide"),
    "weigh": (r" in with\b", "provide"),
    "follow": (r" (?:up )?with\b", "provide"),
    "pitch": (r" in(?: with)?\b", "provide"),
    "chip": (r" in(?: with)?\b", "provide"),
    "kick": (r" in(?: with)?\b", "provide"),
    "throw": (r" in\b", "provide"),
    "stump": (r" up\b", "provide"),
    "pony": (r" up\b", "provide"),
    "cough": (r" up\b", "provide"),
    "free": (r" up\b", "provide"),
    "write": (r" off\b", "forgive"),
    "cancel": (rf"(?={_DEBT})", "forgive"),
    "waive": (rf"(?={_DEBT})", "forgive"),
    "complete": (r" (?:the|its|a) (?:[a-z]+ ){0,2}(?:disbursement|payment|transfer)(?= of\b)", "disburse"),
    "execute": (r" (?:the|its|a) (?:[a-z]+ ){0,2}(?:disbursement|payment|transfer)(?= of\b)", "disburse"),
    "fork": (r" out\b", "provide"),
    "shell": (r" out\b", "provide"),
    "foot": (r"(?= the\b[^.;]{0,40}\bbill\b)", "pay"),
    "bear": (r"(?= the\b[^.;,]{0,40}\b(?:costs?|expenses)\b)", "pay"),
    "cover": (r"(?= the\b[^.;,]{0,40}\b(?:costs?|expenses|bill)\b)", "pay"),
    "fit": (r" (?:out|up)\b", "equip"),
    "roll": (r" (?:out|over)\b", "launch"),
}
_BEHIND = {lemma: (re.compile(pattern), meaning) for lemma, (pattern, meaning) in _PHRASAL.items()}
_JOINTS = frozenset("’'-")
_BARE: dict[str, Form] = {
    "past": "past",
    "participle": "passive",
    "ing": "gerund",
    "s": "present",
    "base": "present",
}
_AND = re.compile(r"(?:\band|\bor|,)\s+(?:also\s+|further\s+|will\s+)?$")


@dataclass(frozen=True, slots=True)
class VerbUse:
    """One verb of giving or announcing, at its place in the sentence."""

    start: int
    end: int
    lemma: str
    kind: Kind
    form: Form
    passive: bool

    @property
    def stage(self) -> Stage:
        """What the form says: given is delivered, will give and announces are pledged, had announced is restated."""
        if self.kind == "ask":
            return "requested"
        if self.kind == "announce":
            return "restated" if self.form == "pluperfect" else "pledged"
        return "delivered" if self.form in ("past", "perfect", "pluperfect") else "pledged"


_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]+")
_AUX_BEFORE = re.compile(rf"(?:(?<![\w’'-])|(?=[’']))(?:{_AUX})(?:{_ADVERB}){{0,2}}\s+$", re.IGNORECASE)
_WILL_AND = re.compile(
    r"\b(?:will|would)\s(?:also\s)?[a-z]+\s(?:(?!\sto\s(?:help|support|assist|enable|allow)\s)[^.;:,]){3,130}\sand\s(?:also\s)?$"
)  # "will cut duties and send"
_REACH = 160  # characters before a verb in which its auxiliary may stand
_AUX_CUES = Cues(
    spellings(
        """
        will would shall is are am was were be been being ’ll 'll ’re 're ’m 'm ’ve 've stand stood plan intend intent
        hope aim expect promis pledg commit agree decid decision vow undertook undertak offer resolve continue readiness authori
        delegation prepare to , has have had having get got did do managed
        """.split()
    )
)


@cache
def _form_cues() -> Cues:
    return Cues(verb_forms())


def find_verbs(masked: str) -> list[VerbUse]:
    """Find the verbs, in order; "will expand and provide" is two verbs in the future.

    >>> [(verb.lemma, verb.form, verb.stage) for verb in find_verbs("we will provide and have already sent")]
    [('provide', 'future', 'pledged'), ('send', 'perfect', 'delivered')]
    """
    found: list[VerbUse] = []
    forms = verb_forms()
    starts = _form_cues().starts(lowered(masked))
    words = [word for word in matches_from(_WORD, masked, starts) if word.group().lower() in forms]
    helpers = _helpers(masked) if words else []
    for word in words:
        if not _is_part(masked, word):
            verb = _use(masked, word, helpers, found[-1] if found else None)
            if verb is not None and found and verb.start < found[-1].end:  # "pledged to provide"
                found.pop()
            found += [verb] if verb else []
    return found


def _is_part(masked: str, word: re.Match[str]) -> bool:
    """Whether a word belongs to another or to a name: "re-sent", "grant’s"; "turned" gives only in "turned over"."""
    if word.group()[0].isupper() and masked[: word.start()].rstrip()[-1:].isalpha():
        return True  # "the Extended Fund Facility"
    if word.group().lower().startswith("turn") and not masked.startswith(" over", word.end()):
        return True
    return masked.startswith(
        (
            "made up of",
            "put together",
            "Armed Forces",
            "sought refuge",
            "seek refuge",
            "seeking refuge",
            "sought asylum",
        ),
        word.start(),
    ) or (
        masked[word.start() - 1 : word.start()] in _JOINTS or masked[word.end() : word.end() + 1] in _JOINTS
    )


def _use(masked: str, word: re.Match[str], helpers: list[int], last: VerbUse | None) -> VerbUse | None:
    lemma, kind, shape = verb_forms()[word.group().lower()]
    aux = _auxiliary(masked, word.start(), helpers)
    if lemma in _INVARIABLE and shape != "ing":
        shape = _shape_of_invariable(aux, lemma, shape)
    form, passive = _form_of(aux, shape)
    if form == "present" and shape == "base" and last and last.form in ("future", "infinitive"):
        form = last.form if _AND.search(masked, last.end, word.start()) else form
    if (
        form == "present"
        and shape == "base"
        and _WILL_AND.search(masked, max(0, word.start() - _REACH), word.start())
    ):
        form = "future"
    if lemma == "make" and _MAKES.match(masked, word.end()):
        kind = "announce"
    if form is None or (form == "present" and lemma in _NOUNS_TOO):
        return None
    end = word.end()
    if lemma in _BEHIND:
        pattern, lemma = _BEHIND[lemma]
        behind = pattern.match(masked, end)
        kind = "announce" if lemma == "provide" else kind  # "came forward with": said, and not yet given
        return (
            VerbUse(aux.start() if aux else word.start(), behind.end(), lemma, kind, form, passive)
            if behind
            else None
        )
    if lemma in _WITH_PARTICLE and masked.startswith(_WITH_PARTICLE[lemma][0], end):
        particle, lemma = _WITH_PARTICLE[lemma]
        end, kind = end + len(particle), "announce" if lemma == "approve" else "give"
    return VerbUse(aux.start() if aux else word.start(), end, lemma, kind, form, passive)


def _shape_of_invariable(aux: re.Match[str] | None, lemma: str, shape: str) -> str:
    """ "the hospital that Denmark set up" is past, "has set" a participle, "to set" neither, nor "put pen to paper"."""
    if aux is None:
        return "past" if lemma == "set" and shape == "base" else shape
    return "participle" if aux["perfect"] or aux["pluperfect"] or aux["be"] else shape


def _helpers(masked: str) -> list[int]:
    """Where auxiliaries can begin: with a word, or within one as in "we’ll"."""
    starts = _AUX_CUES.starts(masked)
    return [at for at in starts if not at or not masked[at - 1].isalnum() or masked[at] in "’'"]


def _auxiliary(masked: str, end: int, helpers: list[int]) -> re.Match[str] | None:
    """The longest auxiliary that ends before the verb at ``end``; ``helpers`` is where auxiliaries can begin."""
    near = helpers[bisect_left(helpers, end - _REACH) : bisect_left(helpers, end)]
    found = (_AUX_BEFORE.match(masked, start, end) for start in near)
    return next((match for match in found if match), None)


def _form_of(aux: re.Match[str] | None, shape: str) -> tuple[Form | None, bool]:
    """Tense and voice, from the words before and the shape of the verb."""
    if aux is None:
        return _BARE[shape], shape == "participle"
    if aux["future"]:
        return "future", False
    if aux["perfect_passive"] and shape == "ing":
        return "perfect", False  # "has been providing"
    if aux["perfect"]:
        return ("perfect" if shape in ("past", "participle") else None), bool(aux["perfect_passive"])
    if aux["pluperfect"]:
        return ("pluperfect" if shape in ("past", "participle") else None), bool(aux["pluperfect_passive"])
    if aux["be"]:
        return _form_with_be(aux, shape)
    if aux["managed"]:
        return ("past" if shape == "base" else None), False
    return ("infinitive", False) if shape == "base" else (None, False)


def _form_with_be(match: re.Match[str], shape: str) -> tuple[Form | None, bool]:
    auxiliary = match["be"].lower()
    if shape == "ing":
        return "progressive", False  # "said it was sending": a promise, however late it is told
    if shape not in ("past", "participle"):
        return None, False
    if match["being"]:
        return "progressive", True
    return {"was": "past", "were": "past", "been": "perfect"}.get(auxiliary, "future"), True  # type: ignore[return-value]
