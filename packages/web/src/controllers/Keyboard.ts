import { useEffect } from "react";
import { app, dispatch } from "../state/app-state.ts";
import type { Depth } from "../state/view-state.ts";

interface KeyboardProps {
  onSearch: () => void;
  onHelp: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]');

/** A key that nobody has answered yet, pressed alone, not while typing or in a dialog. */
export const isPlainKey = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.metaKey &&
  !event.ctrlKey &&
  !event.altKey &&
  !isTyping(event.target) &&
  document.querySelector("dialog[open]") === null;

/** Keys that work wherever the keyboard is; the map's own stand with the map. */
export function Keyboard({ onSearch, onHelp }: KeyboardProps): null {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = event.metaKey || event.ctrlKey;
      if (command && event.key.toLowerCase() === "k") {
        event.preventDefault();
        onSearch();
        return;
      }
      if (!isPlainKey(event)) return;
      if (event.key === "/") {
        event.preventDefault();
        onSearch();
      } else if (event.key === "?") onHelp();
      else if (event.key === "Escape") dispatch({ type: "step-back" });
      else if (app.view.get().focus && ["1", "2", "3"].includes(event.key)) {
        dispatch({ type: "depth", depth: Number(event.key) as Depth });
      }
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [onSearch, onHelp]);
  return null;
}
