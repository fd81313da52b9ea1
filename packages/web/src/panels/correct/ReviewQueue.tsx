import { useEffect, useRef, useState } from "react";
import { sentenceOf } from "../../api/errors.ts";
import { AcceptRelationDocument, RejectRelationDocument, ReviewDocument } from "../../api/generated/later/graphql.ts";
import { isPlainKey } from "../../controllers/Keyboard.ts";
import { useCorrect, useUndo } from "../../controllers/use-correct.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { text } from "../../text/en.ts";
import { correctText } from "../../text/correct-en.ts";
import { ConceptLink } from "../ConceptLink.tsx";
import { EvidenceList } from "../Evidence.tsx";
import { Failure, Skeleton } from "../States.tsx";
import { RelationForm, sentenceOfRelation } from "./RelationForm.tsx";
import { useAfterCorrection } from "./use-after-correction.ts";
import { toldVerb } from "../../text/told.ts";

const words = correctText.panel;
const FIRST = 50;

/** The least certain relations, one at a time, to be accepted or rejected by keyboard. */
export function ReviewQueue({ editable }: { editable: boolean }) {
  const { data, error, retry } = useLiveQuery(ReviewDocument, { first: FIRST });
  useAfterCorrection(retry);
  const correct = useCorrect();
  const undo = useUndo();
  const [wanted, setWanted] = useState(0);
  const relations = data?.review ?? [];
  // What is corrected leaves the list: the next one takes its place.
  const place = Math.min(wanted, Math.max(0, relations.length - 1));
  const relation = relations[place];
  const what = relation && sentenceOfRelation(relation);

  const act = (key: string): boolean => {
    if (key === "n") setWanted(Math.min(place + 1, relations.length - 1));
    else if (key === "p") setWanted(Math.max(0, place - 1));
    else if (!editable) return false;
    else if (key === "u") void undo();
    else if (!relation || what === undefined) return false;
    else if (key === "a") {
      void correct(correctText.done.accepted(what), AcceptRelationDocument, { relation: relation.id });
    } else if (key === "r") {
      void correct(correctText.done.rejected(what), RejectRelationDocument, { relation: relation.id });
    } else return false;
    return true;
  };

  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isPlainKey(event) && !event.repeat && latest.current(event.key)) event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  if (error && !data) return <Failure message={sentenceOf(error)} onRetry={retry} />;
  if (!data) return <Skeleton />;
  if (!relation) return <p className="note">{words.none}</p>;
  return (
    <div className="review">
      <p className="quiet">
        {words.position(place + 1, relations.length)} · {words.confidence(Math.round(relation.confidence * 100))} ·{" "}
        {text.relations[relation.type].name}
      </p>
      <div className="card" aria-live="polite">
        <div className="relation-head card-front">
          <ConceptLink slug={relation.source.slug} label={relation.source.label} />
          <span className="verb">{toldVerb(relation.label)}</span>
          <ConceptLink slug={relation.target.slug} label={relation.target.label} />
        </div>
        <EvidenceList evidence={relation.evidence} count={relation.evidenceCount} />
      </div>
      <div className="grades">
        <button type="button" className="button" disabled={!editable} onClick={() => act("a")}>
          {correctText.accept}
        </button>
        <button type="button" className="button" disabled={!editable} onClick={() => act("r")}>
          {correctText.reject}
        </button>
        <button type="button" className="button" disabled={place === 0} onClick={() => act("p")}>
          {words.back}
        </button>
        <button type="button" className="button" disabled={place === relations.length - 1} onClick={() => act("n")}>
          {words.next}
        </button>
      </div>
      {editable && <RelationForm key={relation.id} relation={relation} changesOnly />}
      <p className="quiet keys">{words.keys}</p>
    </div>
  );
}
