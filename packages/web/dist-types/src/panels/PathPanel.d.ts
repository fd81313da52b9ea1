export declare function PathPanel({ goal }: {
    goal: string;
}): import("react").JSX.Element;
//# sourceMappingURL=PathPanel.d.ts.map