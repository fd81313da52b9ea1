import { StatsDocument } from "../../api/generated/graphql.ts";
import type { useFacets } from "../../controllers/use-facets.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { useNotes } from "../../controllers/use-notes.ts";
import type { FacetName } from "@cairn/drawing/map/facets.ts";
import { app, dispatch, useMap } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import type { ViewState } from "../../state/view-state.ts";
import { text } from "../../text/en.ts";
import { toolsText } from "../../text/tools-en.ts";

const words = toolsText.filters;

interface FacetFiltersProps {
  view: ViewState;
  facets: ReturnType<typeof useFacets>;
}

/** Which concepts are lit: of some themes, of a note, with a tag. Together they narrow; each option says how many are left. */
export function FacetFilters({ view, facets }: FacetFiltersProps) {
  const { themes, graph } = useMap();
  const wanted = useStore(app.wanted);
  const { notes } = useNotes();
  const { data } = useLiveQuery(StatsDocument, {});
  const tags = data?.stats.tags ?? [];
  const countOf = (facet: FacetName, option: string): number | null =>
    facets && (facet !== "note" || facets.whole) ? (facets.counts.of[facet].get(option) ?? 0) : null;
  const named = (name: string, count: number | null): string =>
    count === null ? name : `${name} (${count.toLocaleString(text.locale)})`;
  return (
    <>
      <fieldset>
        <legend>{words.themes}</legend>
        {/* Only what the map holds can be lit. */}
        {graph.overview.length >= wanted && <p className="quiet">{text.overview.counted(graph.overview.length)}</p>}
        {themes.themes.map(({ anchor, label, index }) => (
          <label key={anchor} className="check-row">
            <input
              type="checkbox"
              checked={view.onlyThemes.includes(anchor)}
              onChange={() => dispatch({ type: "toggle-theme", anchor })}
            />
            <span dir="auto">
              <span className="theme-dot" data-theme={index} /> {label}
            </span>
            <span className="count">{countOf("theme", anchor)?.toLocaleString(text.locale) ?? ""}</span>
          </label>
        ))}
      </fieldset>
      <label className="select-row">
        <span>{words.note}</span>
        <select
          value={view.note ?? ""}
          onChange={(event) => dispatch({ type: "filter-note", path: event.target.value || null })}
        >
          <option value="">{words.anyNote}</option>
          {notes?.map(({ path, title }) => (
            <option key={path} value={path} disabled={countOf("note", path) === 0 && view.note !== path}>
              {named(title, countOf("note", path))}
            </option>
          ))}
        </select>
      </label>
      {tags.length > 0 && (
        <label className="select-row">
          <span>{words.tag}</span>
          <select
            value={view.tag ?? ""}
            onChange={(event) => dispatch({ type: "filter-tag", tag: event.target.value || null })}
          >
            <option value="">{words.anyTag}</option>
            {tags.map(({ tag }) => (
              <option key={tag} value={tag} disabled={countOf("tag", tag) === 0 && view.tag !== tag}>
                {named(tag, countOf("tag", tag))}
              </option>
            ))}
          </select>
        </label>
      )}
      {!facets && <p className="quiet">{words.counting}</p>}
    </>
  );
}
