import { useEffect, useRef, type ReactNode } from "react";
import { Icon } from "./Icon.tsx";

interface PopoverProps {
  title: string;
  /** What the button says that closes it. */
  close: string;
  onClose: () => void;
  /** What the button that opens it names in `aria-controls`. */
  id: string;
  className?: string;
  children: ReactNode;
}

/**
 * A box over the map, closed by its button or Escape, wherever the focus is: it is what lies on top, so nothing below it steps back
 * first. The focus goes back to the button that opened it.
 */
export function Popover({ title, close, onClose, id, className = "popover", children }: PopoverProps) {
  const leave = (): void => {
    onClose();
    document.querySelector<HTMLElement>(`[aria-controls="${id}"]`)?.focus();
  };
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    // Before the keys of the page, which listen at the window; after all that lies closer to what was typed in.
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <section
      className={className}
      id={id}
      aria-label={title}
      // Of two open boxes, the one with the focus.
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        leave();
      }}
    >
      <div className="popover-head">
        <h2>{title}</h2>
        <button type="button" className="icon-button" aria-label={close} onClick={leave}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </section>
  );
}
