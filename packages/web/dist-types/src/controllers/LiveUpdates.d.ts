import { type Change } from "../map/graph.ts";
import { type MapState } from "../state/app-state.ts";
/** Follows the notes on disk: what is shown stays where it is, what is new appears beside it and glows. */
export declare function LiveUpdates(): null;
export declare function receive(change: Change): void;
export declare function moved(before: MapState, change: Change): MapState;
//# sourceMappingURL=LiveUpdates.d.ts.map