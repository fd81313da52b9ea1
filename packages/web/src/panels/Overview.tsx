import { useState, type KeyboardEvent } from "react";
import { FrontierDocument, StatsDocument } from "../api/generated/graphql.ts";
import { useLiveQuery } from "../controllers/use-live-query.ts";
import { app, dispatch, useMap } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { text } from "../text/en.ts";
import { ConceptLink } from "./ConceptLink.tsx";
import { ConceptList } from "./ConceptList.tsx";
import { ConceptPicker } from "./ConceptPicker.tsx";
import { NoteList } from "./NoteList.tsx";
import { ThemeList } from "./ThemeList.tsx";

const TABS = ["themes", "concepts", "notes"] as const;
type Tab = (typeof TABS)[number];

/** What the notes are about, where to begin, and everything on the map as lists. */
export function Overview() {
  const [tab, setTab] = useState<Tab>("themes");
  const { vault } = useMap();
  const { data } = useLiveQuery(StatsDocument, {});
  const stats = data?.stats;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? "themes";
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <article className="panel-body" aria-label={text.overview.label}>
      <h2 className="panel-title">{vault || text.appName}</h2>
      {stats && <p className="quiet">{text.overview.summary(stats.concepts, stats.relations, stats.notes)}</p>}
      {stats && stats.warnings.length > 0 && <Warnings warnings={stats.warnings} />}
      <StartHere />
      <ConceptPicker
        label={text.overview.plan}
        placeholder={text.overview.plan}
        onPick={(slug) => dispatch({ type: "goal", slug })}
      />
      <div className="tabs" role="tablist" aria-label={text.overview.label} onKeyDown={onKeyDown}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="tab-content"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {text.overview.tabs[name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-content" aria-labelledby={`tab-${tab}`}>
        {tab === "themes" ? <ThemeList /> : tab === "concepts" ? <ConceptList /> : <NoteList />}
      </div>
    </article>
  );
}

function StartHere() {
  const known = useStore(app.known);
  const { data } = useLiveQuery(FrontierDocument, { known: [...known].sort(), first: 5 });
  const { graph } = useMap();
  // Until something is known nothing is next to it: then the main concepts are the way in.
  const next = data?.frontier.map(({ concept, reason }) => ({ ...concept, reason })) ?? [];
  const main = graph.overview.slice(0, 5).flatMap((slug) => graph.concepts.get(slug) ?? []);
  const items: { slug: string; label: string; reason?: string }[] = next.length > 0 ? next : main;
  return (
    <section className="start-here">
      <h3>{next.length > 0 ? text.overview.start : text.overview.main}</h3>
      <ul className="chips">
        {items.map((item) => (
          <li key={item.slug} title={item.reason}>
            <ConceptLink slug={item.slug} label={item.label} className="chip" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Warnings({ warnings }: { warnings: readonly { note: string; line: number; message: string }[] }) {
  return (
    <details className="warnings">
      <summary>{text.overview.warnings(new Set(warnings.map((warning) => warning.note)).size)}</summary>
      <ul>
        {warnings.slice(0, 50).map((warning) => (
          <li key={`${warning.note}:${warning.line}:${warning.message}`}>
            {warning.note}: {warning.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
