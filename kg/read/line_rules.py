"""What the lines of a page that are no running text look like: furniture, bylines, captions."""

import re
from dataclasses import dataclass
from typing import Literal

Shape = Literal[
    "furniture",
    "comments",
    "related",
    "date",
    "time",
    "byline",
    "caption",
    "photo",
    "bullet",
    "short",
    "text",
]
"""``comments`` and ``related`` open a tail of furniture; ``photo`` is a caption only where captions stand."""


@dataclass(frozen=True, slots=True)
class LineRule:
    """A shape that a whole line has, with a line that shows it and a line that must not."""

    name: str
    shape: Shape
    pattern: re.Pattern[str]
    example: str
    counter_example: str


def _rule(name: str, shape: Shape, pattern: str, example: str, counter_example: str) -> LineRule:
    return LineRule(name, shape, re.compile(pattern, re.IGNORECASE), example, counter_example)


_SHARE = (
    r"tweet|share(?: (?:this|on|via|it|page|article|story|post))*|follow(?: us)?|print(?: (?:this|page|article))*|e-?mail|"
    r"facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|messenger|copy(?: (?:link|url))?|short url|"
    r"listen|save|bookmark|download(?: pdf)?|pdf|link|comments?|like|font size|a[+-]|text size|line|url|on|this|via|and"
)
_SECTION = (
    r"press releases?|news releases?|media releases?|press statements?|media notes?|press|news|newsroom|"
    r"top stories|latest news|breaking news|home|menu|search|top|world|politics|middle[- ]east|"
    r"diplomacy|international|asia|europe|africa|americas|opinion|blog|video|photos?|gallery|events?|media cent(?:re|er)|"
    r"speeches|statements and releases|statements|briefings(?: & | and )statements|newsletter|archives?|close|next|prev(?:ious)?|"
    r"skip to (?:main )?content|back to (?:the )?(?:top|press releases?|list|news|home|previous page|search results)|"
    r"go to (?:list|top)|list|view all|see all|load more|read more|more|more news|learn more|click here|advertisement|"
    r"ad|sponsored|loading|log ?in|sign ?in|sign up|register|subscribe(?: (?:now|today|here|to .{0,60}))?"
)
_LANGUAGE = (
    r"japanese|english|french|fran[cç]ais|español|spanish|deutsch|arabic|russian|chinese|korean|portuguese|"
    r"日本語|中文|한국어|العربية|русский"
)
_CREDIT = (
    r"supplied|photo|file|reuters|afp|ap|spa|getty|images?|epa|xinhua|yonhap|kyodo|handout|pool|credit|screenshot|wam|"
    r"anadolu|aa|tass|pti|ani|bernama|antara|courtesy|via|social media|twitter|mofa|jmofa|official"
)
_OFFICE = (
    r"spokes(?:person|man|woman)|secretary(?: of state)?|minister|press secretary|director|ambassador|assistant to the president|"
    r"under secretary|deputy secretary|staff writer|correspondent|editor|reporter|bureau chief"
)

RULES: tuple[LineRule, ...] = (
    _rule(
        "symbols",
        "furniture",
        r"[\W_]*|\*?(?:#\s?){2,}\*?|<!--.{0,200}-->|</?[a-z]+>|[\W_]*(?:end|ends|eom|-30-|30)[\W_]*",
        "/END/",
        "The end of the talks",
    ),
    _rule(
        "share-bar",
        "furniture",
        rf"(?:(?:{_SHARE})(?:[\s|,/·•:]+|$))+",
        "Tweet Share Print",
        "Share prices fell",
    ),
    _rule(
        "section-name",
        "furniture",
        rf"[\[<«‹(]*\s*(?:(?:{_SECTION})\s*(?:[|/>»›,·•]\s*|$))+[\])]*",
        "Back to Press Releases",
        "Press releases of the ministry are wrong, Kuleba said",
    ),
    _rule(
        "language-switch",
        "furniture",
        rf"\W*(?:(?:{_LANGUAGE})(?:\s*\((?:{_LANGUAGE})\))?[\s|/,·•()]*)+",
        "Japanese",
        "Japanese aid",
    ),
    _rule(
        "breadcrumb",
        "furniture",
        r"(?:home|top|you are here:?.{0,40}?|main)\s*(?:[»›>|/]|&gt;|::).*|[^»›>]{1,60}(?:\s[»›>]\s[^»›>]{1,120}){2,}",
        "Home » Blog » Ministers’ Meeting",
        "Home affairs ministers met",
    ),
    _rule(
        "category-bar",
        "furniture",
        r"(?:[\w&-]+ (?:news|blog|updates|articles)(?:[\s|,/·•]+|$)){2,}",
        "General News Japan News",
        "Fox News interviews the minister",
    ),
    _rule(
        "address",
        "furniture",
        r"(?:https?://|www\.)\S+",
        "https://example.org/a1",
        "See www.example.org for more",
    ),
    _rule(
        "comments",
        "comments",
        r"(?:leave|post|add|write) (?:a |your )?(?:reply|comment)s?\b.{0,40}|\d+ (?:comments?|responses?|replies)|"
        r"your e-?mail address will not be published.*|comments are closed.*",
        "Leave a Reply",
        "Leave a reply to history, he said",
    ),
    _rule(
        "related",
        "related",
        r"(?:related|recommended|more|other|latest|recent|popular|most read|trending)\s+"
        r"(?:articles?|stor(?:y|ies)|news|posts?|links?|information|coverage|topics?|reading|from .{0,40})\s*:?|"
        r"you (?:may|might) also (?:like|be interested in)\s*:?|most (?:read|popular|viewed)",
        "Related articles",
        "Related articles were shown to the minister",
    ),
    _rule(
        "teaser",
        "furniture",
        r"(?:read (?:more|also|next|full (?:story|article|text))|also read|see also|watch(?: now)?|more on this|related)\s?[:|-].{0,150}"
        r"|(?:click|tap) here (?:to|for) .{0,80}",
        "READ MORE: Talks end in Geneva",
        "Read more than one report, he said",
    ),
    _rule(
        "about-author",
        "furniture",
        r"about (?:the )?(?:author|us|this site)s?|(?:tags?|topics?|categor(?:y|ies)|keywords?|filed under)\s?:.{0,150}",
        "About The Author",
        "About the author of the plan",
    ),
    _rule(
        "source-note",
        "furniture",
        r"\(?sources?\s?: .{1,80}",
        "Source : mofa.go.jp",
        "Sources said that talks had begun",
    ),
    _rule(
        "legal",
        "furniture",
        r"(?:©|\(c\)|copyright\b).{0,150}|.{0,40}all rights reserved.{0,60}|(?:privacy policy|terms (?:of use|and conditions|of service)"
        r"|contact us|sitemap|accessibility|disclaimer)(?:\s*[|·•,/]?\s*(?:privacy policy|terms of use|contact us|sitemap))*|"
        r"(?:this|our) (?:web)?site uses cookies.{0,200}|we use cookies.{0,200}|accept (?:all )?cookies|cookie (?:policy|settings)",
        "Copyright © 2024 Example News",
        "Copyright law was discussed by the ministers in Geneva" + " at length" * 16,
    ),
    _rule(
        "newsletter",
        "furniture",
        r"(?:subscribe|sign up|register|follow us|join us|get the latest|download our|stay (?:tuned|up to date))\b.{0,120}"
        r"\b(?:newsletters?|e-?mails?|inbox|app|channel|telegram|whatsapp|twitter|facebook|updates|alerts|google news)\b.{0,60}",
        "Subscribe to our daily newsletter",
        "Sign up to the treaty",
    ),
    _rule(
        "translation-note",
        "furniture",
        r"[*(\s]*(?:un-?official|provisional|tentative|courtesy|this is (?:a|an) \w+)\s+(?:english )?translation.{0,40}|begin text[.:]?|end text[.:]?",
        "* unofficial translation",
        "Unofficial talks took place",
    ),
    _rule(
        "counter",
        "furniture",
        r"(?:hits?|views?|reads?|page views)\s*:?\s*[\d,]+|[\d,]+ (?:views|shares|reads|hits)|\d+ min(?:ute)?s? read",
        "Hit 412",
        "412 people were hit",
    ),
    _rule(
        "time",
        "time",
        r"\*?[0-2]?\d[:.][0-5]\d\s*(?:[ap]\.?\s?m\.?)?(?:\s*\(?[a-z]{2,5}\)?)?\*?",
        "2:07 P.M. EST",
        "2:07 later the line went dead",
    ),
    _rule(
        "attribution",
        "byline",
        r"the (?:below|following)(?: (?:statement|readout|is))* (?:is |was )?(?:attributable to|released by|attributed to).{0,120}",
        "The below is attributable to Spokesperson Jane Roe:",
        "The following is a list of participants:",
    ),
    _rule(
        "credit-line",
        "byline",
        r"(?:the )?(?:associated press|reuters|ap|afp|agence france-presse|xinhua|yonhap|kyodo|bloomberg|dpa)(?: news)?"
        r"(?:,? (?:the )?(?:associated press|reuters|ap|afp|and))*(?: (?:writers?|reporters?|correspondents?|journalists?) .{1,100})?"
        r"(?: (?:also )?contributed(?: to this (?:report|story|article))?\.?)?|"
        r".{1,100} (?:also )?contributed(?: reporting)?(?: (?:to|from) .{1,60})?\.?|"
        r"\(?(?:additional )?(?:reporting|writing|editing|compiled|translated) by .{1,150}|"
        r"(?:[A-Z][\w.'’-]+ ){1,4}reported from [A-Z][\w.'’ -]{1,40}\.?",
        "The Associated Press contributed to this report.",
        "The Associated Press asked the minister about the talks.",
    ),
    _rule(
        "by-name",
        "byline",
        r"by:? (?-i:[A-Z][\w.'’-]+)(?:,? (?:and |& |(?-i:[A-Z])[\w.'’-]*)){0,8}[\w.'’-]*(?:,.{0,60}| \|.{0,60})?(?<![.])",
        "By Jane Roe and John Doe",
        "By the end of May both left",
    ),
    _rule(
        "name-and-post",
        "byline",
        rf"(?-i:[A-Z][\w.'’-]*)(?: (?-i:[A-Z])[\w.'’-]*){{1,4}}, (?:(?:[\w’'&-]+ ){{0,5}})?(?:{_OFFICE})\b(?:[^.]{{0,60}})(?<![.:;])",
        "Jane Roe, Department Spokesperson",
        "Jane Roe, who is the minister, left.",
    ),
    _rule(
        "press-contact",
        "byline",
        r"(?:(?:lead |chief |press )?spokes(?:person|woman|man)|(?:media|press) (?:contacts?|office|officer|inquiries|enquiries)|contacts?)\s?:.{0,120}|"
        r"for (?:more|further|media|press|any)\b[^.]{0,40}\b(?:contact|visit|information|inquiries|see)\b.{0,160}|.{0,60}(?:press team|press office)|"
        r"staff writer|staff reporter|news desk|arab news|web desk",
        "Lead Spokesperson: Jane Roe +32 2 000",
        "Contacts between the two sides go on.",
    ),
    _rule(
        "photo-credit",
        "photo",
        rf".{{0,400}}[(\[](?:[^()\[\]]{{0,40}}\b)?(?:{_CREDIT})\b[^()\[\]]{{0,60}}[)\]]\.?",
        "The ministers in Geneva on Friday. (Supplied/MFA)",
        "The ministers met in Geneva (Switzerland)",
    ),
    _rule(
        "photo-words",
        "photo",
        r".{0,300}\b(?:at (?:a |the )?photo session|(?:is|are) (?:talking|shaking hands|speaking|meeting|greeting) with|"
        r"shak(?:es?|ing) hands(?: with)?|pos(?:e|es|ing) for (?:a |the )?(?:\w+ )?(?:photo|picture)|pictured|seen in this)\b.{0,200}(?<!\.)|"
        r".{0,300}\((?:left|right|l|r|c|cent(?:er|re)|2nd [lr]|from left)\).{0,200}",
        "The two ministers at photo session",
        "The minister met the press.",
    ),
    _rule(
        "photo-label",
        "caption",
        r"(?:(?:file )?photo(?:graph)?s?|image|picture|caption|credits?)(?: credits?| by| courtesy(?: of)?)?\s?[:/].{1,300}|"
        r".{0,400}[(\[](?:AP |file )photo.{0,60}[)\]]|.{0,300}(?:afp via|/)\s?getty images.{0,40}",
        "Photo: Ministry of Foreign Affairs",
        "Photographs of the talks were shown.",
    ),
)
