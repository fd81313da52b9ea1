export type SheetSize = "peek" | "half" | "full";
interface SidePanelProps {
    size: SheetSize;
    onSize: (size: SheetSize) => void;
}
/** Beside the map; on a phone a sheet over its lower part. */
export declare function SidePanel({ size, onSize }: SidePanelProps): import("react").JSX.Element;
export {};
//# sourceMappingURL=SidePanel.d.ts.map