import { useState } from "react";
import { sentenceOf } from "../../api/errors.ts";
import { FrontierDocument } from "../../api/generated/graphql.ts";
import { FRONTIER_SIZE } from "../../controllers/FrontierLoader.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { knownSlugs } from "../../learn/path-request.ts";
import { app } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { text } from "../../text/en.ts";
import { learnText } from "../../text/learn-en.ts";
import { ConceptLink } from "../ConceptLink.tsx";
import { KnownCheck } from "../KnownCheck.tsx";
import { PageHead } from "../PageHead.tsx";
import { PlaceLink } from "../PlaceLink.tsx";
import { Failure, Skeleton } from "../States.tsx";
import { told } from "../../text/told.ts";

const words = learnText.next;
const MOST = 100;

/** What can be learned now, given what is known. */
export function NextPanel() {
  const known = useStore(app.known);
  const [first, setFirst] = useState(FRONTIER_SIZE);
  const { data, error, retry } = useLiveQuery(FrontierDocument, { known: knownSlugs(known), first });
  const items = data?.frontier;
  return (
    <article className="panel-body" aria-label={text.pages.next}>
      <PageHead page="next" />
      <p className="quiet">{known.size > 0 ? words.intro : words.introNothing}</p>
      {error && !items ? <Failure message={sentenceOf(error)} onRetry={retry} /> : !items && <Skeleton />}
      {items?.length === 0 && <p className="note">{words.none}</p>}
      <ul className="steps">
        {items?.map(({ concept, reason, minutes, home }) => (
          <li key={concept.slug} className="step is-free">
            <KnownCheck
              slug={concept.slug}
              label={concept.label}
              known={known.has(concept.slug)}
              name={learnText.path.known(concept.label)}
            />
            <div className="step-body">
              <div className="relation-head">
                <ConceptLink slug={concept.slug} label={concept.label} />
              </div>
              <p className="reason">{told(reason)}</p>
              {home && <PlaceLink home={home}>{learnText.minutes(minutes)}</PlaceLink>}
            </div>
          </li>
        ))}
      </ul>
      {items && items.length === first && first < MOST && (
        <button type="button" className="more" onClick={() => setFirst(Math.min(MOST, first + FRONTIER_SIZE))}>
          {words.more}
        </button>
      )}
    </article>
  );
}
