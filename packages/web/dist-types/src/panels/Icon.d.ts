declare const PATHS: {
    readonly search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20 20";
    readonly close: "M6 6l12 12M18 6 6 18";
    readonly back: "M15 5l-7 7 7 7";
    readonly plus: "M12 5v14M5 12h14";
    readonly minus: "M5 12h14";
    readonly fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5";
    readonly filter: "M4 6h16M7 12h10M10 18h4";
    readonly sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4";
    readonly moon: "M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5Z";
    readonly help: "M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.2M12 17.4v.1";
    readonly note: "M7 3.5h7l4 4V20a.5.5 0 0 1-.5.5h-10.5a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5ZM14 3.5V8h4M9 12h6M9 15.5h6";
    readonly path: "M6 19a2 2 0 1 0 0-.1M18 5a2 2 0 1 0 0-.1M8 18.5c6 0 1-6.5 5-8.5 1.400-.7 3-1 3-4";
    readonly check: "M5 12.5l4.500 4.500L19 7.500";
    readonly legend: "M6 6.500h.1M6 12h.1M6 17.500h.1M10 6.500h9M10 12h9M10 17.500h9";
    readonly chevron: "M8 10l4 4 4-4";
};
export type IconName = keyof typeof PATHS;
export declare function Icon({ name }: {
    name: IconName;
}): import("react").JSX.Element;
/** Three stones on each other: a cairn, which marks a trail. */
export declare function Logo(): import("react").JSX.Element;
export {};
//# sourceMappingURL=Icon.d.ts.map