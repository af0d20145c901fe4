"""The grammar of dates: rules of a pattern and a reader, each with an example and a counter-example."""

import re
from dataclasses import dataclass

from kg.annotate.dates import near_days as near
from kg.annotate.dates import readers as read
from kg.annotate.dates import seasons
from kg.annotate.dates.readers import Reader
from kg.annotate.dates.signs import FULL_MONTHS as _FULL
from kg.annotate.dates.signs import SHORT_MONTHS as _SHORT
from kg.annotate.dates.signs import SMALL_NUMBERS, Kind

_MONTH = rf"(?:{_FULL}|{_FULL.upper()}|(?:{_SHORT}|{_SHORT.upper()})\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|<sup>[a-z]{2}</sup>)?(?![\d%]|[,.]\d)"
_YEAR = (
    r"(?:19[5-9]\d|20\d\d)"
    r"(?![\d-]|,\d|\.\d|s\b|%|\s?(?:percent|people|troops|tons?|million|billion|students|jobs|euros?|dollars)\b)"
)
_TO = r"(?:\s?[-–—]\s?|\s(?:to|through|until)\s)"
# "and" joins two days only where no noun follows that the second number could count.
_AND = r"\sand\s"
# "between May 30 and June 2" are days up to the second.
_BETWEEN = r"(?:(?<=[Bb]etween\s)(?P<between>))?"
_UP_TO = rf"(?(between)(?:{_AND}|{_TO})|{_TO})"
_ENDS = r"(?:,|[.;:)]|\s*$|\s(?:in|at|to|for|with|as|by|on|under|when|where)\b)"
# "tomorrow, Friday, June 14": the day said in full counts, whenever the text came out
_LEAD = r"(?:(?:[Tt]oday|[Yy]esterday|[Tt]omorrow)(?:,?\s+|\s\())?(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)(?:,?\s+|\s\())?"
# "March 17 (Wed)"
_TAIL = r"(?:\s\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\))?"
# "3 May 2021", "in May of last year"
_OF_YEAR = (
    rf"(?:(?:,\s*|,?\s+(?:of\s+)?)(?P<year>{_YEAR})|\s+(?:of\s+)?(?P<near>last|this|next)\s+year\b(?!’s|'s))"
)
_IN_YEAR = rf"{_OF_YEAR}?"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_WHICH = r"(?:[Ll]ast|[Nn]ext|[Tt]his(?:\spast)?)"
_SMALL = rf"(?:\d{{1,2}}|an|{'|'.join(SMALL_NUMBERS)})"
_LED_IN = r"(?:[Ii]n|(?:(?<=scheduled\s)|(?<=planned\s)|(?<=slated\s)|(?<=set\s)|(?<=due\s))for|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter)"
_OF_DAY = r"(?:\s(?:early\s)?(?:morning|afternoon|evening|night))?"


@dataclass(frozen=True, slots=True)
class DateRule:
    """One form of a date. ``kind`` is that of the words it cannot do without, and of those that open it."""

    name: str
    kind: Kind
    pattern: re.Pattern[str]
    read: Reader
    example: str
    counter_example: str


def _rule(
    name: str, kind: Kind, pattern: str, reader: Reader, example: str, counter_example: str
) -> DateRule:
    return DateRule(name, kind, re.compile(pattern), reader, example, counter_example)


# Where two rules match, the one that begins first wins, then the longer, then the one named first.
DATE_RULES: tuple[DateRule, ...] = (
    _rule(
        "iso",
        "year",
        r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?![\d-])",
        read.read_iso,
        "Date 2024-06-05",
        "call +1-2024-06-0555",
    ),
    _rule(
        "days-month-first",
        "month",
        rf"\b{_LEAD}(?P<month>{_MONTH})\s(?P<day>{_DAY})"
        rf"(?:{_TO}|{_AND}(?={_DAY}{_ENDS}))(?P<last_day>{_DAY}){_IN_YEAR}",
        read.read_several,
        "From January 8 to 13, she visited Senegal",
        "On June 5 and 10 other days",
    ),
    _rule(
        "days-over-months",
        "month",
        rf"\b{_BETWEEN}{_LEAD}(?P<month>{_MONTH})\s(?P<day>{_DAY})(?:,\s(?P<first_year>{_YEAR}))?{_UP_TO}"
        rf"{_LEAD}(?P<last_month>{_MONTH})\s(?P<last_day>{_DAY}){_IN_YEAR}",
        read.read_several,
        "on tour from May 30 to June 2, 2024",
        "May 30 or June 2",
    ),
    _rule(
        "days-day-first",
        "month",
        rf"\b{_LEAD}(?P<day>{_DAY})(?:{_TO}|{_AND})(?P<last_day>{_DAY})\s(?:of\s)?(?P<month>{_MONTH}){_IN_YEAR}",
        read.read_several,
        "in Seoul on 3-5 June",
        "3 or 5 June",
    ),
    _rule(
        "days-over-months-day-first",
        "month",
        rf"\b{_BETWEEN}{_LEAD}(?P<day>{_DAY})\s(?P<month>{_MONTH}){_UP_TO}"
        rf"{_LEAD}(?P<last_day>{_DAY})\s(?P<last_month>{_MONTH}){_IN_YEAR}",
        read.read_several,
        "from 30 May to 2 June 2024",
        "30 May or 2 June 2024",
    ),
    _rule(
        "month-day",
        "month",
        rf"\b{_LEAD}(?P<month>{_MONTH})\s(?P<day>{_DAY}){_IN_YEAR}{_TAIL}",
        read.read_single,
        "on Nov. 13, 2023",
        "March 300 kilometres",
    ),
    _rule(
        "day-month",
        "month",
        rf"\b{_LEAD}(?:[Tt]he\s)?(?P<day>{_DAY})\s(?:of\s)?(?P<month>{_MONTH}){_IN_YEAR}{_TAIL}",
        read.read_single,
        "on the 13th of November",
        "the 13 nations",
    ),
    _rule(
        "part-of-month",
        "month",
        r"\b(?P<part>[Ee]arly|[Mm]id|[Ll]ate|the (?:beginning|start|middle|end) of|the (?:first|second) half of"
        r"|the (?:first|second|third|fourth|last) week of)[\s-]"
        rf"(?P<month>{_MONTH})\b{_IN_YEAR}",
        read.read_part_of_month,
        "in Cairo in early September",
        "early Maying",
    ),
    _rule(
        "months",
        "month",
        rf"\b(?P<month>{_FULL})(?:{_TO}|{_AND})(?P<last_month>{_FULL}){_IN_YEAR}\b",
        read.read_whole_month,
        "between June and August",
        "June or August",
    ),
    _rule(
        "month-year",
        "month",
        rf"(?<!\d\s)\b(?P<month>{_MONTH}){_OF_YEAR}",
        read.read_whole_month,
        "signed in March 2023",
        "March 20235",
    ),
    _rule(
        "month",
        "led-month",
        rf"\b{_LED_IN}\s(?P<date>(?P<month>{_FULL})\b)(?!,?\s\d|\sDay|\sMadness|\sof\s(?:that|the\s[a-z]+)\syear\b)",
        read.read_whole_month,
        "look forward to meeting again in July",
        "They may agree; in May Day parades; in May of that year",
    ),
    _rule(
        "month-near",
        "led-month",
        rf"\b(?P<which>{_WHICH})\s(?P<month>{_FULL})\b(?!,?\s\d|\sDay|\sMadness)",
        read.read_whole_month,
        "they had met in Lima last December",
        "this May Day",
    ),
    _rule(
        "near-day",
        "near",
        r"\b(?P<word>[Tt]he day before yesterday|[Tt]he day after tomorrow|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ee]arlier today"
        r"|[Tt]his(?=\s(?:morning|afternoon|evening)\b)|[Ll]ast(?=\snight\b))"
        r"(?:\s(?:morning|afternoon|evening|night))?(?!’s|'s)\b",
        near.read_near_day,
        "he arrived this morning",
        "today's world and this moment",
    ),
    _rule(
        "near-days",
        "near",
        r"\b(?P<word>[Tt]oday|[Yy]esterday)\s+and\s+(?P<next>today|tomorrow)\b(?!’s|'s)",
        near.read_near_days,
        "she is in Oslo today and tomorrow",
        "today and on the following days",
    ),
    _rule(
        "weekdays",
        "weekday",
        rf"\b{_WEEKDAY}(?:{_TO}){_WEEKDAY.replace('weekday', 'last')}\b(?!s\b)",
        near.read_weekdays,
        "in Lima from Sunday to Tuesday",
        "moved from Sunday and Tuesday",
    ),
    _rule(
        "weekdays-in-a-row",
        "weekday",
        rf"\b{_WEEKDAY}{_AND}{_WEEKDAY.replace('weekday', 'last')}\b(?!s\b)",
        near.read_weekdays_in_a_row,
        "called her colleagues on Sunday and Monday",
        "on Sunday and the Monday after",
    ),
    _rule(
        "weekday-of-week",
        "weekday",
        rf"\b{_WEEKDAY},?\s(?:of\s)?(?P<which>last|this|next)\sweek\b(?!’s|'s)",
        near.read_weekday_of_week,
        "they met on Monday of last week",
        "on Monday the next week began",
    ),
    _rule(
        "week-weekday",
        "weekday",
        rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\sweek,?\s(?:on\s)?{_WEEKDAY}\b(?!s\b)",
        near.read_weekday_of_week,
        "they will meet next week on Tuesday",
        "they met last week, and Tuesdays are free",
    ),
    _rule(
        "weekday-figures",
        "weekday",
        rf"\b{_WEEKDAY},?\s+\(?(?P<first>[0-3]?\d)[/.](?P<second>[0-3]?\d)[/.](?P<year>(?:19|20)\d\d)\b",
        near.read_weekday_figures,
        "met on Tuesday 22/3/2022 with",
        "met on Tuesday 22/3 with",
    ),
    _rule(
        "figures",
        "figures",
        r"(?<![\d./-])(?P<first>[0-3]?\d)(?P<sep>\s?/\s?|\.|-)(?P<second>[0-3]?\d)(?P=sep)(?P<year>(?:19|20)\d\d)(?![\d/-]|\.\d)",
        read.read_figures,
        "handed over on 30.05.2021 in Lima",
        "tel. 30.05.20217",
    ),
    _rule(
        "weekday",
        "weekday",
        rf"\b(?:(?P<which>{_WHICH})\s)?(?<!Black\s)(?<!Good\s)(?<!Easter\s)(?<!Ash\s)(?<!Palm\s)(?<!previous\s)(?<!following\s){_WEEKDAY}\b{_OF_DAY}(?!\sTimes|s\b)",
        near.read_weekday,
        "met his counterpart on Friday",
        "the Sunday Times, Good Friday, the previous Monday",
    ),
    _rule(
        "period",
        "unit",
        r"\b(?:(?P<place>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s)?"
        rf"(?P<which>[Tt]he past|[Tt]he last|{_WHICH})\s"
        r"(?P<unit>week|weekend|month|year)\b(?!’s|'s|-)",
        read.read_period,
        "the minister travels earlier this week",
        "this weekly meeting",
    ),
    _rule(
        "end-of-year",
        "unit",
        r"\b(?:[Bb]y|[Aa]t|[Bb]efore|[Tt]owards?|[Uu]ntil) (?P<date>the (?P<end>end) of (?P<which>the|this|next|last) year)\b(?!’s|'s|-)",
        read.read_end_of_year,
        "will meet in Mexico at the end of the year",
        "the end of the year 2000 problem",
    ),
    _rule(
        "weekend",
        "unit",
        r"\b(?:[Oo]ver|[Aa]t|[Oo]n|[Dd]uring) the (?P<unit>weekend)\b",
        read.read_nearest_weekend,
        "visits Cairo at the weekend",
        "the weekend edition",
    ),
    _rule(
        "season",
        "season",
        r"\b(?:[Ii]n (?:the )?(?:(?:early|late) )?|(?P<which>[Nn]ext|[Tt]his|[Ll]ast) )(?P<season>spring|summer|autumn|fall)\b(?=[,.;]|\s*$|\s(?:in|at|to|for|with|and|as|when|where|after|before|during|the|of(?=\s(?:next|this|last)))\b)"
        r"(?! (?:of|in) (?:19|20)\d\d)",
        seasons.read_season,
        "the forum to be held in the autumn.",
        "the summer school, in the fall of Kabul",
    ),
    _rule(
        "share-of-year",
        "share",
        r"\b(?:(?:[Tt]he )?(?P<number>first|second|third|fourth|last)\s(?P<share>half|quarter)\sof\s"
        r"|Q(?P<q>[1-4])\s)"
        rf"(?:(?P<year>{_YEAR})|(?P<which>this|next|last) year)\b",
        read.read_share_of_year,
        "in the second half of this year",
        "the second half of the match",
    ),
    _rule(
        "fiscal-year",
        "fiscal",
        r"\b(?:[Ff]iscal [Yy]ears?|FY)\s?(?P<fiscal>20\d\d|\d\d)\b(?!\s?[-–])",
        read.read_fiscal_year,
        "to-date in Fiscal Year 2021",
        "in the fiscal year",
    ),
    _rule(
        "years",
        "year",
        rf"(?<![\d-])(?P<year>(?:19|20)\d\d)(?:\s?[-–—]\s?|\sto\s)(?P<last_year>{_YEAR})\b",
        read.read_whole_year,
        "a loan for 2024-2028",
        "tel. 2024 or 2028",
    ),
    _rule(
        "year",
        "led-year",
        rf"\b(?:{_LED_IN}|[Ff]or|the year|[Tt]hrough|early|late|mid)[\s-](?P<date>(?:(?:the\s)?(?:(?:early|late)\s)?(?i:spring|summer|autumn|fall|winter)\s(?:of\s)?)?(?P<year>{_YEAR}))\b",
        read.read_whole_year,
        "hosts the conference in 2025",
        "in 2,025 villages, 2025 of them",
    ),
    _rule(
        "ago",
        "ago",
        rf"\b(?P<number>(?i:{_SMALL})) (?P<unit>day|week|fortnight|month|year)s? ago\b",
        read.read_ago,
        "20 million provided a year ago",
        "a year agonising",
    ),
    _rule(
        "day-after",
        "day",
        r"\b(?:[Tt]he )?(?P<word>[Ss]ame|[Tt]hat|[Ff]ollowing|[Nn]ext|[Pp]revious)"
        r" (?:day|evening|afternoon|morning|night)\b",
        near.read_day_after,
        "the following day he left",
        "the day",
    ),
    _rule(
        "day-before",
        "day",
        r"\b(?:[Tt]he|[Aa]|[Oo]ne) day (?P<word>before|after|earlier|later)\b(?=,|\.|$|\sin\b)",
        near.read_day_after,
        "he had called the day before.",
        "the day before the summit",
    ),
    _rule(
        "day-of-month",
        "day-number",
        r"\b[Oo]n (?:the (?:morning|afternoon|evening|night) of )?(?P<date>the (?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?: of (?P<which>this|last|next) month)?)(?(which)|(?=[.,;)]|\s*$|\s(?:in|at|to|for|with|and|as|while|local|he|she|they|we|I)\b))",
        near.read_day_of_month,
        "they met on the 5th in Rome",
        "on the 5th floor",
    ),
)
