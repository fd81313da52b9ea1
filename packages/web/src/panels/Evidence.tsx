import type { EvidenceLineFragment } from "../api/generated/graphql.ts";
import { tidy } from "../note/tidy.ts";
import { dispatch } from "../state/app-state.ts";
import { text } from "../text/en.ts";

/** The sentence behind a line, with its note and place; leads there. */
export function EvidenceQuote({ evidence }: { evidence: EvidenceLineFragment }) {
  const { note, start, end, quote } = evidence;
  return (
    <button
      type="button"
      className="evidence"
      title={text.concept.evidence}
      onClick={() =>
        dispatch({
          type: "read",
          reading: { path: note.path, line: start.line, span: { start: start.offset, end: end.offset } },
        })
      }
    >
      <q dir="auto">{tidy(quote)}</q>
      <span className="evidence-place">
        {note.title}, {text.concept.line(start.line)}
      </span>
    </button>
  );
}

/** What another piece of evidence says in the same line and more words is told once: two rules may have read one sentence. */
function withoutRepeats(evidence: readonly EvidenceLineFragment[]): EvidenceLineFragment[] {
  const words = evidence.map(({ quote }) => tidy(quote));
  const repeats = ({ note, start }: EvidenceLineFragment, at: number): boolean =>
    evidence.some(
      (other, place) =>
        place !== at &&
        other.note.path === note.path &&
        other.start.line === start.line &&
        words[place]?.includes(words[at] ?? "") === true &&
        (words[place] !== words[at] || place < at),
    );
  return evidence.filter((one, at) => !repeats(one, at));
}

export function EvidenceList({ evidence, count }: { evidence: readonly EvidenceLineFragment[]; count: number }) {
  const distinct = withoutRepeats(evidence);
  const [first, ...rest] = distinct;
  if (!first) return null;
  const hidden = Math.max(count - evidence.length, 0) + rest.length;
  return (
    <>
      <EvidenceQuote evidence={first} />
      {hidden > 0 && (
        <details className="evidence-more">
          <summary>{text.concept.more(hidden)}</summary>
          {rest.map((line) => (
            <EvidenceQuote key={`${line.note.path}:${line.start.offset}`} evidence={line} />
          ))}
        </details>
      )}
    </>
  );
}
