import { StatsDocument } from "../../api/generated/graphql.ts";
import { setPins } from "../../controllers/PinSync.ts";
import { useFacets } from "../../controllers/use-facets.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { relationsAmong } from "@cairn/drawing/map/graph.ts";
import { dispatch, useMap, useView } from "../../state/app-state.ts";
import { CALM, isFiltered, RELATION_TYPES, type ViewState } from "../../state/view-state.ts";
import { text } from "../../text/en.ts";
import { toolsText } from "../../text/tools-en.ts";
import { Popover } from "../Popover.tsx";
import { FacetFilters } from "./FacetFilters.tsx";
import { NameList } from "./NameList.tsx";

const words = toolsText.filters;

/** What is shown of the map: kinds of relations, their certainty, themes, notes, tags; each with its count. */
export function FilterPanel({ onClose }: { onClose: () => void }) {
  const view = useView();
  const facets = useFacets();
  return (
    <Popover id="filters" title={words.title} close={words.close} onClose={onClose}>
      {isFiltered(view) && facets && (
        <p className="quiet" role="status">
          {words.concepts(facets.counts.lit, facets.counts.all)}
        </p>
      )}
      <Types view={view} />
      <Certainty view={view} />
      <FacetFilters view={view} facets={facets} />
      <Taken view={view} />
      {isAnythingSet(view) && (
        <button type="button" className="button is-small" onClick={() => dispatch({ type: "clear-filters" })}>
          {words.clear}
        </button>
      )}
    </Popover>
  );
}

const isAnythingSet = (view: ViewState): boolean =>
  isFiltered(view) || view.hiddenTypes.length > 0 || view.certainty !== CALM || view.without.length > 0;

function Types({ view: { hiddenTypes } }: { view: ViewState }) {
  const { data } = useLiveQuery(StatsDocument, {});
  const counts = new Map(data?.stats.relationTypes.map((item) => [item.type, item.count]));
  return (
    <fieldset>
      <legend>{words.types}</legend>
      {RELATION_TYPES.filter((type) => (counts.get(type) ?? 0) > 0 || hiddenTypes.includes(type)).map((type) => (
        <label key={type} className="check-row">
          <input
            type="checkbox"
            checked={!hiddenTypes.includes(type)}
            onChange={() => dispatch({ type: "toggle-type", relation: type })}
          />
          <span>{text.relations[type].name}</span>
          <span className="count">{(counts.get(type) ?? 0).toLocaleString(text.locale)}</span>
        </label>
      ))}
      {hiddenTypes.length > 0 && (
        <button type="button" className="more" onClick={() => dispatch({ type: "show-all-types" })}>
          {words.all}
        </button>
      )}
    </fieldset>
  );
}

function Certainty({ view: { certainty, hiddenTypes } }: { view: ViewState }) {
  const { graph } = useMap();
  const among = relationsAmong(graph, new Set(graph.overview));
  const drawn = among.filter(({ type, confidence }) => confidence >= certainty && !hiddenTypes.includes(type)).length;
  return (
    <label className="select-row">
      <span>{words.certainty}</span>
      <input
        type="range"
        min={0}
        max={0.95}
        step={0.05}
        value={certainty}
        aria-valuetext={words.certaintyValue(certainty)}
        onChange={(event) => dispatch({ type: "certainty", least: Number(event.target.value) })}
      />
      <span className="quiet">
        {words.certaintyValue(certainty)}: {words.drawn(drawn, among.length)}
      </span>
    </label>
  );
}

/** Concepts that the visitor took off the map, and those that were put somewhere. */
function Taken({ view: { without } }: { view: ViewState }) {
  const { pins } = useView();
  return (
    <>
      <NameList
        title={words.hidden}
        slugs={without}
        name={words.showAgain}
        onTake={(slug) => dispatch({ type: "show", slug })}
      />
      <NameList
        title={words.pinned}
        slugs={[...pins.keys()]}
        name={words.unpin}
        onTake={(slug) => setPins((before) => new Map([...before].filter(([pinned]) => pinned !== slug)))}
        all={{ name: words.unpinAll, onTake: () => setPins(() => new Map()) }}
      />
    </>
  );
}
