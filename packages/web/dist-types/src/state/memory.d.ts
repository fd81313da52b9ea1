import type { Positions } from "../map/types.ts";
export declare function readKnown(vault: string): Set<string>;
export declare function writeKnown(vault: string, known: ReadonlySet<string>): void;
/** The places that the visitor has seen before: an edited vault must not look like another map. */
export declare function readPlaces(vault: string): Positions;
export declare function writePlaces(vault: string, positions: Positions, slugs: readonly string[]): void;
export declare const hintSeen: () => boolean;
export declare const rememberHint: () => void;
//# sourceMappingURL=memory.d.ts.map