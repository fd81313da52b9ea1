import { useEffect } from "react";
import { isNotFound, sentenceOf } from "../../api/errors.ts";
import { ConnectionsDocument, type ConnectionsQuery } from "../../api/generated/later/graphql.ts";
import { addConcepts } from "../../controllers/add-concepts.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { toRelation } from "@cairn/drawing/map/types.ts";
import { byTelling } from "../../note/telling.ts";
import { app, dispatch, useView } from "../../state/app-state.ts";
import { connectText as words } from "../../text/connect-en.ts";
import { text } from "../../text/en.ts";
import { ConceptLink } from "../ConceptLink.tsx";
import { ConceptPicker } from "../ConceptPicker.tsx";
import { EvidenceQuote } from "../Evidence.tsx";
import { PageHead } from "../PageHead.tsx";
import { Failure, Skeleton } from "../States.tsx";
import { useConceptLabel } from "../use-concept-label.ts";
import { SideBySide } from "./SideBySide.tsx";
import { toldVerb } from "../../text/told.ts";

type Way = ConnectionsQuery["paths"][number];

/** How are these two connected? The ways between two concepts, and the two side by side. */
export function ConnectPanel() {
  const [from, to] = useView().ends;
  const two = from !== null && to !== null && from !== to;
  const { data, error, retry } = useLiveQuery(ConnectionsDocument, { from: from ?? "", to: to ?? "" }, !two);
  const ways = two && data?.from && data.to ? data.paths : null;
  useWaysOnMap(ways);
  return (
    <article className="panel-body" aria-label={text.pages.connect}>
      <PageHead page="connect" />
      <p className="quiet">{words.intro}</p>
      <End place={0} slug={from} label={words.first} known={two ? data?.from?.label : undefined} />
      <End place={1} slug={to} label={words.second} known={two ? data?.to?.label : undefined} />
      {!two ? (
        from !== null && from === to && <p className="note">{words.same}</p>
      ) : error && !data ? (
        isNotFound(error) ? (
          <p className="note">{sentenceOf(error)}</p>
        ) : (
          <Failure message={sentenceOf(error)} onRetry={retry} />
        )
      ) : !data?.from || !data.to ? (
        <Skeleton />
      ) : (
        <>
          <section className="relation-group">
            <h3>{words.ways}</h3>
            {data.paths.length === 0 && <p className="note">{words.none}</p>}
            {data.paths.map((way, index) => (
              <WayView key={way.steps.map(({ relation }) => relation.id).join("|")} way={way} number={index + 1} />
            ))}
          </section>
          <SideBySide first={data.from} second={data.to} />
        </>
      )}
    </article>
  );
}

interface EndProps {
  place: 0 | 1;
  slug: string | null;
  label: string;
  /** What the answer calls it: a link may have another name of it, which the map does not know. */
  known: string | undefined;
}

function End({ place, slug, label, known }: EndProps) {
  const own = useConceptLabel(slug);
  const name = known ?? own;
  return (
    <ConceptPicker
      label={slug === null ? label : words.change(name ?? slug)}
      placeholder={label}
      chosen={name ?? slug ?? undefined}
      onPick={(picked) => dispatch({ type: "end", place, slug: picked })}
    />
  );
}

/** The ways stand on the map for as long as they stand in the panel. */
function useWaysOnMap(ways: readonly Way[] | null): void {
  useEffect(() => {
    if (!ways || ways.length === 0) return;
    const steps = ways.flatMap((way) => way.steps);
    addConcepts(
      steps.flatMap(({ from, to }) => [from, to]),
      steps.map(({ relation }) => relation),
    );
    const rows = ways.map(({ steps: [first, ...rest] }) =>
      first ? [first.from.slug, first.to.slug, ...rest.map(({ to }) => to.slug)] : [],
    );
    const relations = [...new Map(steps.map(({ relation }) => [relation.id, toRelation(relation)])).values()];
    app.subject.set((before) => ({ ...before, ways: { rows, relations } }));
    return () => app.subject.set((before) => ({ ...before, ways: null }));
  }, [ways]);
}

function WayView({ way, number }: { way: Way; number: number }) {
  return (
    <section className="way">
      <h4>{words.way(number, way.length)}</h4>
      <ol className="connect-steps">
        {way.steps.map(({ relation, from, to, forwards }) => {
          const [source, target] = forwards ? [from, to] : [to, from];
          const [evidence] = byTelling(relation.evidence, [source, target]);
          return (
            <li key={relation.id}>
              <ConceptLink slug={source.slug} label={source.label} />{" "}
              <span className="verb">{toldVerb(relation.label)}</span>{" "}
              <ConceptLink slug={target.slug} label={target.label} />
              {evidence && <EvidenceQuote evidence={evidence} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
