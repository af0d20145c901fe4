"""Text → counted things ("five generators", "2,150 tons of rice"), each with its noun phrase."""

import re

from kg.annotate.cues import lowered, matches_from
from kg.annotate.entities import Count
from kg.annotate.numbers import NUMBER, NUMBER_CUES, to_number

_NUMBER = re.compile(rf"(?<![\w$€£¥₹.,:/+-])(?P<number>{NUMBER})(?=\s[a-z0-9“])")  # of text in small letters
_OF_ITS = re.compile(r"of (?:its|their|our|his|her)\b(?! own\b)")  # "20 of its instructors"
_TOKEN = re.compile(r"\s([A-Za-z0-9À-ÿ][\w’'./-]*[\w]|[A-Za-z0-9])")
# A word before the number that makes it a label: "Resolution 2231", "Article 5", "Title 42".
_LABEL = re.compile(
    r"\b(?:[Rr]esolutions?|Articles?|Phase|Title|Chapter|Section|Level|Building|Room|Flight|Page|Annex|Paragraphs?|Agenda"
    r"|Vision|Covid|COVID|Protocol|Highway|Route|Area|Zone|Day|Week|Part|Nos?\.|Number|Boeing|Airbus|Model|Type|Category|Track"
    r"|Tier|Grade|Pillar|Order|Act|Law|Goal|SDG|Target|Question|QUESTION|Falcon|Leopard|Challenger|Marder|Leclerc|Group|Summit|Expo|Olympics|Cup|FY)\s$"
)
_IN_SO_MANY = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine)\s(?:in|out of)\s(?:every\s)?$", re.IGNORECASE
)  # "nine in 10 homes"
_YEAR = re.compile(r"(?:19|20)\d\d")
# Measures, people who are only spoken of, and what diplomats number but cannot hand over.
_NOT_THINGS = frozenset(
    str.split(
        """
        year years month months week weeks day days hour hours minute minutes second seconds decade
        decades time times percent per cent percentage point points degree degrees side sides
        country countries nation nations state states member party parties meeting meetings summit
        issue issues area areas pillar pillars sector sectors principle principles way ways km mm
        kilometers kilometres miles meters metres dollar dollars euro euros yen yuan rupees won
        cents am pm case cases death deaths life lives word words part parts step steps kind kinds
        type types set sets round occasion occasions half third thirds quarter century centuries
        anniversary year-old year-olds hundred thousand others other thing things question questions
        goal goals priority priorities agreement agreements governments region regions mountain
        continent continents photo photos votes chapters article articles topics topic attacks
        attack earthquakes earthquake kilometer acres hectares barrels
        """
    )
)
_PEOPLE = frozenset(
    str.split(
        """
        person persons people man men woman women child children families family americans
        individuals civilians refugees migrants hostages leader leaders minister ministers president
        presidents senators voters job jobs speaker speakers girls boys youth youths
        """
    )
)
_BESIDE_NOUN = frozenset(
    {"family", "child", "woman", "man", "person"}
)  # "300 family tents": of what kind they are
_NOT_STARTS = frozenset(
    str.split(
        """
    of or to in on at for with from by is are was were be been being has have had will would as the a an
    than that which who and but also not no if when where while until since after before between into
    over under about through during against within without toward towards per across along including such
    more most less this these those its their our his her it they we he she i you next last day-to-day
    should could can may might must shall do does did so far up out off down away ago later earlier each
    both available all any some later-on p.m a.m years’ years' via
    """
    )
)
_IRREGULAR = frozenset(
    str.split(
        """
    aircraft craft personnel police troops equipment ammunition staff ships medics crew infantry artillery mt mts head
    """
    )
)
_ADJECTIVES = frozenset(
    {"safe", "effective", "critical", "additional", "emergency", "essential", "new", "other"}
)
_LISTED = frozenset(
    {"safe", "effective", "safe-and-effective", "high-quality", "life-saving", "lifesaving", "modern"}
)
_BEFORE_AND = _ADJECTIVES | {"search"}
_TELLS = frozenset(str.split("left set sent flew came went reached"))  # what a load did ends its name
_SHORT_UNIT = re.compile(r"(?:\s\(MT\))?\sof\s|(?<=\d\sMT)\s(?=[a-z])")  # "100 MT medicines"
# "180 tonnes of medical and nutrition supplies", "of food and medicine": one load, but not "of rice and sends"
_AND_MORE = re.compile(
    r"(?:,\s(?:[a-z-]+\s){0,2}?[a-z-]+)?,?\sand\s(?:other\s)?(?:[a-z-]+\s){0,2}?(?:supplies|equipment|items|goods|materials?|products|kits|medicines?|water|food"
    r"|fuel|clothing|seeds|tools|flour|rice|oil|sugar|beans|wheat|maize|blankets|tents|medication|aid|assistance|(?:water )?(?:pumps|purifiers|tanks|filters|containers)|tarpaulins|mattresses|masks|stoves|parcels|rations)\b(?!\s(?:pumps|purifiers|tanks|tankers|filters|containers|bottles|parcels|packages|packs|baskets|rations|items|supplies|kits|trucks|stations|bladders|bags)\b)"
)
_LONGEST_PHRASE = 7  # words


def find_counts(text: str, *, people: bool = False) -> list[Count]:
    """Find numbers of things; lengths of time, shares and years are none, nor are ``people`` unless asked for.

    >>> [(found.number, found.noun) for found in find_counts("They will send five generators and 600 tents.")]
    [(5, 'generators'), (600, 'tents')]
    """
    words = lowered(text)
    found: list[Count] = []
    for match in matches_from(_NUMBER, words, NUMBER_CUES.word_starts(words)):
        if _is_label(text, match) or (found and match.start() < found[-1].end):
            continue
        number = to_number(match["number"])
        if number is None or number < 1 or number != int(number):
            continue
        end = _phrase_end(text, match.end(), single=number == 1, people=people)
        if end is not None:
            noun = _OF_ITS.sub("", text[match.end() : end].strip(), count=1).strip()
            found.append(Count(match.start(), end, text[match.start() : end], number=int(number), noun=noun))
    return found


def _is_label(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 30) : match.start()]
    labels = (_LABEL, _IN_SO_MANY)
    return _YEAR.fullmatch(match["number"]) is not None or any(each.search(before) for each in labels)


def _phrase_end(text: str, start: int, *, single: bool, people: bool) -> int | None:
    """The end of the noun phrase that begins at ``start``, or None where what is counted is no thing."""
    its = _OF_ITS.match(text, start + 1)
    end = its.end() if its else start
    words: list[str] = []
    for _ in range(_LONGEST_PHRASE):
        token = _TOKEN.match(text, end)
        opens = _opening_end(text, token, words) if token else None
        if opens is not None:
            end = opens
            continue
        if token is None or token[1].lower() in _NOT_STARTS:
            break
        words.append(token[1])
        end = token.end()
        people_too = token[1] in _PEOPLE and (single or token[1] not in _BESIDE_NOUN)
        if (_is_head(token[1], single=single) or people_too) and not _compound(text, token):
            break
    refused = _NOT_THINGS if people else _NOT_THINGS | _PEOPLE
    sets = words[-1:] == ["sets"] and (len(words) > 1 or text.startswith(" of ", end))
    named = words[:-1] if sets else words  # "two water purification sets", "500 sets of uniforms"
    named = [word for word in named if single or word is words[-1] or word not in _BESIDE_NOUN]
    if not words or any(word.lower() in refused for word in named):
        return None
    if not (single or _is_head(words[-1].lower(), single=False) or words[-1].lower() in _PEOPLE):
        return None
    return _contents_end(text, end)


def _opening_end(text: str, token: re.Match[str], words: list[str]) -> int | None:
    """The end of a word that only opens the phrase, or joins adjectives before its noun."""
    if token[1] == "more" and not words:
        return token.end()  # "14 more howitzers", and not "14 more than"
    if token[1] == "and" and words and words[-1].lower() in _BEFORE_AND:
        return token.end()  # "safe and effective doses", "search and rescue teams"
    if token[1].lower() in _LISTED and text.startswith(",", token.end()):
        end = token.end() + 1  # "safe, effective, and quality-assured doses"
        return end + 4 * text.startswith(" and ", end)
    return None


def _compound(text: str, token: re.Match[str]) -> bool:
    """Whether the word only opens a compound: "police officers", "aircraft parts"."""
    after = _TOKEN.match(text, token.end())
    if after is None or token[1].lower() not in _IRREGULAR:
        return False
    named = token[1][0].isupper() and after[1][0].isupper()  # "Artillery Rocket Systems"
    goes_on = after[1].endswith("ing") and _TOKEN.match(text, after.end())  # "infantry fighting vehicles"
    return named or _is_head((goes_on or after)[1], single=False)


_NO_PLURALS = frozenset(
    str.split("mathematics physics economics logistics forensics robotics statistics politics news")
)


def _is_head(word: str, *, single: bool) -> bool:
    """Whether a word closes the phrase: the first common noun in the plural."""
    if single or word[0].isupper():
        return word.lower() in _IRREGULAR
    return word in _IRREGULAR or (
        word not in _NO_PLURALS
        and len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ous", "’s", "'s"))
    )


def _contents_end(text: str, end: int) -> int:
    """Beyond "of": what the tons, doses and sets are of; not where only an adjective is left before a comma."""
    short = _SHORT_UNIT.match(text, end)  # "9,000 metric tonnes (MT) of rice"
    if short is None:
        return end
    inner, last = short.end() - 1, end
    for _ in range(4):
        token = _TOKEN.match(text, inner)
        if (
            token is None
            or token[1].lower() in _NOT_STARTS
            or (last > end and (token[1].endswith("ed") or token[1] in _TELLS))
        ):
            break
        inner = last = token.end()
        if _is_head(token[1], single=False):
            break
    more = _AND_MORE.match(text, last) if last > end else None
    if more is not None:
        return more.end()
    return end if text[end:last].split()[-1:] and text[end:last].split()[-1] in _ADJECTIVES else last
