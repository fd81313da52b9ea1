import { type Ref } from "react";
interface ConceptPickerProps {
    label: string;
    placeholder: string;
    onPick: (slug: string) => void;
    inputRef?: Ref<HTMLInputElement>;
    shortcut?: string;
}
/** A field that finds a concept by any of its names: a combobox after the ARIA authoring practices. */
export declare function ConceptPicker({ label, placeholder, onPick, inputRef, shortcut }: ConceptPickerProps): import("react").JSX.Element;
export {};
//# sourceMappingURL=ConceptPicker.d.ts.map