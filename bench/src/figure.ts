/** One measured number beside what it is compared with. */
export interface Figure {
  name: string;
  value: number;
  /** `ms`, `MB`, `notes`, or `x` for a pure ratio. */
  unit: string;
  /** The peer or floor, measured in the same run; "" for a figure that stands alone. */
  against: string;
  /** `value` divided by the same measure of `against`: under 1 is less than it takes. 0 where there is nothing to compare with. */
  ratio: number;
}

/** A figure and its ratio to another one. */
export function compared(name: string, value: number, unit: string, against: string, other: number): Figure {
  return { name, value, unit, against, ratio: other > 0 ? value / other : 0 };
}

/** A figure on its own. */
export function alone(name: string, value: number, unit: string): Figure {
  return { name, value, unit, against: "", ratio: 0 };
}

/** Figures as JSON Lines. */
export function asJson(figures: readonly Figure[]): string {
  return figures.map((figure) => `${JSON.stringify(figure)}\n`).join("");
}

/** Figures as a table for people. */
export function asTable(title: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, against, ratio }) => [
    name,
    `${short(value)} ${unit}`,
    against === "" ? "" : `${short(ratio)} of ${against}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join("   ")
      .trimEnd(),
  );
  return `${title}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function short(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
