import type { ReactNode } from "react";
import type { PlaceLineFragment } from "../api/generated/graphql.ts";
import { dispatch } from "../state/app-state.ts";
import { placeName } from "./place-name.ts";

interface PlaceLinkProps {
  home: Pick<PlaceLineFragment, "note" | "heading" | "line">;
  /** What is said of it, behind the name. */
  children?: ReactNode;
}

/** A place in the notes by its name; leads there. */
export function PlaceLink({ home, children }: PlaceLinkProps) {
  return (
    <p className="quiet place">
      <button
        type="button"
        className="link"
        onClick={() => dispatch({ type: "read", reading: { path: home.note.path, line: home.line, span: null } })}
      >
        {placeName(home)}
      </button>
      {children && <span>{children}</span>}
    </p>
  );
}
