import { useState } from "react";
import { useMap } from "../state/app-state.ts";
import { text } from "../text/en.ts";
import { ConceptLink } from "./ConceptLink.tsx";
import { Skeleton } from "./States.tsx";

const FIRST = 6;

/** The map as an outline: theme by theme, the most important concepts first. */
export function ThemeList() {
  const { themes, graph, phase } = useMap();
  if (phase === "loading") return <Skeleton />;
  const strays = graph.overview.filter((slug) => !themes.of.has(slug));
  return (
    <div className="theme-list">
      {themes.themes.map((theme) => (
        <ThemeBlock key={theme.anchor} title={theme.label} colour={theme.index} members={theme.members} />
      ))}
      {strays.length > 0 && <ThemeBlock title={text.overview.others} colour="none" members={strays} />}
    </div>
  );
}

function ThemeBlock({
  title,
  colour,
  members,
}: {
  title: string;
  colour: number | "none";
  members: readonly string[];
}) {
  const [all, setAll] = useState(false);
  const { graph } = useMap();
  const shown = all ? members : members.slice(0, FIRST);
  return (
    <section className="theme-block" data-theme={colour}>
      <h3>
        <span className="theme-dot" data-theme={colour} />
        {title} <span className="count">{members.length}</span>
      </h3>
      <ul className="inline-list">
        {shown.map((slug) => (
          <li key={slug}>
            <ConceptLink slug={slug} label={graph.concepts.get(slug)?.label ?? slug} />
          </li>
        ))}
      </ul>
      {members.length > FIRST && (
        <button type="button" className="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.overview.fewer : `${text.overview.more} (${members.length - FIRST})`}
        </button>
      )}
    </section>
  );
}
