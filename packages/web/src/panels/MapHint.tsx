import { rememberHint } from "../state/memory.ts";
import { text } from "../text/en.ts";

/** One sentence for the first visit. */
export function MapHint({ onClose }: { onClose: () => void }) {
  return (
    <div className="hint">
      <p>{text.map.hint}</p>
      <button
        type="button"
        className="button is-small"
        onClick={() => {
          rememberHint();
          onClose();
        }}
      >
        {text.map.hintClose}
      </button>
    </div>
  );
}
