import { useEffect } from "react";
import { useMap, useView } from "../state/app-state.ts";
import { text } from "../text/en.ts";

/** The tab is named after what is seen. */
export function TitleSync(): null {
  const { focus, goals, page, reading } = useView();
  const { graph, vault } = useMap();
  const labelOf = (slug: string | null): string | null => (slug ? (graph.concepts.get(slug)?.label ?? slug) : null);
  const goal = goals[0];
  const subject =
    reading?.path ??
    labelOf(focus) ??
    (page ? text.pages[page] : goal === undefined ? vault : text.path.title(labelOf(goal) ?? goal));
  useEffect(() => {
    document.title = subject ? `${subject} · ${text.appName}` : text.appName;
  }, [subject]);
  return null;
}
