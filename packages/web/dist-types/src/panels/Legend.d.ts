/** What colours, sizes, lines and rings mean. */
export declare function Legend({ onClose }: {
    onClose: () => void;
}): import("react").JSX.Element;
//# sourceMappingURL=Legend.d.ts.map