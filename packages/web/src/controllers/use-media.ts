import { useCallback, useSyncExternalStore } from "react";

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

export const NARROW = "(max-width: 760px)";
export const useNarrow = (): boolean => useMedia(NARROW);
/** Where the panel is a sheet over the map; on a phone on its side, narrow too, it stands beside it. The style sheet says the same. */
export const SHEET = "(max-width: 559px), (max-width: 760px) and (min-height: 481px)";
export const useSheet = (): boolean => useMedia(SHEET);
/** Higher than wide, and narrow: the map is turned. A phone on its side, or a window in which all is large, has width for it. */
export const useUpright = (): boolean => useMedia(`${NARROW} and (orientation: portrait)`);
/** Beside the panel there are less than 600 pixels for the map: too few for a fan, as on a phone. The style sheet has the panel's width. */
export const TIGHT = "(max-width: 947px)";
export const useTight = (): boolean => useMedia(TIGHT);
/** Where nothing but fingers points, as on phones and tablets. */
export const useTouch = (): boolean => useMedia("(hover: none)");
export const useStill = (): boolean => useMedia("(prefers-reduced-motion: reduce)");

/** Of the window, in pixels; another once a phone is turned. */
export function useWindowHeight(): number {
  return useSyncExternalStore(followSize, () => window.innerHeight);
}

function followSize(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}
