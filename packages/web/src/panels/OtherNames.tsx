import { useState } from "react";
import { tidy } from "../note/tidy.ts";
import { dispatch } from "../state/app-state.ts";
import { text } from "../text/en.ts";
import { type OtherName, otherNames } from "./other-names.ts";

const FIRST_NAMES = 6;

/** The other names, the first ones until all are asked for, and where each of them is given. */
export function OtherNames({ label, names }: { label: string; names: readonly OtherName[] }) {
  const [all, setAll] = useState(false);
  const { said, alike } = otherNames(label, names);
  if (said.length + alike.length === 0) return null;
  const shown = (all ? said : said.slice(0, FIRST_NAMES)).map(({ name }) => name);
  return (
    <div className="aliases">
      {shown.length > 0 && (
        <p dir="auto">
          {text.concept.also} <span>{shown.join(", ")}</span>
          {shown.length < said.length && (
            <>
              {" "}
              <button type="button" className="link" onClick={() => setAll(true)}>
                {text.overview.more} ({said.length - shown.length})
              </button>
            </>
          )}
        </p>
      )}
      <details className="evidence-more">
        <summary>{text.concept.namesWhere}</summary>
        {said.map((one) => (
          <NameQuote key={one.name} {...one} />
        ))}
        {alike.length > 0 && <p>{text.concept.namesAlike}</p>}
        {alike.map((one) => (
          <NameQuote key={one.name} {...one} />
        ))}
      </details>
    </div>
  );
}

/** The words that give a name; leads there. */
function NameQuote({ name, quote, note, line }: OtherName) {
  return (
    <button
      type="button"
      className="name-evidence"
      title={text.concept.evidence}
      onClick={() => dispatch({ type: "read", reading: { path: note.path, line, span: null } })}
    >
      <strong dir="auto">{name}</strong>
      {quote !== "" && quote !== name && <q dir="auto">{tidy(quote)}</q>}
      <span className="evidence-place">
        {note.title}, {text.concept.line(line)}
      </span>
    </button>
  );
}
