import { toolsText } from "../text/tools-en.ts";
import { Popover } from "./Popover.tsx";

const words = toolsText.legend;

const EXAMPLES = {
  stones: (
    <>
      <circle className="ink" cx="9" cy="12" r="4" />
      <circle className="ink" cx="27" cy="12" r="9" />
    </>
  ),
  themes: (
    <>
      <circle className="theme-0" cx="8" cy="12" r="6" />
      <circle className="theme-1" cx="21" cy="12" r="6" />
      <circle className="theme-2" cx="34" cy="12" r="6" />
    </>
  ),
  arrows: (
    <>
      <path className="edge" d="M3 12h30" />
      <path className="ink" d="M39 12l-9-4.500v9z" />
    </>
  ),
  twoWay: (
    <>
      <path className="edge" strokeDasharray="7 4" d="M3 8h36" />
      <path className="edge" strokeDasharray="1.500 4" d="M3 16h36" />
    </>
  ),
  path: (
    <>
      <path className="edge trail" d="M8 12h26" />
      <circle className="ink" cx="6" cy="12" r="5.500" />
      <circle className="ink" cx="36" cy="12" r="5.500" />
    </>
  ),
  known: <circle className="known-ring" cx="20" cy="12" r="8" />,
  pin: (
    <>
      <circle className="ink" cx="20" cy="12" r="8" />
      <circle className="paper" cx="20" cy="12" r="2.500" />
    </>
  ),
  stages: (
    <>
      <path className="band" d="M0 2h42v9H0z" />
      <circle className="ink" cx="20" cy="7" r="3.500" />
      <circle className="ink" cx="20" cy="18" r="3.500" />
    </>
  ),
  glow: (
    <>
      <circle className="glow" cx="20" cy="12" r="11" />
      <circle className="ink" cx="20" cy="12" r="5" />
    </>
  ),
} as const;

const ROWS = ["stones", "themes", "arrows", "twoWay", "path", "stages", "known", "pin", "glow"] as const;

/** What colours, sizes, lines and rings mean. */
export function Legend({ onClose }: { onClose: () => void }) {
  return (
    <Popover id="legend" className="legend" title={words.title} close={words.close} onClose={onClose}>
      <ul>
        {ROWS.map((row) => (
          <li key={row}>
            <svg viewBox="0 0 42 24" aria-hidden="true">
              {EXAMPLES[row]}
            </svg>
            <span>{words[row]}</span>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
