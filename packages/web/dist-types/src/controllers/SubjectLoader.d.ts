/** Asks for what the address wants to see: a neighbourhood, a path, the concepts of a note or a tag. */
export declare function SubjectLoader(): null;
//# sourceMappingURL=SubjectLoader.d.ts.map