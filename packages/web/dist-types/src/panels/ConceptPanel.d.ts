export declare function ConceptPanel({ slug }: {
    slug: string;
}): import("react").JSX.Element;
//# sourceMappingURL=ConceptPanel.d.ts.map