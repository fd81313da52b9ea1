import { app } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { text } from "../text/en.ts";
import { PageLink } from "./PageLink.tsx";

/** The ways to the other pages. */
export function LearnMenu() {
  const editable = useStore(app.editable);
  return (
    <nav className="page-links" aria-label={text.overview.learn}>
      <PageLink page="curriculum" />
      <PageLink page="review" />
      <PageLink page="progress" />
      <PageLink page="gaps" />
      <PageLink page="connect" />
      {editable && <PageLink page="corrections" />}
    </nav>
  );
}
