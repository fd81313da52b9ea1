/** What the notes are about, where to begin, and everything on the map as lists. */
export declare function Overview(): import("react").JSX.Element;
//# sourceMappingURL=Overview.d.ts.map