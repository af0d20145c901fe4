"""The sums of one sentence, read one by one → what they say together: "respectively", and whom the whole of several parts is for."""

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.models import Cited, Party


def told_together(statement: Statement, drafts: list[PledgeDraft]) -> list[PledgeDraft]:
    """The pledges of a sentence with those who give and receive as all its sums together tell."""
    if len(drafts) > 1 and "respectively" in statement.words:
        _each_its_own(drafts)
    if len(drafts) > 2:
        _whole_is_for_all(statement, drafts)
    return drafts


def _each_its_own(drafts: list[PledgeDraft]) -> None:
    """ "Chad and Mali gave 5 and 3 million, respectively": the first the first, the second the second."""
    first = drafts[0]
    if len(first.by) == len(drafts) and all(
        set(_parties(each.by)) <= set(_parties(first.by)) for each in drafts
    ):
        for draft, giver in zip(drafts, first.by, strict=True):
            draft.by = (giver,)
    elif len(first.to) == len(drafts) and all(_parties(each.to) == _parties(first.to) for each in drafts):
        for draft, taker in zip(drafts, first.to, strict=True):
            draft.to = (taker,)


def _whole_is_for_all(statement: Statement, drafts: list[PledgeDraft]) -> None:
    """ "30 million: 20 million for Peru and 10 million for Chad": the first is for both, where it names nobody itself."""
    whole, *parts = drafts
    money = [each.money for each in drafts if each.money]
    amounts = [each.value.amount for each in money]
    if len(amounts) != len(drafts) or amounts[0] != sum(amounts[1:]) or not whole.to:
        return
    end = statement.span_of(money[0].evidence)[1]
    lent = all(statement.span_of(cited.evidence)[0] > end for cited in whole.to)
    if lent and _parties(whole.to) == _parties(parts[0].to):
        whole.to = tuple({c.value: c for each in parts for c in each.to}.values())
        whole.is_total = True


def _parties(cited: tuple[Cited[Party], ...]) -> list[Party]:
    return [each.value for each in cited]
