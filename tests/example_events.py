"""Three composed documents and everything that stands in them: for tests of the graph and of its readers."""

from datetime import date
from hashlib import sha256

from kg.events import (
    Counting,
    Events,
    Fact,
    Meeting,
    Office,
    Participation,
    Person,
    Pledge,
    Support,
    Tenure,
    Tie,
)
from kg.models import Block, Document, Evidence, Extraction, Issue, Money, Party, Segment, Span, When
from kg.resolve.pledges.dollars import with_dollars
from kg.resolve.pledges.totals import find_topic_pairs, find_totals

JAPAN = Party(kind="country", key="JPN")
CHILE = Party(kind="country", key="CHL")
ASEAN = Party(kind="organisation", key="ASEAN")
FAMILIES = Party(kind="group", key="families of the “missing”")

READOUT = """Japan-Chile Foreign Ministers’ Meeting
On March 4, Ms. TANABE Aiko, Minister for Foreign Affairs of Japan, met with H.E. Mr. Luis Ferrada, \
Minister of Foreign Affairs of Chile, in Lima for approximately 30 minutes on the margins of the Pacific \
Ministerial Forum.
The two ministers exchanged views on critical minerals and on the situation in Myanmar.
Minister Tanabe announced that Japan will provide Chile with 1.5 billion yen for early warning \
of earthquakes, in addition to five generators delivered last year."""

NEWS = """Tanabe and Ferrada hold talks
LIMA – Japan’s Aiko Tanabe and Chile’s Luis Ferrada spoke for 40 minutes in Lima on Tuesday, \
said “a person\u2028in the room”.
Tokyo repeated its offer of 1.5 billion yen."""

BRIEFING = """Two items
Foreign Minister Tanabe spoke by telephone with the Secretary-General of ASEAN on 8 May 2024.
ASEAN and Japan agreed to hold a summit in December 2024.
Ms Tanabe met families of the “missing” last month."""


def make_document(name: str, text: str, published: date, publisher: str) -> Document:
    """A document of one article, its first line the title."""
    title = text.partition("\n")[0]
    whole = Segment(start=0, end=len(text), blocks=(Block(start=0, end=len(text)),), headline=title)
    return Document(
        id=name,
        text=text,
        digest=sha256(text.encode()).hexdigest()[:16],
        segments=(whole,),
        title=title,
        url=f"https://example.org/{name}",
        publisher=publisher,
        published=published,
    )


def documents() -> tuple[Document, ...]:
    """Three composed documents; the last is a page with two articles."""
    briefing = make_document("briefing 3", BRIEFING, date(2024, 5, 9), "ASEAN Secretariat")
    cut = BRIEFING.index("ASEAN and Japan")
    two = tuple(
        Segment(start=start, end=end, blocks=(Block(start=start, end=end),), published=date(2024, 5, 8))
        for start, end in ((10, cut), (cut, len(BRIEFING)))
    )
    return (
        make_document("readout/1", READOUT, date(2024, 3, 5), "Ministry of Foreign Affairs of Japan"),
        make_document("news-2", NEWS, date(2024, 3, 6), "Example Wire"),
        briefing.model_copy(update={"segments": two}),
    )


def cite(document: str, words: str, rule: str) -> Support:
    """The sentence of a document that holds these words, with them in focus."""
    text = next(each.text for each in documents() if each.id == document)
    at = text.index(words)
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at) if "\n" in text[at:] else len(text)
    focus = Span(start=at, end=at + len(words))
    evidence = Evidence(start=start, end=end, quote=text[start:end], rule=rule, focus=focus)
    return Support(document=document, evidence=evidence)


_MET = cite("readout/1", "met with", "meeting/met-with")
_SPOKE = cite("news-2", "spoke for", "meeting/spoke")
_CALL = cite("briefing 3", "spoke by telephone", "meeting/call")
_SUMMIT = cite("briefing 3", "agreed to hold a summit", "pledge/agreed")
_FAMILIES = cite("briefing 3", "met families", "meeting/met")
_YEN = cite("readout/1", "will provide", "pledge/will-provide")
_OFFER = cite("news-2", "repeated its offer", "pledge/repeated")
_GENERATORS = cite("readout/1", "five generators", "pledge/delivered")

_MARCH_4 = When(earliest=date(2024, 3, 4), latest=date(2024, 3, 4), words="On March 4")
_TUESDAY = When(earliest=date(2024, 3, 5), latest=date(2024, 3, 5), words="on Tuesday")
_MAY_8 = When(earliest=date(2024, 5, 8), latest=date(2024, 5, 8), words="on 8 May 2024")
_APRIL = When(earliest=date(2024, 4, 1), latest=date(2024, 4, 30), words="last month")
_DECEMBER = When(earliest=date(2024, 12, 1), latest=date(2024, 12, 31), words="in December 2024")
_LAST_YEAR = When(earliest=date(2023, 1, 1), latest=date(2023, 12, 31), words="last year")

LIMA = "meeting/2024-03-04-chl-jpn"
PHONE = "meeting/2024-05-08-asean-jpn"
MISSING = "meeting/2024-04-jpn-families"
YEN = "pledge/jpn-chl-1500000000-jpy"
OFFER = "pledge/jpn-1500000000-jpy-restated"
GENERATORS = "pledge/jpn-chl-generators"
SUMMIT = "pledge/asean-jpn-summit"
TANABE = "person/tanabe-aiko"
FERRADA = "person/luis-ferrada"


def part_id(meeting: str, side: str) -> str:
    """The id of one side's part in a meeting."""
    return f"participation/{meeting.removeprefix('meeting/')}/{side}"


def _meeting(name: str, label: str, **values: object) -> Meeting:
    single = {"occasion_meeting": None, "title": None}
    empty = {field: () for field in Meeting.model_fields if field not in single}
    return Meeting.model_validate(empty | single | {"id": name, "label": label} | values)


def _pledge(name: str, label: str, **values: object) -> Pledge:
    single = {"part_of": None, "restates": None, "fulfils": None, "announced_at": None, "is_total": False}
    single |= {"dollars": None}
    empty = {field: () for field in Pledge.model_fields if field not in single}
    fixed = {"id": name, "label": label}
    return with_dollars(Pledge.model_validate(empty | single | fixed | values))


def _lima() -> Meeting:
    both = (_MET, _SPOKE)
    readout = (_MET,)
    return _meeting(
        LIMA,
        "Japan and Chile, 4 March 2024",
        mode=(Fact(value="in_person", supports=both),),
        kind=(Fact(value="bilateral", supports=both),),
        status=(Fact(value="held", supports=both),),
        when=(Fact(value=_MARCH_4, supports=readout), Fact(value=_TUESDAY, supports=(_SPOKE,))),
        start_time=(Fact(value="2024-03-04T16:00-05:00", supports=readout),),
        duration_minutes=(Fact(value=30, supports=readout), Fact(value=40, supports=(_SPOKE,))),
        place=(Fact(value="Lima", supports=both),),
        country=(Fact(value="PER", derived_by="meeting/country-of-place", derived_from=(LIMA,)),),
        occasion=(Fact(value="Pacific Ministerial Forum", supports=readout),),
        participations=(
            _side(part_id(LIMA, "tanabe"), TANABE, JAPAN, "Minister for Foreign Affairs of Japan", both),
            _side(part_id(LIMA, "ferrada"), FERRADA, CHILE, "Minister of Foreign Affairs of Chile", both),
        ),
        topics=tuple(Fact(value=topic, supports=readout) for topic in ("critical-minerals", "hydrogen")),
        about=(Fact(value="MMR", supports=readout),),
        supports=both,
    )


def _side(
    name: str, person: str | None, party: Party | None, office: str | None, supports: tuple[Support, ...]
) -> Participation:
    return Participation(id=name, person=person, party=party, office=office, role=None, supports=supports)


def _phone() -> Meeting:
    stands_on = (_CALL,)
    return _meeting(
        PHONE,
        "Japan and ASEAN by phone, 8 May 2024",
        mode=(Fact(value="phone", supports=stands_on),),
        kind=(Fact(value="bilateral", supports=stands_on),),
        status=(Fact(value="held", supports=stands_on),),
        when=(Fact(value=_MAY_8, supports=stands_on),),
        participations=(
            _side(part_id(PHONE, "tanabe"), TANABE, JAPAN, "Foreign Minister", (_CALL,)),
            _side(part_id(PHONE, "asean"), None, ASEAN, None, (_CALL,)),
        ),
        supports=(_CALL,),
    )


def _missing() -> Meeting:
    stands_on = (_FAMILIES,)
    return _meeting(
        MISSING,
        "Tanabe and families of the “missing”, April 2024",
        title="Families’ day",
        occasion_meeting=LIMA,
        mode=(Fact(value="in_person", supports=stands_on),),
        kind=(Fact(value="other", supports=stands_on),),
        status=(Fact(value="held", supports=stands_on),),
        when=(Fact(value=_APRIL, supports=stands_on),),
        participations=(
            _side(part_id(MISSING, "tanabe"), TANABE, JAPAN, None, (_FAMILIES,)).model_copy(
                update={"role": "host"}
            ),
            _side(part_id(MISSING, "families"), None, FAMILIES, None, (_FAMILIES,)),
        ),
        supports=(_FAMILIES,),
    )


def _pledges() -> tuple[Pledge, ...]:
    yen, offer, generators, summit = (_YEN,), (_OFFER,), (_GENERATORS,), (_SUMMIT,)
    amount = Money(amount=1.5e9, currency="JPY")
    return (
        _pledge(
            YEN,
            "Japan: 1.5 billion yen to Chile",
            type="financial",
            stage=(Fact(value="pledged", supports=yen),),
            by=(Fact(value=JAPAN, supports=yen),),
            to=(Fact(value=CHILE, supports=yen),),
            money=(Fact(value=amount, supports=yen),),
            purpose=(Fact(value="early warning of earthquakes", supports=yen),),
            topics=(Fact(value="disaster-relief", supports=yen),),
            when=(Fact(value=_MARCH_4, supports=(_MET,)),),
            additional_to=(GENERATORS,),
            announced_at=LIMA,
            counting=Counting(counted=True, reason="newly announced"),
            supports=(_YEN,),
        ),
        _pledge(
            OFFER,
            "Japan: offer of 1.5 billion yen repeated",
            type="financial",
            stage=(Fact(value="restated", supports=offer),),
            by=(Fact(value=JAPAN, supports=offer),),
            money=(Fact(value=amount, supports=offer),),
            restates=YEN,
            counting=Counting(counted=False, reason="restates " + YEN),
            supports=(_OFFER,),
        ),
        _pledge(
            GENERATORS,
            "Japan: five generators to Chile",
            type="in_kind",
            stage=(Fact(value="delivered", supports=generators),),
            by=(Fact(value=JAPAN, supports=generators),),
            to=(Fact(value=CHILE, supports=generators),),
            item=(Fact(value="generators", supports=generators),),
            count=(Fact(value=5, supports=generators),),
            when=(Fact(value=_LAST_YEAR, supports=generators),),
            counting=Counting(counted=False, reason="in kind without a value"),
            supports=(_GENERATORS,),
        ),
        _pledge(
            SUMMIT,
            "ASEAN and Japan: hold a summit",
            type="policy",
            stage=(Fact(value="pledged", supports=summit),),
            by=(Fact(value=ASEAN, supports=summit), Fact(value=JAPAN, supports=summit)),
            due=(Fact(value=_DECEMBER, supports=summit),),
            counting=Counting(counted=False, reason="no amount"),
            supports=(_SUMMIT,),
        ),
    )


def _persons() -> tuple[Person, ...]:
    return (
        Person(
            id=FERRADA,
            name="Luis Ferrada",
            names=(Fact(value="Luis Ferrada", supports=(_MET, _SPOKE)),),
            party=CHILE,
            minister=True,
        ),
        Person(
            id=TANABE,
            name="TANABE Aiko",
            names=(
                Fact(value="TANABE Aiko", supports=(_MET,)),
                Fact(value="Aiko Tanabe", supports=(_SPOKE,)),
                Fact(value="Tanabe", supports=(_CALL, _FAMILIES)),
            ),
            party=JAPAN,
            minister=True,
            wikidata="Q1",
        ),
    )


def _offices() -> tuple[Office, ...]:
    return (
        Office(
            id="office/chl-foreign-minister", label="foreign minister of Chile", party=CHILE, ministerial=True
        ),
        Office(
            id="office/jpn-foreign-minister", label="foreign minister of Japan", party=JAPAN, ministerial=True
        ),
    )


def _tenures() -> tuple[Tenure, ...]:
    march, may = date(2024, 3, 4), date(2024, 5, 8)
    ferrada = Tenure(
        id="tenure/luis-ferrada-chl-foreign-minister",
        person=FERRADA,
        office="office/chl-foreign-minister",
        party=CHILE,
        first_seen=march,
        last_seen=march,
        supports=(_MET,),
    )
    tanabe = Tenure(
        id="tenure/tanabe-aiko-jpn-foreign-minister",
        person=TANABE,
        office="office/jpn-foreign-minister",
        party=JAPAN,
        first_seen=march,
        last_seen=may,
        supports=(_MET, _CALL),
    )
    return ferrada, tanabe


def _ties() -> tuple[Tie, ...]:
    march, may = date(2024, 3, 4), date(2024, 5, 8)
    minerals = ("critical-minerals",)
    return (
        _tie("tie/asean-jpn", ("country/JPN", "organisation/ASEAN"), PHONE, may, ()),
        _tie("tie/chl-jpn", ("country/CHL", "country/JPN"), LIMA, march, minerals),
        _tie("tie/ferrada-tanabe", (FERRADA, TANABE), LIMA, march, minerals),
    )


def _tie(name: str, between: tuple[str, str], meeting: str, met: date, topics: tuple[str, ...]) -> Tie:
    return Tie(id=name, between=between, meetings=(meeting,), first=met, last=met, topics=topics)


def events() -> Events:
    """All that the documents say together, as kg.resolve would put it."""
    pledges = tuple(sorted(_pledges(), key=lambda pledge: pledge.id))
    meetings = (_lima(), _missing(), _phone())
    return Events(
        persons=_persons(),
        offices=_offices(),
        tenures=_tenures(),
        meetings=meetings,
        pledges=pledges,
        ties=_ties(),
        totals=find_totals(pledges),
        topic_pairs=find_topic_pairs(meetings),
        issues=(
            Issue(
                kind="contradiction",
                message=f"{LIMA}: 30 and 40 minutes",
                document="news-2",
                evidence=(_SPOKE.evidence,),
            ),
        ),
    )


def extractions() -> tuple[Extraction, ...]:
    """What the documents say one by one: here only an issue of the last."""
    doubt = Issue(
        kind="ambiguous-person",
        message="“Secretary-General” without a name",
        document="briefing 3",
        evidence=(_CALL.evidence,),
    )
    return tuple(
        Extraction(document=each.id, digest=each.digest, issues=(doubt,) if each.id == "briefing 3" else ())
        for each in documents()
    )
