import { useCallback, useEffect, useRef, useState } from "react";
import { EditableLoader } from "./controllers/EditableLoader.ts";
import { FrontierLoader } from "./controllers/FrontierLoader.ts";
import { Keyboard } from "./controllers/Keyboard.ts";
import { KnownSync } from "./controllers/KnownSync.ts";
import { LiveUpdates } from "./controllers/LiveUpdates.ts";
import { MapLoader } from "./controllers/MapLoader.ts";
import { PathKeys } from "./controllers/PathKeys.ts";
import { PathLoader } from "./controllers/PathLoader.ts";
import { SubjectLoader } from "./controllers/SubjectLoader.ts";
import { ThemeSync } from "./controllers/ThemeSync.ts";
import { TitleSync } from "./controllers/TitleSync.ts";
import { UrlSync } from "./controllers/UrlSync.ts";
import { useNarrow } from "./controllers/use-media.ts";
import { Notices } from "./panels/correct-later.tsx";
import { HelpDialog } from "./panels/HelpDialog.tsx";
import { MapView } from "./panels/MapView.tsx";
import { SidePanel, type SheetSize } from "./panels/SidePanel.tsx";
import { TopBar } from "./panels/TopBar.tsx";
import { app, useView } from "./state/app-state.ts";
import { useStore } from "./state/store.ts";
import { text } from "./text/en.ts";

/** How much of the window the sheet covers; the style sheet says the same. */
const SHEET_SHARE: Readonly<Record<SheetSize, number>> = { peek: 0.14, half: 0.46, full: 0.46 };

export function App() {
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  const [sheet, setSheet] = useState<SheetSize>("peek");
  const narrow = useNarrow();
  const view = useView();
  const announcement = useStore(app.announcement);
  const onSearch = useCallback(() => {
    search.current?.focus();
    search.current?.select();
  }, []);
  const onHelp = useCallback(() => setHelp(true), []);
  const reading = view.reading !== null || view.step !== null || view.page === "review" || view.page === "corrections";
  const subject = view.focus ?? view.page ?? view.goals[0];

  useEffect(() => {
    setSheet(reading ? "full" : subject ? "half" : "peek");
  }, [reading, subject]);

  return (
    <>
      <a className="skip-link" href="#panel">
        {text.skipToList}
      </a>
      <TopBar searchRef={search} onHelp={onHelp} />
      <div className="work">
        <MapView sheetHeight={narrow ? Math.round(window.innerHeight * SHEET_SHARE[sheet]) : 0} />
        <SidePanel size={sheet} onSize={setSheet} />
      </div>
      <Notices />
      <HelpDialog open={help} onClose={() => setHelp(false)} />
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
      <TitleSync />
    </>
  );
}
