import { sentenceOf } from "../../api/errors.ts";
import { GapsDocument, type GapsQuery } from "../../api/generated/later/graphql.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { text } from "../../text/en.ts";
import { learnText } from "../../text/learn-en.ts";
import { ConceptLink } from "../ConceptLink.tsx";
import { EvidenceList } from "../Evidence.tsx";
import { PageHead } from "../PageHead.tsx";
import { Failure, Skeleton } from "../States.tsx";
import { CycleView } from "./CycleView.tsx";
import { told } from "../../text/told.ts";

const words = learnText.gaps;

/** As many of each as the query asks for. */
const MOST_GAPS = 50;
const countOf = (count: number, most: number): string => (count < most ? String(count) : words.atLeast(count));

/** What the notes use and never explain, what cannot be understood for it, and what is explained in a circle. */
export function GapsPanel() {
  const { data, error, retry } = useLiveQuery(GapsDocument, {});
  return (
    <article className="panel-body" aria-label={text.pages.gaps}>
      <PageHead page="gaps" />
      <p className="quiet">{words.intro}</p>
      {error && !data ? (
        <Failure message={sentenceOf(error)} onRetry={retry} />
      ) : data ? (
        <Content data={data} />
      ) : (
        <Skeleton />
      )}
    </article>
  );
}

function Content({ data: { gaps, cycles } }: { data: GapsQuery }) {
  return (
    <>
      <section className="relation-group">
        <h3>
          {words.unexplained} <span className="count">{countOf(gaps.gaps.length, MOST_GAPS)}</span>
        </h3>
        {gaps.gaps.length === 0 && <p className="note">{words.none}</p>}
        <ul>
          {gaps.gaps.map(({ concept, reason, neededByCount, evidence }) => (
            <li key={concept.slug} className="relation-line">
              <div className="relation-head">
                <ConceptLink slug={concept.slug} label={concept.label} />
                <span className="quiet">{words.needed(neededByCount)}</span>
              </div>
              <p className="reason">{told(reason)}</p>
              <EvidenceList evidence={evidence} count={evidence.length} />
            </li>
          ))}
        </ul>
      </section>
      {gaps.unreachable.length > 0 && (
        <section className="relation-group">
          <h3>
            {words.unreachable} <span className="count">{countOf(gaps.unreachable.length, MOST_GAPS)}</span>
          </h3>
          <ul>
            {gaps.unreachable.map(({ concept, reason }) => (
              <li key={concept.slug} className="relation-line">
                <ConceptLink slug={concept.slug} label={concept.label} />
                <p className="reason">{told(reason)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="relation-group">
        <h3>
          {words.cycles} <span className="count">{cycles.cycles.length}</span>
        </h3>
        {cycles.cycles.length === 0 && <p className="note">{words.noCycles}</p>}
        <ul>
          {cycles.cycles.map((cycle) => (
            <CycleView key={cycle.concepts.map(({ slug }) => slug).join("|")} cycle={cycle} />
          ))}
        </ul>
        {cycles.truncated && <p className="note">{words.more}</p>}
      </section>
    </>
  );
}
