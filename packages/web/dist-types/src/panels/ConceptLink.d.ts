interface ConceptLinkProps {
    slug: string;
    label: string;
    className?: string;
}
/** The name of a concept, wherever it stands: shows it on the map when pointed at, focuses it when chosen. */
export declare function ConceptLink({ slug, label, className }: ConceptLinkProps): import("react").JSX.Element;
/** The colour of a concept's theme; says nothing that is not also said in words. */
export declare function ThemeDot({ slug }: {
    slug: string;
}): import("react").JSX.Element;
export {};
//# sourceMappingURL=ConceptLink.d.ts.map