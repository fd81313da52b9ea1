import { useEffect } from "react";
import { placeOf } from "../../learn/path-progress.ts";
import { app, dispatch, useView } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { learnText } from "../../text/learn-en.ts";
import { PanelHead } from "../PanelHead.tsx";
import { Failure, Skeleton } from "../States.tsx";
import { Suggestions } from "../Suggestions.tsx";
import { useConceptLabel } from "../use-concept-label.ts";
import { Checklist } from "./Checklist.tsx";
import { Goals } from "./Goals.tsx";
import { StepView } from "./StepView.tsx";

const words = learnText.path;

/** A learning path: the whole list, or the step that is being learned. */
export function PathPanel() {
  const { goals, step } = useView();
  const { path, error } = useStore(app.path);
  const label = useConceptLabel(path?.goals[0]?.slug ?? goals[0] ?? null) ?? "";
  const place = path ? placeOf(path.steps, step) : -1;
  const current = path?.steps[place];
  const title = words.title(label, (path?.goals.length || goals.length) - 1);
  const said = path && !current ? `${title}: ${words.steps(path.steps.length, path.minutes)}` : null;
  useEffect(() => {
    if (said !== null) app.announcement.set(said);
  }, [said]);
  if (path && current) return <StepView path={path} step={current} place={place} />;
  return (
    <article className="panel-body" aria-label={words.label(label)}>
      <PanelHead back={words.close} onBack={() => dispatch({ type: "leave-path" })} />
      <h2 className="panel-title">{title}</h2>
      {error?.notFound ? (
        <Unknown message={error.message} suggestions={error.suggestions} />
      ) : error && !path ? (
        <Failure message={error.message} onRetry={() => app.pathAttempt.set((count) => count + 1)} />
      ) : path ? (
        <Checklist path={path} />
      ) : (
        <Skeleton />
      )}
      {!error?.notFound && <Goals path={path} />}
    </article>
  );
}

/** What to do about a goal that the notes do not have. */
function Unknown({ message, suggestions }: { message: string; suggestions: readonly string[] }) {
  return (
    <div role="alert">
      <p className="note">{suggestions.length > 0 ? (message.split(". ")[0] ?? message) + "." : message}</p>
      <Suggestions names={suggestions} onPick={(name) => dispatch({ type: "goal", slug: name })} />
    </div>
  );
}
