import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const REFERENCES = fileURLToPath(new URL("./references/", import.meta.url));
/** So small that letters become grey: fonts differ from machine to machine, the arrangement does not. */
const WIDTH = 96;
/** Of 255, as the mean over all points and channels. */
export const TOLERANCE = 3;
/** Of 255, what a point may differ by, and how many points may differ by more: a part that is missing shows here. */
const POINT = 40;
export const POINTS = 0.012;

export interface Difference {
  mean: number;
  /** Share of points that differ clearly. */
  points: number;
}

/**
 * How a page differs from its reference, both reduced to the size of a stamp. With UPDATE_REFERENCES=1, or where there is
 * none yet, the reference is written and the difference is none.
 */
export async function differenceFrom(page: Page, name: string): Promise<Difference> {
  const shot = await page.screenshot({ animations: "disabled", caret: "hide" });
  const now = await stamp(page, shot);
  const file = join(REFERENCES, `${name}.png`);
  if (process.env["UPDATE_REFERENCES"] === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(now.png, "base64"));
    return { mean: 0, points: 0 };
  }
  if (!existsSync(file)) throw new Error(`There is no reference ${name}: make one with UPDATE_REFERENCES=1`);
  const before = await stamp(page, readFileSync(file));
  if (before.pixels.length !== now.pixels.length) return { mean: 255, points: 1 };
  let sum = 0;
  let clear = 0;
  for (let point = 0; point < now.pixels.length; point += 4) {
    const away = [0, 1, 2].map((channel) =>
      Math.abs((now.pixels[point + channel] ?? 0) - (before.pixels[point + channel] ?? 0)),
    );
    sum += away.reduce((total, each) => total + each, 0) / 3;
    if (Math.max(...away) > POINT) clear += 1;
  }
  const count = now.pixels.length / 4;
  return { mean: sum / count, points: clear / count };
}

/** A picture, scaled down by the browser in steps of half its size, so that every point counts. */
async function stamp(page: Page, png: Buffer): Promise<{ pixels: number[]; png: string }> {
  return page.evaluate(
    async ([data, width]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      let source: ImageBitmap | HTMLCanvasElement = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const height = Math.round((source.height / source.width) * width);
      for (;;) {
        const half = Math.max(width, Math.ceil(source.width / 2));
        const canvas: HTMLCanvasElement = document.createElement("canvas");
        canvas.width = half;
        canvas.height = half === width ? height : Math.ceil(source.height / 2);
        const ctx = canvas.getContext("2d");
        if (!ctx) throw new Error("no canvas");
        ctx.imageSmoothingQuality = "high";
        ctx.drawImage(source, 0, 0, canvas.width, canvas.height);
        source = canvas;
        if (half > width) continue;
        const { data: pixels } = ctx.getImageData(0, 0, width, height);
        return { pixels: [...pixels], png: canvas.toDataURL("image/png").split(",")[1] ?? "" };
      }
    },
    [png.toString("base64"), WIDTH] as const,
  );
}
