import { lazy, Suspense, useState, type Ref } from "react";
import { useColourMode } from "../controllers/ThemeSync.ts";
import { app, dispatch, useView } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { CALM } from "../state/view-state.ts";
import { text } from "../text/en.ts";
import { ConceptPicker } from "./ConceptPicker.tsx";
import { Icon, Logo } from "./Icon.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";

const FilterPanel = lazy(() =>
  import("./filters/FilterPanel.tsx").then(({ FilterPanel: Panel }) => ({ default: Panel })),
);

interface TopBarProps {
  searchRef: Ref<HTMLInputElement>;
  onHelp: () => void;
}

export function TopBar({ searchRef, onHelp }: TopBarProps) {
  const [filters, setFilters] = useState(false);
  const view = useView();
  const mode = useColourMode();
  const active =
    view.hiddenTypes.length +
    (view.certainty === CALM ? 0 : 1) +
    view.without.length +
    view.onlyThemes.length +
    (view.note ? 1 : 0) +
    (view.tag ? 1 : 0);
  return (
    <header className="top-bar">
      <h1 className="visually-hidden">{text.title}</h1>
      <button
        type="button"
        className="brand"
        aria-label={`${text.appName}: ${text.map.showWhole}`}
        onClick={() => dispatch({ type: "overview" })}
      >
        <Logo />
        <span className="brand-name">{text.appName}</span>
      </button>
      <search className="search">
        <ConceptPicker
          label={text.search.label}
          placeholder={text.search.placeholder}
          shortcut={text.search.shortcut}
          inputRef={searchRef}
          onPick={(slug) => dispatch({ type: "focus", slug })}
        />
      </search>
      <div className="top-tools">
        <LiveState />
        <div className="filters">
          <button
            type="button"
            className={active > 0 ? "button is-active" : "button"}
            aria-expanded={filters}
            aria-controls="filters"
            aria-label={active > 0 ? text.filters.active(active) : text.filters.open}
            onClick={() => setFilters(!filters)}
          >
            <Icon name="filter" />
            <span className="wide-only">{text.filters.open}</span>
            {/* The number stands in the button's name already; as text beside it, the two would differ. */}
            {active > 0 && <span className="badge" data-count={active} aria-hidden="true" />}
          </button>
          {filters && (
            <LoadBoundary className="popover">
              {/* What the button says it controls is there from the first moment. */}
              <Suspense fallback={<div id="filters" aria-busy="true" />}>
                <FilterPanel onClose={() => setFilters(false)} />
              </Suspense>
            </LoadBoundary>
          )}
        </div>
        <button
          type="button"
          className="icon-button wide-only"
          aria-label={mode === "dark" ? text.theme.toLight : text.theme.toDark}
          onClick={() => dispatch({ type: "theme", theme: mode === "dark" ? "light" : "dark" })}
        >
          <Icon name={mode === "dark" ? "sun" : "moon"} />
        </button>
        <button type="button" className="icon-button" title={text.help.open} onClick={onHelp}>
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}

function LiveState() {
  const connection = useStore(app.connection);
  if (connection === "none") return null;
  const short = connection === "lost" ? text.connection.lostShort : text.connection.liveShort;
  return (
    <span className="live" data-connection={connection} role="status" title={text.connection[connection]}>
      <span className="live-dot" aria-hidden="true" />
      <span className="live-word" aria-hidden="true">
        {connection === "connecting" ? "" : short}
      </span>
      <span className="visually-hidden">{text.connection[connection]}</span>
    </span>
  );
}
