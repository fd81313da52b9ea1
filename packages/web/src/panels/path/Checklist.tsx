import { placeOf, progressOn } from "../../learn/path-progress.ts";
import { app, dispatch, type Known, type LearningPath } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { learnText } from "../../text/learn-en.ts";
import { ConceptLink } from "../ConceptLink.tsx";
import { EvidenceList } from "../Evidence.tsx";
import { Icon } from "../Icon.tsx";
import { KnownCheck } from "../KnownCheck.tsx";
import { placeName } from "../place-name.ts";
import { PathActions } from "./PathActions.tsx";
import { PathOptionsForm } from "./PathOptionsForm.tsx";
import { ProgressBar } from "./ProgressBar.tsx";
import { told } from "../../text/told.ts";

const words = learnText.path;
type Step = LearningPath["steps"][number];

/** All steps of a path with their boxes. */
export function Checklist({ path }: { path: LearningPath }) {
  const known = useStore(app.known);
  const { steps } = path;
  const { next } = progressOn(steps, known);
  const place = placeOf(steps, next);
  const first = next ?? steps[0]?.concept.slug;
  return (
    <>
      {steps.length > 0 && <p className="quiet">{words.steps(steps.length, path.minutes)}</p>}
      {remarksOn(path, known).map(({ code, text: remark }) => (
        <p key={code} className="note remark">
          {told(remark)}
        </p>
      ))}
      <ProgressBar steps={steps} />
      {first !== undefined && (
        <div className="actions">
          <button type="button" className="button is-main" onClick={() => dispatch({ type: "step", slug: first })}>
            <Icon name="path" />
            {next === null ? words.again : place > 0 ? words.goOn(place + 1) : words.start}
          </button>
          <PathActions path={path} />
        </div>
      )}
      <PathOptionsForm />
      <ol className="steps">
        {steps.map((step, index) => (
          <PathStep
            key={step.concept.slug}
            step={step}
            number={index + 1}
            known={known.has(step.concept.slug)}
            next={step.concept.slug === next}
          />
        ))}
      </ol>
      {path.omittedCount > 0 && <p className="note">{words.omitted(path.omittedCount)}</p>}
    </>
  );
}

/** What is to be said of the path; names that only the learner's own progress has are told of there. */
function remarksOn({ remarks, unknownNames }: LearningPath, known: Known): LearningPath["remarks"] {
  const ownOnly = unknownNames.every((name) => known.has(name));
  return remarks.filter(({ code }) => code !== "steps-omitted" && !(code === "unknown-names" && ownOnly));
}

interface PathStepProps {
  step: Step;
  number: number;
  known: boolean;
  next: boolean;
}

function PathStep({ step, number, known, next }: PathStepProps) {
  const { concept, home, isGoal } = step;
  return (
    <li className={`step${known ? " is-known" : ""}${next ? " is-next" : ""}`}>
      <KnownCheck slug={concept.slug} label={concept.label} known={known} name={words.known(concept.label)}>
        {number}
      </KnownCheck>
      <div className="step-body">
        <div className="relation-head">
          <ConceptLink slug={concept.slug} label={concept.label} />
          {isGoal && <span className="badge">{words.goal}</span>}
          {next && !isGoal && <span className="badge">{words.next}</span>}
        </div>
        <p className="reason">{told(step.reason)}</p>
        <EvidenceList evidence={step.evidence} count={step.evidence.length} />
        {home && (
          <button
            type="button"
            className="link step-read"
            onClick={() => dispatch({ type: "step", slug: concept.slug })}
          >
            <Icon name="note" />
            {words.read}: {placeName(home)}
          </button>
        )}
      </div>
    </li>
  );
}
