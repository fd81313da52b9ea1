import { dispatch } from "../state/app-state.ts";
import type { PageName } from "../state/view-state.ts";
import { text } from "../text/en.ts";

/** Leads to a page of the panel. */
export function PageLink({ page }: { page: PageName }) {
  return (
    <button type="button" className="button is-small" onClick={() => dispatch({ type: "page", page })}>
      {text.pages[page]}
    </button>
  );
}
