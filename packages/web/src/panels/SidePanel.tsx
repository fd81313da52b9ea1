import { Suspense, useEffect, useRef, type PointerEvent, type RefObject } from "react";
import { useSheet } from "../controllers/use-media.ts";
import { useMap, useView } from "../state/app-state.ts";
import type { ViewState } from "../state/view-state.ts";
import { text } from "../text/en.ts";
import { ConceptPanel } from "./ConceptPanel.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { Overview } from "./Overview.tsx";
import { NoteReader, PAGE_PANELS, PathPanel } from "./pages.tsx";
import { Skeleton } from "./States.tsx";

export type SheetSize = "peek" | "half" | "full";

interface SidePanelProps {
  size: SheetSize;
  onSize: (size: SheetSize) => void;
}

/** Beside the map; on a phone a sheet over its lower part. */
export function SidePanel({ size, onSize }: SidePanelProps) {
  const view = useView();
  const isSheet = useSheet();
  const panel = useRef<HTMLElement>(null);
  const before = useRef(shownIn(view));
  const subject = `${view.reading?.path ?? ""}|${view.focus ?? ""}|${view.page ?? ""}|${view.goals.join()}`;
  useEffect(() => {
    if (panel.current && !view.reading?.line) panel.current.querySelector(".panel-scroll")?.scrollTo({ top: 0 });
  }, [subject, view.reading?.line]);
  return (
    <aside
      className="side-panel"
      id="panel"
      aria-label={text.sheet.label}
      ref={panel}
      data-size={isSheet ? size : "full"}
      tabIndex={-1}
    >
      {isSheet && <SheetHandle size={size} onSize={onSize} />}
      <div className="panel-scroll" tabIndex={-1}>
        <LoadBoundary key={subject}>
          <Suspense fallback={<Skeleton />}>
            <Content view={view} />
            <KeptFocus shown={shownIn(view)} before={before} />
          </Suspense>
        </LoadBoundary>
      </div>
    </aside>
  );
}

/** What is shown, for the focus to follow it. */
const shownIn = ({ reading, focus, step, page, goals }: ViewState): string =>
  JSON.stringify([reading?.path, focus, step, page, goals]);

/**
 * What had the focus has gone with what the panel showed before: the keyboard, and who listens, go on in what it shows now, not
 * at the top of the page. Stands beside that, so that it is there.
 */
function KeptFocus({ shown, before }: { shown: string; before: RefObject<string> }): null {
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const { activeElement } = document;
    // A search that was answered leads to the panel as a whole.
    if (activeElement && activeElement !== document.body && activeElement.id !== "panel") return;
    const now = document.querySelector<HTMLElement>("#panel article");
    if (!now) return;
    now.tabIndex = -1;
    now.focus({ preventScroll: true });
  }, [shown, before]);
  return null;
}

function Content({ view }: { view: ViewState }) {
  const { phase } = useMap();
  if (phase === "loading") return <Skeleton />;
  if (phase === "failed") return null;
  if (view.reading) return <NoteReader reading={view.reading} />;
  if (view.focus) return <ConceptPanel slug={view.focus} />;
  if (view.page) {
    const Page = PAGE_PANELS[view.page];
    return <Page />;
  }
  if (view.goals.length > 0) return <PathPanel />;
  return <Overview />;
}

const LARGER: Readonly<Record<SheetSize, SheetSize>> = { peek: "half", half: "full", full: "full" };
const SMALLER: Readonly<Record<SheetSize, SheetSize>> = { peek: "peek", half: "peek", full: "half" };

/** Tapped it grows, or shrinks from its full height; dragged it follows the thumb. */
function SheetHandle({ size, onSize }: SidePanelProps) {
  const start = useRef(0);
  const moved = useRef(false);
  const onPointerUp = (event: PointerEvent): void => {
    const way = event.clientY - start.current;
    moved.current = Math.abs(way) > 24;
    if (moved.current) onSize(way < 0 ? LARGER[size] : SMALLER[size]);
  };
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={size === "full" ? text.sheet.shrink : text.sheet.grow}
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onClick={() => {
        if (!moved.current) onSize(size === "full" ? "peek" : LARGER[size]);
        moved.current = false;
      }}
    >
      <span />
    </button>
  );
}
