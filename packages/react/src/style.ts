import { CANVAS_COLOURS, type ColourMode } from "@cairn/drawing/map/style.ts";

/** Surfaces beside the canvas, as Cairn's own map has them. */
const SURFACES: Readonly<Record<ColourMode, { surface: string; line: string; shadow: string }>> = {
  light: {
    surface: "#fffefb",
    line: "#dedbd2",
    shadow: "0 1px 2px rgb(30 28 22 / 8%), 0 4px 16px rgb(30 28 22 / 10%)",
  },
  dark: { surface: "#1c2025", line: "#343a43", shadow: "0 1px 2px rgb(0 0 0 / 30%), 0 4px 16px rgb(0 0 0 / 35%)" },
};

/** The colours of a mode as custom properties of the map's own element. */
export function colourVariables(mode: ColourMode): Record<`--cairn-${string}`, string> {
  const { background, ink, faintInk, accent } = CANVAS_COLOURS[mode];
  const { surface, line, shadow } = SURFACES[mode];
  return {
    "--cairn-background": background,
    "--cairn-ink": ink,
    "--cairn-faint-ink": faintInk,
    "--cairn-accent": accent,
    "--cairn-surface": surface,
    "--cairn-line": line,
    "--cairn-shadow": shadow,
  };
}

/** All names begin with `cairn-`, so that a page's own rules and these leave each other alone. */
export const STYLE = `
.cairn-map { position: relative; overflow: hidden; box-sizing: border-box; inline-size: 100%; background: var(--cairn-background); color: var(--cairn-ink); font: 400 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; text-align: start; }
.cairn-map *, .cairn-map *::before, .cairn-map *::after { box-sizing: border-box; }
.cairn-map-field, .cairn-map .map-canvas { position: absolute; inset: 0; }
.cairn-map .map-canvas { touch-action: none; cursor: grab; }
.cairn-map .map-canvas:active { cursor: grabbing; }
.cairn-map .map-canvas.is-over { cursor: pointer; }
.cairn-map-field:focus-visible { outline: 3px solid var(--cairn-accent); outline-offset: -3px; }
.cairn-map-tools { position: absolute; inset-block-end: 12px; inset-inline-end: 12px; display: flex; flex-direction: column; background: var(--cairn-surface); border: 1px solid var(--cairn-line); border-radius: 10px; box-shadow: var(--cairn-shadow); overflow: hidden; }
.cairn-map-top { position: absolute; inset-block-start: 12px; inset-inline: 12px; display: flex; gap: 8px; align-items: flex-start; justify-content: space-between; pointer-events: none; }
.cairn-map-top > * { pointer-events: auto; }
.cairn-map button { font: inherit; color: inherit; background: none; border: 0; margin: 0; cursor: pointer; }
.cairn-map button:focus-visible { outline: 2px solid var(--cairn-accent); outline-offset: -2px; }
.cairn-map[data-narrow="true"] .cairn-map-tools { flex-direction: row; }
.cairn-map-tools button { inline-size: 40px; block-size: 40px; display: grid; place-items: center; }
.cairn-map-tools button + button { border-block-start: 1px solid var(--cairn-line); }
.cairn-map[data-narrow="true"] .cairn-map-tools button + button { border-block-start: 0; border-inline-start: 1px solid var(--cairn-line); }
.cairn-map button svg { display: block; }
.cairn-map .cairn-map-pill { display: inline-flex; gap: 6px; align-items: center; min-block-size: 36px; padding: 4px 14px; background: var(--cairn-surface); border: 1px solid var(--cairn-line); border-radius: 99px; box-shadow: var(--cairn-shadow); }
.cairn-map-list { position: absolute; inset-block: 60px 12px; inset-inline-end: 12px; inline-size: min(320px, calc(100% - 24px)); display: flex; flex-direction: column; background: var(--cairn-surface); border: 1px solid var(--cairn-line); border-radius: 12px; box-shadow: var(--cairn-shadow); overflow: hidden; }
.cairn-map-list h2 { margin: 0; padding: 12px 16px 4px; font-size: 15px; line-height: 1.3; font-weight: 700; overflow-wrap: anywhere; }
.cairn-map-list p { margin: 0; padding: 0 16px 8px; color: var(--cairn-faint-ink); overflow-wrap: anywhere; }
.cairn-map-list ul { list-style: none; margin: 0; padding: 4px 8px 8px; overflow: auto; flex: 1; }
.cairn-map-list li button { inline-size: 100%; text-align: start; padding: 6px 8px; border-radius: 6px; overflow-wrap: anywhere; }
.cairn-map-list li button:hover { background: var(--cairn-background); }
.cairn-map-list small { display: block; font-size: 12.5px; color: var(--cairn-faint-ink); }
.cairn-map-note { position: absolute; inset: 0; display: grid; place-items: center; padding: 24px; text-align: center; color: var(--cairn-faint-ink); }
.cairn-map-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
