import { describe, expect, it } from "vitest";
import { CANVAS_COLOURS, THEME_COLOURS, type ColourMode } from "./style.ts";

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, two: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(["light", "dark"] as const satisfies readonly ColourMode[])("%s colours", (mode) => {
  const colours = CANVAS_COLOURS[mode];

  it("can be read: text 4.5:1, shapes 3:1 (WCAG 1.4.3, 1.4.11)", () => {
    for (const text of [colours.ink, colours.faintInk, colours.accent]) {
      expect(contrast(text, colours.background)).toBeGreaterThanOrEqual(4.5);
    }
    for (const shape of [...THEME_COLOURS[mode], colours.neutral, colours.strongEdge, colours.known]) {
      expect(contrast(shape, colours.background)).toBeGreaterThanOrEqual(3);
    }
  });
});
