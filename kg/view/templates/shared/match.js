/* Words as typed in, how well a name fits them out: accents, capitals and small slips forgiven. */

const unique = (items) => [...new Set(items.filter(Boolean))];

/** Read a part of a link; what is not well formed stays as it is. */
function unescaped(text) {
  try { return decodeURIComponent(text); } catch (malformed) { return text; }
}

const LETTERS = { "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th" };

/** Write a name as anyone would type it: no accents, no capitals, no signs. */
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[łøđðßıæœþ]/g, (letter) => LETTERS[letter])
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Names in full, their words, and words that only point to someone, such as an office. */
function keysOf(names, besides = []) {
  const wordsIn = (texts) => unique(texts.filter(Boolean).flatMap((text) => fold(text).split(" ")));
  return { whole: unique(names.filter(Boolean).map(fold)), words: wordsIn(names), besides: wordsIn(besides) };
}

/** How well one typed word fits one word of a name: whole, beginning, or one slip away. */
function fits(typed, word) {
  if (word === typed) return 3;
  if (word.startsWith(typed)) return 2;
  return typed.length > 3 && slipAway(typed, word) ? 1 : 0;
}

/** Whether two words differ by one letter: more, fewer, another, or two exchanged. */
function slipAway(a, b) {
  const word = b.slice(0, a.length + 1);
  for (const other of [word, b.slice(0, a.length), b.slice(0, Math.max(a.length - 1, 1))]) {
    if (Math.abs(a.length - other.length) > 1) continue;
    let start = 0;
    while (start < a.length && a[start] === other[start]) start += 1;
    let end = 0;
    while (end < Math.min(a.length, other.length) - start && a[a.length - 1 - end] === other[other.length - 1 - end]) end += 1;
    const left = a.length - start - end;
    const right = other.length - start - end;
    if (left <= 1 && right <= 1) return true;
    if (left === 2 && right === 2 && a[start] === other[start + 1] && a[start + 1] === other[start]) return true;
  }
  return false;
}

function scoreOf(entry, words) {
  let total = 0;
  for (const typed of words) {
    let best = 0;
    for (const word of entry.keys.words) best = Math.max(best, fits(typed, word));
    if (!best && (entry.keys.besides || []).some((word) => fits(typed, word) > 1)) best = 0.5;
    if (!best) return 0;
    total += best;
  }
  return total / words.length + (entry.keys.whole.includes(words.join(" ")) ? 1 : 0);
}

/** Leave away what does not fit and, where something is called as it was typed, what is only a slip away from that. */
function withoutSlips(scored) {
  const asTyped = scored.some(([score]) => score >= 2);
  return scored.filter(([score]) => score > 0 && !(asTyped && score === 1));
}
