import { useId, useState } from "react";
import { AddRelationDocument, type RelationType } from "../../api/generated/later/graphql.ts";
import { useCorrect } from "../../controllers/use-correct.ts";
import { text } from "../../text/en.ts";
import { correctText } from "../../text/correct-en.ts";
import { useConceptLabel } from "../use-concept-label.ts";
import { OtherConcept } from "./OtherConcept.tsx";
import { focusFirst } from "./Part.tsx";
import { TypeSelect } from "./TypeSelect.tsx";

const words = correctText.add;

interface AddRelationProps {
  slug: string;
  label: string;
  /** Once it is written and holds. */
  onDone: () => void;
}

/** A relation that no note speaks of: with which concept, of which type, in which words, which way round. */
export function AddRelation({ slug, label, onDone }: AddRelationProps) {
  const correct = useCorrect();
  const id = useId();
  const [other, setOther] = useState<string | null>(null);
  const [type, setType] = useState<RelationType>("RELATED_TO");
  const [verb, setVerb] = useState("");
  const [outward, setOutward] = useState(true);
  const otherLabel = useConceptLabel(other) ?? "";

  const said = verb.trim() || text.relations[type].name;
  const sentence = (out: boolean): string =>
    out ? correctText.relation(label, said, otherLabel) : correctText.relation(otherLabel, said, label);
  const add = async (from: string, to: string): Promise<void> => {
    const variables = { source: from, type, target: to, label: verb.trim() || null };
    if (await correct(correctText.done.added(sentence(outward)), AddRelationDocument, variables)) onDone();
  };

  return (
    <>
      <OtherConcept slug={slug} other={other} label={words.with} onPick={setOther} />
      {other !== null && other !== slug && (
        <form
          className="correct-stack"
          onSubmit={(event) => {
            event.preventDefault();
            void (outward ? add(slug, other) : add(other, slug));
          }}
        >
          <div className="correct-row">
            <label htmlFor={`${id}-type`}>{correctText.type}</label>
            <TypeSelect key={other} ref={focusFirst} id={`${id}-type`} value={type} onChange={setType} />
          </div>
          <div className="correct-row">
            <label htmlFor={`${id}-verb`}>{words.verb}</label>
            <input
              id={`${id}-verb`}
              className="text-field"
              value={verb}
              maxLength={200}
              placeholder={text.relations[type].name}
              onChange={({ target }) => setVerb(target.value)}
            />
          </div>
          <fieldset>
            <legend>{words.way}</legend>
            {[true, false].map((out) => (
              <label key={String(out)} className="check-row">
                <input type="radio" name={`${id}-way`} checked={outward === out} onChange={() => setOutward(out)} />
                <span dir="auto">{sentence(out)}</span>
              </label>
            ))}
          </fieldset>
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
