interface MatchedProps {
  text: string;
  ranges: readonly { start: number; end: number }[];
}

/** A name with the matched parts marked. */
export function Matched({ text, ranges }: MatchedProps) {
  const parts: { text: string; start: number; hit: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || end <= start) continue;
    if (start > at) parts.push({ text: text.slice(at, start), start: at, hit: false });
    parts.push({ text: text.slice(start, end), start, hit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), start: at, hit: false });
  return (
    <>
      {parts.map((part) =>
        part.hit ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
      )}
    </>
  );
}

/** So much of a text is shown before its first match: more, and a narrow line would end before it. */
const BEFORE = 24;

/** A text from shortly before its first match on, at a word's beginning, with its ranges there. */
export function fromMatch({ text, ranges }: MatchedProps): MatchedProps {
  const first = Math.min(...ranges.map(({ start }) => start));
  if (!(first > BEFORE) || first > text.length) return { text, ranges };
  const at = text.indexOf(" ", first - BEFORE) + 1;
  const from = at > 0 && at <= first ? at : first;
  const by = from - CUT.length;
  return {
    text: CUT + text.slice(from),
    ranges: ranges.map(({ start, end }) => ({ start: start - by, end: end - by })),
  };
}

const CUT = "… ";
