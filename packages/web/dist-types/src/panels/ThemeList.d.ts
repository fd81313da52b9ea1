/** The map as an outline: theme by theme, the most important concepts first. */
export declare function ThemeList(): import("react").JSX.Element;
//# sourceMappingURL=ThemeList.d.ts.map