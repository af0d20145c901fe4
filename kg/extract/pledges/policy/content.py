"""What an undertaking is to do → where its words end, and what else is undertaken in the same sentence."""

import re
from dataclasses import replace

from kg.annotate.mask import BODY
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.policy_rules.words import BE_DONE, CONCRETE_WILL, COURTESY, MANNER, SENDS
from kg.models import Cited

_CONTENT_ENDS = re.compile(
    rf"[.;]\s|,?\sand\s(?:the\s)?{BODY}\s(?:will|would|commits?|agree[ds]?|pledge[ds]?|has|is)\b|,\s(?:and|while)\s(?:the\s)?{BODY}\s|,\s(?:and\s(?:also\s)?(?:\w+ed|they|he|she|the|we)\b|while|but|which|where|as well as)"
    r"|\sand\s(?:had|has|have)\s(?:also\s|already\s|so far\s)?[a-z]+(?:ed|nt|en|ven)\b"
    rf"|\sand\s(?:also\s|further\s)?(?:expressed|welcomed|reaffirmed|discussed|agreed|decided|pledged|signed|inked|launched|adopted|announced|promised|instructed|tasked|directed|committed|undertook|vowed|concurred|said)\b|\swhile\s(?=[^.;]{{0,60}}\s(?:will|would|to|agree[ds]|undert\w+|pledge[ds]|commit\w*)\s)"
    r"|,[”’\x22]?\s(?:[^,.;]{2,60}\s)?(?:said|says|told|announced|added|confirmed|stated|reported|reports|according|suggest(?:ed|s)|show(?:ed|s)|noted|indicated|wrote|revealed|reads?)\b"
    # what else its speaker said: ", adding that", ", calling it a milestone"
    r"|,\s(?:adding|saying|noting|stressing|stating|arguing|emphasi[sz]ing|warning|telling|insisting|explaining|underlining|underscoring|hailing|describing|calling(?!\sfor)|expressing|citing|quoting|recalling|welcoming|praising)\b"
)
# "agreed to open an embassy, and to resume flights", "would open an embassy and would resume flights": a content of its own.
# So is each of "to open an embassy, resume flights and waive visas", and of "(i) open an embassy; (ii) resume flights".
_AND_TO = re.compile(
    rf"(?:(?:,(?:\sand)?|\sand)\s(?:also\s)?(?:to|will|would|shall)|[,;](?:\sand)?\s\(\w{{1,4}}\)(?:\sto)?)\s{MANNER}(?!(?:expand|strengthen|cooperat|accelerat)|creat\w+\s(?:an?\s)?(?:safer|more|better)\b|\w+\s(?:as|by|in)\b)"
    rf"(?={CONCRETE_WILL}|(?:hold|exchange(?!\sviews)|review|share|adopt|draft|draw up|organi[sz]e|monitor|tighten|limit|restrict)\b|(?:increas|rais|boost|bring)\w*\s(?:[\w\ue000-\ue004’'-]+\s){{1,8}}?to\s)"
    rf"|,?\sand\sthat\s(?=[^.;,]{{3,90}}?\s(?:will|would)\s(?:also\s)?be\s{BE_DONE})"
    r"|(?:,(?:\sand)?|\sand)\s(?=(?:establish|open|reopen|hold|launch|convene|conclude|sign|ratify|abolish|waive|exempt|lift|remove|resume|restore|appoint|introduce|extend|eliminate|finali[sz]e|set up|host|allow|create)\s(?:an?|the|their|its|all|two|three|new|joint|direct|regular|annual|political|negotiations|talks|consultations|visas?|flights)\b)"
)
_TO_DO = re.compile(r"\bto\s\w+$")  # "an adviser to support and accelerate reforms"
_FEW = 2  # words that are no content of their own
_AND_DOES = re.compile(rf",?\sand\s(?:also\s)?(?!{SENDS.pattern})(?={CONCRETE_WILL}\w*\s)")


def content_end(statement: Statement, start: int) -> int:
    """Where the words end that say what is undertaken."""
    end = _CONTENT_ENDS.search(statement.masked, start)
    return end.start() if end else len(statement.masked)


def goes_on(statement: Statement, start: int) -> bool:
    """Whether more is agreed in the sentence: "to stay in touch, and to open an embassy"."""
    return _AND_TO.search(statement.masked, start) is not None


def done_beside(statement: Statement, start: int) -> list[re.Match[str]]:
    """What is undertaken beside a gift: "hand over six boats and waive port fees"."""
    if not SENDS.match(statement.masked, start):
        return []
    beside = _AND_DOES.finditer(statement.masked, start, content_end(statement, start))
    return [each for each in beside if not _TO_DO.search(statement.masked, start, each.start())]


def parted(statement: Statement, draft: PledgeDraft, start: int) -> list[PledgeDraft]:
    """An undertaking whose content begins at ``start``, as many as it is: "to open an embassy, and to resume flights"."""
    further: list[re.Match[str]] = []
    for match in _AND_TO.finditer(statement.masked, start):
        since = further[-1].end() if further else start
        if len(statement.text[since : match.start()].split()) > _FEW:  # not "negotiate and sign the treaty"
            further.append(match)
    further = further or done_beside(statement, start)
    if not further or draft.evidence.focus is None:
        return [draft]
    begin = draft.evidence.focus.start - statement.sentence.start
    starts = [start, *(match.end() for match in further)]
    ends = [*(match.start() for match in further), content_end(statement, starts[-1])]
    found = []
    for number, (content, end) in enumerate(zip(starts, ends, strict=True)):
        if COURTESY.match(statement.masked, content, end):
            continue
        evidence = statement.evidence(draft.evidence.rule, content if number else begin, end)
        purpose = Cited[str](value=statement.text[content:end].strip(" ,.;")[:160], evidence=evidence)
        found.append(replace(draft, evidence=evidence, purpose=purpose))
    return found
