import { useEffect, useRef } from "react";
import { useTouch } from "../controllers/use-media.ts";
import { useColourMode } from "../controllers/ThemeSync.ts";
import { app, dispatch } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { text } from "../text/en.ts";
import { LANGUAGE_NAMES, LANGUAGES, toLanguage } from "../text/language.ts";
import { toolsText } from "../text/tools-en.ts";

const words = toolsText.help;

/** The keys, and what is set once: the language, the colours. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const language = useStore(app.language);
  const mode = useColourMode();
  const touched = useTouch();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const keys = <Meanings key="keys" title={words.title} rows={words.keys} />;
  const touch = <Meanings key="touch" title={words.touchTitle} rows={words.touch} />;
  return (
    <dialog ref={dialog} className="help" aria-label={text.help.open} onClose={onClose}>
      <div className="help-settings">
        <label className="select-row">
          <span>{words.language}</span>
          <select
            value={language}
            onChange={({ target }) => {
              const chosen = toLanguage(target.value);
              if (chosen) dispatch({ type: "language", language: chosen });
            }}
          >
            {LANGUAGES.map((each) => (
              <option key={each} value={each} lang={each}>
                {LANGUAGE_NAMES[each]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ type: "theme", theme: mode === "dark" ? "light" : "dark" })}
        >
          {mode === "dark" ? text.theme.toLight : text.theme.toDark}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            dispatch({ type: "overview" });
            app.tour.set(true);
            onClose();
          }}
        >
          {words.tour}
        </button>
      </div>
      {touched ? [touch, keys] : [keys, touch]}
      <button type="button" className="button is-main" onClick={onClose}>
        {words.close}
      </button>
    </dialog>
  );
}

/** What is pressed, and what that does. */
function Meanings({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <>
      <h2>{title}</h2>
      <dl>
        {rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
