/** Remembers what the learner has marked as known. */
export declare function KnownSync(): null;
export declare function setKnown(slug: string, known: boolean): void;
//# sourceMappingURL=KnownSync.d.ts.map