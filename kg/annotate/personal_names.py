"""The grammar of personal names: capitals, particles, initials, hyphens, honorifics; over masked text."""

# Upper-case letters of the Latin blocks (ASCII to Extended-B, and Extended Additional with Vietnamese).
_UPPER = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
_LETTER = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isalpha()) + "’ʻʼ‘"
UPPER = f"[{_UPPER}]"
_INNER = _LETTER.translate({ord(c): None for c in "’ʻʼ‘"})

_NEVER = """
January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept
Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Today Yesterday Tomorrow
The This That These Those A An In On At To For From By With Without And Or But As Of After Before During Following Upon
While When Where Who Which What How Why If Although Though Because Since Until Over Under Between Among About Into Out
His Her Their Our My Your Its He She They We I It You Both All Each Every Also Here There Then Thus Meanwhile Earlier
Later Separately Ahead Amid Amidst Via Per Not No Yes Is Are Was Were Be Been Has Have Had Will Would Shall Should May
Can Could Must Did Do Does
Meets Met Meet Meeting Meetings Holds Held Hold Speaks Spoke Speak Talks Talk Calls Call Called Visits Visit Visited
Attends Attend Attended Hosts Host Hosted Receives Receive Received Welcomes Welcome Welcomed Delivers Delivered
Discusses Discuss Discussed Announces Announce Announced Says Said Statement Statements Remarks Readout Travel Travels
Traveled Joins Joined Joint Press Conference Briefing Release Releases Fact Sheet Summit Forum Dialogue Dialogues
Session Ministerial Bilateral Trilateral Multilateral Virtual Telephone Phone Video Courtesy Working Consultations
Negotiations Agreement Agreements Declaration Communique Communiqué Memorandum Interview Signing Ceremony Opening
Closing Address Speech Keynote Update Updated Photo Exchange Exchanges Overview Occasion Margins Sidelines
Minister Ministers Ministry Ministries Foreign Affairs Secretary Secretaries General President Presidents Presidency
Vice Deputy Prime Chancellor Premier Ambassador Ambassadors Embassy Embassies Department State States Government
Governments Commission Commissioner Committee Council Parliament Congress Senate House White Office Oval Administration
Agency Bureau Organization Organisation Association Union United Nations Nation National International Republic Kingdom
Emirate Federation Federal Democratic People Peoples Party Leaders Leader Counterpart Counterparts Delegation
Spokesperson Spokesman Spokeswoman Chief Director Chairman Chair Chairs Envoy Representative Representatives Special
High Senior Acting Former Official Officials Assistant Permanent Advisor Adviser Treasury Defense Defence Interior
Finance Trade Security Energy Economic Economy Strategic Partnership Partners Cooperation Development Peace War Treaty
Alliance Allies Community Group Framework Initiative Plan Program Programme Project Fund Foundation Institute
University College School Center Centre Bank Company Corporation Times Post News Agency Media Television Radio TV
City Airport Palace Hotel Hall Street Avenue Square Room Building Base Camp Island Islands Sea Ocean River Gulf Strait
Mountain Lake Bay Port North South East West Northern Southern Eastern Western Central Middle Far Near
New Year First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Annual Regional Global World European Asian
African American Americas Africa Asia Europe Pacific Atlantic Indo-Pacific Arab Muslim Islamic Jewish Christian
Madam Sir Mr Mrs Ms Dr Prof Excellency Majesty Highness Honorable Honourable Rt Hon
Thank Thanks Good Great Strong Deep
Day Days Week Month Eve Anniversary Independence Constitution Freedom Human Rights Climate Health Covid COVID Action
Force Forces Army Navy Air Military Police Court Law Justice Security Nuclear Weapons
Business Industry Technology Science Culture Education Infrastructure Investment Board Cabinet Politburo
JST EDT EST CET GMT UTC AM PM CEST Short Url Follow Source Back Home
""".split()
_STOP = "(?:" + "|".join(sorted(set(_NEVER), key=len, reverse=True)) + rf")(?![{_INNER}])"

_WORD = rf"(?!{_STOP}){UPPER}[{_INNER}]*(?:[-’'ʻʼ‘](?!s\b){UPPER}?[{_INNER}]+)*"
_INITIAL = rf"{UPPER}\.(?:[\s-]?{UPPER}\.)*"
_PARTICLE = (
    r"(?:al|el|Al|El|as|at|bin|ibn|bint|binti|van|von|de|del|della|da|das|dos|du|di|do|der|den|la|las|los|le|ben|ter|ten|y|e"
    r"|af|av|zu|abu|ould|mint|Bin|Ibn|Van|Von|De|Del|Da|Dos|Du|Di|La|Le|Ben|Abu|Ould|ul|ur|uz|wa|pour)"
)
_ELEMENT = rf"(?:{_INITIAL}|(?:{_PARTICLE}[\s-]+){{0,3}}{_WORD})"
_SUFFIX = r"(?:,?\s+(?:Jr|Sr)\b\.?|\s+(?:III|II|IV)\b)"
# A name: up to seven elements, each an initial or a word with its particles.
NAME = rf"{_ELEMENT}(?:\s+{_ELEMENT}){{0,6}}{_SUFFIX}?"
FULL_NAME = rf"{_ELEMENT}(?:\s+{_ELEMENT}){{1,6}}{_SUFFIX}?"

# Families whose names are written family name first, so that the first word alone can stand for the person.
FAMILY_NAME_FIRST = frozenset({"CHN", "KOR", "PRK", "VNM", "TWN", "KHM", "HKG", "MAC"})
