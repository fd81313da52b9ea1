/** The note that a wikilink or a relative link names, if the vault has it. */
export declare function resolveNote(target: string, from: string, paths: readonly string[]): string | null;
//# sourceMappingURL=links.d.ts.map