"""Short words for documents and extractions, so that a test says only what it is about."""

import re
from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from kg.models import (
    Block,
    Cited,
    Document,
    Evidence,
    Extraction,
    Issue,
    MeetingKind,
    MeetingMention,
    Mode,
    Money,
    Participant,
    Party,
    PledgeMention,
    PledgeType,
    Precision,
    Segment,
    Sighting,
    Span,
    Stage,
    Status,
    When,
    Yearless,
)

_ORGANISATIONS = {"Quad", "EU", "ASEAN", "NATO", "UN", "G7", "G20", "APEC", "JICA", "UNICEF", "WFP", "PIF"}


def party(key: str) -> Party:
    """A side: alpha-3 codes are countries, known acronyms organisations, anything else a group."""
    if key in _ORGANISATIONS:
        return Party(kind="organisation", key=key)
    return Party(kind="country" if len(key) == 3 and key.isupper() else "group", key=key)


def when(first: str, last: str | None = None, *, lasts: bool = False) -> When:
    """Bounds from ISO dates: "2023", "2023-11" and "2023-11-13" are as wide as they say."""
    earliest, latest = _bounds(first)
    return When(
        earliest=earliest, latest=_bounds(last)[1] if last else latest, words=last or first, lasts=lasts
    )


def _bounds(text: str) -> tuple[date, date]:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    following = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
    return date(parts[0], parts[1], 1), date.fromordinal(following.toordinal() - 1)


def _by(evidence: Evidence, rule: str | None) -> Evidence:
    return evidence.model_copy(update={"rule": rule}) if rule else evidence


class Writer:
    """Writes one document sentence by sentence; every mention gets a sentence of its own as evidence."""

    def __init__(
        self, name: str, published: str | None = None, publisher: str = "", url: str = "", text: str = ""
    ) -> None:
        self.name = name
        self.published = date.fromisoformat(published) if published else None
        self.publisher = publisher
        self.url = url
        self.text = text
        self.meetings: list[MeetingMention] = []
        self.pledges: list[PledgeMention] = []
        self.sightings: list[Sighting] = []
        self.issues: list[Issue] = []

    def says(self, sentence: str, rule: str = "test/said") -> Evidence:
        """Append a sentence and return it as evidence."""
        start = len(self.text) + 1 if self.text else 0
        self.text = f"{self.text} {sentence}" if self.text else sentence
        return Evidence(start=start, end=start + len(sentence), quote=sentence, rule=rule)

    def meets(
        self,
        *people: "Participant | str",
        on: When | str | None = None,
        mode: Mode = "in_person",
        kind: MeetingKind | None = None,
        status: Status = "held",
        main: bool = True,
        said: str | None = None,
        place: str | None = None,
        country: str | None = None,
        occasion: str | None = None,
        title: str | None = None,
        minutes: int | None = None,
        at: str | None = None,
        topics: Sequence[str] = (),
        about: Sequence[str] = (),
        yearless: Yearless | None = None,
        focus: str = "",
        day_by: str | None = None,
    ) -> "Writer":
        """Add a meeting; people are written "Name, office, SIDE" with empty parts where nothing is said.

        ``focus`` are the words of ``said`` that name the meeting, ``day_by`` the rule that read its day.
        """
        sides = [read_participant(one) if isinstance(one, str) else one for one in people]
        names = " and ".join(one.name or (one.party.key if one.party else "someone") for one in sides)
        evidence = self.says(said or f"{names} met ({len(self.meetings)} of {self.name}).")
        if focus:
            start = evidence.start + evidence.quote.index(focus)
            evidence = evidence.model_copy(update={"focus": Span(start=start, end=start + len(focus))})
        participants = tuple(one.model_copy(update={"evidence": evidence}) for one in sides)
        parties = {one.party.key for one in participants if one.party}
        day = when(*on.split(" to ")) if isinstance(on, str) else on
        self.meetings.append(
            MeetingMention(
                segment=0,
                main=main,
                mode=Cited(value=mode, evidence=evidence),
                kind=Cited(
                    value=kind or ("bilateral" if len(parties) <= 2 else "multilateral"), evidence=evidence
                ),
                status=Cited(value=status, evidence=evidence),
                participants=participants,
                evidence=evidence,
                when=Cited(value=day, evidence=_by(evidence, day_by)) if day else None,
                yearless=Cited(value=yearless, evidence=evidence) if yearless else None,
                start_time=Cited(value=at, evidence=evidence) if at else None,
                duration_minutes=Cited(value=minutes, evidence=evidence) if minutes else None,
                place=Cited(value=place, evidence=evidence) if place else None,
                country=Cited(value=country, evidence=evidence) if country else None,
                occasion=Cited(value=occasion, evidence=evidence) if occasion else None,
                title=title,
                topics=tuple(Cited(value=topic, evidence=evidence) for topic in topics),
                about=tuple(Cited(value=code, evidence=evidence) for code in about),
            )
        )
        return self

    def sees(self, person: str, on: When | str | None = None) -> "Writer":
        """Add a sighting of "Name, office, SIDE"."""
        told = read_participant(person)
        evidence = self.says(f"{told.office} {told.name} spoke.")
        day = when(*on.split(" to ")) if isinstance(on, str) else on
        self.sightings.append(
            Sighting(
                name=told.name or "",
                variants=told.variants,
                office=told.office or "",
                party=told.party,
                when=day,
                segment=0,
                evidence=evidence,
            )
        )
        return self

    def pledges_that(
        self,
        by: str,
        to: str = "",
        amount: float | None = None,
        currency: str = "USD",
        *,
        precision: Precision = "exact",
        type: PledgeType | None = None,
        stage: Stage = "pledged",
        item: str | None = None,
        count: int | None = None,
        purpose: str | None = None,
        channel: str = "",
        on: When | str | None = None,
        is_total: bool = False,
        part_of: int | None = None,
        additional_to: int | None = None,
        announced_at: int | None = None,
        said: str | None = None,
        sum: str = "",
        topics: Sequence[str] = (),
    ) -> "Writer":
        """Add a pledge; several sides are separated by spaces. ``sum`` are the words of ``said`` that are the sum."""
        evidence = self.says(said or f"{by} will give {amount or count or purpose} ({len(self.pledges)}).")
        told = sum or (re.search(r"(?:[$€£¥]|[A-Z]{3} )[\d.]+ \w+|$", evidence.quote) or [""])[0]
        start = evidence.start + evidence.quote.index(told)
        focus = Span(start=start, end=start + len(told)) if told else None
        day = when(*on.split(" to ")) if isinstance(on, str) else on
        kind: PledgeType = type or ("in_kind" if item else "financial" if amount is not None else "policy")

        def sides(keys: str) -> tuple[Cited[Party], ...]:
            return tuple(Cited(value=party(key), evidence=evidence) for key in keys.split())

        self.pledges.append(
            PledgeMention(
                segment=0,
                type=kind,
                stage=Cited(value=stage, evidence=evidence),
                by=sides(by),
                to=sides(to),
                channel=sides(channel),
                evidence=evidence,
                money=None
                if amount is None
                else Cited(
                    value=Money(amount=amount, currency=currency, precision=precision),
                    evidence=evidence.model_copy(update={"focus": focus}),
                ),
                item=Cited(value=item, evidence=evidence) if item else None,
                count=Cited(value=count, evidence=evidence) if count else None,
                purpose=Cited(value=purpose, evidence=evidence) if purpose else None,
                topics=tuple(Cited(value=topic, evidence=evidence) for topic in topics),
                when=Cited(value=day, evidence=evidence) if day else None,
                is_total=is_total,
                part_of=part_of,
                additional_to=additional_to,
                announced_at=announced_at,
            )
        )
        return self

    @property
    def document(self) -> Document:
        """The document as written so far."""
        segment = Segment(start=0, end=len(self.text), blocks=(Block(start=0, end=len(self.text)),))
        return Document(
            id=self.name,
            text=self.text,
            digest=sha256(self.text.encode()).hexdigest(),
            segments=(segment,),
            publisher=self.publisher,
            url=self.url,
            published=self.published,
        )

    @property
    def extraction(self) -> Extraction:
        """What was written about as an extraction."""
        return Extraction(
            document=self.name,
            digest=self.document.digest,
            meetings=tuple(self.meetings),
            pledges=tuple(self.pledges),
            sightings=tuple(self.sightings),
            issues=tuple(self.issues),
        )


def read_participant(text: str) -> Participant:
    """ "Yoko Kamikawa, Foreign Minister, JPN" as a participant; variants follow the name after bars."""
    name, office, side = ([part.strip() for part in text.split(",")] + ["", ""])[:3]
    names = [each.strip() for each in name.split("|") if each.strip()]
    return Participant(
        name=names[0] if names else None,
        variants=tuple(names),
        office=office or None,
        party=party(side) if side else None,
        evidence=Evidence(start=0, end=0, quote="", rule="test/unset"),
    )
