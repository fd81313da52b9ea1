import { dispatch, useView, type LearningPath } from "../../state/app-state.ts";
import { learnText } from "../../text/learn-en.ts";
import { ConceptPicker } from "../ConceptPicker.tsx";
import { Icon } from "../Icon.tsx";

const words = learnText.path;

/** What the path leads to: take goals off, add others. */
export function Goals({ path }: { path: LearningPath | null }) {
  const { goals } = useView();
  const labelOf = (goal: string): string => path?.goals.find(({ slug }) => slug === goal)?.label ?? goal;
  return (
    <section className="relation-group">
      <h3>{words.goals}</h3>
      {goals.length > 1 && (
        <ul className="chips">
          {goals.map((goal) => (
            <li key={goal} className="chip goal-chip">
              {labelOf(goal)}
              <button
                type="button"
                aria-label={words.removeGoal(labelOf(goal))}
                onClick={() => dispatch({ type: "remove-goal", slug: goal })}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <ConceptPicker
        label={words.addGoal}
        placeholder={words.addGoal}
        onPick={(slug) => dispatch({ type: "add-goal", slug })}
      />
    </section>
  );
}
