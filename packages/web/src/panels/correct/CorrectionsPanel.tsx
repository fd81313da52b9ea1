import { useState } from "react";
import { app } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { text } from "../../text/en.ts";
import { correctText } from "../../text/correct-en.ts";
import { PageHead } from "../PageHead.tsx";
import { Tabs } from "../Tabs.tsx";
import { CorrectionList } from "./CorrectionList.tsx";
import { ReviewQueue } from "./ReviewQueue.tsx";

const words = correctText.panel;
const TABS = ["review", "list"] as const;

/** The author's corrections: what is most worth a look, and all that has been written. */
export function CorrectionsPanel() {
  const editable = useStore(app.editable);
  const [tab, setTab] = useState<(typeof TABS)[number]>("review");
  return (
    <article className="panel-body corrections" aria-label={text.pages.corrections}>
      <PageHead page="corrections" />
      <p className="quiet">{editable ? words.intro : words.off}</p>
      <Tabs label={text.pages.corrections} names={TABS} titles={words.tabs} tab={tab} onTab={setTab}>
        {tab === "review" ? <ReviewQueue editable={editable} /> : <CorrectionList editable={editable} />}
      </Tabs>
    </article>
  );
}
