import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CANVAS_COLOURS, THEME_COLOURS, type ColourMode } from "@cairn/drawing/map/style.ts";

it.each(["light", "dark"] as const satisfies readonly ColourMode[])("has the %s colours of the drawing", (mode) => {
  const colours = CANVAS_COLOURS[mode];
  const sheet = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
  const block = sheet.split(":root")[mode === "light" ? 1 : 2] ?? "";
  THEME_COLOURS[mode].forEach((colour, theme) => expect(block).toContain(`--theme-${theme}: ${colour};`));
  expect(block).toContain(`--background: ${colours.background};`);
  expect(block).toContain(`--accent: ${colours.accent};`);
});
