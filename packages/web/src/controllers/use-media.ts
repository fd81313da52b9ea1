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
export const useStill = (): boolean => useMedia("(prefers-reduced-motion: reduce)");
