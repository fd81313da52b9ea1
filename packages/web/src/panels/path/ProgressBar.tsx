import { progressOn } from "../../learn/path-progress.ts";
import { app, type LearningPath } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { learnText } from "../../text/learn-en.ts";

const words = learnText.path;

export function ProgressBar({ steps }: { steps: LearningPath["steps"] }) {
  const known = useStore(app.known);
  const { done, total } = progressOn(steps, known);
  if (total === 0) return null;
  return (
    <div className="progress">
      <progress max={total} value={done} aria-label={words.progress(done, total)} />
      <span>{done === total ? words.done : words.progress(done, total)}</span>
    </div>
  );
}
