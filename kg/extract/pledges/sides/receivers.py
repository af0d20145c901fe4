"""A gift in its sentence → who receives it and through whom, from the words around it, else from what was said before."""

import re

from kg.annotate.mask import ACTOR, AMOUNT, COUNTRY, GOVERNMENT, ORGANISATION
from kg.annotate.sieve import Sieved
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.counterparts import counterpart
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.shares import (
    country_of_brackets,
    in_brackets,
    in_open_brackets,
)
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import with_territories
from kg.extract.pledges.sides.amounting import amounting
from kg.extract.pledges.sides.channels import channels_in, implements, part_channels
from kg.extract.pledges.sides.gapped import taker_with
from kg.extract.pledges.sides.groups import groups_in, neighbours_of
from kg.extract.pledges.sides.named_again import body_again, these_countries
from kg.extract.pledges.sides.owners import Giver
from kg.extract.pledges.sides.recipients import leading_groups, recipients_in
from kg.extract.pledges.sides.signatories import signed_with
from kg.extract.pledges.sides.takers import beneficiary, receives_before, whose_donor
from kg.extract.pledges.sides.unnamed import meant_before
from kg.extract.pledges.words.giver_words import FRONTED_ADDS, TOTAL
from kg.extract.pledges.words.phrases import GIVES_SOMEBODY
from kg.models import Cited, Party

_ACTOR = re.compile(ACTOR)
# "to provide Peru with 5 million": whoever else is named behind the sum
_OBJECT = re.compile(
    rf"\b{GIVES_SOMEBODY}\s(?:the\s)?(?:{COUNTRY}|{GOVERNMENT})(?:\swith)?\s(?:an?\s|another\s|additional\s|over\s|about\s|up to\s|extra\s|more than\s)*$"
)
_ANOTHER_CLAUSE = re.compile(
    rf"[;]|,\s(?:while|but|including|bringing|which|in addition|on top)\b|\b(?:and|while)\s(?:the\s)?{ACTOR}"
    r"(?!\s*(?:[.,;)]|$)|\s[\ue012\ue014]|\s(?:on|in|for|to|by|through|via|over|next|last|at|as|with|from|this)\b)"
)

# "As a partner of the Pacific, Chile will", and not "As a donor of aid to Peru"
_IN_ROLE = re.compile(
    r"\W*As\s(?:an?|the|one|part)\b(?:(?!\b(?:aid|assistance|support|donor|lender|help)\b)[^.;,]){0,120},"
)
_FRONTED = re.compile(r"\W*(?:In|For|To|Across)\s")  # "In Africa, 5 million will be spent to help Malians"
_IN_STATE = re.compile(rf"\W*(?:In|For|Across|Inside)\s(?:the\s)?(?:[a-z]+ern\s)?(?P<who>{COUNTRY}),\s")
_REFUGEES = re.compile(r"\s(?:[a-z]+\s){0,2}?(?:refugees|returnees|migrants|asylum[- ]seekers|exiles)\b")
_FRONTED_CHANNEL = re.compile(
    rf"\W*(?:(?:Working )?(?:[Tt]hrough|[Vv]ia)|In (?:cooperation|partnership|collaboration) with)\s[^.;,]{{1,90}}?(?:,\s{ORGANISATION})*,\s"
)
_BETWEEN = re.compile(
    r"\b(?:agreements?|contracts?|memorandum(?:\sof\s[Uu]nderstanding)?)\swith\s[^.;,]{1,60}\s$"
    r"|,\s(?:(?:(?:working|acting|mainly)\s)?(?:through|via)|represented by|in (?:partnership|cooperation|collaboration) with)\s[^.;]{1,160}?,\s(?:(?:also|today|has|have|on\s)\s?|\ue012+\s)*$"
)
_NOTES = re.compile(
    r"\b(?:[Ee]xchange of (?:the )?[Nn]otes|[Nn]otes were (?:signed and )?exchanged|exchanged? (?:the )?[Nn]otes|exchanging [Nn]otes)\b"
)
# "Denmark and UNICEF signed an agreement under which", "the notes on 5 million were signed by the Ambassador and UNICEF"
_SIGNERS = Sieved(
    rf"(?P<both>(?:{ACTOR}[^.;]{{0,60}}?\sand\s(?:the\s)?{ORGANISATION}|{ORGANISATION}(?:\s\([^()]{{1,20}}\))?\sand\s(?:the\s)?(?:[Gg]overnment of (?:the\s)?)?{ACTOR})(?:\s\([^()]{{1,20}}\))?)\s(?:have\s|has\s|today\s)?(?:signed|concluded)\s"
    rf"|\b(?:signed|exchanged|concluded)\s(?:\S+\s){{0,3}}?(?:between|by)\s(?P<then>[^.;]{{1,200}})"
)
# "500 million doses globally": for nobody in particular, whoever else is named
_EVERYWHERE = re.compile(
    r"\s(?:(?:in|of)\s(?:[\w-]+\s){1,4}?)?(?:globally|worldwide|(?:around|across|throughout) the (?:world|globe))\b"
)
_OF_THE_SAME = re.compile(r"\b(?:it|they|we|he|she|also|as well as|along with)\b")
_ASIDE = 200  # characters before a verb in which stands through whom its subject gives

Receivers = tuple[list[Cited[Party]], list[Cited[Party]]]


def receivers_of(
    statement: Statement, gift: Stretch, giver: Giver, memory: Memory, last: PledgeDraft | None
) -> Receivers:
    """Who receives and through whom; ``last`` is the pledge that the sentence states before this one."""
    giving = list(with_territories(c.value for c in (*giver.donors.parties, *giver.donors.agencies)))
    bracketed = _told_beside(statement, gift, giver, memory, last)
    if bracketed:
        return bracketed
    told = amounting(statement, gift, memory) if giver.whole else None
    meant = told[1] if told else these_countries(statement, gift, memory, giving)
    meant = meant or body_again(statement, gift, memory) or signed_with(statement, gift, memory, giving)
    if meant:
        return meant, channels_in(statement, gift.end, gift.right)
    own_left = giver.verb.start if giver.verb is not None and giver.verb.start >= gift.left else gift.left
    joined = last is not None and own_left == gift.left
    if last is not None and joined and last.brings:
        return list(last.to), []
    stretches = _stretches_joined(statement, gift) if joined else _stretches(statement, gift, own_left)
    channel = [c for start, end in stretches[:2] for c in channels_in(statement, start, end)]
    channel += _fronted_channel(statement, gift) or _channel_between(statement, giver)
    channel += [] if channel else _by_notes(statement, gift, memory)
    channel = [c for c in channel if c.value not in giving]
    named = _named(statement, gift, stretches, giving, channel, memory)
    using = beneficiary(statement, gift) if giver.verb is None else []
    if using and (named is None or all(implements(c.value) for c in using)):
        to, carriers = part_channels(using, named[0] if named else [])
        return to, _each_once(channel + carriers)
    if named is not None:
        return named[0], _each_once(channel + named[1] + _handed_to(statement, gift, giver, named[0]))
    if last is not None and last.to:
        own = statement.masked.startswith(
            (" from ", " that of "), gift.end
        )  # it comes through others than the one before
        return list(last.to), channel or (list(last.channel) if joined and not own else [])
    shared = _named_later(statement, gift, giving)
    if shared and not (channel and all(implements(c.value) for c in shared)):
        return shared, channel
    theirs = [c for c in whose_donor(statement, gift) if c.value not in giving]
    return theirs or meant_before(statement, gift, giver, memory, giving), channel


def _fronted_channel(statement: Statement, gift: Stretch) -> list[Cited[Party]]:
    """ "Through UNICEF, Japan will provide 5 million": the body named first."""
    opening = statement.item_around(gift.at)[0]
    fronted = _FRONTED_CHANNEL.match(statement.masked, opening)
    return channels_in(statement, opening, fronted.end()) if fronted and gift.left <= opening else []


def _channel_between(statement: Statement, giver: Giver) -> list[Cited[Party]]:
    """ "Japan, through UNICEF, will provide", "signed an agreement with UNICEF to provide": named between giver and verb."""
    verb = giver.verb
    between = _BETWEEN.search(statement.masked, max(0, verb.start - _ASIDE), verb.start) if verb else None
    return channels_in(statement, *between.span()) if between else []


def _by_notes(statement: Statement, gift: Stretch, memory: Memory) -> list[Cited[Party]]:
    """ "The Ambassador and the Representative of UNICEF exchanged notes on a grant": the body that signs carries it out."""
    spans = [(0, gift.at)] if _NOTES.search(statement.masked, 0, gift.at) else []
    spans += [m.span("both" if m["both"] else "then") for m in _SIGNERS.finditer(statement.masked)]
    return [
        c
        for c in memory.named_in(statement)
        if implements(c.value) and any(a <= statement.span_of(c.evidence)[0] < b for a, b in spans)
    ]


def _handed_to(
    statement: Statement, gift: Stretch, giver: Giver, to: list[Cited[Party]]
) -> list[Cited[Party]]:
    """ "has given UNHCR 5 million for refugees in Chad": who carries out, between the verb and what it gives."""
    if giver.verb is None or giver.verb.end > gift.at or all(implements(c.value) for c in to):
        return []
    between = recipients_in(statement, giver.verb.start, gift.at, [c.value for c in giver.donors.parties])
    return [c for c in between if implements(c.value)]


def _stretches(statement: Statement, gift: Stretch, own_left: int) -> list[tuple[int, int]]:
    """Where the receivers of a gift are named, the likeliest first: behind it, before it, or at the head of the sentence."""
    opening = statement.item_around(gift.at)[0]
    sums = [m.end() for m in re.finditer(AMOUNT, statement.masked[:own_left]) if m.start() >= opening]
    if sums and not gift.left and not _OF_THE_SAME.search(statement.masked, sums[-1], own_left):
        opening = own_left  # who gets the sum is not who gets the goods behind it
    stretches = [(gift.end, gift.right), (own_left, gift.at), (opening, gift.at)]
    role = _IN_ROLE.match(statement.masked, opening, gift.at)
    stretches[-1] = (role.end() if role else opening, gift.at)
    acts = any(opening <= verb.start < gift.at for verb in statement.verbs)
    if _OBJECT.search(statement.masked, own_left, gift.at):
        return [stretches[1], stretches[0], stretches[2]]
    return stretches[::-1] if _FRONTED.match(statement.masked, opening) and not acts else stretches


def _stretches_joined(statement: Statement, gift: Stretch) -> list[tuple[int, int]]:
    """Where whom a sum is for is named, that is joined to another: also before a total, "brings its aid to Peru to 5 million"."""
    total = TOTAL.search(statement.masked, gift.left, gift.at) is not None
    return [(gift.end, gift.right), *([(gift.left, gift.at)] if total else [])]


def _told_beside(
    statement: Statement, gift: Stretch, giver: Giver, memory: Memory, last: PledgeDraft | None
) -> Receivers | None:
    """Whom a sum in brackets is for, who carries out what it pays for, or who "receives" it; nobody where all the world does."""
    if _EVERYWHERE.match(statement.masked, gift.end):
        return [], channels_in(statement, gift.end, gift.right)
    with_it = [c for c in taker_with(statement, gift) if not implements(c.value)]
    beside = [*giver.takers, *with_it][:1]
    if beside and beside[0].value not in (c.value for c in giver.donors.parties):
        return beside, channels_in(statement, gift.end, gift.right) + _handed_to(
            statement, gift, giver, beside
        )
    receiving = receives_before(statement, gift.at)
    if receiving:
        channel = channels_in(statement, gift.end, gift.right)
        if not all(implements(c.value) for c in receiving):
            return receiving, channel
        giving = [c.value for c in giver.donors.parties]
        known = recipients_in(statement, gift.end, gift.right, giving) or _known(statement, memory, giving)
        to, carriers = part_channels(receiving, known)
        return _each_once(to), channel + carriers
    if last is not None and giver.included and in_open_brackets(statement, gift.at):
        own = recipients_in(statement, gift.end, gift.right, [c.value for c in giver.donors.parties])
        return (own, []) if own else (list(last.to), list(last.channel))
    share = country_of_brackets(statement, gift.at, gift.end)
    carrier = in_brackets(statement, gift.at, gift.end)
    if share and implements(share[0].value):
        carrier = share  # "through UNICEF (5 million)"
    elif share and share[0].value not in (c.value for c in giver.donors.parties):
        return share, []
    return (list(last.to if last else memory.recipients), carrier) if carrier else None


def _named(
    statement: Statement,
    gift: Stretch,
    stretches: list[tuple[int, int]],
    giving: list[Party],
    channel: list[Cited[Party]],
    memory: Memory,
) -> Receivers | None:
    """The receivers that the sentence names, and the bodies among them that only carry it out."""
    for start, end in stretches:
        found = recipients_in(statement, start, end, [*giving, *(c.value for c in channel)])
        found = _with_regions(statement, start, end, found) or groups_in(statement, start, end)
        if found and all(_is_of_refugees(statement, each) for each in found):
            found = _fronted_state(statement, gift, giving) or found
        if found:
            known = (
                _helped_later(statement, gift, giving)
                or _fronted_state(statement, gift, giving)
                or groups_in(statement, start, end)
                or _known(statement, memory, giving)
            )
            to, carriers = part_channels(found, known)
            return _each_once(to), carriers
    fronted = _fronted_state(statement, gift, giving)
    return (fronted, []) if fronted else None


def _is_of_refugees(statement: Statement, cited: Cited[Party]) -> bool:
    """Whether a name only tells where refugees are from: "In Chad, Japan will help Sudanese refugees"."""
    if not statement.holds_party(cited):
        return False
    return _REFUGEES.match(statement.masked, statement.span_of(cited.evidence)[1]) is not None


def _fronted_state(statement: Statement, gift: Stretch, giving: list[Party]) -> list[Cited[Party]]:
    """ "In Chad, Japan is supporting UNICEF’s work with 5 million": the state that the sentence opens with."""
    fronted = _IN_STATE.match(statement.masked, statement.item_around(gift.at)[0], gift.at)
    entity = statement.by_start.get(fronted.start("who")) if fronted else None
    if fronted is None or entity is None or entity.party is None or entity.party in giving:
        return []
    return [statement.cite(entity.party, "pledge/fronted", *fronted.span("who"))]


def _known(statement: Statement, memory: Memory, giving: list[Party]) -> list[Cited[Party]]:
    """Those for whom what a body carries out can be meant: who received last, else whom the giver met."""
    for known in (memory.recipients_near(statement), counterpart(memory, statement, giving)):
        meant = [each for each in known if each.value not in giving and not implements(each.value)]
        if meant:
            return meant
    return []


def _with_regions(
    statement: Statement, start: int, end: int, found: list[Cited[Party]]
) -> list[Cited[Party]]:
    """The regions that are named before any state, with the states joined to them; else the states found."""
    here = found and statement.holds_party(found[0])
    first = statement.span_of(found[0].evidence)[0] if here else end
    found = found + neighbours_of(statement, found[-1], end) if here else found
    regions = [] if found and not here else leading_groups(statement, start, end)
    return regions if regions and statement.span_of(regions[0].evidence)[0] < first else found


def _helped_later(statement: Statement, gift: Stretch, giving: list[Party]) -> list[Cited[Party]]:
    """ "5 million to UNICEF and 3 million to IOM for refugees in Chad": those for whom the last of several bodies helps."""
    shared = recipients_in(statement, gift.right, statement.item_around(gift.at)[1], giving)
    to, carriers = part_channels(shared, [])
    return to if carriers and implements(shared[0].value) else []


def _named_later(statement: Statement, gift: Stretch, giving: list[Party]) -> list[Cited[Party]]:
    """ "5 million for schools and 3 million for clinics in Peru": several gifts to whom only the last names."""
    end = statement.item_around(gift.at)[1]
    fronted = FRONTED_ADDS.match(statement.masked[: gift.at])
    if gift.right >= end or (not fronted and _ACTOR.search(statement.masked, gift.end, gift.right)):
        return []
    if fronted:  # "In addition to the 5 million announced in March, Japan will give Peru 3 million"
        return recipients_in(statement, gift.end, end, giving)
    stop = _ANOTHER_CLAUSE.search(statement.masked, gift.right, end)
    end = stop.start() if stop else end
    later = recipients_in(statement, gift.right, end, giving)
    return part_channels(later, [])[0] if later else leading_groups(statement, gift.right, end)


def _each_once(parties: list[Cited[Party]]) -> list[Cited[Party]]:
    return list({c.value: c for c in parties}.values())
