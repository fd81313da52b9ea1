import { useId, useState } from "react";
import { useClient } from "urql";
import {
  ConceptByNameDocument,
  HideConceptDocument,
  MergeConceptsDocument,
  RenameConceptDocument,
} from "../../api/generated/later/graphql.ts";
import { useCorrect } from "../../controllers/use-correct.ts";
import { app, dispatch } from "../../state/app-state.ts";
import { correctText as words } from "../../text/correct-en.ts";
import { ConceptPicker } from "../ConceptPicker.tsx";
import { Icon } from "../Icon.tsx";
import { AddPrerequisite } from "./AddPrerequisite.tsx";
import { AddRelation } from "./AddRelation.tsx";
import { Part } from "./Part.tsx";
import { SplitConcept } from "./SplitConcept.tsx";

/** Rename, merge with another, add what no note says of it, split, hide. */
export function CorrectConcept({ slug, label }: { slug: string; label: string }) {
  const correct = useCorrect();
  const client = useClient();
  const id = useId();
  const [name, setName] = useState(label);
  const [taken, setTaken] = useState<{ slug: string; label: string } | null>(null);
  const wanted = name.trim();

  /** Whose name it is, where it could not be given because another concept has it. */
  const rename = async (): Promise<void> => {
    setTaken(null);
    if (await correct(words.done.renamed(label, wanted), RenameConceptDocument, { concept: slug, to: wanted })) return;
    const answer = await client
      .query(ConceptByNameDocument, { name: wanted }, { requestPolicy: "network-only" })
      .toPromise();
    const owner = answer.data?.concept;
    if (owner && owner.slug !== slug) setTaken(owner);
  };

  const merge = async (other: string): Promise<void> => {
    if (other === slug) return;
    const otherLabel = app.map.get().graph.concepts.get(other)?.label ?? other;
    const merged = await correct(words.done.merged(label, otherLabel), MergeConceptsDocument, {
      concepts: [slug, other],
    });
    if (!merged) return;
    // Either of the two may have kept its address.
    const answer = await client
      .query(ConceptByNameDocument, { name: label }, { requestPolicy: "network-only" })
      .toPromise();
    dispatch({ type: "focus", slug: answer.data?.concept?.slug ?? other });
  };

  return (
    <details className="correct is-concept">
      <summary>
        <Icon name="edit" />
        {words.concept}
      </summary>
      <div className="correct-form">
        <form
          className="correct-row"
          onSubmit={(event) => {
            event.preventDefault();
            void rename();
          }}
        >
          <label htmlFor={id}>{words.name}</label>
          <input
            id={id}
            className="text-field"
            value={name}
            maxLength={200}
            onChange={({ target }) => {
              setName(target.value);
              setTaken(null);
            }}
          />
          <button type="submit" className="button is-small" disabled={wanted === "" || wanted === label}>
            {words.rename}
          </button>
        </form>
        {taken && (
          <div className="correct-row" role="status">
            <button type="button" className="button is-small" onClick={() => void merge(taken.slug)}>
              {words.mergeWith(taken.label)}
            </button>
          </div>
        )}
        <ConceptPicker label={words.merge} placeholder={words.merge} onPick={(other) => void merge(other)} />
        <Part title={words.add.relation}>{(done) => <AddRelation slug={slug} label={label} onDone={done} />}</Part>
        <Part title={words.add.prerequisite}>
          {(done) => <AddPrerequisite slug={slug} label={label} onDone={done} />}
        </Part>
        <Part title={words.split.title}>{(done) => <SplitConcept slug={slug} label={label} onDone={done} />}</Part>
        <div className="correct-row">
          <button
            type="button"
            className="button is-small"
            onClick={() =>
              void correct(words.done.hidden(label), HideConceptDocument, { concept: slug }).then(
                (hidden) => hidden && dispatch({ type: "leave-focus" }),
              )
            }
          >
            {words.hide}
          </button>
        </div>
      </div>
    </details>
  );
}
