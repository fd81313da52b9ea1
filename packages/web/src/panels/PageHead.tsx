import { dispatch, useView } from "../state/app-state.ts";
import type { PageName } from "../state/view-state.ts";
import { text } from "../text/en.ts";
import { PanelHead } from "./PanelHead.tsx";

/** The head of a page: the way back to where one came from, and its title. */
export function PageHead({ page }: { page: PageName }) {
  const { goals } = useView();
  return (
    <>
      <PanelHead
        back={goals.length > 0 ? text.concept.path : text.concept.back}
        onBack={() => dispatch({ type: "page", page: null })}
      />
      <h2 className="panel-title">{text.pages[page]}</h2>
    </>
  );
}
