/** The address says what is seen, and what is seen says the address. */
export declare function UrlSync(): null;
//# sourceMappingURL=UrlSync.d.ts.map