import { controlPoint } from "../map/curves.ts";
import { CANVAS_COLOURS, themeColour } from "../map/style.ts";
import { isDrawn, lookOf } from "./draw/draw-edges.ts";
import { bandsOf } from "./draw/draw-bands.ts";
import { shorten, stepLines, titleLines } from "../map/name-lines.ts";
import type { Frame } from "./draw/frame.ts";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const at = (value: number | undefined): string => (value ?? 0).toFixed(1);

/** The picture that a frame was, as a drawing that scales: lines, stones and the names that had room. Linear. */
export function frameToSvg(frame: Frame, title: string): string {
  const { viewport, scene, mode } = frame;
  const { background, ink, strongEdge } = CANVAS_COLOURS[mode];
  const { width, height } = viewport;
  const lines = frame.edges
    .flatMap((index) => scene.edges[index] ?? [])
    .filter((edge) => isDrawn(frame, edge))
    .map((edge) => {
      const { colour, width: wide, alpha, dash, arrows } = lookOf(frame, edge);
      const a = { x: frame.xs[edge.source] ?? 0, y: frame.ys[edge.source] ?? 0 };
      const end = { x: frame.xs[edge.target] ?? 0, y: frame.ys[edge.target] ?? 0 };
      const control = controlPoint(a, end, edge.bend);
      // The arrow ends at the stone, not under it.
      const away = Math.hypot(end.x - control.x, end.y - control.y) || 1;
      const short = arrows ? ((frame.rs[edge.target] ?? 0) + 3) / away : 0;
      const b = { x: end.x + (control.x - end.x) * short, y: end.y + (control.y - end.y) * short };
      const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
      const arrow = arrows ? ' marker-end="url(#arrow)"' : "";
      const name = edge.label ? `<title>${escape(edge.label)}</title>` : "";
      return `<path d="M${at(a.x)} ${at(a.y)}Q${at(control.x)} ${at(control.y)} ${at(b.x)} ${at(b.y)}" stroke="${colour}" stroke-width="${wide}" opacity="${alpha}"${dashes}${arrow}>${name}</path>`;
    });
  const stones = scene.nodes.flatMap((node, index) =>
    frame.visible[index] === 1 && node.tone !== "faint"
      ? [
          `<circle cx="${at(frame.xs[index])}" cy="${at(frame.ys[index])}" r="${at(frame.rs[index])}" fill="${themeColour(mode, node.theme)}"><title>${escape(node.label)}</title></circle>`,
        ]
      : [],
  );
  const stages = bandsOf(frame).map(
    ({ label, top, bottom, shade }) =>
      `<rect y="${at(top)}" width="${width}" height="${at(bottom - top)}" fill="${shade}"/><text x="14" y="${at(top + 16)}" text-anchor="start">${escape(label)}</text>`,
  );
  const names = frame.labelBoxes.map(({ index, left, right, top, bottom }) => {
    const node = scene.nodes[index];
    const label = node?.label ?? "";
    const title = node?.anchor === true && scene.kind === "overview";
    const weight = node?.focus || title ? ' font-weight="700"' : "";
    const step = width < 600 && scene.kind === "path";
    const texts = title ? titleLines(label, width < 600) : step ? stepLines(label) : [shorten(label, 60)];
    const line = (bottom - top) / texts.length;
    return texts
      .map(
        (text, below) =>
          `<text x="${at((left + right) / 2)}" y="${at(top + line * (below + 0.5))}"${weight}>${escape(text)}</text>`,
      )
      .join("");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escape(title)}</title>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="${strongEdge}"/></marker></defs>
<rect width="${width}" height="${height}" fill="${background}"/>
<g fill="${ink}" font-family="system-ui, sans-serif" font-size="12">${stages.join("\n")}</g>
<g fill="none">${lines.join("\n")}</g>
<g stroke="${background}" stroke-width="1.5">${stones.join("\n")}</g>
<g fill="${ink}" stroke="${background}" stroke-width="4" stroke-linejoin="round" paint-order="stroke" font-family="system-ui, sans-serif" font-size="13" text-anchor="middle" dominant-baseline="central">${names.join("\n")}</g>
</svg>
`;
}
