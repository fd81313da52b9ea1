/** FNV-1a: a number in [0, 1) that depends on the text alone, so that a place never depends on the order of loading. */
export declare function hashUnit(text: string): number;
//# sourceMappingURL=hash.d.ts.map