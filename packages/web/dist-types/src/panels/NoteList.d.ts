export declare function NoteList(): import("react").JSX.Element;
//# sourceMappingURL=NoteList.d.ts.map