import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from "react";
import type { Viewport } from "@cairn/drawing/map/camera.ts";
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

/** Size of an element, 0 by 0 until it stands in a page. */
export function useSize(host: RefObject<HTMLElement | null>): Viewport {
  const [size, setSize] = useState<Viewport>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return size;
}
