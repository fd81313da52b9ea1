/** A word or a punctuation mark; `start` and `end` are offsets in the text that was tokenised. */
export interface Token {
  /** The word or mark as it is to be tagged. */
  text: string;
  /** UTF-16 offset of its first character. */
  start: number;
  /** The offset behind its last character. */
  end: number;
}

/**
 * Splits text into words and punctuation: in the order of the text, none overlapping, none empty, spaces left out. `start` and
 * `end` are offsets in the text; `text` is what the tagger sees of it.
 */
export type Tokenizer = (text: string) => Token[];

/**
 * `Encoder--decoder`: a dash as it is typed that ties two words to one, which no spaces set off. Before a word that leads on it
 * parts what is said (`a pump--the first`).
 */
const TYPED_DASH = String.raw`--(?=\p{L}{3})(?!(?:the|this|that|these|those|its|his|her|their|our|your|who|whom|which|what|when|where|how|why|and|but|for|nor|not|yet|with|from|into|are|was|were|has|had|have|they|she|you|one|some|all|any|both|each|even|just|only|such|like|than|then|thus|because|though|although|while|until|since|after|before|perhaps|especially|including)\b)`;

// One alternative a kind of token, tried in this order at each place.
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>()]+[^\s<>().,;:!?]`, // addresses
    String.raw`[\w.+-]+@[\w-]+\.[\w.-]*\w`, // e-mail
    String.raw`(?:e\.g\.|i\.e\.|etc\.|vs\.|cf\.|ca\.|approx\.|Fig\.|fig\.|No\.|Dr\.|Mr\.|Mrs\.|Ms\.|Prof\.|St\.|U\.S\.|Ph\.D\.)`,
    String.raw`\b[wW]\/o?(?=\s)`, // with, without
    String.raw`[A-Za-z][A-Za-z0-9]*\.(?:js|io|net|py|md|json|yaml|yml|xml|html|css|ts|com|org|exe|sh|txt|csv|NET)\b`,
    String.raw`\p{Lu}{2,}\/\d+(?:\.\d+)*(?![\p{L}\p{N}\/])`, // HTTP/2
    String.raw`[$€£]?\d+(?:[.,:]\d+)*(?:%|°|[A-Za-z]{1,3}\b)?`, // numbers with their unit
    String.raw`\p{L}+n['’]t\b`, // split again below
    String.raw`[\p{L}\p{N}\p{M}_]+(?:[.](?=\d)[\d.]*\d|['’](?!(?:s|S|re|ve|ll|d|m|t)\b)\p{L}+|[-‐‑–](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+|${TYPED_DASH}[\p{L}\p{M}]+|[/&.+](?=\p{L})[\p{L}\p{N}\p{M}_]+|[+#]+(?![\p{L}\p{N}]))*`,
    String.raw`['’](?:s|S|re|ve|ll|d|m|t)\b`,
    String.raw`\.{2,}|…|->|=>|→|⇒|←|<-|<=|>=|!=|==|--|—|–`,
    String.raw`\S`,
  ].join("|"),
  "gu",
);

const CONTRACTION = /^(.+)(n['’]t)$/i;

/**
 * Splits text into words and punctuation roughly as the Universal Dependencies do, but keeps hyphenated words, file
 * names, addresses, versions and `pub/sub` whole. Linear in the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const end = plainWord(text, at);
    if (end > at) {
      tokens.push({ text: text.slice(at, end), start: at, end });
      at = end;
      continue;
    }
    if (text.charCodeAt(at) === SPACE) {
      at++;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) break;
    const word = match[0];
    const start = match.index;
    at = start + word.length;
    const negated = word.length > 3 ? CONTRACTION.exec(word) : null;
    if (negated) {
      const cut = start + (negated[1] ?? "").length;
      tokens.push({ text: text.slice(start, cut), start, end: cut });
      tokens.push({ text: text.slice(cut, at), start: cut, end: at });
    } else tokens.push({ text: longForm(word, text, start), start, end: at });
  }
  return tokens;
}

const LONG_FORMS: Record<string, string> = {
  "w/": "with",
  "w/o": "without",
  "W/": "With",
  "W/o": "Without",
  "W/O": "Without",
};

/** What note-takers write short, as the word that the tagger knows: `w/`, and a plus between two words. */
function longForm(word: string, text: string, start: number): string {
  if (word === "+") return BETWEEN_WORDS.test(text.slice(start - 2, start + 4)) ? "and" : word;
  return word.length < 4 ? (LONG_FORMS[word] ?? word) : word;
}

const BETWEEN_WORDS = /^[\p{L}\p{N})*] \+ [\p{L}*(]/u;

const SPACE = 32;
const WORD = 1;
const LETTER = 2;
/** Behind a word of ASCII letters and digits, these say that it ends there, whatever comes then. */
const ENDS = 4;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return (/\w/.test(sign) ? WORD : 0) + (/[A-Za-z]/.test(sign) ? LETTER : 0) + (/[\s,;()!?"]/.test(sign) ? ENDS : 0);
});

/** Where a word ends that {@link TOKEN} would take whole for certain, as most are; `from` where there is none. */
function plainWord(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first > 127 || (KINDS[first]! & LETTER) === 0) return from;
  let at = from + 1;
  let code = text.charCodeAt(at);
  while (code < 128 && (KINDS[code]! & WORD) !== 0) code = text.charCodeAt(++at);
  return at === text.length || (code < 128 && (KINDS[code]! & ENDS) !== 0) ? at : from;
}
