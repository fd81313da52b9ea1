import type { ReactNode } from "react";
/** The way back, and what belongs to the panel as a whole. */
export declare function PanelHead({ back, onBack, children }: {
    back: string;
    onBack: () => void;
    children?: ReactNode;
}): import("react").JSX.Element;
//# sourceMappingURL=PanelHead.d.ts.map