import { useState } from "react";
import { useClient } from "urql";
import { PlanDocument, type LinkStyle } from "../../api/generated/later/graphql.ts";
import { pathRequest } from "../../learn/path-request.ts";
import { app, dispatch, type LearningPath } from "../../state/app-state.ts";
import { learnText } from "../../text/learn-en.ts";
import { copyText } from "../copy-text.ts";
import { download, fileName } from "../download.ts";
import { Icon } from "../Icon.tsx";

const words = learnText.path;
/** Of no more steps than this there is one way: the goal, or what it needs and then the goal. */
const LEAST_STEPS = 2;
const STYLES = ["MARKDOWN", "WIKILINK"] as const satisfies readonly LinkStyle[];

/** What can be done with a path as a whole: other ways, a link to it, a study plan to take away. */
export function PathActions({ path }: { path: LearningPath }) {
  const client = useClient();
  const [links, setLinks] = useState<LinkStyle>("MARKDOWN");
  const [said, setSaid] = useState("");
  const [first] = path.goals;

  const savePlan = async (): Promise<void> => {
    const { goals, path: options } = app.view.get();
    const variables = { ...pathRequest(goals, options, app.known.get()), links };
    const { data } = await client.query(PlanDocument, variables, { requestPolicy: "network-only" }).toPromise();
    if (!data) return setSaid(words.planFailed);
    setSaid("");
    download(`${fileName("path", first?.slug ?? "")}.md`, data.learningPath.plan, "text/markdown");
  };

  return (
    <>
      {path.goals.length === 1 && path.steps.length + path.omittedCount > LEAST_STEPS && (
        <button type="button" className="button" onClick={() => dispatch({ type: "page", page: "ways" })}>
          {words.ways}
        </button>
      )}
      <details className="menu">
        <summary className="button">
          <Icon name="share" />
          {words.share}
        </summary>
        <div className="menu-body">
          <button
            type="button"
            className="button"
            onClick={() => void copyText(location.href, words.copied).then(setSaid)}
          >
            {words.copyLink}
          </button>
          <label className="select-row">
            <span>{words.planLinks}</span>
            <select
              value={links}
              onChange={({ target }) => setLinks(STYLES.find((style) => style === target.value) ?? "MARKDOWN")}
            >
              {STYLES.map((style) => (
                <option key={style} value={style}>
                  {words.links[style]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="button" onClick={() => void savePlan()}>
            {words.plan}
          </button>
          <p className="quiet" role="status">
            {said}
          </p>
        </div>
      </details>
    </>
  );
}
