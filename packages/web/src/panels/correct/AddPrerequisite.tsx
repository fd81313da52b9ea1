import { useId, useState } from "react";
import { AddPrerequisiteDocument } from "../../api/generated/later/graphql.ts";
import { useCorrect } from "../../controllers/use-correct.ts";
import { correctText } from "../../text/correct-en.ts";
import { useConceptLabel } from "../use-concept-label.ts";
import { OtherConcept } from "./OtherConcept.tsx";
import { focusFirst } from "./Part.tsx";

const words = correctText.add;

interface AddPrerequisiteProps {
  slug: string;
  label: string;
  /** Once it is written and holds. */
  onDone: () => void;
}

/** What has to be understood first although no note says so, and why. */
export function AddPrerequisite({ slug, label, onDone }: AddPrerequisiteProps) {
  const correct = useCorrect();
  const id = useId();
  const [requires, setRequires] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const what = correctText.prerequisite(label, useConceptLabel(requires) ?? "");

  const add = async (first: string): Promise<void> => {
    const variables = { concept: slug, requires: first, reason: reason.trim() || null };
    if (await correct(correctText.done.added(what), AddPrerequisiteDocument, variables)) onDone();
  };

  return (
    <>
      <OtherConcept slug={slug} other={requires} label={words.first} onPick={setRequires} />
      {requires !== null && requires !== slug && (
        <form
          className="correct-stack"
          onSubmit={(event) => {
            event.preventDefault();
            void add(requires);
          }}
        >
          <p dir="auto">{what}</p>
          <div className="correct-row">
            <label htmlFor={id}>{words.reason}</label>
            <input
              key={requires}
              ref={focusFirst}
              id={id}
              className="text-field"
              value={reason}
              maxLength={500}
              onChange={({ target }) => setReason(target.value)}
            />
          </div>
          <div className="correct-row">
            <button type="submit" className="button is-small">
              {words.add}
            </button>
          </div>
        </form>
      )}
    </>
  );
}
