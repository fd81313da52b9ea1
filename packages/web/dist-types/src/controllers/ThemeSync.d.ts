import type { ColourMode } from "../map/style.ts";
export declare function useColourMode(): ColourMode;
/** Puts the colours in force on the document, where the style sheet reads them. */
export declare function ThemeSync(): null;
//# sourceMappingURL=ThemeSync.d.ts.map