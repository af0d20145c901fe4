"""A composed page for tests and screenshots: invented people, real countries, sentences written here."""

from datetime import date, timedelta

from kg.models import Span
from kg.query.explorer_rows import (
    DetailRow,
    DocumentRow,
    ExplorerData,
    MeetingRow,
    OfficeRow,
    PartyRow,
    PersonRow,
    PledgeRow,
    SentenceRow,
    SideRow,
    TopicRow,
)

HOSTILE = (
    "</script><script>window.hacked=1</script>",
    '"><img src=x onerror="window.hacked=1">',
    "{{7*7}}",
    "=cmd|' /C calc'!A0",
    "\u202egnp.exe",
    "<!--<script>",
    "nul\x00nul",
)

DOCUMENTS = (
    DocumentRow(
        id="doc-1",
        title="Ministers meet in Ankara",
        publisher="Ministry of Foreign Affairs of Norlandia",
        published=date(2023, 6, 30),
        language="en",
        url="https://example.org/readouts/1",
    ),
    DocumentRow(
        id="doc-2",
        title="Readout of a telephone call",
        publisher="Auswärtiges Amt",
        published=date(2023, 11, 4),
        language="en",
        url="https://example.org/readouts/2",
    ),
    DocumentRow(
        id="doc-3",
        title="Two ministers open a grain corridor office",
        publisher="Example News Agency",
        published=date(2024, 3, 13),
        language="en",
        url="https://example.org/news/3",
    ),
    DocumentRow(
        id="doc-4", title="Generators arrive", publisher="Example News Agency", published=date(2024, 3, 20)
    ),
)

TOPICS = (
    TopicRow(id="food-security", label="Food security"),
    TopicRow(id="grain", label="Grain", broader="food-security"),
    TopicRow(id="energy-security", label="Energy security"),
    TopicRow(id="defence-cooperation", label="Defence cooperation"),
    TopicRow(id="climate", label="Climate"),
)

PARTIES = (
    PartyRow(
        id="country/DEU", kind="country", name="Germany", code="DEU", region="Europe", point=(52.52, 13.4)
    ),
    PartyRow(
        id="country/TUR",
        kind="country",
        name="Türkiye",
        code="TUR",
        names=("Turkey",),
        region="Asia",
        point=(39.93, 32.85),
    ),
    PartyRow(
        id="country/UKR", kind="country", name="Ukraine", code="UKR", region="Europe", point=(50.45, 30.52)
    ),
    PartyRow(id="country/CHN", kind="country", name="China", code="CHN", region="Asia", point=(39.9, 116.4)),
    PartyRow(
        id="country/POL", kind="country", name="Poland", code="POL", region="Europe", point=(52.23, 21.0)
    ),
    PartyRow(
        id="country/CHL", kind="country", name="Chile", code="CHL", region="Americas", point=(-33.45, -70.67)
    ),
    PartyRow(
        id="country/KEN", kind="country", name="Kenya", code="KEN", region="Africa", point=(-1.29, 36.82)
    ),
    PartyRow(
        id="organisation/ASEAN",
        kind="organisation",
        name="Association of Southeast Asian Nations",
        code="ASEAN",
        names=("ASEAN",),
        point=(-6.2, 106.8),
    ),
    PartyRow(id="group/black-sea-hosts", kind="group", name="Black Sea hosts"),
)

PERSONS = (
    PersonRow(
        id="person/annika-oesterberg",
        name="Annika Österberg",
        short="Österberg",
        names=("Foreign Minister Österberg", "A. Oesterberg"),
        party="country/DEU",
        office="Foreign Minister",
        offices=(
            OfficeRow(label="Foreign Minister of Germany", first=date(2023, 6, 29), last=date(2024, 3, 12)),
        ),
        minister=True,
    ),
    PersonRow(
        id="person/omer-simsek",
        name="Ömer Şimşek",
        short="Şimşek",
        names=("Omer Simsek", "Minister Şimşek"),
        party="country/TUR",
        office="Minister of Foreign Affairs",
        offices=(OfficeRow(label="Minister of Foreign Affairs of Türkiye", first=date(2023, 6, 29)),),
        minister=True,
    ),
    PersonRow(
        id="person/lukasz-zolty",
        name="Łukasz Żółty",
        short="Żółty",
        party="country/POL",
        office="Minister of Agriculture",
        minister=True,
    ),
    PersonRow(
        id="person/wang-mingyuan",
        name="Wang Mingyuan",
        short="Wang",
        names=("王明远", "Wang Ming-yuan"),
        party="country/CHN",
        office="Vice Minister",
        minister=True,
    ),
    PersonRow(
        id="person/olena-kovalska",
        name="Olena Kovalska",
        short="Kovalska",
        names=("Олена Ковальська",),
        party="country/UKR",
        office="Energy Minister",
        minister=True,
    ),
    PersonRow(
        id="person/aroon-somchai",
        name="Aroon Somchai",
        party="organisation/ASEAN",
        office="Secretary-General",
    ),
)


def sentence(document: str, quote: str, *marked: str, before: str = "", after: str = "") -> SentenceRow:
    """A sentence row in which the given words are marked."""
    spans = [Span(start=quote.index(words), end=quote.index(words) + len(words)) for words in marked]
    return SentenceRow(
        document=document,
        quote=quote,
        rule="meeting/met-with",
        focus=tuple(spans),
        before=before,
        after=after,
        start=120,
    )


OESTERBERG = SideRow(person="person/annika-oesterberg", party="country/DEU", office="Foreign Minister")
SIMSEK = SideRow(
    person="person/omer-simsek", party="country/TUR", office="Minister of Foreign Affairs", role="host"
)
ZOLTY = SideRow(person="person/lukasz-zolty", party="country/POL", office="Minister of Agriculture")
WANG = SideRow(person="person/wang-mingyuan", party="country/CHN")
KOVALSKA = SideRow(person="person/olena-kovalska", party="country/UKR", office="Energy Minister")
SOMCHAI = SideRow(person="person/aroon-somchai", party="organisation/ASEAN", office="Secretary-General")

MEETINGS = (
    MeetingRow(
        id="meeting/1",
        label="Österberg and Şimşek in Ankara",
        kind="bilateral",
        mode="in_person",
        sides=(OESTERBERG, SIMSEK),
        earliest=date(2023, 6, 29),
        latest=date(2023, 6, 29),
        words="on 29 June",
        place="Ankara",
        country="country/TUR",
        topics=("grain", "defence-cooperation"),
        about=("country/UKR",),
        sentences=(
            sentence(
                "doc-1",
                "Foreign Minister Annika Österberg met her Turkish counterpart Ömer Şimşek in Ankara on "
                "29 June to discuss grain exports.",
                "Annika Österberg",
                "met",
                "Ömer Şimşek",
                before="The visit was the minister's first to the region.",
                after="Both sides agreed to speak again in autumn.",
            ),
        ),
        details=(DetailRow(label="Duration", text="40 minutes"),),
        point=(39.93, 32.85),
    ),
    MeetingRow(
        id="meeting/2",
        label="Telephone call of Österberg and Şimşek",
        kind="bilateral",
        mode="phone",
        sides=(OESTERBERG, SIMSEK),
        earliest=date(2023, 11, 1),
        latest=date(2023, 11, 30),
        words="in November",
        topics=("grain",),
        sentences=(
            sentence(
                "doc-2",
                "In November the two ministers, Österberg and Şimşek, spoke by telephone about the corridor.",
                "Österberg",
                "Şimşek",
                "spoke by telephone",
            ),
        ),
    ),
    MeetingRow(
        id="meeting/3",
        label="Österberg and Şimşek in Berlin",
        kind="bilateral",
        mode="in_person",
        sides=(OESTERBERG, SIMSEK),
        earliest=date(2024, 3, 12),
        latest=date(2024, 3, 12),
        words="Tuesday",
        place="Berlin",
        country="country/DEU",
        topics=("energy-security",),
        sentences=(
            sentence(
                "doc-3", "Österberg received Şimşek in Berlin on Tuesday.", "Österberg", "received", "Şimşek"
            ),
            sentence("doc-4", "Germany and Türkiye held talks in Berlin last week.", "held talks"),
        ),
        certainty="contradicted",
        doubts=("Two documents give different days; the one nearer to the event is shown.",),
        point=(52.52, 13.4),
    ),
    MeetingRow(
        id="meeting/4",
        label="Grain talks of three ministers",
        kind="multilateral",
        mode="in_person",
        sides=(SIMSEK, ZOLTY, WANG),
        earliest=date(2023, 9, 4),
        latest=date(2023, 9, 5),
        lasts=True,
        words="on 4 and 5 September",
        place="İzmir",
        country="country/TUR",
        occasion="Black Sea Forum",
        topics=("grain",),
        sentences=(
            sentence(
                "doc-1",
                "Şimşek hosted Łukasz Żółty of Poland and China's Wang Mingyuan in İzmir on 4 and 5 "
                "September.",
                "Şimşek",
                "hosted",
                "Łukasz Żółty",
                "Wang Mingyuan",
            ),
        ),
        point=(38.42, 27.14),
    ),
    MeetingRow(
        id="meeting/5",
        label="Kovalska and Wang",
        kind="bilateral",
        mode="video",
        status="planned",
        sides=(KOVALSKA, WANG),
        topics=("energy-security",),
        sentences=(sentence("doc-3", "Olena Kovalska will speak with Wang Mingyuan.", "will speak with"),),
        certainty="derived",
        doubts=("No date is given in the text.",),
    ),
    MeetingRow(
        id="meeting/6",
        label="Somchai with the Black Sea hosts",
        kind="other",
        mode="in_person",
        sides=(SOMCHAI, SideRow(party="group/black-sea-hosts"), SideRow(party="country/KEN")),
        earliest=date(2024, 1, 18),
        latest=date(2024, 1, 18),
        words="18 January",
        place="Nairobi",
        country="country/KEN",
        topics=("climate",),
        sentences=(sentence("doc-4", "Somchai met the Black Sea hosts in Nairobi on 18 January.", "met"),),
        point=(-1.29, 36.82),
    ),
)

PLEDGES = (
    PledgeRow(
        id="pledge/1",
        label="Germany to Ukraine: EUR 50 million for power grids",
        type="financial",
        stage="pledged",
        by=("country/DEU",),
        to=("country/UKR",),
        amount=50_000_000,
        currency="EUR",
        precision="up_to",
        purpose="repair of power grids",
        earliest=date(2024, 3, 12),
        latest=date(2024, 3, 12),
        words="on Tuesday",
        topics=("energy-security",),
        announced_at="meeting/3",
        sentences=(
            sentence(
                "doc-3",
                "Germany will give Ukraine up to 50 million euros to repair power grids.",
                "up to 50 million",
            ),
        ),
    ),
    PledgeRow(
        id="pledge/2",
        label="Poland to Kenya: 5 generators",
        type="in_kind",
        stage="delivered",
        by=("country/POL",),
        to=("country/KEN",),
        item="generators",
        count=5,
        topics=("energy-security",),
        counted=False,
        reason="in kind, no value given",
        sentences=(
            sentence("doc-4", "Poland has delivered five generators to Kenya.", "delivered five generators"),
        ),
    ),
)


def sample_page() -> ExplorerData:
    """Six people, three of whose meetings are of one pair, two pledges, four documents."""
    return ExplorerData(
        persons=PERSONS,
        parties=PARTIES,
        meetings=MEETINGS,
        pledges=PLEDGES,
        topics=TOPICS,
        documents=DOCUMENTS,
        issues=1,
    )


def hostile_page() -> ExplorerData:
    """The sample with markup, formulas and direction marks in every field of text."""
    evil = " ".join(HOSTILE)
    quoted = SentenceRow(
        document="doc-evil", quote=evil, rule=evil, focus=(Span(start=2, end=30),), before=evil, after=evil
    )
    side = SideRow(person="person/evil", party="country/EVL", office=evil)
    return ExplorerData(
        persons=(
            PersonRow(
                id="person/evil", name=evil, short=evil, names=(evil,), party="country/EVL", office=evil
            ),
            PERSONS[1],
        ),
        parties=(
            PartyRow(id="country/EVL", kind="country", name=evil, code=evil, names=(evil,), region=evil),
            PARTIES[1],
        ),
        meetings=(
            MeetingRow(
                id="meeting/evil",
                label=evil,
                sides=(side, SIMSEK),
                words=evil,
                place=evil,
                occasion=evil,
                topics=("evil",),
                sentences=(quoted,),
                details=(DetailRow(label=evil, text=evil, sentences=(quoted,), derived_by=evil),),
                certainty="derived",
                doubts=(evil,),
            ),
        ),
        pledges=(
            PledgeRow(
                id="pledge/evil",
                label=evil,
                by=("country/EVL",),
                to=("country/TUR",),
                item=evil,
                purpose=evil,
                due=evil,
                condition=evil,
                reason=evil,
                sentences=(quoted,),
            ),
        ),
        topics=(TopicRow(id="evil", label=evil),),
        documents=(
            DocumentRow(
                id="doc-evil", title=evil, publisher=evil, language=evil, url="javascript:window.hacked=1"
            ),
        ),
    )


def large_page(people: int = 200, meetings: int = 600) -> ExplorerData:
    """Many composed people and meetings, spread evenly and always the same way."""
    countries = PARTIES[:7]
    persons = tuple(
        PersonRow(
            id=f"person/p{n}",
            name=f"Minister Number {n}",
            short=f"Number {n}",
            party=countries[n % 7].id,
            office="Foreign Minister",
            minister=True,
        )
        for n in range(people)
    )
    rows = []
    for n in range(meetings):
        first, second = (n * n * 7 + 3) % (n % people + 1), (n * 31 + 11) % people
        day = date(2022, 1, 1) + timedelta(days=n * 900 // meetings)
        sides = tuple(SideRow(person=persons[p].id, party=persons[p].party) for p in sorted({first, second}))
        quote = f"Number {first} and Number {second} met."
        rows.append(
            MeetingRow(
                id=f"meeting/{n}",
                label=f"Meeting {n}",
                mode="in_person",
                sides=sides,
                earliest=day,
                latest=day,
                words="on that day",
                place="Geneva",
                topics=(TOPICS[n % 5].id,),
                sentences=(SentenceRow(document="doc-1", quote=quote, focus=(Span(start=0, end=8),)),),
            )
        )
    return ExplorerData(
        persons=persons, parties=PARTIES, meetings=tuple(rows), topics=TOPICS, documents=DOCUMENTS
    )
