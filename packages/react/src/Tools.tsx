import type { MapControls } from "@cairn/drawing/canvas/MapCanvas.tsx";
import type { ConceptMapText } from "./text.ts";

const PATHS = {
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  back: "M15 5l-7 7 7 7",
  list: "M6 6.5h.1M6 12h.1M6 17.5h.1M10 6.5h9M10 12h9M10 17.5h9",
  close: "M6 6l12 12M18 6 6 18",
} as const;

/** A line drawing that says nothing to screen readers. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Zooming for who has no wheel. */
export function Tools({ controls, text }: { controls: MapControls | null; text: ConceptMapText }) {
  const tools = [
    { label: text.zoomIn, icon: "plus", act: () => controls?.zoomBy(1.4) },
    { label: text.zoomOut, icon: "minus", act: () => controls?.zoomBy(1 / 1.4) },
    { label: text.fit, icon: "fit", act: () => controls?.fit() },
  ] as const;
  return (
    <div className="cairn-map-tools">
      {tools.map(({ label, icon, act }) => (
        <button key={icon} type="button" aria-label={label} title={label} onClick={act}>
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
