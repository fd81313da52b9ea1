/** The tab is named after what is seen. */
export declare function TitleSync(): null;
//# sourceMappingURL=TitleSync.d.ts.map