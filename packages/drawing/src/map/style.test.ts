import { describe, expect, it } from "vitest";
import { CANVAS_COLOURS, THEME_COLOURS, type ColourMode } from "./style.ts";

type Triple = readonly [number, number, number];

const linear = (colour: string): Triple => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return [r, g, b];
};

const luminance = (colour: string): number => {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, two: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** What light of the three channels becomes for who lacks a kind of cones (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES: Readonly<Record<string, readonly Triple[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const apply = (matrix: readonly Triple[], [x, y, z]: Triple): Triple => {
  const [a = 0, b = 0, c = 0] = matrix.map(([p, q, r]) => p * x + q * y + r * z);
  return [a, b, c];
};

/** A colour in Oklab (Ottosson 2020), as an eye sees it: distances there are what people call different. */
function seen(colour: string, eye: readonly Triple[]): Triple {
  const [r, g, b] = apply(eye, linear(colour)).map((value) => Math.max(0, value)) as unknown as Triple;
  const cones: Triple = [
    Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b),
    Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b),
    Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b),
  ];
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** Distance in Oklab: 0.02 can just be told side by side. */
const APART = 0.07;

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

  it.each(Object.entries(EYES))("keep themes and grey apart for the %s eye", (_name, eye) => {
    const shown = [...THEME_COLOURS[mode], colours.neutral].map((colour) => seen(colour, eye));
    const near = shown.flatMap((one, at) =>
      shown.slice(0, at).flatMap((other, before) => {
        const apart = Math.hypot(...one.map((value, axis) => value - (other[axis] ?? 0)));
        return apart < APART ? [`${before} and ${at}: ${apart.toFixed(3)}`] : [];
      }),
    );
    expect(near).toEqual([]);
  });

  it("themes can be read as names, and numbers on them", () => {
    for (const theme of THEME_COLOURS[mode]) expect(contrast(theme, colours.background)).toBeGreaterThanOrEqual(4.5);
  });
});
