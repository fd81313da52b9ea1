import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { app, onView } from "../../state/app-state.ts";
import { rememberTour } from "../../state/memory.ts";
import { toolsText } from "../../text/tools-en.ts";
import { placeCard, type CardPlace } from "./place-card.ts";

const words = toolsText.tour;

/** What each step points at; the first that is on the screen. */
const STEPS = [
  { name: "map", target: ".map-focus" },
  { name: "search", target: ".search .picker" },
  { name: "panel", target: ".side-panel" },
  { name: "learn", target: ".panel-body > .picker, .side-panel" },
  { name: "tools", target: ".map-top, .map-corner-row" },
] as const;

/**
 * The first visit's walk through the page: five cards, each beside what it speaks of. Skipped with Escape or by going somewhere, never shown
 * again.
 */
export function Tour() {
  // It is loaded when the map stands; who types by then has found the way, and would lose the list below the words.
  const [isTyping] = useState(() => document.activeElement instanceof HTMLInputElement);
  useEffect(() => {
    if (isTyping) app.tour.set(false);
  }, [isTyping]);
  return isTyping ? null : <Walk />;
}

function leave(): void {
  rememberTour();
  app.tour.set(false);
}

function Walk() {
  const [step, setStep] = useState(0);
  const [place, setPlace] = useState<CardPlace | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const { name, target } = STEPS[step] ?? STEPS[0];
  const last = step === STEPS.length - 1;

  const end = (): void => {
    leave();
    document.querySelector<HTMLElement>(".map-focus")?.focus();
  };
  const go = (by: number): void => setStep(Math.min(STEPS.length - 1, Math.max(0, step + by)));

  useLayoutEffect(() => {
    const measure = (): void => {
      const element = target
        .split(", ")
        .map((selector) => document.querySelector(selector))
        .find((each) => each !== null && each.getBoundingClientRect().height > 0);
      const size = card.current?.getBoundingClientRect();
      if (!element || !size) return;
      const screen = { width: window.innerWidth, height: window.innerHeight };
      const floor = document.querySelector(".map-corner-row")?.getBoundingClientRect().top;
      setPlace(placeCard(element.getBoundingClientRect(), size, screen, floor));
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [target]);

  // Who goes somewhere has found the way, and wants to see what is there.
  useEffect(() => onView((_, isNavigation) => isNavigation && leave()), []);

  const placed = place !== null;
  useEffect(() => {
    if (placed) next.current?.focus({ preventScroll: true });
  }, [step, placed]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") end();
    else if (event.key === "ArrowRight" && !last) go(1);
    else if (event.key === "ArrowLeft") go(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      {place?.ring && <div className="tour-ring" aria-hidden="true" style={place.ring} />}
      <div
        className="tour"
        ref={card}
        role="dialog"
        aria-label={words.label}
        aria-describedby="tour-text"
        style={place ? { left: place.left, top: place.top } : { visibility: "hidden" }}
        onKeyDown={onKeyDown}
      >
        <p className="quiet">
          {words.label} · {words.step(step + 1, STEPS.length)}
        </p>
        <h2>{words.steps[name].title}</h2>
        <p id="tour-text" aria-live="polite">
          {words.steps[name].text}
        </p>
        <div className="tour-foot">
          <button type="button" className="button is-main" ref={next} onClick={() => (last ? end() : go(1))}>
            {last ? words.done : words.next}
          </button>
          {step > 0 && (
            <button type="button" className="button" onClick={() => go(-1)}>
              {words.back}
            </button>
          )}
          {!last && (
            <button type="button" className="more" onClick={end}>
              {words.skip}
            </button>
          )}
        </div>
        <p className="quiet keys">{words.keys}</p>
      </div>
    </>
  );
}
