export declare function FilterPanel({ onClose }: {
    onClose: () => void;
}): import("react").JSX.Element;
//# sourceMappingURL=FilterPanel.d.ts.map