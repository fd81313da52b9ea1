import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

interface PopoverProps {
  title: string;
  /** What the button says that closes it. */
  close: string;
  onClose: () => void;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A box over the map, closed by its button or Escape. */
export function Popover({ title, close, onClose, id, className = "popover", children }: PopoverProps) {
  return (
    <section
      className={className}
      id={id}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="popover-head">
        <h2>{title}</h2>
        <button type="button" className="icon-button" aria-label={close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </section>
  );
}
