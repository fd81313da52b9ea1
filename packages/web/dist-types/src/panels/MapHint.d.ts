/** One sentence for the first visit. */
export declare function MapHint({ bottom }: {
    bottom: number;
}): import("react").JSX.Element | null;
//# sourceMappingURL=MapHint.d.ts.map