import type { Figure } from "./figure.ts";

export interface BenchOptions {
  /** Folder of notes; the example vault without one. */
  vault?: string;
  /** How many notes, where the bench does not run on the vault as it is. */
  notes?: number;
  /** How many concepts, where the bench makes a graph of its own. */
  concepts?: number;
}

/** A bench: what it compares, and how. */
export interface Bench {
  name: string;
  about: string;
  /** Needs Chromium and the built web app. */
  browser?: boolean;
  run(options: BenchOptions): Promise<Figure[]>;
}
