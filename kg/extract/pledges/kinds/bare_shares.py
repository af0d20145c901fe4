"""A sum for one state with the others' bare figures behind it, "Mali (€24.3 million), Chad (17.5)" → the sums of those, in its money."""

import re
from dataclasses import replace

from kg.annotate.entities import CountryName
from kg.annotate.numbers import to_number
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.models import Cited, Money

_BARE = re.compile(r"\s?\((?P<number>\d{1,3}(?:\.\d{1,2})?)(?:\s(?P<scale>million|billion))?\)")
_SCALE = re.compile(r"\b(?P<scale>million|billion|mn|m|bn)\b")
_WRITTEN_OUT = {"m": "million"}


def with_bare_shares(statement: Statement, drafts: list[PledgeDraft]) -> list[PledgeDraft]:
    """The pledges of a sentence, with those of the states in its list whose sums leave the currency out.

    >>> from kg.annotate import annotate
    >>> from kg.extract.pledges import find_pledges
    >>> from kg.read import make_document
    >>> text = "Norway gives the Sahel €40 million. It will support projects in these countries: Mali (€20 million), Chad (17.5) and Niger (2)."
    >>> told = find_pledges(annotate(make_document(text, id="shares", publisher="Press")))
    >>> [(pledge.to[0].value.key, int(pledge.money.value.amount)) for pledge in told[1:]]
    [('MLI', 20000000), ('TCD', 17500000), ('NER', 2000000)]
    """
    first = next((each for each in reversed(drafts) if _is_share(each)), None)
    if first is None or first.money is None:
        return drafts
    begin, end = statement.span_of(first.money.evidence)
    scale = _SCALE.search(statement.text, begin, end)
    known = {cited.value for each in drafts for cited in each.to}
    found = []
    for at, entity in statement.entities_in(end, len(statement.text)):
        bare = _BARE.match(statement.text, at + len(entity.text))
        if bare is None or not isinstance(entity, CountryName):
            continue
        in_words = bare["scale"] or (scale["scale"] if scale else "")
        amount = to_number(f"{bare['number']} {_WRITTEN_OUT.get(in_words, in_words)}")
        if amount is None or entity.party is None or entity.party in known:
            continue
        evidence = statement.evidence("pledge/bare-share", at, bare.end())
        money = first.money.value.model_copy(update={"amount": round(amount), "precision": "exact"})
        found.append(
            replace(
                first,
                money=Cited[Money](value=money, evidence=evidence),
                to=(statement.cite(entity.party, "pledge/share", at, at + len(entity.text)),),
                evidence=evidence,
                purpose=None,
                is_total=False,
            )
        )
    return drafts + found


def _is_share(draft: PledgeDraft) -> bool:
    """Whether a pledge is one of a list of states with their sums in brackets."""
    return draft.money is not None and any(cited.evidence.rule == "pledge/share" for cited in draft.to)
