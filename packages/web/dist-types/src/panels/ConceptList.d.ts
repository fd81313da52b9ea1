/** Every concept of the vault by name. */
export declare function ConceptList(): import("react").JSX.Element;
//# sourceMappingURL=ConceptList.d.ts.map