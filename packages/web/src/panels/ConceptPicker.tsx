import { useId, useState, type KeyboardEvent, type Ref } from "react";
import { text } from "../text/en.ts";
import { Icon } from "./Icon.tsx";
import { fromMatch, Matched } from "./Matched.tsx";
import { useConceptSearch, type Hit } from "./use-concept-search.ts";

interface ConceptPickerProps {
  label: string;
  placeholder: string;
  /** The name of what is chosen already: it stands in the field until another is typed. */
  chosen?: string | undefined;
  onPick: (slug: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  shortcut?: string;
}

/** A field that finds a concept by any of its names: a combobox after the ARIA authoring practices. */
export function ConceptPicker({ label, placeholder, chosen = "", onPick, inputRef, shortcut }: ConceptPickerProps) {
  const id = useId();
  /** Null while nothing is being typed. */
  const [typed, setTyped] = useState<string | null>(null);
  const query = typed ?? "";
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { hits, settled, failed } = useConceptSearch(query);
  const current = Math.min(active, Math.max(0, hits.length - 1));
  const expanded = open && query.trim() !== "" && (hits.length > 0 || settled);

  const pick = (hit: Hit | undefined): void => {
    if (!hit) return;
    setTyped(null);
    setOpen(false);
    onPick(hit.concept.slug);
    // The answer stands in the panel: the keyboard goes there too.
    document.getElementById("panel")?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (hits.length > 0) setActive((current + step + hits.length) % hits.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (settled || hits.length > 0) pick(hits[current]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (query === "") event.currentTarget.blur();
      setTyped(null);
      setOpen(false);
    }
  };

  const onLeave = (): void => {
    setOpen(false);
    // What was typed and not picked is not chosen.
    if (chosen !== "") setTyped(null);
  };

  return (
    <div className="picker" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onLeave()}>
      <Icon name="search" />
      <input
        ref={inputRef}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={expanded}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(expanded && hits[current] && { "aria-activedescendant": `${id}-${current}` })}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={placeholder}
        value={typed ?? chosen}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={(event) => {
          setOpen(true);
          event.currentTarget.select();
        }}
        onKeyDown={onKeyDown}
      />
      {query !== "" ? (
        <button type="button" className="picker-clear" aria-label={text.search.clear} onClick={() => setTyped(null)}>
          <Icon name="close" />
        </button>
      ) : (
        shortcut && <kbd aria-hidden="true">{shortcut}</kbd>
      )}
      <div className="picker-results" hidden={!expanded}>
        <ul role="listbox" id={`${id}-list`} aria-label={label}>
          {expanded &&
            hits.map((hit, index) => (
              <li
                key={hit.concept.slug}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === current}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(hit)}
                onPointerMove={() => setActive(index)}
              >
                <HitLine hit={hit} />
              </li>
            ))}
        </ul>
        {expanded && hits.length === 0 && (
          <p className="picker-none">{failed ? text.search.failed : text.search.none(query.trim())}</p>
        )}
      </div>
      <span className="visually-hidden" role="status">
        {expanded && settled ? text.search.results(hits.length) : ""}
      </span>
    </div>
  );
}

/** Its name, the other name that was found, and what it is; what matched is marked where it stands. */
function HitLine({ hit: { field, name, ranges, concept } }: { hit: Hit }) {
  const found = <Matched text={name} ranges={ranges} />;
  return (
    <>
      <span className="hit-name" dir="auto">
        {field === "LABEL" ? found : concept.label}
      </span>
      {field === "ALIAS" && (
        <span className="hit-alias">
          {text.search.alias} {found}
        </span>
      )}
      {concept.definition && (
        <span className="hit-definition" dir="auto">
          {field === "DEFINITION" ? <Matched {...fromMatch({ text: name, ranges })} /> : concept.definition}
        </span>
      )}
    </>
  );
}
