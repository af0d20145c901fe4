"""The ways of writing a side beside a gift, over masked text: "the Danish government", "to the people of Peru by"."""

import re

from kg.annotate.mask import BODY, DEMONYM
from kg.extract.pledges.words.donor_words import STATE_NOUN

# Behind "from" or "by": ``group`` is the name that tells whose it is.
SIDE = (
    r"(?:the\s)?(?:(?:[A-Z][\w-]+\s){1,4}of\s(?:the\s)?|(?:government|people|authorities)\sof\s(?:the\s)?)?"
    rf"(?P<group>{BODY}|{DEMONYM}(?=[’']?s?\s{STATE_NOUN}))"
)
# Behind a passive verb, up to who did it: "to flood victims in Peru on Monday by", but not "to towns hit by".
UP_TO_AGENT = (
    r"(?:\s(?:to|for|in|at)(?:\s(?!by\b)[^\s.;,]+){1,7}?(?<!ed)(?<!hit))?(?:\s(?:on\s)?\ue012+)?\s+by\b"
)
FROM_SIDE = re.compile(rf"\s(?:from|by)\s+{SIDE}")
