interface MatchedProps {
    text: string;
    ranges: readonly {
        start: number;
        end: number;
    }[];
}
/** A name with the matched parts marked. */
export declare function Matched({ text, ranges }: MatchedProps): import("react").JSX.Element;
export {};
//# sourceMappingURL=Matched.d.ts.map