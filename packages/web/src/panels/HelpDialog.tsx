import { useEffect, useRef } from "react";
import { text } from "../text/en.ts";

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="help" aria-label={text.help.title} onClose={onClose}>
      <h2>{text.help.title}</h2>
      <dl>
        {text.help.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button is-main" onClick={onClose}>
        {text.help.close}
      </button>
    </dialog>
  );
}
