import { useId, type KeyboardEvent, type ReactNode } from "react";

interface TabsProps<Name extends string> {
  label: string;
  names: readonly Name[];
  titles: Readonly<Record<Name, string>>;
  tab: Name;
  onTab: (tab: Name) => void;
  /** What the chosen tab shows. */
  children: ReactNode;
}

/** Tabs after the ARIA authoring practices: the arrows walk, and what they reach is shown. */
export function Tabs<Name extends string>({ label, names, titles, tab, onTab, children }: TabsProps<Name>) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = step === 0 ? undefined : names[(names.indexOf(tab) + step + names.length) % names.length];
    if (next === undefined) return;
    onTab(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={tab === name}
            aria-controls={`${id}-content`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {titles[name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-content`} aria-labelledby={`${id}-${tab}`}>
        {children}
      </div>
    </>
  );
}
