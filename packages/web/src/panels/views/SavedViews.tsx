import { useState, type FormEvent } from "react";
import { app, dispatch, useMap } from "../../state/app-state.ts";
import { readViews, writeViews, type SavedView } from "../../state/memory.ts";
import { formatView, parseView } from "../../state/url.ts";
import { toolsText } from "../../text/tools-en.ts";
import { Icon } from "../Icon.tsx";
import { Popover } from "../Popover.tsx";

const words = toolsText.views;
const MOST = 100;

/** The view by the name that the page has for it; a whole map has none. */
function suggestedName(): string {
  const { focus, goals, note, tag, layout } = app.view.get();
  const { graph } = app.map.get();
  const subject = [focus, ...goals].flatMap((slug) => (slug ? (graph.concepts.get(slug)?.label ?? slug) : []));
  return [...subject, note ?? "", tag ? `#${tag}` : "", layout ?? ""].filter(Boolean).join(", ") || words.whole;
}

/** Views under names, kept in this browser for each vault. A view is its address, without colours and language. */
export function SavedViews({ onClose }: { onClose: () => void }) {
  const { vault } = useMap();
  const [views, setViews] = useState<readonly SavedView[]>(() => readViews(vault));
  const [name, setName] = useState(suggestedName);
  const [said, setSaid] = useState("");
  const keep = (next: readonly SavedView[]): void => {
    writeViews(vault, next);
    setViews(next);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const called = name.trim() || suggestedName();
    const query = formatView({ ...app.view.get(), theme: null, language: null });
    keep([{ name: called, query }, ...views.filter((view) => view.name !== called)].slice(0, MOST));
    setSaid(words.saved(called));
  };
  const open = ({ query }: SavedView): void => {
    const { theme, language } = app.view.get();
    dispatch({ type: "show-view", view: { ...parseView(query), theme, language } });
  };
  return (
    <Popover id="views" className="legend take-away" title={words.title} close={words.close} onClose={onClose}>
      <p className="quiet">{words.intro}</p>
      <form className="view-form" onSubmit={save}>
        <input
          className="text-field"
          aria-label={words.name}
          maxLength={80}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" className="button is-main">
          {words.save}
        </button>
      </form>
      {views.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="view-list">
          {views.map((view) => (
            <li key={view.name}>
              <button type="button" className="link" dir="auto" onClick={() => open(view)}>
                {view.name}
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={words.remove(view.name)}
                onClick={() => keep(views.filter((each) => each !== view))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet" role="status">
        {said}
      </p>
    </Popover>
  );
}
