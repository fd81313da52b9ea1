import { useSyncExternalStore } from "react";
import type { ColourMode } from "@cairn/drawing/map/style.ts";

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** Whether the visitor asked for less motion. */
export const useStill = (): boolean => useMedia("(prefers-reduced-motion: reduce)");

/** The colours to use: those that were asked for, or the visitor's own. */
export function useMode(theme: ColourMode | "auto"): ColourMode {
  const dark = useMedia("(prefers-color-scheme: dark)");
  if (theme === "light" || theme === "dark") return theme;
  return dark ? "dark" : "light";
}
