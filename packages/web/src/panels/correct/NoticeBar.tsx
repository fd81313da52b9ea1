import { useUndo } from "../../controllers/use-correct.ts";
import { app, dispatch, type Notice } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { correctText } from "../../text/correct-en.ts";
import { Icon } from "../Icon.tsx";

/** What became of the last correction or of what was hidden, with the way back. */
export function NoticeBar() {
  const notice = useStore(app.notice);
  const undo = useUndo();
  if (!notice) return null;
  return (
    <div className="notice" role={notice.failed ? "alert" : "status"}>
      <span className={notice.failed ? "is-failed" : ""}>{notice.message}</span>
      {notice.undoable > 0 && !notice.back && (
        <button type="button" className="button is-small" onClick={() => void undo()}>
          <Icon name="undo" />
          {correctText.undo}
        </button>
      )}
      {notice.back && <BackButton {...notice.back} />}
      <button type="button" className="icon-button" aria-label={correctText.close} onClick={() => app.notice.set(null)}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function BackButton({ name, action }: NonNullable<Notice["back"]>) {
  return (
    <button
      type="button"
      className="button is-small"
      onClick={() => {
        dispatch(action);
        app.notice.set(null);
      }}
    >
      <Icon name="undo" />
      {name}
    </button>
  );
}
