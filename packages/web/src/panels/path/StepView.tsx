import { useEffect, useRef } from "react";
import { goTo, toggleKnown } from "../../controllers/PathKeys.ts";
import { app, dispatch, type LearningPath } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { learnText } from "../../text/learn-en.ts";
import { ThemeDot } from "../ConceptLink.tsx";
import { PrerequisiteCorrection } from "../correct-later.tsx";
import { EvidenceList } from "../Evidence.tsx";
import { Icon } from "../Icon.tsx";
import { PanelHead } from "../PanelHead.tsx";
import { PlaceLink } from "../PlaceLink.tsx";
import { ProgressBar } from "./ProgressBar.tsx";
import { StepText } from "./StepText.tsx";
import { told } from "../../text/told.ts";

const words = learnText.step;

interface StepViewProps {
  path: LearningPath;
  step: LearningPath["steps"][number];
  /** From 0. */
  place: number;
}

/** One step of a path: why it is there, and what to read. */
export function StepView({ path, step, place }: StepViewProps) {
  const { concept, home } = step;
  const total = path.steps.length;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    app.announcement.set(words.label(place + 1, total, concept.label));
    title.current?.closest(".panel-scroll")?.scrollTo({ top: 0 });
  }, [place, total, concept.label]);
  return (
    <article className="panel-body step-view" aria-label={words.label(place + 1, total, concept.label)}>
      <PanelHead back={words.all} onBack={() => dispatch({ type: "step", slug: null })}>
        <button
          type="button"
          className="button is-small"
          onClick={() => dispatch({ type: "focus", slug: concept.slug })}
        >
          {words.around}
        </button>
      </PanelHead>
      <p className="quiet">
        {words.number(place + 1, total)}
        {path.minutes > 0 && ` · ${learnText.path.left(path.minutes)}`}
      </p>
      <ProgressBar steps={path.steps} />
      <h2 className="panel-title" ref={title}>
        <ThemeDot slug={concept.slug} />
        {concept.label} {step.isGoal && <span className="badge">{learnText.path.goal}</span>}
      </h2>
      <Why path={path} step={step} />
      <section className="relation-group">
        <h3>{words.read}</h3>
        {home ? (
          <>
            <PlaceLink home={home}>
              {words.place(home.startLine, home.endLine)}, {learnText.minutes(step.minutes)}
            </PlaceLink>
            <StepText key={`${home.note.path}:${home.startLine}`} home={home} slug={concept.slug} />
          </>
        ) : (
          <p className="note">{words.nothing}</p>
        )}
      </section>
      <StepFoot slug={concept.slug} first={place === 0} last={place === total - 1} />
    </article>
  );
}

function Why({ path, step }: { path: LearningPath; step: LearningPath["steps"][number] }) {
  const onPath = (slug: string): boolean => path.steps.some(({ concept }) => concept.slug === slug);
  return (
    <section className="relation-group">
      <h3>{words.why}</h3>
      <p className="step-why">{told(step.reason)}</p>
      <EvidenceList evidence={step.evidence} count={step.evidence.length} />
      {step.neededFor && <PrerequisiteCorrection concept={step.neededFor} requires={step.concept} />}
      <Links title={words.neededFor} concepts={step.neededFor ? [step.neededFor] : []} onPath={onPath} />
      <Links title={words.buildsOn} concepts={step.buildsOn} onPath={onPath} />
    </section>
  );
}

interface LinksProps {
  title: string;
  concepts: readonly { slug: string; label: string }[];
  onPath: (slug: string) => boolean;
}

/** Other concepts: to their steps where they have one, to the map where not. */
function Links({ title, concepts, onPath }: LinksProps) {
  if (concepts.length === 0) return null;
  return (
    <p className="step-links">
      {title}{" "}
      {concepts.slice(0, 6).map(({ slug, label }, index) => (
        <span key={slug}>
          {index > 0 && ", "}
          <button
            type="button"
            className="link"
            onClick={() => dispatch(onPath(slug) ? { type: "step", slug } : { type: "focus", slug })}
          >
            {label}
          </button>
        </span>
      ))}
    </p>
  );
}

/** Says the key that does the same. */
const keyed = (name: string, key: string) => ({ "aria-keyshortcuts": key, title: words.withKey(name, key) });

interface StepFootProps {
  slug: string;
  first: boolean;
  last: boolean;
}

/** Back, known, next: always within reach. */
function StepFoot({ slug, first, last }: StepFootProps) {
  const known = useStore(app.known).has(slug);
  return (
    <div className="step-foot">
      <button type="button" className="button" {...keyed(words.back, "p")} disabled={first} onClick={() => goTo(-1)}>
        {words.back}
      </button>
      <button type="button" className="button" {...keyed(words.know, "k")} aria-pressed={known} onClick={toggleKnown}>
        <Icon name="check" />
        {words.know}
      </button>
      {last ? (
        <button type="button" className="button is-main" onClick={() => dispatch({ type: "step", slug: null })}>
          {words.finish}
        </button>
      ) : (
        <button type="button" className="button is-main" {...keyed(words.next, "n")} onClick={() => goTo(1)}>
          {words.next}
        </button>
      )}
    </div>
  );
}
