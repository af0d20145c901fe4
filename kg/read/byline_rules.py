"""What lines look like that tell of the text, its authors and its pictures instead of its subject."""

from kg.read.line_rule import POST, LineRule, any_of

_CREDIT = any_of(
    """supplied, photo, photos, file, reuters, afp, ap, spa, getty, image, images, epa, xinhua, yonhap,
    kyodo, handout, pool, credit, screenshot, wam, anadolu, aa, tass, pti, ani, bernama, antara,
    courtesy, twitter, mofa, jmofa, mfa"""
)
_AGENCY = any_of(
    """the associated press, associated press, reuters, ap, afp, agence france-presse, vna, tass, ani,
    pti, spa, wam, kuna, qna, upi, bernama, anadolu, xinhua, yonhap, kyodo, dpa, bloomberg"""
)
_NAME = r"[A-Z][\w.'’-]*(?:\ [A-Z][\w.'’-]*){1,4}"

BYLINES: tuple[LineRule, ...] = (
    LineRule(
        "attribution",
        "byline",
        r"the\ (?:below|following)\b.{0,40}\b(?:attributable|attributed)\ to\b.* | (?:statement"
        r"|remarks)\ attributable\ to\b.*"
        r"| the\ following\b.{1,60}\b(?:issued|released|delivered|given)\b.{0,90}:",
        "The below is attributable to Spokesperson Jane Roe:",
        "The following is a list of participants:",
    ),
    LineRule(
        "credit-line",
        "byline",
        rf"[(–—-]*\s?{_AGENCY}(?:\ news)?(?:(?:,|/|\ and)\ ?{_AGENCY})*(?:\ (?:writers?|reporters?"
        rf"|correspondents?"
        rf"|journalists?)\ .*)?"
        r"(?:\ (?:also\ )?contributed(?:\ to\ this\ (?:report|story|article))?\.?)?\)?"
        r"| (?:(?:web|responsible)\ )?(?:editor|author|writer|reporter)s?\s?:\s.{1,60}"
        r"| \(?(?:additional\ )?(?:reporting|writing|editing|compiled|translated)\ by\ .*",
        "The Associated Press contributed to this report.",
        "The Associated Press asked the minister about the talks.",
        limit=420,
    ),
    LineRule(
        "contributors",
        "byline",
        r"\ contributed\ (?:reporting|to\ this\ (?:report|story|article))\b.{0,40}$",
        "Jane Roe in Oslo and John Doe in Lima contributed to this report.",
        "Norway contributed to this fund.",
        limit=420,
        reads="part",
        cues=("contributed",),
    ),
    LineRule(
        "writer",
        "byline",
        rf"(?:[A-Z][\w\ ]{{1,30}}\ (?:writer|reporter|correspondent"
        rf"|journalist)s?\ )?{_NAME}(?:,?\ and\ {_NAME})?"
        rf"\ (?:in\ [A-Z][\w\ -]{{1,30}}\ )?(?:contributed|reported\ from\ [A-Z][\w\ ,-]{{1,40}})\.?",
        "Jane Roe in Oslo contributed.",
        "Norway contributed.",
        reads="cased",
    ),
    LineRule(
        "by-name",
        "byline",
        rf"(?:By|BY|by):?\ (?!The\b|THE\b){_NAME}(?:(?:,\ |\ and\ |\ &\ |,\ and\ ){_NAME}){{0,3}}(?:(?:,"
        rf"|\ \|)\ .{{1,50}}(?<!\.))?",
        "By Jane Roe and John Doe",
        "By the end of May both left",
        reads="cased",
    ),
    LineRule(
        "from-office",
        "byline",
        r"from:\ .{1,200}\b(?:mp|hon|lord|lady|baroness|sir|dame)\b.{0,80}",
        "From: Ministry of Fisheries and The Rt Hon Jane Roe MP",
        "From Oslo, Sir Jan Roe went on to Lima, where talks were held.",
        limit=420,
    ),
    LineRule(
        "spokesperson",
        "byline",
        rf"{_NAME},\ (?:[\w’'&-]+\ ){{0,4}}(?:[Ss]pokes(?:person|man|woman)|Press\ Secretary|Staff\ Writer"
        rf"|Correspondent|Editor)\b[^.]{{0,30}}",
        "Jane Roe, Department Spokesperson",
        "Jane Roe, the spokesperson of the ministry, left.",
        reads="cased",
    ),
    LineRule(
        "name-and-post",
        "post",
        rf"{_NAME},\ (?:[\w’'&/-]+\ ){{0,6}}{POST}[^.:;]{{0,80}}",
        "Jane Roe, Secretary of State",
        "Jane Roe, the Secretary of State, left.",
        reads="cased",
    ),
    LineRule(
        "press-contact",
        "byline",
        r"(?:(?:lead\ |chief\ |press\ )?spokes(?:person|woman|man)|(?:media|press)\ (?:contacts?|office"
        r"|officer|inquiries|enquiries)"
        r"|contacts?)\s?:.*"
        r"| for\ (?:(?:more|further|additional|any|media|press|general)\ )?(?:further\ )?(?:information"
        r"|details|inquiries|enquiries"
        r"|questions|queries)\b.{0,100}\b(?:contact|visit|see|call|e-?mail|go\ to|follow|write\ to|click"
        r"|call)\b.*"
        r"| .{0,40}(?:press|media)\ (?:team|office|service) | staff\ (?:writer|reporter) | news\ desk "
        r"| web\ desk | arab\ news",
        "Lead Spokesperson: Jane Roe +32 2 000",
        "Contacts between the two sides go on.",
        limit=420,
    ),
)

CAPTIONS: tuple[LineRule, ...] = (
    LineRule(
        "photo-label",
        "caption",
        r"(?:file\ )?(?:photo(?:graph)?s?|image|picture|caption)(?:\ (?:credits?|captions?|by"
        r"|courtesy(?:\ of)?))?\s?[:/].*"
        r"| credits?\s?:.* | image\ (?:source|caption|credit),.*",
        "Photo: Ministry of Foreign Affairs",
        "Photographs of the talks were shown.",
        limit=420,
    ),
    LineRule(
        "photo-note",
        "caption",
        r"[(\[](?:ap\ |file\ )photo[^()\[\]]{0,60}[)\]] | (?:afp\ via|/)\s?getty\ images",
        "The two ministers in Oslo in May. (AP Photo/Jane Roe)",
        "The photo was sent to both ministers.",
        limit=420,
        reads="part",
        cues=("ap photo", "file photo", "getty images"),
    ),
    LineRule(
        "photo-credit",
        "photo",
        r"(?<!affairs\ )(?<!ministry\ )(?<!agency\ )"
        rf"[(\[](?:[\w.’'@-]+[/\ ,]\ ?){{0,4}}{_CREDIT}(?:[/\ ,]\ ?[\w.’'@-]+){{0,3}}[)\]]\.?$",
        "The ministers in Geneva on Friday. (Supplied/MFA)",
        "The ministers met in Geneva (Switzerland)",
        limit=420,
        reads="part",
        cues=("(", "["),
    ),
    LineRule(
        "photo-agency",
        "photo",
        r"(?:\breuters/[a-z][\w.\ ’'/-]{2,60}|\bafp/[a-z][\w.\ ’'-]{2,40}|\bvia\ (?:reuters|ap|afp))\.?$",
        "The two ministers in Oslo, May 3, 2023. REUTERS/Jane Roe",
        "The two ministers met in Oslo, sources told REUTERS.",
        limit=420,
        reads="part",
        cues=("reuters/", " via ", "afp/"),
    ),
    LineRule(
        "photo-words",
        "photo",
        r"(?:at\ (?:a\ |the\ )?photo\ session | (?:is|are)\ (?:talking|shaking\ hands|speaking"
        r"|greeting)\ with"
        r"| shak(?:es?|ing)\ hands(?:\ with)? | pos(?:e|es|ing)\ for\ (?:a\ |the\ )?(?:\w+\ )?(?:photo"
        r"|picture) | pictured"
        r"| seen\ in\ this)\b.{0,200}(?<![.!?])$ | \((?:left|right|from\ left|cent(?:er|re)|l\ to\ r"
        r"|2nd\ [lr])\)",
        "The two ministers at photo session",
        "The two ministers are talking with industry leaders. They will speak later.",
        limit=420,
        reads="part",
        cues=(
            "photo",
            "hands",
            "picture",
            "seen in",
            "talking",
            "speaking",
            "greeting",
            "left)",
            "right)",
            "center)",
            "l to r)",
        ),
    ),
)
