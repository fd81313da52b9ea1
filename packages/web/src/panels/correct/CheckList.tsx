interface CheckListProps {
  title: string;
  /** `detail`: what tells two of one name apart. */
  items: readonly { key: string; name: string; detail?: string }[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Several of a list, which scrolls where it is long. */
export function CheckList({ title, items, chosen, onChange }: CheckListProps) {
  const toggle = (key: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <fieldset>
      <legend>{title}</legend>
      <div className="check-list">
        {items.map(({ key, name, detail }) => (
          <label key={key} className="check-row">
            <input type="checkbox" checked={chosen.has(key)} onChange={({ target }) => toggle(key, target.checked)} />
            <span dir="auto">
              {name}
              {detail !== undefined && <span className="quiet"> {detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
