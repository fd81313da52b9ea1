import { text } from "../text/en.ts";

/** Names that may have been meant, the likeliest first; nothing where there are none. */
export function Suggestions({ names, onPick }: { names: readonly string[]; onPick: (name: string) => void }) {
  if (names.length === 0) return null;
  return (
    <section className="relation-group">
      <h3>{text.concept.suggestions}</h3>
      <ul className="chips">
        {names.map((name) => (
          <li key={name}>
            <button type="button" className="concept-link chip" dir="auto" onClick={() => onPick(name)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
