export declare function Skeleton(): import("react").JSX.Element;
export declare function Failure({ message, onRetry }: {
    message: string;
    onRetry: () => void;
}): import("react").JSX.Element;
/** What stands in place of the map while there is none. */
export declare function MapStates(): import("react").JSX.Element | null;
//# sourceMappingURL=States.d.ts.map