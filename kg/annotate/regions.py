"""Text → the stretches around words of office and title, outside which the costly grammar of names need not look."""

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

_OFFICE_CUES = """
inister ecretar resident ancellor remier ommissioner nvoy epresentative mbassador harg dviser dvisor ouncillor ouncilor
ounsellor ounselor hief iplomat peaker hair overnor ayor irector dministrator oordinator eader CEO General Admiral Senator
Congress pokes Pope Sultan Prince King Queen Emir Amir aoiseach naiste PM FM EAM HR/VP SG MoS NSA elegation ounterpart
olitical irst_lady irst_Lady Grand_Duke Head fficial eputies egotiator arliament awmaker USTR onsul
""".split()
_TITLE_CUES = """
H.E. H._E. HE_ Excellenc Mr Ms Mrs Dr Prof Sir Dame Lord Lady Baroness Hon Sheikh Shri Smt Shaikh HRH HH_ Highness Majesty
Datuk Dato Tan_Sri Tun_ Tengku U_ Daw Gen. Lt. Maj. Brig. Col. Colonel Adm. Amb. Eng Mme Madam M._ Archbishop Cardinal Comrade Sayyid
Atty Imam Ayatollah Marshal Capt Captain
""".split()
_BEFORE, _AFTER = 160, 260  # characters that an office with all that belongs to it may take


def office_regions(words: str) -> Iterator[tuple[int, int]]:
    """The stretches of a block in which an office may be named.

    >>> list(office_regions("It rained.")), list(office_regions("The Minister came."))
    ([], [(0, 18)])
    """
    return _regions(words, _automaton(titles=False))


def name_regions(words: str) -> Iterator[tuple[int, int]]:
    """The stretches of a block in which a name may stand with an office or a title."""
    return _regions(words, _automaton(titles=True))


@cache
def _automaton(*, titles: bool) -> AhoCorasick:
    cues = [*_OFFICE_CUES, *(_TITLE_CUES if titles else ())]
    return AhoCorasick([cue.replace("_", " ") for cue in cues])


def _regions(words: str, cues: AhoCorasick) -> Iterator[tuple[int, int]]:
    begin, end = -1, -1
    for _, position, _ in cues.find_matches_as_indexes(words):
        if position - _BEFORE > end:
            if end >= 0:
                yield begin, end
            begin = words.rfind(" ", 0, max(0, position - _BEFORE) + 1) + 1
        end = min(len(words), position + _AFTER)
    if end >= 0:
        yield begin, end
