import { lazy, Suspense, type ComponentProps, type ReactNode } from "react";
import { app } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import type { CorrectConcept } from "./correct/CorrectConcept.tsx";
import type { CorrectPrerequisite } from "./correct/CorrectPrerequisite.tsx";
import type { CorrectRelation } from "./correct/CorrectRelation.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";

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

/** The page does without it where it cannot be loaded. */
const Extra = ({ children }: { children: ReactNode }) => (
  <LoadBoundary silent>
    <Suspense>{children}</Suspense>
  </LoadBoundary>
);

export function RelationCorrection(props: ComponentProps<typeof CorrectRelation>) {
  return useStore(app.editable) ? (
    <Extra>
      <Relation {...props} />
    </Extra>
  ) : null;
}

export function PrerequisiteCorrection(props: ComponentProps<typeof CorrectPrerequisite>) {
  return useStore(app.editable) ? (
    <Extra>
      <Prerequisite {...props} />
    </Extra>
  ) : null;
}

export function ConceptCorrection(props: ComponentProps<typeof CorrectConcept>) {
  return useStore(app.editable) ? (
    <Extra>
      <Concept {...props} />
    </Extra>
  ) : null;
}

export function Notices() {
  return useStore(app.notice) ? (
    <Extra>
      <Bar />
    </Extra>
  ) : null;
}
