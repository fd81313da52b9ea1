import { useEffect } from "react";
import type { ColourMode } from "@cairn/drawing/map/style.ts";
import { useView } from "../state/app-state.ts";
import { useMedia } from "./use-media.ts";

export function useColourMode(): ColourMode {
  const { theme } = useView();
  const dark = useMedia("(prefers-color-scheme: dark)");
  return theme ?? (dark ? "dark" : "light");
}

/** Puts the colours in force on the document, where the style sheet reads them. */
export function ThemeSync(): null {
  const mode = useColourMode();
  useEffect(() => {
    document.documentElement.dataset["mode"] = mode;
  }, [mode]);
  return null;
}
