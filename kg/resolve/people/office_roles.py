"""The offices that are the same in every country, with the words for them."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeRole:
    """An office, the label it usually carries, and the pattern that finds it in folded words."""

    role: str
    label: str
    ministerial: bool
    pattern: re.Pattern[str]
    example: str
    counter_example: str


def _role(role: str, label: str, pattern: str, example: str, counter_example: str) -> OfficeRole:
    return OfficeRole(role, label, False, re.compile(pattern, re.VERBOSE), example, counter_example)


def _minister(role: str, label: str, pattern: str, example: str, counter_example: str) -> OfficeRole:
    return OfficeRole(role, label, True, re.compile(pattern, re.VERBOSE), example, counter_example)


# The first that fits wins. Examples are folded: lower case, no signs. A space in a pattern is written "\ ".
OFFICE_ROLES: tuple[OfficeRole, ...] = (
    _role(
        "first-lady", "First Lady", r"\bfirst\ (?:lady|gentleman)\b", "first lady of ukraine", "lady ashton"
    ),
    _role(
        "commission-president",
        "President of the European Commission",
        r"president\ of\ the\ european\ commission | commission\ president",
        "president of the european commission",
        "president of the commission on elections",
    ),
    _role(
        "council-president",
        "President of the European Council",
        r"president\ of\ the\ european\ council | european\ council\ president | ^council\ president",
        "european council president",
        "president of the security council",
    ),
    _role(
        "security-adviser",
        "National Security Adviser",
        r"national\ security\ (?:advis[eo]r|council\ secretary)"
        r" | secretary\ of\ the\ national\ security\ council"
        r" | assistant\ to\ the\ president\ for\ national\ security\ affairs | ^nsa$",
        "national security advisor",
        "minister of national security",
    ),
    _role(
        "high-representative",
        "High Representative",
        r"high\ representative | hr\ vp | foreign\ policy\ chief",
        "high representative vice president hr vp",
        "special representative",
    ),
    _role(
        "vice-president", "Vice President", r"\bvice\ president\b", "vice president", "vice foreign minister"
    ),
    _role(
        "special-envoy",
        "Special Envoy",
        r"\benvoy\b | special\ (?:presidential\ )?(?:representative|coordinator)",
        "special presidential envoy for climate",
        "trade representative",
    ),
    _role(
        "permanent-representative",
        "Permanent Representative",
        r"permanent\ representative | representative\ to\ the\ united\ nations"
        r" | ambassador\ to\ the\ (?:united\ nations|un)\b",
        "u s ambassador to the united nations",
        "ambassador to the united kingdom",
    ),
    _role(
        "ambassador",
        "Ambassador",
        r"\bambassador\b | high\ commissioner\ (?:to|of)\b | charge\ d | \bconsul\b",
        "ambassador to japan",
        "high commissioner for refugees",
    ),
    _role(
        "secretary-general",
        "Secretary-General",
        r"secretary\ general | ^(?:un)?sg$",
        "secretary general of asean",
        "secretary of state",
    ),
    _role(
        "director-general",
        "Director-General",
        r"director\ general",
        "iaea director general",
        "director of cia",
    ),
    _minister(
        "trade-representative",
        "Trade Representative",
        r"\btrade\ representative\b | ^ustr$",
        "u s trade representative",
        "permanent representative",
    ),
    _role("spokesperson", "Spokesperson", r"spokes(?:person|man|woman)", "spokesperson", "person in charge"),
    _minister(
        "prime-minister",
        "Prime Minister",
        r"\bprime\ minister | \bpremier\b | \btaoiseach\b | \bpm\b | federal\ chancellor"
        r" | ^(?:german\ |austrian\ )?chancellor(?!\ of\ the\ exchequer) | chief\ adviser\ of\ bangladesh",
        "prime minister of japan",
        "chancellor of the exchequer",
    ),
    _minister(
        "foreign-minister",
        "Foreign Minister",
        r"foreign\ (?:affairs\ )?(?:minister|secretary) | external\ affairs\ minister"
        r" | ^(?:\w+\ )?(?:fm|eam)$"
        r" | (?:top|chief)\ diplomat | \btanaiste\b"
        r" | (?:minister|secretary|head|chief)\b.{0,40}"
        r"\b(?:foreign|external|international)\ (?:affairs|relations)"
        r" | (?:minister|secretary)\b.{0,40}\bforeign\ (?:and|commonwealth)\b"
        r" | secretary\ of\ state(?!\ (?:for|to)\b) | secretary\ of\ state\ for\ foreign",
        "minister of foreign affairs and expatriates",
        "secretary of state for defence",
    ),
    _minister(
        "defence-minister",
        "Defence Minister",
        r"(?:defen[cs]e|armed\ forces)\ (?:minister|secretary)"
        r" | (?:minister|secretary)\b.{0,30}\b(?:defen[cs]e|of\ war\b)",
        "minister of national defence",
        "defence attache",
    ),
    _minister(
        "finance-minister",
        "Finance Minister",
        r"finance\ minister | minister\ (?:of|for)\ .{0,20}financ | \btreasury\b | exchequer | treasurer",
        "secretary of the treasury",
        "governor of the central bank",
    ),
    _minister(
        "trade-minister",
        "Trade Minister",
        r"(?:trade|commerce)\ (?:minister|secretary)"
        r" | (?:minister|secretary)\ (?:of|for)\ .{0,30}(?:trade|commerce)",
        "minister for trade and tourism",
        "chamber of commerce president",
    ),
    _minister(
        "energy-minister",
        "Energy Minister",
        r"energy\ (?:minister|secretary) | (?:minister|secretary)\ (?:of|for)\ .{0,20}energy",
        "secretary of energy",
        "director of the atomic energy agency",
    ),
    _minister(
        "interior-minister",
        "Interior Minister",
        r"(?:interior|home)\ (?:affairs\ )?(?:minister|secretary) | homeland\ security\b.{0,20}\ secretary"
        r" | (?:minister|secretary)\ (?:of|for)\ .{0,20}homeland\ security"
        r" | (?:minister|secretary)\ (?:of|for)\ (?:the\ )?(?:interior|home|internal)",
        "minister of the interior",
        "minister of justice",
    ),
    _minister(
        "justice-minister",
        "Justice Minister",
        r"justice\ minister | minister\ (?:of|for)\ justice | attorney\ general",
        "attorney general",
        "chief justice",
    ),
    _minister(
        "climate-minister",
        "Climate and Environment Minister",
        r"(?:climate|environment).{0,20}\ minister | minister\ (?:of|for)\ .{0,20}(?:climate|environment)",
        "minister of environment and climate change",
        "minister of energy",
    ),
    _minister(
        "state-councillor", "State Councillor", r"state\ council", "state councilor", "council of state"
    ),
)
