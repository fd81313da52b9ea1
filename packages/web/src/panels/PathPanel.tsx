import { sentenceOf } from "../api/errors.ts";
import { LearningPathDocument, type LearningPathQuery } from "../api/generated/graphql.ts";
import { setKnown } from "../controllers/KnownSync.ts";
import { useLiveQuery } from "../controllers/use-live-query.ts";
import { app, dispatch } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { text } from "../text/en.ts";
import { ConceptLink } from "./ConceptLink.tsx";
import { ConceptPicker } from "./ConceptPicker.tsx";
import { EvidenceList } from "./Evidence.tsx";
import { Icon } from "./Icon.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { Failure, Skeleton } from "./States.tsx";
import { useConceptLabel } from "./use-concept-label.ts";

type Path = LearningPathQuery["learningPath"];
type Step = Path["steps"][number];

export function PathPanel({ goal }: { goal: string }) {
  // What is known is ticked here, not asked for: ticking must not make the list jump.
  const { data, error, retry } = useLiveQuery(LearningPathDocument, { to: [goal], known: [] });
  const label = useConceptLabel(goal) ?? goal;
  const path = data?.learningPath;
  return (
    <article className="panel-body" aria-label={text.path.label(label)}>
      <PanelHead back={text.path.close} onBack={() => dispatch({ type: "goal", slug: null })} />
      <h2 className="panel-title">{text.path.title(label)}</h2>
      {error && !path ? (
        <Failure message={sentenceOf(error)} onRetry={retry} />
      ) : path ? (
        <Steps path={path} />
      ) : (
        <Skeleton />
      )}
      <section className="relation-group">
        <h3>{text.path.change}</h3>
        <ConceptPicker
          label={text.overview.plan}
          placeholder={text.overview.plan}
          onPick={(slug) => dispatch({ type: "goal", slug })}
        />
      </section>
    </article>
  );
}

function Steps({ path }: { path: Path }) {
  const known = useStore(app.known);
  const goals = new Set(path.goals.map((goal) => goal.slug));
  const done = path.steps.filter((step) => known.has(step.concept.slug)).length;
  const next = path.steps.find((step) => !known.has(step.concept.slug));
  const minutes = path.steps.reduce((sum, step) => sum + (known.has(step.concept.slug) ? 0 : step.minutes), 0);
  return (
    <>
      <p className="quiet">{text.path.steps(path.steps.length, minutes)}</p>
      {path.message && <p className="note">{path.message}</p>}
      {path.steps.length > 0 && (
        <div className="progress">
          <progress max={path.steps.length} value={done} aria-label={text.path.progress(done, path.steps.length)} />
          <span>{done === path.steps.length ? text.path.done : text.path.progress(done, path.steps.length)}</span>
        </div>
      )}
      <ol className="steps">
        {path.steps.map((step, index) => (
          <PathStep
            key={step.concept.slug}
            step={step}
            number={index + 1}
            known={known.has(step.concept.slug)}
            next={step === next}
            goal={goals.has(step.concept.slug)}
          />
        ))}
      </ol>
      {path.steps.length === 1 && !path.message && <p className="note">{text.path.none}</p>}
    </>
  );
}

interface PathStepProps {
  step: Step;
  number: number;
  known: boolean;
  next: boolean;
  goal: boolean;
}

function PathStep({ step, number, known, next, goal }: PathStepProps) {
  const { concept, home } = step;
  return (
    <li className={`step${known ? " is-known" : ""}${next ? " is-next" : ""}`}>
      <label className="step-check">
        <input
          type="checkbox"
          checked={known}
          aria-label={text.path.known(concept.label)}
          onChange={(event) => setKnown(concept.slug, event.target.checked)}
        />
        <span className="step-stone" aria-hidden="true">
          {known ? <Icon name="check" /> : number}
        </span>
      </label>
      <div className="step-body">
        <div className="relation-head">
          <ConceptLink slug={concept.slug} label={concept.label} />
          {goal && <span className="badge">{text.path.goal}</span>}
          {next && !goal && <span className="badge">{text.path.next}</span>}
        </div>
        <p className="reason">{step.reason}</p>
        <EvidenceList evidence={step.evidence} count={step.evidence.length} />
        {home && (
          <button
            type="button"
            className="link step-read"
            onClick={() => dispatch({ type: "read", reading: { path: home.note.path, line: home.line, span: null } })}
          >
            <Icon name="note" />
            {text.path.read}:{" "}
            {home.heading && home.heading !== home.note.title
              ? `${home.note.title} › ${home.heading}`
              : home.note.title}
          </button>
        )}
      </div>
    </li>
  );
}
