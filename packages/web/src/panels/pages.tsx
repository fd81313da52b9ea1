import { lazy, type ComponentType } from "react";
import type { PageName } from "../state/view-state.ts";

/** Loaded when they are opened: the first view does not wait for them. */
export const NoteReader = lazy(() => import("./NoteReader.tsx").then(({ NoteReader }) => ({ default: NoteReader })));
export const PathPanel = lazy(() => import("./path/PathPanel.tsx").then(({ PathPanel }) => ({ default: PathPanel })));

export const PAGE_PANELS: Readonly<Record<PageName, ComponentType>> = {
  next: lazy(() => import("./learn/NextPanel.tsx").then(({ NextPanel }) => ({ default: NextPanel }))),
  ways: lazy(() => import("./learn/WaysPanel.tsx").then(({ WaysPanel }) => ({ default: WaysPanel }))),
  gaps: lazy(() => import("./learn/GapsPanel.tsx").then(({ GapsPanel }) => ({ default: GapsPanel }))),
  curriculum: lazy(() =>
    import("./learn/CurriculumPanel.tsx").then(({ CurriculumPanel }) => ({ default: CurriculumPanel })),
  ),
  progress: lazy(() => import("./learn/ProgressPanel.tsx").then(({ ProgressPanel }) => ({ default: ProgressPanel }))),
  review: lazy(() => import("./review/ReviewPanel.tsx").then(({ ReviewPanel }) => ({ default: ReviewPanel }))),
  connect: lazy(() => import("./connect/ConnectPanel.tsx").then(({ ConnectPanel }) => ({ default: ConnectPanel }))),
  corrections: lazy(() =>
    import("./correct/CorrectionsPanel.tsx").then(({ CorrectionsPanel }) => ({ default: CorrectionsPanel })),
  ),
};
