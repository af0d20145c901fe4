"""The verbs of giving, of announcing and of asking → every form of each, with its lemma, kind and which form it is."""

from functools import cache
from typing import Literal

Kind = Literal["give", "announce", "ask"]
# Base form, third person, past, participle, -ing. Regular verbs are given by their base alone.
_GIVE = """
provide give:gave:given fly:flew:flown contribute donate grant deliver supply send:sent:sent disburse dispatch deploy depute transfer ship
extend lend:lent:lent hand fund finance invest award put:put:put channel expand increase double
pay:paid:paid share inject train direct distribute dedicate make:made:made bring:brought:brought carry post station despatch reserve build:built:built
mobilize mobilise deposit gift spend:spent:spent inaugurate arm equip host invite airlift turn restore waive prepare establish create transport ferry present
loan second procure purchase buy:bought:bought construct dig:dug:dug drill erect renovate rehabilitate refurbish rebuild:rebuilt:rebuilt airdrop
wire remit rush truck furnish place unload offload underwrite:underwrote:underwritten guarantee cofinance advance
come:came:come chip stump pony cough step weigh follow pitch kick throw:threw:thrown fork shell fit foot bear:bore:borne cover free
avail assign forgive:forgave:forgiven write:wrote:written cancel complete execute
""".split()
_ANNOUNCE = """
announce declare pledge commit allocate earmark release offer approve authorize authorise unveil sign launch promise appropriate obligate
decide recall mention ink initial roll open adopt greenlight:greenlit:greenlit clear reveal confirm set:set:set agree add pass
""".split()
_ASK = "request ask propose seek:sought:sought".split()
_BRITISH = {
    "channelled": ("channel", "past"),
    "channelling": ("channel", "ing"),
    "cancelled": ("cancel", "past"),
    "cancelling": ("cancel", "ing"),
}
_DOUBLED = frozenset(
    {"commit", "put", "transfer", "ship", "equip", "set", "dig", "airdrop", "remit", "chip", "step", "fit"}
)


@cache
def verb_forms() -> dict[str, tuple[str, Kind, str]]:
    """Every form of every verb, with its lemma, kind and which form it is: base, s, past, participle or ing."""
    found: dict[str, tuple[str, Kind, str]] = {}
    tables: tuple[tuple[Kind, list[str]], ...] = (("give", _GIVE), ("announce", _ANNOUNCE), ("ask", _ASK))
    for kind, verbs in tables:
        for entry in verbs:
            base, *irregular = entry.split(":")
            stem = base[:-1] if base.endswith("e") else base + base[-1] if base in _DOUBLED else base
            past = stem[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeo" else stem + "ed"
            forms = {
                stem + "ing": "ing",
                _third_person(base): "s",
                irregular[1] if irregular else past: "participle",
                irregular[0] if irregular else past: "past",
                base: "base",
            }
            found |= {form: (base, kind, name) for form, name in forms.items()}
    return found | {form: (base, "give", name) for form, (base, name) in _BRITISH.items()}


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeo":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("ch", "sh", "x")) else "s")
