import { AcceptPrerequisiteDocument, RejectPrerequisiteDocument } from "../../api/generated/later/graphql.ts";
import { useCorrect } from "../../controllers/use-correct.ts";
import { correctText as words } from "../../text/correct-en.ts";
import { Icon } from "../Icon.tsx";

interface CorrectPrerequisiteProps {
  concept: { slug: string; label: string };
  requires: { slug: string; label: string };
}

/** Accepts or rejects that one has to be understood before the other. */
export function CorrectPrerequisite({ concept, requires }: CorrectPrerequisiteProps) {
  const correct = useCorrect();
  const what = words.prerequisite(concept.label, requires.label);
  const pair = { concept: concept.slug, requires: requires.slug };
  return (
    <details className="correct">
      <summary aria-label={words.correct(what)}>
        <Icon name="edit" />
        {words.open}
      </summary>
      <div className="correct-form correct-row">
        <button
          type="button"
          className="button is-small"
          onClick={() => void correct(words.done.accepted(what), AcceptPrerequisiteDocument, pair)}
        >
          {words.accept}
        </button>
        <button
          type="button"
          className="button is-small"
          onClick={() => void correct(words.done.rejected(what), RejectPrerequisiteDocument, pair)}
        >
          {words.reject}
        </button>
      </div>
    </details>
  );
}
