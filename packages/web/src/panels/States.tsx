import { useEffect, useRef } from "react";
import { onBack } from "../controllers/on-back.ts";
import { app, useMap } from "../state/app-state.ts";
import { text } from "../text/en.ts";
import { Logo } from "./Icon.tsx";

export function Skeleton() {
  return (
    <div className="skeleton" role="status" aria-label={text.map.loading}>
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}

/** What could not be loaded; it is tried again when asked, and by itself once the network or the server is back. */
export function Failure({ message, onRetry }: { message: string; onRetry: () => void }) {
  const again = useRef(onRetry);
  again.current = onRetry;
  useEffect(() => onBack(() => again.current()), []);
  return (
    <div className="failure" role="alert">
      <p>{text.failed.panel}</p>
      <p className="quiet">{message}</p>
      <button type="button" className="button" onClick={onRetry}>
        {text.failed.retry}
      </button>
    </div>
  );
}

/** What stands in place of the map while there is none. */
export function MapStates() {
  const { phase, error, notes } = useMap();
  if (phase === "ready") return null;
  if (phase === "loading") {
    return (
      <div className="map-state" role="status">
        <div className="ghost-map" aria-hidden="true">
          {Array.from({ length: 9 }, (_, index) => (
            <span key={index} />
          ))}
        </div>
        <p>{text.map.layingOut}</p>
      </div>
    );
  }
  if (phase === "empty") {
    return (
      <div className="map-state">
        <Logo />
        {notes === 0 ? (
          <Begin />
        ) : (
          <>
            <h2>{text.empty.title}</h2>
            <p>{text.empty.text}</p>
          </>
        )}
      </div>
    );
  }
  return (
    <div className="map-state" role="alert">
      <Logo />
      <h2>{text.failed.title}</h2>
      <p>
        {text.failed.text} <code>{text.failed.command}</code>
      </p>
      <button type="button" className="button is-main" onClick={retry}>
        {text.failed.retry}
      </button>
      {error && (
        <details>
          <summary>{text.failed.detail}</summary>
          <p className="quiet">{error}</p>
        </details>
      )}
    </div>
  );
}

/** Where there is no note: how one looks, and what to do if the folder is the wrong one. */
function Begin() {
  return (
    <>
      <h2>{text.empty.noNotes}</h2>
      <p>{text.empty.begin}</p>
      <pre className="example-note">{text.empty.example}</pre>
      <p>{text.empty.appears}</p>
      <p>
        {text.empty.elsewhere} <code>{text.empty.command}</code>
      </p>
    </>
  );
}

function retry(): void {
  app.map.set((before) => ({ ...before, phase: "loading", error: null }));
  app.attempt.set((count) => count + 1);
}
