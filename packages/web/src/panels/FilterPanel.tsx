import { StatsDocument } from "../api/generated/graphql.ts";
import { useLiveQuery } from "../controllers/use-live-query.ts";
import { useNotes } from "../controllers/use-notes.ts";
import { relationsAmong } from "../map/graph.ts";
import { dispatch, useMap, useView } from "../state/app-state.ts";
import { RELATION_TYPES } from "../state/view-state.ts";
import { text } from "../text/en.ts";
import { Icon } from "./Icon.tsx";

export function FilterPanel({ onClose }: { onClose: () => void }) {
  const { hiddenTypes, certainty, without, note, tag } = useView();
  const { graph } = useMap();
  const among = relationsAmong(graph, new Set(graph.overview));
  const certain = among.filter(({ type, confidence }) => confidence >= certainty && !hiddenTypes.includes(type)).length;
  const { data } = useLiveQuery(StatsDocument, {});
  const { notes } = useNotes();
  const counts = new Map(data?.stats.relationTypes.map((item) => [item.type, item.count]));
  const tags = data?.stats.tags ?? [];
  return (
    <section
      className="popover"
      id="filters"
      aria-label={text.filters.title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="popover-head">
        <h2>{text.filters.title}</h2>
        <button type="button" className="icon-button" aria-label={text.filters.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <fieldset>
        <legend>{text.filters.types}</legend>
        {RELATION_TYPES.filter((type) => (counts.get(type) ?? 0) > 0 || hiddenTypes.includes(type)).map((type) => (
          <label key={type} className="check-row">
            <input
              type="checkbox"
              checked={!hiddenTypes.includes(type)}
              onChange={() => dispatch({ type: "toggle-type", relation: type })}
            />
            <span>{text.relations[type].name}</span>
            <span className="count">{(counts.get(type) ?? 0).toLocaleString("en")}</span>
          </label>
        ))}
        {hiddenTypes.length > 0 && (
          <button type="button" className="more" onClick={() => dispatch({ type: "show-all-types" })}>
            {text.filters.all}
          </button>
        )}
      </fieldset>
      {without.length > 0 && (
        <fieldset>
          <legend>{text.filters.hidden}</legend>
          {without.map((slug) => {
            const label = graph.concepts.get(slug)?.label ?? slug;
            return (
              <button
                key={slug}
                type="button"
                className="button is-small"
                aria-label={text.filters.showAgain(label)}
                onClick={() => dispatch({ type: "show", slug })}
              >
                {label}
                <Icon name="close" />
              </button>
            );
          })}
        </fieldset>
      )}
      <label className="select-row">
        <span>{text.filters.certainty}</span>
        <input
          type="range"
          min={0}
          max={0.95}
          step={0.05}
          value={certainty}
          aria-valuetext={text.filters.certaintyValue(certainty)}
          onChange={(event) => dispatch({ type: "certainty", least: Number(event.target.value) })}
        />
        <span className="quiet">
          {text.filters.certaintyValue(certainty)}: {text.filters.drawn(certain, among.length)}
        </span>
      </label>
      <label className="select-row">
        <span>{text.filters.note}</span>
        <select
          value={note ?? ""}
          onChange={(event) => dispatch({ type: "filter-note", path: event.target.value || null })}
        >
          <option value="">{text.filters.anyNote}</option>
          {notes?.map(({ path, title }) => (
            <option key={path} value={path}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {tags.length > 0 && (
        <label className="select-row">
          <span>{text.filters.tag}</span>
          <select
            value={tag ?? ""}
            onChange={(event) => dispatch({ type: "filter-tag", tag: event.target.value || null })}
          >
            <option value="">{text.filters.anyTag}</option>
            {tags.map((item) => (
              <option key={item.tag} value={item.tag}>
                {item.tag} ({item.count})
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
