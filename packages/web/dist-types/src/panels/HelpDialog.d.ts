export declare function HelpDialog({ open, onClose }: {
    open: boolean;
    onClose: () => void;
}): import("react").JSX.Element;
//# sourceMappingURL=HelpDialog.d.ts.map