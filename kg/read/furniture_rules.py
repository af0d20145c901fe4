"""What the furniture of a page looks like: menus, share bars, notices, counters, times."""

from kg.read.line_rule import LineRule, any_of

_SHARE = any_of(
    """tweet, share, share this, share on, share via, share page, share this page, share article,
    share this article, share this story, share this post, follow, follow us, email, e-mail, facebook,
    twitter, x, linkedin, whatsapp, telegram, reddit, pinterest, messenger, line, like, on, via, and,
    print, print this page, print this article, copy, copy link, copy url, short url, link, url,
    listen, save, bookmark, download, download pdf, pdf, comment, comments, font size, text size, a+,
    a-, suggest to a friend, share this:, like this:, like loading..., click to share on facebook,
    click to share on twitter, click to share on x, click to email a link to a friend, click to print,
    opens in new tab, opens in a new tab, opens in new window, opens in a new window"""
)
_SECTION = any_of(
    """press release, press releases, news release, news releases, media release, media releases,
    press statement, press statements, media note, media notes, press, news, newsroom, top stories,
    latest news, breaking news, more news, home, menu, search, top, world, politics, middle east,
    middle-east, diplomacy, international, asia, europe, africa, americas, opinion, blog, video, photo,
    photos, gallery, event, events, media center, media centre, speeches, statements,
    statements and releases, statements & releases, briefings and statements, briefings & statements,
    newsletter, archive, archives, close, next, prev, previous, skip to content, skip to main content,
    go to list, go to top, list, top of page, top of the page, back to top, back to the top,
    back to press releases, back to list, back to news, back to home, back to previous page,
    back to search results, view all, see all, load more, read more, more, learn more, click here,
    advertisement, ad, sponsored, loading, log in, login, sign in, sign up, register, subscribe,
    subscribe now, subscribe today, subscribe here, the following links open in a new tab, about,
    about us, contact, contact us, search for:, post navigation, previous post, next post,
    published by admin, view all posts by admin, enter your comment here..., site map, sitemap,
    press room, countries & regions"""
)
_LANGUAGE = any_of(
    """japanese, english, french, français, francais, español, spanish, deutsch, arabic, russian, chinese,
    korean, portuguese, 日本語, 中文, 한국어, العربية, русский"""
)
_ACCOUNT = any_of(
    """newsletter, newsletters, email, e-mail, emails, inbox, app, channel, telegram, whatsapp, twitter,
    facebook, updates, alerts, google news"""
)

FURNITURE: tuple[LineRule, ...] = (
    LineRule(
        "other-articles",
        "related",
        r"(?:read\ more|also\ read|latest(?:\ (?:news|stories|headlines))?|more\ news|other\ news|top\ stories|top\ news"
        r"|trending(?:\ now)?|recommended(?:\ for\ you)?|popular|editor[’']?s[’']?\ (?:picks|choice)|in\ other\ news"
        r"|don[’']?t\ miss|what\ to\ read\ next|up\ next|read\ next)\s*[:.…]{0,3}",
        "Read more",
        "Read more about the talks",
        limit=80,
    ),
    LineRule(
        "symbols",
        "furniture",
        r"[\W_]* | \d{1,6} | <!--.*--> | </?[a-z]+(?:\ [^<>]*)?> | [\W_]*(?:end|ends|eom|-30-|30)[\W_]*",
        "/END/",
        "The end of the talks",
        limit=420,
    ),
    LineRule(
        "share-bar",
        "furniture",
        rf"(?:{_SHARE}(?:[\s|,/·•:()]+|$))+",
        "Tweet Share Print",
        "Share prices fell",
        limit=80,
    ),
    LineRule(
        "section-name",
        "furniture",
        rf"[\[<«‹(]?\s*(?:{_SECTION}\s*(?:[|/>»›,·•]\s*|$))+[\])]?",
        "Back to Press Releases",
        "Press releases of the ministry are wrong, Roe said",
        limit=80,
    ),
    LineRule(
        "language-switch",
        "furniture",
        rf"[(\[]?(?:{_LANGUAGE}(?:[\s|/,·•()\[\]]+|$))+",
        "Japanese",
        "Japanese aid",
        limit=80,
    ),
    LineRule(
        "breadcrumb",
        "furniture",
        r"(?:home|top|main|you\ are\ here:?[^»›>|/]*)\s*(?:[»›>|/]|&gt;|::).* "
        r"| [^»›>]{1,60}+(?:(?<=\s)[»›>]\s[^»›>]{1,120}+){2,}",
        "Home » Blog » Ministers’ Meeting",
        "Home affairs ministers met",
    ),
    LineRule(
        "category-bar",
        "furniture",
        r"(?:[\w&-]+\ (?:news|blog|updates|articles)(?:[\s|,/·•]+|$)){2,}",
        "General News Japan News",
        "Fox News interviews the minister",
        limit=80,
    ),
    LineRule(
        "address",
        "furniture",
        r"<?(?:https?://|www\.)\S+",
        "https://example.org/a1",
        "See www.example.org for more",
    ),
    LineRule(
        "comments",
        "comments",
        r"(?:leave|post|add|write)\ (?:a\ |your\ )?(?:reply|comment)s?(?:\ (?:(?:to\ .{1,30}\ )?cancel\ reply"
        r"|below))?"
        r"| \d+\ (?:comments?|responses?|replies)(?:\ (?:on|to)\ .*)? | comments\ are\ closed.*"
        r"| your\ e-?mail\ address\ will\ not\ be\ published.*",
        "Leave a Reply",
        "Leave a reply to history, he said",
    ),
    LineRule(
        "related",
        "related",
        r"(?:related|recommended|more|other|latest|recent|popular|trending)\ "
        r"(?:articles?|stor(?:y|ies)|news|posts?|links?|information|coverage|topics?|reading"
        r"|from\ .{1,30})\s*:?"
        r"| (?:related\ information|associated\ links|quick\ links|useful\ links|related)(?:\ \(.{1,40}\))?"
        r"| more\ on\ this\ (?:story|topic) | you\ (?:may|might)\ also\ (?:like|be\ interested\ in)\s*:? "
        r"| most\ (?:read|popular|viewed)",
        "Related articles",
        "Related articles were shown to the minister",
        limit=80,
    ),
    LineRule(
        "teaser",
        "furniture",
        r"(?:download|read|view|see|access|watch|find|sign\ up)\b.{0,80}\bhere\.? | our\ standards:.*"
        r"| follow\ .{1,60}\ coverage\b.* | (?:get\ |download\ )?adobe\ (?:acrobat\ )?reader.*"
        r"| \S+\.(?:pdf|docx?|hwp|xlsx?|zip|jpe?g|png)"
        r"| (?:read\ (?:more|also|next|full\ (?:story|article|text))|also\ read|see\ also|watch(?:\ now)?"
        r"|more\ on\ this"
        r"|related)\s?[:|-].* | (?:click|tap)\ here\ (?:to|for)\ .*"
        r"| to\ view\ .{1,60}\b(?:visit|click\ here)\b.{0,80} | (?:also\ )?available\ in\ .{1,40}",
        "READ MORE: Talks end in Geneva",
        "Read more than one report, he said",
    ),
    LineRule(
        "about-author",
        "furniture",
        r"about\ (?:the\ )?(?:author|us|this\ site)s? | (?:tags?|topics?|categor(?:y|ies)|keywords?"
        r"|filed\ under)\s?:.*",
        "About The Author",
        "About the author of the plan",
    ),
    LineRule(
        "source-note",
        "furniture",
        r"\(?source\s?:\s?[^.]{1,60}(?:\.[^.\s]+)*\)?",
        "Source : mofa.go.jp",
        "Sources said that talks had begun",
    ),
    LineRule(
        "legal",
        "furniture",
        r"(?:©|\(c\)\ (?:19|20)\d\d|copyright\s?(?:©|\(c\)|(?:19|20)\d\d)).* "
        r"| .{0,40}all\ rights\ reserved.{0,60}"
        r"| (?:(?:(?:privacy|copyright|hyperlinking)\ policy|terms\ (?:of\ use|(?:and|&)\ conditions"
        r"|of\ service)|contact\ us|sitemap|accessibility|disclaimer"
        r"|cookie\ (?:policy|settings))(?:\s*[|·•,/]\s*|\s+|$))+"
        r"| (?:this|our)\ (?:web)?site\ uses\ cookies.* | we\ use\ cookies.* | accept\ (?:all\ )?cookies",
        "Copyright © 2024 Example News",
        "Copyright law was discussed by the ministers in Geneva.",
        limit=420,
    ),
    LineRule(
        "newsletter",
        "furniture",
        rf"(?:subscribe|sign\ up|register|follow\ us|join\ us|get\ the\ latest|download\ our|stay\ (?:tuned"
        rf"|up\ to\ date))\b"
        rf".*\b{_ACCOUNT}\b.{{0,60}}",
        "Subscribe to our daily newsletter",
        "Sign up to the treaty",
        limit=420,
    ),
    LineRule(
        "translation-note",
        "furniture",
        r"[*(\s]*(?:un-?official|provisional|tentative|courtesy)\s+(?:english\ )?translation.{0,40}"
        r"| (?:begin|end)(?:\ of)?\ text\ ?[.:]?",
        "* unofficial translation",
        "Unofficial talks took place",
        limit=80,
    ),
    LineRule(
        "field-name",
        "furniture",
        r"(?:published|updated|last\ updated|posted|date|from|publication\ date|release\ date"
        r"|hits?|views?|writer)(?:\ (?:on|by|at))?\s?:? | from:\ (?!.*\b(?:mp|hon|lord|lady|baroness|sir|dame)\b).{1,70}",
        "Published",
        "Published on time, the report was read by all.",
        limit=80,
    ),
    LineRule(
        "telephone",
        "furniture",
        r"(?:(?:tel|phone|fax|mobile)[.:]?\s?[+(]?|[+(])\d[\d\s()/-]{6,20}\d",
        "+47 22 00 00 00",
        "2023-2024",
        limit=80,
    ),
    LineRule(
        "for-media",
        "furniture",
        r"(?:for\ (?:use\ of\ )?information\ media\b.*|not\ an\ official\ record)[.;]?",
        "For information media. Not an official record.",
        "For information, media were invited.",
        limit=80,
    ),
    LineRule(
        "list-of-fields",
        "related",
        r"(?:press|media)\ contacts? | contacts? | topics | persons | regions | tags | publication\ status "
        r"| attachments?"
        r"| downloads? | see\ also | further\ reading",
        "Press Contact",
        "Topics of the talks",
        limit=80,
    ),
    LineRule(
        "counter",
        "furniture",
        r"(?:hits?|views?|reads?|page\ views)\s*:?\s*[\d,]+ | [\d,]+\ (?:views|shares|reads|hits) "
        r"| \d+\ min(?:ute)?s?\ read",
        "Hit 412",
        "412 people were hit",
        limit=80,
    ),
    LineRule(
        "time",
        "time",
        r"\*?[0-2]?\d[:.][0-5]\d\s*(?:[ap]\.?\s?m\.?)?(?:\s*\(?[a-z]{2,5}\)?)?\*?"
        r"| (?:[0-2]?\d[:.][0-5]\d\s*(?:local\ time|gmt|utc)[\s,/-]*)+"
        r"| \d{1,2}\ (?:minute|hour|day|week)s?\ ago"
        r"| \d{1,2}\ [a-z]{3,9}\.?,?\ [0-2]?\d:[0-5]\d",
        "2:07 P.M. EST",
        "2:07 later the line went dead",
        limit=80,
    ),
)
