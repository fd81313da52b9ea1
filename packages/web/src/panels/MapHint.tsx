import { useState } from "react";
import { hintSeen, rememberHint } from "../state/memory.ts";
import { text } from "../text/en.ts";

/** One sentence for the first visit. */
export function MapHint() {
  const [seen, setSeen] = useState(hintSeen);
  if (seen) return null;
  return (
    <div className="hint">
      <p>{text.map.hint}</p>
      <button
        type="button"
        className="button is-small"
        onClick={() => {
          rememberHint();
          setSeen(true);
        }}
      >
        {text.map.hintClose}
      </button>
    </div>
  );
}
