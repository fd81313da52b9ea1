import { sentenceOf } from "../../api/errors.ts";
import {
  CorrectionsDocument,
  RemoveCorrectionDocument,
  type CorrectionsQuery,
} from "../../api/generated/later/graphql.ts";
import { useCorrect, useUndo } from "../../controllers/use-correct.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { app } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { text } from "../../text/en.ts";
import { told } from "../../text/told.ts";
import { correctText } from "../../text/correct-en.ts";
import { Icon } from "../Icon.tsx";
import { Failure, Skeleton } from "../States.tsx";
import { useAfterCorrection } from "./use-after-correction.ts";

const words = correctText.panel;
type Correction = CorrectionsQuery["corrections"][number];

/** All entries of the author's file, what became of each, and the way to take one out. */
export function CorrectionList({ editable }: { editable: boolean }) {
  const { data, error, retry } = useLiveQuery(CorrectionsDocument, {});
  useAfterCorrection(retry);
  const undo = useUndo();
  const undoable = useStore(app.notice)?.undoable ?? 0;
  if (error && !data) return <Failure message={sentenceOf(error)} onRetry={retry} />;
  if (!data) return <Skeleton />;
  if (data.corrections.length === 0) return <p className="note">{words.empty}</p>;
  return (
    <>
      {undoable > 0 && (
        <button type="button" className="button is-small" onClick={() => void undo()}>
          <Icon name="undo" />
          {words.undoLast}
        </button>
      )}
      <ul>
        {data.corrections.map((correction) => (
          <Entry key={`${correction.line}:${correction.text}`} correction={correction} editable={editable} />
        ))}
      </ul>
    </>
  );
}

/** What it speaks of, in words. */
function saidOf({ kind, names, type }: Correction): string {
  const [first = "", second = ""] = names;
  if (type) return correctText.relation(first, text.relations[type].name, second);
  if (kind.endsWith("PREREQUISITE")) return correctText.prerequisite(first, second);
  return names.join(kind === "MERGE" ? " = " : ", ");
}

function Entry({ correction, editable }: { correction: Correction; editable: boolean }) {
  const correct = useCorrect();
  const { kind, to, line, status, message, because } = correction;
  return (
    <li className="relation-line">
      <div className="relation-head">
        <strong className="correction-kind">{correctText.kinds[kind]}</strong>
        <span className={status === "APPLIED" ? "quiet" : "correction-off"}>{correctText.statuses[status]}</span>
      </div>
      <p>{saidOf(correction)}</p>
      {to !== null && <p className="reason">{words.to(to ?? "")}</p>}
      {message !== "" && <p className="reason">{told(message)}</p>}
      {because && <p className="reason">“{because}”</p>}
      <p className="quiet">
        cairn.corrections.yaml, {words.line(line)}{" "}
        {editable && (
          <button
            type="button"
            className="link"
            aria-label={words.remove(line)}
            onClick={() =>
              void correct(correctText.done.removed, RemoveCorrectionDocument, { line, text: correction.text })
            }
          >
            {words.removeShort}
          </button>
        )}
      </p>
    </li>
  );
}
