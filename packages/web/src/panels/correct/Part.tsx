import { useRef, useState, type ReactNode } from "react";

interface PartProps {
  title: string;
  /** What it holds, made only while it is open. `done` closes it and puts the keyboard back on its title. */
  children: (done: () => void) => ReactNode;
}

/** One of the larger corrections of a concept, folded away until it is wanted. */
export function Part({ title, children }: PartProps) {
  const [open, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const done = (): void => {
    setOpen(false);
    summary.current?.focus();
  };
  const toggled = (now: boolean): void => {
    setOpen(now);
    // With room for what it holds (the style sheet says how much): a list that opens there should be seen.
    if (now) summary.current?.scrollIntoView({ block: "nearest" });
  };
  return (
    <details className="correct-part" open={open} onToggle={({ currentTarget }) => toggled(currentTarget.open)}>
      <summary ref={summary}>{title}</summary>
      {open && <div className="correct-form">{children(done)}</div>}
    </details>
  );
}

/** For the first field of a form that appears once a concept is picked: the keyboard goes on there. */
export const focusFirst = (element: HTMLElement | null): void => element?.focus();
