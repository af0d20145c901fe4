"""Rows about meetings and pledges and the claims behind them in, rows with their sentences out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.models import MeetingKind, Mode, PledgeType, Precision, Role, Stage, Status
from kg.query.evidence import Claim, Shelf, short_name, to_sentences
from kg.query.explorer_rows import Certainty, DetailRow, MeetingRow, PledgeRow, SentenceRow, SideRow
from kg.query.values import day, local, number, one_of, word
from kg.reference.places import town
from kg.store import Row

Links = dict[tuple[str, str], list[str]]

TYPES: Mapping[str, PledgeType] = {
    "FinancialPledge": "financial",
    "InKindPledge": "in_kind",
    "PolicyPledge": "policy",
}
ROLES: Mapping[str, Role] = {"host": "host", "guest": "guest"}
DETAILS = {
    "mode": "How they met",
    "kind": "Kind",
    "status": "Status",
    "dateWords": "Date",
    "startTime": "Time",
    "durationMinutes": "Minutes",
    "place": "Place",
    "country": "Country",
    "occasionName": "Occasion",
    "discussed": "Topic",
    "about": "About",
    "stage": "Stage",
    "amount": "Amount",
    "financeType": "Grant or loan",
    "item": "Item",
    "itemCount": "Number",
    "purpose": "Purpose",
    "topic": "Topic",
    "dueWords": "Due",
    "condition": "Condition",
}
# Whose words are marked in a sentence: that it happened, and who took part.
MARKED = frozenset({"type", "participation", "amount", "item"})
# Whether talks of seven were a conference or multilateral is told differently without anyone being wrong.
MATTERS_OF_VIEW = frozenset({"kind", "mode"})
# What a date follows from is told with the date's own words.
INFERRED_FROM = {"earliest": "dateWords", "latest": "dateWords"}


class FactReader:
    """The claims behind meetings and pledges, ready to be asked for one after the other."""

    def __init__(
        self,
        *,
        claims: Iterable[Claim],
        shelf: Shelf,
        links: Links,
        derivations: Iterable[Row],
        contradictions: Iterable[Row],
        names: Mapping[str, str],
    ) -> None:
        self._names = names
        self._shelf = shelf
        self._links = links
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        self._derived: dict[str, dict[str, str]] = defaultdict(dict)
        disputed = {local(row["claim"]) for row in contradictions}
        self._contradicted: set[str] = set()
        for claim in claims:
            self._claims[claim.subject].append(claim)
            if claim.id in disputed and claim.predicate not in MATTERS_OF_VIEW:
                self._contradicted.add(claim.id)
        for row in derivations:
            name = short_name(word(row["property"]))
            self._derived[local(row["subject"])][INFERRED_FROM.get(name, name)] = word(row["rule"])

    def meetings(self, rows: Iterable[Row], sides: Mapping[str, list[Row]]) -> tuple[MeetingRow, ...]:
        """Turn each meeting with its sides into a row."""
        return tuple(
            self._meeting(meeting, row, sides.get(meeting, []))
            for meeting, row in {local(row["meeting"]): row for row in rows}.items()
        )

    def pledges(self, rows: Iterable[Row]) -> tuple[PledgeRow, ...]:
        """Turn each pledge into a row."""
        return tuple(
            self._pledge(pledge, row) for pledge, row in {local(row["pledge"]): row for row in rows}.items()
        )

    def _meeting(self, meeting: str, row: Row, sides: Sequence[Row]) -> MeetingRow:
        claims, place, country = self._claims[meeting], word(row["place"]), local(row["country"])
        host = country.removeprefix("country/")
        found = town(place, host) if place and host else None
        return MeetingRow(
            id=meeting,
            label=word(row["title"]) or word(row["label"]),
            kind=one_of(MeetingKind, row["kind"], "other"),
            mode=one_of(Mode, row["mode"], "unknown"),
            status=one_of(Status, row["status"], "held"),
            sides=_sides(sides),
            earliest=day(row["earliest"]),
            latest=day(row["latest"]),
            lasts=bool(row["lasts"]),
            words=word(row["words"]),
            place=place,
            country=country,
            occasion=word(row["occasion"]),
            topics=tuple(self._links.get((meeting, "discussed"), ())),
            about=tuple(self._links.get((meeting, "about"), ())),
            sentences=_whole_first(to_sentences(_reports(claims), _marking(claims), self._shelf)),
            details=self._details(meeting, claims),
            certainty=self._certainty(meeting, claims),
            doubts=self._doubts(meeting, claims),
            point=(found.lat, found.lon) if found else None,
        )

    def _pledge(self, pledge: str, row: Row) -> PledgeRow:
        claims, count = self._claims[pledge], number(row["count"])
        by, to, channel, topics = (
            tuple(self._links.get((pledge, name), ())) for name in ("by", "to", "channel", "topic")
        )
        return PledgeRow(
            id=pledge,
            label=word(row["label"]),
            type=TYPES[short_name(word(row["class"]))],
            stage=one_of(Stage, row["stage"], "pledged"),
            by=by,
            to=to,
            channel=channel,
            amount=number(row["amount"]),
            currency=word(row["currency"]),
            precision=one_of(Precision, row["precision"], "exact"),
            finance=word(row["finance"]),
            dollars=None if word(row["currency"]) == "USD" else number(row["dollars"]),
            rate_day=day(row["rateDay"]),
            item=word(row["item"]),
            count=None if count is None else int(count),
            purpose=word(row["purpose"]),
            earliest=day(row["earliest"]),
            latest=day(row["latest"]),
            lasts=bool(row["lasts"]),
            words=word(row["words"]),
            due=word(row["due"]),
            due_by=day(row["dueBy"]),
            condition=word(row["condition"]),
            topics=topics,
            announced_at=local(row["announcedAt"]) or None,
            restates=self._link(pledge, "restates"),
            fulfils=self._link(pledge, "fulfils"),
            part_of=self._link(pledge, "partOf"),
            additional_to=tuple(self._links.get((pledge, "additionalTo"), ())),
            is_total=bool(row["isTotal"]),
            counted=bool(row["counted"]),
            reason=word(row["reason"]),
            sentences=_whole_first(to_sentences(_reports(claims), _marking(claims), self._shelf)),
            details=self._details(pledge, claims),
            certainty=self._certainty(pledge, claims),
            doubts=self._doubts(pledge, claims),
        )

    def _link(self, fact: str, name: str) -> str | None:
        return next(iter(self._links.get((fact, name), ())), None)

    def _details(self, fact: str, claims: Sequence[Claim]) -> tuple[DetailRow, ...]:
        """Say each value that does not stand in the report's own sentence, with those that give it."""
        reported = {claim.sentence for claim in _reports(claims)}
        values: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.predicate in DETAILS:
                values[claim.predicate, claim.value].append(claim)
        ordered = sorted(values.items(), key=lambda item: (list(DETAILS).index(item[0][0]), item[0][1]))
        details = (
            DetailRow(
                label=DETAILS[name],
                text=self._names.get(value, value.replace("_", " ")),
                sentences=to_sentences(
                    [claim for claim in backing if claim.sentence not in reported], backing, self._shelf
                ),
                derived_by=self._derived.get(fact, {}).get(name, ""),
                contradicts=any(claim.id in self._contradicted for claim in backing),
            )
            for (name, value), backing in ordered
        )
        return tuple(row for row in details if row.sentences or row.derived_by or row.contradicts)

    def _certainty(self, fact: str, claims: Sequence[Claim]) -> Certainty:
        if any(claim.id in self._contradicted for claim in claims):
            return "contradicted"
        # That they met, or pledged, is stated even where the day follows from other dates.
        return "derived" if self._derived.get(fact, {}).keys() - {"dateWords"} else "stated"

    def _doubts(self, fact: str, claims: Sequence[Claim]) -> tuple[str, ...]:
        """Say in words what is not simply stated."""
        disputed = sorted(
            {DETAILS[c.predicate] for c in claims if c.id in self._contradicted and c.predicate in DETAILS}
        )
        inferred = self._derived.get(fact, {})
        return (
            *(
                f"{label}: documents disagree; one value is shown, the others are below."
                for label in disputed
            ),
            *(
                f"{DETAILS[name]}: not in the sentence itself, but inferred ({_rule_words(rule)})."
                for name, rule in sorted(inferred.items())
                if name in DETAILS
            ),
        )


def _rule_words(rule: str) -> str:
    """Say the name of a rule in words.

    >>> _rule_words("date/year-from-office-term")
    'year from office term'
    """
    return rule.rpartition("/")[2].replace("-", " ")


def _sides(rows: Sequence[Row]) -> tuple[SideRow, ...]:
    """Turn participations into sides: one each, even where documents give several offices."""
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(local(row["side"]), row)
    return tuple(
        SideRow(
            person=local(row["person"]) or None,
            party=local(row["party"]) or None,
            office=word(row["office"]),
            role=ROLES.get(word(row["role"])),
        )
        for row in first.values()
    )


def _whole_first(sentences: tuple[SentenceRow, ...]) -> tuple[SentenceRow, ...]:
    """Put whole sentences before headlines, which say the same with less."""
    return tuple(sorted(sentences, key=lambda row: not row.quote.rstrip("”’\"'").endswith((".", "!", "?"))))


def _reports(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that such a meeting or pledge is: their sentences report it."""
    return [claim for claim in claims if claim.predicate == "type"]


def _marking(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.predicate in MARKED]
