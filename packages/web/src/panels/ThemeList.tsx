import { useState } from "react";
import { StatsDocument } from "../api/generated/graphql.ts";
import { useLiveQuery } from "../controllers/use-live-query.ts";
import { app, useMap } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { text } from "../text/en.ts";
import { ConceptLink } from "./ConceptLink.tsx";
import { Skeleton } from "./States.tsx";
import { strayCount } from "./stray-count.ts";

const FIRST = 6;

/**
 * The map as an outline: theme by theme, the most important concepts first. What is counted is the whole theme, however much of it the
 * map holds by now; where nobody has counted that, it is what the map holds, and said so.
 */
export function ThemeList() {
  const { themes, graph, phase } = useMap();
  const wanted = useStore(app.wanted);
  const { data } = useLiveQuery(StatsDocument, {});
  if (phase === "loading") return <Skeleton />;
  const strays = graph.overview.filter((slug) => !themes.of.has(slug));
  const isCounted = themes.themes.every(({ size }) => size !== null);
  const lone = strayCount(themes, data?.stats.concepts ?? null);
  return (
    <div className="theme-list">
      {!isCounted && graph.overview.length >= wanted && (
        <p className="quiet">{text.overview.counted(graph.overview.length)}</p>
      )}
      {themes.themes.map((theme) => (
        <ThemeBlock
          key={theme.anchor}
          title={theme.label}
          colour={theme.index}
          members={theme.members}
          size={theme.size}
        />
      ))}
      {strays.length > 0 && <ThemeBlock title={text.overview.others} colour="none" members={strays} size={lone} />}
    </div>
  );
}

interface ThemeBlockProps {
  title: string;
  colour: number | "none";
  /** Those that the map holds. */
  members: readonly string[];
  /** How many there are; null where only those that the map holds are known. */
  size: number | null;
}

function ThemeBlock({ title, colour, members, size }: ThemeBlockProps) {
  const [all, setAll] = useState(false);
  const { graph } = useMap();
  const shown = all ? members : members.slice(0, FIRST);
  const further = (size ?? 0) - members.length;
  return (
    <section className="theme-block" data-theme={colour}>
      <h3>
        <span className="theme-dot" data-theme={colour} />
        {title} <span className="count">{(size ?? members.length).toLocaleString(text.locale)}</span>
      </h3>
      <ul className="inline-list">
        {shown.map((slug) => (
          <li key={slug}>
            <ConceptLink slug={slug} label={graph.concepts.get(slug)?.label ?? slug} />
          </li>
        ))}
      </ul>
      {shown.length === members.length && further > 0 && <p className="quiet">{text.overview.further(further)}</p>}
      {members.length > FIRST && (
        <button type="button" className="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? text.overview.fewer
            : further > 0
              ? text.overview.moreOnMap(members.length - FIRST)
              : `${text.overview.more} (${members.length - FIRST})`}
        </button>
      )}
    </section>
  );
}
