/** The map itself with what floats over it. */
export declare function MapView({ sheetHeight }: {
    sheetHeight: number;
}): import("react").JSX.Element;
//# sourceMappingURL=MapView.d.ts.map