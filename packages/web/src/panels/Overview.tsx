import { useState } from "react";
import { FrontierDocument, StatsDocument } from "../api/generated/graphql.ts";
import { FIRST_STEPS } from "../api/sizes.ts";
import { useLiveQuery } from "../controllers/use-live-query.ts";
import { knownSlugs } from "../learn/path-request.ts";
import { app, dispatch, useMap } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { text } from "../text/en.ts";
import { ConceptLink } from "./ConceptLink.tsx";
import { ConceptList } from "./ConceptList.tsx";
import { ConceptPicker } from "./ConceptPicker.tsx";
import { LearnMenu } from "./LearnMenu.tsx";
import { NoteList } from "./NoteList.tsx";
import { Tabs } from "./Tabs.tsx";
import { ThemeList } from "./ThemeList.tsx";
import { told, toldWarning } from "../text/told.ts";

const TABS = ["themes", "concepts", "notes"] as const;
type Tab = (typeof TABS)[number];

/** What the notes are about, where to begin, and everything on the map as lists. */
export function Overview() {
  const [tab, setTab] = useState<Tab>("themes");
  const { vault, phase, notes } = useMap();
  const { data } = useLiveQuery(StatsDocument, {});
  const stats = data?.stats;
  return (
    <article className="panel-body" aria-label={text.overview.label}>
      <h2 className="panel-title">{vault || text.appName}</h2>
      {stats && <p className="quiet">{text.overview.summary(stats.concepts, stats.relations, stats.notes)}</p>}
      {stats && <Warnings warnings={stats.warnings} />}
      {/* Where there are no concepts, nothing can be found, learnt or listed but the notes. */}
      {phase === "empty" ? (
        notes > 0 && <NoteList />
      ) : (
        <>
          <StartHere />
          <ConceptPicker
            label={text.overview.plan}
            placeholder={text.overview.plan}
            onPick={(slug) => dispatch({ type: "goal", slug })}
          />
          <LearnMenu />
          <Tabs label={text.overview.label} names={TABS} titles={text.overview.tabs} tab={tab} onTab={setTab}>
            {tab === "themes" ? <ThemeList /> : tab === "concepts" ? <ConceptList /> : <NoteList />}
          </Tabs>
        </>
      )}
    </article>
  );
}

function StartHere() {
  const known = useStore(app.known);
  const { data } = useLiveQuery(FrontierDocument, { known: knownSlugs(known), first: FIRST_STEPS });
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
          <li key={item.slug} title={item.reason === undefined ? undefined : told(item.reason)}>
            <ConceptLink slug={item.slug} label={item.label} className="chip" />
          </li>
        ))}
      </ul>
      {next.length > 0 && (
        <button type="button" className="more" onClick={() => dispatch({ type: "page", page: "next" })}>
          {text.overview.startAll}
        </button>
      )}
    </section>
  );
}

interface Warning {
  note: string;
  line: number;
  code: string;
  message: string;
}

/** What could not be read, and which of the author's corrections do not hold. */
function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const corrections = warnings.filter(({ code }) => code.startsWith("correction"));
  const others = warnings.filter(({ code }) => !code.startsWith("correction"));
  return (
    <>
      {others.length > 0 && (
        <details className="warnings">
          <summary>{text.overview.warnings(new Set(others.map((warning) => warning.note)).size)}</summary>
          <ul>
            {others.slice(0, 50).map((warning) => (
              <li key={`${warning.note}:${warning.line}:${warning.message}`}>
                {warning.note}: {toldWarning(warning.message)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {corrections.length > 0 && (
        <p className="warnings">
          <button type="button" className="link" onClick={() => dispatch({ type: "page", page: "corrections" })}>
            {text.overview.corrections(corrections.length)}
          </button>
        </p>
      )}
    </>
  );
}
