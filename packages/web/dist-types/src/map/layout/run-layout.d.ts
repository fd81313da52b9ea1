import type { LoadedGraph } from "../graph.ts";
import type { Themes } from "../themes.ts";
import { type Positions } from "../types.ts";
import type { LayoutInput, LayoutOutput } from "./layout-input.ts";
/** The overview as plain data. Label widths are estimated: measured ones would depend on the fonts of the machine. */
export declare function layoutInput(graph: LoadedGraph, themes: Themes): LayoutInput;
export declare function toPositions(input: LayoutInput, output: LayoutOutput): Positions;
/** In a worker, so that the page answers meanwhile; without one (old browsers, tests) on the page itself. */
export declare function runLayout(input: LayoutInput): Promise<Positions>;
//# sourceMappingURL=run-layout.d.ts.map