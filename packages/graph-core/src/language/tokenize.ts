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

// One alternative a kind of token, tried in this order at each place.
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>()]+[^\s<>().,;:!?]`, // addresses
    String.raw`[\w.+-]+@[\w-]+\.[\w.-]*\w`, // e-mail
    String.raw`(?:e\.g\.|i\.e\.|etc\.|vs\.|cf\.|ca\.|approx\.|Fig\.|fig\.|No\.|Dr\.|Mr\.|Mrs\.|Ms\.|Prof\.|St\.|U\.S\.|Ph\.D\.)`,
    String.raw`[A-Za-z][A-Za-z0-9]*\.(?:js|io|net|py|md|json|yaml|yml|xml|html|css|ts|com|org|exe|sh|txt|csv|NET)\b`,
    String.raw`[$€£]?\d+(?:[.,:]\d+)*(?:%|°|[A-Za-z]{1,3}\b)?`, // numbers with their unit
    String.raw`\p{L}+n['’]t\b`, // split again below
    String.raw`[\p{L}\p{N}\p{M}_]+(?:[.](?=\d)[\d.]*\d|['’](?!(?:s|S|re|ve|ll|d|m|t)\b)\p{L}+|[-‐‑–](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+|[/&.+](?=\p{L})[\p{L}\p{N}\p{M}_]+|[+#]+(?![\p{L}\p{N}]))*`,
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
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const start = match.index;
    const negated = word.length > 3 ? CONTRACTION.exec(word) : null;
    if (negated) {
      const cut = start + (negated[1] ?? "").length;
      tokens.push({ text: text.slice(start, cut), start, end: cut });
      tokens.push({ text: text.slice(cut, start + word.length), start: cut, end: start + word.length });
    } else tokens.push({ text: word, start, end: start + word.length });
  }
  return tokens;
}
