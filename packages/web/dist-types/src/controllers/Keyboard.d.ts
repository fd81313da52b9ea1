interface KeyboardProps {
    onSearch: () => void;
    onHelp: () => void;
}
/** Keys that work wherever the keyboard is; the map's own stand with the map. */
export declare function Keyboard({ onSearch, onHelp }: KeyboardProps): null;
export {};
//# sourceMappingURL=Keyboard.d.ts.map