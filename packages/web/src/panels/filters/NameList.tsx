import { useMap } from "../../state/app-state.ts";
import { Icon } from "../Icon.tsx";

interface NameListProps {
  title: string;
  slugs: readonly string[];
  /** What taking one off the list does, in words. */
  name: (label: string) => string;
  onTake: (slug: string) => void;
  /** The same for all, where there are several. */
  all?: { name: string; onTake: () => void };
}

/** Concepts that something was done to, each to be taken off the list again. */
export function NameList({ title, slugs, name, onTake, all }: NameListProps) {
  const { graph } = useMap();
  if (slugs.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      <div className="name-list">
        {slugs.map((slug) => {
          const label = graph.concepts.get(slug)?.label ?? slug;
          return (
            <button
              key={slug}
              type="button"
              className="button is-small"
              aria-label={name(label)}
              onClick={() => onTake(slug)}
            >
              {label}
              <Icon name="close" />
            </button>
          );
        })}
        {all && slugs.length > 1 && (
          <button type="button" className="more" onClick={all.onTake}>
            {all.name}
          </button>
        )}
      </div>
    </fieldset>
  );
}
