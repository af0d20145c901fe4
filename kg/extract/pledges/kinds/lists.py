"""A list item that names a sum without a verb → a part of the pledge that the list breaks down."""

import re
from dataclasses import dataclass, field, replace

from kg.annotate.entities import CountryName
from kg.annotate.mask import AMOUNT, COUNTRY, DEMONYM, ORGANISATION
from kg.annotate.numbers import FIGURE, to_number
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.shares import country_of_brackets
from kg.extract.pledges.gifts.sums import Sum, is_given, sums
from kg.extract.pledges.kinds.leads import Lead
from kg.extract.pledges.sides.channels import channels_in, part_channels
from kg.extract.pledges.sides.governing_verbs import is_participle
from kg.extract.pledges.sides.groups import groups_in
from kg.extract.pledges.sides.noun_givers import is_main_passive
from kg.extract.pledges.sides.owners import donor_at
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.words.stage import stage_of
from kg.extract.pledges.words.verbs import VerbUse
from kg.models import Cited, Money, Party, Stage
from kg.reference.countries import countries

_ITEM = re.compile(
    rf"^\W*(?:(?P<what>[^:]{{3,200}}?)\s?(?::|–|—|-|\(|\s\s)\s?(?:[^():]{{0,40}}[;,]\s)?(?:a total of\s)?{AMOUNT}\)?(?:\s\([^()]{{1,160}}\))?\s*[.;]?\s*$"
    rf"|[^:]{{3,200}}?\s?(?::|–|—)\s(?:[Aa]n?\s)?(?:(?:additional|further|new)\s)?{AMOUNT}\s(?:grant|loan|credit|investment|financing|contribution)\b.*"
    rf"|(?:[Tt]he\s)?{COUNTRY}\s?(?::|\s[–—])\s(?:a\stotal\sof\s)?{AMOUNT}\s?[,(].*"
    rf"|[^:]{{3,120}}?(?::|\s[–—])\s(?:a\stotal\sof\s)?{AMOUNT}\s(?:for|to|in|through|towards?|over|via)\s.*"
    rf"|(?:[Aa]n?\s)?{AMOUNT}\s(?:(?:[a-z-]+\s){{0,3}}?(?:loan|grant|credit|package|contribution)\s)?(?:for|to|in|through|towards?|from|of|over|via)\s.*)$"
)
_LABEL = re.compile(
    rf"[\s•*–-]{{0,4}}(?:[Tt]he\s)?(?P<who>{ORGANISATION}|{COUNTRY})(?:\s?\([^()]{{1,60}}\))?\s?(?::|–|—|-|\s\s)\s?(?:a total of\s)?{AMOUNT}"
)
# "3 million dollars (Malawi 2 million, Mozambique 1 million)": the money is said once.
_IN_BRACKETS = re.compile(r"\s\((?P<shares>[^()]{5,200})\)")
_GOES_ON = re.compile(r"(?:(?!\b(?:which|that|who)\s).)*?\s(?:will|would|is|are|was|were|has|have|had)\s")
_SO_MUCH = re.compile(rf"(?:\s?[:–-])?\s(?P<number>{FIGURE}\s(?:million|billion))(?=$|,\s|;\s|,?\sand\s)")
_SHARE = re.compile(r"\b(?:including|(?:of|among) which)\s(?:[\w-]+\s){0,3}?$")
_INCLUDES = re.compile(r"[^:;]{0,90}?\s(?:includes?|included|compris\w+|consist\w* of|covers?):\s")
_MARKER = re.compile(r"\(?(?P<mark>\d+|[a-z]|[ivx]+|[•*o–-])[.)]?")
_LETTERED = re.compile(r"[a-z]|[ivx]+")


@dataclass(slots=True)
class Outline:
    """The list that is being read: the pledge it breaks down, and the last item on each level."""

    document: str
    umbrella: PledgeDraft | None = None
    lead: Lead | None = None  # the sentence that opened the list, where it names no sum
    parents: dict[int, PledgeDraft] = field(default_factory=dict)
    told: list[PledgeDraft] = field(default_factory=list)  # all pledges of the article so far

    def open(self, draft: PledgeDraft) -> None:
        """A pledge in running text may be broken down by the list that follows."""
        if not draft.is_total or draft.stage.value == "pledged":
            self.umbrella, self.parents = draft, {}

    def is_numbered(self, statement: Statement) -> bool:
        """Whether a sentence is one of several in a list: "(1) The Project for Wells (300 million yen)"."""
        start = statement.sentence.start
        mark = self.document[self.document.rfind("\n", 0, start) + 1 : start].strip()
        return mark.startswith("(") and _MARKER.fullmatch(mark) is not None

    def level_of(self, statement: Statement) -> int:
        """1 for "(1)", "1." and "•", 2 for "a." and "(i)" below it."""
        start = statement.sentence.start
        line = self.document.rfind("\n", 0, start) + 1
        match = _MARKER.fullmatch(self.document[line:start].strip())
        if match is None:
            return 1
        mark = match["mark"]
        return 2 if mark != "o" and _LETTERED.fullmatch(mark) else 1


def find_item(statement: Statement, outline: Outline) -> list[PledgeDraft]:
    """The part that a list item states, with what it includes; nothing outside a list that breaks a pledge down."""
    umbrella = outline.umbrella
    if umbrella is None or umbrella.money is None:
        return []
    found = sums(statement)
    if not found or _ITEM.match(statement.masked) is None or not is_given(statement, found[0]):
        return []
    if _are_beside(umbrella, statement) or _is_sentence(statement, found[0]):
        return []
    if len(found) > 1 and _lists_within(statement, found[0]):
        return []
    purposes = [v for v in statement.verbs if v.form == "infinitive" and v.start >= found[0].end]
    if any(_is_stated(statement, verb) for verb in statement.verbs if verb not in purposes):
        return []
    level = outline.level_of(statement)
    parent = outline.parents.get(level - 1, umbrella)
    shares = [one for one in found[1:] if _SHARE.search(statement.masked, one.left, one.at)]
    draft = _part_of(statement, parent, found[0], (0, shares[0].left if shares else len(statement.masked)))
    if _is_another_matter(statement, draft, parent):
        return []
    if found[0].amount.money.currency != umbrella.money.value.currency:
        draft.umbrella = None  # "Norway: NOK 450 million", beside what others give in euros
        return [draft] if draft.parties[0] != parent.parties[0] else []
    draft.level = level
    parent.is_total = True
    outline.parents = {depth: each for depth, each in outline.parents.items() if depth < level} | {
        level: draft
    }
    return [
        draft,
        *(_part_of(statement, draft, one, (one.at, one.right)) for one in shares),
        *_by_state(statement, draft, found[0]),
    ]


def _lists_within(statement: Statement, first: Sum) -> bool:
    """Whether a sentence is a list itself: "It includes: 5 million for", "Mali (5 million), Chad (3 million)"."""
    includes = statement.sentence.block_kind != "bullet" and _INCLUDES.match(statement.masked) is not None
    return includes or bool(country_of_brackets(statement, first.at, first.end))


def _are_beside(pledge: PledgeDraft, statement: Statement) -> bool:
    """Whether a pledge is told by an item of the list that the sentence is the next item of."""
    told = pledge.sentence
    opens = told.text.rstrip().endswith(":")
    return told.block_kind == statement.sentence.block_kind == "bullet" and not opens


def _by_state(statement: Statement, whole: PledgeDraft, one: Sum) -> list[PledgeDraft]:
    """ "WFP: 3 million dollars (Malawi 2 million, Mozambique 1 million)": the part of each state, in the money of the whole."""
    bracket = _IN_BRACKETS.match(statement.text, one.end)
    named = statement.entities_in(*bracket.span("shares")) if bracket and whole.money else []
    parts: list[PledgeDraft] = []
    for at, entity in named:
        end = at + len(entity.text)
        match = _SO_MUCH.match(statement.text, end, bracket.end("shares")) if bracket else None
        amount = to_number(match["number"].lower()) if match else None
        if isinstance(entity, CountryName) and entity.party and match and amount and whole.money:
            evidence = statement.evidence("pledge/state-share", at, match.end())
            money = whole.money.value.model_copy(update={"amount": amount})
            parts.append(
                replace(
                    whole,
                    money=Cited[Money](value=money, evidence=evidence),
                    to=(statement.cite(entity.party, "pledge/share", at, end),),
                    evidence=evidence,
                    umbrella=whole,
                    purpose=None,
                )
            )
    if parts:
        whole.is_total = True
        whole.to = tuple(cited for part in parts for cited in part.to)
    return parts


def _is_sentence(statement: Statement, one: Sum) -> bool:
    """Whether what begins with a sum is no item but a sentence of its own: "5 million from Peru will go to Chad"."""
    opens = not statement.masked[: one.at].strip(" -•*(")
    return (
        opens
        and statement.sentence.block_kind != "bullet"
        and _GOES_ON.match(statement.masked, one.end) is not None
    )


def _is_stated(statement: Statement, verb: VerbUse) -> bool:
    """Whether a verb makes the item a statement of its own."""
    if statement.sentence.block_kind != "bullet" and is_main_passive(statement, verb):
        return True  # "5 million in aid will be given on top of it"
    described = verb.passive or verb.form in ("gerund", "present") or is_participle(statement, verb)
    return not described


def _is_another_matter(statement: Statement, draft: PledgeDraft, parent: PledgeDraft) -> bool:
    """Whether an item is no part of the whole: "5 million was provided to Chad", "Government of Peru: 2 million", in a list of what
    Peru was given.
    """
    passive = any(is_main_passive(statement, verb) for verb in statement.verbs)
    return (passive and _is_for_others(draft, parent)) or draft.parties[0] <= draft.parties[1]


def _is_for_others(draft: PledgeDraft, parent: PledgeDraft) -> bool:
    """Whether an item is for states apart from those that the whole is for."""
    states = [{c.value for c in each.to if c.value.kind == "country"} for each in (draft, parent)]
    return all(states) and states[0].isdisjoint(states[1])


def _label(statement: Statement) -> Cited[Party] | None:
    """The side that an item names before its sum: "World Food Programme (WFP): EUR 6 million", "Mali: 5 million"."""
    match = _LABEL.match(statement.masked)
    entity = statement.by_start.get(match.start("who")) if match else None
    if entity is None or entity.party is None:
        return None
    end = entity.end - statement.sentence.start
    return Cited(
        value=entity.party,
        evidence=statement.evidence("pledge/list-item", entity.start - statement.sentence.start, end),
    )


# "European Union Grant: 5 million", "Grant from Norway: 5 million", "Government of Nepal: 2 million"
_OTHERS_GIFT = re.compile(
    rf"[\s•*–-]{{0,4}}(?:(?:[Tt]he\s)?(?P<who>{ORGANISATION}|{COUNTRY}|{DEMONYM})(?:[’']s)?\s(?:[Gg]overnment\s)?(?:[Gg]rant|[Ff]und|[Ff]unds|[Ll]oan|[Cc]ontribution|[Cc]o-?financing|[Ff]inancing|[Ff]unding|[Cc]redit)"
    rf"|(?:[A-Z][a-z]+\s)?(?:[Gg]rant|[Ll]oan|[Cc]ontribution|[Cc]o-?financing|[Ff]inancing|[Cc]redit|[Ff]unding)\s(?:from|by)\s(?:the\s)?(?P<from>{ORGANISATION}|{COUNTRY})"
    rf"|(?:[Tt]he\s)?[Gg]overnment\sof\s(?:the\s)?(?P<state>{COUNTRY}))(?:\s\([^()]{{1,40}}\))?\s?(?::|–|—|-)\s?$"
)


def _by_another(statement: Statement, one: Sum) -> tuple[Cited[Party], ...]:
    """Who an item of a list says gives it, beside the bank whose project it is."""
    match = _OTHERS_GIFT.fullmatch(statement.masked, 0, one.at)
    donors = donor_at(statement, match.start(match.lastgroup or 0)) if match else None
    return donors.parties if donors else ()


def _gives(party: Party, currency: str, giving: list[Party]) -> bool:
    """Whether an item under what several give names one of them: the sum is in its own money, "Japan: 5 billion yen"."""
    own = countries()[party.key].currency if party.key in countries() else None
    others = {countries()[each.key].currency for each in giving if each.key in countries()}
    return own == currency and currency not in others and currency not in ("USD", "EUR")


def _part_of(statement: Statement, parent: PledgeDraft, one: Sum, within: tuple[int, int]) -> PledgeDraft:
    giving = [cited.value for cited in parent.by]
    channel = channels_in(statement, *within)
    found = recipients_in(statement, *within, [*giving, *(c.value for c in channel)]) or groups_in(
        statement, *within
    )
    to, carriers = part_channels(found, parent.to) if found else (list(parent.to), [])
    label = None if within[0] else _label(statement)
    by = (label,) if label and _gives(label.value, one.amount.money.currency, giving) else parent.by
    if label and label.value.kind == "country":
        to = [label] if by is parent.by and label.value not in giving else list(parent.to)
    elif label and not (found or channel):
        to, carriers = ([label], []) if not to else (to, [label])
    by = _by_another(statement, one) or by if not within[0] else by
    evidence = statement.evidence("pledge/list-item", 0, one.end)
    stage, _ = stage_of(statement.masked, parent.stage.value)
    what = statement.text[: one.at].strip(" :–—-(•*\t") if not within[0] else ""
    return PledgeDraft(
        type=parent.type,
        stage=Cited[Stage](value=stage, evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=by,
        to=tuple(to),
        channel=tuple(channel + carriers),
        money=Cited[Money](value=one.amount.money, evidence=statement.evidence("money", one.at, one.end)),
        item=parent.item,
        purpose=Cited[str](value=what, evidence=evidence) if what else None,
        when=parent.when,
        umbrella=parent,
    )
