import { isNotFound, sentenceOf, suggestionsOf } from "../api/errors.ts";
import { ConceptDocument } from "../api/generated/graphql.ts";
import { setKnown } from "../controllers/KnownSync.ts";
import { unpin } from "../controllers/PinSync.ts";
import { useLiveQuery } from "../controllers/use-live-query.ts";
import { app, dispatch, useMap, useView } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { text } from "../text/en.ts";
import { ConceptLink, ThemeDot } from "./ConceptLink.tsx";
import { ConceptCorrection } from "./correct-later.tsx";
import { Icon } from "./Icon.tsx";
import { OtherNames } from "./OtherNames.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { PrerequisiteList } from "./PrerequisiteList.tsx";
import { groupRelations, type ConceptDetail } from "./relation-groups.ts";
import { reasonsOf, saidOf } from "./concept-words.ts";
import { RelationGroups } from "./RelationGroups.tsx";
import { Failure, Skeleton } from "./States.tsx";
import { Suggestions } from "./Suggestions.tsx";

export function ConceptPanel({ slug }: { slug: string }) {
  const { data, error, retry } = useLiveQuery(ConceptDocument, { slug });
  const { goals, page } = useView();
  const { graph } = useMap();
  const goal = goals[0];
  const back = page
    ? text.concept.backTo(text.pages[page])
    : goal
      ? text.concept.backToPath(graph.concepts.get(goal)?.label ?? goal)
      : text.concept.back;
  const concept = data?.concept;
  const title = concept?.label ?? graph.concepts.get(slug)?.label ?? slug;
  return (
    <article className="panel-body" aria-label={text.concept.label(title)}>
      <PanelHead back={back} onBack={() => dispatch({ type: "leave-focus" })} />
      {isNotFound(error) ? (
        <div role="alert">
          <p className="note">{text.concept.notFound(slug)}</p>
          <Suggestions names={suggestionsOf(error)} onPick={(name) => dispatch({ type: "focus", slug: name })} />
        </div>
      ) : error && !concept ? (
        <Failure message={sentenceOf(error)} onRetry={retry} />
      ) : concept ? (
        <Detail key={concept.slug} concept={concept} />
      ) : (
        <Skeleton />
      )}
    </article>
  );
}

function Detail({ concept }: { concept: ConceptDetail }) {
  const known = useStore(app.known).has(concept.slug);
  const pinned = useView().pins.has(concept.slug);
  const chosen = useStore(app.chosenRelation);
  const relations = concept.relations.edges.map((edge) => edge.node);
  return (
    <>
      <h2 className="panel-title" dir="auto">
        <ThemeDot slug={concept.slug} />
        {concept.label}
      </h2>
      <OtherNames label={concept.label} names={concept.aliasEvidence} />
      {saidOf(concept) && (
        <p className={concept.definition ? "definition" : "definition is-missing"} dir="auto">
          {saidOf(concept)}
        </p>
      )}
      <Home concept={concept} />
      <div className="actions">
        <button type="button" className="button is-main" onClick={() => dispatch({ type: "goal", slug: concept.slug })}>
          <Icon name="path" />
          {text.concept.learn}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={known}
          onClick={() => setKnown(concept.slug, !known, concept.label)}
        >
          <Icon name="check" />
          {text.concept.know}
        </button>
        <button type="button" className="button" onClick={() => dispatch({ type: "connect", slug: concept.slug })}>
          {text.concept.connect}
        </button>
        <button type="button" className="button" onClick={() => hide(concept)}>
          {text.concept.hide}
        </button>
        {pinned && (
          <button type="button" className="button" onClick={() => unpin(concept.slug)}>
            {text.concept.unpin}
          </button>
        )}
      </div>
      <ConceptCorrection key={concept.label} slug={concept.slug} label={concept.label} />
      <PrerequisiteList
        title={text.concept.requires}
        of={concept}
        side="before"
        items={concept.requires.map((item) => ({ ...item, concept: item.requires }))}
      />
      <RelationGroups groups={groupRelations(concept.slug, relations)} chosen={chosen} />
      {relations.length === 0 && <p className="note">{text.concept.none}</p>}
      {concept.relations.totalCount > relations.length && (
        <p className="note">{text.concept.partial(relations.length, concept.relations.totalCount)}</p>
      )}
      <PrerequisiteList title={text.concept.unlocks} of={concept} side="after" items={concept.unlocks} />
      <Related concept={concept} />
      <Mentions concept={concept} />
    </>
  );
}

/** The panel goes with the concept: what has become of it, and the way back, is said on the map. */
function hide({ slug, label }: ConceptDetail): void {
  dispatch({ type: "hide", slug });
  app.notice.set((before) => ({
    message: text.concept.hidden(label),
    failed: false,
    undoable: before?.undoable ?? 0,
    back: { name: text.concept.showAgain, action: { type: "show", slug } },
  }));
}

function Home({ concept: { home, explained } }: { concept: ConceptDetail }) {
  if (!home) return null;
  return (
    <p className="home">
      {explained ? text.concept.home : text.concept.namedIn}{" "}
      <button
        type="button"
        className="link"
        onClick={() => dispatch({ type: "read", reading: { path: home.note.path, line: home.line, span: null } })}
      >
        {home.heading && home.heading !== home.note.title ? `${home.note.title} › ${home.heading}` : home.note.title}
      </button>
    </p>
  );
}

function Related({ concept: { related } }: { concept: ConceptDetail }) {
  if (related.length === 0) return null;
  return (
    <section className="relation-group">
      <h3>{text.concept.related}</h3>
      <ul>
        {related.map((item) => (
          <li key={item.concept.slug} className="relation-line">
            <ConceptLink slug={item.concept.slug} label={item.concept.label} />
            <p className="reason" dir="auto">
              {reasonsOf(item)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mentions({ concept: { mentions } }: { concept: ConceptDetail }) {
  if (mentions.edges.length === 0) return null;
  return (
    <section className="relation-group">
      <h3>{text.concept.mentions(mentions.totalCount)}</h3>
      <ul className="mention-list">
        {mentions.edges.map(({ node }) => (
          <li key={`${node.note.path}:${node.start.line}`}>
            <button
              type="button"
              className="link"
              onClick={() =>
                dispatch({ type: "read", reading: { path: node.note.path, line: node.start.line, span: null } })
              }
            >
              {node.note.title}
            </button>
            <span className="quiet">
              {node.section && node.section !== node.note.title ? `${node.section}, ` : ""}
              {text.concept.line(node.start.line)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
