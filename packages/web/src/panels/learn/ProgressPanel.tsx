import { learnerProgress, progressText } from "@cairn/graph-core/progress";
import { useRef, useState } from "react";
import { useClient } from "urql";
import { KnownNamesDocument } from "../../api/generated/later/graphql.ts";
import { importProgress } from "../../controllers/import-progress.ts";
import { setKnown } from "../../controllers/KnownSync.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { knownSlugs } from "../../learn/path-request.ts";
import { app, useMap } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { text } from "../../text/en.ts";
import { learnText } from "../../text/learn-en.ts";
import { ConceptLink } from "../ConceptLink.tsx";
import { download, fileName } from "../download.ts";
import { Icon } from "../Icon.tsx";
import { PageHead } from "../PageHead.tsx";
import { PageLink } from "../PageLink.tsx";

const words = learnText.progress;

/** What is known: the learner's own data, to look at, save, load and forget. */
export function ProgressPanel() {
  const known = useStore(app.known);
  const { vault, graph } = useMap();
  const [any = ""] = graph.overview;
  const names = useLiveQuery(KnownNamesDocument, { to: [any], known: knownSlugs(known) }, any === "").data;
  const missing = new Set(names?.learningPath.unknownNames);
  const entries = [...known.values()].sort((a, b) =>
    (a.label ?? a.concept).localeCompare(b.label ?? b.concept, text.locale),
  );
  return (
    <article className="panel-body" aria-label={text.pages.progress}>
      <PageHead page="progress" />
      <p className="quiet">{words.intro}</p>
      <div className="actions">
        <button
          type="button"
          className="button is-main"
          disabled={known.size === 0}
          onClick={() =>
            download(
              `${fileName("progress", vault)}.json`,
              progressText(learnerProgress(known.values())),
              "application/json",
            )
          }
        >
          {words.save}
        </button>
        <Import />
      </div>
      <section className="relation-group">
        <h3>{words.count(known.size)}</h3>
        {known.size === 0 && (
          <>
            <p className="note">{words.none}</p>
            <div className="actions">
              <PageLink page="next" />
            </div>
          </>
        )}
        <ul className="plain-list">
          {entries.map(({ concept, label, since }) => (
            <li key={concept} className="known-line">
              <ConceptLink slug={concept} label={label ?? concept} />
              <span className="quiet">
                {missing.has(concept) ? words.notHere : since && words.since(since.slice(0, 10))}
              </span>
              <button
                type="button"
                className="icon-button"
                aria-label={words.forget(label ?? concept)}
                onClick={() => setKnown(concept, false)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
        {known.size > 0 && <ForgetAll />}
      </section>
    </article>
  );
}

function Import() {
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ messages: readonly string[]; failed: boolean }>({ messages: [], failed: false });

  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const outcome = await importProgress(client, file);
    if (input.current) input.current.value = "";
    if ("problem" in outcome) return setSaid({ messages: [outcome.problem], failed: true });
    const messages = [words.loaded(outcome.count, outcome.added)];
    if (outcome.missing.length > 0) messages.push(words.missing(outcome.missing));
    setSaid({ messages, failed: false });
  };

  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {words.load}
      </button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept="application/json,.json"
        tabIndex={-1}
        aria-label={words.fileLabel}
        onChange={({ target }) => void load(target.files?.[0])}
      />
      <div className="import-said" role={said.failed ? "alert" : "status"}>
        {said.messages.map((message) => (
          <p key={message} className="note remark">
            {message}
          </p>
        ))}
      </div>
    </>
  );
}

/** Asks once more: it cannot be taken back. */
function ForgetAll() {
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      className="button is-small"
      onBlur={() => setSure(false)}
      onClick={() => (sure ? app.known.set(new Map()) : setSure(true))}
    >
      {sure ? words.forgetSure : words.forgetAll}
    </button>
  );
}
