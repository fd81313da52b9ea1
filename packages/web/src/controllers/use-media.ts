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
/** Beside the panel there are less than 600 pixels for the map: too few for a fan, as on a phone. The style sheet has the panel's width. */
export const TIGHT = "(max-width: 947px)";
export const useTight = (): boolean => useMedia(TIGHT);
/** Where nothing but fingers points, as on phones and tablets. */
export const useTouch = (): boolean => useMedia("(hover: none)");
export const useStill = (): boolean => useMedia("(prefers-reduced-motion: reduce)");
