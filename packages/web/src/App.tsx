import { Fragment, lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { EditableLoader } from "./controllers/EditableLoader.ts";
import { FrontierLoader } from "./controllers/FrontierLoader.ts";
import { Keyboard } from "./controllers/Keyboard.ts";
import { KnownSync } from "./controllers/KnownSync.ts";
import { LanguageSync } from "./controllers/LanguageSync.ts";
import { LiveUpdates } from "./controllers/LiveUpdates.ts";
import { MapLoader } from "./controllers/MapLoader.ts";
import { PathKeys } from "./controllers/PathKeys.ts";
import { PathLoader } from "./controllers/PathLoader.ts";
import { PinSync } from "./controllers/PinSync.ts";
import { SubjectLoader } from "./controllers/SubjectLoader.ts";
import { ThemeSync } from "./controllers/ThemeSync.ts";
import { TitleSync } from "./controllers/TitleSync.ts";
import { UrlSync } from "./controllers/UrlSync.ts";
import { useSheet, useWindowHeight } from "./controllers/use-media.ts";
import { Notices } from "./panels/correct-later.tsx";
import { LoadBoundary } from "./panels/LoadBoundary.tsx";
import { MapView } from "./panels/MapView.tsx";
import { SidePanel, type SheetSize } from "./panels/SidePanel.tsx";
import { TopBar } from "./panels/TopBar.tsx";
import { OVERVIEW_SIZE } from "./api/sizes.ts";
import { app, useMap, useView } from "./state/app-state.ts";
import { tourSeen } from "./state/memory.ts";
import { useStore } from "./state/store.ts";
import { text } from "./text/en.ts";

const HelpDialog = lazy(() => import("./panels/HelpDialog.tsx").then(({ HelpDialog: Box }) => ({ default: Box })));
const Tour = lazy(() => import("./panels/tour/Tour.tsx").then(({ Tour: Box }) => ({ default: Box })));
const MoreLoader = lazy(() =>
  import("./controllers/MoreLoader.ts").then(({ MoreLoader: Loader }) => ({ default: Loader })),
);
const LayersLoader = lazy(() =>
  import("./controllers/LayersLoader.ts").then(({ LayersLoader: Loader }) => ({ default: Loader })),
);

/** How much of the window the sheet covers; the style sheet says the same. */
const SHEET_SHARE: Readonly<Record<SheetSize, number>> = { peek: 0.14, half: 0.46, full: 0.46 };

export function App() {
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  const [sheet, setSheet] = useState<SheetSize>("peek");
  const isSheet = useSheet();
  const height = useWindowHeight();
  const view = useView();
  const announcement = useStore(app.announcement);
  const language = useStore(app.language);
  const wanted = useStore(app.wanted);
  const touring = useTour();
  const onSearch = useCallback(() => {
    search.current?.focus();
    search.current?.select();
  }, []);
  const onHelp = useCallback(() => setHelp(true), []);
  const reading = view.reading !== null || view.step !== null || view.page === "review" || view.page === "corrections";
  const subject = view.focus ?? view.page ?? view.goals[0];

  // Whoever asks for several steps around wants to see them: half a phone has no room for them.
  const deep = view.focus !== null && view.depth > 1;

  useEffect(() => {
    setSheet(reading ? "full" : subject && !deep ? "half" : "peek");
  }, [reading, subject, deep]);

  return (
    <>
      <Fragment key={language}>
        <a className="skip-link" href="#panel">
          {text.skipToList}
        </a>
        <TopBar searchRef={search} onHelp={onHelp} />
        <div className="work">
          <MapView sheetHeight={isSheet ? Math.round(height * SHEET_SHARE[sheet]) : 0} />
          <SidePanel size={sheet} onSize={setSheet} />
        </div>
        <Notices />
        {help && <Later part={<HelpDialog onClose={() => setHelp(false)} />} />}
        {touring && <Later part={<Tour />} />}
        {view.layout === "layers" && <Later part={<LayersLoader />} />}
        {wanted > OVERVIEW_SIZE && <Later part={<MoreLoader />} />}
      </Fragment>
      <p className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </p>
      <Keyboard onSearch={onSearch} onHelp={onHelp} />
      <MapLoader />
      <SubjectLoader />
      <PathLoader />
      <FrontierLoader />
      <PathKeys />
      <EditableLoader />
      <LiveUpdates />
      <UrlSync />
      <ThemeSync />
      <KnownSync />
      <PinSync />
      <LanguageSync />
      <TitleSync />
    </>
  );
}

/** A part that is loaded when it is needed; where it cannot be loaded, the page does without it. */
const Later = ({ part }: { part: ReactNode }) => (
  <LoadBoundary silent>
    <Suspense>{part}</Suspense>
  </LoadBoundary>
);

/** Whether the tour is shown: on the first visit, once there is a map to speak of, and when it is asked for. */
function useTour(): boolean {
  const { phase } = useMap();
  const { focus, goals, page, reading, place } = useView();
  const ready = phase === "ready";
  // Who follows a link to a concept, a path, a sentence came for that.
  const arrived = focus !== null || goals.length > 0 || page !== null || reading !== null || place !== null;
  useEffect(() => {
    if (ready && !arrived && !tourSeen()) app.tour.set(true);
  }, [ready, arrived]);
  return useStore(app.tour) && ready;
}
