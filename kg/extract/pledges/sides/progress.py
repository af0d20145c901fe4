"""A sum in its sentence, with who gives it → how far along it is, since when, and whether it adds up what was before."""

import re
from dataclasses import dataclass, replace

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.dates import dated
from kg.extract.pledges.gifts.sums import GAPPED, Sum
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.sides.donors import led_by_noun
from kg.extract.pledges.sides.noun_givers import is_main_passive
from kg.extract.pledges.sides.owners import Giver, donors_owning
from kg.extract.pledges.words.giver_words import ADDS, FRONTED_ADDS, PAYS_OUT, RELATIVE, TOTAL
from kg.extract.pledges.words.stage import is_about_a_promise, is_asked_of_others, is_running_total, stage_of
from kg.models import Cited, Stage, When

_DEFINITE = re.compile(r"\b(?:the|its|their|that)\s$")
_A_NATIONS = re.compile(r"\b[Aa]n?\s(?:[a-z]+\s)?\ue001+\s[^.;,]{0,40}$")  # "will receive a Chilean grant of"
_NOW = re.compile(r"\b(?:[Tt]oday|now|just|pleased to|hereby|this (?:morning|afternoon|week))\b|\ue012")
_NEW = re.compile(r"\b(?:an additional|a further|an extra|new)\s$")
# What a state has pledged it may have pledged long ago; what it has announced is news.
_LASTING = frozenset({"pledge", "commit", "promise", "allocate", "approve", "earmark"})
# "from a package worth 18 billion", "under its 3 billion loan": what is told of is only a part of it.
_WITHIN = re.compile(
    r"\b(?:from|under|part of|out of|within|tranches? of|chunk of|inst?all?ments? of|envisioned in|foreseen in)\s(?:(?:the|a|an|its|their|our|this)\s|[\w\ue000-\ue004]+[’']s?\s)(?:[\w’'()-]+\s){0,8}?"
    r"(?:(?:worth|of|totall?ing)\s)?$"
)
_PROGRAMME = re.compile(
    r"\b(?:packages?|programmes?|programs?|loans?|facility|plan|arrangements?|operation|credit line|[Ll]ines? of [Cc]redit)\b"
)
_CREDIT = re.compile(r"\b[Ll]ines? of [Cc]redit\b[^.;,]{0,40}$")  # what is built under it is all of it
_OPENING = 2  # blocks of headline, dateline and first paragraph
_TOLD_BEFORE = re.compile(
    r"\b(?:previously|recently|earlier|already)\s\w+ed\sthat\s$|\b(?:reaffirm|reiterat|recall|repeat)\w*\sthat\s$"
)
# "extended a line of credit of 5 million": it may be drawn on from now, and is not paid out.
_TO_DRAW_ON = re.compile(
    r"\b(?:[Ll]ines?\sof\s[Cc]redit|credits?\slines?|LoCs?|LOCs?|loans?|credits?|guarantees?|facility|facilities)\b"
)
_EXTENDED = re.compile(r"\s(?:was|were|(?:has|have|had)\sbeen)\sextended\b")
_TO_DRAW_ON_BEHIND = re.compile(rf"\s(?:[\w’-]+\s){{0,3}}?{_TO_DRAW_ON.pattern}")
# "deliver on the outcomes of the summit, at which Peru pledged 5 million"; not "they met in Lima, where Peru pledged"
_AT_THE_LAST = re.compile(
    r"\b(?:outcomes?|results?|follow(?:s|ed|ing)?(?:-?\s?up)?|implement\w*|deliver\w* on|recall\w*|fulfil\w*|commitments|decisions|pledges|last|previous|earlier|since)\b"
    r"[^.;]{0,150}?,?\s(?:(?:at|during|in)\swhich|where)\s[^.;,]{0,60}$"
)
_DECIDES = frozenset({"decide", "approve", "clear", "adopt", "allocate"})
# "a contribution of 30 million to Haiti, announced last fall"
_TOLD_BEHIND = re.compile(
    r"[^.;,]{0,60},\s(?:which (?:was|were)\s)?(?:first\s)?(?:announced|pledged|promised|approved)\s(?:last|earlier|previously)\b"
)
# "5 million for a camp, where people have arrived since January"
_OF_OTHERS = re.compile(r",?\s(?:where|whose|what|while)\s")
_THIS_YEAR = re.compile(
    r"(?:[^.,;]|\.\d){0,90}?(?<!\bfor)(?<!\bof)(?<!\bfar)\sthis (?:fiscal |financial )?year\b"
)
_NEW_AID = re.compile(r"\b(?:[Nn]ew|[Ff]resh)\s(?:[\w\ue000-\ue003.-]+\s){1,4}$")
_TOTALLING = re.compile(r"\btotall?ing\s$")
_COMMITTED = re.compile(r"\b(?:commitments?|committed|pledges|pledged)\b")
# "The 5 million that Peru pledged in 2020 was delivered last year": whatever was said of it before, it is paid.
_PAID_OUT = re.compile(
    r"(?:(?!,?\s(?:but|while|where|who|when)\s|,\sand\s|\b(?:half|part|most|some|third|quarter|percent)\s)[^.;]){0,160}?"
    r"(?P<paid>\s(?:was|were|(?:has|have|had)(?:\s(?:now|since|already|all))?\sbeen)\s(?:(?:fully|finally|now|since|already|entirely|duly|all|completely)\s){0,2}(?:delivered|disbursed|paid(?:\sout)?|transferred|received|handed\sover|released)"
    r"|\s(?:has\s|have\s)?arrived)\b(?!\s(?:only\s)?(?:in\spart|partly|partially))"
)
_PROMISED = re.compile(
    r"\b(?:pledged|promised|committed|announced|approved|allocated|agreed|signed|granted)\b"
)
_OUT_OF = re.compile(r"\W*(?:(?:Out\s)?[Oo]f|From|Half|Part|Most|Some)\b")

_BESIDE = re.compile(
    r",?\s(?:in addition to|on top of|adding to|over and above|building (?:up)?on|resulting in|as a follow-up to)\s"
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far along a sum is: ``brings`` says that it is a total that another sum brings about, ``adds`` that it is
    told in passing as what another adds to.
    """

    stage: Stage
    rule: str
    when: Cited[When] | None
    total: bool
    brings: bool
    adds: bool


def progress_of(statement: Statement, one: Sum, giver: Giver, occasion: Occasion) -> Progress:
    """How far along the words say that a sum is."""
    giver = _as_promised(statement, one, giver)
    begin = max(statement.boundary_before(one.at), one.left)
    if (paid := _paid_at(statement, one, begin)) is not None:
        _, when = dated(statement, "delivered", paid, occasion, one.right, since=paid)
        return Progress("delivered", "paid-out", when, False, False, False)
    adds = ADDS.search(statement.masked[one.left : one.at]) is not None
    stage, rule = _told_as(statement, one, giver, begin)
    if stage == "pledged":
        own = occasion.annotated.own
        official = occasion.official and own in [c.value for c in giver.donors.parties]
        stage, rule = _told_again(statement, one, giver, official, rule)
    if _is_of_a_whole(statement, one) and stage in ("pledged", "delivered"):
        return Progress(
            "restated",
            "part-of-it",
            dated(statement, "restated", one.at, occasion, one.right)[1],
            _CREDIT.search(statement.masked, 0, one.at) is None,
            False,
            adds,
        )
    if (adds or giver.earlier) and stage == "pledged":
        stage, rule = "restated", "added-to"
    brings = None if giver.whole else TOTAL.search(statement.masked, 0, one.at)
    if brings is not None and _COMMITTED.search(statement.masked, brings.start(), one.right):
        stage = "pledged"
    adds_up = giver.verb is None or _TOTALLING.search(statement.masked, 0, one.at) is not None
    behind = _OF_OTHERS.split(statement.text[one.end : one.right])[0]
    since = adds_up and is_running_total(behind, "delivered")
    so_far = _so_far(stage, giver)
    if brings is not None or since or is_running_total(statement.text[begin:], so_far):
        stage = stage if brings else _added_up(stage, so_far, giver)
        return Progress(stage, rule, None, True, _is_brought(brings), adds)
    over = giver.verb is not None and giver.verb.form == "past"  # "announced", and not "has announced"
    beside = _BESIDE.search(statement.masked, one.end, one.right)
    right = beside.start() if beside else one.right  # "on top of what it gave in 2022" is of that year
    stage, when = dated(
        statement, stage, one.at, occasion, right, since=_own_words(statement, one), over=over
    )
    if when is not None and not occasion.official and _is_open(giver) and not statement.holds(when):
        when = None
    return Progress(stage, rule, when, False, False, adds)


def _paid_at(statement: Statement, one: Sum, begin: int) -> int | None:
    """Where the words begin that say that a sum promised before, of which the statement is told, was paid out."""
    told = any(begin <= verb.start < one.at for verb in statement.verbs)
    if told or _OUT_OF.match(statement.masked, begin):
        return None
    paid = _PAID_OUT.match(statement.masked, one.end, one.right)
    promised = paid and _PROMISED.search(statement.masked, begin, paid.start("paid"))
    return paid.start("paid") if paid and promised else None


def _as_promised(statement: Statement, one: Sum, giver: Giver) -> Giver:
    """ "has extended a credit of 5 million": told of as a promise; "has so far extended credits of 5 million" as what was given."""
    verb = giver.verb
    if giver.stage != "delivered" or (verb is not None and verb.lemma != "extend"):
        return giver
    if is_running_total(
        statement.text[max(statement.boundary_before(one.at), one.left) : one.right], "delivered"
    ):
        return giver
    if verb is None:
        extended = _EXTENDED.match(statement.masked, one.end) and _TO_DRAW_ON.search(
            statement.masked, one.left, one.at
        )
        return replace(giver, stage="pledged") if extended else giver
    drawn = _TO_DRAW_ON.search(statement.masked, verb.end, one.at) if verb.end < one.at else None
    if drawn is None and _TO_DRAW_ON_BEHIND.match(statement.masked, one.end) is None:
        return giver
    return replace(giver, stage="pledged", verb=replace(verb, kind="announce"))


def _own_words(statement: Statement, one: Sum) -> int:
    """Where the words begin that can date a sum: "approval of the plan agreed in March allows the disbursement of 5 million"."""
    paid = PAYS_OUT.search(statement.masked, one.left, one.at)
    return max(
        _behind_front(statement, one),
        paid.start() if paid and not paid.group().startswith("immediate") else 0,
    )


def _behind_front(statement: Statement, one: Sum) -> int:
    """Where the words begin that can date a sum: "In addition to the 5 million announced in March, it gives 3 million"."""
    if not one.left or FRONTED_ADDS.match(statement.masked[: one.left]) is None:
        return 0
    return statement.masked.find(",", one.left, one.at) + 1


def _added_up(stage: Stage, so_far: Stage, giver: Giver) -> Stage:
    """Given is given, "providing 5 million since May"; what was promised bit by bit is no news, "has committed since 2014"."""
    if giver.verb is None:
        return stage
    return so_far if giver.verb.kind == "give" else "restated" if stage == "pledged" else stage


def _is_brought(total: re.Match[str] | None) -> bool:
    """Whether a total holds the pledge told before it: not where it is that of a time gone by, "stood at 5 million"."""
    return total is not None and total["stood"] is None


def _told_again(statement: Statement, one: Sum, giver: Giver, official: bool, rule: str) -> tuple[Stage, str]:
    """Whether what is pledged was so before, and by which rule."""
    if _is_known_already(statement, one, giver, official) or _is_of_this_year(statement, one, giver):
        return "restated", "known-already"
    if _TOLD_BEHIND.match(statement.masked, one.end):
        return "restated", "told-behind"
    return "pledged", rule


def _is_of_this_year(statement: Statement, one: Sum, giver: Giver) -> bool:
    """ "has pledged 5 million this year": some time ago, and not for this year."""
    verb = giver.verb
    lasting = verb is not None and verb.form == "perfect" and verb.lemma in _LASTING
    return lasting and _THIS_YEAR.match(statement.text, one.end, one.right) is not None


def _is_open(giver: Giver) -> bool:
    """Whether the words leave open when: news of what "has approved", which may be weeks ago."""
    return giver.verb is not None and giver.verb.form == "perfect"


def _told_as(statement: Statement, one: Sum, giver: Giver, begin: int) -> tuple[Stage, str]:
    """The stage that verb and words say, and by which rule; of a promise of others it is told again."""
    reported = statement.is_reported(begin)
    stage, rule = stage_of(statement.masked[begin : one.right], giver.stage, reported)
    promise = giver.verb is not None and led_by_noun(statement, giver.verb)
    if promise and stage == "pledged" and is_about_a_promise(statement.masked[: one.at]):
        return "restated", "promise-of-others"
    if stage == "pledged" and _AT_THE_LAST.search(statement.masked, 0, one.at):
        return "restated", "promised-there"
    if not reported:
        return stage, rule
    if stage == "pledged" and _TOLD_BEFORE.search(statement.masked, 0, begin):
        return "restated", "told-before"
    if stage == "pledged" and is_asked_of_others(statement.masked[:begin]):
        return "requested", "asked-of-parliament"
    if stage == "restated" and rule == "verb" and giver.verb is not None and giver.verb.lemma in _DECIDES:
        return "pledged", "decided-as-told"
    return stage, rule


def _is_known_already(statement: Statement, one: Sum, giver: Giver, official: bool) -> bool:
    """ "who have pledged 5 million"; "the 5 million loan", where no verb announces it now."""
    before = statement.masked[: one.at]
    if giver.verb is None:
        if GAPPED.search(before, one.left):
            return False  # "…, the US $17 million and Japan $10 million"
        if _is_told_now(statement, one) or _NEW_AID.search(before):
            return False
        owner = donors_owning(statement, one.at)
        same = owner is not None and {c.value for c in owner.parties} == {
            c.value for c in giver.donors.parties
        }
        told_of = same and _A_NATIONS.search(before) is None
        return told_of or _DEFINITE.search(before) is not None
    verb = giver.verb
    if verb.kind != "announce" or _NOW.search(statement.masked) or _NEW.search(before):
        return False
    if statement.sentence.block_kind == "speech":  # who speaks now announces in the present
        return verb.form in ("past", "perfect")
    relative = RELATIVE.search(statement.masked, 0, verb.start) is not None
    lasting = verb.lemma in _LASTING and not official and not _is_news(statement)
    return verb.form == "perfect" and (relative or lasting)


def _is_told_now(statement: Statement, one: Sum) -> bool:
    """Whether a verb behind announces the sum now: "a Korean grant of 5 million was announced"."""
    return any(
        one.end <= verb.start < one.right and verb.kind == "announce" and is_main_passive(statement, verb)
        for verb in statement.verbs
    )


def _is_of_a_whole(statement: Statement, one: Sum) -> bool:
    """Whether a sum is that of the package of which the sentence tells a part."""
    match = None if TOTAL.search(statement.masked, 0, one.at) else _WITHIN.search(statement.masked, 0, one.at)
    words = statement.masked[match.start() : min(one.right, one.end + 60)] if match else ""
    return match is not None and _PROGRAMME.search(words) is not None


def _is_news(statement: Statement) -> bool:
    """Whether a sentence opens its article: what "has pledged" there is what the article is written for."""
    return statement.sentence.block <= _OPENING


def _so_far(stage: Stage, giver: Giver) -> Stage:
    """The stage that decides whether a sum adds up what was before: "has committed" as "has given"."""
    committed = giver.verb is not None and giver.verb.form in ("perfect", "gerund") and stage == "pledged"
    return "delivered" if committed else stage
