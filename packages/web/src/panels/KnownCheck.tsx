import type { ReactNode } from "react";
import { setKnown } from "../controllers/KnownSync.ts";
import { Icon } from "./Icon.tsx";

interface KnownCheckProps {
  slug: string;
  label: string;
  known: boolean;
  /** What the box says to whoever does not see it. */
  name: string;
  /** What stands in the stone while it is not known, such as the number of a step. */
  children?: ReactNode;
}

/** The stone that is ticked when a concept is known. */
export function KnownCheck({ slug, label, known, name, children }: KnownCheckProps) {
  return (
    <label className="step-check">
      <input
        type="checkbox"
        checked={known}
        aria-label={name}
        onChange={(event) => setKnown(slug, event.target.checked, label)}
      />
      <span className="step-stone" aria-hidden="true">
        {known ? <Icon name="check" /> : children}
      </span>
    </label>
  );
}
