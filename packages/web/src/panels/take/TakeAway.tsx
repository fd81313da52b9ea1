import { useState } from "react";
import type { MapControls } from "@cairn/drawing/canvas/MapCanvas.tsx";
import { frameToSvg } from "@cairn/drawing/canvas/svg.ts";
import type { Scene } from "@cairn/drawing/map/scene.ts";
import { CANVAS_COLOURS } from "@cairn/drawing/map/style.ts";
import { app } from "../../state/app-state.ts";
import { takeText as words } from "../../text/take-en.ts";
import { copyText } from "../copy-text.ts";
import { download, fileName } from "../download.ts";
import { Popover } from "../Popover.tsx";
import { figureCode, frameCode } from "./embed.ts";
import { framing } from "./framing.ts";
import { selectionOf } from "./selection.ts";

interface TakeAwayProps {
  controls: MapControls | null;
  scene: Scene;
  onClose: () => void;
}

/** The view as a picture, a drawing, data, a link, or code for another page. */
export function TakeAway({ controls, scene, onClose }: TakeAwayProps) {
  const [said, setSaid] = useState("");
  const name = (): string => {
    const { focus, goals } = app.view.get();
    return fileName(app.map.get().vault, focus ?? goals.join("-"));
  };
  /** The drawing of what is on the screen; null where nothing is drawn, as in the outline. */
  const drawing = (): string | null => {
    const frame = controls?.frame();
    return frame ? frameToSvg(frame, document.title) : null;
  };
  const saveSvg = (): void => {
    const svg = drawing();
    if (svg !== null) download(`${name()}.svg`, svg, "image/svg+xml");
    setSaid(svg === null ? words.failed : "");
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
  const saveJson = (): void => {
    const selection = selectionOf(scene, app.map.get().graph, location.href);
    download(`${name()}.json`, `${JSON.stringify(selection, null, 2)}\n`, "application/json");
    setSaid("");
  };
  const copy = (content: string, copied: string): void => void copyText(content, copied).then(setSaid);
  const copyFigure = (): void => {
    const svg = drawing();
    if (svg === null) return setSaid(words.failed);
    copy(figureCode(svg, location.href, document.title), words.figureCopied);
  };
  /** The code is copied whatever the server says: it may be shown elsewhere tomorrow. But nobody is left to wonder. */
  const copyFrame = async (): Promise<void> => {
    const code = frameCode(location.href, document.title);
    const [copied, allowed] = await Promise.all([copyText(code, words.embedCopied), framing()]);
    const more = { anybody: "", unknown: words.embedUnknown, nobody: words.embedNobody, some: words.embedSome }[
      allowed.who
    ];
    setSaid(
      [copied, more, ...(allowed.who === "some" ? [allowed.origins] : [])].filter((each) => each !== "").join(" "),
    );
  };
  const actions = [
    [words.png, savePng],
    [words.svg, saveSvg],
    [words.json, saveJson],
    [words.link, () => copy(location.href, words.copied)],
    [words.figure, copyFigure],
    [words.embed, () => void copyFrame()],
  ] as const;
  return (
    <Popover id="take" className="legend take-away" title={words.title} close={words.close} onClose={onClose}>
      {actions.map(([label, act]) => (
        <button key={label} type="button" className="button" onClick={act}>
          {label}
        </button>
      ))}
      <p className="quiet said" role="status">
        {said}
      </p>
    </Popover>
  );
}
