import { useState } from "react";
import type { MapControls } from "../../canvas/MapCanvas.tsx";
import { frameToSvg } from "../../canvas/svg.ts";
import { CANVAS_COLOURS } from "../../map/style.ts";
import { app } from "../../state/app-state.ts";
import { takeText as words } from "../../text/take-en.ts";
import { download, fileName } from "../download.ts";
import { Icon } from "../Icon.tsx";

/** The view as a picture, as a drawing, as a link. */
export function TakeAway({ controls, onClose }: { controls: MapControls | null; onClose: () => void }) {
  const [said, setSaid] = useState("");
  const name = (): string => {
    const { focus, goals } = app.view.get();
    return fileName(app.map.get().vault, focus ?? goals.join("-"));
  };
  const saveSvg = (): void => {
    const frame = controls?.frame();
    if (!frame) return setSaid(words.failed);
    download(`${name()}.svg`, frameToSvg(frame, document.title), "image/svg+xml");
    setSaid("");
  };
  const savePng = (): void => {
    const mode = controls?.frame()?.mode;
    const drawn = document.querySelector<HTMLCanvasElement>(".map-canvas canvas");
    const copy = document.createElement("canvas");
    const ctx = copy.getContext("2d");
    if (!mode || !drawn || !ctx) return setSaid(words.failed);
    copy.width = drawn.width;
    copy.height = drawn.height;
    ctx.fillStyle = CANVAS_COLOURS[mode].background;
    ctx.fillRect(0, 0, copy.width, copy.height);
    ctx.drawImage(drawn, 0, 0);
    copy.toBlob((blob) => {
      if (blob) download(`${name()}.png`, blob, "image/png");
      setSaid(blob ? "" : words.failed);
    });
  };
  const copyLink = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid(words.copied);
    } catch {
      // A browser that forbids it: here it can be copied by hand.
      setSaid(location.href);
    }
  };
  return (
    <section
      className="legend take-away"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="popover-head">
        <h2>{words.title}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <button type="button" className="button" onClick={savePng}>
        {words.png}
      </button>
      <button type="button" className="button" onClick={saveSvg}>
        {words.svg}
      </button>
      <button type="button" className="button" onClick={() => void copyLink()}>
        {words.link}
      </button>
      <p className="quiet" role="status">
        {said}
      </p>
    </section>
  );
}
