import { type Ref } from "react";
interface TopBarProps {
    searchRef: Ref<HTMLInputElement>;
    onHelp: () => void;
}
export declare function TopBar({ searchRef, onHelp }: TopBarProps): import("react").JSX.Element;
export {};
//# sourceMappingURL=TopBar.d.ts.map