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
