import { useId, useState } from "react";
import {
  AcceptRelationDocument,
  RejectRelationDocument,
  RelabelRelationDocument,
  RetypeRelationDocument,
  type RelationType,
} from "../../api/generated/later/graphql.ts";
import { useCorrect } from "../../controllers/use-correct.ts";
import { correctText as words } from "../../text/correct-en.ts";
import { TypeSelect } from "./TypeSelect.tsx";

export interface CorrectableRelation {
  id: string;
  type: RelationType;
  label: string;
  source: { slug: string; label: string };
  target: { slug: string; label: string };
}

export const sentenceOfRelation = ({ source, label, target }: CorrectableRelation): string =>
  words.relation(source.label, label, target.label);

interface RelationFormProps {
  relation: CorrectableRelation;
  /** Whether accepting and rejecting have their buttons elsewhere. */
  changesOnly?: boolean;
}

/** Accept, reject, another type, another verb. */
export function RelationForm({ relation, changesOnly = false }: RelationFormProps) {
  const correct = useCorrect();
  const id = useId();
  const [type, setType] = useState(relation.type);
  const [label, setLabel] = useState(relation.label);
  const what = sentenceOfRelation(relation);
  const verb = label.trim();
  return (
    <div className="correct-form">
      {!changesOnly && (
        <div className="correct-row">
          <button
            type="button"
            className="button is-small"
            onClick={() => void correct(words.done.accepted(what), AcceptRelationDocument, { relation: relation.id })}
          >
            {words.accept}
          </button>
          <button
            type="button"
            className="button is-small"
            onClick={() => void correct(words.done.rejected(what), RejectRelationDocument, { relation: relation.id })}
          >
            {words.reject}
          </button>
        </div>
      )}
      <form
        className="correct-row"
        onSubmit={(event) => {
          event.preventDefault();
          void correct(words.done.retyped(what), RetypeRelationDocument, { relation: relation.id, to: type });
        }}
      >
        <label htmlFor={`${id}-type`}>{words.type}</label>
        <TypeSelect id={`${id}-type`} value={type} onChange={setType} />
        <button type="submit" className="button is-small" disabled={type === relation.type}>
          {words.change}
        </button>
      </form>
      <form
        className="correct-row"
        onSubmit={(event) => {
          event.preventDefault();
          void correct(words.done.relabelled(what), RelabelRelationDocument, { relation: relation.id, to: verb });
        }}
      >
        <label htmlFor={`${id}-verb`}>{words.verb}</label>
        <input
          id={`${id}-verb`}
          className="text-field"
          value={label}
          maxLength={200}
          onChange={({ target }) => setLabel(target.value)}
        />
        <button type="submit" className="button is-small" disabled={verb === "" || verb === relation.label}>
          {words.change}
        </button>
      </form>
    </div>
  );
}
