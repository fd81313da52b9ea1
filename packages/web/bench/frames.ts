/** One frame of the browser. */
export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** How a gesture went. */
export interface Gesture {
  frames: number;
  milliseconds: number;
}

/** No gesture is judged by fewer frames. */
const FEWEST = 3;

/**
 * A hand pans in circles or a wheel zooms in and out: one event for each frame, as fast as the page takes them, for so many
 * milliseconds. The same events for everybody.
 */
export async function gestureOn(gesture: "pan" | "zoom", canvas: Element, milliseconds: number): Promise<Gesture> {
  const { width, height } = canvas.getBoundingClientRect();
  const middle = { clientX: width / 2, clientY: height / 2 };
  const mouse = (type: string, at: object): void => {
    const target = type === "mousedown" ? canvas : window;
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, button: 0, ...at }));
  };
  if (gesture === "pan") mouse("mousedown", middle);
  await nextFrame();
  const start = performance.now();
  let frames = 0;
  for (let now = start; now - start < milliseconds || frames < FEWEST; frames++) {
    // By the frame, not by the clock: whoever is slow goes the same way, only slower.
    const turn = (frames / 90) * 2 * Math.PI;
    if (gesture === "pan") {
      mouse("mousemove", {
        clientX: middle.clientX + Math.sin(turn) * width * 0.3,
        clientY: middle.clientY + (1 - Math.cos(turn)) * height * 0.15,
      });
    } else {
      const deltaY = -Math.cos(turn) * 60;
      canvas.dispatchEvent(
        new WheelEvent("wheel", { bubbles: true, cancelable: true, view: window, deltaY, ...middle }),
      );
    }
    now = await nextFrame();
  }
  const took = performance.now() - start;
  if (gesture === "pan") mouse("mouseup", middle);
  return { frames, milliseconds: took };
}
