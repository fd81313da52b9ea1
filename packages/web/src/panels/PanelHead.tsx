import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** The way back, and what belongs to the panel as a whole. */
export function PanelHead({ back, onBack, children }: { back: string; onBack: () => void; children?: ReactNode }) {
  return (
    <div className="panel-head">
      <button type="button" className="back" onClick={onBack}>
        <Icon name="back" />
        {back}
      </button>
      {children}
    </div>
  );
}
