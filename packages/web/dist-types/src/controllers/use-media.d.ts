export declare function useMedia(query: string): boolean;
export declare const NARROW = "(max-width: 760px)";
export declare const useNarrow: () => boolean;
export declare const useStill: () => boolean;
//# sourceMappingURL=use-media.d.ts.map