import { correctText as words } from "../../text/correct-en.ts";
import { Icon } from "../Icon.tsx";
import { RelationForm, sentenceOfRelation, type CorrectableRelation } from "./RelationForm.tsx";

/** Opens the corrections of a relation, beside its line. */
export function CorrectRelation({ relation }: { relation: CorrectableRelation }) {
  return (
    <details className="correct">
      <summary aria-label={words.correct(sentenceOfRelation(relation))}>
        <Icon name="edit" />
        {words.open}
      </summary>
      <RelationForm relation={relation} />
    </details>
  );
}
