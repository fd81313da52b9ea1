import { lazy, Suspense, type ComponentProps } from "react";
import { app } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import type { CorrectConcept } from "./correct/CorrectConcept.tsx";
import type { CorrectPrerequisite } from "./correct/CorrectPrerequisite.tsx";
import type { CorrectRelation } from "./correct/CorrectRelation.tsx";

/** What corrects the map, loaded only where the server writes corrections. */
const Relation = lazy(() =>
  import("./correct/CorrectRelation.tsx").then(({ CorrectRelation }) => ({ default: CorrectRelation })),
);
const Prerequisite = lazy(() =>
  import("./correct/CorrectPrerequisite.tsx").then(({ CorrectPrerequisite }) => ({ default: CorrectPrerequisite })),
);
const Concept = lazy(() =>
  import("./correct/CorrectConcept.tsx").then(({ CorrectConcept }) => ({ default: CorrectConcept })),
);
const Bar = lazy(() => import("./correct/NoticeBar.tsx").then(({ NoticeBar }) => ({ default: NoticeBar })));

export function RelationCorrection(props: ComponentProps<typeof CorrectRelation>) {
  return useStore(app.editable) ? (
    <Suspense>
      <Relation {...props} />
    </Suspense>
  ) : null;
}

export function PrerequisiteCorrection(props: ComponentProps<typeof CorrectPrerequisite>) {
  return useStore(app.editable) ? (
    <Suspense>
      <Prerequisite {...props} />
    </Suspense>
  ) : null;
}

export function ConceptCorrection(props: ComponentProps<typeof CorrectConcept>) {
  return useStore(app.editable) ? (
    <Suspense>
      <Concept {...props} />
    </Suspense>
  ) : null;
}

export function Notices() {
  return useStore(app.notice) ? (
    <Suspense>
      <Bar />
    </Suspense>
  ) : null;
}
