import type { RelationType } from "./types.ts";

export type ColourMode = "light" | "dark";

/**
 * Eight colours and the neutral grey, searched for: as far apart as can be for the usual eye and for each that lacks a kind of cones,
 * by hue and by lightness, each 4.5:1 against its background, so that names and numbers can be read (the test measures both). Colour
 * never says anything alone: themes are also places on the map with a name.
 */
export const THEME_COLOURS: Readonly<Record<ColourMode, readonly string[]>> = {
  light: ["#5064dd", "#690502", "#055441", "#a13fac", "#46147b", "#7c6a1f", "#961807", "#1d6479"],
  dark: ["#7fa1fd", "#fc9345", "#00d6a5", "#ac63c6", "#aec3fc", "#eae044", "#cc603e", "#a2f2f6"],
};

export interface CanvasColours {
  background: string;
  ink: string;
  faintInk: string;
  edge: string;
  strongEdge: string;
  neutral: string;
  accent: string;
  known: string;
}

export const CANVAS_COLOURS: Readonly<Record<ColourMode, CanvasColours>> = {
  light: {
    background: "#f7f6f2",
    ink: "#23262b",
    faintInk: "#5d636d",
    edge: "#a9adb3",
    strongEdge: "#4b525c",
    neutral: "#757b85",
    accent: "#a8480a",
    known: "#00795a",
  },
  dark: {
    background: "#15181c",
    ink: "#eceae4",
    faintInk: "#a3a9b3",
    edge: "#4d545e",
    strongEdge: "#b4bac4",
    neutral: "#8f96a1",
    accent: "#f0a05a",
    known: "#48c79c",
  },
};

export function themeColour(mode: ColourMode, theme: number | undefined): string {
  return (theme === undefined ? undefined : THEME_COLOURS[mode][theme]) ?? CANVAS_COLOURS[mode].neutral;
}

/** Mixes two #rrggbb colours: 0 gives the first, 1 the second. Opaque, so that shapes drawn over each other do not add up. */
export function mix(first: string, second: string, share: number): string {
  const channel = (colour: string, index: number): number =>
    Number.parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16);
  const mixed = [0, 1, 2].map((index) =>
    Math.round(channel(first, index) * (1 - share) + channel(second, index) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${mixed.join("")}`;
}

/** Nodes grow more slowly than the distances between them, so that zooming in makes room. */
export const sizeAtZoom = (zoom: number, fitZoom: number): number =>
  Math.min(1.6, Math.max(0.75, (zoom / fitZoom) ** 0.35));

interface LineStyle {
  /** Whether its kind alone says that it reads one way. */
  arrow: boolean;
  dash: readonly number[];
}

/** What may be chance is dashed; what two share has no arrow, unless a verb of the notes says which way it reads. */
export const LINE_STYLES: Readonly<Record<RelationType, LineStyle>> = {
  IS_A: { arrow: true, dash: [] },
  PART_OF: { arrow: true, dash: [] },
  USES: { arrow: true, dash: [] },
  REQUIRES: { arrow: true, dash: [] },
  PRODUCES: { arrow: true, dash: [] },
  AFFECTS: { arrow: true, dash: [] },
  APPLIES_TO: { arrow: true, dash: [] },
  CONTRASTS_WITH: { arrow: false, dash: [7, 4] },
  RELATED_TO: { arrow: false, dash: [2, 4] },
};
