"""The words around a sum or a gift → how far along it is, whether it is a running total, and on what it depends."""

import re
from dataclasses import dataclass

from kg.models import Stage


@dataclass(frozen=True, slots=True)
class StageRule:
    """Words that change the stage which the verb alone tells."""

    name: str
    stage: Stage
    pattern: re.Pattern[str]
    example: str
    counter_example: str


def _rule(name: str, stage: Stage, pattern: str, example: str, counter_example: str) -> StageRule:
    return StageRule(name, stage, re.compile(pattern), example, counter_example)


_BEFORE_THEN = r"\bhad (?:already |previously |also |in \W*)?(?:announced|pledged|decided|committed|signed|promised|allocated|undertaken)"
# The first that matches decides; all are asked of the statement that holds the sum, with entities masked.
STAGE_RULES: tuple[StageRule, ...] = (
    _rule(
        "asked-of-parliament",
        "requested",
        r"\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|seek(?:s|ing)?|sought|propos(?:e|es|ed|ing)|work(?:ing)? with)\s(?:from\s|of\s)?(?:the\s|\ue001+\s)?(?:U\.S\.\s)?(?:Congress|[Pp]arliament"
        r"|House|Senate|Knesset|National Assembly|lawmakers|Diet|Bundestag|Storting|Riksdag|Folketing|Eduskunta|Sejm|legislature)\b|\bpropos\w* to the (?:Storting|Riksdag|Folketing|Parliament|Bundestag|Diet)\b|\b[Bb]udget [Rr]equest\b|\b[Tt]he (?:[Pp]resident[’']s )?Budget\b(?!\s[A-Z])|\b[Tt]he budget will\b|\b[Bb]udget (?:also )?(?:includes?|proposes?|requests?|invests?|provides?)\b"
        r"|\b(?:Congress|Parliament) (?:should|must|to (?:approve|pass|provide))\b|\b[Tt]he (?:[Bb]udget )?Request\s(?:also\s)?(?:includes?|has|provides?|proposes?|invests?)\b|\bdraft budget\b|\b[Ww]orking with Congress\b"
        r"|\bpropos(?:es|ed|ing) to\b|\b(?:President|Government|government) (?:has )?requested\b|\bsupplemental (?:funding )?request\b"
        r"|\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?|seek(?:s|ing)?|sought)\b[^.;]{0,70}?\sfrom\s(?:the\s)?(?:U\.S\.\s)?(?:Congress|[Pp]arliament|House|Senate|Knesset|National Assembly|lawmakers|Diet|Bundestag)\b"
        r"|\b(?:aid|funding|spending|assistance|supplementa(?:l|ry)) requests?\b"
        r"|\b[Pp]roposal\b.{0,120}\bunder (?:examination|consideration|review)\b",
        "has asked Congress for 5 million",
        "Congress appropriated 5 million",
    ),
    _rule(
        "conditional",
        "conditional",
        r"\b(?:(?<![Ee]ven )(?<![Aa]sked )if (?:its|the|they|both|all|it)\b|(?<!\bas )(?<!even )(?<!asked )if\san?\s(?:[\w-]+\s){1,3}(?:is|are|holds?|takes?|goes|continues?|reach\w*|sign\w*)\b|if\s(?:[\w’-]+\s){1,6}(?:found|approved|agreed|secured|available|granted|met|meets?|passes|approves?|completes?|implements?|signs|confirmed|asks?|asked|requests?|requested|needed)\b|if\s(?:a|the)\s[\w-]+\s(?:can|could) be\b|provided that|unless (?:its|the|they|a|it)\b|\bstaff-level (?:agreement|deal|accord)\b|\bapproval would\b|[Ss]ubject to (?:the |parliamentary |[Cc]ongressional ){0,2}(?:approval|consent|conditions|agreement|ratification|processes|availability|notification|appropriation)|on (?:the )?condition that|conditional (?:on|upon)"
        r"|contingent (?:on|upon)|as soon as (?!possible)|pending (?:the )?(?:approval|agreement)|once (?:its|the|their|it|they|an?)\s|once\s(?:[\w\ue000-\ue011’']+\s){1,6}(?:has|have|is|are)\s|only (?:after|if|once)\s|would (?:only )?be released)",
        "lend 250 million if its board approves",
        "as if nothing had happened",
    ),
    _rule(
        "condition-first",
        "conditional",
        r"(?:^[“”\"]?|\bthat,\s)(?P<first>(?:[Ii]f|[Uu]nless|[Ss]hould|[Aa]ssuming|[Pp]rovided|[Pp]roviding|[Aa]s\s(?:soon|long)\sas(?!\s(?:possible|it\stakes|necessary|needed))|[Oo]n\scondition|[Dd]epending\son|[Pp]ending|[Ss]ubject\sto|[Oo]nly\s(?:after|if|once|when))\s[^,;:]{3,160}"
        r"|[Oo]nce\s(?:[a-z]+ed\b|(?!again|more|upon)[^,;:]{2,80}\s(?:has|have|is|are|[a-z]+[^s\W]s)\b)[^,;:]{0,100}),\s(?:then\s)?(?=[^;:]*\b(?:will|would|shall|could|can|may|is\sto|are\sto|intends?|plans?|ready)\b)",
        "If the Diet approves, Japan will also extend",
        "If nothing else, Japan has extended",
    ),
    _rule(
        "already-known",
        "restated",
        r"\balready (?:been )?(?:decided|announced|pledged|committed|promised|approved|allocated|agreed)|\b(?:previously|recently) (?:been )?(?:announced|pledged|committed|allocated|approved|signed|reported that)"
        r"|\bfirst (?:announced|made public|pledged) (?:in|on|at|last)|\bas (?:agreed|announced|decided|promised|pledged) (?:in|on|at|last|earlier)\b|\bas (?:you|we|I|previously|already) (?:mentioned|announced|pledged)|\brecall(?:ed|ing|s)\b|\bagreed (?:last|earlier)|\bthat .{1,40} made public"
        r"|\b(?:welcom(?:ed|es|ing)(?!\san?\s)|hail(?:ed|s|ing)|appreciat(?:ed|es|ing)|thank(?:ed|s|ing)|applaud(?:ed|s)|grateful for|commend(?:ed|s)|noted|reiterat(?:ed|ing)|reaffirm(?:ed|ing)|highlight(?:ed|s|ing))\b.{0,90}\b(?:pledges?|pledged|commitments?|committed|announcement|announced|decision|contributions? of|plan to)\b"
        rf"|{_BEFORE_THEN}|\bfollow(?:s|ing) (?:the|a|its|our) (?:earlier|previous)"
        r"|\b(?:reaffirm|reiterate|recall)s?\s(?:our|its|their|his|her)\s(?:[a-z]+\s){0,2}(?:pledges?|commitments?|promises?)\b"
        r"|\bearlier (?:pledge|commitment|announcement|contribution)s?\b",
        "emergency aid that has already been decided",
        "he has already arrived",
    ),
)

_DECIDED_NOW = re.compile(r"\bhad (?:decided|approved|allocated)\b")
_CLAUSE_ENDS = re.compile(r"[,;.](?:\s|$)")
_SINCE = re.compile(
    r"\b(?:[Ss]ince|[Tt]o date|[Ss]o far|[Tt]o-date|[Oo]ver the (?:past|last)|[Ii]n the (?:past|last)|[Tt]hus far|[Ii]n total|[Cc]umulative(?:ly)?|[Dd]uring the past|[Aa]ltogether)\b"
)
_UMBRELLA = re.compile(
    r"\b(?:including|(?:of|among) which|comprising|consist(?:s|ing) of|made up of|namely|broken down)\s(?:(?:(?!\band\b)[^.;,]){0,40}\s)?$|^[^(]*:\s$"
)
_ABOUT_A_PROMISE = re.compile(
    r"\b(?:[Ww]elcom(?:ed|es|ing)|[Aa]ppreciat(?:ed|es|ing)|[Tt]hank(?:ed|s|ing)|[Aa]pplaud(?:ed|s)|[Cc]ommend(?:ed|s)|[Nn]ot(?:ed|es)"
    r"|[Rr]eiterat(?:ed|ing)|[Rr]ecall(?:ed|ing)|[Hh]ail(?:ed|s|ing)|[Dd]iscussed)\b"
)


def condition_in(words: str) -> tuple[int, int] | None:
    """Where the words stand on which a pledge depends.

    >>> words = "will lend 250 million if its board approves."
    >>> words[slice(*condition_in(words))]
    'if its board approves'
    >>> words = "Once ratified, it will lend 250 million."
    >>> words[slice(*condition_in(words))]
    'Once ratified'
    """
    for rule in STAGE_RULES:
        match = rule.pattern.search(words) if rule.stage == "conditional" else None
        if match is not None and "first" in match.groupdict():
            return match.span("first")
        if match is not None:
            end = _CLAUSE_ENDS.search(words, match.end())
            return match.start(), end.start() if end else len(words)
    return None


def is_asked_of_others(words: str) -> bool:
    """Whether a government asks its own parliament: "has asked Congress for".

    >>> is_asked_of_others("has asked Congress for 5 million"), is_asked_of_others("has asked for a loan")
    (True, False)
    """
    return STAGE_RULES[0].pattern.search(words) is not None


def stage_of(words: str, stage: Stage, reported: bool = False) -> tuple[Stage, str]:
    """The stage of a sum in its statement, and the name of the rule that tells it; ``stage`` is what the verb says.

    In reported speech "had decided" is what the speaker said of a decision of now: "she stated that Japan had decided".

    >>> stage_of("the 10 million in emergency aid that has already been decided", "pledged")
    ('restated', 'already-known')
    """
    words = _DECIDED_NOW.sub("decided", words) if reported else words
    for rule in STAGE_RULES:
        if (stage == "pledged" or rule.stage != "restated") and rule.pattern.search(words):
            return rule.stage, rule.name
    return stage, "verb"


def is_running_total(sentence: str, stage: Stage) -> bool:
    """Whether what was given is added up until now: "since 2014 … has provided".

    >>> is_running_total("Since then it has given 5 million.", "delivered")
    True
    """
    return stage == "delivered" and _SINCE.search(sentence) is not None


def is_umbrella(behind: str) -> bool:
    """Whether the words between a sum and the next break it down.

    >>> is_umbrella(" in aid, including some "), is_umbrella(" in aid, including food and ")
    (True, False)
    """
    return _UMBRELLA.search(behind) is not None


def is_about_a_promise(before: str) -> bool:
    """Whether a promise is only spoken of: "welcomed Japan's pledge to provide".

    >>> is_about_a_promise("They welcomed the pledge"), is_about_a_promise("They announced the pledge")
    (True, False)
    """
    return _ABOUT_A_PROMISE.search(before) is not None
