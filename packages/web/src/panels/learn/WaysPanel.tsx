import { isNotFound, sentenceOf } from "../../api/errors.ts";
import { BetweenDocument, type BetweenQuery } from "../../api/generated/later/graphql.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { knownSlugs } from "../../learn/path-request.ts";
import { app, dispatch, useView } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { text } from "../../text/en.ts";
import { learnText } from "../../text/learn-en.ts";
import { ConceptLink } from "../ConceptLink.tsx";
import { ConceptPicker } from "../ConceptPicker.tsx";
import { PageHead } from "../PageHead.tsx";
import { Failure, Skeleton } from "../States.tsx";
import { told } from "../../text/told.ts";

const words = learnText.ways;
type Way = BetweenQuery["between"]["ways"][number];

/** Several ways from what is known to the first goal. */
export function WaysPanel() {
  const known = useStore(app.known);
  const [goal = ""] = useView().goals;
  const variables = { known: knownSlugs(known), to: goal };
  const { data, error, retry } = useLiveQuery(BetweenDocument, variables, goal === "");
  const between = data?.between;
  return (
    <article className="panel-body" aria-label={text.pages.ways}>
      <PageHead page="ways" />
      {goal === "" ? (
        <>
          <p className="note">{words.noGoal}</p>
          <ConceptPicker
            label={text.overview.plan}
            placeholder={text.overview.plan}
            onPick={(slug) => dispatch({ type: "goal", slug })}
          />
        </>
      ) : isNotFound(error) ? (
        <p className="note">{error && sentenceOf(error)}</p>
      ) : error && !between ? (
        <Failure message={sentenceOf(error)} onRetry={retry} />
      ) : !between ? (
        <Skeleton />
      ) : between.ways.length === 0 ? (
        <p className="note">{words.none}</p>
      ) : (
        <>
          <p className="quiet">{words.intro}</p>
          {known.size === 0 && between.ways.length > 1 && <p className="note remark">{words.noKnown}</p>}
          {between.ways.length === 1 && <p className="note remark">{words.only}</p>}
          {between.ways.map((way) => (
            <WayView key={way.steps.map(({ concept }) => concept.slug).join("|")} way={way} />
          ))}
        </>
      )}
    </article>
  );
}

function WayView({ way }: { way: Way }) {
  return (
    <section className="way relation-group">
      <h3>
        {way.from ? words.from(way.from.label) : words.fromStart}{" "}
        <span className="count">{words.steps(way.steps.length, way.minutes)}</span>
        {way.gentlest ? (
          <span className="badge">{words.gentlest}</span>
        ) : (
          way.shortest && <span className="badge">{words.shortest}</span>
        )}
      </h3>
      <ol className="way-steps">
        {way.steps.map(({ concept, reason }) => (
          <li key={concept.slug} title={told(reason)}>
            <ConceptLink slug={concept.slug} label={concept.label} />
          </li>
        ))}
      </ol>
      {way.leftOut.length > 0 && (
        <p className="quiet">
          {words.leftOut}: {way.leftOut.map(({ label }) => label).join(", ")}
        </p>
      )}
    </section>
  );
}
